import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import type { CellValue } from "../sheet/cellValue";
import { faultFromText } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";

export type Cells = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;

/**
 * Whether one reading can be turned into the other cell by cell: nothing else differs, and no style that is in use has
 * changed under its name.
 */
export function sameButForCells(before: IWorkbookData, after: IWorkbookData): boolean {
  const frame = (data: IWorkbookData) =>
    JSON.stringify({ ...data, styles: undefined, sheets: data.sheetOrder.map((id) => ({ ...data.sheets[id], cellData: undefined })) });
  const sameStyle = (id: string) => JSON.stringify(before.styles[id]) === JSON.stringify(after.styles[id]);
  return frame(before) === frame(after) && Object.keys(before.styles).every((id) => after.styles[id] === undefined || sameStyle(id));
}

/** The styles that the grid does not know yet. */
export function newStyles(before: IWorkbookData, after: IWorkbookData): Record<string, IStyleData> {
  const added = Object.entries(after.styles).filter(([id]) => before.styles[id] === undefined);
  return Object.fromEntries(added.flatMap(([id, style]) => (style ? [[id, style]] : [])));
}

/** The cells to set so that the grid turns from one reading into the next, by sheet id; `null` empties a cell. */
export function changedCells(before: IWorkbookData, after: IWorkbookData): Map<string, Record<number, Record<number, ICellData | null>>> {
  const changes = new Map<string, Record<number, Record<number, ICellData | null>>>();
  for (const id of after.sheetOrder) {
    const old = (before.sheets[id]?.cellData ?? {}) as Cells;
    const fresh = (after.sheets[id]?.cellData ?? {}) as Cells;
    const changed: Record<number, Record<number, ICellData | null>> = {};
    forEachCell(fresh, (row, column, cell) => {
      const known = old[row]?.[column];
      if (known?.v === cell.v && known?.f === cell.f && known?.s === cell.s && known?.t === cell.t) return;
      (changed[row] ??= {})[column] = { v: cell.v ?? null, f: cell.f ?? null, t: cell.t ?? null, s: cell.s ?? null, p: null, si: null };
    });
    forEachCell(old, (row, column) => {
      if (!fresh[row]?.[column]) (changed[row] ??= {})[column] = null;
    });
    if (Object.keys(changed).length) changes.set(id, changed);
  }
  return changes;
}

/**
 * What the grid's user changed since the workbook was last read, with what the grid's formulas made of it: the edits that
 * bring the file up to the grid.
 */
export function gridEdits(known: IWorkbookData, grid: ReadonlyMap<string, Cells>): Edit[] {
  return known.sheetOrder.flatMap((id): Edit[] => {
    const sheet = known.sheets[id]?.name ?? "";
    const now = grid.get(sheet);
    if (!now) return [];
    const before = (known.sheets[id]?.cellData ?? {}) as Cells;
    const edits: Edit[] = [];
    const write = (row: number, column: number, cell: ICellData | undefined) =>
      edits.push({ kind: "writeCells", sheet, at: { row, column }, rows: [[written(cell)]] });
    forEachCell(now, (row, column, cell) => {
      if (!sameContent(before[row]?.[column], cell)) write(row, column, cell);
    });
    forEachCell(before, (row, column, cell) => {
      if (!now[row]?.[column] && !sameContent(cell, undefined)) write(row, column, undefined);
    });
    return edits;
  });
}

function forEachCell(cells: Cells, visit: (row: number, column: number, cell: ICellData) => void): void {
  for (const [row, inRow] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(inRow)) visit(Number(row), Number(column), cell);
  }
}

function sameContent(one: ICellData | undefined, other: ICellData | undefined): boolean {
  return (one?.f ?? undefined) === (other?.f ?? undefined) && valueOf(one) === valueOf(other);
}

/** What a cell says, as text and number alike; typed rich text counts as its plain words. */
function valueOf(cell: ICellData | undefined): string | number | boolean | null {
  const rich = cell?.p?.body?.dataStream?.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = rich ?? cell?.v;
  return value === undefined || value === null || value === "" ? null : value;
}

function written(cell: ICellData | undefined): CellWrite {
  const value = readValue(cell);
  return cell?.f ? { formula: cell.f, value } : value;
}

const truth = 3;

function readValue(cell: ICellData | undefined): CellValue {
  const value = valueOf(cell);
  if (cell?.t === truth && value !== null) return value === 1 || value === true || value === "1" || value === "TRUE";
  return typeof value === "string" ? (faultFromText(value) ?? value) : value;
}
