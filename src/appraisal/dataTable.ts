import { formatPlace, overlaps } from "../sheet/address";
import { tableOf } from "../sheet/candidate";
import { findTables } from "../sheet/findTables";
import { excelTables, rangeTables, rowIn, type Table, type TableColumn } from "../sheet/table";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import { areaReference, type Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { SchemeTable } from "../scheme/findSchemeTables";
import { defaultDataTable, keyColumns } from "../scheme/dataColumns";
import { historyTable, overrideTable, proposalTable } from "../scheme/recordTables";
import { spellings } from "../scheme/words";
import { isComputedHeader } from "./isComputedHeader";
import { findKeptTable } from "./keptTable";
import { isSheetList, mappedTable } from "./mappedTables";
import { mappingTable, readMapping } from "./mappingTable";
import { resultTable } from "./resultTable";
import { sourceColumns } from "./sourceColumns";
import { tableNamesOf } from "./tableNames";
import { wantedColumns } from "./wantedColumns";

export type KeyField = keyof typeof keyColumns;

/** A table of actuals: which columns say who and when, which are the user's own and which we computed. */
export type DataTable = Readonly<{
  /** The name the scheme uses for it. */
  name: string;
  table: Table;
  keys: ReadonlyMap<KeyField, number>;
  own: readonly TableColumn[];
  computed: readonly TableColumn[];
  /** Units that the mapping declares, by the scheme's word for the column. */
  units?: ReadonlyMap<string, string>;
}>;

/** Finds the scheme's data tables. What cannot be found, and columns that are not there, are issues. */
export function findDataTables(
  workbook: WorkbookSnapshot,
  scheme: Scheme,
  schemeTables: readonly SchemeTable[],
): Readonly<{ tables: readonly DataTable[]; issues: readonly Issue[]; notices: readonly Issue[] }> {
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const kept = [historyTable, proposalTable, overrideTable, mappingTable, resultTable].flatMap((words) => findKeptTable(workbook, words) ?? []);
  const ours = [...schemeTables.map(({ table }) => table), ...kept];
  const taken = new Set(ours.map(tableKey));
  const free = (tables: readonly Table[]) => tables.filter((table) => !taken.has(tableKey(table)));
  const excel = free(excelTables(workbook));
  const ranges = once(() => free(plainRanges(workbook)));
  const mapping = readMapping(workbook);
  const context = { workbook, cycle: scheme.settings.cycle, language: scheme.language, ours: new Set(ours.map(({ sheet }) => normalised(sheet.name))) };
  const tables = tableNamesOf(scheme).flatMap((name) => {
    const wanted = sourceColumns(scheme, name);
    const rows = mapping.filter((row) => sameText(row.table, name) || (row.table === "" && tableNamesOf(scheme).length === 1));
    if (rows.length > 0 || isSheetList(name)) {
      const given = rows.length > 0 ? rows : [{ item: "", table: name, sheet: name, column: "", confirmed: true, row: -1, at: whereNamed(scheme, name) ?? "", cells: {} }];
      const mapped = mappedTable(given, { ...context, name, wanted: wantedColumns(scheme, name) });
      issues.push(...mapped.issues);
      notices.push(...mapped.notices);
      return mapped.table ? withColumns(name, mapped.table, mapped.units) : [];
    }
    const found = chosen(name, excel, ranges, wanted.map((source) => source.column), scheme);
    if (!found) {
      issues.push({ severity: "issue", code: "no-data-table", at: whereNamed(scheme, name), facts: { table: name } });
      return [];
    }
    return withColumns(name, found);
  });
  return { tables, issues, notices };

  /** The table with its columns sorted, when it says who and has every column that the scheme reads. */
  function withColumns(name: string, found: Table, units?: ReadonlyMap<string, string>): readonly DataTable[] {
    const data: DataTable = { ...asDataTable(name, found), ...(units ? { units } : {}) };
    if (!data.keys.has("name")) {
      issues.push({ severity: "issue", code: "no-name-column", at: found.gathered ? rowIn(found, found.first, 0, 0) : areaReference(found.sheet.name, { ...found.area, bottom: found.headerRow }), facts: { table: name } });
      return [];
    }
    for (const source of sourceColumns(scheme, name)) {
      if (data.own.some((column) => sameText(column.header, source.column))) continue;
      issues.push({ severity: "issue", code: "unknown-column", at: source.at, facts: { column: source.column, table: name, sheet: found.sheet.name } });
    }
    return [data];
  }
}

/** Plain ranges with a header: those that are found with everything around them, then any other with a name column. */
function plainRanges(workbook: WorkbookSnapshot): readonly Table[] {
  const nameWords = spellings(keyColumns.name).map(normalised);
  const found = findTables(workbook).filter(({ name, header, shape }) => name === undefined && header && shape === "wide").map(tableOf);
  const rest = rangeTables(workbook, (headers) => nameWords.some((word) => headers.has(word)));
  return [...found.filter(({ columns }) => columns.some(({ header }) => nameWords.includes(normalised(header)))), ...rest.filter((table) => !found.some((other) => other.sheet === table.sheet && overlaps(other.area, table.area)))];
}

function once<T>(make: () => T): () => T {
  let made: Readonly<{ value: T }> | undefined;
  return () => (made ??= { value: make() }).value;
}

const tableKey = (table: Table) => `${table.sheet.name}!${formatPlace({ row: table.headerRow, column: table.area.left })}`;

function whereNamed(scheme: Scheme, name: string): string | undefined {
  const indicator = scheme.indicators.find((candidate) => candidate.table !== undefined && sameText(candidate.table, name));
  return indicator && (indicator.cells["table"] ?? indicator.at);
}

/** By the table's own name, then by its sheet's, then — for the usual table only — the one that has the columns. */
function chosen(name: string, excel: readonly Table[], ranges: () => readonly Table[], columns: readonly string[], scheme: Scheme): Table | undefined {
  const having = (tables: readonly Table[]) =>
    [...tables].sort((one, other) => hits(other, columns) - hits(one, columns))[0];
  const named = excel.filter((table) => table.name !== undefined && sameText(table.name, name));
  if (named.length > 0) return named[0];
  const candidates = [...excel, ...ranges()];
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
