import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Appraisal } from "./appraisal.types";
import { earlierStandings, ladderOf, moveBetween, paidOn, standingOf, type Earlier, type Standing } from "./compare";

/** A person then and now: the latest period before that has a result, and the one looked at. `paid` is what all payouts make. */
export type PeriodRow = Readonly<{
  at: string;
  name: string;
  before: Pick<Earlier, "period" | "at">;
  then: Standing & Readonly<{ paid?: number }>;
  now: Standing & Readonly<{ paid?: number }>;
  direction: "up" | "down" | "same";
  regraded: boolean;
}>;

export type PeriodComparison = Readonly<{
  rows: readonly PeriodRow[];
  /** People of the period without an earlier result. */
  newcomers: number;
  grades: readonly Readonly<{ grade: string; then: number; now: number }>[];
  mean: Readonly<{ then?: number; now?: number }>;
  paid: Readonly<{ then?: number; now?: number }>;
}>;

/**
 * A period held against the one before, person by person, of those who have both. Distribution, mean and money are told
 * over these people, so that the same ones are compared. Who moved most comes first, grades before totals.
 */
export function comparePeriods(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string): PeriodComparison {
  const { scheme } = appraisal;
  const earlier = earlierStandings(appraisal, workbook, period);
  const cards = appraisal.cards.filter(({ result, total }) => result.period === period && total !== undefined);
  const rows = cards.flatMap((card): PeriodRow[] => {
    const before = earlier.get(card.result.at);
    if (!before || !scheme) return [];
    const [then, now] = [{ total: before.total, grade: before.grade }, standingOf(card)];
    const move = moveBetween(then, now, ladderOf(scheme, card.result.table));
    return [{ at: card.result.at, name: card.result.name, before: { period: before.period, at: before.at }, then: { ...then, paid: sumOf(before.payouts) }, now: { ...now, paid: sumOf(paidOn(card.payouts)) }, direction: move?.direction ?? "same", regraded: move?.regraded ?? false }];
  });
  const ladder = [...new Set((scheme?.grades ?? []).map(({ grade }) => grade))];
  return {
    rows: [...rows].sort((one, other) => Number(other.regraded) - Number(one.regraded) || moved(other) - moved(one)),
    newcomers: cards.length - rows.length,
    grades: ladder.map((grade) => ({ grade, then: rows.filter(({ then }) => then.grade === grade).length, now: rows.filter(({ now }) => now.grade === grade).length })),
    mean: { then: meanOf(rows.flatMap(({ then }) => then.total ?? [])), now: meanOf(rows.flatMap(({ now }) => now.total ?? [])) },
    paid: { then: totalOf(rows.flatMap(({ then }) => then.paid ?? [])), now: totalOf(rows.flatMap(({ now }) => now.paid ?? [])) },
  };
}

function sumOf(payouts: ReadonlyMap<string, number>): number | undefined {
  return totalOf([...payouts.values()]);
}

/** Cents are added as cents, so that no tail of a double is told. */
function totalOf(amounts: readonly number[]): number | undefined {
  return amounts.length === 0 ? undefined : Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(4));
}

function meanOf(totals: readonly number[]): number | undefined {
  return totals.length === 0 ? undefined : totals.reduce((sum, total) => sum + total, 0) / totals.length;
}

function moved({ then, now }: PeriodRow): number {
  return Math.abs((now.total ?? 0) - (then.total ?? 0));
}
