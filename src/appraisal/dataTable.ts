import { formatPlace } from "../sheet/address";
import { excelTables, rangeTables, type Table, type TableColumn } from "../sheet/table";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import { areaReference, type Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { SchemeTable } from "../scheme/findSchemeTables";
import { computedMark, defaultDataTable, historyTable, keyColumns, overrideTable, proposalTable } from "../scheme/tableColumns";
import { spellings } from "../scheme/words";
import { findKeptTable } from "./keptTable";
import { sourceColumns } from "./sourceColumns";
import { tableNamesOf } from "./tableNames";

export type KeyField = keyof typeof keyColumns;

/** A table of actuals: which columns say who and when, which are the user's own and which we computed. */
export type DataTable = Readonly<{
  /** The name the scheme uses for it. */
  name: string;
  table: Table;
  keys: ReadonlyMap<KeyField, number>;
  own: readonly TableColumn[];
  computed: readonly TableColumn[];
}>;

/** Whether a header is one of ours: `总分（计）`, `Total (calc)`. */
export function isComputedHeader(header: string): boolean {
  const text = normalised(header);
  return Object.values(computedMark).some((mark) => text.endsWith(normalised(mark)));
}

/** Finds the scheme's data tables. What cannot be found, and columns that are not there, are issues. */
export function findDataTables(
  workbook: WorkbookSnapshot,
  scheme: Scheme,
  schemeTables: readonly SchemeTable[],
): Readonly<{ tables: readonly DataTable[]; issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const kept = [historyTable, proposalTable, overrideTable].flatMap((words) => findKeptTable(workbook, words) ?? []);
  const taken = new Set([...schemeTables.map(({ table }) => table), ...kept].map(tableKey));
  const nameWords = spellings(keyColumns.name).map(normalised);
  const candidates = [...excelTables(workbook), ...rangeTables(workbook, (headers) => nameWords.some((word) => headers.has(word)))].filter(
    (table) => !taken.has(tableKey(table)),
  );
  const tables = tableNamesOf(scheme).flatMap((name) => {
    const wanted = sourceColumns(scheme, name);
    const found = chosen(name, candidates, wanted.map((source) => source.column), scheme);
    if (!found) {
      issues.push({ severity: "issue", code: "no-data-table", at: whereNamed(scheme, name), facts: { table: name } });
      return [];
    }
    const data = asDataTable(name, found);
    if (!data.keys.has("name")) {
      issues.push({ severity: "issue", code: "no-name-column", at: areaReference(found.sheet.name, { ...found.area, bottom: found.headerRow }), facts: { table: name } });
      return [];
    }
    for (const source of wanted) {
      if (data.own.some((column) => sameText(column.header, source.column))) continue;
      issues.push({ severity: "issue", code: "unknown-column", at: source.at, facts: { column: source.column, table: name, sheet: found.sheet.name } });
    }
    return [data];
  });
  return { tables, issues };
}

const tableKey = (table: Table) => `${table.sheet.name}!${formatPlace({ row: table.headerRow, column: table.area.left })}`;

function whereNamed(scheme: Scheme, name: string): string | undefined {
  const indicator = scheme.indicators.find((candidate) => candidate.table !== undefined && sameText(candidate.table, name));
  return indicator && (indicator.cells["table"] ?? indicator.at);
}

/** By the table's own name, then by its sheet's, then — for the usual table only — the one that has the columns. */
function chosen(name: string, candidates: readonly Table[], columns: readonly string[], scheme: Scheme): Table | undefined {
  const having = (tables: readonly Table[]) =>
    [...tables].sort((one, other) => hits(other, columns) - hits(one, columns))[0];
  const named = candidates.filter((table) => table.name !== undefined && sameText(table.name, name));
  if (named.length > 0) return named[0];
  const onSheet = candidates.filter((table) => sameText(table.sheet.name, name));
  if (onSheet.length > 0) return having(onSheet);
  if (!Object.values(defaultDataTable).some((usual) => sameText(usual, name)) || tableNamesOf(scheme).length > 1) return undefined;
  const fitting = candidates.filter((table) => hits(table, columns) > 0);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function hits(table: Table, columns: readonly string[]): number {
  return columns.filter((column) => table.columns.some((candidate) => sameText(candidate.header, column))).length;
}

/** Sorts a table's columns into keys, the user's own and ours. */
export function asDataTable(name: string, table: Table): DataTable {
  const own = table.columns.filter((column) => !isComputedHeader(column.header));
  const keys = new Map<KeyField, number>();
  for (const field of Object.keys(keyColumns) as KeyField[]) {
    const words = spellings(keyColumns[field]).map(normalised);
    const found = words.map((word) => own.find((column) => normalised(column.header) === word && ![...keys.values()].includes(column.column))).find(Boolean);
    if (found) keys.set(field, found.column);
  }
  return { name, table, keys, own, computed: table.columns.filter((column) => isComputedHeader(column.header)) };
}
