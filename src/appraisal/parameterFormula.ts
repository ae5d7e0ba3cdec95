import { toNumber } from "../sheet/exact";
import type { CellValue } from "../sheet/cellValue";
import { normalised } from "../sheet/text";
import { compile } from "../formula/evaluate";
import { parseFormula } from "../formula/parse";
import { isExact, wrongValue } from "../formula/value";
import type { ParameterFormula } from "../scheme/settle";
import { parameterScalars } from "./rowScope";

/** A choice in a scheme table's cell, worked out over the parameters: `IF(培训计分="不扣分",100,"")`. */
export const parameterFormula: ParameterFormula = (formula, parameters): CellValue => {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return wrongValue;
  const values = parameterScalars(parameters);
  const nothing = () => undefined;
  const value = compile(parsed.ast).evaluate({ column: nothing, cell: nothing, name: (name) => values.get(normalised(name)) });
  return isExact(value) ? toNumber(value) : value;
};
