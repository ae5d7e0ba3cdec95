import { compile, type Scope } from "./evaluate";
import type { FormulaNode } from "./node";
import { referencesOf } from "./references";

/**
 * The branch of an IF that asks parameters alone: a reading chosen once for all, so that the other branch says nothing
 * about any row. Any other node is itself.
 */
export function chosenBranch(node: FormulaNode, scope: Scope): FormulaNode {
  if (node.kind !== "call" || node.name !== "IF") return node;
  const [test, then, otherwise] = node.arguments;
  const asked = test ? referencesOf(test) : [];
  if (!test || asked.length === 0 || asked.some(({ kind }) => kind !== "name")) return node;
  const answer = compile(test).evaluate(scope);
  const branch = answer === true ? then : answer === false ? otherwise : undefined;
  return branch ? chosenBranch(branch, scope) : node;
}
