import type { Scheme } from "../scheme/scheme";
import { toNumber, toText } from "../sheet/exact";
import { shiftedScores, type RaterStrictness } from "../scoring/strictness";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { moveOf, type CalibrationMove } from "./calibrationMoves";

/** `上级 王总`, or the type alone where nobody is named. */
export function raterName({ rater, by }: Pick<RaterStrictness, "rater" | "by">): string {
  return by === undefined ? rater : `${rater} ${by}`;
}

/** A deviation with its sign: `+3.20`, `−1.50`. */
export function signed(value: Parameters<typeof toText>[0], decimals: number): string {
  const text = toText(value, decimals);
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
}

/** The scores that would be others if all raters rated as strictly as the others; each says whose ratings were moved by how much. */
export function strictnessMoves(cards: readonly ScoreCard[], scheme: Scheme, raters: readonly RaterStrictness[]): readonly CalibrationMove[] {
  const { language, settings } = scheme;
  return cards.flatMap((card) =>
    shiftedScores(card, scheme, raters).map(({ code, name, from, to }) => {
      const given = card.result.ratings?.get(code) ?? [];
      const moved = raters.filter((rater) => rater.deviation && given.some((one) => one.rater === rater.rater && one.by === rater.by));
      const told = moved.map((rater) => `${raterName(rater)} ${signed(rater.deviation!, 2)}`).join(language === "zh" ? "、" : ", ");
      const reason = language === "zh" ? `评分尺度：${told}，按与其他评价人的差距折回` : `Strictness of raters: ${told}, taken back to what the others give`;
      return moveOf(card, { kind: "indicator", name }, Number(toNumber(from).toFixed(settings.decimals)), toNumber(to), reason);
    }),
  );
}
