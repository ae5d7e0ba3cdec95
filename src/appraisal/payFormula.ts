import { normalised, sameText } from "../sheet/text";
import { emit } from "../formula/emit";
import type { FormulaNode } from "../formula/node";
import { parseFormula } from "../formula/parse";
import { rewritten } from "../formula/rewrite";
import type { PayoutRule } from "../scheme/payoutRule";
import { computedWords } from "../scheme/computedWords";
import { indicatorSetOf } from "../scoring/indicatorSet";
import type { Result } from "../scoring/result";
import { typedNumber, typedOrAbsent } from "../scoring/typedNumber";
import { blanksThatMatter } from "./blanksThatMatter";
import { chosenOnly, computedUnder, isUnsaid, numberWritten, ownCell, ownHeader, periodWritten, roundedText, boundedText, whereFilled, whereNumbers, type Said, type Unsaid } from "./nativeWords";
import { deferralWords } from "./recordFigures";
import { actualPiece, attainmentPiece, metFormula } from "./scoreFormula";
import { scoreCell, type TotalWords } from "./totalFormula";

/** A payout as a formula: its own formula with the card's figures as cells, condition, floor and cap, one rounding. */
export function payFormula(rule: PayoutRule, result: Result, words: TotalWords): Said {
  const { scheme, columns, formulas, scope } = words;
  if (rule.group !== undefined) return { unsaid: "pool" };
  if (scheme.deductions.some(({ target }) => target.kind === "payout" && target.name === rule.name)) return { unsaid: "deductions" };
  if (rule.byDays && result.onPost && result.onPost.days !== result.onPost.of) return { unsaid: "days" };
  const ready = formulas.get(rule.formula);
  const amount = cellsOf(rule.formula, result, words);
  if (isUnsaid(amount) || !ready) return isUnsaid(amount) ? amount : { unsaid: "word", what: rule.name };
  const written = (value: number | undefined) => typedOrAbsent(value) && numberWritten(typedOrAbsent(value)!);
  const bounded = boundedText(amount, written(rule.floor), written(rule.cap));
  const condition = rule.condition === undefined ? undefined : cellsOf(rule.condition, result, words);
  if (condition !== undefined && isUnsaid(condition)) return condition;
  const due = condition === undefined ? bounded : `IF(${condition},${bounded},0)`;
  const total = ownCell(computedUnder(columns, (of) => of === "total")!);
  const needed = blanksThatMatter(ready.ast, scope).columns.flatMap((column) => ownHeader(words.data, column) ?? []);
  return whereFilled([total, ...needed.map(ownCell)], roundedText(due, rule.decimals ?? scheme.settings.moneyDecimals, rule.rounding ?? scheme.settings.rounding));
}

/** The part of a payout that is held back: the rate of what exceeds the base. */
export function deferredFormula(rule: PayoutRule, result: Result, words: TotalWords): Said {
  const { scheme, columns } = words;
  const paid = ownCell(computedUnder(columns, (of) => typeof of === "object" && "paid" in of && of.paid === rule.name)!);
  const base = rule.deferral ? cellsOf(rule.deferral.base, result, words) : { unsaid: "word" as const, what: rule.name };
  if (isUnsaid(base) || !rule.deferral) return base;
  const rate = numberWritten(typedNumber(rule.deferral.rate));
  return whereNumbers([paid], roundedText(`${rate}*MAX(0,${paid}-(${base}))`, rule.decimals ?? scheme.settings.moneyDecimals, rule.rounding ?? scheme.settings.rounding));
}

/** A formula of the scheme with the figures of the card replaced by the cells they stand in. */
function cellsOf(text: string, result: Result, words: TotalWords): Said {
  const ready = words.formulas.get(text);
  if (!ready) return { unsaid: "word", what: text };
  let unsaid: Unsaid | undefined;
  const changed = rewritten(words.chosen ? chosenOnly(ready.ast, words.scope) : ready.ast, (node) => {
    if (node.kind !== "column" || node.table !== undefined || node.columns.length !== 1) return undefined;
    const word = node.columns[0]!;
    if (ownHeader(words.data, word) !== undefined) return undefined;
    const ofPeriod = node.section === "thisRow" ? periodWritten(word, result.period) : undefined;
    if (ofPeriod) return ofPeriod;
    const found = figureCell(word, result, words);
    if (isUnsaid(found)) {
      unsaid ??= found;
      return undefined;
    }
    const parsed = parseFormula(found);
    if (!parsed.ok) {
      unsaid ??= { unsaid: "word", what: word };
      return undefined;
    }
    return node.section === "thisRow" ? parsed.ast : wholeOf(parsed.ast);
  });
  if (unsaid) return unsaid;
  const written = emit(changed);
  return changed.kind === "binary" || changed.kind === "unary" ? `(${written})` : written;
}

/** The whole column of a cell; a figure that is worked out in the formula itself has none. */
function wholeOf(node: FormulaNode): FormulaNode {
  return node.kind === "column" ? { ...node, section: "body" } : { kind: "fault", value: { fault: "#REF!" }, position: node.position, length: node.length };
}

/** The cell (or piece of formula) for a word that means a figure of the card. */
function figureCell(word: string, result: Result, words: TotalWords): Said {
  const { columns, scheme } = words;
  const cell = (of: (of: TotalWords["columns"][number]["of"]) => boolean): Said => {
    const header = computedUnder(columns, of);
    return header === undefined ? { unsaid: "word", what: word } : ownCell(header);
  };
  for (const figure of ["total", "grade", "coefficient", "rank", "deductions"] as const) {
    if (Object.values(computedWords[figure]).some((own) => sameText(own, word))) return cell((of) => of === figure);
  }
  const payout = scheme.payouts.find(({ name, table }) => table === words.data.name && normalised(name) === normalised(word));
  if (payout) return cell((of) => typeof of === "object" && "paid" in of && of.paid === payout.name);
  const held = scheme.payouts.find(({ name }) => Object.values(deferralWords(name)).some((own) => normalised(own) === normalised(word)));
  if (held) return cell((of) => typeof of === "object" && "deferred" in of && of.deferred === held.name);
  const { indicators } = indicatorSetOf(scheme, result);
  if (["否决项未达标数", "Vetoes missed"].some((own) => sameText(own, word))) return vetoesMissed(indicators, words);
  for (const item of indicators) {
    const { name } = item.indicator;
    const means = (zh: string, en: string) => [`${name}${zh}`, `${name} ${en}`].some((own) => normalised(own) === normalised(word));
    if (means("得分", "score")) return scoreCell(item, words);
    if (means("达标", "met")) return metFormula(item, words);
    const piece = means("实际值", "actual") ? actualPiece(item, words) : means("达成率", "attainment") && item.indicator.rule.kind === "proportional" ? attained(item, words) : undefined;
    if (piece) return "unsaid" in piece ? piece : piece.text;
  }
  return { unsaid: "word", what: word };
}

/** How many veto indicators missed their targets. */
function vetoesMissed(indicators: readonly Item[], words: TotalWords): Said {
  const met = indicators.filter(({ indicator }) => indicator.veto).map((item) => metFormula(item, words));
  return met.find(isUnsaid) ?? (met.length === 0 ? "0" : `(${met.map((text) => `IF(${String(text)},0,1)`).join("+")})`);
}

type Item = Parameters<typeof actualPiece>[0];

function attained(item: Item, words: TotalWords): ReturnType<typeof attainmentPiece> {
  const actual = actualPiece(item, words);
  return "unsaid" in actual ? actual : attainmentPiece(item, actual, words);
}
