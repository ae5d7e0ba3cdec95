import { isFault, sameValue, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import type { Table } from "../sheet/table";
import type { Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { approvalWords, historyTable } from "../scheme/recordTables";
import { choiceMeant } from "../scheme/words";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import { appraise } from "./appraise";
import type { Appraisal } from "./appraisal.types";
import type { Approval } from "./approvals";
import { filedColumns } from "./filedColumns";
import { findHistory, historyColumn, personKey, readHistory, type HistoryRecord } from "./history";
import type { KeptColumn } from "./keptColumn";
import { keepRows, type KeptRow } from "./keptTable";
import { recordFigures } from "./recordFigures";
import { keepScheme } from "./schemeStore";

/** Filing a period: what it would change, or the issues that stop it. */
export type Closing = Readonly<{
  /** The period as we write it; as it was asked for when it cannot be read. */
  period: string;
  appraisal: Appraisal;
  issues: readonly Issue[];
  notices: readonly Issue[];
  /** The recalculation and the filed rows. */
  edits: readonly Edit[];
  filed: number;
  /** Rows that were filed before, the same in every cell. */
  unchanged: number;
  replaced: number;
  /** Rows of the period that are not scored and so not filed. */
  unscored: readonly ScoreCard[];
}>;

/** `replace`: whether rows that are filed with other results may be replaced. */
export type ClosingOptions = Readonly<{ replace?: boolean }>;

/**
 * Files every scored row of a period into 考核历史, one row per person and data table, with the scheme and version that
 * made it. What is filed already is left; where it differs nothing is written unless `replace` says so, and what
 * management has approved is never replaced.
 */
export function closePeriod(workbook: WorkbookSnapshot, asked: string, options: ClosingOptions = {}): Closing {
  const appraisal = appraise(workbook);
  const { scheme } = appraisal;
  const stop = (period: string, issues: readonly Issue[]): Closing => ({ period, appraisal, issues, notices: appraisal.notices, edits: [], filed: 0, unchanged: 0, replaced: 0, unscored: [] });
  if (!scheme || appraisal.issues.length > 0) return stop(asked, appraisal.issues);
  const period = parsePeriod(asked, scheme.settings.cycle);
  if (period === undefined) return stop(asked, [issue("close-period-unreadable", undefined, { text: asked })]);
  const due = rowsOf(appraisal, period);
  if (due.length === 0) return stop(period, [issue("close-no-rows", undefined, { period, periods: periodsOf(appraisal).join(scheme.language === "zh" ? "、" : ", ") })]);
  const scored = due.filter(({ card }) => isScored(card));
  const twice = duplicates(scored, period);
  if (twice.length > 0) return stop(period, twice);

  const tables = (appraisal.tables ?? []).map(({ data }) => data);
  const columns = filedColumns(scheme, tables, appraisal.columnsNamed ?? []);
  const history = findHistory(workbook);
  const filing = compared(scored, columns, history, period, { ...options, approvals: appraisal.approvals });
  if (filing.issues.length > 0) return stop(period, filing.issues);
  const kept = { words: historyTable, title: `${historyTable[scheme.language]} · ${scheme.settings.name}`, notes: [notes[scheme.language]], columns, language: scheme.language };
  const { edits, issues } = keepRows(kept, history, filing.rows.map((row) => withApproval(row, scheme)), [], workbook);
  if (issues.length > 0) return stop(period, issues);
  const unapproved = scored.length - filing.approved;
  const pays = scheme.payouts.some(({ helper }) => !helper);
  return {
    period,
    appraisal,
    issues: [],
    notices: [...appraisal.notices, ...(pays && unapproved > 0 ? [{ severity: "notice", code: "results-unapproved", facts: { period, count: unapproved } } as const] : [])],
    edits: [...appraisal.edits, ...edits, ...keepScheme(workbook, scheme, period)],
    filed: filing.rows.filter(({ row }) => row === undefined).length,
    unchanged: filing.unchanged,
    replaced: filing.rows.filter(({ row }) => row !== undefined).length,
    unscored: due.flatMap(({ card }) => (isScored(card) ? [] : [card])),
  };
}

const notes = {
  zh: "每期归档后一人一行，连同算出结果的方案和版本；浅黄色的列由您填写：报公司领导审批确认后再发放。",
  en: "One row per person and period, with the scheme and version that made it; the pale yellow columns are yours: results are paid once management has approved them.",
} as const;

type DueRow = Readonly<{ card: ScoreCard; table: string; value(header: string): CellValue }>;

function rowsOf({ tables = [], scheme }: Appraisal, period: string): readonly DueRow[] {
  return tables.flatMap(({ data, cards }) => {
    const figureOf = recordFigures(scheme!, data);
    return [...cards].flatMap(([row, card]) => (card.result.period === period ? [{ card, table: data.name, value: (header: string) => figureOf(header)?.(row, card) ?? null }] : []));
  });
}

function periodsOf({ cards }: Appraisal): readonly string[] {
  return [...new Set(cards.flatMap(({ result }) => result.period ?? []))].sort();
}

function keyOf({ name, id, post }: Readonly<{ name: string; id?: string; post?: string }>, table: string): string {
  return [personKey({ name, id }), post ?? "", table].map(normalised).join("\n");
}

function duplicates(rows: readonly DueRow[], period: string): readonly Issue[] {
  const seen = new Map<string, string>();
  return rows.flatMap(({ card: { result }, table }): Issue[] => {
    const key = keyOf(result, table);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, result.at);
      return [];
    }
    return [issue("close-duplicate", result.at, { name: result.name, period, first })];
  });
}

