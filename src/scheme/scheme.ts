import type { BandTable } from "./bands";
import type { ConsequenceRule } from "./consequenceRule";
import type { DeductionRule } from "./deductionRule";
import type { GradeBand } from "./gradeBand";
import type { Indicator } from "./indicator";
import type { Language } from "./issue";
import type { Parameter } from "./parameter";
import type { PayoutRule } from "./payoutRule";
import type { Rater } from "./rater";
import type { Settings } from "./setting";

/** What was agreed before the cycle began: the scheme's tables, checked. */
export type Scheme = Readonly<{
  settings: Settings;
  /** The language its tables are headed in; computed columns and hints in the sheet are written in it. */
  language: Language;
  indicators: readonly Indicator[];
  bands: readonly BandTable[];
  /** From the best grade to the lowest. Empty: grading is off. */
  grades: readonly GradeBand[];
  deductions: readonly DeductionRule[];
  raters: readonly Rater[];
  payouts: readonly PayoutRule[];
  consequences: readonly ConsequenceRule[];
  parameters: readonly Parameter[];
}>;

export function parameterNamed(scheme: Scheme, name: string): Parameter | undefined {
  return scheme.parameters.find((parameter) => parameter.name === name);
}
