import { areaOf, overlaps, type Area } from "../sheet/address";
import { isFault, sameValue, type CellValue } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";
import { largest } from "../sheet/largest";
import { formulaAt, sheetNamed, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { excelTables, rangeTables, type Table } from "../sheet/table";
import { normalised, sameText } from "../sheet/text";
import { cellReference, type Issue, type Language } from "../scheme/issue";
import type { TableWords } from "../scheme/columnWords";
import { spellings } from "../scheme/words";
import { keptSheet } from "./keptSheet";
import { keptHeaderStyle, type KeptColumn } from "./keptColumn";

/** A table that we keep in the workbook beside HR's own: 考核历史, 建议措施. */
export type KeptTable = Readonly<{ words: TableWords; title: string; notes: readonly string[]; columns: readonly KeptColumn[]; language: Language }>;

/** What a row should hold, by our header; cells not named stay as they are. `row` is where it stands already. */
export type KeptRow = Readonly<{ row?: number; cells: ReadonlyMap<string, CellValue> }>;

/**
 * The workbook's table of these words: by its own name, then by its sheet's. With `anywhere`, any table that has the
 * headings it is known by. Excel tables come before plain ranges.
 */
export function findKeptTable(workbook: WorkbookSnapshot, words: TableWords, options: Readonly<{ anywhere?: boolean }> = {}): Table | undefined {
  const known = words.known.map((field) => spellings(words.columns[field]!).map(normalised));
  const fits = (headers: ReadonlySet<string>) => known.every((spelled) => spelled.some((word) => headers.has(word)));
  const tables = [...excelTables(workbook).filter(({ columns }) => fits(new Set(columns.map(({ header }) => normalised(header))))), ...rangeTables(workbook, fits)];
  const isOurs = (name: string | undefined) => name !== undefined && (sameText(name, words.zh) || sameText(name, words.en));
  return tables.find(({ name }) => isOurs(name)) ?? tables.find(({ sheet }) => isOurs(sheet.name)) ?? (options.anywhere ? tables[0] : undefined);
}

/** The column of a field in a table of these words. */
export function keptColumnOf(table: Table, words: TableWords, field: string): number | undefined {
  const spelled = spellings(words.columns[field]!).map(normalised);
  return table.columns.find(({ header }) => spelled.includes(normalised(header)))?.column;
}

/**
 * What to change so that the table holds the rows. Without a table its sheet is drawn; else rows are refreshed where
 * they stand, new ones fill empty rows and go on below, columns it lacks are added to the right. `emptied` rows lose
 * what stands under our columns. Nothing else of the table is touched, and nothing of HR's is ever overwritten.
 */
export function keepRows(kept: KeptTable, table: Table | undefined, rows: readonly KeptRow[], emptied: readonly number[], workbook: WorkbookSnapshot): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  if (!table) return { edits: rows.length === 0 ? [] : [{ kind: "addSheet", plan: keptSheet(kept, rows, freeNames(kept, workbook)) }], issues: [] };
  const columns = placed(kept.columns, table);
  const right = Math.max(table.area.right, ...columns.map(({ at }) => at));
  const places = rowPlaces(table, rows, emptied);
  const last = largest(places, table.last);
  const area: Area = { ...table.area, right, bottom: Math.max(table.area.bottom, last) };
  const obstacle = obstacleTo(table, area, last, workbook);
  if (obstacle) return { edits: [], issues: [{ severity: "issue", code: "no-room-for-rows", at: obstacle, facts: { table: table.name ?? table.sheet.name } }] };
  const contents = new Map<number, ReadonlyMap<string, CellValue>>(rows.map(({ cells }, index) => [places[index]!, cells]));
  for (const row of emptied) contents.set(row, new Map(kept.columns.filter(({ human }) => !human).map(({ header }) => [header, null])));
  const added = columns.filter(({ isNew }) => isNew);
  const grown = table.name !== undefined && (right > table.area.right || last > table.last);
  return {
    issues: [],
    edits: [
      ...(added.length > 0 ? [{ kind: "writeCells", sheet: table.sheet.name, at: { row: table.headerRow, column: added[0]!.at }, rows: [added.map(({ column }) => column.header)] } as const] : []),
      ...writes(table, columns, contents),
      ...(grown ? [{ kind: "resizeTable", table: table.name!, area } as const] : []),
      ...looks(table, columns, last),
    ],
  };
}

type Placed = Readonly<{ column: KeptColumn; at: number; isNew: boolean }>;

function placed(columns: readonly KeptColumn[], table: Table): readonly Placed[] {
  let next = table.area.right + 1;
  return columns.map((column): Placed => {
    const known = table.columns.find(({ header }) => sameText(header, column.header) || sameText(header, column.also));
    if (known) return { column, at: known.column, isNew: false };
    next += 1;
    return { column, at: next - 1, isNew: true };
  });
}

