import { compare, type Exact } from "../sheet/exact";

/** A figure after its cap and floor; `bounded` tells which of them changed it, and from what. */
export type Bounded = Readonly<{ value: Exact; bounded?: Readonly<{ by: "floor" | "cap"; before: Exact }> }>;

/** No more than the cap, no less than the floor; an absent bound changes nothing (P18). Where both bite, the cap does. */
export function within(value: Exact, floor: Exact | undefined, cap: Exact | undefined): Bounded {
  if (cap && compare(value, cap) > 0) return { value: cap, bounded: { by: "cap", before: value } };
  if (floor && compare(value, floor) < 0) return { value: floor, bounded: { by: "floor", before: value } };
  return { value };
}
