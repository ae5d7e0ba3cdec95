import type { Scope, Step } from "./evaluate";
import { childrenOf, type CallNode, type FormulaNode } from "./node";
import { referencesOf } from "./references";
import { isExact, isFormulaFault, type FormulaValue } from "./value";

const mostKept = 20_000;

/**
 * A call over whole columns comes to the same in every row that gives it the same cells and names, for as long as the
 * columns are the same arrays: it is worked out once for each. `SUM([产值])`, or `SUMIFS([系数],[组],[@组])` with a few
 * groups, then takes n steps in n rows instead of n².
 */
export function remembered(node: CallNode, step: Step): Step {
  const references = referencesOf(node);
  const columns = references.flatMap((reference) => (reference.kind === "column" ? [reference] : []));
  if (columns.length === 0 || references.some(({ kind }) => kind === "range" || kind === "block") || intersects(node)) return step;
  const own = references.flatMap((reference) => (reference.kind === "cell" || reference.kind === "name" ? [reference] : []));
  let seen: readonly unknown[] = [];
  let results = new Map<string, FormulaValue>();
  return (scope: Scope) => {
    let key = "";
    for (const reference of own) {
      const value = reference.kind === "name" ? scope.name(reference.name) : scope.cell(reference.table, reference.column);
      const part = keyOf(value);
      if (part === undefined) return step(scope);
      key += part;
    }
    const now = columns.map(({ table, column }) => scope.column(table, column));
    if (results.size >= mostKept || !now.every((cells, at) => cells === seen[at])) results = new Map();
    seen = now;
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = step(scope);
    results.set(key, result);
    return result;
  };
}

/** Tells values apart; undefined for an array, which nothing is kept by. The length stands before a text, so that two parts cannot run together. */
function keyOf(value: FormulaValue | undefined): string | undefined {
  if (value === undefined) return "?";
  if (value === null) return "-";
  if (typeof value === "string") return `"${value.length}:${value}`;
  if (typeof value === "boolean") return value ? "T" : "F";
  return isExact(value) ? `${value.n}/${value.d};` : isFormulaFault(value) ? `!${value.fault};` : undefined;
}

/** Whether a piece picks this row's cell of a whole column, which no key tells. */
function intersects(node: FormulaNode): boolean {
  return (node.kind === "unary" && node.operator === "@") || childrenOf(node).some(intersects);
}
