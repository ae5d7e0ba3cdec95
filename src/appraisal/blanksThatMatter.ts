import { childrenOf, type FormulaNode } from "../formula/node";

/** Functions that look at what is there before they reckon: inside them a blank is no oversight. */
const asking: ReadonlySet<string> = new Set(["IF", "IFS", "IFERROR", "IFNA", "SWITCH", "CHOOSE", "ISBLANK", "ISNUMBER", "ISTEXT", "COUNTA", "COUNTBLANK", "COUNT", "N", "T"]);

/** Functions that pass over a blank cell handed to them as it is; a quotient handed to them still has to be reckoned. */
const passingOver: ReadonlySet<string> = new Set(["SUM", "MAX", "MIN", "AVERAGE", "PRODUCT", "AND", "OR"]);

const knownBlanks = new WeakMap<FormulaNode, readonly string[]>();

/** The columns of the row that a formula reckons with as they are: `[@基数]*2`, `MIN([@解决]/[@投诉],1)`, but not `SUM([@补贴],[@津贴])`. */
export function blanksThatMatter(ast: FormulaNode): readonly string[] {
  const known = knownBlanks.get(ast);
  if (known) return known;
  const found = [...new Set(reckoned(ast))];
  knownBlanks.set(ast, found);
  return found;
}

function reckoned(node: FormulaNode): readonly string[] {
  if (node.kind === "column") return node.section === "thisRow" && node.columns.length === 1 && node.table === undefined ? [...node.columns] : [];
  if (node.kind === "call" && asking.has(node.name)) return [];
  const parts = childrenOf(node);
  return (node.kind === "call" && passingOver.has(node.name) ? parts.filter((part) => part.kind !== "column") : parts).flatMap(reckoned);
}
