import type { Token } from "@borgar/fx";
import type { FormulaFault } from "./fault";

type Placed = Readonly<{ type: string; value: string; position: number; unterminated: boolean }>;

const operandTypes = new Set(["number", "string", "bool", "error", "range", "range_beam", "range_ternary", "range_named", "structured"]);
const spaceTypes = new Set(["whitespace", "newline"]);

export type SyntaxReason = "empty" | "incomplete" | "missing" | "misplaced" | "unreadable" | "unclosedBracket" | "unclosedText" | "unclosedColumn" | "extraBracket" | "semicolon";

/**
 * Reads the tokens as a person would, value after operator after value, and says where the first one stands that cannot
 * stand there. The parser knows that a formula is wrong; this knows the place and the reason.
 */
export function orderFault(tokens: readonly Token[]): FormulaFault | undefined {
  const placed = placedTokens(tokens);
  const end = tokens.reduce((length, token) => length + token.value.length, 0);
  const open: Placed[] = [];
  let wantsValue = true;
  let before: Placed | undefined;
  for (const token of placed) {
    const unreadable = unreadableFault(token);
    if (unreadable) return unreadable;
    if (token.type === "func") {
      if (!wantsValue) return faultAt(token, "misplaced");
    } else if (operandTypes.has(token.type)) {
      if (!wantsValue) return faultAt(token, "misplaced");
      wantsValue = false;
    } else if (token.value === "(") {
      if (!wantsValue) return faultAt(token, "misplaced");
      open.push(before?.type === "func" ? { ...token, type: "call" } : token);
    } else if (token.value === "{") {
      if (!wantsValue) return faultAt(token, "misplaced");
      open.push(token);
    } else if (token.value === ")" || token.value === "}") {
      const opened = open.pop();
      if (!opened || (opened.value === "(") !== (token.value === ")")) return faultAt(token, "extraBracket");
      if (wantsValue && !(opened.type === "call" && (before?.value === "(" || before?.value === ","))) return faultAt(token, "missing");
      wantsValue = false;
    } else if (token.value === "," || token.value === ";") {
      const inside = open.at(-1);
      if (token.value === ";" && inside?.value !== "{") return faultAt(token, "semicolon");
      if (wantsValue && inside?.type !== "call") return faultAt(token, "missing");
      if (!inside) return faultAt(token, "misplaced");
      wantsValue = true;
    } else if (token.value === "%" || token.value === "#") {
      if (wantsValue) return faultAt(token, "missing");
    } else if (token.value === "+" || token.value === "-" || token.value === "@") {
      wantsValue = true;
    } else {
      if (wantsValue) return faultAt(token, "missing");
      wantsValue = true;
    }
    before = token;
  }
  if (!before) return syntaxFault(0, end, "", "empty");
  const unclosed = open.at(-1);
  if (unclosed) return faultAt(unclosed, "unclosedBracket");
  return wantsValue ? faultAt(before, "incomplete") : undefined;
}

function placedTokens(tokens: readonly Token[]): readonly Placed[] {
  let position = 0;
  const placed: Placed[] = [];
  for (const token of tokens) {
    if (token.type !== "fx_prefix" && !spaceTypes.has(token.type)) {
      placed.push({ type: token.type, value: token.value, position, unterminated: token.unterminated === true });
    }
    position += token.value.length;
  }
  return placed;
}

function unreadableFault(token: Placed): FormulaFault | undefined {
  if (token.unterminated) return faultAt(token, token.value.startsWith('"') ? "unclosedText" : "unclosedColumn");
  if (token.type !== "unknown" && token.type !== "context" && token.type !== "context_quote") return undefined;
  return faultAt(token, token.value.includes("[") ? "unclosedColumn" : "unreadable");
}

function faultAt(token: Placed, reason: SyntaxReason): FormulaFault {
  return syntaxFault(token.position, token.value.length, token.value, reason);
}

export function syntaxFault(position: number, length: number, text: string, reason: SyntaxReason): FormulaFault {
  return { code: "syntax", position, length, text, facts: { reason, found: text } };
}
