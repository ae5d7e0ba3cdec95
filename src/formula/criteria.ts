import { compare, type Exact } from "../sheet/exact";
import { folded } from "./coerce";
import { generalText, numberFromText } from "./numberText";
import { hasWildcard, wildcardExpression } from "./wildcard";
import { isExact, isFormulaFault, truth, type FormulaScalar } from "./value";

/** A condition of SUMIFS and its kin. `key` is set when it asks for one value, under which an index can hold its cells. */
export type Criterion = Readonly<{ test: (cell: FormulaScalar) => boolean; key?: string }>;

const comparison = /^(<=|>=|<>|<|>|=)([^]*)$/;

/**
 * Reads a condition as Excel does: `5` and `"5"` equal the number 5 and the text "5"; `"<96"`, `">=80%"` compare numbers
 * only; text is matched whole, without case, with `*` and `?`; `"<>"` is every cell that is not empty, `"="` every empty
 * one, `""` also those with empty text. A condition that is an empty cell asks for 0.
 */
export function criterionOf(condition: FormulaScalar): Criterion {
  if (condition === null) return equalToNumber(truth(false));
  if (isExact(condition)) return equalToNumber(condition);
  if (typeof condition === "boolean") return { test: (cell) => cell === condition, key: `truth ${condition}` };
  if (isFormulaFault(condition)) return { test: (cell) => isFormulaFault(cell) && cell.fault === condition.fault };
  const match = comparison.exec(condition);
  return match ? operatorCriterion(match[1]!, match[2]!) : condition === "" ? { test: isEmpty } : equalToText(condition);
}

function isEmpty(cell: FormulaScalar): boolean {
  return cell === null || cell === "";
}

function operatorCriterion(operator: string, operand: string): Criterion {
  if (operator === "=" || operator === "<>") {
    const equal: Criterion = operand === "" ? { test: (cell) => cell === null } : equalToText(operand);
    return operator === "=" ? equal : { test: (cell) => !equal.test(cell) };
  }
  const meets = (order: number) =>
    operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
  const number = numberFromText(operand);
  if (number) return { test: (cell) => isExact(cell) && meets(compare(cell, number)) };
  const wanted = folded(operand);
  return { test: (cell) => typeof cell === "string" && meets(folded(cell) < wanted ? -1 : folded(cell) > wanted ? 1 : 0) };
}

function equalToNumber(number: Exact): Criterion {
  return {
    key: numberKey(number),
    test: (cell) => {
      const value = typeof cell === "string" ? numberFromText(cell) : cell;
      return isExact(value) && compare(value, number) === 0;
    },
  };
}

function equalToText(text: string): Criterion {
  const number = numberFromText(text);
  if (number) return equalToNumber(number);
  const word = folded(text);
  if (word === "TRUE" || word === "FALSE") return { test: (cell) => cell === (word === "TRUE"), key: `truth ${word === "TRUE"}` };
  if (/^#[A-Z/0!?]+$/.test(word)) return { test: (cell) => isFormulaFault(cell) && cell.fault === word };
  if (hasWildcard(text)) {
    const expression = wildcardExpression(text, "whole");
    return { test: (cell) => typeof cell === "string" && expression.test(cell) };
  }
  return { test: (cell) => typeof cell === "string" && folded(cell) === word, key: `text ${word}` };
}

function numberKey(number: Exact): string {
  return `number ${generalText(number)}`;
}

/** The key a cell is found under: values that one condition takes for equal have one key. */
export function keyOf(cell: FormulaScalar): string | undefined {
  if (isExact(cell)) return numberKey(cell);
  if (typeof cell === "boolean") return `truth ${cell}`;
  if (typeof cell !== "string") return undefined;
  const number = numberFromText(cell);
  return number ? numberKey(number) : `text ${folded(cell)}`;
}
