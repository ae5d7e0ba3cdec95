/**
 * An exact number: a fraction of two integers, the denominator positive. What people write in cells are decimals, and
 * sums, products and quotients of decimals are fractions; no step of an appraisal that can be signed is rounded unless
 * the scheme says so.
 */
export type Exact = Readonly<{ n: bigint; d: bigint }>;

export const zero: Exact = { n: 0n, d: 1n };
export const one: Exact = { n: 1n, d: 1n };
export const hundred: Exact = { n: 100n, d: 1n };

const powersOfTen = Array.from({ length: 330 }, (_, power) => 10n ** BigInt(power));

function powerOfTen(power: number): bigint {
  return powersOfTen[power] ?? 10n ** BigInt(power);
}

/**
 * The decimal that a cell's number stands for: its 15 significant digits, which is what Excel shows and compares.
 * `0.1 + 0.2` is stored as 0.30000000000000004 and means 0.3. Throws for NaN and infinities.
 */
export function exact(value: number): Exact {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { n: BigInt(value), d: 1n };
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [digits = "", power = "0"] = value.toExponential(14).split("e");
  return shifted(BigInt(digits.replace(".", "")), Number(power) - 14);
}

/** The number a plain decimal text stands for (`-12.50`, `1e-3`); undefined when it is none. */
export function exactFromText(text: string): Exact | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (!match || !(match[2] || match[3])) return undefined;
  const fraction = match[3] ?? "";
  const magnitude = BigInt((match[2] ?? "") + fraction);
  return shifted(match[1] === "-" ? -magnitude : magnitude, Number(match[4] ?? 0) - fraction.length);
}

function shifted(digits: bigint, power: number): Exact {
  return power >= 0 ? { n: digits * powerOfTen(power), d: 1n } : reduced(digits, powerOfTen(-power));
}

function reduced(n: bigint, d: bigint): Exact {
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? { n, d } : { n: n / a, d: d / a };
}

/** Fractions are brought down only when they have grown: most sums and products stay small by themselves. */
function trimmed(n: bigint, d: bigint): Exact {
  return d > 1_000_000_000_000_000_000_000_000n ? reduced(n, d) : { n, d };
}

export function plus(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : trimmed(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n - b.n, d: a.d } : trimmed(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function times(a: Exact, b: Exact): Exact {
  return trimmed(a.n * b.n, a.d * b.d);
}

/** Throws when `b` is zero: who divides has to have asked first. */
export function over(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError("division by zero");
  return b.n > 0n ? trimmed(a.n * b.d, a.d * b.n) : trimmed(-a.n * b.d, a.d * -b.n);
}

export function negated(a: Exact): Exact {
  return { n: -a.n, d: a.d };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

export function isZero(a: Exact): boolean {
  return a.n === 0n;
}

/** To so many decimals, half away from zero, like Excel's ROUND; negative decimals round to tens, hundreds … */
export function rounded(a: Exact, decimals: number): Exact {
  const scale = powerOfTen(Math.abs(decimals));
  const n = decimals >= 0 ? a.n * scale : a.n;
  const d = decimals >= 0 ? a.d : a.d * scale;
  const magnitude = n < 0n ? -n : n;
  const units = (2n * magnitude + d) / (2n * d);
  const signed = n < 0n ? -units : units;
  return decimals >= 0 ? { n: signed, d: scale } : { n: signed * scale, d: 1n };
}

/** Towards zero at so many decimals, like ROUNDDOWN. */
export function truncated(a: Exact, decimals: number): Exact {
  const scale = powerOfTen(Math.abs(decimals));
  return decimals >= 0
    ? { n: (a.n * scale) / a.d, d: scale }
    : { n: (a.n / (a.d * scale)) * scale, d: 1n };
}

/** The nearest double. Exact fractions with short decimals come back as the very number that was typed. */
export function toNumber(a: Exact): number {
  if (a.d === 1n) return Number(a.n);
  const small = reduced(a.n, a.d);
  const limit = 9_007_199_254_740_992n;
  if (small.n < limit && small.n > -limit && small.d < limit) return Number(small.n) / Number(small.d);
  return Number(toText(small, 25));
}

/** Decimal digits without an exponent, at most `decimals` of them, rounded half away from zero, trailing zeros cut. */
export function toText(a: Exact, decimals: number): string {
  const text = toFixed(a, decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Exactly `decimals` digits after the point, rounded half away from zero: `4750.00`. */
export function toFixed(a: Exact, decimals: number): string {
  const value = rounded(a, decimals);
  const scaled = (value.n < 0n ? -value.n : value.n) * (powerOfTen(decimals) / value.d);
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const sign = value.n < 0n && scaled > 0n ? "-" : "";
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}
