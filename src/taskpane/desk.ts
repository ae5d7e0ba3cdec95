import { appraise, appraising, type AppraiseOptions } from "../appraisal/appraise";
import type { Appraisal } from "../appraisal/appraisal.types";
import { withMoves, withoutCalibration, type CalibrationMove } from "../appraisal/calibrationMoves";
import { compareSchemes, type OtherScheme, type SchemeComparison } from "../appraisal/compareSchemes";
import { roundingReport, type RoundingLine } from "../appraisal/roundingReport";
import { dashboardFigures, type DashboardFigures } from "../appraisal/dashboardFigures";
import type { CellChange } from "../appraisal/schemeEdits";
import { nowAndThen, whatIf, type WhatIf } from "../appraisal/whatIf";
import type { Language } from "../scheme/issue";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { sliced, type Watch } from "./sliced";

/** Where a workbook is worked out in memory: beside the pane's own thread where there is one to spare. */
export type Desk = Readonly<{
  /** Works the workbook out, a slice at a time. */
  appraise(workbook: WorkbookSnapshot, options?: AppraiseOptions, watch?: Watch): Promise<Appraisal>;
  /** Tries changes of the scheme out. */
  whatIf(workbook: WorkbookSnapshot, changes: readonly CellChange[], period: string | undefined): Promise<WhatIf>;
  /** A period as it is without any calibration, and as it would be with these moves approved. */
  calibrate(workbook: WorkbookSnapshot, moves: readonly CalibrationMove[], period: string): Promise<WhatIf>;
  /** The same people under another scheme. */
  compare(workbook: WorkbookSnapshot, other: OtherScheme, period: string | undefined, language: Language): Promise<SchemeComparison>;
  /** What other ways of rounding would change. */
  rounding(workbook: WorkbookSnapshot, period: string | undefined): Promise<readonly RoundingLine[]>;
  /** What the dashboard shows of a period, the latest unless one is named; undefined while there is nothing to show. */
  dashboard(workbook: WorkbookSnapshot, period: string | undefined): Promise<DashboardFigures | undefined>;
}>;

/** A desk on this very thread. The workbook as it stands is worked out once. */
export function createDesk(): Desk {
  let known: Readonly<{ workbook: WorkbookSnapshot; now: Appraisal }> | undefined;
  let raw: Readonly<{ workbook: WorkbookSnapshot; period: string; now: Appraisal }> | undefined;
  function asItStands(workbook: WorkbookSnapshot): Appraisal {
    if (known?.workbook !== workbook) known = { workbook, now: appraise(workbook) };
    return known.now;
  }
  return {
    async appraise(workbook, options, watch) {
      const now = await sliced(appraising(workbook, undefined, options), watch);
      known = { workbook, now };
      return now;
    },
    whatIf: async (workbook, changes, period) => whatIf(asItStands(workbook), workbook, changes, period),
    compare: async (workbook, other, period, language) => compareSchemes(asItStands(workbook), workbook, other, period, language),
    rounding: async (workbook, period) => roundingReport(asItStands(workbook), workbook, period),
    dashboard: async (workbook, period) => dashboardFigures(asItStands(workbook), workbook, period),
    calibrate: async (workbook, moves, period) => {
      if (raw?.workbook !== workbook || raw.period !== period) raw = { workbook, period, now: appraise(workbook, withoutCalibration(period)) };
      const language = raw.now.scheme?.language ?? "zh";
      return nowAndThen(raw.now, moves.length === 0 ? raw.now : appraise(workbook, withMoves(moves, period, language)), period);
    },
  };
}
