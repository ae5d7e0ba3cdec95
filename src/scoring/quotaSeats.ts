import { exact, minus, over, plus, times, toNumber, truncated, zero, compare, one, type Exact } from "../sheet/exact";
import type { BandTable } from "../scheme/bands";
import type { Quota } from "../scheme/quota";
import { sameText } from "../sheet/text";
import { bandLookup, bandOf } from "./bandLookup";

/** Whole people per grade, from the best down; undefined where the scheme sets no limit. */
export type Seats = readonly (number | undefined)[];

/**
 * What quotas come to in a group of so many people. Shares give fractions of people, and people are whole: every share is
 * cut down and the places left over go to the largest cut-off fractions, the better grade first where they are equal
 * (largest remainder). What the shares leave open counts as one more share, so that grades and the rest together are all
 * of the group. Shares of more than the whole are limits each on its own and are cut down.
 *
 * | group of 7 | A 10 % | B 30 % | rest 60 % |
 * |---|---|---|---|
 * | exactly | 0.7 | 2.1 | 4.2 |
 * | places | 1 | 2 | 4 |
 */
export function seatsOf(quotas: readonly (Quota | undefined)[], people: number, bands: readonly BandTable[]): Seats {
  const shares = quotas.map((quota) => (quota?.kind === "share" ? exact(quota.share) : undefined));
  const stated = shares.reduce<Exact>((sum, share) => (share ? plus(sum, share) : sum), zero);
  const rest = minus(one, stated);
  const parts = shares.map((share) => times(share ?? zero, exact(people)));
  const whole = rest.n >= 0n ? largestRemainder([...parts, times(rest, exact(people))], people) : parts.map(cutDown);
  return quotas.map((quota, index) => {
    switch (quota?.kind) {
      case undefined:
        return undefined;
      case "share":
        return whole[index]!;
      case "count":
        return quota.count;
      case "lookup": {
        const table = bands.find(({ name }) => sameText(name, quota.bands));
        const step = table && bandOf(bandLookup(table), exact(people)).step;
        return step && Math.max(0, cutDown(step.result));
      }
    }
  });
}

/** Parts that make a whole number together, as whole numbers that do. */
export function largestRemainder(parts: readonly Exact[], whole: number): readonly number[] {
  const seats = parts.map(cutDown);
  const order = parts.map((part, index) => ({ index, left: minus(part, exact(seats[index]!)) })).sort((a, b) => compare(b.left, a.left) || a.index - b.index);
  let open = whole - seats.reduce((sum, seat) => sum + seat, 0);
  for (const { index } of order) {
    if (open <= 0) break;
    seats[index]! += 1;
    open -= 1;
  }
  return seats;
}

function cutDown(part: Exact): number {
  return toNumber(truncated(part, 0));
}

/** The mean of totals, exactly; undefined without any. */
export function meanOf(totals: readonly Exact[]): Exact | undefined {
  return totals.length === 0 ? undefined : over(totals.reduce(plus, zero), exact(totals.length));
}
