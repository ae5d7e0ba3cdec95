import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import type { ConsequenceRule } from "../scheme/consequenceRule";
import { cycleOf, daysOf, periodOf } from "../scheme/period";
import { historyTable } from "../scheme/recordTables";
import { spellings } from "../scheme/words";
import type { Appraisal } from "./appraisal.types";
import { ColumnValues } from "./columnValues";
import { ladderOf } from "./compare";
import { columnsNamed, conditionHolds } from "./conditions";
import { consequenceReadings } from "./consequenceReadings";
import { proposals, type ConditionHolds } from "./consequences";
import { overTables } from "./considerHistory";
import { filedHeaders } from "./filedColumns";
import { findHistory, personKey, type HistoryRecord } from "./history";
import { knownWords } from "./knownWords";
import { recordsUpTo } from "./pastRecords";
import { SchemeFormulas } from "./schemeFormulas";

/** A rule over the history that one more period would fire. */
export type OneMore = Readonly<{
  rule: ConsequenceRule;
  /** The person's latest record: of the period looked at. */
  record: HistoryRecord;
  /** The periods that count towards it already, oldest first. */
  evidence: readonly HistoryRecord[];
  /** The grades of the next period that would fire it, where the rule asks for a grade. */
  grades: readonly string[];
  /** The period that would fire it if the next one were like it, where the rule asks for something else. */
  like?: HistoryRecord;
}>;

/** The period after a period: 2026-12 → 2027-01. */
export function periodAfter(period: string): string {
  return periodOf(daysOf(period).last + 1, cycleOf(period));
}

/**
 * Who is one period away from a rule that counts periods (C06). Nothing is known here of any rule: the rules themselves
 * are asked what they would say of a next period with each grade of the ladder or, where they name no grade, of one like
 * an earlier period of that person. A rule that fires in the period itself is a proposal, not a warning.
 */
export function oneMore(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string): readonly OneMore[] {
  const { scheme, tables = [] } = appraisal;
  const counting = scheme?.consequences.filter(({ window }) => window.kind !== "thisPeriod") ?? [];
  if (!scheme || counting.length === 0) return [];
  const data = tables.map((table) => table.data);
  const columns = new ColumnValues(workbook, data, { table: findHistory(workbook), headers: filedHeaders(scheme) });
  const formulas = new SchemeFormulas(scheme, (table, use) => knownWords(scheme, data, workbook, columns, table, use));
  const namedBy = new Map(counting.map((rule) => [rule.code, columnsNamed(rule, formulas)]));
  const records = recordsUpTo(appraisal, workbook, period, [...namedBy.values()].flat());
  const holds = conditionHolds(scheme, formulas, columns, () => undefined);
  const readings = consequenceReadings(scheme);
  const rules = counting.flatMap((rule) => overTables(rule, records, scheme, namedBy.get(rule.code)!));
  return [...peopleIn(records).values()].flatMap((own) =>
    rules.flatMap((rule): readonly OneMore[] => {
      const fitting = own.filter((record) => rule.table === undefined || sameText(record.table, rule.table));
      const latest = fitting.at(-1);
      if (latest?.period !== period) return [];
      const fired = (hypothesis: HistoryRecord) => proposals([rule], [...fitting, hypothesis], readings, holds, (record) => record === hypothesis || record === latest);
      const found = nearest(rule, fitting, latest, namedBy.get(rule.code)!, ladderOf(scheme, latest.table), fired, holds);
      return found ? [found] : [];
    }),
  );
}

type Fired = (hypothesis: HistoryRecord) => ReturnType<typeof proposals>;

function nearest(rule: ConsequenceRule, records: readonly HistoryRecord[], latest: HistoryRecord, named: readonly string[], ladder: readonly string[], fired: Fired, holds: ConditionHolds): OneMore | undefined {
  const next = { ...latest, period: periodAfter(latest.period), at: "", row: undefined };
  const gradeHeader = named.find((header) => spellings(historyTable.columns.grade).some((word) => normalised(word) === normalised(header)));
  const evidenceOf = (hypothesis: HistoryRecord): readonly HistoryRecord[] => {
    const all = fired(hypothesis);
    if (all.some(({ period }) => period === latest.period)) return [];
    return all.flatMap(({ evidence }) => evidence).filter((record) => record !== hypothesis);
  };
  if (gradeHeader !== undefined) {
    const tried = ladder.map((grade) => ({ grade, evidence: evidenceOf({ ...next, values: new Map([...latest.values, [gradeHeader, grade]]) }) }));
    const firing = tried.filter(({ evidence }) => evidence.length > 0);
    if (firing[0]) return { rule, record: latest, evidence: firing[0].evidence, grades: firing.map(({ grade }) => grade) };
  }
  const parts = holds.parts?.(rule) ?? 1;
  const met = (record: HistoryRecord) => Array.from({ length: parts }).some((_, part) => holds(rule, record, part) === true);
  for (const like of [...records].reverse().filter(met)) {
    const evidence = evidenceOf({ ...next, values: like.values });
    if (evidence.length > 0) return { rule, record: latest, evidence, grades: [], like };
  }
  return undefined;
}

function peopleIn(records: readonly HistoryRecord[]): ReadonlyMap<string, readonly HistoryRecord[]> {
  const people = new Map<string, HistoryRecord[]>();
  for (const record of records) {
    const key = personKey(record);
    const own = people.get(key);
    if (own) own.push(record);
    else people.set(key, [record]);
  }
  return people;
}
