import type { BinaryOperator } from "./node";

/** Operators as people write them: `<=` is ≤. */
export const operatorSigns: Readonly<Record<BinaryOperator, string>> = { "+": "+", "-": "−", "*": "×", "/": "÷", "^": "^", "&": "&", "=": "=", "<>": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

/** An operator between two pieces; a power holds them together. */
export function between(operator: BinaryOperator): string {
  return operator === "^" ? "^" : ` ${operatorSigns[operator]} `;
}

/** The sign that a criterion like `>=` or `>=5` begins with, and what follows it; undefined where it begins with none. */
export function leadingSign(criterion: string): Readonly<{ sign: string; rest: string }> | undefined {
  const [, operator, rest = ""] = /^(<=|>=|<>|<|>|=)(.*)$/s.exec(criterion) ?? [];
  return operator === undefined ? undefined : { sign: operatorSigns[operator as BinaryOperator], rest };
}
