import { binding, emit } from "../formula/emit";
import type { CallNode, ColumnNode, FormulaNode } from "../formula/node";
import { between } from "../formula/operatorSigns";
import { parseFormula } from "../formula/parse";
import { simplified } from "../formula/simplified";
import { normalised } from "../sheet/text";
import type { Language } from "../scheme/issue";
import type { Parameter } from "../scheme/parameter";
import { lookedUp, type Columns } from "./lookupProse";
import { parameterScalars } from "./rowScope";

/** A formula in words; `technical` when a piece of it has none and stands as it is written, by the user's names. */
export type Prose = Readonly<{ text: string; technical: boolean; /** It is told by cases, and not as one sum. */ cases?: boolean }>;

/** Puts a formula into words for people who sign them. */
export type FormulaProse = (formula: string) => Prose;

/**
 * Formulas in words, under the readings that the parameters have chosen: `[@提成基数]*[@总分]/100` → `提成基数 × 总分 ÷ 100`.
 * Branches that the parameters rule out are not told.
 */
export function formulaProse(parameters: readonly Parameter[], language: Language): FormulaProse {
  const values = parameterScalars(parameters);
  const chosen = new Map(parameters.flatMap(({ name, value }) => (typeof value === "string" ? [[normalised(name), value] as const] : [])));
  return (formula) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) return { text: formula.replace(/^=/, ""), technical: true };
    const writer = new Writer(chosen, language);
    const settled = simplified(parsed.ast, (name) => values.get(normalised(name)));
    return { text: tidy(writer.write(settled)), technical: writer.technical, cases: settled.kind === "call" && settled.name === "IF" };
  };
}

/** How tightly words hold together: alternatives, conditions joined, a comparison, a sum, a product, a single thing. */
const loose = { choice: -3, or: -2, and: -1, single: 9 } as const;

class Writer {
  technical = false;

  constructor(
    private readonly chosen: ReadonlyMap<string, string>,
    private readonly language: Language,
  ) {}

  private readonly columns: Columns = { write: (node) => this.within(node, binding["+"]), test: (node, side) => this.compared(side, node) };

  private say(zh: string, en: string): string {
    return this.language === "zh" ? zh : en;
  }

  write(node: FormulaNode): string {
    switch (node.kind) {
      case "number":
        return node.written.replace("-", "−");
      case "text":
        return node.value === "" ? this.say("空白", "blank") : `“${node.value}”`;
      case "boolean":
        return node.value ? this.say("成立", "always") : this.say("不成立", "never");
      case "fault":
        return node.value.fault;
      case "name": {
        const reading = this.chosen.get(normalised(node.name));
        return reading === undefined ? named(node.name) : `“${reading}”`;
      }
      case "column":
        return this.column(node);
      case "range":
        return node.written;
      case "array":
        return node.rows.flat().map((cell) => this.write(cell)).join(this.say("、", ", "));
      case "unary":
        return node.operator === "-" ? `−${this.within(node.operand, loose.single)}` : this.write(node.operand);
      case "percent":
        return `${this.within(node.operand, loose.single)}%`;
      case "binary": {
        const own = binding[node.operator];
        if (own === binding["="]) return this.counted(node) ?? this.compared(this.within(node.left, own + 1), node);
        const joins = node.operator === "+" || node.operator === "*";
        return this.within(node.left, own) + between(node.operator) + this.within(node.right, joins ? own : own + 1);
      }
      case "call":
        return this.call(node);
    }
  }

  /** Whether there are any rows of a kind: `COUNTIFS(…)=0`. */
  private counted({ left, operator, right }: Extract<FormulaNode, { kind: "binary" }>): string | undefined {
    if (left.kind === "call" && left.name === "COUNTA" && operator === "=" && right.kind === "number" && right.value.n === 0n && left.arguments[0]) return this.say(`${this.write(left.arguments[0])}全部空白`, `${this.write(left.arguments[0])} is wholly blank`);
    if (left.kind !== "call" || left.name !== "COUNTIFS" || right.kind !== "number" || right.value.n !== 0n || (operator !== "=" && operator !== ">")) return undefined;
    const rows = lookedUp(left, this.columns, this.language, true);
    return operator === "=" ? this.say(`没有${rows}`, `there are no ${rows}`) : this.say(`有${rows}`, `there are ${rows}`);
  }

