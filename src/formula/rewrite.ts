import type { FormulaNode } from "./node";

/** A formula with some of its pieces replaced: `change` gives another piece, or undefined to look inside this one. */
export function rewritten(node: FormulaNode, change: (node: FormulaNode) => FormulaNode | undefined): FormulaNode {
  const other = change(node);
  if (other) return other;
  switch (node.kind) {
    case "unary":
    case "percent":
      return { ...node, operand: rewritten(node.operand, change) };
    case "binary":
      return { ...node, left: rewritten(node.left, change), right: rewritten(node.right, change) };
    case "call":
      return { ...node, arguments: node.arguments.map((argument) => argument && rewritten(argument, change)) };
    default:
      return node;
  }
}
