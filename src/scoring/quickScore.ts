import { toNumber } from "../sheet/exact";
import type { BandLookup } from "./bandLookup";
import type { Figures } from "./figures";
import type { PreparedFigure, PreparedIndicator } from "./indicatorSet";
import type { DeductionRule } from "../scheme/deductionRule";
import type { Result } from "./result";

/**
 * An indicator's score for the row at an index, in doubles, on the item's own scale and within its bounds. NaN means
 * "not sure": a missing or odd value, or a figure so near a step that only exact arithmetic can tell.
 */
export type QuickScore = (index: number) => number;

/**
 * Doubles carry some 15 digits and every score takes a handful of operations, so none is off by more than this part of
 * the figures that went into it (bound: 3 inputs × 5e-15 + operations, times six for safety).
 */
export const slack = 1e-13;

export function quickScore(item: PreparedIndicator, results: readonly Result[], figures: Figures): QuickScore {
  const rule = quickRule(item, figures);
  const quiet = item.deductions.map((deduction) => quietRule(deduction, results, figures));
  const floor = item.floor ? toNumber(item.floor) : -Infinity;
  const cap = item.cap ? toNumber(item.cap) : Infinity;
  // A veto and a gate have to say whether they were met, which a score alone does not tell.
  if (item.indicator.veto || item.gate || item.indicator.rated || item.indicator.formula !== undefined) return () => NaN;
  return (index) => {
    for (const isQuiet of quiet) if (!isQuiet(index)) return NaN;
    const score = rule(index);
    return score > cap ? cap : score < floor ? floor : score;
  };
}

/** Whether a deduction rule certainly takes nothing from the row. */
export function quietRule({ counted, threshold, code }: DeductionRule, results: readonly Result[], figures: Figures): (index: number) => boolean {
  if (threshold || counted.kind === "formula") return () => false;
  if (counted.kind === "log") return (index) => (results[index]!.logs.get(code)?.length ?? 0) === 0;
  const column = figures.column(counted.column);
  return (index) => column[index] === 0;
}

function quickRule(item: PreparedIndicator, figures: Figures): QuickScore {
  const { rule, columns } = item.indicator;
  const full = toNumber(item.fullScore);
  if (rule.kind === "deductions") return () => full;
  const header = columns[0];
  if (header === undefined) return () => NaN;
  const actual = figures.column(header);
  switch (rule.kind) {
    case "proportional": {
      const attainment = quickAttainment(item, actual, figures);
      return (index) => attainment(index) * full;
    }
    case "bands": {
      const value = rule.of === "attainment" ? quickAttainment(item, actual, figures) : (index: number) => finite(actual[index]!);
      const look = quickBands(item.bands, full / 100);
      return (index) => look(value(index));
    }
    case "passFail":
      return quickPassFail(item, actual, rule.failScore, full, figures);
    case "direct": {
      const factor = full / (rule.scale ?? 100);
      // What is below nothing or far above full marks has something to say.
      return (index) => {
        const score = finite(actual[index]!) * factor;
        return score < 0 || score > 2 * full ? NaN : score;
      };
    }
    case "checklist": {
      const marks = columns.map((column) => figures.column(column));
      return (index) => (satisfied(marks, index) / marks.length) * full;
    }
    case "perShort": {
      const attainment = quickAttainment(item, actual, figures);
      const { step, points, begun, zeroBelow } = rule;
      return (index) => (shortfallScore(attainment(index), step, points, begun, zeroBelow) * full) / 100;
    }
    case "frequency": {
      const { required, allOrNothing } = rule;
      return (index) => frequencyShare(finite(actual[index]!), required, allOrNothing) * full;
    }
  }
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}

/** Whether two different doubles may stand for the same decimal, or for figures that only just differ. */
function near(one: number, other: number): boolean {
  return one !== other && Math.abs(one - other) <= slack * (Math.abs(one) + Math.abs(other));
}

function quickTarget(figure: PreparedFigure | undefined, figures: Figures): QuickScore {
  if (!figure) return () => NaN;
  if ("column" in figure) {
    const column = figures.column(figure.column);
    return (index) => finite(column[index]!);
  }
  const fixed = toNumber(figure.fixed);
  return () => fixed;
}

