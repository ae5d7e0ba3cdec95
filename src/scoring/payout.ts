import type { Issue } from "../scheme/issue";
import type { PayoutRule } from "../scheme/payoutRule";
import type { Scheme } from "../scheme/scheme";
import type { ColumnWords } from "../scheme/columnWords";
import { keyColumns } from "../scheme/dataColumns";
import { isFault, type CellFault } from "../sheet/cellValue";
import { compare, exact, greatest, isZero, minus, over, times, zero, type Exact } from "../sheet/exact";
import { adjustedFrom, adjustmentOf } from "./adjustment";
import { within } from "./bounds";
import { withParts } from "./cardParts";
import { covers } from "./dataTables";
import { deduct } from "./deductions";
import { moneyText } from "./figureText";
import { sharesOfPool } from "./groupShares";
import { names } from "./indicatorSet";
import { flag, notice } from "./missing";
import type { Result } from "./result";
import { roundedAs } from "./rounding";
import { rowOf, type ScoringContext } from "./row";
import type { DeductionLine, PayoutLine, ScoreCard } from "./scoreCard.types";
import { typedNumber, typedOrAbsent } from "./typedNumber";

/** What a payout's formula comes to for a card; what went into it and how it reads with the numbers in place is told when asked. */
export type PayoutValue = Readonly<{ value: Exact | boolean | CellFault | string; working(): PayoutWorking }>;
export type PayoutWorking = Pick<PayoutLine, "inputs" | "substituted" | "steps">;

/**
 * Works out a formula of 奖金 for a card, which carries the payouts worked out before it. Formulas are another room's
 * language, so it is handed in.
 */
export type PayoutEvaluator = (formula: string, card: ScoreCard) => PayoutValue;

/** A payout on its way: the formula's value, bounded, with its part of the group's pool. */
type Draft = Readonly<{ index: number; formula: PayoutValue; condition: PayoutValue | undefined; bounded?: PayoutLine["bounded"]; onPost?: PayoutLine["onPost"]; amount: Exact; share?: PayoutLine["share"] }>;

/**
 * The cards with their payouts, rule by rule: condition, formula, floor and cap, the group's pool, deductions, one
 * rounding, deferral. `rules` are in the order in which they need each other. Who has no total is paid nothing and has no
 * line; a formula that cannot be worked out is flagged and has none either.
 */
export function withPayouts(cards: readonly ScoreCard[], scheme: Scheme, evaluate: PayoutEvaluator, rules = scheme.payouts, context: ScoringContext = {}): readonly ScoreCard[] {
  const paid = [...cards];
  for (const rule of rules) {
    const drafts = paid.flatMap((card, index) => (isPaid(rule, card) ? draftOf(rule, card, index, evaluate, paid) : []));
    for (const draft of shared(rule, drafts, paid, scheme)) {
      const card = paid[draft.index]!;
      paid[draft.index] = added(card, payoutLine(rule, draft, card, scheme, evaluate, context));
    }
  }
  return paid;
}

function isPaid(rule: PayoutRule, { total, result }: ScoreCard): boolean {
  return total !== undefined && covers(rule.table, result.table) && (rule.posts.length === 0 || names(rule.posts, result.post ?? ""));
}

/** The formula's value within its bounds; nothing (and a flag on the card) when there is none. */
function draftOf(rule: PayoutRule, card: ScoreCard, index: number, evaluate: PayoutEvaluator, paid: ScoreCard[]): readonly Draft[] {
  const fails = (issue: Issue) => {
    paid[index] = added(card, { findings: [issue] });
    return [];
  };
  const formula = evaluate(rule.formula, card);
  const amount = amountOf(formula, rule, card);
  const condition = rule.condition === undefined ? undefined : evaluate(rule.condition, card);
  const isDue = condition === undefined ? true : truthOf(condition, rule, card);
  if (typeof isDue !== "boolean") return fails(isDue);
  if (!isDue) return [{ index, formula, condition, amount: zero, bounded: { by: "condition", before: "code" in amount ? zero : amount } }];
  if ("code" in amount) return fails(amount);
  const { value, bounded } = within(amount, typedOrAbsent(rule.floor), typedOrAbsent(rule.cap));
  return [{ index, formula, condition, bounded, ...forDays(rule, card, value) }];
}

/** Who was on the post for 20 of 30 days is paid 20/30 of the payouts that are paid by days. */
function forDays({ byDays }: PayoutRule, { result: { onPost } }: ScoreCard, amount: Exact): Pick<Draft, "amount" | "onPost"> {
  if (!byDays || !onPost || onPost.days === onPost.of) return { amount };
  const { days, of } = onPost;
  return { amount: over(times(amount, exact(days)), exact(of)), onPost: { days, of, before: amount } };
}

function amountOf({ value }: PayoutValue, rule: PayoutRule, { result }: ScoreCard): Exact | Issue {
  if (typeof value === "object" && !isFault(value)) return value;
  if (isFault(value)) return flag("payout-fault", result.at, { subject: rule.name, fault: value.fault });
  return flag("payout-not-a-number", result.at, { subject: rule.name, text: String(value) });
}

