import { compile, type Scope } from "./evaluate";
import { childrenOf, type FormulaNode } from "./node";
import { isExact, type FormulaScalar } from "./value";

const nothing = () => undefined;

/**
 * A formula without the branches that its parameters rule out: of `IF(读法="总达成率",[@目标达成率]<达成线,[@总分]<70)` only the
 * one chosen, whose columns alone have to be there.
 */
export function liveBranch(ast: FormulaNode, name: Scope["name"]): FormulaNode {
  switch (ast.kind) {
    case "call": {
      const [test, whenTrue, whenFalse] = ast.arguments;
      if (ast.name === "IF" && test && whenTrue && whenFalse && isSettled(test)) {
        const answer = truthOf(compile(test).evaluate({ column: nothing, cell: nothing, name }));
        if (answer !== undefined) return liveBranch(answer ? whenTrue : whenFalse, name);
      }
      return { ...ast, arguments: ast.arguments.map((argument) => argument && liveBranch(argument, name)) };
    }
    case "binary":
      return { ...ast, left: liveBranch(ast.left, name), right: liveBranch(ast.right, name) };
    case "unary":
    case "percent":
      return { ...ast, operand: liveBranch(ast.operand, name) };
    default:
      return ast;
  }
}

/** The parts that all have to hold: those of a formula that is one AND, else the formula itself. */
export function conjuncts(ast: FormulaNode): readonly FormulaNode[] {
  return ast.kind === "call" && ast.name === "AND" ? ast.arguments.filter((argument) => argument !== null) : [ast];
}

/** Whether parameters and literals alone decide. */
function isSettled(node: FormulaNode): boolean {
  return node.kind !== "column" && node.kind !== "range" && childrenOf(node).every(isSettled);
}

function truthOf(value: FormulaScalar): boolean | undefined {
  if (typeof value === "boolean") return value;
  return isExact(value) ? value.n !== 0n : undefined;
}
