import type { Area, Place } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { CellWrite, Edit } from "../../src/sheet/edits";
import type { SheetPlan } from "../../src/sheet/sheetPlan";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** The workbook as the next run reads it: cells written, tables resized, sheets drawn. Looks are not kept. */
export function appliedTo(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  return edits.reduce((book, edit): WorkbookSnapshot => {
    switch (edit.kind) {
      case "writeCells":
        return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === edit.sheet ? { ...sheet, rows: written(sheet.rows, edit.at, edit.rows) } : sheet)) };
      case "resizeTable":
        return { ...book, tables: book.tables.map((table) => (table.name === edit.table ? headed(book, table, edit.area) : table)) };
      case "addSheet": {
        const drawn = { ...book, sheets: [...book.sheets, sheetOf(edit.plan)] };
        const tables = (edit.plan.tables ?? []).map(({ name, area }) => headed(drawn, { name, sheet: edit.plan.name, area, hasHeader: true, hasTotals: false, columns: [] }, area));
        return { ...drawn, tables: [...book.tables, ...tables] };
      }
      case "defineName":
        return { ...book, names: [...book.names, { name: edit.name, refersTo: edit.refersTo }] };
      case "deleteName":
        return { ...book, names: book.names.filter(({ name }) => name !== edit.name) };
      case "deleteSheet":
        return { ...book, sheets: book.sheets.filter(({ name }) => name !== edit.sheet), tables: book.tables.filter(({ sheet }) => sheet !== edit.sheet) };
      case "storeXml":
        return { ...book, storedXml: new Map([...[...book.storedXml].filter(([namespace]) => namespace !== edit.namespace), ...(edit.xml === null ? [] : [[edit.namespace, edit.xml] as const])]) };
      default:
        return book;
    }
  }, workbook);
}

/** The rows of a sheet from a row on, as values, trailing empty cells cut. */
export function rowsOf(workbook: WorkbookSnapshot, sheet: string, first = 0): readonly (readonly CellValue[])[] {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return [...(found?.rows ?? [])].filter(([row]) => row >= first).map(([, cells]) => cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1));
}

/** The records of a table: each row by heading, empty cells left out. */
export function tableRows(workbook: WorkbookSnapshot, name: string): readonly Readonly<Record<string, CellValue>>[] {
  const table = workbook.tables.find((candidate) => candidate.name === name);
  if (!table) return [];
  const sheet = workbook.sheets.find((candidate) => candidate.name === table.sheet)!;
  const rows: Record<string, CellValue>[] = [];
  for (let row = table.area.top + 1; row <= table.area.bottom; row += 1) {
    const cells = sheet.rows.get(row) ?? [];
    rows.push(Object.fromEntries(table.columns.flatMap((header, index) => (cells[table.area.left + index] ?? null) === null ? [] : [[header, cells[table.area.left + index]!]])));
  }
  return rows;
}

/** The workbook with one cell of a table typed over by a person. */
export function typed(workbook: WorkbookSnapshot, name: string, row: number, header: string, value: CellValue): WorkbookSnapshot {
  const table = workbook.tables.find((candidate) => candidate.name === name)!;
  const at = { row: table.area.top + 1 + row, column: table.area.left + table.columns.indexOf(header) };
  return appliedTo(workbook, [{ kind: "writeCells", sheet: table.sheet, at, rows: [[value]] }]);
}

/** The workbook with the body of a table typed anew. */
export function refilled(workbook: WorkbookSnapshot, name: string, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  const table = workbook.tables.find((candidate) => candidate.name === name)!;
  const { top, left, right, bottom } = table.area;
  const blank = Array.from({ length: bottom - top }, () => new Array<CellValue>(right - left + 1).fill(null));
  const area = { ...table.area, bottom: top + rows.length };
  return appliedTo(workbook, [
    { kind: "writeCells", sheet: table.sheet, at: { row: top + 1, column: left }, rows: blank },
    { kind: "writeCells", sheet: table.sheet, at: { row: top + 1, column: left }, rows },
    { kind: "resizeTable", table: name, area },
  ]);
}

function written(rows: SheetSnapshot["rows"], at: Place, block: readonly (readonly CellWrite[])[]): SheetSnapshot["rows"] {
  const next = new Map([...rows].map(([row, cells]) => [row, [...cells]]));
  block.forEach((cells, down) => {
    const row = next.get(at.row + down) ?? [];
    cells.forEach((write, across) => {
      if (write === undefined) return;
      while (row.length < at.column + across) row.push(null);
      row[at.column + across] = typeof write === "object" && write !== null && "formula" in write ? (write.value ?? null) : write;
    });
    if (row.length > 0) next.set(at.row + down, row);
  });
  return new Map([...next].sort(([a], [b]) => a - b));
}

function sheetOf({ name, blocks }: SheetPlan): SheetSnapshot {
  const plain = (cell: SheetPlan["blocks"][number]["rows"][number][number]): CellWrite => (typeof cell === "object" && cell !== null && "write" in cell ? cell.write : cell);
  const rows = blocks.reduce<SheetSnapshot["rows"]>((found, block) => written(found, block.at, block.rows.map((cells) => cells.map(plain))), new Map());
  return { name, visibility: "visible", protected: false, rows, formulas: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

function headed(book: WorkbookSnapshot, table: TableSnapshot, area: Area): TableSnapshot {
  const cells = book.sheets.find(({ name }) => name === table.sheet)?.rows.get(area.top) ?? [];
  return { ...table, area, columns: Array.from({ length: area.right - area.left + 1 }, (_, index) => String(cells[area.left + index] ?? `列${index + 1}`)) };
}
