import type { Settings } from "../scheme/setting";
import type { Scheme } from "../scheme/scheme";
import { hundred, isZero, minus, over, plus, times, zero, type Exact } from "../sheet/exact";
import type { IndicatorScore } from "./indicatorScore";
import { shareOf, type IndicatorSet } from "./indicatorSet";
import { roundedAs } from "./rounding";
import type { IndicatorLine, ScoreCard } from "./scoreCard.types";
import { typedNumber } from "./typedNumber";

/**
 * The lines of a score card: each score times its weight (of full marks), or its points as they are (P06). When indicators
 * are left out, the weights of the rest grow in proportion, so that they make up the agreed whole again. A bonus item comes
 * on top and keeps its weight; without a weight its score counts as points. Undefined when nothing is left to weigh.
 */
export function weightedLines(scores: readonly IndicatorScore[], set: IndicatorSet, scheme: Scheme): readonly IndicatorLine[] | undefined {
  const omitted = scores.filter((one) => one.omitted && !one.item.indicator.bonus);
  const present = omitted.reduce((sum, { item }) => minus(sum, shareOf(item, scheme)), set.agreed);
  if (omitted.length > 0 && isZero(present)) return undefined;
  const growth = omitted.length > 0 ? over(set.agreed, present) : undefined;
  const factor = scaleOf(set, scheme.settings);
  return scores.map((one) => lineOf(one, factor && growth ? times(factor, growth) : (factor ?? growth), scheme.settings));
}

/** What points are multiplied by where the items listed are to make full marks: 100 ÷ 43 (AMB-47). */
export function scaleOf({ agreed }: IndicatorSet, { totalling, scaled, fullMarks }: Settings): Exact | undefined {
  return totalling === "points" && scaled && !isZero(agreed) ? over(typedNumber(fullMarks), agreed) : undefined;
}

function lineOf(one: IndicatorScore, growth: Exact | undefined, settings: Settings): IndicatorLine {
  const { indicator, weight } = one.item;
  const factor = factorOf(one, indicator.bonus ? undefined : growth, settings);
  const weighted = factor ? times(one.score, factor) : one.score;
  const inMarks = settings.totalling === "weighted" && factor && settings.fullMarks !== 100 ? over(times(weighted, typedNumber(settings.fullMarks)), hundred) : weighted;
  return {
    code: indicator.code,
    name: indicator.name,
    dimension: indicator.dimension,
    weight: settings.totalling === "weighted" ? weight : undefined,
    effectiveWeight: factor,
    bonus: indicator.bonus,
    inputs: one.inputs,
    actual: one.actual,
    target: one.target,
    unit: indicator.unit,
    working: one.working,
    bounded: one.bounded,
    ...(one.adjusted && { adjusted: one.adjusted }),
    score: one.score,
    weighted: settings.itemDecimals === undefined ? inMarks : roundedAs(inMarks, settings.itemDecimals, settings.rounding),
    ...(one.raters && { raters: one.raters }),
    ...(one.item.weighting && { weighting: one.item.weighting }),
    ...(one.gate && { gate: one.gate }),
    ...(one.missed && { missed: one.missed }),
    ...(one.vetoed && { vetoed: one.vetoed }),
    rule: indicator.at,
  };
}

/** What a score is multiplied by; undefined when it counts as it is. */
function factorOf({ item, omitted }: IndicatorScore, growth: Exact | undefined, { totalling }: Settings): Exact | undefined {
  if (omitted) return zero;
  if (totalling === "points") return growth;
  const weight = item.weight ?? (item.indicator.bonus ? undefined : zero);
  return weight && growth ? times(weight, growth) : weight;
}

/**
 * Σ of the weighted scores. The fraction is brought to no lower terms on the way: over twenty different targets that would
 * cost more than all the rest of the card.
 */
export function subtotalOf(lines: readonly IndicatorLine[]): Exact {
  let n = 0n;
  let d = 1n;
  for (const { weighted } of lines) {
    if (d % weighted.d === 0n) n += weighted.n * (d / weighted.d);
    else {
      n = n * weighted.d + weighted.n * d;
      d *= weighted.d;
    }
  }
  return { n, d };
}

/**
 * The dimensions of a card, in the order they first appear: the weights and weighted scores of their lines added up, and
 * the score that weight and weighted score amount to (P07); a bonus item adds to the score, not to the weight. Lines of no dimension belong to none.
 */
export function dimensionsOf(lines: readonly IndicatorLine[], settings: Settings): ScoreCard["dimensions"] {
  const names = [...new Set(lines.map(({ dimension }) => dimension))].filter((name) => name !== "");
  return names.map((name) => {
    const own = lines.filter(({ dimension }) => dimension === name);
    const weighted = subtotalOf(own);
    if (settings.totalling === "points") return { name, score: weighted, weighted };
    const weight = own.reduce((sum, { bonus, effectiveWeight }) => (bonus ? sum : plus(sum, effectiveWeight ?? zero)), zero);
    const whole = over(times(weight, typedNumber(settings.fullMarks)), hundred);
    return { name, weight, score: isZero(weight) ? weighted : over(weighted, whole), weighted };
  });
}
