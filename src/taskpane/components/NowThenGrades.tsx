import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WhatIf } from "../../appraisal/whatIf";
import { useStrings } from "../language";
import { GradeChip } from "./GradeChip";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { display: "grid", gridTemplateColumns: "minmax(36px, auto) minmax(40px, 1fr) 84px", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "28px" },
  bars: { display: "flex", flexDirection: "column", gap: "2px" },
  bar: { height: "5px", minWidth: "1px", borderRadius: tokens.borderRadiusSmall, boxSizing: "border-box" },
  now: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  then: { backgroundColor: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" } },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  moved: { fontWeight: tokens.fontWeightSemibold },
});

/** How many have which grade now and then: the outline is now, the filled bar then. */
export function NowThenGrades({ grades, sayOf }: Pick<WhatIf, "grades"> & Readonly<{ /** What a grade's figures are told as where they are no trial. */ sayOf?(grade: string, now: number, then: number | undefined): string }>) {
  const styles = useStyles();
  const { whatIf: strings, results } = useStrings();
  const most = Math.max(1, ...grades.flatMap(({ now, then }) => [now ?? 0, then ?? 0]));
  return (
    <ul className={styles.list} aria-label={results.distribution}>
      {grades.map(({ grade, now = 0, then }, place) => {
        const difference = then === undefined ? 0 : then - now;
        return (
          <li key={grade} className={styles.row}>
            <span>
              <GradeChip text={grade} place={place} />
            </span>
            <span className={styles.bars} aria-hidden>
              <span className={mergeClasses(styles.bar, styles.now)} style={{ width: `${(now / most) * 100}%` }} />
              {then !== undefined && <span className={mergeClasses(styles.bar, styles.then)} style={{ width: `${(then / most) * 100}%` }} />}
            </span>
            <span className={mergeClasses(styles.figure, difference !== 0 && styles.moved)} role="img" aria-label={(sayOf ?? strings.grade)(grade, now, then)}>
              {then === undefined || difference === 0 ? now : `${now} → ${then} (${difference > 0 ? "+" : "−"}${Math.abs(difference)})`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