  /** A comparison in words, of what stands on its left: `等级为“A”`, `总分 ≥ 95`, `等级未填写`. */
  private compared(left: string, node: Extract<FormulaNode, { kind: "binary" }>): string {
    const { operator, right } = node;
    if (right.kind === "number" && (operator === "=" || operator === "<>")) return operator === "=" ? this.say(`${left}为 ${this.write(right)}`, `${left} is ${this.write(right)}`) : this.say(`${left}不为 ${this.write(right)}`, `${left} is not ${this.write(right)}`);
    const isText = right.kind === "text" || (right.kind === "name" && this.chosen.has(normalised(right.name)));
    if (right.kind === "text" && right.value === "") return operator === "=" ? this.say(`${left}未填写`, `${left} is blank`) : this.say(`${left}已填写`, `${left} is filled in`);
    if (isText && (operator === "=" || operator === "<>")) return operator === "=" ? this.say(`${left}为${this.write(right)}`, `${left} is ${this.write(right)}`) : this.say(`${left}不为${this.write(right)}`, `${left} is not ${this.write(right)}`);
    if (right.kind === "call" && operator === "<>") return this.say(`${left}不是${this.within(right, loose.single)}`, `${left} is not ${this.within(right, loose.single)}`);
    return left + between(operator) + this.within(right, binding["="] + 1);
  }

  private column({ table, columns, section }: ColumnNode): string {
    const header = columns.join(this.say("至", " to "));
    const owner = table === undefined ? "" : this.say(`“${table}”的`, ` in “${table}”`);
    if (section === "thisRow") return header;
    return this.say(`${owner}${header}`, `${header}${owner}`);
  }

  private call(node: CallNode): string {
    const all = node.arguments;
    const [first, second] = all;
    const list = (link: string, least: number) => all.map((argument) => (argument ? this.within(argument, least) : "")).join(link);
    const single = (argument: FormulaNode | null | undefined) => (argument ? this.within(argument, loose.single) : "");
    const qualified = (argument: FormulaNode | null | undefined, zh: string, en: string) => {
      const text = argument ? this.write(argument) : "";
      return argument && tightness(argument) < loose.single ? this.say(`（${text}，${zh}）`, `(${text}, ${en})`) : this.say(`${text}（${zh}）`, `${text} (${en})`);
    };
    switch (node.name) {
      case "IF":
        return this.choice(node);
      case "AND":
        return joined(all.map((argument) => (argument ? this.within(argument, loose.and + 1) : "")), this.say("且", " and "));
      case "OR":
        return joined(all.map((argument) => (argument ? this.within(argument, loose.and) : "")), this.say("或", " or "));
      case "NOT":
        return this.say(`不满足（${first ? this.write(first) : ""}）`, `not (${first ? this.write(first) : ""})`);
      case "MAX":
      case "MIN": {
        const zero = all.findIndex((argument) => argument?.kind === "number" && argument.value.n === 0n);
        const isLargest = node.name === "MAX";
        if (all.length === 2 && zero >= 0) return isLargest ? qualified(all[1 - zero], "不低于 0", "not below 0") : qualified(all[1 - zero], "不高于 0", "not above 0");
        const which = all.length === 2 ? (isLargest ? ["较大的", "larger"] : ["较小的", "smaller"]) : isLargest ? ["最大的", "largest"] : ["最小的", "smallest"];
        return this.say(`（${list(all.length === 2 ? "与" : "、", loose.or)}中${which[0]!}）`, `the ${which[1]!} of (${list(all.length === 2 ? " and " : ", ", loose.or)})`);
      }
      case "ROUND": {
        const digits = second ? this.write(second) : "0";
        return qualified(first, `四舍五入到 ${digits} 位小数`, `rounded to ${digits} decimals`);
      }
      case "IFERROR":
        return second?.kind === "text" && second.value === "" ? (first ? this.write(first) : "") : this.say(`${single(first)}（算不出时为 ${single(second)}）`, `${single(first)} (${single(second)} where it cannot be worked out)`);
      case "ISNUMBER":
        return this.say(`${single(first)}已填写数字`, `${single(first)} is a number`);
      case "ABS":
        return this.say(`${single(first)}的绝对值`, `the absolute value of ${single(first)}`);
      case "MONTH":
        return this.say(`${single(first)}的月份`, `the month of ${single(first)}`);
      case "YEAR":
        return this.say(`${single(first)}的年份`, `the year of ${single(first)}`);
      case "LEFT":
        return this.say(`${single(first)}的前 ${second ? this.write(second) : 1} 位`, `the first ${second ? this.write(second) : 1} characters of ${single(first)}`);
      case "TEXT":
        return single(first);
      case "SUM":
        return this.say(`${list("、", loose.or)}的合计`, `the sum of ${list(", ", loose.or)}`);
      case "AVERAGE":
        return this.say(`${list("、", loose.or)}的平均`, `the mean of ${list(", ", loose.or)}`);
      default: {
        const text = lookedUp(node, this.columns, this.language);
        if (text === undefined) this.technical = true;
        return text ?? `${node.name}(${list(", ", loose.choice)})`;
      }
    }
  }

