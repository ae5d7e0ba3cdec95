import { compare, type Exact } from "../sheet/exact";
import type { CellFault } from "../sheet/cellValue";
import { generalText, numberFromText } from "./numberText";
import { isExact, isFormulaFault, truth, wrongValue, type FormulaScalar } from "./value";

/** A value where a number is wanted: blank is 0, TRUE 1, FALSE 0, text the number it spells; other text is #VALUE!. */
export function asNumber(value: FormulaScalar): Exact | CellFault {
  if (isExact(value) || isFormulaFault(value)) return value;
  if (value === null) return truth(false);
  if (typeof value === "boolean") return truth(value);
  return numberFromText(value) ?? wrongValue;
}

/** A value where text is wanted: blank is no text, numbers in 15 digits, TRUE and FALSE by name. */
export function asText(value: FormulaScalar): string | CellFault {
  if (typeof value === "string" || isFormulaFault(value)) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return generalText(value);
}

/** A value where yes or no is wanted: any number but 0 is TRUE, blank is FALSE; of texts only TRUE and FALSE will do. */
export function asTruth(value: FormulaScalar): boolean | CellFault {
  if (typeof value === "boolean" || isFormulaFault(value)) return value;
  if (value === null) return false;
  if (isExact(value)) return value.n !== 0n;
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : wrongValue;
}

/** Text as it is compared: case does not count. */
export function folded(text: string): string {
  return text.toUpperCase();
}

function rankOfType(value: Exact | string | boolean): number {
  return typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0;
}

function besides(blank: FormulaScalar, other: FormulaScalar): Exact | string | boolean {
  if (blank !== null && !isFormulaFault(blank)) return blank;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : truth(false);
}

/**
 * Excel's order of values: numbers before text before FALSE before TRUE; text without regard to case, by character; a
 * blank is 0, no text or FALSE, whatever it stands beside. Faults have to be dealt with before.
 */
export function compareScalars(left: FormulaScalar, right: FormulaScalar): number {
  const a = besides(left, right);
  const b = besides(right, left);
  if (isExact(a) && isExact(b)) return compare(a, b);
  if (typeof a === "string" && typeof b === "string") {
    const [one, other] = [folded(a), folded(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  }
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rankOfType(a) - rankOfType(b);
}
