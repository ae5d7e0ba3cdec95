import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Move } from "../../appraisal/compare";
import { useStrings } from "../language";
import { GradeChip } from "./GradeChip";

const portion = 8;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  mover: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto auto auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  note: { display: "block", padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 24px`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

export type MoversProps = Readonly<{
  label: string;
  moves: readonly Move[];
  ladder: readonly string[];
  noteOf?(move: Move): string;
  onPerson(at: string): void;
}>;

/** Who stands elsewhere, from what to what; each leads to the person. */
export function Movers({ label, moves, ladder, noteOf, onPerson }: MoversProps) {
  const styles = useStyles();
  const { whatIf: strings, results } = useStrings();
  const [limit, setLimit] = useState(portion);
  const worded = ({ grade, total }: Move["from"], regraded: boolean) => (regraded ? (grade ?? results.unscored) : total === undefined ? "—" : String(total));
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {moves.slice(0, limit).map((move) => {
          const [from, to] = [worded(move.from, move.regraded), worded(move.to, move.regraded)];
          return (
            <li key={move.at}>
              <button type="button" className={styles.mover} aria-label={strings.mover(move.name, from, to)} onClick={() => onPerson(move.at)}>
                <span aria-hidden>{move.direction === "up" ? "▲" : "▼"}</span>
                <span className={styles.name}>{move.name}</span>
                {move.regraded ? <GradeChip text={from} place={placeOf(move.from.grade, ladder)} /> : <span>{from}</span>}
                <span aria-hidden>→</span>
                {move.regraded ? <GradeChip text={to} place={placeOf(move.to.grade, ladder)} /> : <span>{to}</span>}
              </button>
              {noteOf && <span className={styles.note}>{noteOf(move)}</span>}
            </li>
          );
        })}
      </ul>
      {moves.length > limit && (
        <Button appearance="transparent" size="small" onClick={() => setLimit(limit + 50)}>
          {strings.more(moves.length - limit)}
        </Button>
      )}
    </>
  );
}

function placeOf(grade: string | undefined, ladder: readonly string[]): number {
  if (grade === undefined) return -1;
  const place = ladder.indexOf(grade);
  return place < 0 ? 2 : place;
}
