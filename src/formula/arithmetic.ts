import { compare, exact, hundred, isZero, minus, negated, over, plus, rounded, times, toNumber, type Exact } from "../sheet/exact";
import type { CellFault } from "../sheet/cellValue";
import type { BinaryOperator } from "./node";
import { asNumber, asText, compareScalars } from "./coerce";
import { divisionByZero, integerPart, isFormulaFault, wrongNumber, type FormulaScalar } from "./value";

const largest = 10n ** 308n;
const finest = 1n << 1024n;
const decimalsKept = 100;
const bitsOfPower = 20_000;

/**
 * Keeps a result within what a cell can tell: beyond 1E+308 it is #NUM!, and a fraction whose denominator has outgrown
 * three hundred digits is rounded to a hundred decimals (a mean over a thousand unlike fractions would else take minutes).
 */
export function bounded(value: Exact): Exact | CellFault {
  if (value.d > finest) return bounded(rounded(value, decimalsKept));
  if (value.n < largest && value.n > -largest) return value;
  return value.n < largest * value.d && value.n > -largest * value.d ? value : wrongNumber;
}

/** A double as a value; what is no number is #NUM!. */
export function fromDouble(value: number): Exact | CellFault {
  return Number.isFinite(value) ? exact(value) : wrongNumber;
}

/** Whole exponents are exact; others go through doubles, to 15 digits. 0^0 is #NUM!, a negative power of 0 #DIV/0!. */
export function power(base: Exact, exponent: Exact): Exact | CellFault {
  if (isZero(base)) return isZero(exponent) ? wrongNumber : exponent.n < 0n ? divisionByZero : base;
  if (exponent.n % exponent.d !== 0n) return fromDouble(Math.pow(toNumber(base), toNumber(exponent)));
  const times = Math.abs(integerPart(exponent));
  const size = Math.max(base.n.toString(2).length, base.d.toString(2).length);
  if (times * size > bitsOfPower) return fromDouble(Math.pow(toNumber(base), toNumber(exponent)));
  const raised = { n: base.n ** BigInt(times), d: base.d ** BigInt(times) };
  if (exponent.n >= 0n) return bounded(raised);
  return bounded(raised.n < 0n ? { n: -raised.d, d: -raised.n } : { n: raised.d, d: raised.n });
}

function reckoned(operator: "+" | "-" | "*" | "/" | "^", left: FormulaScalar, right: FormulaScalar): FormulaScalar {
  const a = asNumber(left);
  if (isFormulaFault(a)) return a;
  const b = asNumber(right);
  if (isFormulaFault(b)) return b;
  switch (operator) {
    case "+":
      return bounded(plus(a, b));
    case "-":
      return bounded(minus(a, b));
    case "*":
      return bounded(times(a, b));
    case "/":
      return isZero(b) ? divisionByZero : bounded(over(a, b));
    case "^":
      return power(a, b);
  }
}

function compared(operator: "=" | "<>" | "<" | "<=" | ">" | ">=", left: FormulaScalar, right: FormulaScalar): boolean {
  const order = compareScalars(left, right);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
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

/** What an operator makes of two values; a fault on the left, then on the right, is the result. */
export function operated(operator: BinaryOperator, left: FormulaScalar, right: FormulaScalar): FormulaScalar {
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return reckoned(operator, left, right);
    default:
      if (isFormulaFault(left)) return left;
      if (isFormulaFault(right)) return right;
      return operator === "&" ? joined(left, right) : compared(operator, left, right);
  }
}

function joined(left: FormulaScalar, right: FormulaScalar): FormulaScalar {
  const one = asText(left);
  const other = asText(right);
  return isFormulaFault(one) ? one : isFormulaFault(other) ? other : one + other;
}

export function negative(value: FormulaScalar): FormulaScalar {
  const number = asNumber(value);
  return isFormulaFault(number) ? number : negated(number);
}

export function percent(value: FormulaScalar): FormulaScalar {
  const number = asNumber(value);
  return isFormulaFault(number) ? number : over(number, hundred);
}

export function sumOf(numbers: readonly Exact[]): Exact {
  let total: Exact = { n: 0n, d: 1n };
  for (const number of numbers) {
    total = plus(total, number);
    if (total.d > finest) total = rounded(total, decimalsKept);
  }
  return total;
}

export function ordered(numbers: readonly Exact[]): readonly Exact[] {
  return [...numbers].sort(compare);
}
