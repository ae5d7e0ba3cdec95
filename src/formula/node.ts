import type { Exact } from "../sheet/exact";
import type { CellFault } from "../sheet/cellValue";

/** Where a piece stands in the formula's text, in UTF-16 units from 0. */
export type Span = Readonly<{ position: number; length: number }>;

/** Which rows of a table a structured reference means: this one, the body, the header, the totals, or everything. */
export type Section = "thisRow" | "body" | "headers" | "totals" | "all";

export const binaryOperators = ["=", "<", ">", "<=", ">=", "<>", "+", "-", "*", "/", "^", "&"] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

/** `[@产值]`, `表1[产值]`, `[[一月]:[三月]]`. No column means all of them. */
export type ColumnNode = Readonly<{ kind: "column"; table?: string; columns: readonly string[]; section: Section }> & Span;
/** A defined name, which is how a scheme's parameters appear. */
export type NameNode = Readonly<{ kind: "name"; name: string }> & Span;
/** `B4`, `数据!A2:A9`, `A:A`: the address as written, without `$`. */
export type RangeNode = Readonly<{ kind: "range"; sheet?: string; address: string; written: string }> & Span;
export type CallNode = Readonly<{ kind: "call"; name: string; arguments: readonly (FormulaNode | null)[] }> & Span;

export type LiteralNode =
  | (Readonly<{ kind: "number"; value: Exact; written: string }> & Span)
  | (Readonly<{ kind: "text"; value: string }> & Span)
  | (Readonly<{ kind: "boolean"; value: boolean }> & Span)
  | (Readonly<{ kind: "fault"; value: CellFault }> & Span);

/** A formula taken apart. Brackets are not kept: the tree says what belongs together. */
export type FormulaNode =
  | LiteralNode
  | ColumnNode
  | NameNode
  | RangeNode
  | (Readonly<{ kind: "unary"; operator: "+" | "-" | "@"; operand: FormulaNode }> & Span)
  | (Readonly<{ kind: "percent"; operand: FormulaNode }> & Span)
  | (Readonly<{ kind: "binary"; operator: BinaryOperator; left: FormulaNode; right: FormulaNode }> & Span)
  | CallNode
  | (Readonly<{ kind: "array"; rows: readonly (readonly LiteralNode[])[] }> & Span);

/** The nodes right below a node, in the order they are written. */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case "number":
    case "text":
    case "boolean":
    case "fault":
    case "column":
    case "name":
    case "range":
      return [];
    case "unary":
    case "percent":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "call":
      return node.arguments.filter((argument) => argument !== null);
    case "array":
      return node.rows.flat();
  }
}
