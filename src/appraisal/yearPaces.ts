import { compare, exact, one, plus, times, type Exact } from "../sheet/exact";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { placeIn } from "../sheet/table";
import { normalised } from "../sheet/text";
import { cycleOf, daysOf, periodIndex, periodOf } from "../scheme/period";
import { spellings } from "../scheme/words";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import type { AppraisedTable } from "./appraisedTable";
import { personKey, type HistoryRecord } from "./history";
import { recordNumber, recordsUpTo } from "./pastRecords";
import { readCell } from "./readCell";
import { runRate, type RunRate } from "./projection";
import type { Evidence, Warning } from "./warning";
import { yearTargetPrefix } from "./warningThresholds";

/** How far a person has come towards a target for the whole year, and what the rest of it asks. */
export type YearPace = Readonly<{ card: ScoreCard; item: string; /** The target's cell. */ at: string; rate: RunRate; periods: readonly Evidence[] }>;

/**
 * Progress towards yearly targets up to a period, from the year's rows in the data tables and from what was filed. A target
 * is a column of the row or a parameter named 年度目标_ and the name of a column or an indicator; what is added up is that
 * column, or the indicator's actual. Periods of which neither table holds the figure are not counted, and the evidence
 * names those that are.
 */
export function pacesOf(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string): readonly YearPace[] {
  const rows = (appraisal.tables ?? []).flatMap((table) => [...table.cards].map(([row, card]): Row => ({ table, row, card })));
  const named = (appraisal.scheme?.parameters ?? []).flatMap(({ name, value, at }) => {
    const item = itemOf(name);
    return item === undefined || typeof value !== "number" ? [] : [{ item, target: exact(value), at }];
  });
  const asked = rows.filter(({ card }) => card.result.period === period).map((row) => ({ ...row, targets: withOwn(row, named) }));
  if (asked.every(({ targets }) => targets.length === 0)) return [];
  const left = periodIndex(periodOf(daysOf(period.slice(0, 4)).last, cycleOf(period))) - periodIndex(period);
  const filed = grouped(recordsUpTo(appraisal, workbook, period, []).filter((record) => isInYear(record.period, period)), keyOf);
  const standing = grouped(rows.filter(({ card }) => isInYear(card.result.period, period)), ({ card }) => keyOf(card.result));
  return asked.flatMap(({ card, targets }) =>
    targets.flatMap(({ item, target, at }): readonly YearPace[] => {
      const counted = valuesOf(item, filed.get(keyOf(card.result)) ?? [], standing.get(keyOf(card.result)) ?? []);
      const rate = runRate(counted.map(({ value }) => value), target, left);
      return rate ? [{ card, item, at, rate, periods: counted.map(({ evidence }) => evidence) }] : [];
    }),
  );
}

type Row = Readonly<{ table: AppraisedTable; row: number; card: ScoreCard }>;
type YearTarget = Readonly<{ item: string; target: Exact; at: string }>;

/** The targets of a row: its own columns, and the parameters of whatever it has no column for. */
function withOwn({ table, row }: Row, named: readonly YearTarget[]): readonly YearTarget[] {
  const own = table.data.own.flatMap(({ header, column }): readonly YearTarget[] => {
    const item = itemOf(header);
    const target = item === undefined ? undefined : numberIn(table, row, column);
    return item === undefined || target === undefined ? [] : [{ item, target, at: placeIn(table.data.table, { row, column }) }];
  });
  return [...own, ...named.filter(({ item }) => !own.some((one) => normalised(one.item) === normalised(item)))];
}

function numberIn({ data: { table } }: AppraisedTable, row: number, column: number): Exact | undefined {
  const reading = readCell(valueAt(table.sheet, { row, column }), placeIn(table, { row, column }));
  return reading.kind === "number" ? exact(reading.value) : undefined;
}

type Counted = Readonly<{ value: Exact; evidence: Evidence }>;

/** One figure a period, oldest first; what a data table holds goes before what was filed. */
function valuesOf(item: string, filed: readonly HistoryRecord[], standing: readonly Row[]): readonly Counted[] {
  const byPeriod = new Map<string, Counted>();
  for (const record of filed) {
    const value = recordNumber(record, item);
    if (value !== undefined) byPeriod.set(record.period, { value: exact(value), evidence: { text: record.period, at: record.at } });
  }
  for (const row of standing) {
    const { card } = row;
    const value = valueOf(row, item);
    if (value) byPeriod.set(card.result.period!, { value, evidence: { text: card.result.period!, at: card.result.at } });
  }
  return [...byPeriod.values()].sort((one, other) => periodIndex(one.evidence.text) - periodIndex(other.evidence.text));
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Those whose pace lags behind the required one by more than the part allowed (P59). */
export function yearPaces(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string, lag: Exact | undefined): readonly Warning[] {
  if (!lag) return [];
  return pacesOf(appraisal, workbook, period).flatMap(({ card, item, at, rate, periods }): readonly Warning[] => {
    const { target, done, pace, required, periodsLeft: left } = rate;
    if (!required || compare(required, times(pace, plus(one, lag))) <= 0) return [];
    const { name, at: place } = card.result;
    return [{ kind: "pace", tone: "attention", name, at: place, hasCard: true, about: { name: item, at }, evidence: periods, code: "pace", facts: { item, target, done, left, required, pace } }];
  });
}

function itemOf(name: string): string | undefined {
  const prefix = spellings(yearTargetPrefix).find((word) => normalised(name).startsWith(normalised(word)));
  return prefix === undefined ? undefined : name.trim().slice(prefix.length).trim() || undefined;
}

function valueOf({ table, row, card }: Row, item: string): Exact | undefined {
  const column = table.data.own.find(({ header }) => normalised(header) === normalised(item))?.column;
  return column === undefined ? card.lines.find(({ name }) => normalised(name) === normalised(item))?.actual : numberIn(table, row, column);
}

function keyOf(who: Readonly<{ name: string; id?: string; table: string }>): string {
  return `${normalised(who.table)}\n${personKey(who)}`;
}

function isInYear(asked: string | undefined, period: string): boolean {
  return asked !== undefined && cycleOf(asked) === cycleOf(period) && asked.slice(0, 4) === period.slice(0, 4) && periodIndex(asked) <= periodIndex(period);
}
