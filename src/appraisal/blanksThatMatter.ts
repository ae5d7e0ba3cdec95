import { chosenBranch } from "../formula/chosenBranch";
import type { Scope } from "../formula/evaluate";
import { childrenOf, type FormulaNode } from "../formula/node";

/** Functions that look at what is there before they reckon: inside them a blank is no oversight. */
const asking: ReadonlySet<string> = new Set(["IF", "IFS", "IFERROR", "IFNA", "SWITCH", "CHOOSE", "ISBLANK", "ISNUMBER", "ISTEXT", "COUNTA", "COUNTBLANK", "COUNT", "N", "T"]);

/** Functions that pass over a blank cell handed to them as it is; a quotient handed to them still has to be reckoned. */
const passingOver: ReadonlySet<string> = new Set(["SUM", "MAX", "MIN", "AVERAGE", "PRODUCT", "AND", "OR"]);

/** What a formula reckons with as it is: columns of the row, and parameters. */
export type Reckoned = Readonly<{ columns: readonly string[]; names: readonly string[] }>;

/**
 * What a formula reckons with as it is: `[@基数]*比例`, `MIN([@解决]/[@投诉],1)`, but not `SUM([@补贴],[@津贴])`. Of an IF
 * that asks parameters alone only the branch taken counts.
 */
export function blanksThatMatter(ast: FormulaNode, scope: Scope): Reckoned {
  const nodes = reckoned(ast, scope);
  const columns = nodes.flatMap((node) => (node.kind === "column" ? [...node.columns] : []));
  const names = nodes.flatMap((node) => (node.kind === "name" ? [node.name] : []));
  return { columns: [...new Set(columns)], names: [...new Set(names)] };
}

function reckoned(written: FormulaNode, scope: Scope): readonly FormulaNode[] {
  const node = chosenBranch(written, scope);
  if (node.kind === "name") return [node];
  if (node.kind === "column") return node.section === "thisRow" && node.columns.length === 1 && node.table === undefined ? [node] : [];
  if (node.kind === "call" && asking.has(node.name)) return [];
  const passesOver = node.kind === "call" && passingOver.has(node.name);
  return childrenOf(node).flatMap((child) => (passesOver && (child.kind === "column" || child.kind === "name") ? [] : reckoned(child, scope)));
}
