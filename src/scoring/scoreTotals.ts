import type { Scheme } from "../scheme/scheme";
import { toNumber } from "../sheet/exact";
import { gradeLadder } from "./grade";
import { quickTotals } from "./quickTotals";
import type { Result } from "./result";
import type { ScoringContext } from "./row";
import { scoreAll } from "./scoreAll";
import { scoreCard } from "./scoreCard";
import type { ScoreCard } from "./scoreCard.types";

/** Totals (NaN where a row is not scored) and grades, in the order of the results. */
export type ScoreTotals = Readonly<{ totals: Float64Array; grades: readonly (string | undefined)[] }>;

/**
 * Only the totals and grades, for trying out weights, targets and lines: the same figures as on the score cards. Asked
 * again with the same results, no cell is read twice.
 */
export function scoreTotals(results: readonly Result[], scheme: Scheme, context: ScoringContext = {}): ScoreTotals {
  if (typeof scheme.settings.teamShare === "number") return ofCards(scoreAll(results, scheme, context));
  const { totals, grades } = quickTotals(results, scheme, context, (result) => scoreCard(result, scheme, context));
  const names = new Map<string, readonly string[]>();
  const namesOf = (table: string) => {
    let known = names.get(table);
    if (!known) names.set(table, (known = gradeLadder(scheme, table).map(({ band }) => band.grade)));
    return known;
  };
  return { totals, grades: results.map(({ table }, index) => namesOf(table)[grades[index]!]) };
}

/** Where teams are mixed in, everybody's total depends on others', and the cards themselves are asked. */
function ofCards(cards: readonly ScoreCard[]): ScoreTotals {
  return { totals: Float64Array.from(cards, ({ total }) => (total ? toNumber(total) : NaN)), grades: cards.map(({ grade }) => grade) };
}
