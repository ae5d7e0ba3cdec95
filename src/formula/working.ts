import type { Language } from "../scheme/issue";
import { isoDate } from "../scheme/period";
import { rounded, toNumber, type Exact } from "../sheet/exact";
import { plainText } from "../sheet/plainText";
import { chosenBranch } from "./chosenBranch";
import { decidingParts, isAsked } from "./decided";
import { binding, bindingOf } from "./emit";
import { compile, type Scope } from "./evaluate";
import { gathering, isLookedUp, type Gathering } from "./gathering";
import type { CallNode, FormulaNode } from "./node";
import { exponentOf, generalText } from "./numberText";
import { between, leadingSign } from "./operatorSigns";
import { referencesOf, type Reference } from "./references";
import { truthOf } from "./settled";
import { isExact, isFormulaFault, type FormulaScalar } from "./value";

/**
 * Something that a formula asked or looked up on the way to its value: a condition and whether it holds, with names
 * beside the values (`否决项未达标数 0 > 0`), or what calls over whole columns came to.
 */
export type FormulaStep = Readonly<{ kind: "asked"; test: string; holds: boolean }> | (Readonly<{ kind: "gathered"; value: string }> & Gathering);

/** How a formula came to its value in a row. */
export type FormulaWorking = Readonly<{
  /** With the numbers in place: `5200 × 1.2 × 102.89 ÷ 100`. */
  text: string;
  /** In the order of the formula, each once. */
  steps: readonly FormulaStep[];
  /** The cells of the row and the names whose values the text shows, and the cells that conditions asked. */
  shown: readonly Reference[];
}>;

/**
 * A formula as it is worked out on paper: `[@提成基数]*[@总分]/100` → `5000 × 95 ÷ 100`. Columns and parameters appear as
 * their values, percentages as they are written, days as days. Of a condition only the branch taken appears, what decided
 * it is a step of its own (but for conditions over parameters alone, a reading chosen once for all); a call that looks over
 * whole columns or ranges appears as what it comes to, with a step that says over what. Numbers are shown to ten
 * significant digits, with commas from ten thousand on. A formula that is itself a condition is told by what decided it.
 */
export function workingOf(ast: FormulaNode, scope: Scope, language: Language = "zh"): FormulaWorking {
  const writer = new Writer(scope, language);
  const value = compile(ast).evaluate(scope);
  if (typeof value === "boolean") writer.tell(ast, value);
  const text = writer.write(ast);
  return { text, steps: writer.steps(), shown: writer.shown };
}

class Writer {
  readonly shown: Reference[] = [];
  private readonly asked = new Map<string, FormulaStep>();
  /** In a condition what is compared is called by its name as well. */
  private isNaming = false;

  constructor(
    private readonly scope: Scope,
    private readonly language: Language,
  ) {}

  steps(): readonly FormulaStep[] {
    return [...this.asked.values()];
  }

  write(written: FormulaNode): string {
    const node = this.taken(written);
    switch (node.kind) {
      case "number":
        return node.written.replace("-", "−");
      case "text":
        return this.quoted(node.value);
      case "boolean":
      case "fault":
        return this.inWords(node.value);
      case "column":
      case "name":
        return this.named(node);
      case "range":
      case "array":
        return this.inWords(this.valueOf(node));
      case "unary":
        return node.operator === "-" ? `−${this.within(node.operand, 6, true)}` : this.write(node.operand);
      case "percent":
        return `${this.within(node.operand, 7, false)}%`;
      case "binary": {
        const own = binding[node.operator];
        return this.within(node.left, own, node.operator === "^") + between(node.operator) + this.within(node.right, own + 1, own >= binding["+"]);
      }
      case "call":
        return isLookedUp(node) ? this.gathered(node) : `${node.name}(${node.arguments.map((argument) => (argument ? this.write(argument) : "")).join(", ")})`;
    }
  }

  /** In brackets where the piece holds together less than what surrounds it, or its minus would meet another sign. */
  private within(written: FormulaNode, least: number, signed: boolean): string {
    const node = this.taken(written);
    const text = this.write(node);
    return (bindingOf(node) < least && node.kind !== "number") || (signed && text.startsWith("−")) ? `(${text})` : text;
  }

  /** The branch that a condition takes, with what decided it told; any other node is itself. */
  private taken(written: FormulaNode): FormulaNode {
    const node = chosenBranch(written, this.scope);
    if (node.kind !== "call") return node;
    if (node.name === "IFERROR" || node.name === "IFNA") {
      const [tried, otherwise] = node.arguments;
      if (!tried || !otherwise) return node;
      return this.taken(isFormulaFault(this.valueOf(tried)) ? otherwise : tried);
    }
    if (node.name !== "IF") return node;
    const [test, then, otherwise] = node.arguments;
    const answer = test && truthOf(this.valueOf(test));
    const branch = answer === true ? then : answer === false ? otherwise : undefined;
    if (!test || !branch) return node;
    this.tell(test, answer === true);
    return this.taken(branch);
  }

