import { sameText } from "../sheet/text";
import type { ConsequenceRule } from "../scheme/consequenceRule";
import { cycleOf, daysOf, periodIndex, type Days } from "../scheme/period";
import type { ConsequenceReadings } from "./consequenceReadings";
import { inOrder, personKey, type HistoryRecord } from "./history";

/** What a rule over history suggests for a person. It is a proposal: a person decides, the law stands above it. */
export type Proposal = Readonly<{
  rule: ConsequenceRule;
  name: string;
  id?: string;
  post?: string;
  period: string;
  table: string;
  /** The row that it arises from: of a data table, or of the history. */
  at: string;
  outcome: string;
  /** The rows that make it so, oldest first. */
  evidence: readonly HistoryRecord[];
  /** Whether another proposal for the same person and days points the other way, and by which rules. */
  conflict: boolean;
  against?: readonly string[];
}>;

/**
 * Whether a rule's condition holds for one record; undefined when it cannot be told (a blank, an error). A `part` is one
 * of the conditions that it joins by AND; `parts` says how many there are.
 */
export interface ConditionHolds {
  (rule: ConsequenceRule, record: HistoryRecord, part?: number): boolean | undefined;
  parts?(rule: ConsequenceRule): number;
}

/**
 * The proposals of one period. `records` are the filed periods and the current one; of a period that stands in both, the
 * later entry counts. Every rule is evaluated over the whole history, so that what fired before is known.
 */
export function proposals(rules: readonly ConsequenceRule[], records: readonly HistoryRecord[], readings: ConsequenceReadings, holds: ConditionHolds, current: (record: HistoryRecord) => boolean): readonly Proposal[] {
  const people = new Map<string, HistoryRecord[]>();
  for (const record of records) {
    const own = people.get(personKey(record));
    if (own) own.push(record);
    else people.set(personKey(record), [record]);
  }
  const fired = [...people.values()].flatMap((own) =>
    rules.flatMap((rule) => {
      const fitting = latestOfEach(own.filter((record) => rule.table === undefined || sameText(record.table, rule.table)));
      const all = firings(rule, inOrder(fitting), readings, holds).map((firing, index) => ({ ...firing, outcome: outcomeOf(rule, index, readings) }));
      return all.filter(({ at }) => current(at)).map(({ at, evidence, outcome }): Proposal => ({
        rule,
        name: at.name,
        id: at.id,
        post: at.post,
        period: at.period,
        table: at.table,
        at: at.at,
        outcome,
        evidence,
        conflict: false,
      }));
    }),
  );
  return settled(fired, readings);
}

/** What the nth firing of a rule suggests to one person: all its measures for a person to choose from, or the next graver one. */
function outcomeOf({ outcome, graded }: ConsequenceRule, before: number, { measure }: ConsequenceReadings): string {
  return measure === "graded" && graded ? (graded[Math.min(before, graded.length - 1)] ?? outcome) : outcome;
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
      if (readings.joint === "each" && (holds.parts?.(rule) ?? 1) > 1) return ownRuns(rule, rule.window.n, records, readings, holds);
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

/**
 * Conditions that each have a run of their own (AMB-28): the rule fires in the period that completes the last of them, as
 * long as the runs share a period with its own.
 */
function ownRuns(rule: ConsequenceRule, length: number, records: readonly HistoryRecord[], readings: ConsequenceReadings, holds: ConditionHolds): readonly Firing[] {
  const fired: Firing[] = [];
  const none = () => Array.from({ length: holds.parts?.(rule) ?? 1 }, (): readonly HistoryRecord[] => []);
  let now = none();
  let done = none();
  records.forEach((record, index) => {
    const before = records[index - 1];
    if (before && endsRun(before, record, readings)) now = none();
    if (before && startsAnew(before, record, readings)) done = none();
    now = now.map((run, part) => (holds(rule, record, part) === true ? [...run, record] : []));
    done = done.map((run, part) => (now[part]!.length >= length ? now[part]!.slice(-length) : run));
    const isComplete = now.some((run) => run.length >= length) && done.every((run) => run.length > 0 && periodIndex(record.period) - periodIndex(run.at(-1)!.period) < length);
    if (!isComplete || !mayFire(fired, record, readings)) return;
    fired.push({ at: record, evidence: records.filter((other) => done.some((run) => run.includes(other))) });
    if (readings.afterFiring === "reset") [now, done] = [none(), none()];
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

/**
 * Marks what contradicts: a reward and a restraint for one person whose periods overlap (three A and three D inside the
 * same six months, an annual C after a promotion: AMB-94). Where the scheme says that the severer one wins, a reward
 * gives way to a restraint that stands by then.
 */
function settled(fired: readonly Proposal[], readings: ConsequenceReadings): readonly Proposal[] {
  const byPerson = new Map<string, Proposal[]>();
  for (const one of fired) {
    const key = personKey(one);
    const own = byPerson.get(key);
    if (own) own.push(one);
    else byPerson.set(key, [one]);
  }
  const against = (one: Proposal) => {
    const nature = natureOf(one.rule);
    return (byPerson.get(personKey(one)) ?? []).filter((other) => nature !== undefined && natureOf(other.rule) !== undefined && natureOf(other.rule) !== nature && overlap(spanOf(one), spanOf(other)));
  };
  if (readings.conflict === "severer") {
    return fired.filter((one) => !(natureOf(one.rule) === "reward" && against(one).some((other) => spanOf(other).last <= spanOf(one).last)));
  }
  return fired.map((one) => {
    const others = against(one);
    return others.length === 0 ? one : { ...one, conflict: true, against: [...new Set(others.map(({ rule }) => rule.name))] };
  });
}

/** The days that a proposal speaks of: its evidence, and the whole window where the rule has one. */
function spanOf({ rule, period, evidence }: Proposal): Days {
  const last = daysOf(period);
  const first = evidence[0] ? daysOf(evidence[0].period).first : last.first;
  if (rule.window.kind !== "kOfLast") return { first, last: last.last };
  const ahead = periodIndex(period) - (rule.window.n - 1);
  const begins = cycleOf(period) === "month" ? daysOf(`${Math.floor(ahead / 12)}-${String((ahead % 12) + 1).padStart(2, "0")}`).first : first;
  return { first: Math.min(first, begins), last: last.last };
}

function overlap(one: Days, other: Days): boolean {
  return one.first <= other.last && other.first <= one.last;
}

const rewarding = /晋升|晋级|升职|升级|奖|优先|加薪|表彰|荣誉|promot|reward|bonus|priority|award|raise/i;
const restraining = /降级|撤职|降职|降薪|扣|调岗|转岗|薪资调整|培训|约谈|警告|处理|淘汰|辞退|清退|离职|解除|终止|待岗|demot|remov|transfer|deduct|warn|train|adjust|dismiss|terminat|dealt with/i;

/** Whether a rule rewards or restrains: as 性质 says or, where that is blank, as its measure's words do. */
export function natureOf({ nature, outcome }: ConsequenceRule): ConsequenceRule["nature"] {
  if (nature !== undefined) return nature;
  const [rewards, restrains] = [rewarding.test(outcome), restraining.test(outcome)];
  return rewards === restrains ? undefined : rewards ? "reward" : "restraint";
}
