import { compile, type Scope } from "./evaluate";
import { childrenOf, type FormulaNode } from "./node";
import { isExact, type FormulaScalar } from "./value";

const nothing = () => undefined;

/** What a piece comes to where parameters and literals alone decide, the same for every row; else undefined. */
export function settledValue(node: FormulaNode, name: Scope["name"]): FormulaScalar | undefined {
  return isSettled(node) ? compile(node).evaluate({ column: nothing, cell: nothing, name }) : undefined;
}

function isSettled(node: FormulaNode): boolean {
  return node.kind !== "column" && node.kind !== "range" && childrenOf(node).every(isSettled);
}

/** Yes or no as a condition takes it; undefined for what is neither a truth nor a number. */
export function truthOf(value: FormulaScalar | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  return isExact(value) ? value.n !== 0n : undefined;
}
