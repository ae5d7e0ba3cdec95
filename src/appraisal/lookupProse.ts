import type { CallNode, ColumnNode, FormulaNode } from "../formula/node";
import { leadingSign } from "../formula/operatorSigns";
import { normalised } from "../sheet/text";
import type { Language } from "../scheme/issue";

/** How the pieces of a lookup are written. */
export type Columns = Readonly<{ write(node: FormulaNode): string; test(node: Extract<FormulaNode, { kind: "binary" }>, left: string): string }>;

/**
 * A function that looks over whole columns, in words: `同一业务组、期间的维修实收合计`. Undefined for any other. `rows`: of
 * COUNTIFS, the rows themselves and not their number.
 */
export function lookedUp({ name, arguments: all }: CallNode, columns: Columns, language: Language, rows = false): string | undefined {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en);
  const given = all.filter((argument) => argument !== null);
  const figures: Readonly<Record<string, readonly [string, string]>> = { SUMIFS: ["合计", "the sum of"], AVERAGEIFS: ["平均", "the mean of"], MAXIFS: ["最大值", "the largest"], MINIFS: ["最小值", "the smallest"] };
  const told = (what: FormulaNode | undefined, conditions: Conditions, zh: string, en: string) => {
    const source = tableOf(what ?? conditions.first);
    const header = what?.kind === "column" ? what.columns.join() : what ? columns.write(what) : "";
    const among = conditions.text === "" ? "" : say(`${conditions.text}的`, ` ${conditions.text}`);
    return say(`${source === undefined ? "" : `“${source}”中`}${among}${header}${zh}`, `${en} ${header === "" ? "" : `“${header}”`}${source === undefined ? "" : ` in “${source}”`}${among}`.replace(/ {2,}/g, " "));
  };
  if (name in figures) {
    const [zh, en] = figures[name]!;
    return told(given[0], pairsIn(given.slice(1), columns, language), zh, en);
  }
  if (name === "COUNTIFS") return told(undefined, pairsIn(given, columns, language), rows ? "行" : "行数", rows ? "rows" : "the number of rows");
  if (name === "SUMPRODUCT") {
    const factors = given.flatMap(factorsOf);
    const tests = factors.filter((factor) => factor.kind === "binary" && isComparison(factor));
    const values = factors.filter((factor) => !tests.includes(factor));
    if (tests.length === 0 || values.length > 1) return undefined;
    const texts = tests.map((test) => testText(test as Comparison, columns));
    const same = texts.filter((one) => one.same);
    const conditions = { first: (tests[0] as Comparison).left, text: conditionsText(same.map(({ text }) => text), texts.filter((one) => !one.same).map(({ text }) => text), language) };
    return values.length === 0 ? told(undefined, conditions, "笔数", "the number of entries") : told(values[0], conditions, "合计", "the sum of");
  }
  if (name === "LOOKUP" && given.length === 3) return say(`按${columns.write(given[0]!)}查“${tableOf(given[1]) ?? ""}”所得的${headerOf(given[2])}`, `the ${headerOf(given[2])} that “${tableOf(given[1]) ?? ""}” gives for ${columns.write(given[0]!)}`);
  return undefined;
}

type Comparison = Extract<FormulaNode, { kind: "binary" }>;
type Conditions = Readonly<{ text: string; first?: FormulaNode }>;

/** Pairs of a column and what it is to be, as SUMIFS takes them. */
function pairsIn(given: readonly FormulaNode[], columns: Columns, language: Language): Conditions {
  const same: string[] = [];
  const others: string[] = [];
  for (let at = 0; at + 1 < given.length; at += 2) {
    const [column, criterion] = [given[at]!, given[at + 1]!];
    const header = headerOf(column);
    if (criterion.kind === "text" && criterion.value === "*") continue;
    if (criterion.kind === "column" && criterion.section === "thisRow" && normalised(criterion.columns.join()) === normalised(header)) same.push(header);
    else others.push(criterionText(header, criterion, columns, language));
  }
  return { text: conditionsText(same, others, language), ...(given[0] && { first: given[0] }) };
}

