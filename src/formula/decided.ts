import type { FormulaNode } from "./node";

/** A part of a condition that settled it, and whether that part holds. */
export type DecidingPart = Readonly<{ test: FormulaNode; holds: boolean }>;

/**
 * What settled a condition: of an AND that fails the first part that does not hold, of an OR that holds the first that
 * does, else every part. `truthOf` is undefined for what is no truth.
 */
export function decidingParts(test: FormulaNode, holds: boolean, truthOf: (node: FormulaNode) => boolean | undefined): readonly DecidingPart[] {
  if (test.kind !== "call") return [{ test, holds }];
  const parts = test.arguments.filter((part) => part !== null);
  switch (test.name) {
    case "NOT":
      return parts.length === 1 ? decidingParts(parts[0]!, !holds, truthOf) : [{ test, holds }];
    case "AND":
    case "OR": {
      if (parts.some((part) => truthOf(part) === undefined)) return [{ test, holds }];
      const isSettledByOne = (test.name === "OR") === holds;
      const settling = isSettledByOne ? parts.filter((part) => truthOf(part) === holds).slice(0, 1) : parts;
      return settling.flatMap((part) => decidingParts(part, holds, truthOf));
    }
    default:
      return [{ test, holds }];
  }
}

/** Whether a node is one column of the row or a name, which can be called by it. */
export function isAsked(node: FormulaNode): boolean {
  return node.kind === "name" || (node.kind === "column" && node.section === "thisRow" && node.columns.length === 1);
}
