import { emit } from "./emit";
import type { Scope } from "./evaluate";
import type { FormulaNode, NameNode } from "./node";
import { settledValue } from "./settled";
import { isExact } from "./value";

/**
 * A formula as it reads once its parameters are settled, for people: branches that cannot be taken are gone, as are parts
 * of AND and OR that are decided, `MIN(x,x)`, `x*1` and `x+0`. It comes to the same for every row. Parameters that are
 * numbers stay as their names.
 */
export function simplified(ast: FormulaNode, name: Scope["name"]): FormulaNode {
  const inner = inside(ast, (node) => simplified(node, name));
  switch (inner.kind) {
    case "call":
      return call(inner);
    case "binary": {
      const answer = settledValue(inner, name);
      if (typeof answer === "boolean") return { ...place(inner), kind: "boolean", value: answer };
      const { operator, left, right } = inner;
      if ((operator === "*" && isNumber(left, 1n)) || (operator === "+" && isNumber(left, 0n))) return right;
      if (((operator === "*" || operator === "/") && isNumber(right, 1n)) || ((operator === "+" || operator === "-") && isNumber(right, 0n))) return left;
      return inner;
    }
    default:
      return inner;
  }
}

function inside(ast: FormulaNode, change: (node: FormulaNode) => FormulaNode): FormulaNode {
  switch (ast.kind) {
    case "call":
      return { ...ast, arguments: ast.arguments.map((argument) => argument && change(argument)) };
    case "binary":
      return { ...ast, left: change(ast.left), right: change(ast.right) };
    case "unary":
    case "percent":
      return { ...ast, operand: change(ast.operand) };
    default:
      return ast;
  }
}

function call(node: Extract<FormulaNode, { kind: "call" }>): FormulaNode {
  const given = node.arguments.filter((argument) => argument !== null);
  const [test, whenTrue, whenFalse] = node.arguments;
  switch (node.name) {
    case "IF": {
      const chosen = test?.kind === "boolean" ? (test.value ? whenTrue : whenFalse) : undefined;
      return chosen ?? node;
    }
    case "AND":
    case "OR": {
      const decisive = node.name === "OR";
      if (given.some((part) => part.kind === "boolean" && part.value === decisive)) return { ...place(node), kind: "boolean", value: decisive };
      const open = given.filter((part) => part.kind !== "boolean");
      if (open.length === 0) return { ...place(node), kind: "boolean", value: !decisive };
      return open.length === 1 ? open[0]! : { ...node, arguments: open };
    }
    case "MIN":
    case "MAX":
      return given.length > 1 && given.every((part) => part.kind === "column" && part.section === "thisRow" && emit(part) === emit(given[0]!)) ? given[0]! : node;
    default:
      return node;
  }
}

const place = ({ position, length }: FormulaNode): Pick<NameNode, "position" | "length"> => ({ position, length });

function isNumber(node: FormulaNode, value: bigint): boolean {
  return node.kind === "number" && isExact(node.value) && node.value.n === value * node.value.d;
}