function truthOf({ value }: PayoutValue, rule: PayoutRule, { result }: ScoreCard): boolean | Issue {
  if (typeof value === "boolean") return value;
  if (isFault(value)) return flag("payout-fault", result.at, { subject: rule.name, fault: value.fault });
  if (typeof value === "object") return !isZero(value);
  return flag("condition-not-yes-no", result.at, { subject: rule.name, text: value });
}

/** Where a rule names a group column, the people of a group (and table and period) share their pool to the last cent. */
function shared(rule: PayoutRule, drafts: readonly Draft[], cards: readonly ScoreCard[], scheme: Scheme): readonly Draft[] {
  if (rule.group === undefined) return drafts;
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { result } = cards[draft.index]!;
    const key = `${result.table}\n${result.period ?? ""}\n${groupOf(result, rule.group)}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].flatMap((group) => {
    const { pool, shares } = sharesOfPool(group.map(({ amount }) => amount), decimalsOf(rule, scheme));
    const name = groupOf(cards[group[0]!.index]!.result, rule.group!);
    return group.map((draft, place) => ({ ...draft, amount: shares[place]!, share: { group: name, pool, share: shares[place]! } }));
  });
}

function groupOf(result: Result, column: string): string {
  const reading = result.readings.get(column);
  if (reading?.kind === "number") return String(reading.value);
  if (reading && "text" in reading && reading.text !== undefined) return reading.text;
  const key = (["group", "department", "post"] as const).find((field) => {
    const { zh, en, also }: ColumnWords = keyColumns[field];
    return [zh, en, ...(also ?? [])].includes(column);
  });
  return (key && result[key]) ?? "";
}

function decimalsOf(rule: PayoutRule, { settings }: Scheme): number {
  return rule.decimals ?? settings.moneyDecimals;
}

type Added = Readonly<{ payout?: PayoutLine; deductions?: readonly DeductionLine[]; findings?: readonly Issue[] }>;

/** Deductions, the one rounding, what is held back. */
function payoutLine(rule: PayoutRule, draft: Draft, card: ScoreCard, scheme: Scheme, evaluate: PayoutEvaluator, context: ScoringContext): Added {
  const rules = scheme.deductions.filter(({ target, table }) => target.kind === "payout" && target.name === rule.name && covers(table, card.result.table));
  const baseOf = (formula: string) => amountOf(evaluate(formula, card), rule, card);
  const target = { kind: "payout", name: rule.name, base: draft.amount, stopsAtZero: true, baseOf } as const;
  const { left, taken, lines, findings } = deduct(rules, target, rowOf(card.result, scheme, context));
  if (findings.some(({ severity }) => severity === "flag")) return { findings };
  const decimals = decimalsOf(rule, scheme);
  const rounding = rule.rounding ?? scheme.settings.rounding;
  const computed = roundedAs(left, decimals, rounding);
  const change = adjustmentOf(context.adjustments, card.result, { kind: "payout", name: rule.name });
  const amount = change ? roundedAs(change.value, decimals, rounding) : computed;
  const deferred = deferredPart(rule, amount, card, evaluate);
  if ("code" in deferred) return { findings: [...findings, deferred] };
  const isUnsaid = compare(amount, zero) < 0 && !change && !rule.helper && rule.floor === undefined;
  const { condition, formula: { working } } = draft;
  return {
    payout: {
      get inputs() {
        return working().inputs;
      },
      get substituted() {
        return working().substituted;
      },
      get steps() {
        return condition ? [...condition.working().steps, ...working().steps] : working().steps;
      },
      name: rule.name,
      amount,
      deferred: roundedAs(deferred, decimals, rounding),
      helper: rule.helper,
      formula: rule.formula,
      beforeRounding: left,
      bounded: draft.bounded,
      ...(change && { adjusted: adjustedFrom(computed, change) }),
      ...(lines.length > 0 && { taken }),
      ...(draft.onPost && { onPost: draft.onPost }),
      ...(draft.share && { share: draft.share }),
      rule: rule.at,
    },
    deductions: lines,
    findings: isUnsaid ? [...findings, notice("payout-negative", card.result.at, { subject: rule.name, amount: moneyText(amount, decimals) })] : findings,
  };
}

/** The rate of what exceeds the base is held back (S4h, P41): 8000 over a base of 5000 at 30 % defers 900. */
function deferredPart(rule: PayoutRule, amount: Exact, card: ScoreCard, evaluate: PayoutEvaluator): Exact | Issue {
  if (!rule.deferral) return zero;
  const base = amountOf(evaluate(rule.deferral.base, card), rule, card);
  return "code" in base ? base : times(typedNumber(rule.deferral.rate), greatest(zero, minus(amount, base)));
}

function added(card: ScoreCard, { payout, deductions = [], findings = [] }: Added): ScoreCard {
  return withParts(card, {
    ...(payout && { payouts: [...card.payouts, payout] }),
    ...(deductions.length > 0 && { deductions: [...card.deductions, ...deductions] }),
    ...(findings.length > 0 && { findings: [...card.findings, ...findings] }),
  });
}
