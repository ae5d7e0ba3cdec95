import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Piece, Sentence } from "../../scoring/explain.types";
import { useStrings } from "../language";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    lineHeight: tokens.lineHeightBase300,
  },
  headline: { paddingTop: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightSemibold },
  dimension: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, borderTop: "none", backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  finding: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  first: { borderTop: "none", marginTop: 0 },
  step: { paddingLeft: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  outcome: { borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

export type ExplanationProps = Readonly<{ sentences: readonly Sentence[]; onReveal(at: string): void }>;

/** How a total came about, as it would be written on paper: words on the left, figures in one column on the right. */
export function Explanation({ sentences, onReveal }: ExplanationProps) {
  const styles = useStyles();
  const strings = useStrings().why;
  return (
    <ol className={styles.list} aria-label={strings.reasons}>
      {sentences.map((sentence, index) => {
        const headline = sentence.level === 0;
        const begins = index === 0 || sentences[index - 1]!.about === "dimension";
        const outcome = headline && (sentence.about === "total" || sentence.about === "subtotal");
        return (
          <li key={index} className={mergeClasses(styles.line, headline ? styles.headline : styles.step, outcome && styles.outcome, sentence.about === "dimension" && styles.dimension, sentence.about === "finding" && styles.finding, begins && styles.first)}>
            <span className={styles.words}>
              {sentence.pieces.map((piece, place) => (
                <PieceOfSentence key={place} piece={piece} quiet={headline} onReveal={onReveal} />
              ))}
            </span>
            {sentence.figure !== undefined && <span className={styles.figure}>{sentence.figure}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function PieceOfSentence({ piece, quiet, onReveal }: Readonly<{ piece: Piece; quiet: boolean; onReveal(at: string): void }>) {
  if (typeof piece === "string") return piece;
  return (
    <CellLink at={piece.at} quiet={quiet} onReveal={onReveal}>
      {piece.text}
    </CellLink>
  );
}
