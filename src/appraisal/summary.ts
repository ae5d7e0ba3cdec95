import { over, plus, rounded, toNumber, zero, exact, type Exact } from "../sheet/exact";
import { isScored } from "../scoring/scoreCard.types";
import type { Appraisal, Summary } from "./appraisal.types";

/** The few figures that say how a run ended: people, mean, distribution, payout totals. */
export function summarise({ cards, scheme }: Appraisal): Summary {
  const scored = cards.filter(isScored);
  const totals = scored.flatMap((card) => (card.total ? [card.total] : []));
  const grades = [...new Set((scheme?.grades ?? []).map((grade) => grade.grade))];
  const payouts = (scheme?.payouts ?? []).filter((payout) => !payout.helper);
  return {
    people: cards.length,
    scored: scored.length,
    flagged: cards.length - scored.length,
    ...(totals.length > 0 ? { meanTotal: toNumber(rounded(over(sumOf(totals), exact(totals.length)), 2)) } : {}),
    grades: grades.map((grade) => ({ grade, count: scored.filter((card) => card.grade === grade).length })),
    payouts: payouts.map(({ name }) => {
      const lines = scored.flatMap((card) => card.payouts.filter((line) => line.name === name));
      return { name, amount: toNumber(sumOf(lines.map((line) => line.amount))), deferred: toNumber(sumOf(lines.map((line) => line.deferred))) };
    }),
  };
}

function sumOf(values: readonly Exact[]): Exact {
  return values.reduce(plus, zero);
}
