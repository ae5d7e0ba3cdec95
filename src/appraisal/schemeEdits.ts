import { parseReference, type Area } from "../sheet/address";
import { sameValue, isFault, type CellValue } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";
import { formulaAt, sheetNamed, valueAt, type Rows, type SheetSnapshot, type TableSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { cellReference } from "../scheme/issue";

/** What stands in a cell, or is to stand there: a value, or a formula with its result. */
export type CellContent = Exclude<CellWrite, undefined>;

/** One cell typed over. `at` is a single cell: `考核方案!C7`. */
export type CellChange = Readonly<{ at: string; write: CellContent }>;

/** The cell as it stands, so that it can be put back: its formula where it has one. */
export function contentAt(workbook: WorkbookSnapshot, at: string): CellContent {
  const { sheet, row, column } = placed(workbook, at);
  const formula = formulaAt(sheet, { row, column });
  const value = valueAt(sheet, { row, column });
  return formula === undefined ? value : { formula, value };
}

/** Whether a cell holds what was written into it: nobody has typed over it since. */
export function holds(workbook: WorkbookSnapshot, { at, write }: CellChange): boolean {
  const held = contentAt(workbook, at);
  if (isFormula(held) || isFormula(write)) return isFormula(held) && isFormula(write) && held.formula === write.formula;
  return sameValue(held, write);
}

/** The workbook as it would be, in memory only: nothing is written. */
export function withChanges(workbook: WorkbookSnapshot, changes: readonly CellChange[]): WorkbookSnapshot {
  const bySheet = new Map<SheetSnapshot, CellChange[]>();
  for (const change of changes) {
    const { sheet } = placed(workbook, change.at);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), change]);
  }
  if (bySheet.size === 0) return workbook;
  return { ...workbook, sheets: workbook.sheets.map((sheet) => withCells(sheet, bySheet.get(sheet) ?? [])) };
}

/** The workbook with the edits of scheme tables in it, in memory only: cells written and tables resized; looks do not count. */
export function withEdits(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const cells = withChanges(workbook, cellsWritten(edits));
  const resized = new Map(edits.flatMap((edit) => (edit.kind === "resizeTable" ? [[edit.table, edit.area] as const] : [])));
  return { ...cells, tables: cells.tables.map((table) => (resized.has(table.name) ? headed(cells, table, resized.get(table.name)!) : table)) };
}

/** Every cell that edits write, cell by cell, in their order. */
export function cellsWritten(edits: readonly Edit[]): readonly CellChange[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== "writeCells") return [];
    return edit.rows.flatMap((cells, down) => cells.flatMap((write, across): CellChange[] => (write === undefined ? [] : [{ at: cellReference(edit.sheet, { row: edit.at.row + down, column: edit.at.column + across }), write }])));
  });
}

function headed(workbook: WorkbookSnapshot, table: TableSnapshot, area: Area): TableSnapshot {
  const header = sheetNamed(workbook, table.sheet)?.rows.get(area.top) ?? [];
  return { ...table, area, columns: Array.from({ length: area.right - area.left + 1 }, (_, index) => String(header[area.left + index] ?? "")) };
}

/** The same changes as they are written into the workbook. */
export function changeEdits(changes: readonly CellChange[]): readonly Edit[] {
  return changes.flatMap(({ at, write }): Edit[] => {
    const place = parseReference(at);
    if (!place) return [];
    return [{ kind: "writeCells", sheet: place.sheet, at: { row: place.area.top, column: place.area.left }, rows: [[write]] }];
  });
}

function withCells(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  if (changes.length === 0) return sheet;
  const rows = new Map(sheet.rows);
  const formulas = new Map(sheet.formulas);
  for (const { at, write } of changes) {
    const { top: row, left: column } = parseReference(at)!.area;
    const formula = isFormula(write);
    put<CellValue>(rows, row, column, formula ? (write.value ?? null) : write, null);
    if (formula || formulaAt(sheet, { row, column }) !== undefined) put<string | undefined>(formulas, row, column, formula ? write.formula : undefined, undefined);
  }
  return { ...sheet, rows: inOrder(rows), formulas };
}

/** Rows are read in the order of the sheet, also when an empty one has been written into. */
function inOrder(rows: Map<number, readonly CellValue[]>): Rows<CellValue> {
  return new Map([...rows].sort(([one], [other]) => one - other));
}

function put<T>(rows: Map<number, readonly T[]>, row: number, column: number, value: T, nothing: T): void {
  const cells = [...(rows.get(row) ?? [])];
  while (cells.length <= column) cells.push(nothing);
  cells[column] = value;
  rows.set(row, cells);
}

function isFormula(content: CellContent): content is Readonly<{ formula: string; value?: CellValue }> {
  return typeof content === "object" && content !== null && !isFault(content);
}

function placed(workbook: WorkbookSnapshot, at: string): Readonly<{ sheet: SheetSnapshot; row: number; column: number }> {
  const place = parseReference(at);
  const sheet = place && sheetNamed(workbook, place.sheet);
  if (!sheet) throw new RangeError(`no such cell: ${at}`);
  return { sheet, row: place.area.top, column: place.area.left };
}
