import { overlaps, type Area } from "../sheet/address";
import { isFault } from "../sheet/cellValue";
import type { CellWrite } from "../sheet/edits";
import { enteredValue } from "./enteredValue";
import { invalidArgument } from "./hostObject";
import { refuseIfProtected, type PlayedTable, type PlayedWorkbook, type Tab } from "./playedWorkbook";

/**
 * Sets a range's values or formulas as Excel does: one value fills the range, an array has the range's shape; what is
 * sent is read as if it were typed; covered cells of merged areas take nothing; table headers stay texts that differ;
 * a table grows over what is written directly below or beside it.
 */
export async function writeRange(workbook: PlayedWorkbook, tab: Tab, area: Area, sent: unknown): Promise<void> {
  refuseIfProtected(tab);
  const rows = shaped(area, sent).map((row, index) =>
    row.map((value, offset) => (workbook.isCovered(tab, { row: area.top + index, column: area.left + offset }) ? undefined : enteredValue(value))),
  );
  const grown = growth(workbook, tab, area, rows);
  if (grown) await resize(workbook, tab, grown.table, grown.area, area, rows);
  else for (const table of tablesUnderHeader(workbook, tab, area)) await keepHeaders(workbook, table, table.area, area, rows);
  workbook.write(tab, { row: area.top, column: area.left }, rows);
  makeCalculatedColumns(tab, area, rows);
}

/** The sent values as rows of the range's shape. */
export function shaped(area: Area, sent: unknown): unknown[][] {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (!Array.isArray(sent)) return Array.from({ length: height }, () => Array.from({ length: width }, () => sent));
  const fits = sent.length === height && sent.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) invalidArgument("the number of rows or columns in the array does not match the range");
  return sent as unknown[][];
}

/** Gives a table a new area: same header row, no other table in the way, every column with a header of its own. */
export async function resizeTable(workbook: PlayedWorkbook, tab: Tab, table: PlayedTable, area: Area): Promise<void> {
  refuseIfProtected(tab);
  if (area.top !== table.area.top || !overlaps(area, table.area)) invalidArgument("a table keeps its header row and overlaps where it was");
  if (area.bottom <= area.top) invalidArgument("a table keeps one row below its header");
  workbook.refuseOverlap(table, tab.name, area);
  const row: CellWrite[][] = [Array.from({ length: area.right - area.left + 1 }, () => undefined)];
  const headerRow = { ...area, bottom: area.top };
  await keepHeaders(workbook, table, area, headerRow, row);
  if (row[0]!.some((write) => write !== undefined)) workbook.write(tab, { row: area.top, column: area.left }, row);
  table.area = area;
  const drawn = tab.drawing?.tables.find(({ name }) => name === table.name);
  if (drawn) drawn.area = area;
  else workbook.edit({ kind: "resizeTable", table: table.name, area });
}

async function resize(workbook: PlayedWorkbook, tab: Tab, table: PlayedTable, grown: Area, written: Area, rows: CellWrite[][]): Promise<void> {
  await keepHeaders(workbook, table, grown, written, rows);
  // The cells come first: the file takes the new headers from them.
  workbook.write(tab, { row: written.top, column: written.left }, rows);
  table.area = grown;
  const drawn = tab.drawing?.tables.find(({ name }) => name === table.name);
  if (drawn) drawn.area = grown;
  else workbook.edit({ kind: "resizeTable", table: table.name, area: grown });
}

/** The table that what is written makes grow, and how far: downwards from its last row, or to the right under new headers. */
function growth(workbook: PlayedWorkbook, tab: Tab, area: Area, rows: readonly (readonly CellWrite[])[]): { table: PlayedTable; area: Area } | undefined {
  for (const table of workbook.tables) {
    if (table.sheet !== tab.name || table.hasTotals || !table.hasHeader) continue;
    const below = area.top === table.area.bottom + 1 && area.left >= table.area.left && area.right <= table.area.right;
    const headed = rows[table.area.top - area.top]?.every((write) => typeof write === "string" && write !== "") ?? false;
    const beside = area.left === table.area.right + 1 && area.top <= table.area.top && area.bottom >= table.area.top && area.bottom <= table.area.bottom && headed;
    const holds = rows.some((row) => row.some((write) => write !== undefined && write !== null));
    if (!(below || beside) || !holds) continue;
    const grown = below ? { ...table.area, bottom: area.bottom } : { ...table.area, right: area.right };
    const free = workbook.tables.every((other) => other === table || other.sheet !== tab.name || !overlaps(other.area, grown));
    if (free) return { table, area: grown };
  }
  return undefined;
}

function tablesUnderHeader(workbook: PlayedWorkbook, tab: Tab, area: Area): readonly PlayedTable[] {
  return workbook.tables.filter((table) => table.sheet === tab.name && table.hasHeader && overlaps(area, { ...table.area, bottom: table.area.top }));
}

/** Puts into `rows` what the header cells will really hold: texts, none empty, none twice. */
async function keepHeaders(workbook: PlayedWorkbook, table: PlayedTable, tableArea: Area, area: Area, rows: CellWrite[][]): Promise<void> {
  const line = rows[tableArea.top - area.top];
  if (!line) return;
  const standing = await headerCells(workbook, table, tableArea);
  const taken = new Set<string>();
  for (let column = tableArea.left; column <= tableArea.right; column++) {
    const write = column >= area.left && column <= area.right ? line[column - area.left] : undefined;
    const wanted = write === undefined ? standing[column - tableArea.left]! : headerText(write);
    const header = free(wanted === "" ? `列${column - tableArea.left + 1}` : wanted, taken);
    taken.add(header.toLowerCase());
    if (column < area.left || column > area.right) continue;
    if (write !== undefined || header !== wanted) line[column - area.left] = header;
  }
}

async function headerCells(workbook: PlayedWorkbook, table: PlayedTable, area: Area): Promise<readonly string[]> {
  const drawing = workbook.findTab(table.sheet)?.drawing;
  const row = drawing
    ? drawing.cells.get(area.top)
    : (await workbook.snapshot()).sheets.find((sheet) => sheet.name === table.sheet)?.rows.get(area.top);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => headerText(row?.[area.left + index] ?? null));
}

function headerText(write: CellWrite): string {
  if (write === null || write === undefined) return "";
  if (typeof write === "object") return isFault(write) ? write.fault : headerText(write.value ?? null);
  return String(write);
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let header = wanted;
  for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${wanted}${number}`;
  return header;
}

/** One formula over the whole body of a column is that column's formula. */
function makeCalculatedColumns(tab: Tab, area: Area, rows: readonly (readonly CellWrite[])[]): void {
  for (const table of tab.drawing?.tables ?? []) {
    const { top, bottom, left, right } = table.area;
    if (area.top !== top + 1 || area.bottom !== bottom || area.left < left || area.right > right) continue;
    for (let column = area.left; column <= area.right; column++) {
      const first = rows[0]?.[column - area.left];
      if (typeof first !== "object" || first === null || !("formula" in first)) continue;
      const same = rows.every((row) => {
        const write = row[column - area.left];
        return typeof write === "object" && write !== null && "formula" in write && write.formula === first.formula;
      });
      const header = tab.drawing?.cells.get(top)?.[column];
      if (same && typeof header === "string") table.columnFormulas[header] = first.formula;
    }
  }
}

