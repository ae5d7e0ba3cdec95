import { excelTables, rangeTables, type Table } from "../sheet/table";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Language } from "./issue";
import type { ColumnWords, TableWords } from "./columnWords";
import { schemeTables, type SchemeTableKey } from "./tableColumns";
import { spellings } from "./words";

/** A scheme table found in the workbook, with the column of each field that it has. */
export type SchemeTable = Readonly<{
  key: SchemeTableKey;
  table: Table;
  columns: ReadonlyMap<string, number>;
  language: Language;
}>;

const keys = Object.keys(schemeTables) as SchemeTableKey[];

/**
 * The scheme's tables in a workbook: Excel tables first, plain ranges for those that are not among them. A table is
 * known by its headings; where headings fit several, its name decides. More than one 指标 table is allowed (a post each).
 */
export function findSchemeTables(workbook: WorkbookSnapshot): readonly SchemeTable[] {
  const found = excelTables(workbook).flatMap(recognised);
  const missing = keys.filter((key) => !found.some((table) => table.key === key));
  const ranges = rangeTables(workbook, (headers) => missing.some((key) => knows(schemeTables[key], headers)));
  return [...found, ...ranges.flatMap(recognised).filter((table) => missing.includes(table.key))];
}

function recognised(table: Table): readonly SchemeTable[] {
  const headers = new Set(table.columns.map((column) => normalised(column.header)));
  const fitting = keys.filter((key) => knows(schemeTables[key], headers));
  const key = fitting.find((candidate) => isNamed(table, schemeTables[candidate])) ?? mostHeadings(fitting, headers);
  return key ? [{ key, table, columns: columnsOf(table, schemeTables[key]), language: languageOf(table, schemeTables[key]) }] : [];
}

function knows(words: TableWords, headers: ReadonlySet<string>): boolean {
  return words.known.every((field) => spellings(words.columns[field]!).some((word) => headers.has(normalised(word))));
}

function isNamed(table: Table, words: TableWords): boolean {
  const name = normalised(table.name ?? table.sheet.name).replaceAll("_", "");
  return name.startsWith(normalised(words.zh)) || name.startsWith(normalised(words.en));
}

/** Of the tables whose known headings are all there, the one that shares most headings with what stands there. */
function mostHeadings(fitting: readonly SchemeTableKey[], headers: ReadonlySet<string>): SchemeTableKey | undefined {
  const shared = (key: SchemeTableKey) =>
    (Object.values(schemeTables[key].columns) as ColumnWords[]).filter((words) => spellings(words).some((word) => headers.has(normalised(word)))).length;
  return [...fitting].sort((a, b) => shared(b) - shared(a))[0];
}

function columnsOf(table: Table, words: TableWords): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [field, column] of Object.entries(words.columns)) {
    const spelled = spellings(column).map(normalised);
    const found = spelled.map((word) => table.columns.find((candidate) => normalised(candidate.header) === word && ![...columns.values()].includes(candidate.column))).find((candidate) => candidate !== undefined);
    if (found) columns.set(field, found.column);
  }
  return columns;
}

function languageOf(table: Table, words: TableWords): Language {
  const field = words.columns[words.known[0]!]!;
  const english = table.columns.some((column) => normalised(column.header) === normalised(field.en));
  return english && !table.columns.some((column) => normalised(column.header) === normalised(field.zh)) ? "en" : "zh";
}
