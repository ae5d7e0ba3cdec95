import { compare, exact, rounded, zero, type Exact } from "../sheet/exact";
import { cycleOf, daysOf, periodIndex, periodOf } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { gradeIndex, gradeLadder } from "../scoring/grade";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import { sameText } from "../sheet/text";
import { personKey, type HistoryRecord } from "./history";
import { recordTotal } from "./pastRecords";
import { leastPoints, projected, type Point } from "./projection";

/** A total of one period and the row where it stands. */
export type TrendPoint = Point & Readonly<{ period: string; text: string; at: string }>;

/** Where a person's totals are heading if they go on as they did: extrapolated, for reference only. */
export type Trend = Readonly<{
  name: string;
  at: string;
  points: readonly TrendPoint[];
  now: Exact;
  /** The total of the next period on the line, within the scheme's floor and cap. */
  next: Exact;
  nextGrade?: string;
  /** The same for the last period of the year, unless this or the next one is. */
  yearEnd?: Readonly<{ period: string; total: Exact }>;
}>;

/** How far back a trend looks, in periods. */
const span = 12;

/**
 * Everybody scored in a period who has at least three results within the last twelve periods, this one included. A
 * missing period is a gap in time and no zero.
 */
export function personTrends(cards: readonly ScoreCard[], records: readonly HistoryRecord[], scheme: Scheme, period: string): readonly Trend[] {
  const last = periodIndex(period);
  const within = records.filter((record) => last - periodIndex(record.period) < span);
  return cards.flatMap((card): readonly Trend[] => {
    if (!isScored(card) || !card.total) return [];
    const points = pointsOf(card, within);
    if (points.length < leastPoints) return [];
    const at = (index: number) => {
      const value = projected(points, index);
      return value && bounded(value, scheme);
    };
    const next = at(last + 1);
    if (!next) return [];
    const end = periodOf(daysOf(period.slice(0, 4)).last, cycleOf(period));
    const yearEnd = periodIndex(end) > last + 1 ? at(periodIndex(end)) : undefined;
    const ladder = gradeLadder(scheme, card.result.table);
    const grade = ladder[gradeIndex(ladder, next, scheme.settings.decimals)]?.band.grade;
    return [{ name: card.result.name, at: card.result.at, points, now: card.total, next, ...(grade === undefined ? {} : { nextGrade: grade }), ...(yearEnd ? { yearEnd: { period: end, total: yearEnd } } : {}) }];
  });
}

/** A person's totals by period in one data table, oldest first. */
export function pointsOf({ result }: ScoreCard, records: readonly HistoryRecord[]): readonly TrendPoint[] {
  const own = records.filter((record) => samePerson(record, result) && sameText(record.table, result.table));
  const byPeriod = new Map(own.map((record) => [record.period, record]));
  return [...byPeriod.values()].flatMap((record) => {
    const total = recordTotal(record);
    return total === undefined ? [] : [{ index: periodIndex(record.period), value: exact(total), period: record.period, text: `${record.period} ${total}`, at: record.at }];
  });
}

/** By number where both carry one, else by name. */
function samePerson(one: Readonly<{ name: string; id?: string }>, other: Readonly<{ name: string; id?: string }>): boolean {
  return one.id !== undefined && other.id !== undefined ? sameText(one.id, other.id) : personKey({ name: one.name }) === personKey({ name: other.name });
}

function bounded(value: Exact, { settings: { scoreFloor, scoreCap, decimals } }: Scheme): Exact {
  const floor = scoreFloor === undefined ? zero : exact(scoreFloor);
  const raised = compare(value, floor) < 0 ? floor : value;
  const cap = scoreCap === undefined ? undefined : exact(scoreCap);
  return rounded(cap && compare(raised, cap) > 0 ? cap : raised, decimals);
}
