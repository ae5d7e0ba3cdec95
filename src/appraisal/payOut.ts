import { toNumber, zero, type Exact } from "../sheet/exact";
import { plainText } from "../sheet/plainText";
import { placeIn } from "../sheet/table";
import type { Issue, Language } from "../scheme/issue";
import { isoDate } from "../scheme/period";
import type { PayoutRule } from "../scheme/payoutRule";
import type { Scheme } from "../scheme/scheme";
import { choiceWords } from "../scheme/choiceWords";
import { isExact, isFormulaFault, type FormulaScalar } from "../formula/value";
import { referencesOf } from "../formula/references";
import { isSerialDay, workingOf } from "../formula/working";
import { normalised, sameText } from "../sheet/text";
import { isBlank } from "../sheet/readNumber";
import { valueAt } from "../sheet/snapshot";
import { inPortions, part, type Steps } from "../sheet/steps";
import { withParts } from "../scoring/cardParts";
import { names } from "../scoring/indicatorSet";
import { withPayouts, type PayoutEvaluator, type PayoutWorking } from "../scoring/payout";
import type { ScoringContext } from "../scoring/row";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { blanksThatMatter, type Reckoned } from "./blanksThatMatter";
import { cardFigures, figuresByWord, type CardFigure } from "./cardFigures";
import type { ColumnValues } from "./columnValues";
import type { DataTable } from "./dataTable";
import { deferralWords } from "./recordFigures";
import type { RowScope } from "./rowScope";
import type { ReadyFormula, SchemeFormulas } from "./schemeFormulas";
import type { Undecided } from "./undecided";

/**
 * The payouts of a data table, rule by rule in the order in which they need each other. What a rule has paid becomes a
 * column for the rules that follow, so that a share can be a part of a group's sum.
 */
export function* payOut(
  data: DataTable,
  cards: ReadonlyMap<number, ScoreCard>,
  { scheme, columns, formulas, context, undecided }: Readonly<{ scheme: Scheme; columns: ColumnValues; formulas: SchemeFormulas; context: ScoringContext; undecided: Undecided }>,
  scope: RowScope,
): Steps<ReadonlyMap<number, ScoreCard>> {
  const order = formulas.payoutOrder.get(data.name) ?? [];
  if (order.length === 0) return cards;
  const rows = [...cards.keys()];
  const figures = shareFigures(data, cards, columns, scheme);
  let paid = rows.map((row) => cards.get(row)!);
  const rowOf = new Map(paid.map(({ result }, index) => [result, rows[index]!]));
  const evaluate = evaluator(data, scope, formulas, figures, rowOf, scheme.language);
  const failed = new Map<string, ReadonlySet<ScoreCard["result"]>>();
  for (const [turn, name] of order.entries()) {
    const rule = scheme.payouts.find((candidate) => candidate.name === name && candidate.table === data.name)!;
    if (undecided.has(rule)) continue;
    const formula = formulas.get(rule.formula);
    const reckoned = formula && blanksThatMatter(formula.ast, scope);
    const blanks = new Map(paid.map((card) => [card, blankInput(reckoned, data, rowOf.get(card.result)!, card, rule, scheme) ?? failedInput(formula, failed, card, name)]));
    const payable = paid.filter((card) => blanks.get(card) === undefined);
    const pay = (some: readonly ScoreCard[]) => withPayouts(some, scheme, evaluate, [rule], context);
    // A group shares its pool, so its people are paid together.
    const done = rule.group === undefined ? yield* part(turn / order.length, (turn + 1) / order.length, inPortions(payable, pay)) : pay(payable);
    const next = new Map(payable.map((card, index) => [card, done[index]!]));
    paid = paid.map((card) => next.get(card) ?? withParts(card, { findings: [...card.findings, blanks.get(card)!] }));
    const unpaid = [...blanks].flatMap(([card, blank]) => (blank || failedHere(card, next.get(card)!, name) ? [card.result] : []));
    if (unpaid.length > 0) failed.set(normalised(name), new Set(unpaid));
    columns.addComputed(data.table, name, bodyOf(data, rows, paid, (card) => lineOf(card, name)?.amount ?? null));
    if (!rule.deferral) continue;
    const deferred = bodyOf(data, rows, paid, (card) => lineOf(card, name)?.deferred ?? null);
    for (const word of Object.values(deferralWords(name))) columns.addComputed(data.table, word, deferred);
  }
  return new Map(rows.map((row, index) => [row, paid[index]!]));
}

function lineOf(card: ScoreCard, name: string): ScoreCard["payouts"][number] | undefined {
  return card.payouts.find((line) => line.name === name);
}

/** A payout of the card, or its held-back part, by the word a formula uses. */
function paidUnder(key: string, card: ScoreCard): Exact | undefined {
  const named = card.payouts.find((line) => normalised(line.name) === key);
  if (named) return named.amount;
  return card.payouts.find(({ name }) => Object.values(deferralWords(name)).some((word) => normalised(word) === key))?.deferred;
}

