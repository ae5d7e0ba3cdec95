import type { DeductionRule } from "../scheme/deductionRule";
import { compare, least, minus, one, plus, times, zero, type Exact } from "../sheet/exact";
import { typedNumber } from "./typedNumber";

/** What a rule takes for what was counted: points or a ratio; `everything`; or a person has to decide. */
export type Amount = Readonly<{ steps: readonly Exact[]; amount: Exact; before?: Exact }> | "everything" | "ask" | "nothing" | "notACount";

/** More occurrences than this in one period are a slip of the pen. */
const mostOccurrences = 1000;

/**
 * The amount of one rule, before it meets its target (P15, P26, P27).
 *
 * | steps 1; 1.5; 2.5 | 0 | 1 | 2 | 3 | 4 |
 * |---|---|---|---|---|---|
 * | add up, nothing more (S4k) | – | 1 | 2.5 | 5 | 5 |
 * | rung reached (S4f) | – | 1 | 1.5 | 2.5 | 2.5 |
 *
 * `ordinals` are the numbers of the occurrences where they are not simply 1, 2, 3 …: the 2nd and 3rd of the year take the
 * second and third step. Beyond the last step: nothing more, the last step again, everything, or a person decides. Compounding is for ratios:
 * 5 %, 20 % → 1 − 0.95 × 0.80 = 24 %.
 */
export function amountOf(rule: DeductionRule, counted: Exact, ordinals?: readonly number[]): Amount {
  if (rule.threshold) return thresholdAmount(rule, rule.threshold, counted);
  if (!isOccurrences(counted)) return "notACount";
  const occurrences = Number(counted.n / counted.d);
  if (occurrences === 0 || rule.steps.length === 0) return "nothing";
  const numbers = ordinals ?? Array.from({ length: occurrences }, (_, index) => index + 1);
  const isBeyond = numbers.some((number) => number > rule.steps.length);
  if (isBeyond && rule.beyond === "all") return "everything";
  if (isBeyond && rule.beyond === "ask") return "ask";
  const steps = stepsTaken(rule, numbers).map(typedNumber);
  return steps.length === 0 ? "nothing" : limited(rule, steps, combined(rule, steps));
}

/** Occurrences are counted in whole numbers. */
function isOccurrences({ n, d }: Exact): boolean {
  return n >= 0n && n % d === 0n && n / d <= mostOccurrences;
}

function thresholdAmount(rule: DeductionRule, line: NonNullable<DeductionRule["threshold"]>, counted: Exact): Amount {
  if (!crosses(line.operator, compare(counted, typedNumber(line.value)))) return "nothing";
  const amount = typedNumber(line.amount);
  return amount.n === 0n ? "nothing" : limited(rule, [amount], amount);
}

function crosses(operator: "<" | "<=" | ">" | ">=", order: number): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** The steps that these occurrences have set off, in their order. Where the rung reached counts, it holds beyond the last. */
function stepsTaken({ steps, combine, beyond }: DeductionRule, numbers: readonly number[]): readonly number[] {
  const last = steps.length;
  if (combine === "highest") return [steps[Math.min(Math.max(...numbers), last) - 1]!];
  return numbers.flatMap((number) => (number <= last ? [steps[number - 1]!] : beyond === "repeat" ? [steps[last - 1]!] : []));
}

function combined(rule: DeductionRule, steps: readonly Exact[]): Exact {
  switch (rule.combine) {
    case "highest":
    case "add":
      return steps.reduce(plus, zero);
    case "compound":
      return minus(one, steps.reduce((left, step) => times(left, minus(one, step)), one));
  }
}

function limited(rule: DeductionRule, steps: readonly Exact[], amount: Exact): Amount {
  if (rule.maximum === undefined) return { steps, amount };
  const kept = least(amount, typedNumber(rule.maximum));
  return kept === amount ? { steps, amount } : { steps, amount: kept, before: amount };
}
