import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { compare, isZero, minus, plus, zero } from "../sheet/exact";
import { plainText } from "../sheet/plainText";
import { explainDeduction } from "./explainDeduction";
import { explainFormulaSteps } from "./explainFormulaSteps";
import { adjustedWords, joined, say } from "./explainWords";
import type { Piece, Sentence } from "./explain.types";
import { cellList, moneyText, unitOfDecimals } from "./figureText";
import type { PayoutLine, ScoreCard } from "./scoreCard.types";

/** A payout: the formula with its numbers, then what changed its value: `奖金  5000 × 83.40 ÷ 100` … `4,170.00`. */
export function explainPayout(payout: PayoutLine, card: ScoreCard, scheme: Scheme, language: Language): readonly Sentence[] {
  const rule = scheme.payouts.find(({ name, at }) => name === payout.name && at === payout.rule) ?? scheme.payouts.find(({ name }) => name === payout.name);
  const decimals = rule?.decimals ?? scheme.settings.moneyDecimals;
  const money = (value: PayoutLine["amount"]) => moneyText(value, decimals);
  const step = (pieces: readonly Piece[]): Sentence => ({ about: "payout", level: 1, pieces: joined(pieces) });
  const name: Piece = { text: payout.name, at: payout.rule };
  // What the formula itself comes to, once something has changed it; the headline then only names the payout.
  const isChanged = Boolean(payout.bounded || payout.onPost || payout.share || payout.taken);
  const computed = payout.share ? undefined : (payout.bounded?.before ?? payout.onPost?.before ?? plus(payout.beforeRounding, payout.taken ?? zero));
  // A formula that only takes over another figure has no arithmetic to show.
  const isTakenOver = /^[−\d.,]+$/.test(payout.substituted) && payout.inputs.length === 1;
  const own = payout.substituted === "" || !isChanged || isTakenOver ? [] : [{ ...step([payout.substituted]), ...(computed && { figure: money(computed) }) }];
  const steps: Sentence[] = payout.inputs.map((input) => step(say("payoutInput", language, { name: input.name, value: input.at === undefined ? input.value : { text: input.value, at: input.at } })));

  steps.push(...explainFormulaSteps(payout.steps, language).map(step), ...own);
  if (payout.bounded) {
    const words = { cap: "payoutCap", floor: "payoutFloor", condition: "payoutCondition" } as const;
    const bound = money(payout.onPost?.before ?? payout.share?.share ?? plus(payout.beforeRounding, payout.taken ?? zero));
    steps.push(step(say(words[payout.bounded.by], language, { before: money(payout.bounded.before), bound })));
  }
  if (payout.onPost) steps.push(step(say("payoutByDays", language, { days: String(payout.onPost.days), of: String(payout.onPost.of), cells: cellList(card.result.onPost?.cells ?? []) })));
  if (payout.share) steps.push(step(say("payoutShare", language, { group: payout.share.group, pool: money(payout.share.pool), share: money(payout.share.share) })));
  const deductions = card.deductions.filter(({ from }) => from.kind === "payout" && from.name === payout.name);
  steps.push(...deductions.flatMap((line) => explainDeduction(line, scheme, language, 1)));
  if (payout.taken) steps.push(step(say("payoutTaken", language, { left: money(payout.beforeRounding) })));
  if (payout.adjusted) steps.push(step(adjustedWords(payout.adjusted, money(payout.adjusted.before), money(payout.amount), language)));
  if (!payout.adjusted && compare(payout.beforeRounding, payout.amount) !== 0) {
    const rounding = say(rule?.rounding ?? scheme.settings.rounding, language);
    steps.push(step(say("payoutRounded", language, { rounding, unit: unitOfDecimals(decimals), amount: money(payout.amount) })));
  }
  if (!isZero(payout.deferred)) steps.push(step(say("deferred", language, { deferred: money(payout.deferred), now: money(minus(payout.amount, payout.deferred)) })));
  const isBare = payout.substituted === plainText(payout.amount).replace("-", "−");
  const word = payout.substituted === "" || isBare || isChanged ? "payoutEqual" : "payout";
  return [{ about: "payout", level: 0, pieces: joined(say(word, language, { name, formula: payout.substituted })), figure: money(payout.amount) }, ...steps];
}
