import type { Scheme } from "../scheme/scheme";
import type { Exact } from "../sheet/exact";
import { lazyCard, withParts } from "./cardParts";
import { indicatorSetOf } from "./indicatorSet";
import { quickTotals } from "./quickTotals";
import { ranksOf } from "./ranking";
import type { Result } from "./result";
import type { ScoringContext } from "./row";
import { scoreCard, standing } from "./scoreCard";
import type { ScoreCard } from "./scoreCard.types";
import { withTeams } from "./team";

/**
 * Everybody's score card, in the order of the results, ranked. Totals and grades are worked out at once; the lines of a
 * plain row only when somebody looks at them, so that a hundred thousand cards are a matter of a second.
 */
export function scoreAll(results: readonly Result[], scheme: Scheme, context: ScoringContext = {}): readonly ScoreCard[] {
  const exactly = (result: Result) => scoreCard(result, scheme, context);
  const { totals, closely } = quickTotals(results, scheme, context, exactly);
  const ranks = ranksOf(results, totals, scheme.settings);
  const { decimals } = scheme.settings;
  const cards = results.map((result, index): ScoreCard => {
    const rank = ranks[index];
    const card = closely.get(index);
    if (card) return rank === undefined ? card : withParts(card, { rank });
    return lazyCard(result, rank, totalAt(totals[index]!, decimals), exactly, (total) => standing(indicatorSetOf(scheme, result), total, scheme));
  });
  return withTeams(cards, scheme);
}

/** A rounded total as an exact number again. */
function totalAt(total: number, decimals: number): Exact {
  return { n: BigInt(Math.round(total * 10 ** decimals)), d: 10n ** BigInt(decimals) };
}
