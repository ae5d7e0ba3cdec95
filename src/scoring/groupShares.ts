import { plus, rounded, zero, type Exact } from "../sheet/exact";
import { fromUnit } from "./units";

/**
 * Shares that add up to their pool to the last cent: the pool is rounded once, every share is cut to whole cents, and the
 * cents left over go to the largest cut-off parts (the earlier person first where parts are equal). Source: P38, S4f
 * `pool × coefficient ÷ Σ coefficients`.
 */
export function sharesOfPool(parts: readonly Exact[], decimals: number): Readonly<{ pool: Exact; shares: readonly Exact[] }> {
  const pool = rounded(parts.reduce(plus, zero), decimals);
  const scale = 10n ** BigInt(decimals);
  const cut = parts.map(({ n, d }) => {
    const scaled = n * scale;
    const units = scaled >= 0n || scaled % d === 0n ? scaled / d : scaled / d - 1n;
    return { units, rest: Number(((scaled - units * d) * 1_000_000_000_000n) / d) };
  });
  let left = Number((pool.n * scale) / pool.d - cut.reduce((sum, { units }) => sum + units, 0n));
  const shares = cut.map(({ units }) => units);
  const order = cut.map((_, index) => index).sort((one, other) => cut[other]!.rest - cut[one]!.rest || one - other);
  for (const index of order) {
    if (left <= 0) break;
    shares[index]! += 1n;
    left -= 1;
  }
  return { pool, shares: shares.map((units) => fromUnit(units, decimals)) };
}
