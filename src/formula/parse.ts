import { parse, parseStructRef, tokenize, type AstExpression, type Token } from "@borgar/fx";
import { faultFromText, type CellFault } from "../sheet/cellValue";
import { parseArea } from "../sheet/address";
import { exact } from "../sheet/exact";
import { barred, functions } from "./functions/all";
import type { FormulaFault } from "./fault";
import { fullWidthFaults } from "./halfWidth";
import { nearest } from "./nearest";
import { binaryOperators, type BinaryOperator, type FormulaNode, type LiteralNode, type Section, type Span } from "./node";
import { orderFault, syntaxFault } from "./tokenOrder";
import { wrongReference } from "./value";

export type Parsed = Readonly<{ ok: true; ast: FormulaNode }> | Readonly<{ ok: false; faults: readonly FormulaFault[] }>;

/**
 * Takes a formula apart; the leading `=` may be missing. Everything that can be told without knowing the workbook is a
 * fault with its place: spelling, brackets, full-width characters, functions that are not known, the number of arguments.
 */
export function parseFormula(text: string): Parsed {
  const fullWidth = fullWidthFaults(text);
  if (fullWidth.length > 0) return { ok: false, faults: fullWidth };
  const start = /^\s*(?==)/.exec(text)?.[0].length ?? 0;
  const tokens = withoutSpaceBeforeBracket(tokenize(text.slice(start).replace(/[\r\t\u00a0]/g, " "), { withLocation: true }));
  const misplaced = unknownCall(tokens) ?? orderFault(tokens);
  if (misplaced) return { ok: false, faults: [{ ...misplaced, position: misplaced.position + start }] };
  let expression: AstExpression;
  try {
    expression = parse([...tokens]) as AstExpression;
  } catch (error) {
    return { ok: false, faults: [offsetFault(error, text, start)] };
  }
  const faults: FormulaFault[] = [];
  const ast = new Reader(text, start, faults).read(expression);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, ast };
}

/** Excel reads `SUM (1)` as `SUM(1)`; the tokens take `SUM` for a name there. */
function withoutSpaceBeforeBracket(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const followed = tokens[at + 1]?.type === "whitespace" && tokens[at + 2]?.value === "(";
    return token.type === "range_named" && followed && functions.has(functionName(token.value)) ? { ...token, type: "func" } : token;
  }).filter((token, at, all) => !(token.type === "whitespace" && all[at - 1]?.type === "func" && all[at + 1]?.value === "("));
}

/** A Chinese word before a bracket is no name that stands in the wrong place but a function that does not exist. */
function unknownCall(tokens: readonly Token[]): FormulaFault | undefined {
  const at = tokens.findIndex((token, index) => token.type === "range_named" && tokens[index + 1]?.value === "(");
  if (at < 0) return undefined;
  const token = tokens[at]!;
  return unknownFunction(token.value, spanOf(token.loc, 0));
}

function unknownFunction(written: string, span: Span): FormulaFault {
  const suggestion = nearest(functionName(written), functions.keys());
  return { code: "unknown-function", ...span, text: written, facts: { function: written, ...(suggestion ? { reason: "suggestion", suggestion } : {}) } };
}

/** `_xlfn.` and the like stand before younger functions in files. */
function functionName(written: string): string {
  return written.toUpperCase().replace(/^(?:_XLFN\.)?(?:_XLWS\.)?/, "");
}

/** The parser's own objection, for what the order of the tokens does not show. */
function offsetFault(error: unknown, text: string, start: number): FormulaFault {
  const offset = error instanceof Error && "sourceOffset" in error ? Number(error.sourceOffset) : 0;
  const position = Math.min(start + Math.max(offset - 1, 0), Math.max(text.length - 1, 0));
  return syntaxFault(position, 1, text.slice(position, position + 1), "misplaced");
}

function spanOf(loc: readonly number[] | undefined, start: number): Span {
  const [from = 0, to = from] = loc ?? [];
  return { position: from + start, length: to - from };
}

const sections: Readonly<Record<string, Section>> = { "this row": "thisRow", data: "body", headers: "headers", totals: "totals", all: "all" };

