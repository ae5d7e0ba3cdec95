import type { Language } from "../scheme/issue";
import { compare, isZero } from "../sheet/exact";
import { say } from "./explainWords";
import type { Piece } from "./explain.types";
import { cellList, percentText, scoreText } from "./figureText";
import type { RaterLine } from "./scoreCard.types";

/** What each type of rater said: `上级 80% × 88.00（2 份）`. Types only: who rated is nobody's business here. */
export function explainRaters(raters: readonly RaterLine[], language: Language): readonly (readonly Piece[])[] {
  return raters.map(({ rater, weight, effectiveWeight, count, mean, cells }) => {
    const facts = { rater, weight: percentText(weight), mean: mean ? scoreText(mean) : "", count: String(count), cells: cellList(cells) };
    if (!mean) return say(isZero(weight) ? "raterNoneShown" : "raterNone", language, facts);
    if (isZero(weight)) return say("raterShown", language, facts);
    const shown = compare(weight, effectiveWeight) === 0 ? facts.weight : `${facts.weight} → ${percentText(effectiveWeight)}`;
    return say("rater", language, { ...facts, weight: shown });
  });
}
