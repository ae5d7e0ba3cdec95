import type { Language } from "../scheme/issue";
import { rounded, toText, type Exact } from "../sheet/exact";
import { chosenBranch } from "./chosenBranch";
import { binding, bindingOf } from "./emit";
import { compile, type Scope } from "./evaluate";
import type { BinaryOperator, CallNode, FormulaNode } from "./node";
import { exponentOf, generalText } from "./numberText";
import { referencesOf } from "./references";
import { isExact, isFormulaFault, type FormulaScalar } from "./value";

const signs: Readonly<Record<BinaryOperator, string>> = {
  "+": " + ", "-": " − ", "*": " × ", "/": " ÷ ", "^": "^", "&": " & ", "=": " = ", "<>": " ≠ ", "<": " < ", "<=": " ≤ ", ">": " > ", ">=": " ≥ ",
};

/**
 * The formula with the numbers in place, for people: `[@提成基数]*[@总分]/100` → `5000 × 95 ÷ 100`. Columns and parameters
 * appear as their values, percentages as they are written; a call that looks over whole columns or ranges appears as what
 * it comes to; of an IF that asks parameters alone, a reading chosen once for all, only the branch it takes appears.
 * Numbers are shown to ten significant digits.
 */
export function substituted(ast: FormulaNode, scope: Scope, language: Language = "zh"): string {
  return new Writer(scope, language).write(ast);
}

class Writer {
  constructor(
    private readonly scope: Scope,
    private readonly language: Language,
  ) {}

  write(written: FormulaNode): string {
    const node = chosenBranch(written, this.scope);
    switch (node.kind) {
      case "number":
        return node.written.replace("-", "−");
      case "text":
        return this.quoted(node.value);
      case "boolean":
      case "fault":
        return this.shown(node.value);
      case "column":
      case "name":
      case "range":
      case "array":
        return this.result(node);
      case "unary":
        return node.operator === "-" ? `−${this.within(node.operand, 6, true)}` : this.write(node.operand);
      case "percent":
        return `${this.within(node.operand, 7, false)}%`;
      case "binary": {
        const own = binding[node.operator];
        return this.within(node.left, own, node.operator === "^") + signs[node.operator] + this.within(node.right, own + 1, own >= binding["+"]);
      }
      case "call":
        return looksAround(node) ? this.result(node) : `${node.name}(${node.arguments.map((argument) => (argument ? this.write(argument) : "")).join(", ")})`;
    }
  }

  /** In brackets where the piece holds together less than what surrounds it, or its minus would meet another sign. */
  private within(written: FormulaNode, least: number, signed: boolean): string {
    const node = chosenBranch(written, this.scope);
    const text = this.write(node);
    return (bindingOf(node) < least && node.kind !== "number") || (signed && text.startsWith("−")) ? `(${text})` : text;
  }

  private result(node: FormulaNode): string {
    return this.shown(compile(node).evaluate(this.scope));
  }

  private shown(value: FormulaScalar): string {
    if (value === null) return this.language === "zh" ? "（空）" : "(blank)";
    if (typeof value === "string") return this.quoted(value);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return isFormulaFault(value) ? value.fault : isExact(value) ? shortNumber(value) : "";
  }

  private quoted(text: string): string {
    return `“${text}”`;
  }
}

function looksAround(node: CallNode): boolean {
  return referencesOf(node).some(({ kind }) => kind === "column" || kind === "block" || kind === "range");
}

const digitsShown = 10;

function shortNumber(value: Exact): string {
  const text = generalText(value);
  if (text.includes("E") || value.n === 0n) return text.replace("-", "−");
  const decimals = Math.max(0, digitsShown - 1 - exponentOf(value));
  return toText(rounded(value, decimals), decimals).replace("-", "−");
}
