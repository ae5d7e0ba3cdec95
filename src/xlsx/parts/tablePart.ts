import { encloses, formatArea, overlaps, parseArea, type Area } from "../../sheet/address";
import type { CellWrite } from "../../sheet/edits";
import { WorkbookFileError } from "../workbookFileError";
import type { XlsxPackage } from "../package";
import type { CellContent } from "./readRows";
import { shiftFormula } from "./shiftFormula";
import { columnElements, fittedColumns, writeColumns } from "./tableColumns";
import { tablePaths, tablesOf } from "./tableSnapshots";
import { worksheetEntries, type SheetEntry } from "./workbookPart";
import { childOf, childrenOf, decodeEscapes, parseXml, removeElement, rootOf, serializeXml, type Element } from "./xml";

export type TablePart = Readonly<{ name: string; path: string; sheet: SheetEntry; area: Area; hasHeader: boolean; hasTotals: boolean }>;

/** A cell that a change of a table makes necessary. */
export type ConsequentWrite = Readonly<{ row: number; column: number; write: Exclude<CellWrite, undefined> }>;

export function tableParts(pkg: XlsxPackage, sheet: SheetEntry): TablePart[] {
  return tablePaths(pkg, sheet.path).flatMap((path) => {
    const table = rootOf(parseXml(pkg.text(path)));
    const area = parseArea(table.getAttribute("ref") ?? "");
    const name = table.getAttribute("displayName") || table.getAttribute("name") || "";
    return area
      ? [{ name, path, sheet, area, hasHeader: table.getAttribute("headerRowCount") !== "0", hasTotals: Number(table.getAttribute("totalsRowCount") || 0) > 0 }]
      : [];
  });
}

export function tablePart(pkg: XlsxPackage, name: string): TablePart {
  for (const sheet of worksheetEntries(pkg)) {
    const found = tableParts(pkg, sheet).find((table) => table.name.toLowerCase() === name.toLowerCase());
    if (found) return found;
  }
  throw new WorkbookFileError("noSuchTable", "the workbook has no such table", name);
}

/** The rows of the sheet that have to be known to resize a table: its header, its end, and those it grows by. */
export function rowsForResizing({ area: { top, bottom } }: TablePart, area: Area): ReadonlySet<number> {
  const rows = new Set([top, bottom - 1, bottom]);
  for (let row = bottom + 1; row <= area.bottom; row++) rows.add(row);
  return rows;
}

/**
 * Gives a table a new area below the same header row. Its columns are named as the header cells say; the totals row
 * moves with the end of the table; new rows get the formulas of calculated columns where they hold nothing.
 */
export function resizeTable(pkg: XlsxPackage, part: TablePart, area: Area, cells: ReadonlyMap<number, ReadonlyMap<number, CellContent>>): ConsequentWrite[] {
  refuseArea(pkg, part, area);
  const document = parseXml(pkg.text(part.path));
  const table = rootOf(document);
  const header = part.hasHeader ? (cells.get(area.top) ?? new Map<number, CellContent>()) : undefined;
  const columns = fittedColumns(table, part.area.left, area.left, area.right, header);
  const writes: ConsequentWrite[] = columns.filter((column) => column.renamed).map((column) => ({ row: area.top, column: column.column, write: column.name }));
  if (formatArea(part.area) !== formatArea(area)) {
    const totals = totalsWrites(part, table, area, cells.get(part.area.bottom));
    const emptied = new Set(totals.filter((write) => write.write === null).map((write) => write.column));
    const isEmpty = (row: number, column: number) => {
      const cell = cells.get(row)?.get(column);
      return !cell || (cell.value === null && cell.formula === undefined) || (row === part.area.bottom && emptied.has(column));
    };
    writes.push(...totals, ...calculatedWrites(part, table, area, cells, isEmpty));
    table.setAttribute("ref", formatArea(area));
    fitFilter(table, part, area);
  }
  const before = columnElements(table).map((element) => decodeEscapes(element.getAttribute("name") ?? ""));
  const renamed = before.length !== columns.length || columns.some((column, index) => column.name !== before[index]);
  if (renamed) writeColumns(table, columns);
  if (renamed || formatArea(part.area) !== formatArea(area)) pkg.setText(part.path, serializeXml(document));
  return writes;
}

