import type { Exact } from "../sheet/exact";
import type { Result } from "./result";
import type { Adjusted } from "./scoreCard.types";

/** What an approved change by hand is about: the total, an indicator's code, a payout's name. */
export type AdjustedSubject = Readonly<{ kind: "total" } | { kind: "indicator"; code: string } | { kind: "payout"; name: string }>;

/** An approved change by hand of one figure of one person (P48, S4f 临时调整 经站长批准). */
export type Adjustment = Readonly<{ subject: AdjustedSubject; value: Exact; reason: string; approver: string; at: string }>;

/** The approved changes of a person's figures; none for most. */
export type Adjustments = (result: Result) => readonly Adjustment[];

/** The approved change of one figure, where there is one. */
export function adjustmentOf(adjustments: Adjustments | undefined, result: Result, subject: AdjustedSubject): Adjustment | undefined {
  return adjustments?.(result).find((one) => sameSubject(one.subject, subject));
}

/** What a changed figure keeps of how it came about. */
export function adjustedFrom(before: Exact, { reason, approver, at }: Adjustment): Adjusted {
  return { before, reason, approver, at };
}

export function sameSubject(one: AdjustedSubject, other: AdjustedSubject): boolean {
  switch (one.kind) {
    case "total":
      return other.kind === "total";
    case "indicator":
      return other.kind === "indicator" && other.code === one.code;
    case "payout":
      return other.kind === "payout" && other.name === one.name;
  }
}
