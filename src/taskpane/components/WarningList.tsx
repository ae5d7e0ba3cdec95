import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { Warning } from "../../appraisal/warning";
import { warningKindWords, warningText } from "../../appraisal/warningText";
import { useLanguage } from "../language";
import { dashboardWords } from "../strings/dashboard";
import { CellLink } from "./CellLink";

const portion = 6;
const mostEvidence = 4;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  warning: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`, marginBottom: tokens.spacingVerticalS },
  good: { borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: `0 ${tokens.spacingHorizontalS}` },
  name: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0, overflowWrap: "anywhere" },
  evidence: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

export type WarningListProps = Readonly<{ label: string; warnings: readonly Warning[]; onPerson(at: string): void; onReveal(at: string): void }>;

/** Early warnings: who, what kind, the sentence, and what it rests on. Each name leads to the person, each place to its cell. */
export function WarningList({ label, warnings, onPerson, onReveal }: WarningListProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = dashboardWords[language];
  const [limit, setLimit] = useState(portion);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {warnings.slice(0, limit).map((warning) => (
          <li key={`${warning.kind} ${warning.at} ${warning.about.name} ${warning.code}`} className={mergeClasses(styles.warning, warning.tone === "good" && styles.good)}>
            <div className={styles.head}>
              <button type="button" className={styles.name} aria-label={warning.hasCard ? words.person(warning.name) : undefined} onClick={() => (warning.hasCard ? onPerson(warning.at) : onReveal(warning.at))}>
                {warning.name}
              </button>
              <span className={styles.kind}>{warningKindWords[warning.kind][language]}</span>
            </div>
            <p className={styles.said}>{warningText(warning, language)}</p>
            <p className={styles.evidence}>
              {words.evidence}
              {warning.evidence.slice(-mostEvidence).map(({ text, at }, index) => (
                <Fragment key={at}>
                  {index > 0 && (language === "zh" ? "、" : ", ")}
                  <CellLink at={at} quiet onReveal={onReveal}>
                    {text}
                  </CellLink>
                </Fragment>
              ))}
              {warning.about.at !== undefined && (
                <>
                  {warning.evidence.length > 0 && " · "}
                  <CellLink at={warning.about.at} quiet onReveal={onReveal}>
                    {warning.about.name}
                  </CellLink>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {warnings.length > limit && (
        <Button appearance="transparent" size="small" onClick={() => setLimit(limit + 50)}>
          {words.more(warnings.length - limit)}
        </Button>
      )}
    </>
  );
}
