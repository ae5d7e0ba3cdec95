import type { Result } from "../../src/scoring/result";
import type { SchemeText, Written } from "../scoring/schemeOf";

/** What a card is expected to say; figures as they are written on paper. What is left out is not looked at. */
export type Expected = Readonly<{
  total?: string;
  grade?: string;
  rank?: number;
  toNextGrade?: readonly [grade: string, points: string];
  subtotal?: string;
  /** By indicator: score, weighted score. */
  lines?: Readonly<Record<string, readonly [score: string, weighted: string]>>;
  /** By rule: what it took off, in points or money. */
  deductions?: Readonly<Record<string, string>>;
  /** By payout: the amount, and what is held back of it. */
  payouts?: Readonly<Record<string, string | readonly [amount: string, deferred: string]>>;
  /** Codes of what was found about the row, in order. */
  findings?: readonly string[];
  /** Sentences that stand in the explanation. */
  says?: readonly string[];
}>;

export type Person = Readonly<{ columns: Readonly<Record<string, Written>>; who?: Partial<Result>; expect: Expected }>;

/** A rule somebody could dispute: the scheme, the people, and what each comes to by hand. */
export type Example = Readonly<{
  rule: string;
  scheme: SchemeText;
  /** What is found about the scheme itself: code and cell. None when left out. */
  schemeFindings?: readonly (readonly [code: string, at: string, sentence?: string])[];
  people: readonly Person[];
}>;
