import type { Area, Place } from "./address";
import type { CellValue } from "./cellValue";

/** Rows that hold anything, by row number (from 0); inside a row, by column; what lies beyond its end is empty. */
export type Rows<T> = ReadonlyMap<number, readonly T[]>;

/** One sheet as it stood when the workbook was read. */
export type SheetSnapshot = Readonly<{
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** Whether the sheet is protected against changes (with or without a password). */
  protected: boolean;
  rows: Rows<CellValue>;
  /** The formulas of cells that have one, with the leading `=`; the cell's value is in `rows`. */
  formulas: Rows<string | undefined>;
  /** Number format codes (en-US) of cells whose format is not General; only when asked for. */
  numberFormats?: Rows<string | undefined>;
  merges: readonly Area[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}>;

/** An Excel table (ListObject). `area` holds header row, body and totals row. */
export type TableSnapshot = Readonly<{
  name: string;
  sheet: string;
  area: Area;
  hasHeader: boolean;
  hasTotals: boolean;
  columns: readonly string[];
}>;

/** A defined name; `refersTo` without the leading `=`; `sheet` when its scope is one sheet. */
export type NameSnapshot = Readonly<{ name: string; refersTo: string; sheet?: string }>;

/** A workbook as it stood when it was read: everything the pure rooms ever see of it. */
export type WorkbookSnapshot = Readonly<{
  sheets: readonly SheetSnapshot[];
  tables: readonly TableSnapshot[];
  names: readonly NameSnapshot[];
  /** Custom XML documents kept in the workbook, by the namespace of their root element. */
  storedXml: ReadonlyMap<string, string>;
  /** Whether day 0 is 1904-01-01 (old Mac workbooks) rather than 1899-12-30. */
  date1904: boolean;
  readOnly: boolean;
}>;

export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

export function tableNamed(workbook: WorkbookSnapshot, name: string): TableSnapshot | undefined {
  const wanted = name.toLowerCase();
  return workbook.tables.find((table) => table.name.toLowerCase() === wanted);
}

export function valueAt(sheet: SheetSnapshot, place: Place): CellValue {
  return sheet.rows.get(place.row)?.[place.column] ?? null;
}

/** Where the value of a cell stands that a merge covers: its top-left; any other cell's is its own. */
export function shownPlace(sheet: SheetSnapshot, place: Place): Place {
  if (valueAt(sheet, place) !== null) return place;
  const merge = sheet.merges.find(({ top, left, bottom, right }) => top <= place.row && bottom >= place.row && left <= place.column && right >= place.column);
  return merge ? { row: merge.top, column: merge.left } : place;
}

export function formulaAt(sheet: SheetSnapshot, place: Place): string | undefined {
  return sheet.formulas.get(place.row)?.[place.column];
}

export function numberFormatAt(sheet: SheetSnapshot, place: Place): string | undefined {
  return sheet.numberFormats?.get(place.row)?.[place.column];
}

/** The body of a table: its area without header and totals rows; undefined when it has no body row. */
export function bodyOf(table: TableSnapshot): Area | undefined {
  const top = table.area.top + (table.hasHeader ? 1 : 0);
  const bottom = table.area.bottom - (table.hasTotals ? 1 : 0);
  return top > bottom ? undefined : { ...table.area, top, bottom };
}