/** Turns the parser's tree into ours and notes what we cannot reckon with. */
class Reader {
  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly faults: FormulaFault[],
  ) {}

  read(node: AstExpression): FormulaNode {
    const span = spanOf(node.loc, this.start);
    switch (node.type) {
      case "Literal":
      case "ErrorLiteral":
        return this.literal(node, span);
      case "ReferenceIdentifier":
        return this.reference(node.value, node.kind, span);
      case "UnaryExpression": {
        if (node.operator === "#") return this.unsupported(span, "spill");
        const operand = this.read(node.arguments[0]!);
        return node.operator === "%" ? { kind: "percent", operand, ...span } : { kind: "unary", operator: node.operator, operand, ...span };
      }
      case "BinaryExpression": {
        const operator = binaryOperators.find((known): known is BinaryOperator => known === node.operator);
        if (!operator) return this.unsupported(span, "rangeOperator");
        return { kind: "binary", operator, left: this.read(node.arguments[0]!), right: this.read(node.arguments[1]!), ...span };
      }
      case "CallExpression":
        return this.call(node.callee.name, node.callee.loc, node.arguments, span);
      case "ArrayExpression": {
        const [first] = node.elements;
        const rows = node.elements.map((row) => row.map((cell) => this.literal(cell, spanOf(cell.loc, this.start))));
        if (node.elements.some((row) => row.length !== first!.length)) return this.unsupported(span, "unevenArray");
        return { kind: "array", rows, ...span };
      }
      case "LetExpression":
      case "LambdaExpression":
        return this.unsupported(span, "barred", { function: node.type === "LetExpression" ? "LET" : "LAMBDA" });
    }
  }

  private literal(node: AstExpression, span: Span): LiteralNode {
    if (node.type === "ErrorLiteral") return { kind: "fault", value: faultFromText(node.value) ?? wrongReference, ...span };
    if (node.type !== "Literal") return this.unsupported(span, "rangeOperator");
    if (typeof node.value === "string") return { kind: "text", value: node.value, ...span };
    if (typeof node.value === "boolean") return { kind: "boolean", value: node.value, ...span };
    if (!Number.isFinite(node.value)) this.faults.push(syntaxFault(span.position, span.length, node.raw, "unreadable"));
    return { kind: "number", value: exact(Number.isFinite(node.value) ? node.value : 0), written: node.raw, ...span };
  }

  private reference(written: string, kind: "name" | "range" | "beam" | "table", span: Span): FormulaNode {
    const bang = written.lastIndexOf("!");
    if (kind === "table") {
      const found = parseStructRef(written);
      if (!found || found.context?.length || (found.sections?.length ?? 0) > 1) return this.unsupported(span, "tablePart");
      const section = found.sections?.[0] === undefined ? "body" : sections[found.sections[0].toLowerCase()]!;
      const columns = found.columns ?? [];
      if (section === "headers" || section === "totals" || section === "all") return this.unsupported(span, "tablePart");
      return { kind: "column", ...(found.table ? { table: found.table } : {}), columns, section, ...span };
    }
    if (kind === "name") return bang < 0 ? { kind: "name", name: written, ...span } : this.unsupported(span, "otherSheetName");
    const address = written.slice(bang + 1).replaceAll("$", "").toUpperCase();
    const sheet = bang < 0 ? undefined : written.slice(0, bang).replace(/^'([^]*)'$/, "$1").replaceAll("''", "'");
    if ((kind === "range" && !parseArea(address)) || sheet?.includes("[") || sheet?.includes(":")) return this.unsupported(span, "rangeOperator");
    return { kind: "range", ...(sheet === undefined ? {} : { sheet }), address, written, ...span };
  }

  private call(written: string, loc: readonly number[] | undefined, given: readonly (AstExpression | null)[], span: Span): FormulaNode {
    const name = functionName(written);
    const rule = functions.get(name);
    const place = spanOf(loc, this.start);
    if (barred.has(name)) this.unsupported(place, "barred", { function: name });
    else if (!rule) this.faults.push(unknownFunction(written, place));
    else if (given.length < rule.min || given.length > rule.max || (given.length - rule.min) % rule.group !== 0) {
      const reason = given.length < rule.min ? "tooFew" : given.length > rule.max ? "tooMany" : "group";
      const facts = { reason, function: name, given: given.length, least: rule.min, most: rule.max, group: rule.group };
      this.faults.push({ code: "argument-count", ...place, text: written, facts });
    }
    return { kind: "call", name, arguments: given.map((argument) => argument && this.read(argument)), ...span };
  }

  /** Notes the fault; the formula is refused, so what stands in its place is never evaluated. */
  private unsupported(span: Span, reason: string, facts: Readonly<Record<string, string>> = {}): LiteralNode & { kind: "fault"; value: CellFault } {
    const text = this.text.slice(span.position, span.position + span.length);
    this.faults.push({ code: "unsupported", ...span, text, facts: { reason, found: text, ...facts } });
    return { kind: "fault", value: wrongReference, ...span };
  }
}
