import type { Direction } from "../scheme/indicator";
import type { LowerBetterFormula } from "../scheme/scoringRule";
import { compare, hundred, isZero, minus, one, over, plus, zero, type Exact } from "../sheet/exact";
import { bandOf, type BandLookup } from "./bandLookup";
import type { AttainmentWorking } from "./scoreCard.types";

/** What an attainment is worked out from. `worst` is where a linear scale begins; `best` is the attainment of a cap. */
export type AttainmentFigures = Readonly<{
  direction: Direction;
  lowerBetter: LowerBetterFormula;
  actual: Exact;
  target: Exact;
  targetTo?: Exact;
  worst?: Exact;
  /** Where the indicator's cap stands as an attainment; settles `t/a` for an actual of 0. */
  best?: Exact;
  /** What a lower-is-better ratio is looked up in, where the scheme says so. */
  lowerBands?: BandLookup;
}>;

/** Why an attainment cannot be worked out; each is the code of a flag on the row. */
export type AttainmentTrouble = "target-zero" | "target-negative" | "actual-zero" | "range-reversed" | "worst-missing" | "worst-not-worse" | "lower-band-none";

/** `judged` says that a target of 0 left nothing to divide by, so only met or not met counts (AMB-73). */
export type Attained = Readonly<{ working: AttainmentWorking; judged?: true }> | Readonly<{ trouble: AttainmentTrouble }>;

const two = plus(one, one);

/**
 * Attainment as a ratio, never below 0 (P02–P04, AMB-73).
 *
 * | direction | attainment |
 * |---|---|
 * | higher | actual ÷ target |
 * | lower, `2-a/t` | 2 − actual ÷ target |
 * | lower, `t/a` | target ÷ actual |
 * | lower, `linear` | (actual − worst) ÷ (target − worst) |
 * | lower, `bands` | the result of the band that actual ÷ target falls into, ÷ 100 |
 * | range | 1 inside; actual ÷ lower end below it; 2 − actual ÷ upper end above it |
 *
 * A target of 0 or less is never divided by: the row is flagged, except that with lower-is-better and target 0 an actual
 * of 0 meets it and any other does not.
 */
export function attain(figures: AttainmentFigures): Attained {
  switch (figures.direction) {
    case "higher":
      return troubleWithTarget(figures.target) ?? worked(figures, "a/t", over(figures.actual, figures.target));
    case "lower":
      return attainLower(figures);
    case "range":
      return attainRange(figures);
  }
}

function attainLower(figures: AttainmentFigures): Attained {
  const { actual, target, worst, best } = figures;
  switch (figures.lowerBetter) {
    case "2-a/t":
      if (isZero(target)) return judgedAgainstZero(figures, "2-a/t");
      return troubleWithTarget(target) ?? worked(figures, "2-a/t", minus(two, over(actual, target)));
    case "t/a":
      if (isZero(target)) return judgedAgainstZero(figures, "t/a");
      if (target.n < 0n) return { trouble: "target-negative" };
      if (actual.n > 0n) return worked(figures, "t/a", over(target, actual));
      return best ? worked(figures, "t/a", best) : { trouble: "actual-zero" };
    case "bands": {
      if (isZero(target)) return judgedAgainstZero(figures, "2-a/t");
      if (target.n < 0n) return { trouble: "target-negative" };
      const step = figures.lowerBands && bandOf(figures.lowerBands, over(actual, target)).step;
      return step ? worked(figures, "bands", over(step.result, hundred)) : { trouble: "lower-band-none" };
    }
    case "linear":
      if (!worst) return { trouble: "worst-missing" };
      if (compare(worst, target) <= 0) return { trouble: "worst-not-worse" };
      return worked(figures, "linear", over(minus(actual, worst), minus(target, worst)), worst);
  }
}

function attainRange(figures: AttainmentFigures): Attained {
  const { actual, target: low } = figures;
  const high = figures.targetTo ?? low;
  if (compare(low, high) > 0) return { trouble: "range-reversed" };
  if (low.n < 0n) return { trouble: "target-negative" };
  if (isZero(high)) return { trouble: "target-zero" };
  if (compare(actual, high) > 0) return worked(figures, "range", minus(two, over(actual, high)), high);
  if (compare(actual, low) >= 0) return worked(figures, "range", one, high);
  return worked(figures, "range", isZero(low) ? zero : over(actual, low), high);
}

function troubleWithTarget(target: Exact): Attained | undefined {
  if (isZero(target)) return { trouble: "target-zero" };
  return target.n < 0n ? { trouble: "target-negative" } : undefined;
}

function judgedAgainstZero(figures: AttainmentFigures, formula: "2-a/t" | "t/a"): Attained {
  const met = figures.actual.n <= 0n;
  return { working: { formula, actual: figures.actual, target: figures.target, attainment: met ? one : zero }, judged: true };
}

function worked(figures: AttainmentFigures, formula: AttainmentWorking["formula"], ratio: Exact, other?: Exact): Attained {
  const attainment = ratio.n < 0n ? zero : ratio;
  return { working: { formula, actual: figures.actual, target: figures.target, other, attainment } };
}
