import type { CellValue } from "../../sheet/cellValue";
import { cellValue } from "./cellContent";
import { formulaGroups, formulaUnder } from "./formulaGroups";
import { plainPart } from "./plainSheet";
import { sheetFrame } from "./sheetFrame";
import { SheetScanner } from "./sheetScanner";

/** A cell's value, and its formula as files keep it. */
export type CellContent = Readonly<{ value: CellValue; formula?: string }>;

/** The cells of a few rows of a sheet, by row and column. */
export function readRows(
  text: string,
  wanted: ReadonlySet<number>,
  strings: () => readonly string[],
  date1904: boolean,
): Map<number, Map<number, CellContent>> {
  const xml = plainPart(text);
  const frame = sheetFrame(xml);
  const groups = formulaGroups(xml, frame);
  const rows = new Map<number, Map<number, CellContent>>();
  const scanner = new SheetScanner(xml, frame.from, frame.to);
  while (scanner.nextRow()) {
    if (!wanted.has(scanner.row)) continue;
    const cells = new Map<number, CellContent>();
    while (scanner.nextCell()) {
      const needed = scanner.typeStart < 0 ? [] : strings();
      cells.set(scanner.column, { value: cellValue(scanner, needed, date1904), formula: formulaUnder(scanner, groups) });
    }
    rows.set(scanner.row, cells);
  }
  return rows;
}
