import { exact, type Exact } from "../sheet/exact";

/**
 * Lines between bands and grades are compared on rounded values, so a line is a whole number of units (hundredths when
 * values have two decimals). This is the first unit at or above a line; strictly above it when the line itself does not
 * belong. At 2 decimals: 90 → 9000; above 90 → 9001; 89.995 → 9000.
 */
export function firstUnitFrom(line: number, inclusive: boolean, decimals: number): bigint {
  const { n, d } = exact(line);
  const scaled = n * 10n ** BigInt(decimals);
  const below = floorDivided(scaled, d);
  return inclusive && below * d === scaled ? below : below + 1n;
}

/** The last unit at or below a line; strictly below it when the line itself does not belong. */
export function lastUnitTo(line: number, inclusive: boolean, decimals: number): bigint {
  return firstUnitFrom(line, !inclusive, decimals) - 1n;
}

/** Which unit a value already rounded to so many decimals is. */
export function unitOf(value: Exact, decimals: number): bigint {
  return (value.n * 10n ** BigInt(decimals)) / value.d;
}

export function fromUnit(unit: bigint, decimals: number): Exact {
  return { n: unit, d: 10n ** BigInt(decimals) };
}

function floorDivided(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}
