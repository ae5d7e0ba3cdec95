import type { Indicator } from "../scheme/indicator";
import type { Scheme } from "../scheme/scheme";
import { exact, minus, one, over, plus, times, zero, type Exact } from "../sheet/exact";
import { typedNumber, typedOrAbsent } from "./typedNumber";

/** How an indicator came by its weight when it is not simply its own: its dimension's, and the part of it. */
export type Weighting = Readonly<{
  weight: Exact;
  dimension: Exact;
  /** Its own part of the dimension's weight, where it states one. */
  own?: Exact;
  /** How many share alike what is left of the dimension's weight, where it states none. */
  among?: number;
  /** Set when nothing of it is stated in the scheme (AMB-70). */
  assumed?: true;
}>;

/** The weights of a set of indicators; `assumed` when the scheme states none and shares them out equally. */
export type Weightings = Readonly<{ of: ReadonlyMap<Indicator, Weighting>; assumed: boolean }>;

/**
 * The weights of the indicators of one set (P07). Where a dimension states its weight, an indicator's is its own part of
 * it (50 % × 25 % = 12.5 %); those without a part share alike what is left. Where nothing at all is stated and the scheme
 * says so, dimensions weigh alike, and so do the indicators in each. Indicators that are not listed keep their own.
 */
export function weightingsOf(indicators: readonly Indicator[], scheme: Scheme): Weightings {
  const counting = indicators.filter(({ bonus }) => !bonus);
  const of = new Map<Indicator, Weighting>();
  if (scheme.settings.totalling === "points") return { of, assumed: false };
  const dimensions = groupedBy(counting, ({ dimension }) => dimension);
  const isUnstated = counting.every(({ weight, dimensionWeight }) => weight === undefined && dimensionWeight === undefined);
  if (isUnstated && counting.length > 0 && scheme.settings.weightsMissing === "equal") {
    const each = over(one, exact(dimensions.size));
    for (const members of dimensions.values()) share(members, each, of, true);
    return { of, assumed: true };
  }
  for (const [dimension, members] of dimensions) {
    const stated = dimension === "" ? undefined : statedWeight(members);
    if (stated !== undefined) share(members, typedNumber(stated), of);
  }
  return { of, assumed: false };
}

/** A dimension's weight as its rows state it: the same on each of them, or on the first only. */
export function statedWeight(members: readonly Indicator[]): number | undefined {
  return members.find(({ dimensionWeight }) => dimensionWeight !== undefined)?.dimensionWeight;
}

/** Σ of the own parts of a dimension's indicators. */
export function ownParts(members: readonly Indicator[]): Exact {
  return members.reduce((sum, { weight }) => plus(sum, exact(weight ?? 0)), zero);
}

export function groupedBy<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

function share(members: readonly Indicator[], dimension: Exact, into: Map<Indicator, Weighting>, assumed?: true): void {
  const open = members.filter(({ weight }) => weight === undefined);
  const left = minus(one, ownParts(members));
  for (const member of members) {
    const own = typedOrAbsent(member.weight);
    const part = own ?? over(left, exact(open.length));
    into.set(member, { weight: times(dimension, part), dimension, ...(own ? { own } : { among: open.length }), ...(assumed && { assumed }) });
  }
}
