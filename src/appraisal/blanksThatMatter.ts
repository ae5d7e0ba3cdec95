import { childrenOf, type FormulaNode } from "../formula/node";

/** Functions by which a formula says itself what a blank means; inside them a blank is no oversight. */
const mindful: ReadonlySet<string> = new Set(["SUM", "N", "ISBLANK", "COUNT", "COUNTA", "COUNTBLANK", "IF", "IFS", "IFERROR", "IFNA", "MAX", "MIN", "AVERAGE", "PRODUCT", "SWITCH", "ISNUMBER", "T", "AND", "OR", "NOT"]);

const knownBlanks = new WeakMap<FormulaNode, readonly string[]>();

/** The columns of the row that a formula reckons with as they are: `[@基数]*2`, but not `SUM([@补贴],[@津贴])`. */
export function blanksThatMatter(ast: FormulaNode): readonly string[] {
  const known = knownBlanks.get(ast);
  if (known) return known;
  const found = [...new Set(reckoned(ast))];
  knownBlanks.set(ast, found);
  return found;
}

function reckoned(node: FormulaNode): readonly string[] {
  if (node.kind === "column") return node.section === "thisRow" && node.columns.length === 1 && node.table === undefined ? [...node.columns] : [];
  if (node.kind === "call" && mindful.has(node.name)) return [];
  return childrenOf(node).flatMap(reckoned);
}
