import type { Scope } from "./evaluate";
import type { FormulaNode } from "./node";
import { settledValue, truthOf } from "./settled";

/**
 * The branch of an IF that asks parameters alone: a reading chosen once for all, so that the other branch says nothing
 * about any row. Any other node is itself.
 */
export function chosenBranch(node: FormulaNode, scope: Scope): FormulaNode {
  if (node.kind !== "call" || node.name !== "IF") return node;
  const [test, then, otherwise] = node.arguments;
  const answer = test ? truthOf(settledValue(test, (name) => scope.name(name))) : undefined;
  const branch = answer === true ? then : answer === false ? otherwise : undefined;
  return branch ? chosenBranch(branch, scope) : node;
}
