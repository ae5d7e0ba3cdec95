import type { Issue } from "../scheme/issue";
import type { FormulaStep } from "../formula/working";
import type { Exact } from "../sheet/exact";
import type { Reading, Result } from "./result";
import type { Weighting } from "./weighting";

/** How an attainment was worked out: the formula used and the figures put into it. */
export type AttainmentWorking = Readonly<{
  formula: "a/t" | "2-a/t" | "t/a" | "linear" | "bands" | "range";
  actual: Exact;
  target: Exact;
  /** The far end of a range, or the worst value of a linear scale. */
  other?: Exact;
  attainment: Exact;
}>;

/** A figure that a person changed by hand: what it was, why, who approved it and in which cell (P48). */
export type Adjusted = Readonly<{ before: Exact; reason: string; approver: string; at: string; /** Set when it was changed in a calibration. */ calibration?: true }>;

/** A grade that a person changed by hand. `before` is the one the total earns; absent when it earns none. */
export type Regraded = Readonly<{ before?: string; reason: string; approver: string; at: string; calibration?: true }>;

/** The steps of one indicator's score, as they would be written on paper; `explain` turns them into sentences. */
export type Working =
  | Readonly<{ kind: "proportional"; attainment: AttainmentWorking }>
  | Readonly<{ kind: "bands"; attainment?: AttainmentWorking; looked: Exact; band: string; table: string; result: Exact }>
  | Readonly<{ kind: "passFail"; actual: Exact | boolean; target?: Exact; passed: boolean }>
  | Readonly<{ kind: "direct"; actual: Exact; scale?: Exact }>
  | Readonly<{ kind: "checklist"; satisfied: number; applicable: number }>
  | Readonly<{ kind: "perShort"; attainment: AttainmentWorking; steps: Exact; points: Exact; belowLine: boolean }>
  | Readonly<{ kind: "frequency"; done: Exact; required: Exact; allOrNothing: boolean }>
  | Readonly<{ kind: "deductions"; start: Exact; taken: Exact }>
  | Readonly<{ kind: "missing"; policy: "omit" | "zero" | "full" }>;

/**
 * What one type of rater says in a rated actual (P11): the mean of so many ratings, the weight agreed and the weight
 * after others were missing. Weight 0 is shown for reference.
 */
export type RaterLine = Readonly<{ rater: string; weight: Exact; effectiveWeight: Exact; count: number; mean?: Exact; cells: readonly string[] }>;

/** One indicator's line on the score card. `score` is on the 0–100 scale, or in points when the scheme totals points. */
export type IndicatorLine = Readonly<{
  code: string;
  name: string;
  dimension: string;
  /** As agreed; absent when the scheme totals points. */
  weight?: Exact;
  /** After leaving out missing indicators: what the score was really multiplied by. */
  effectiveWeight?: Exact;
  bonus: boolean;
  inputs: readonly Reading[];
  actual?: Exact;
  target?: Exact;
  unit: string;
  working: Working;
  /** Set when a floor or cap of the indicator changed the score, with the score before. */
  bounded?: Readonly<{ by: "floor" | "cap"; before: Exact }>;
  /** Set when the score was changed by hand. */
  adjusted?: Adjusted;
  score: Exact;
  weighted: Exact;
  /** Set when ratings by several people made the actual; `actual` is what they come to. */
  raters?: readonly RaterLine[];
  /** Set when the weight comes of the dimension's (P07). */
  weighting?: Weighting;
  /** What has to be reached whatever the score, and whether it was (P17, P31). */
  gate?: Readonly<{ line: Exact; passed: boolean }>;
  /** Whether the rule's target was missed. */
  missed?: true;
  /** A veto indicator that missed its target: set so that payouts and remarks can name it (P32). */
  vetoed?: true;
  /** The indicator's row in the scheme. */
  rule: string;
}>;