function refuseArea(pkg: XlsxPackage, part: TablePart, area: Area): void {
  const leastRows = 1 + (part.hasHeader ? 1 : 0) + (part.hasTotals ? 1 : 0);
  const fits = area.top === part.area.top && area.bottom - area.top + 1 >= leastRows && area.right >= area.left;
  const others = tablesOf(pkg, part.sheet).filter((other) => other.name !== part.name && overlaps(other.area, area));
  if (!fits || others.length > 0) throw new WorkbookFileError("badArea", `no area for the table ${part.name}`, formatArea(area));
}

/** The filter covers header and body; what was set for columns that are gone goes with them. */
function fitFilter(table: Element, part: TablePart, area: Area): void {
  const filter = childOf(table, "autoFilter");
  const filtered = { ...area, bottom: area.bottom - (part.hasTotals ? 1 : 0) };
  filter?.setAttribute("ref", formatArea(filtered));
  for (const column of filter ? childrenOf(filter, "filterColumn") : []) {
    const at = Number(column.getAttribute("colId")) + part.area.left;
    if (at < area.left || at > area.right) removeElement(column);
    else column.setAttribute("colId", String(at - area.left));
  }
  for (const holder of filter ? [filter, table] : [table]) {
    const sort = childOf(holder, "sortState");
    const sorted = parseArea(sort?.getAttribute("ref") ?? "");
    if (sort && !(sorted && encloses(area, sorted))) removeElement(sort);
  }
}

const subtotals: Readonly<Record<string, number>> = { average: 101, countNums: 102, count: 103, max: 104, min: 105, stdDev: 107, sum: 109, var: 110 };

/** The totals row leaves the cells it stood in, unless they have been written since, and stands again in the last row. */
function totalsWrites(part: TablePart, table: Element, area: Area, oldRow: ReadonlyMap<number, CellContent> | undefined): ConsequentWrite[] {
  const { bottom, left } = part.area;
  if (!part.hasTotals || bottom === area.bottom) return [];
  return columnElements(table).flatMap((element, index): ConsequentWrite[] => {
    const column = left + index;
    const there = oldRow?.get(column);
    const total = totalOf(element);
    if (total === undefined) return [];
    const stillThere = typeof total === "string" ? there?.value === total : there?.formula !== undefined;
    const write = typeof total !== "string" && there?.formula !== undefined ? { formula: `=${there.formula}` } : total;
    const moved = column >= area.left && column <= area.right ? [{ row: area.bottom, column, write }] : [];
    return stillThere ? [{ row: bottom, column, write: null }, ...moved] : moved;
  });
}

/** What a column shows in the totals row, by its own definition. */
function totalOf(column: Element): string | { formula: string } | undefined {
  const kind = column.getAttribute("totalsRowFunction");
  const label = column.getAttribute("totalsRowLabel");
  if (label) return decodeEscapes(label);
  if (!kind || kind === "none") return undefined;
  const own = childOf(column, "totalsRowFormula")?.textContent;
  if (kind === "custom") return own ? { formula: `=${own}` } : undefined;
  const code = subtotals[kind];
  const name = decodeEscapes(column.getAttribute("name") ?? "").replace(/['[\]#@]/g, "'$&");
  return code === undefined ? undefined : { formula: `=SUBTOTAL(${code},[${name}])` };
}

/** New body rows continue the calculated columns as the last row had them. */
function calculatedWrites(
  part: TablePart,
  table: Element,
  area: Area,
  cells: ReadonlyMap<number, ReadonlyMap<number, CellContent>>,
  isEmpty: (row: number, column: number) => boolean,
): ConsequentWrite[] {
  const totals = part.hasTotals ? 1 : 0;
  const lastBody = part.area.bottom - totals;
  return columnElements(table).flatMap((element, index): ConsequentWrite[] => {
    const column = part.area.left + index;
    const pattern = childOf(element, "calculatedColumnFormula")?.textContent;
    if (!pattern || column < area.left || column > area.right) return [];
    const model = cells.get(lastBody)?.get(column)?.formula;
    const writes: ConsequentWrite[] = [];
    for (let row = lastBody + 1; row <= area.bottom - totals; row++) {
      if (isEmpty(row, column)) writes.push({ row, column, write: { formula: `=${model === undefined ? pattern : shiftFormula(model, row - lastBody, 0)}` } });
    }
    return writes;
  });
}
