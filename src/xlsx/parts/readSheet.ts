import type { Area } from "../../sheet/address";
import { contains } from "../../sheet/address";
import type { CellValue } from "../../sheet/cellValue";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { cellValue } from "./cellContent";
import { fromFileFormula } from "./formulaDialect";
import { plainPart } from "./plainSheet";
import { columnRuns, isProtected, mergesIn, sheetFrame } from "./sheetFrame";
import { SheetScanner } from "./sheetScanner";
import { shiftFormula } from "./shiftFormula";
import { isOn, unescapeXml } from "./xml";

export type SheetSurroundings = Readonly<{
  strings: readonly string[];
  date1904: boolean;
  /** The sheet's tables: their own formulas name them only by `@`. */
  tables: readonly Readonly<{ name: string; area: Area }>[];
  /** The number format code of a cell style; undefined for General. Absent when nobody asked. */
  numberFormatOf?: (style: number) => string | undefined;
}>;

type SheetContent = Omit<SheetSnapshot, "name" | "visibility">;

/** Reads one sheet part. Rows and cells that hold nothing cost nothing in the snapshot. */
export function readSheet(text: string, around: SheetSurroundings): SheetContent {
  const xml = plainPart(text);
  const frame = sheetFrame(xml);
  const scanner = new SheetScanner(xml, frame.from, frame.to);
  const rows = new Map<number, CellValue[]>();
  const formulas = new Map<number, (string | undefined)[]>();
  const numberFormats = new Map<number, (string | undefined)[]>();
  const hiddenRows = new Set<number>();
  const readFormula = formulaReader(around.tables, formulas);
  const formatOf = around.numberFormatOf && remembered(around.numberFormatOf);

  while (scanner.nextRow()) {
    const { row } = scanner;
    if (isOn(scanner.rowAttribute("hidden"))) hiddenRows.add(row);
    const values: CellValue[] = [];
    while (scanner.nextCell()) {
      const { column } = scanner;
      const value = cellValue(scanner, around.strings, around.date1904);
      if (value !== null) {
        while (values.length < column) values.push(null);
        values[column] = value;
      }
      if (scanner.formulaTag >= 0) readFormula(scanner);
      const format = formatOf && scanner.styleStart >= 0 ? formatOf(xml.slice(scanner.styleStart, scanner.styleEnd)) : undefined;
      if (format !== undefined) put(numberFormats, row, column, format);
    }
    if (values.length > 0) rows.set(row, values);
  }

  const hiddenColumns = new Set<number>();
  for (const run of columnRuns(xml, frame)) {
    if (run.hidden) for (let column = run.first; column <= run.last; column++) hiddenColumns.add(column);
  }
  return {
    protected: isProtected(xml, frame),
    rows,
    formulas,
    ...(around.numberFormatOf && { numberFormats }),
    merges: mergesIn(xml, frame),
    hiddenRows,
    hiddenColumns,
  };
}

function put(rows: Map<number, (string | undefined)[]>, row: number, column: number, text: string): void {
  let columns = rows.get(row);
  if (!columns) rows.set(row, (columns = []));
  while (columns.length < column) columns.push(undefined);
  columns[column] = text;
}

type SharedFormula = Readonly<{ formula: string; row: number; column: number }>;

/** Enters the formula under the scanner; a cell that shares one gets it as it reads from there. */
function formulaReader(tables: SheetSurroundings["tables"], formulas: Map<number, (string | undefined)[]>): (scanner: SheetScanner) => void {
  const shared = new Map<string, SharedFormula>();
  return (scanner) => {
    const { row, column } = scanner;
    const kind = scanner.formulaAttribute("t");
    let formula = unescapeXml(scanner.xml.slice(scanner.formulaStart, scanner.formulaEnd));
    if (kind === "shared") {
      const number = scanner.formulaAttribute("si") ?? "";
      const master = shared.get(number);
      if (formula !== "") shared.set(number, { formula, row, column });
      else if (master) formula = shiftFormula(master.formula, row - master.row, column - master.column);
    }
    if (formula === "") return;
    const table = tables.find((candidate) => contains(candidate.area, { row, column }));
    put(formulas, row, column, fromFileFormula(formula, table?.name));
  };
}

function remembered(numberFormatOf: (style: number) => string | undefined): (style: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (style) => {
    if (!known.has(style)) known.set(style, numberFormatOf(Number(style)));
    return known.get(style);
  };
}
