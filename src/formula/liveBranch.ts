import type { Scope } from "./evaluate";
import type { FormulaNode } from "./node";
import { settledValue, truthOf } from "./settled";

/**
 * A formula without the branches that its parameters rule out: of `IF(读法="总达成率",[@目标达成率]<达成线,[@总分]<70)` only the
 * one chosen, whose columns alone have to be there.
 */
export function liveBranch(ast: FormulaNode, name: Scope["name"]): FormulaNode {
  switch (ast.kind) {
    case "call": {
      const [test, whenTrue, whenFalse] = ast.arguments;
      if (ast.name === "IF" && test && whenTrue && whenFalse) {
        const answer = truthOf(settledValue(test, name));
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
