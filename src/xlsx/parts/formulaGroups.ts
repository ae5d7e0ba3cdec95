import { parseArea, type Area } from "../../sheet/address";
import type { SheetFrame } from "./sheetFrame";
import { SheetScanner } from "./sheetScanner";
import { shiftFormula } from "./shiftFormula";
import { unescapeXml } from "./xml";

export type SharedMaster = Readonly<{ formula: string; row: number; column: number; area: Area }>;

/** A formula that fills several cells. Those of today's Excel spill; the older kind is one block that cannot be split. */
export type ArrayFormula = Readonly<{ row: number; column: number; area: Area; spills: boolean }>;

export type FormulaGroups = Readonly<{
  /** By their number `si`. */
  shared: ReadonlyMap<string, SharedMaster>;
  arrays: readonly ArrayFormula[];
}>;

const none: FormulaGroups = { shared: new Map(), arrays: [] };

/** The formulas of a sheet that more than one cell stands on. */
export function formulaGroups(xml: string, frame: SheetFrame): FormulaGroups {
  const types = ["shared", "array", "dataTable"];
  if (!types.some((type) => xml.includes(`"${type}"`) || xml.includes(`'${type}'`))) return none;
  const shared = new Map<string, SharedMaster>();
  const arrays: ArrayFormula[] = [];
  const scanner = new SheetScanner(xml, frame.from, frame.to);
  while (scanner.nextRow()) {
    while (scanner.nextCell()) {
      if (scanner.formulaTag < 0) continue;
      const type = scanner.formulaAttribute("t");
      if (type !== "shared" && type !== "array" && type !== "dataTable") continue;
      const { row, column } = scanner;
      const area = parseArea(scanner.formulaAttribute("ref") ?? "") ?? { top: row, left: column, bottom: row, right: column };
      if (type !== "shared") arrays.push({ row, column, area, spills: type === "array" && scanner.cellAttribute("cm") !== undefined });
      else if (scanner.formulaEnd > scanner.formulaStart) {
        shared.set(scanner.formulaAttribute("si") ?? "", { formula: formulaText(scanner), row, column, area });
      }
    }
  }
  return { shared, arrays };
}

function formulaText(scanner: SheetScanner): string {
  return unescapeXml(scanner.xml.slice(scanner.formulaStart, scanner.formulaEnd));
}

/** The formula of the cell under the scanner, as files keep it, written out where it is shared; undefined without one. */
export function formulaUnder(scanner: SheetScanner, groups: FormulaGroups): string | undefined {
  if (scanner.formulaTag < 0) return undefined;
  const text = formulaText(scanner);
  if (text !== "") return text;
  const master = groups.shared.get(scanner.formulaAttribute("si") ?? "");
  return master ? shiftFormula(master.formula, scanner.row - master.row, scanner.column - master.column) : text;
}
