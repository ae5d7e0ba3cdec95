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
 * Beyond the last step: nothing more, the last step again, everything, or a person decides. Compounding is for ratios:
 * 5 %, 20 % → 1 − 0.95 × 0.80 = 24 %.
 */
export function amountOf(rule: DeductionRule, counted: Exact): Amount {
  if (rule.threshold) return thresholdAmount(rule, rule.threshold, counted);
  if (!isOccurrences(counted)) return "notACount";
  const occurrences = Number(counted.n / counted.d);
  if (occurrences === 0 || rule.steps.length === 0) return "nothing";
  const isBeyond = occurrences > rule.steps.length;
  if (isBeyond && rule.beyond === "all") return "everything";
  if (isBeyond && rule.beyond === "ask") return "ask";
  const steps = stepsTaken(rule, occurrences).map(typedNumber);
  return limited(rule, steps, combined(rule, steps));
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

/** The steps that so many occurrences have set off, in their order. */
function stepsTaken(rule: DeductionRule, occurrences: number): readonly number[] {
  const reached = rule.steps.slice(0, occurrences);
  if (rule.combine === "highest") return reached.slice(-1);
  if (rule.beyond !== "repeat" || occurrences <= rule.steps.length) return reached;
  return [...reached, ...new Array<number>(occurrences - rule.steps.length).fill(rule.steps.at(-1)!)];
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