/** What the cards hold becomes columns, so that `SUMIFS([总分],…)` and `RANK.EQ([@总分],[总分])` work. */
export function shareFigures(data: DataTable, cards: ReadonlyMap<number, ScoreCard>, columns: ColumnValues, scheme: Scheme): ReadonlyMap<string, CardFigure> {
  const figures = figuresByWord(cardFigures(scheme, data.name));
  const rows = [...cards.keys()];
  const held = [...cards.values()];
  for (const [word, figure] of figures) columns.addComputed(data.table, word, () => bodyOf(data, rows, held, (card) => figure.of(card)));
  return figures;
}

function bodyOf(data: DataTable, rows: readonly number[], cards: readonly ScoreCard[], value: (card: ScoreCard) => FormulaScalar): readonly FormulaScalar[] {
  const cells = new Array<FormulaScalar>(Math.max(0, data.table.last - data.table.first + 1)).fill(null);
  rows.forEach((row, index) => (cells[row - data.table.first] = value(cards[index]!)));
  return cells;
}

function evaluator(data: DataTable, scope: RowScope, formulas: SchemeFormulas, figures: ReadonlyMap<string, CardFigure>, rowOf: ReadonlyMap<ScoreCard["result"], number>, language: Language): PayoutEvaluator {
  return (text, card) => {
    const formula = formulas.get(text);
    const row = rowOf.get(card.result);
    if (!formula || row === undefined) throw new Error(`no such row or formula: ${text}`);
    const ofCard = (header: string) => {
      const key = normalised(header);
      return paidUnder(key, card) ?? figures.get(key)?.of(card);
    };
    const here = <Value>(work: (scope: RowScope) => Value) => scope.inRow(row, card.result.period, work, ofCard);
    let told: PayoutWorking | undefined;
    return { value: here((at) => formula.compiled.evaluate(at)) ?? zero, working: () => (told ??= here((at) => toldOf(formula, at, data, row, language))) };
  };
}

/** How the formula came to its value, with the figures it shows: the row's own with their cells. */
function toldOf({ ast }: ReadyFormula, scope: RowScope, data: DataTable, row: number, language: Language): PayoutWorking {
  const { text, steps, shown } = workingOf(ast, scope, language);
  const seen = new Set<string>();
  const inputs = shown.flatMap((reference) => {
    if (reference.kind !== "cell" && reference.kind !== "name") return [];
    const name = reference.kind === "cell" ? reference.column : reference.name;
    if (seen.has(name)) return [];
    seen.add(name);
    const value = reference.kind === "cell" ? scope.cell(reference.table, name) : scope.name(name);
    const own = reference.kind === "cell" ? data.own.find((column) => normalised(column.header) === normalised(name)) : undefined;
    const at = own && placeIn(data.table, { row, column: own.column });
    return [{ name, value: written(value, language, reference.kind === "cell" && scope.isDay(name)), ...(at === undefined ? {} : { at }) }];
  });
  return { inputs, substituted: text, steps };
}

function written(value: unknown, language: Language, isDay: boolean): string {
  const scalar = value as FormulaScalar | undefined;
  if (scalar === null || scalar === undefined) return "";
  if (isExact(scalar)) return isDay && isSerialDay(scalar) ? isoDate(toNumber(scalar)) : plainText(scalar);
  if (typeof scalar === "boolean") return (scalar ? choiceWords.yesNo.yes : choiceWords.yesNo.no)[language];
  return isFormulaFault(scalar) ? scalar.fault : String(scalar);
}

/** Whether a rule that is about the card could not be worked out: it left a flag and no line. */
function failedHere(before: ScoreCard, after: ScoreCard, payout: string): boolean {
  return after.findings.slice(before.findings.length).some(({ severity }) => severity === "flag") && lineOf(after, payout) === undefined;
}

/** What could not be worked out is not 0 either: a payout that needs it is not paid. */
function failedInput(formula: ReadyFormula | undefined, failed: ReadonlyMap<string, ReadonlySet<ScoreCard["result"]>>, card: ScoreCard, payout: string): Issue | undefined {
  if (!formula || card.total === undefined || failed.size === 0) return undefined;
  const needs = referencesOf(formula.ast).flatMap((reference) => (reference.kind === "cell" && failed.get(normalised(reference.column))?.has(card.result) ? [reference.column] : []))[0];
  return needs === undefined ? undefined : { severity: "flag", code: "payout-needs", at: card.result.at, facts: { payout, needs } };
}

/** A blank is not 0: a payout whose formula reckons with an empty cell of the row, or with an empty parameter, is not paid, and says so. */
function blankInput(reckoned: Reckoned | undefined, data: DataTable, row: number, card: ScoreCard, { name: payout, posts }: PayoutRule, scheme: Scheme): Issue | undefined {
  if (!reckoned || card.total === undefined || (posts.length > 0 && !names(posts, card.result.post ?? ""))) return undefined;
  for (const header of reckoned.columns) {
    const own = data.own.find((column) => normalised(column.header) === normalised(header));
    if (own && isBlank(valueAt(data.table.sheet, { row, column: own.column }))) {
      return { severity: "flag", code: "payout-blank", at: placeIn(data.table, { row, column: own.column }), facts: { payout, column: own.header } };
    }
  }
  const unset = reckoned.names.flatMap((word) => scheme.parameters.filter(({ name, value }) => value === undefined && sameText(name, word)))[0];
  return unset && { severity: "flag", code: "payout-blank", at: unset.at, facts: { payout, column: unset.name } };
}