/** A row to be filed, with the approval that its result has already. */
type FiledRow = KeptRow & Readonly<{ approval?: Approval }>;
type Filing = Readonly<{ rows: readonly FiledRow[]; unchanged: number; approved: number; issues: readonly Issue[] }>;

function compared(due: readonly DueRow[], columns: readonly KeptColumn[], history: Table | undefined, period: string, { replace = false, approvals }: ClosingOptions & Pick<Appraisal, "approvals">): Filing {
  const filed = new Map<string, HistoryRecord>(readHistory(history).filter((record) => record.period === period).map((record) => [keyOf(record, record.table), record]));
  const rows: FiledRow[] = [];
  const issues: Issue[] = [];
  let unchanged = 0;
  let approved = 0;
  for (const { card, table, value } of due) {
    const cells = new Map(columns.filter(({ human }) => !human).map(({ header }) => [header, value(header)] as const));
    const before = filed.get(keyOf(card.result, table));
    if (!before || !history) {
      const approval = approvals?.get(card.result.at);
      if (approval?.state === "approved") approved += 1;
      rows.push({ cells, ...(approval && { approval }) });
      continue;
    }
    const isApproved = approvalOf(history, before) === "approved";
    const changes = differences(cells, columns, history, before.row!);
    const facts = { name: card.result.name, period };
    if (isApproved) approved += 1;
    if (changes.length === 0) unchanged += 1;
    else if (!replace) issues.push(issue("already-filed", before.at, { ...facts, changes: changes.join("；") }));
    else if (isApproved) issues.push(issue("filed-approved", before.at, facts));
    else rows.push({ row: before.row, cells });
  }
  return { rows, unchanged, approved, issues };
}

/** What stands differently in a filed row; a column that the history does not have yet is no difference. */
function differences(cells: ReadonlyMap<string, CellValue>, columns: readonly KeptColumn[], history: Table, row: number): readonly string[] {
  return columns.flatMap(({ header, also, human }) => {
    const found = history.columns.find((column) => sameText(column.header, header) || sameText(column.header, also));
    if (human || !found) return [];
    const held = valueAt(history.sheet, { row, column: found.column });
    const wanted = cells.get(header) ?? null;
    return sameValue(held, wanted) || (held === null && wanted === "") ? [] : [`${header} ${shown(held)} → ${shown(wanted)}`];
  });
}

function shown(value: CellValue): string {
  return value === null ? "—" : isFault(value) ? value.fault : String(value);
}

/** Where a filed row stands on its way to being paid; undefined when nobody has said. */
export function approvalOf(history: Table, { row }: HistoryRecord): keyof typeof approvalWords | undefined {
  const column = historyColumn(history, "approval");
  const value = column === undefined || row === undefined ? null : valueAt(history.sheet, { row, column });
  return typeof value === "string" ? choiceMeant(value, approvalWords) : undefined;
}

/** A newly filed row begins as approved as its result is; of one that is replaced the approval is left as it stands. */
function withApproval({ row, cells, approval }: FiledRow, { language }: Scheme): KeptRow {
  if (row !== undefined) return { row, cells };
  const { approval: state, approver, approvedOn } = historyTable.columns;
  const by: readonly (readonly [string, CellValue])[] = approval?.state === "approved" ? [[approver[language], approval.approvedBy ?? null], [approvedOn[language], approval.approvedOn ?? null]] : [];
  return { cells: new Map<string, CellValue>([...cells, [state[language], approvalWords[approval?.state ?? "draft"][language]], ...by]) };
}

function issue(code: string, at: string | undefined, facts: Issue["facts"]): Issue {
  return { severity: "issue", code, ...(at === undefined ? {} : { at }), facts };
}
