import type { CellValue } from "../sheet/cellValue";
import { sameText } from "../sheet/text";
import type { Parameter } from "./parameter";

/** What a text in a scheme table's cell stands for; undefined when it stands for itself. */
export type Settle = (text: string) => CellValue | undefined;

/** Works out a formula over the parameters alone. Formulas are another room's language, so it is handed in. */
export type ParameterFormula = (formula: string, parameters: readonly Parameter[]) => CellValue;

const choosing = /^=?\s*(?:IF|IFS|SWITCH)\s*\(/i;

/**
 * A parameter's name stands for its value, and `IF(培训计分="不扣分",100,"")` for what it comes to over the parameters:
 * one switch between the readings of an unclear text, used wherever it is named.
 */
export function settleBy(parameters: readonly Parameter[], evaluate?: ParameterFormula): Settle {
  return (text) => {
    const parameter = parameters.find(({ name }) => sameText(name, text));
    if (parameter) return parameter.value ?? null;
    return evaluate && choosing.test(text) ? evaluate(text, parameters) : undefined;
  };
}
