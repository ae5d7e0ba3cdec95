import { sameText } from "../sheet/text";
import { cycleOf } from "../scheme/period";
import type { ConsequenceRule } from "../scheme/consequenceRule";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { AppraisedTable } from "./appraisedTable";
import type { ColumnValues } from "./columnValues";
import { columnsNamed, conditionHolds, recordValue } from "./conditions";
import { consequenceReadings } from "./consequenceReadings";
import { proposals, type Proposal } from "./consequences";
import { currentRecords, joinedRecords } from "./currentRecords";
import type { HistoryRecord } from "./history";
import { evidenceText } from "./evidence";
import { proposedOutcome, quotedWording } from "./proposalWords";
import type { SchemeFormulas } from "./schemeFormulas";
import { tableNamesOf } from "./tableNames";

/** A proposal as people read it: what is proposed, the rule's own text, what it rests on. */
export type ReadProposal = Proposal & Readonly<{ wording: string; evidenceText: string; /** Whether it arises from a row of a data table rather than from a filed period. */ isCurrent: boolean }>;

export type Considered = Readonly<{ proposals: readonly ReadProposal[]; notices: readonly Issue[] }>;

type Past = Readonly<{ scheme: Scheme; formulas: SchemeFormulas; columns: ColumnValues; filed: readonly HistoryRecord[] }>;

/**
 * Every rule over the history, evaluated for every period that was filed or stands in a data table, each with what came
 * before it. Where it cannot be told whether a condition holds in a data table's row, a notice says which cell is blank.
 */
export function considerHistory(tables: readonly AppraisedTable[], { scheme, formulas, columns, filed }: Past): Considered {
  if (scheme.consequences.length === 0) return { proposals: [], notices: [] };
  const headings = [...new Set(scheme.consequences.flatMap((rule) => columnsNamed(rule, formulas)))];
  const names = tables.map(({ data }) => data.name);
  const records = joinedRecords(filed, currentRecords(tables, scheme, headings), names.length === 1 ? names[0] : undefined);
  const current = new Set(records.current);
  const blanks = new Blanks();
  const holds = conditionHolds(scheme, formulas, columns, (rule, record, column) => current.has(record) && blanks.add(rule, record, column));
  const all = [...records.filed, ...records.current];
  const rules = scheme.consequences.flatMap((rule) => overTables(rule, all, scheme, columnsNamed(rule, formulas)));
  const rows = new Set(records.current.map(({ at }) => at));
  const fired = proposals(rules, all, consequenceReadings(scheme), holds, () => true);
  return {
    notices: blanks.notices(),
    proposals: fired.map((proposal) => ({
      ...proposal,
      outcome: proposedOutcome(proposal.outcome, scheme.language),
      wording: quotedWording(proposal.rule),
      evidenceText: evidenceText(proposal, columnsNamed(proposal.rule, formulas), scheme.language),
      isCurrent: rows.has(proposal.at),
    })),
  };
}

/** Rules that name a data table which the scheme does not have. */
export function unknownRuleTables(scheme: Scheme): readonly Issue[] {
  return scheme.consequences
    .filter(({ table }) => table !== undefined && !tableNamesOf(scheme).some((name) => sameText(name, table)))
    .map((rule): Issue => ({ severity: "issue", code: "rule-table-unknown", at: rule.cells["table"] ?? rule.at, facts: { rule: rule.name, table: rule.table! } }));
}

/**
 * A rule that names no data table looks at each of the scheme's own cycle by itself, as far as it has the columns that
 * the rule asks for: months and years are never one run.
 */
export function overTables(rule: ConsequenceRule, records: readonly HistoryRecord[], scheme: Scheme, named: readonly string[]): readonly ConsequenceRule[] {
  if (rule.table !== undefined) return [rule];
  const fitting = records.filter((record) => cycleOf(record.period) === scheme.settings.cycle && named.every((column) => recordValue(record, column) !== undefined));
  return [...new Set(fitting.map(({ table }) => table))].map((table) => ({ ...rule, table }));
}

/** Blank cells that kept a condition from being judged, counted by rule and column. */
class Blanks {
  private readonly found = new Map<string, { rule: ConsequenceRule; column: string; at: string; count: number }>();

  add(rule: ConsequenceRule, record: HistoryRecord, column: string): void {
    const key = `${rule.code}\n${column}`;
    const known = this.found.get(key);
    if (known) known.count += 1;
    else this.found.set(key, { rule, column, at: record.at, count: 1 });
  }

  notices(): readonly Issue[] {
    return [...this.found.values()].map(({ rule, column, at, count }) => ({ severity: "notice", code: "condition-blank", at, facts: { rule: rule.name, column, count } }));
  }
}
