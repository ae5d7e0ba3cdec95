import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import type { CellValue } from "../sheet/cellValue";
import { isFault } from "../sheet/cellValue";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { toRange } from "./look/areas";
import type { SheetLook } from "./look/sheetLook";
import { tableDress } from "./look/tableThemes";
import type { WorkbookLook } from "./look/workbookLook";

/** Empty rows and columns that one can still type into beyond what the file holds. */
const roomBelow = 60;
const roomBeside = 12;
const leastRows = 100;
const leastColumns = 26;

/** Filter buttons have the colour of their table's header text: grey is seen on light and on dark headers. */
export const filterButtonColor = "#8A8F98";

/** The dress under which the grid knows a table that it shall not paint: its cells are painted by their own styles. */
export const plainTable = "plain";

const cellKinds = { text: 1, number: 2, truth: 3 } as const;

/** The workbook as the grid takes it: values and formulas from the snapshot, all that is only seen from the look. */
export function gridData(id: string, snapshot: WorkbookSnapshot, look: WorkbookLook): IWorkbookData {
  const sheets = snapshot.sheets.map((sheet) => sheetData(sheet, look.sheets.get(sheet.name), look.styles.unlocked));
  const styles: Record<string, IStyleData> = Object.fromEntries(look.styles.cells.map((style, index) => [styleId(index), style]));
  for (const table of snapshot.tables) dressTable(table, look, sheets.find((sheet) => sheet.name === table.sheet)?.cellData ?? {}, styles);
  const bySheet = <T>(pick: (sheet: SheetLook) => T) =>
    Object.fromEntries(snapshot.sheets.flatMap((sheet) => {
      const known = look.sheets.get(sheet.name);
      return known ? [[sheetId(sheet.name), pick(known)]] : [];
    }));
  return {
    id,
    name: "",
    appVersion: "",
    locale: "zhCN" as LocaleType,
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      resource("SHEET_TABLE_PLUGIN", tables(snapshot)),
      resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN", bySheet((sheet) => sheet.conditionalFormats)),
      resource("SHEET_DATA_VALIDATION_PLUGIN", bySheet((sheet) => sheet.validations)),
      resource("SHEET_NOTE_PLUGIN", bySheet(notes)),
      resource("SHEET_DEFINED_NAME_PLUGIN", definedNames(snapshot)),
    ],
  };
}

/** A sheet keeps its id for as long as it keeps its name, so that one reading can be compared with the next. */
export function sheetId(name: string): string {
  return `sheet-${name}`;
}

function styleId(index: number): string {
  return `style-${index}`;
}

function resource(name: string, data: unknown): { name: string; data: string } {
  return { name, data: JSON.stringify(data) };
}

/** On a protected sheet, the cells that stay open: `row:column`. */
export type Protection = Readonly<{ open: readonly string[] }>;

function protection(sheet: SheetSnapshot, look: SheetLook | undefined, unlocked: ReadonlySet<number>): { custom?: Protection } {
  if (!sheet.protected) return {};
  const styled = [...(look?.cells ?? [])].flatMap(([row, inRow]) => [...inRow].map(([column, style]) => ({ row, column, style })));
  return { custom: { open: styled.filter(({ style }) => unlocked.has(style)).map(({ row, column }) => `${row}:${column}`) } };
}

function sheetData(sheet: SheetSnapshot, look: SheetLook | undefined, unlocked: ReadonlySet<number>): Partial<IWorksheetData> & { id: string; cellData: Record<number, Record<number, ICellData>> } {
  const cellData = cells(sheet, look);
  const rows = [...sheet.rows.keys(), ...(look?.cells.keys() ?? [])];
  const lastRow = rows.reduce((last, row) => Math.max(last, row), 0);
  const lastColumn = Object.values(cellData).reduce((last, row) => Object.keys(row).reduce((inner, column) => Math.max(inner, Number(column)), last), 0);
  return {
    id: sheetId(sheet.name),
    name: sheet.name,
    ...(look?.tabColor && { tabColor: look.tabColor }),
    hidden: sheet.visibility === "visible" ? 0 : 1,
    rowCount: Math.max(leastRows, lastRow + 1 + roomBelow),
    columnCount: Math.max(leastColumns, lastColumn + 1 + roomBeside),
    defaultColumnWidth: look?.defaultWidth ?? 72,
    defaultRowHeight: look?.defaultHeight ?? 20,
    ...(look && { defaultStyle: styleId(0) }),
    ...protection(sheet, look, unlocked),
    mergeData: sheet.merges.map(toRange),
    cellData,
    rowData: rowData(sheet, look),
    columnData: columnData(sheet, look),
    showGridlines: look?.gridLines === false ? 0 : 1,
    zoomRatio: look?.zoom ?? 1,
    freeze: look?.freeze
      ? { xSplit: look.freeze.column, ySplit: look.freeze.row, startRow: look.freeze.row || -1, startColumn: look.freeze.column || -1 }
      : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
}

function cells(sheet: SheetSnapshot, look: SheetLook | undefined): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData) => {
    const inRow = (data[row] ??= {});
    inRow[column] = { ...inRow[column], ...cell };
  };
  look?.cells.forEach((styled, row) => styled.forEach((style, column) => put(row, column, { s: styleId(style) })));
  sheet.rows.forEach((values, row) => values.forEach((value, column) => value !== null && put(row, column, shown(value))));
  sheet.formulas.forEach((formulas, row) => formulas.forEach((formula, column) => formula !== undefined && put(row, column, { f: formula })));
  return data;
}

