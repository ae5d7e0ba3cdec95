import { exact, type Exact } from "../sheet/exact";

const tenThousand = 10_000n;

/**
 * The decimal a cell's number stands for, as `exact` gives it; numbers of up to four decimals, which nearly all are, take
 * a shorter way (a double that equals r ÷ 10000 is the very double typed as that decimal).
 */
export function typedNumber(value: number): Exact {
  if (Number.isInteger(value)) return exact(value);
  const scaled = Math.round(value * 10_000);
  return scaled / 10_000 === value && Math.abs(scaled) < 1e15 ? { n: BigInt(scaled), d: tenThousand } : exact(value);
}

/** The same for a figure that may be absent. */
export function typedOrAbsent(value: number | undefined): Exact | undefined {
  return value === undefined ? undefined : typedNumber(value);
}
