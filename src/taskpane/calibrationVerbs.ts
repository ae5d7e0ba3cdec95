import type { Appraisal } from "../appraisal/appraisal.types";
import type { CalibrationRules } from "../appraisal/calibrationRules";
import type { CalibrationMove } from "../appraisal/calibrationMoves";
import type { QuotaChanges } from "../appraisal/calibrationSettings";
import type { CalibrationAsked, CalibrationWritten } from "../appraisal/calibrationTable";
import type { WhatIf } from "../appraisal/whatIf";
import { serialDay } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Desk } from "./desk";

/** What the calibration asks of the rooms that think. Everything that is written is given as edits first. */
export type CalibrationVerbs = Readonly<{
  /** The period as if it had not been calibrated. */
  raw(workbook: WorkbookSnapshot, period: string): Promise<Appraisal>;
  outcome(workbook: WorkbookSnapshot, moves: readonly CalibrationMove[], period: string): Promise<WhatIf>;
  apply(workbook: WorkbookSnapshot, asked: CalibrationAsked, scheme: Scheme): Promise<CalibrationWritten>;
  approve(workbook: WorkbookSnapshot, asked: Omit<CalibrationAsked, "moves">, scheme: Scheme): Promise<CalibrationWritten>;
  revert(workbook: WorkbookSnapshot, period: string, scheme: Scheme): Promise<CalibrationWritten>;
  settings(workbook: WorkbookSnapshot, scheme: Scheme, rules: CalibrationRules, quotas: QuotaChanges): Promise<CalibrationWritten>;
  /** Today as a serial day. */
  today(): number;
}>;

/** The verbs as the product has them: fetched when somebody first calibrates. */
export function calibrationVerbs(outcome: Desk["calibrate"], now: () => Date = () => new Date()): CalibrationVerbs {
  return {
    async raw(workbook, period) {
      const [{ appraise }, { withoutCalibration }] = await Promise.all([import("../appraisal/appraise"), import("../appraisal/calibrationMoves")]);
      return appraise(workbook, withoutCalibration(period));
    },
    outcome,
    apply: async (...asked) => (await import("../appraisal/calibrationTable")).applyCalibration(...asked),
    approve: async (...asked) => (await import("../appraisal/calibrationTable")).approveCalibration(...asked),
    revert: async (...asked) => (await import("../appraisal/calibrationTable")).revertCalibration(...asked),
    settings: async (...asked) => (await import("../appraisal/calibrationSettings")).settingsEdits(...asked),
    today() {
      const day = now();
      return serialDay(day.getFullYear(), day.getMonth() + 1, day.getDate());
    },
  };
}