/** One deduction rule that took something off. */
export type DeductionLine = Readonly<{
  code: string;
  name: string;
  /** What it was taken from: an indicator's code, `total`, or a payout's name. */
  from: Readonly<{ kind: "indicator" | "total" | "payout"; name: string }>;
  unit: "points" | "percent";
  /** How often it happened, or the value compared with the line. */
  counted: Exact;
  steps: readonly Exact[];
  /** Points, or a ratio when the unit is percent. */
  amount: Exact;
  limited?: Readonly<{ by: "maximum" | "item"; before: Exact }>;
  /** What it really took off, on the scale of what it was taken from: points, or money. */
  taken?: Exact;
  /** What a percentage was taken of, where that is not the target itself. */
  of?: Exact;
  /** `ordinal`: which one of its kind it is, where the count began before this period or passed checks count too. */
  evidence: readonly Readonly<{ at: string; text: string; date?: number; ordinal?: number }>[];
  rule: string;
}>;

/** One payout of a person. Money is exact and already rounded as declared. */
export type PayoutLine = Readonly<{
  name: string;
  amount: Exact;
  /** The part held back; 0 when nothing is deferred. */
  deferred: Exact;
  helper: boolean;
  formula: string;
  /** The formula with the numbers in place: `5000 × 95 ÷ 100`. */
  substituted: string;
  /** What it asked and looked up on the way. */
  steps: readonly FormulaStep[];
  inputs: readonly Readonly<{ name: string; value: string; at?: string }>[];
  /** After floor, cap and deductions. */
  beforeRounding: Exact;
  bounded?: Readonly<{ by: "floor" | "cap" | "condition"; before: Exact }>;
  /** Set when the amount was changed by hand. */
  adjusted?: Adjusted;
  /** Money that deduction rules took off it. */
  taken?: Exact;
  /** Set when it is paid for the days on the post, with the amount for the whole period. */
  onPost?: Readonly<{ days: number; of: number; before: Exact }>;
  /** Its part of a pool that a group shares to the last cent, before deductions. */
  share?: Readonly<{ group: string; pool: Exact; share: Exact }>;
  rule: string;
}>;

/**
 * The score of the person's team (P10) and how it came about: the mean of so many totals, or the cell it stands in.
 * `share` is the team's part of the total when it is mixed in, `own` the person's own score then.
 */
export type TeamLine = Readonly<{ group: string; score: Exact; members: number; at?: string; mixed?: Readonly<{ share: Exact; own: Exact }> }>;

/** One person's appraisal for one period, with everything that led to it. */
export type ScoreCard = Readonly<{
  result: Result;
  lines: readonly IndicatorLine[];
  deductions: readonly DeductionLine[];
  dimensions: readonly Readonly<{ name: string; weight?: Exact; score: Exact; weighted: Exact }>[];
  /** Σ of the lines, before deductions from the total, cap, floor and rounding. Absent when the row is not scored. */
  subtotal?: Exact;
  /** Set when the cap or floor of the total changed it, with the total before. */
  bounded?: Readonly<{ by: "floor" | "cap"; before: Exact }>;
  beforeRounding?: Exact;
  /** Set when the total was changed by hand. */
  adjusted?: Adjusted;
  /** The team's score, where the scheme looks at it. */
  team?: TeamLine;
  /** The rounded total: what grades, pays and is signed. */
  total?: Exact;
  grade?: string;
  coefficient?: Exact;
  /** Set when the grade was changed by hand: it is then not the one the total earns. */
  regraded?: Regraded;
  /** What is missing to the next better grade. */
  toNextGrade?: Readonly<{ grade: string; points: Exact }>;
  rank?: number;
  payouts: readonly PayoutLine[];
  /** Why it is not scored (`flag`), and what is worth knowing (`notice`). */
  findings: readonly Issue[];
}>;

/** Whether the row was scored: it has a total. */
export function isScored(card: ScoreCard): boolean {
  return card.total !== undefined;
}