/** Where each row goes: where it stands, else into an empty row of the body, else below it. */
function rowPlaces(table: Table, rows: readonly KeptRow[], emptied: readonly number[]): readonly number[] {
  const taken = new Set([...rows.flatMap(({ row }) => row ?? []), ...emptied]);
  const free: number[] = [];
  for (let row = table.first; row <= table.last; row += 1) if (!taken.has(row) && isEmptyRow(table, row)) free.push(row);
  let below = table.last;
  return rows.map(({ row }) => row ?? free.shift() ?? (below += 1));
}

function isEmptyRow(table: Table, row: number): boolean {
  return table.columns.every(({ column }) => valueAt(table.sheet, { row, column }) === null && formulaAt(table.sheet, { row, column }) === undefined);
}

/** The first thing that stands where the table has to grow: a value, a totals row, another table, a merged area. */
export function obstacleTo(table: Table, area: Area, last: number, workbook: WorkbookSnapshot): string | undefined {
  const { sheet, headerRow } = table;
  const inside = (row: number, column: number) => row <= table.last && column <= table.area.right;
  for (let row = headerRow; row <= last; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (!inside(row, column) && (valueAt(sheet, { row, column }) !== null || formulaAt(sheet, { row, column }) !== undefined)) return cellReference(sheet.name, { row, column });
    }
  }
  const grown = area.right > table.area.right || last > table.last;
  const other = grown ? (workbook.tables.find((one) => one.sheet === sheet.name && one.name !== table.name && overlaps(one.area, area))?.area ?? sheet.merges.find((merge) => overlaps(merge, area) && !overlaps(merge, table.area))) : undefined;
  return other && cellReference(sheet.name, { row: other.top, column: other.left });
}

/** Only cells that differ, a block a row; rows that are neighbours and change whole are one block. */
function writes(table: Table, columns: readonly Placed[], contents: ReadonlyMap<number, ReadonlyMap<string, CellValue>>): readonly Edit[] {
  const left = Math.min(...columns.map(({ at }) => at));
  const blocks: { top: number; rows: CellWrite[][] }[] = [];
  for (const row of [...contents.keys()].sort((a, b) => a - b)) {
    const cells = contents.get(row)!;
    const written: CellWrite[] = [];
    for (const { column, at } of columns) {
      const wanted = cells.get(column.header);
      if (wanted === undefined || holds(table, row, at, wanted)) continue;
      while (written.length < at - left) written.push(undefined);
      written[at - left] = wanted;
    }
    if (written.length === 0) continue;
    const block = blocks.at(-1);
    if (block && block.top + block.rows.length === row) block.rows.push(written);
    else blocks.push({ top: row, rows: [written] });
  }
  return blocks.map(({ top, rows }) => ({ kind: "writeCells", sheet: table.sheet.name, at: { row: top, column: left }, rows }));
}

/** Whether a cell needs no writing: an empty cell holds an empty text well enough. */
function holds({ sheet }: Table, row: number, column: number, wanted: CellValue): boolean {
  const held = valueAt(sheet, { row, column });
  return formulaAt(sheet, { row, column }) === undefined && !isFault(held) && (sameValue(held, wanted) || (wanted === "" && held === null));
}

function looks(table: Table, columns: readonly Placed[], last: number): readonly Edit[] {
  const sheet = table.sheet.name;
  const newRows = last > table.last ? { top: table.last + 1, bottom: last } : undefined;
  return columns.flatMap(({ column, at, isNew }): Edit[] => {
    const body = isNew ? { top: table.first, bottom: Math.max(last, table.first) } : newRows;
    if (!body) return [];
    const area: Area = { ...body, left: at, right: at };
    return [
      ...(isNew ? [{ kind: "formatCells", sheet, area: areaOf({ row: table.headerRow, column: at }), style: keptHeaderStyle(column) } as const, { kind: "columnWidth", sheet, column: at, width: column.width } as const] : []),
      { kind: "formatCells", sheet, area, style: column.style },
      ...(column.validation ? [{ kind: "validate", sheet, area, validation: column.validation } as const] : []),
    ];
  });
}

/** Names for the sheet and its table that nothing in the workbook has yet. */
function freeNames({ words, language }: KeptTable, workbook: WorkbookSnapshot): Readonly<{ sheet: string; table: string }> {
  const free = (base: string, taken: (name: string) => boolean) => {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base}${number}`;
      if (!taken(name)) return name;
    }
  };
  const base = words[language];
  // A table's name holds no spaces and no signs: Sign-off ledger is Sign_off_ledger.
  const plain = base.replace(/[^\p{L}\p{N}_.]+/gu, "_");
  const names = new Set([...workbook.tables, ...workbook.names].map(({ name }) => name.toLowerCase()));
  return { sheet: free(base, (name) => sheetNamed(workbook, name) !== undefined), table: free(plain, (name) => names.has(name.toLowerCase())) };
}
