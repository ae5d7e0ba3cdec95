import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PeriodRow } from "../../appraisal/comparePeriods";
import { grouped, money } from "../figures";
import { useLanguage } from "../language";
import { compareWords } from "../strings/compare";
import { GradeChip } from "./GradeChip";

const portion = 30;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    alignItems: "center",
    gap: `0 ${tokens.spacingHorizontalXS}`,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  name: { overflowWrap: "anywhere" },
  grades: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  figures: { gridColumn: "2 / -1", display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: `0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
});

export type PeriodRowsProps = Readonly<{ label: string; rows: readonly PeriodRow[]; ladder: readonly string[]; decimals: number; moneyDecimals: number; onPerson(at: string): void }>;

/** Everybody's two periods: grade, total and pay, then and now. Each leads to the person. */
export function PeriodRows({ label, rows, ladder, decimals, moneyDecimals, onPerson }: PeriodRowsProps) {
  const styles = useStyles();
  const words = compareWords[useLanguage()];
  const [limit, setLimit] = useState(portion);
  const total = (value: number | undefined) => (value === undefined ? "—" : grouped(value, decimals));
  const pay = (value: number | undefined) => (value === undefined ? "—" : money(value, moneyDecimals));
  const said = ({ grade, total: value, paid }: PeriodRow["now"]) => [grade, total(value), paid === undefined ? "" : pay(paid)].filter(Boolean).join(" ");
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {rows.slice(0, limit).map((row) => (
          <li key={row.at}>
            <button type="button" className={styles.row} aria-label={words.person(row.name, row.before.period, said(row.then), said(row.now))} onClick={() => onPerson(row.at)}>
              <span aria-hidden>{row.direction === "up" ? "▲" : row.direction === "down" ? "▼" : ""}</span>
              <span className={styles.name}>{row.name}</span>
              <span className={styles.grades}>
                <Grade grade={row.then.grade} ladder={ladder} />
                {row.then.grade !== row.now.grade && <span aria-hidden>→</span>}
                {row.then.grade !== row.now.grade && <Grade grade={row.now.grade} ladder={ladder} />}
              </span>
              <span className={styles.figures}>
                <span>
                  {total(row.then.total)} → {total(row.now.total)}
                </span>
                {(row.then.paid !== undefined || row.now.paid !== undefined) && (
                  <span>
                    {pay(row.then.paid)} → {pay(row.now.paid)}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <Button appearance="transparent" size="small" onClick={() => setLimit(limit + portion)}>
          {words.more(Math.min(portion, rows.length - limit))}
        </Button>
      )}
    </>
  );
}

function Grade({ grade, ladder }: Readonly<{ grade: string | undefined; ladder: readonly string[] }>) {
  if (grade === undefined) return <span>—</span>;
  const place = ladder.indexOf(grade);
  return <GradeChip text={grade} place={place < 0 ? 2 : place} />;
}
