import type { Rounding } from "../scheme/setting";
import { rounded, truncated, type Exact } from "../sheet/exact";

/** A figure to the declared decimals, in the declared way: half away from zero, towards zero, or away from zero (P60, AMB-72). */
export function roundedAs(value: Exact, decimals: number, rounding: Rounding): Exact {
  switch (rounding) {
    case "halfUp":
      return rounded(value, decimals);
    case "down":
      return truncated(value, decimals);
    case "up":
      return awayFromZero(value, decimals);
  }
}

function awayFromZero(value: Exact, decimals: number): Exact {
  const cut = truncated(value, decimals);
  if (cut.n * value.d === value.n * cut.d) return cut;
  const towards = value.n < 0n ? -1n : 1n;
  return decimals >= 0 ? { n: cut.n + towards, d: cut.d } : { n: cut.n + towards * 10n ** BigInt(-decimals), d: 1n };
}
