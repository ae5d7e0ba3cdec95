import type { Band, BandTable } from "../scheme/bands";
import { exact, rounded, toText, type Exact } from "../sheet/exact";
import { firstUnitFrom, lastUnitTo, unitOf } from "./units";

/** A band as the units it covers at the table's decimals; an absent end is open. */
export type BandStep = Readonly<{ band: Band; first?: bigint; last?: bigint; result: Exact; text: string }>;

/** A lookup of 分档 made ready: every band with the units it covers, in the table's order. */
export type BandLookup = Readonly<{ name: string; decimals: number; steps: readonly BandStep[] }>;

export function bandLookup(table: BandTable): BandLookup {
  return { name: table.name, decimals: table.decimals, steps: table.bands.map((band) => stepOf(band, table.decimals)) };
}

function stepOf(band: Band, decimals: number): BandStep {
  return {
    band,
    first: band.from === undefined ? undefined : firstUnitFrom(band.from, band.fromInclusive, decimals),
    last: band.to === undefined ? undefined : lastUnitTo(band.to, band.toInclusive, decimals),
    result: exact(band.result),
    text: intervalText(band),
  };
}

/** The band a value falls into after rounding to the table's decimals (half away from zero); none where the table has a hole. */
export function bandOf(lookup: BandLookup, value: Exact): Readonly<{ looked: Exact; step?: BandStep }> {
  const looked = rounded(value, lookup.decimals);
  const unit = unitOf(looked, lookup.decimals);
  const step = lookup.steps.find(({ first, last }) => (first === undefined || unit >= first) && (last === undefined || unit <= last));
  return { looked, step };
}

/** `0.9 ≤ x < 1`, `x ≥ 1.1`, `x < 0.6`; `x` for every value. */
export function intervalText(band: Band): string {
  const { from, to } = band;
  const lower = band.fromInclusive ? "≤" : "<";
  const upper = band.toInclusive ? "≤" : "<";
  if (from !== undefined && to !== undefined) return from === to ? `x = ${written(from)}` : `${written(from)} ${lower} x ${upper} ${written(to)}`;
  if (from !== undefined) return `x ${band.fromInclusive ? "≥" : ">"} ${written(from)}`;
  return to === undefined ? "x" : `x ${upper} ${written(to)}`;
}

function written(value: number): string {
  return toText(exact(value), 10);
}