/** A value as the grid keeps it. A formula that nobody has calculated has no value: the grid then works it out. */
function shown(value: Exclude<CellValue, null>): ICellData {
  if (isFault(value)) return value.fault === "uncalculated" ? {} : { v: value.fault, t: cellKinds.text };
  if (typeof value === "number") return { v: value, t: cellKinds.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellKinds.truth };
  return { v: value, t: cellKinds.text };
}

function rowData(sheet: SheetSnapshot, look: SheetLook | undefined): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  look?.rows.forEach((row, number) => {
    data[number] = {
      ...(row.height !== undefined && { h: row.height, ia: row.fixed ? 0 : 1, ...(row.fixed ? {} : { ah: row.height }) }),
      ...(row.style !== undefined && { s: styleId(row.style) }),
    };
  });
  for (const row of sheet.hiddenRows) data[row] = { ...data[row], hd: 1 };
  return data;
}

function columnData(sheet: SheetSnapshot, look: SheetLook | undefined): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const column of look?.columns ?? []) {
    for (let number = column.first; number <= Math.min(column.last, column.first + 255); number += 1) {
      data[number] = { ...(column.width !== undefined && { w: column.width }), ...(column.style !== undefined && { s: styleId(column.style) }) };
    }
  }
  for (const column of sheet.hiddenColumns) data[column] = { ...data[column], hd: 1 };
  return data;
}

function notes(look: SheetLook): Record<number, Record<number, object>> {
  const data: Record<number, Record<number, object>> = {};
  for (const { at, text } of look.notes) {
    (data[at.row] ??= {})[at.column] = { id: `note-${at.row}-${at.column}`, row: at.row, col: at.column, width: 240, height: 96, note: text };
  }
  return data;
}

/** Puts the table's style under the cells' own: what a cell states itself stays. */
function dressTable(table: TableSnapshot, look: WorkbookLook, cellData: Record<number, Record<number, ICellData>>, styles: Record<string, IStyleData>): void {
  const { area } = table;
  const known = look.sheets.get(table.sheet)?.tables.find((entry) => entry.name === table.name);
  const dress = tableDress(known?.style, known?.stripes ?? false);
  const bodyTop = area.top + (table.hasHeader ? 1 : 0);
  for (let row = area.top; row <= area.bottom; row += 1) {
    const part = row < bodyTop ? "header" : (row - bodyTop) % 2 === 0 ? "band" : "plain";
    const under: IStyleData = {
      ...(part === "header" ? { cl: { rgb: "#000000" }, ...dress.header } : part === "band" ? dress.band : {}),
      ...(row === area.bottom && dress.last),
    };
    if (Object.keys(under).length === 0) continue;
    const inRow = (cellData[row] ??= {});
    for (let column = area.left; column <= area.right; column += 1) {
      const own = String(inRow[column]?.s ?? styleId(0));
      const id = `${own} ${known?.style} ${part}${row === area.bottom ? " last" : ""}`;
      styles[id] ??= { ...styles[own], ...under, ...statedBy(styles[own]), bd: { ...under.bd, ...styles[own]?.bd } };
      inRow[column] = { ...inRow[column], s: id };
    }
  }
}

/** Black text is what nobody chose, so that a table's header may be white. */
function statedBy(style: IStyleData | undefined): IStyleData {
  const { cl, ...rest } = style ?? {};
  return cl?.rgb && cl.rgb !== "#000000" ? { ...rest, cl } : rest;
}

function tables(snapshot: WorkbookSnapshot): Record<string, object> {
  const bySheet: Record<string, { tables: object[]; tableFilteredOutRows: number[] }> = {};
  for (const table of snapshot.tables) {
    if (!table.hasHeader || table.area.bottom <= table.area.top) continue;
    (bySheet[sheetId(table.sheet)] ??= { tables: [], tableFilteredOutRows: [] }).tables.push(tableJson(table));
  }
  return bySheet;
}

function tableJson(table: TableSnapshot): object {
  const columns = table.columns.map((displayName, index) => ({
    id: `${table.name}-${index}`, displayName, dataType: "string", formula: "", meta: {}, style: {},
  }));
  return {
    id: `table-${table.name}`,
    name: table.name,
    range: toRange(table.area),
    options: { showHeader: true, showFooter: table.hasTotals, tableStyleId: plainTable },
    filters: { tableColumnFilterList: [] },
    columns,
    meta: {},
  };
}

function definedNames(snapshot: WorkbookSnapshot): Record<string, object> {
  return Object.fromEntries(
    snapshot.names
      .filter((name) => !name.name.startsWith("_xlnm."))
      .map((name, index) => [
        `name-${index}`,
        { id: `name-${index}`, name: name.name, formulaOrRefString: name.refersTo, localSheetId: name.sheet === undefined ? "AllDefaultWorkbook" : sheetId(name.sheet) },
      ]),
  );
}
