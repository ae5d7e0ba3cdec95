import { exact, type Exact } from "../sheet/exact";

const scales = [10, 100, 1000, 10_000].map((scale) => ({ scale, d: BigInt(scale) }));

/**
 * The decimal a cell's number stands for, as `exact` gives it; numbers of up to four decimals, which nearly all are, take
 * a shorter way (a double that equals r ÷ 100 is the very double typed as that decimal).
 */
export function typedNumber(value: number): Exact {
  if (Number.isInteger(value)) return exact(value);
  for (const { scale, d } of scales) {
    const units = Math.round(value * scale);
    if (units / scale === value && Math.abs(units) < 1e15) return { n: BigInt(units), d };
  }
  return exact(value);
}

/** The same for a figure that may be absent. */
export function typedOrAbsent(value: number | undefined): Exact | undefined {
  return value === undefined ? undefined : typedNumber(value);
}