  /** IF after IF as one list of cases. A formula that only leaves blank what is blank is told without that. */
  private choice(node: CallNode): string {
    const cases: string[] = [];
    let rest: FormulaNode | null | undefined = node;
    while (rest?.kind === "call" && rest.name === "IF") {
      const [test, then, otherwise]: readonly (FormulaNode | null | undefined)[] = rest.arguments;
      if (test && then && !leavesBlank(test, then, otherwise)) cases.push(this.say(`${this.within(test, loose.or)}时为 ${this.within(then, loose.or)}`, `${this.within(then, loose.or)} if ${this.within(test, loose.or)}`));
      rest = test && then && otherwise?.kind === "text" && otherwise.value === "" && isNumberTest(test, then) ? then : otherwise;
      if (rest === node.arguments[1]) break;
    }
    const last = rest ? this.within(rest, loose.or) : "0";
    if (cases.length === 0) return last;
    return cases.length === 1 ? this.say(`${cases[0]!}，否则为 ${last}`, `${cases[0]!}, otherwise ${last}`) : this.say(`${cases.join("；")}；其余为 ${last}`, `${cases.join("; ")}; otherwise ${last}`);
  }

  /** In brackets where the piece holds together less than what surrounds it. */
  private within(node: FormulaNode, least: number): string {
    const text = this.write(node);
    return tightness(node) < least ? this.say(`（${text}）`, `(${text})`) : text;
  }
}

/** `IF(x="","",…)` and `IF(ISNUMBER(x),x,"")`. */
function leavesBlank(test: FormulaNode, then: FormulaNode, otherwise: FormulaNode | null | undefined): boolean {
  const isBlankTest = test.kind === "binary" && test.operator === "=" && test.right.kind === "text" && test.right.value === "";
  return (isBlankTest && then.kind === "text" && then.value === "") || (otherwise?.kind === "text" && otherwise.value === "" && isNumberTest(test, then));
}

function isNumberTest(test: FormulaNode, then: FormulaNode): boolean {
  return test.kind === "call" && test.name === "ISNUMBER" && test.arguments[0]?.kind === "column" && then.kind === "column" && emit(test.arguments[0]) === emit(then);
}

/** Chinese words stand by brackets and quotes without a space, and apart from digits. */
function tidy(text: string): string {
  return text.replace(/为 (?=[“（])/g, "为").replace(/([\dA-Za-z])(?=[时且或的与])/g, "$1 ").replace(/(?<=[与中])(?=\d)/g, " ");
}

function tightness(node: FormulaNode): number {
  if (node.kind === "binary") return binding[node.operator];
  if (node.kind !== "call") return loose.single;
  if (node.name === "IFERROR" && node.arguments[0] && node.arguments[1]?.kind === "text") return tightness(node.arguments[0]);
  return node.name === "IF" ? loose.choice : node.name === "OR" ? loose.or : node.name === "AND" ? loose.and : loose.single;
}

/** Conditions joined; long ones are set apart by a comma. */
function joined(parts: readonly string[], link: string): string {
  const isLong = parts.some((part) => part.length > (link.startsWith(" ") ? 40 : 16));
  return parts.join(isLong ? (link.startsWith(" ") ? `,${link}` : `，${link}`) : link);
}

/** A name as people write it: `产值提成比例`, `Base rate`. */
export function named(name: string): string {
  return name.replaceAll("_", " ");
}
