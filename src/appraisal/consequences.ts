import { sameText } from "../sheet/text";
import type { ConsequenceRule } from "../scheme/consequenceRule";
import { periodIndex } from "../scheme/period";
import type { ConsequenceReadings } from "./consequenceReadings";
import { inOrder, personKey, type HistoryRecord } from "./history";

/** What a rule over history suggests for a person. It is a proposal: a person decides, the law stands above it. */
export type Proposal = Readonly<{
  rule: ConsequenceRule;
  name: string;
  id?: string;
  period: string;
  table: string;
  outcome: string;
  /** The rows that make it so, oldest first. */
  evidence: readonly HistoryRecord[];
  /** Whether another proposal for the same person and period points the other way. */
  conflict: boolean;
}>;

/** Whether a rule's condition holds for one record; undefined when it cannot be told (a blank, an error). */
export type ConditionHolds = (rule: ConsequenceRule, record: HistoryRecord) => boolean | undefined;

/**
 * The proposals of one period. `records` are the filed periods and the current one; of a period that stands in both, the
 * later entry counts. Every rule is evaluated over the whole history, so that what fired before is known.
 */
export function proposals(rules: readonly ConsequenceRule[], records: readonly HistoryRecord[], readings: ConsequenceReadings, holds: ConditionHolds, current: (record: HistoryRecord) => boolean): readonly Proposal[] {
  const people = new Map<string, HistoryRecord[]>();
  for (const record of records) people.set(personKey(record), [...(people.get(personKey(record)) ?? []), record]);
  const fired = [...people.values()].flatMap((own) =>
    rules.flatMap((rule) => {
      const fitting = latestOfEach(own.filter((record) => rule.table === undefined || sameText(record.table, rule.table)));
      return firings(rule, inOrder(fitting), readings, holds).filter(({ at }) => current(at)).map(({ at, evidence }): Proposal => ({
        rule,
        name: at.name,
        id: at.id,
        period: at.period,
        table: at.table,
        outcome: rule.outcome,
        evidence,
        conflict: false,
      }));
    }),
  );
  return settled(fired, readings);
}

function latestOfEach(records: readonly HistoryRecord[]): readonly HistoryRecord[] {
  const byPeriod = new Map(records.map((record) => [`${record.table}\n${record.period}`, record]));
  return [...byPeriod.values()];
}

type Firing = Readonly<{ at: HistoryRecord; evidence: readonly HistoryRecord[] }>;

/** Every time a rule has fired over one person's records of one table. */
function firings(rule: ConsequenceRule, records: readonly HistoryRecord[], readings: ConsequenceReadings, holds: ConditionHolds): readonly Firing[] {
  switch (rule.window.kind) {
    case "thisPeriod":
      return records.filter((record) => holds(rule, record) === true).map((record) => ({ at: record, evidence: [record] }));
    case "inARow":
      return runs(rule, rule.window.n, records, readings, holds);
    case "kOfLast":
      return readings.window === "inARow" ? runs(rule, rule.window.k, records, readings, holds) : windows(rule, rule.window.k, rule.window.n, records, readings, holds);
  }
}

function runs(rule: ConsequenceRule, length: number, records: readonly HistoryRecord[], readings: ConsequenceReadings, holds: ConditionHolds): readonly Firing[] {
  const fired: Firing[] = [];
  let run: HistoryRecord[] = [];
  records.forEach((record, index) => {
    const before = records[index - 1];
    if (before && endsRun(before, record, readings)) run = [];
    run = holds(rule, record) === true ? [...run, record] : [];
    if (run.length < length || !mayFire(fired, record, readings)) return;
    fired.push({ at: record, evidence: run.slice(-length) });
    if (readings.afterFiring === "reset") run = [];
  });
  return fired;
}

function windows(rule: ConsequenceRule, wanted: number, width: number, records: readonly HistoryRecord[], readings: ConsequenceReadings, holds: ConditionHolds): readonly Firing[] {
  const fired: Firing[] = [];
  let start = 0;
  records.forEach((record, index) => {
    const before = records[index - 1];
    if (before && startsAnew(before, record, readings)) start = index;
    if (holds(rule, record) !== true) return;
    const seen = records.slice(start, index + 1);
    const inside = readings.gap === "skipped" ? seen.slice(-width) : seen.filter((other) => withinWindow(other, record, width, readings));
    const evidence = inside.filter((other) => holds(rule, other) === true);
    if (evidence.length < wanted || !mayFire(fired, record, readings)) return;
    fired.push({ at: record, evidence });
    if (readings.afterFiring === "reset") start = index + 1;
  });
  return fired;
}

function withinWindow(other: HistoryRecord, record: HistoryRecord, width: number, readings: ConsequenceReadings): boolean {
  if (readings.window === "fixedHalves") return half(other.period) === half(record.period);
  return periodIndex(record.period) - periodIndex(other.period) < width;
}

/** `2026-H1` for a month of its first half. */
function half(period: string): string {
  return `${period.slice(0, 4)}-H${Number(period.slice(5)) <= 6 ? 1 : 2}`;
}

function endsRun(before: HistoryRecord, record: HistoryRecord, readings: ConsequenceReadings): boolean {
  const gap = periodIndex(record.period) - periodIndex(before.period) > 1;
  return (gap && readings.gap === "breaks") || startsAnew(before, record, readings);
}

function startsAnew(before: HistoryRecord, record: HistoryRecord, readings: ConsequenceReadings): boolean {
  const year = record.period.slice(0, 4) !== before.period.slice(0, 4);
  const post = before.post !== undefined && record.post !== undefined && !sameText(before.post, record.post);
  return (year && readings.newYear === "restarts") || (post && readings.newPost === "restarts");
}

function mayFire(fired: readonly Firing[], record: HistoryRecord, readings: ConsequenceReadings): boolean {
  return readings.afterFiring !== "yearly" || !fired.some(({ at }) => at.period.slice(0, 4) === record.period.slice(0, 4));
}

/** Marks what contradicts, or keeps the restraint alone where the scheme says the severer one wins. */
function settled(fired: readonly Proposal[], readings: ConsequenceReadings): readonly Proposal[] {
  const contradicts = (one: Proposal) =>
    fired.some(
      (other) => other.period === one.period && personKey(other) === personKey(one) && other.rule.nature !== undefined && one.rule.nature !== undefined && other.rule.nature !== one.rule.nature,
    );
  if (readings.conflict === "severer") return fired.filter((one) => !(one.rule.nature === "reward" && contradicts(one)));
  return fired.map((one) => (contradicts(one) ? { ...one, conflict: true } : one));
}
