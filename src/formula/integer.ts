import type { CellFault } from "../sheet/cellValue";
import { asNumber } from "./coerce";
import { cellAt, integerPart, isArray, isFormulaFault, type FormulaValue } from "./value";

/** The whole number an argument gives, its fraction cut off; of an array its first cell. */
export function integerOf(value: FormulaValue): number | CellFault {
  const number = asNumber(isArray(value) ? cellAt(value, 0, 0) : value);
  return isFormulaFault(number) ? number : integerPart(number);
}
