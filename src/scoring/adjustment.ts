import type { Exact } from "../sheet/exact";
import type { Result } from "./result";
import type { Adjusted, Regraded } from "./scoreCard.types";

/** What an approved change of a figure is about: the total, an indicator's code, a payout's name. */
export type AdjustedFigure = Readonly<{ kind: "total" } | { kind: "indicator"; code: string } | { kind: "payout"; name: string }>;
export type AdjustedSubject = AdjustedFigure | Readonly<{ kind: "grade" }>;

type Approved = Readonly<{ reason: string; approver: string; at: string; calibration?: true }>;

/** An approved change by hand of one figure, or of the grade, of one person (P48, S4f 临时调整 经站长批准). */
export type FigureAdjustment = Approved & Readonly<{ subject: AdjustedFigure; value: Exact }>;
export type GradeAdjustment = Approved & Readonly<{ subject: Readonly<{ kind: "grade" }>; grade: string }>;
export type Adjustment = FigureAdjustment | GradeAdjustment;

/** The approved changes of a person's figures; none for most. */
export type Adjustments = (result: Result) => readonly Adjustment[];

/** The approved change of one figure, where there is one. */
export function adjustmentOf(adjustments: Adjustments | undefined, result: Result, subject: AdjustedFigure): FigureAdjustment | undefined {
  return adjustments?.(result).find((one): one is FigureAdjustment => "value" in one && sameSubject(one.subject, subject));
}

/** The approved change of the grade, where there is one. */
export function gradeAdjustmentOf(adjustments: Adjustments | undefined, result: Result): GradeAdjustment | undefined {
  return adjustments?.(result).find((one): one is GradeAdjustment => "grade" in one);
}

/** What a changed figure keeps of how it came about. */
export function adjustedFrom(before: Exact, adjustment: Approved): Adjusted {
  return { before, ...approvalOf(adjustment) };
}

export function regradedFrom(before: string | undefined, adjustment: Approved): Regraded {
  return { ...(before !== undefined && { before }), ...approvalOf(adjustment) };
}

function approvalOf({ reason, approver, at, calibration }: Approved): Approved {
  return { reason, approver, at, ...(calibration && { calibration }) };
}

export function sameSubject(one: AdjustedSubject, other: AdjustedSubject): boolean {
  switch (one.kind) {
    case "total":
    case "grade":
      return other.kind === one.kind;
    case "indicator":
      return other.kind === "indicator" && other.code === one.code;
    case "payout":
      return other.kind === "payout" && other.name === one.name;
  }
}
