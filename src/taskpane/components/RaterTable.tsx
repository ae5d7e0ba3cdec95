import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { raterName } from "../../appraisal/strictnessMoves";
import type { RaterStrictness } from "../../scoring/strictness";
import { isZero, negated, toFixed, type Exact } from "../../sheet/exact";
import { useLanguage } from "../language";
import { raterWords } from "../strings/raters";

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`, textAlign: "right", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`, textAlign: "right", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  first: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  word: { whiteSpace: "nowrap" },
  shift: { marginLeft: "-8px" },
});

export type RaterTableProps = Readonly<{ raters: readonly RaterStrictness[]; shift: boolean; onShift(shift: boolean): void }>;

/** Who rates how: how many, mean, spread, and the difference from the others in words. Taking it back is a choice, off at first. */
export function RaterTable({ raters, shift, onShift }: RaterTableProps) {
  const styles = useStyles();
  const words = raterWords[useLanguage()];
  if (raters.length === 0) return <p className={styles.hint}>{words.noRaters}</p>;
  return (
    <>
      <p className={styles.hint}>{words.ratersHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.rater, words.ratings, words.raterMean, words.spread, words.deviation].map((head, index) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, index === 0 && styles.first)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {raters.map((rater) => (
            <tr key={raterName(rater)}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {raterName(rater)}
              </th>
              <td className={styles.cell}>{rater.ratings}</td>
              <td className={styles.cell}>{toFixed(rater.mean, 1)}</td>
              <td className={styles.cell}>{rater.spread.toFixed(1)}</td>
              <td className={mergeClasses(styles.cell, styles.word)}>{deviationText(rater.deviation, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox className={styles.shift} checked={shift} label={words.shift} onChange={(_, { checked }) => onShift(checked === true)} />
      {shift && <p className={styles.hint}>{words.shiftHint}</p>}
    </>
  );
}

function deviationText(deviation: Exact | undefined, words: (typeof raterWords)["zh"]): string {
  if (!deviation) return words.notComparable;
  if (isZero(deviation)) return words.even;
  return deviation.n > 0n ? words.lenient(toFixed(deviation, 1)) : words.strict(toFixed(negated(deviation), 1));
}
