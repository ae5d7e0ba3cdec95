import type { FormulaScalar } from "../value";
import { isExact, isFormulaFault, notAvailable, truth, whole } from "../value";
import { fixed, type FunctionRule } from "./rule";

function test(name: string, holds: (value: FormulaScalar) => boolean): FunctionRule {
  return fixed(name, ["any"], holds);
}

export const information: readonly FunctionRule[] = [
  test("ISBLANK", (value) => value === null),
  test("ISNUMBER", isExact),
  test("ISTEXT", (value) => typeof value === "string"),
  test("ISNONTEXT", (value) => typeof value !== "string"),
  test("ISLOGICAL", (value) => typeof value === "boolean"),
  test("ISERROR", isFormulaFault),
  test("ISERR", (value) => isFormulaFault(value) && value.fault !== "#N/A"),
  test("ISNA", (value) => isFormulaFault(value) && value.fault === "#N/A"),
  fixed("ISEVEN", ["number"], (value) => (value.n / value.d) % 2n === 0n),
  fixed("ISODD", ["number"], (value) => (value.n / value.d) % 2n !== 0n),
  fixed("NA", [], () => notAvailable),
  fixed("N", ["value"], (value) => (isExact(value) ? value : typeof value === "boolean" ? truth(value) : whole(0))),
  fixed("T", ["value"], (value) => (typeof value === "string" ? value : "")),
];
