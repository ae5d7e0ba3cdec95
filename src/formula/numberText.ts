import { exactFromText, hundred, isZero, negated, over, plus, rounded, toText, type Exact } from "../sheet/exact";
import { serialOf } from "./serial";
import { whole } from "./value";

const digitsShown = 15;

/** The power of ten of the first digit: 2 for 123, -3 for 0.00123. The value must not be zero. */
export function exponentOf(value: Exact): number {
  const n = value.n < 0n ? -value.n : value.n;
  const guess = n.toString().length - value.d.toString().length;
  const reached = guess >= 0 ? n >= value.d * 10n ** BigInt(guess) : n * 10n ** BigInt(-guess) >= value.d;
  return reached ? guess : guess - 1;
}

/**
 * A number as Excel joins it to text: its 15 significant digits, trailing zeros cut; an exponent from 1E+21 upwards and
 * below 1E-9 (LibreOffice writes 1E-05 already below 0.0001).
 */
export function generalText(value: Exact): string {
  if (value.d === 1n && value.n > -1_000_000_000_000_000n && value.n < 1_000_000_000_000_000n) return value.n.toString();
  if (isZero(value)) return "0";
  const decimals = digitsShown - 1 - exponentOf(value);
  const shown = rounded(value, decimals);
  const exponent = exponentOf(shown);
  if (exponent <= 20 && exponent >= -9) return toText(shown, Math.max(decimals, 0));
  return scientificText(shown, exponent);
}

function scientificText(value: Exact, exponent: number): string {
  const power = whole(10n ** BigInt(Math.abs(exponent)));
  const mantissa = toText(exponent >= 0 ? over(value, power) : { n: value.n * power.n, d: value.d }, digitsShown - 1);
  return `${mantissa}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

const plainNumber = /^([+-]?)\s*[¥￥$€£]?\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?)\s*(%?)$/;
const date = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:\s+(.+))?$/;
const clock = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?$/;

/**
 * The number a text stands for where Excel reckons with it: `12`, `1,234.5`, `12%`, `(5)`, `¥5`, `1e3`,
 * `2024-01-31`, `2024/1/31`, `2024年1月31日`, `8:30`. Undefined when the text is none.
 */
export function numberFromText(text: string): Exact | undefined {
  const trimmed = text.trim();
  const bracketed = /^\(([^()+-]+)\)$/.exec(trimmed);
  const match = plainNumber.exec(bracketed ? bracketed[1]!.trim() : trimmed);
  if (match) {
    const value = exactFromText(match[3]!.replaceAll(",", ""));
    if (!value) return undefined;
    const signed = (match[1] === "-") !== (match[2] === "-") !== (bracketed !== null) ? negated(value) : value;
    return match[4] === "%" ? over(signed, hundred) : signed;
  }
  return dateFromText(trimmed) ?? clockFromText(trimmed);
}

function dateFromText(text: string): Exact | undefined {
  const match = date.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? match[4] ?? match[6]), Number(match[3] ?? match[5] ?? match[7])];
  const serial = serialOf(year, month, day);
  const real = new Date(Date.UTC(year, month - 1, day));
  if (serial === undefined || serial < 1 || month > 12 || real.getUTCDate() !== day) return undefined;
  if (match[8] === undefined) return whole(serial);
  const time = clockFromText(match[8].trim());
  return time && plus(whole(serial), time);
}

function clockFromText(text: string): Exact | undefined {
  const match = clock.exec(text);
  if (!match) return undefined;
  const seconds = exactFromText(match[3] ?? "0")!;
  return over(plus(seconds, whole(Number(match[1]) * 3600 + Number(match[2]) * 60)), whole(86_400));
}
