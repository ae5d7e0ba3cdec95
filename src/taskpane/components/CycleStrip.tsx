import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import type { Appraisal } from "../../appraisal/appraisal.types";
import { appraisalCycle } from "../../appraisal/appraisalCycle";
import { dayText, readPlan } from "../../appraisal/appraisalPlan";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { useLanguage } from "../language";
import { cycleWords, dueWords } from "../strings/cycle";
import { useInTurn } from "../useInTurn";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  said: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  icon: { flexShrink: 0, fontSize: "12px" },
});

export type CycleStripProps = Readonly<{ workbook: WorkbookSnapshot; appraisal: Appraisal; period: string; today: number; onOpen(): void }>;

/** One line: the step the period is in, when it is due, who is missing; leads to the plan. Without a plan it is not there. */
export function CycleStrip({ workbook, appraisal, period, today, onOpen }: CycleStripProps) {
  const styles = useStyles();
  const words = cycleWords[useLanguage()];
  const cycle = useInTurn(useCallback(() => (appraisal.scheme && readPlan(workbook, appraisal.scheme).stands ? appraisalCycle(workbook, { ...appraisal, scheme: appraisal.scheme }, period, today) : undefined), [workbook, appraisal, period, today]), appraisal.cards.length);
  const current = cycle?.current;
  if (!current) return null;
  const open = current.progress.open.length;
  const due = current.due === undefined ? {} : { due: dayText(current.due, today), left: current.left };
  return (
    <button type="button" className={styles.strip} onClick={onOpen}>
      <span className={styles.said}>{[current.step.name, ...dueWords(due, words), ...(current.due === undefined ? [words.states[current.state]] : []), ...(open > 0 ? [current.step.kind === "scoring" ? words.strip(open) : words.open(open)] : [])].join(" · ")}</span>
      <ChevronRightRegular aria-hidden className={styles.icon} />
    </button>
  );
}