  /** Keeps what settled a condition, but for readings of the scheme that let it pass. */
  tell(test: FormulaNode, answer: boolean): void {
    for (const part of decidingParts(test, answer, (node) => truthOf(this.valueOf(node)))) {
      if (part.holds && isReading(part.test)) continue;
      const outer = this.isNaming;
      this.isNaming = true;
      const text = isAsked(part.test) ? nameOf(part.test) : this.write(part.test);
      if (isAsked(part.test)) this.look(part.test);
      this.isNaming = outer;
      this.keep({ kind: "asked", test: text, holds: part.holds });
    }
  }

  private named(node: Extract<FormulaNode, { kind: "column" | "name" }>): string {
    const value = this.valueOf(node);
    const header = node.kind === "column" && node.columns.length === 1 ? node.columns[0]! : undefined;
    this.look(node);
    const isDay = header !== undefined && this.isDay(header, value);
    const text = isDay && isExact(value) ? isoDate(toNumber(value)) : this.inWords(value);
    return this.isNaming && isAsked(node) ? `${nameOf(node)} ${text}` : text;
  }

  /** Cells are kept whether text or condition shows them; a name that a condition asks has its value beside it there. */
  private look(node: FormulaNode): void {
    this.shown.push(...referencesOf(node).filter(({ kind }) => kind === "cell" || (kind === "name" && !this.isNaming)));
  }

  private gathered(node: CallNode): string {
    const value = this.inWords(this.valueOf(node));
    const what = gathering(node, (criterion) => this.criterion(criterion));
    this.keep({ kind: "gathered", value, ...what });
    if (!this.isNaming || what.how === "written") return value;
    return `${what.column ?? rowsWord[this.language]} ${value}`;
  }

  /** What a criterion asks for, `≥ 2026-04-01`: an operator written before a value is a sign before it. */
  private criterion(node: FormulaNode): string {
    const written = node.kind === "binary" && node.operator === "&" && node.left.kind === "text" ? leadingSign(node.left.value) : undefined;
    if (written?.rest === "" && node.kind === "binary") return `${written.sign} ${this.quietly(node.right)}`;
    const value = this.valueOf(node);
    const asked = typeof value === "string" ? leadingSign(value) : undefined;
    return asked ? `${asked.sign} ${asked.rest === "" ? this.inWords(null) : asked.rest}` : `= ${this.quietly(node)}`;
  }

  /** Written without counting what it shows among the figures of the formula: a name or a day that rows are chosen by. */
  private quietly(node: FormulaNode): string {
    const before = this.shown.length;
    const outer = this.isNaming;
    this.isNaming = false;
    const value = this.valueOf(node);
    const isDay = isExact(value) && isSerialDay(value) && referencesOf(node).some((asked) => asked.kind === "cell" && this.scope.isDay?.(asked.column) === true);
    const text = typeof value === "string" ? value : isDay ? isoDate(toNumber(value)) : this.write(node);
    this.isNaming = outer;
    this.shown.length = before;
    return text;
  }

  private keep(step: FormulaStep): void {
    const key = JSON.stringify(step);
    if (!this.asked.has(key)) this.asked.set(key, step);
  }

  private isDay(header: string, value: FormulaScalar): boolean {
    return isExact(value) && isSerialDay(value) && this.scope.isDay?.(header) === true;
  }

  private valueOf(node: FormulaNode): FormulaScalar {
    return compile(node).evaluate(this.scope);
  }

  private inWords(value: FormulaScalar): string {
    const isChinese = this.language === "zh";
    if (value === null) return isChinese ? "（空）" : "(blank)";
    if (typeof value === "string") return this.quoted(value);
    if (typeof value === "boolean") return value ? (isChinese ? "是" : "Yes") : isChinese ? "否" : "No";
    return isFormulaFault(value) ? value.fault : isExact(value) ? shortNumber(value) : "";
  }

  private quoted(text: string): string {
    return text === "" ? this.inWords(null) : `“${text}”`;
  }
}

const rowsWord: Readonly<Record<Language, string>> = { zh: "行数", en: "rows" };

/** 1970-01-01: a whole number below it is a number of something, whatever its column is called. */
const earliestDay = 25_569n;

export function isSerialDay({ n, d }: Exact): boolean {
  return d === 1n && n >= earliestDay;
}

/** Whether a condition asks parameters alone, which hold for everybody. */
function isReading(test: FormulaNode): boolean {
  const asked = referencesOf(test);
  return asked.length > 0 && asked.every(({ kind }) => kind === "name");
}

function nameOf(node: FormulaNode): string {
  return node.kind === "name" ? node.name : node.kind === "column" ? node.columns.join("、") : "";
}

const digitsShown = 10;

function shortNumber(value: Exact): string {
  const text = generalText(value);
  if (text.includes("E")) return text.replace("-", "−");
  const decimals = Math.max(0, digitsShown - 1 - exponentOf(value));
  return plainText(rounded(value, decimals)).replace("-", "−");
}
