import { compare, hundred, minus, one, times, toText, type Exact } from "../sheet/exact";

/** Weights may miss 100 % by a hundredth of a percentage point (P06). */
const tolerance: Exact = { n: 1n, d: 10_000n };

/** A sum of weights as `95%` when it is not 100 %; undefined when it is. */
export function weightsOff(sum: Exact): string | undefined {
  const difference = minus(sum, one);
  const size = difference.n < 0n ? { n: -difference.n, d: difference.d } : difference;
  return compare(size, tolerance) > 0 ? asPercent(sum) : undefined;
}

/** `0.95` → `95%`. */
export function asPercent(ratio: Exact): string {
  return `${toText(times(ratio, hundred), 4)}%`;
}
