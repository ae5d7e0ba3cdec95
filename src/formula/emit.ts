import type { BinaryOperator, FormulaNode, LiteralNode, Section } from "./node";
import { newerFunctions } from "./functions/all";

/** How names are changed on the way out; what is not stated stays. */
export type Emission = Readonly<{
  /** Another header for a column of a table (undefined: the row's own). */
  column?: (table: string | undefined, header: string) => string;
  /** Another table; gives own columns their table's name where it stands outside of it. */
  table?: (table: string | undefined) => string | undefined;
  name?: (name: string) => string;
  /** `screen` as Excel shows and accepts it, `file` as a file keeps it: `表1[[#This Row],[x]]`, `_xlfn.IFS`. */
  form?: "screen" | "file";
}>;

export const binding: Readonly<Record<BinaryOperator, number>> = {
  "=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
};
const unaryBinding = 6;
const percentBinding = 7;

/** A formula written out again, without the leading `=`, with no more brackets than it needs. */
export function emit(ast: FormulaNode, emission: Emission = {}): string {
  switch (ast.kind) {
    case "number":
    case "text":
    case "boolean":
    case "fault":
      return emitLiteral(ast);
    case "array":
      return `{${ast.rows.map((row) => row.map(emitLiteral).join(",")).join(";")}}`;
    case "name":
      return emission.name?.(ast.name) ?? ast.name;
    case "range":
      return ast.written;
    case "column": {
      const columns = ast.columns.map((header) => emission.column?.(ast.table, header) ?? header);
      const table = emission.table ? emission.table(ast.table) : ast.table;
      return emitColumn(table, columns, ast.section, emission.form);
    }
    case "unary":
      return ast.operator + unaryOperand(ast.operator, ast.operand, emission);
    case "percent":
      return `${bracketed(emit(ast.operand, emission), bindingOf(ast.operand) < unaryBinding)}%`;
    case "binary": {
      const own = binding[ast.operator];
      const left = bracketed(emit(ast.left, emission), bindingOf(ast.left) < own);
      const right = bracketed(emit(ast.right, emission), bindingOf(ast.right) <= own);
      return left + ast.operator + right;
    }
    case "call": {
      const prefix = emission.form === "file" && newerFunctions.has(ast.name) ? "_xlfn." : "";
      return `${prefix}${ast.name}(${ast.arguments.map((argument) => (argument ? emit(argument, emission) : "")).join(",")})`;
    }
  }
}

/** How tightly a formula's outermost operation holds together; what is no operation never needs brackets. */
export function bindingOf(node: FormulaNode): number {
  return node.kind === "binary" ? binding[node.operator] : node.kind === "unary" ? unaryBinding : node.kind === "percent" ? percentBinding : 8;
}

/** `-(2)` is not `-2`: a minus that touches a number belongs to the number. */
function unaryOperand(operator: string, operand: FormulaNode, emission: Emission): string {
  const text = emit(operand, emission);
  return bracketed(text, bindingOf(operand) < unaryBinding || operand.kind === "percent" || (operator === "-" && operand.kind === "number"));
}

function bracketed(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function emitLiteral(node: LiteralNode): string {
  switch (node.kind) {
    case "number":
      return node.written;
    case "text":
      return `"${node.value.replaceAll('"', '""')}"`;
    case "boolean":
      return node.value ? "TRUE" : "FALSE";
    case "fault":
      return node.value.fault;
  }
}

/** A structured reference as Excel writes it: special characters escaped with `'`, brackets where the header needs them. */
export function emitColumn(table: string | undefined, columns: readonly string[], section: Section, form: "screen" | "file" = "screen"): string {
  const plain = columns.length === 1 && /^[\p{L}\p{N}_]+$/u.test(columns[0]!);
  const listed = columns.map((header) => `[${header.replace(/[[\]#'@]/g, "'$&")}]`).join(":");
  const bare = plain ? columns[0]! : listed;
  const owner = table ?? "";
  if (section === "thisRow") {
    if (form === "file") return `${owner}[[#This Row]${listed && `,${listed}`}]`;
    return `${owner}[@${bare}]`;
  }
  return plain || columns.length === 0 ? `${owner}[${bare}]` : `${owner}[${listed}]`;
}