/** The attainment where it is plain: targets above 0, no linear scale (whose differences can cancel out). */
function quickAttainment(item: PreparedIndicator, actual: Float64Array, figures: Figures): QuickScore {
  const target = quickTarget(item.target, figures);
  const ratio = (index: number) => (target(index) > 0 ? finite(actual[index]!) / target(index) : NaN);
  switch (item.indicator.direction) {
    case "higher":
      return (index) => notBelowZero(ratio(index));
    case "lower":
      if (item.lowerBetter === "linear" || item.lowerBetter === "bands") return () => NaN;
      if (item.lowerBetter === "2-a/t") return (index) => notBelowZero(2 - ratio(index));
      return (index) => (actual[index]! > 0 && target(index) > 0 ? finite(target(index) / actual[index]!) : NaN);
    case "range": {
      const far = item.targetTo ? quickTarget(item.targetTo, figures) : target;
      return (index) => rangeAttainment(finite(actual[index]!), target(index), far(index));
    }
  }
}

function notBelowZero(ratio: number): number {
  return ratio < 0 ? 0 : ratio;
}

function rangeAttainment(actual: number, low: number, high: number): number {
  if (!(low > 0 && low <= high)) return NaN;
  if (actual < low) return notBelowZero(actual / low);
  return actual > high ? notBelowZero(2 - actual / high) : actual <= high ? 1 : NaN;
}

function quickBands(bands: BandLookup | undefined, factor: number): (value: number) => number {
  if (!bands) return () => NaN;
  const scale = 10 ** bands.decimals;
  const steps = bands.steps.map(({ first, last, result }) => ({
    first: first === undefined ? -Infinity : Number(first),
    last: last === undefined ? Infinity : Number(last),
    score: toNumber(result) * factor,
  }));
  return (value) => {
    const unit = halfAway(value * scale, Math.abs(value * scale) * slack + scale * 4 * slack);
    for (const step of steps) if (unit >= step.first && unit <= step.last) return step.score;
    return NaN;
  };
}

/** The whole number nearest to a value, half away from zero; NaN when an error of `margin` could tip it. */
export function halfAway(value: number, margin: number): number {
  const magnitude = Math.abs(value);
  const floor = Math.floor(magnitude);
  const part = magnitude - floor;
  if (Math.abs(part - 0.5) <= margin || magnitude > 1e14) return NaN;
  const unit = part > 0.5 ? floor + 1 : floor;
  return value < 0 && unit > 0 ? -unit : unit;
}

function quickPassFail(item: PreparedIndicator, actual: Float64Array, failScore: number, full: number, figures: Figures): QuickScore {
  const target = quickTarget(item.target, figures);
  const far = item.targetTo ? quickTarget(item.targetTo, figures) : target;
  const failed = (failScore * full) / 100;
  const { direction } = item.indicator;
  return (index) => {
    const value = actual[index]!;
    if (value === Infinity) return full;
    if (value === -Infinity) return failed;
    const low = target(index);
    const high = far(index);
    if (!(value === value && low === low && high === high) || near(value, low) || near(value, high)) return NaN;
    const passed = direction === "higher" ? value >= low : direction === "lower" ? value <= low : value >= low && value <= high;
    return passed ? full : failed;
  };
}

function satisfied(marks: readonly Float64Array[], index: number): number {
  let count = 0;
  for (const mark of marks) {
    const value = mark[index]!;
    if (value !== value) return NaN;
    if (value !== 0 && value !== -Infinity) count += 1;
  }
  return count;
}

function shortfallScore(attainment: number, step: number, points: number, begun: boolean, zeroBelow: number | undefined): number {
  if (attainment !== attainment) return NaN;
  if (zeroBelow !== undefined) {
    if (Math.abs(attainment - zeroBelow) <= slack * 4) return NaN;
    if (attainment < zeroBelow) return 0;
  }
  if (attainment === 1) return 100;
  if (Math.abs(attainment - 1) <= slack * 4) return NaN;
  if (attainment > 1) return 100;
  const steps = (1 - attainment) / step;
  if (Math.abs(steps - Math.round(steps)) <= (slack * 4) / step) return NaN;
  const score = 100 - (begun ? Math.ceil(steps) : Math.floor(steps)) * points;
  return score < 0 ? 0 : score;
}

function frequencyShare(done: number, required: number, allOrNothing: boolean): number {
  if (near(done, required)) return NaN;
  if (done >= required) return 1;
  return allOrNothing ? done * 0 : notBelowZero(done / required);
}