/** What a criterion asks: `">="&[@季初]` → `取数日 ≥ 季初`, `[@年度]&"-*"` → within the year. */
function criterionText(header: string, criterion: FormulaNode, columns: Columns, language: Language): string {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en);
  if (criterion.kind === "text") {
    const asked = leadingSign(criterion.value);
    return asked ? `${header} ${asked.sign} ${asked.rest}` : say(`${header}为“${criterion.value}”`, `${header} is “${criterion.value}”`);
  }
  if (criterion.kind === "binary" && criterion.operator === "&") {
    const { left, right } = criterion;
    const asked = left.kind === "text" ? leadingSign(left.value) : undefined;
    if (asked?.rest === "") return `${header} ${asked.sign} ${columns.write(right)}`;
    if (right.kind === "text" && /^-?\*$/.test(right.value)) return say(`${header}在${columns.write(left)}之内`, `${header} is within ${columns.write(left)}`);
  }
  return say(`${header}为${columns.write(criterion)}`, `${header} is ${columns.write(criterion)}`);
}

/** `日期 ≥ 期初` and `日期 ≤ 期末` as one span. */
function spans(conditions: readonly string[], language: Language): readonly string[] {
  return conditions.flatMap((condition, index) => {
    const [, header, low] = /^(.+) ≥ (.+)$/.exec(condition) ?? [];
    const [, before] = /^(.+) ≤ .+$/.exec(condition) ?? [];
    const upper = header === undefined ? undefined : conditions.find((one) => one.startsWith(`${header} ≤ `));
    if (before !== undefined && conditions.some((one, at) => at !== index && one.startsWith(`${before} ≥ `))) return [];
    if (header === undefined || low === undefined || upper === undefined) return [condition];
    const high = upper.slice(header.length + 3);
    return [language === "zh" ? `${header}在${low}至${high}之间` : `${header} is from ${low} to ${high}`];
  });
}

function conditionsText(same: readonly string[], open: readonly string[], language: Language): string {
  const others = spans(open, language);
  if (language === "zh") return [...(same.length > 0 ? [`同一${same.join("、")}`] : []), ...others].join("、");
  const parts = [...(same.length > 0 ? [`of the same ${same.join(" and ")}`] : []), ...(others.length > 0 ? [`where ${others.join(" and ")}`] : [])];
  return parts.join(" ");
}

/** A product's factors; a comparison within it is a condition. */
function factorsOf(node: FormulaNode): readonly FormulaNode[] {
  return node.kind === "binary" && node.operator === "*" ? [...factorsOf(node.left), ...factorsOf(node.right)] : [node];
}

function isComparison(node: Comparison): boolean {
  return ["=", "<>", "<", "<=", ">", ">="].includes(node.operator);
}

function testText(node: Comparison, columns: Columns): Readonly<{ text: string; same: boolean }> {
  const header = node.left.kind === "column" ? headerOf(node.left) : columns.write(bare(node).left);
  const same = node.operator === "=" && node.right.kind === "column" && node.right.section === "thisRow" && normalised(headerOf(node.right)) === normalised(header);
  return same ? { text: header, same } : { text: columns.test(bare(node), header), same };
}

/** The columns compared with, without the table they all stand in. */
function bare(node: Comparison): Comparison {
  const strip = (piece: FormulaNode): FormulaNode => {
    if (piece.kind === "column") return { ...piece, section: "thisRow" };
    if (piece.kind === "binary") return { ...piece, left: strip(piece.left), right: strip(piece.right) };
    if (piece.kind === "call") return { ...piece, arguments: piece.arguments.map((argument) => argument && strip(argument)) };
    return piece;
  };
  return { ...node, left: strip(node.left), right: strip(node.right) };
}

function headerOf(node: FormulaNode | undefined): string {
  return node?.kind === "column" ? node.columns.join() : "";
}

function tableOf(node: FormulaNode | undefined): string | undefined {
  const found = (piece: FormulaNode): ColumnNode | undefined => (piece.kind === "column" ? piece : piece.kind === "call" ? piece.arguments.flatMap((argument) => (argument ? (found(argument) ?? []) : []))[0] : piece.kind === "binary" ? (found(piece.left) ?? found(piece.right)) : undefined);
  return node && found(node)?.table;
}
