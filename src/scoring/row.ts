import type { MissingPolicy } from "../scheme/setting";
import type { Scheme } from "../scheme/scheme";
import type { Adjustments } from "./adjustment";
import type { Reading, Result } from "./result";

/**
 * Works out a formula over a person's row: a derived actual, or what a deduction rule counts. Formulas are another
 * room's language, so it is handed in.
 */
export type DerivedReading = (formula: string, result: Result) => Reading;

/** What scoring a row may need beyond the row itself. */
export type ScoringContext = Readonly<{ derived?: DerivedReading; adjustments?: Adjustments }>;

/** One person's row as the steps of the calculation ask it. */
export type Row = Readonly<{
  result: Result;
  scheme: Scheme;
  /** The scheme's policy for missing values, where no indicator's own applies. */
  missing: MissingPolicy;
  reading(column: string): Reading;
  derived(formula: string, at: string): Reading;
}>;

export function rowOf(result: Result, scheme: Scheme, context: ScoringContext): Row {
  return {
    result,
    scheme,
    missing: scheme.settings.missing,
    // A column the table does not have is as empty as an empty cell; the row's own place is then all there is to show.
    reading: (column) => result.readings.get(column) ?? { kind: "blank", at: result.at },
    derived: (formula, at) => context.derived?.(formula, result) ?? { kind: "fault", fault: "uncalculated", at },
  };
}
