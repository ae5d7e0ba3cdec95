import { exact, isZero, minus, negated, over, rounded, times, toNumber, truncated, zero, type Exact } from "../../sheet/exact";
import { bounded, fromDouble, power } from "../arithmetic";
import { divisionByZero, integerPart, whole, wrongNumber, type FormulaValue } from "../value";
import { fixed, type FunctionRule } from "./rule";

/** The whole number at or below. */
export function floorOf(value: Exact): Exact {
  const quotient = value.n / value.d;
  return whole(value.n < 0n && quotient * value.d !== value.n ? quotient - 1n : quotient);
}

function ceilingOf(value: Exact): Exact {
  return negated(floorOf(negated(value)));
}

/** Decimals beyond these change nothing that a cell could hold. */
function decimalsOf(digits: Exact): number {
  return Math.max(-400, Math.min(400, integerPart(digits)));
}

function awayFromZero(value: Exact, decimals: number): Exact {
  const cut = truncated(value, decimals);
  if (isZero(minus(value, cut))) return cut;
  const step = decimals >= 0 ? { n: 1n, d: 10n ** BigInt(decimals) } : whole(10n ** BigInt(-decimals));
  return value.n < 0n ? minus(cut, step) : { n: cut.n * step.d + step.n * cut.d, d: cut.d * step.d };
}

function sign(value: Exact): number {
  return value.n > 0n ? 1 : value.n < 0n ? -1 : 0;
}

/** To a multiple of `step`, by the way of going to a whole number; a negative step cannot take a positive number. */
function toMultiple(value: Exact, step: Exact, toWhole: (quotient: Exact) => Exact): FormulaValue {
  if (sign(value) > 0 && sign(step) < 0) return wrongNumber;
  return times(toWhole(over(value, step)), step);
}

export const rounding: readonly FunctionRule[] = [
  fixed("ROUND", ["number", "number"], (value, digits) => rounded(value, decimalsOf(digits))),
  fixed("ROUNDUP", ["number", "number"], (value, digits) => awayFromZero(value, decimalsOf(digits))),
  fixed("ROUNDDOWN", ["number", "number"], (value, digits) => truncated(value, decimalsOf(digits))),
  fixed("TRUNC", ["number", "number?"], (value, digits) => truncated(value, digits ? decimalsOf(digits) : 0)),
  fixed("INT", ["number"], floorOf),
  fixed("ABS", ["number"], (value) => (value.n < 0n ? negated(value) : value)),
  fixed("SIGN", ["number"], (value) => whole(sign(value))),
  fixed("MOD", ["number", "number"], (value, by) => (isZero(by) ? divisionByZero : minus(value, times(by, floorOf(over(value, by)))))),
  fixed("QUOTIENT", ["number", "number"], (value, by) => (isZero(by) ? divisionByZero : truncated(over(value, by), 0))),
  fixed("POWER", ["number", "number"], power),
  fixed("SQRT", ["number"], squareRoot),
  fixed("EXP", ["number"], (value) => fromDouble(Math.exp(toNumber(value)))),
  fixed("LN", ["number"], (value) => (value.n > 0n ? fromDouble(Math.log(toNumber(value))) : wrongNumber)),
  fixed("LOG10", ["number"], (value) => (value.n > 0n ? fromDouble(Math.log10(toNumber(value))) : wrongNumber)),
  fixed("PI", [], () => exact(Math.PI)),
  fixed("CEILING", ["number", "number"], (value, step) => (isZero(step) ? zero : toMultiple(value, step, ceilingOf))),
  fixed("FLOOR", ["number", "number"], (value, step) =>
    isZero(value) ? zero : isZero(step) ? divisionByZero : toMultiple(value, step, floorOf),
  ),
  fixed("MROUND", ["number", "number"], (value, step) => {
    if (isZero(step) || isZero(value)) return zero;
    return sign(value) === sign(step) ? bounded(times(rounded(over(value, step), 0), step)) : wrongNumber;
  }),
];

/** To 15 digits, which is exact where the root has no more. */
function squareRoot(value: Exact): FormulaValue {
  return value.n < 0n ? wrongNumber : fromDouble(Math.sqrt(toNumber(value)));
}
