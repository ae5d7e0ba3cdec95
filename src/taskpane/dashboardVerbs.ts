import type { Appraisal } from "../appraisal/appraisal.types";
import type { DashboardEdits } from "../appraisal/dashboardEdits";
import type { TrendPoint } from "../appraisal/personTrends";
import type { Threshold } from "../appraisal/warningThresholds";
import type { Language } from "../scheme/issue";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { RowEdits } from "../templates/schemeRows";
import type { Desk } from "./desk";

/** What the dashboard asks of the rooms that think. */
export type DashboardVerbs = Readonly<{
  figures: Desk["dashboard"];
  /** What to change so that the workbook has the sheet of a period; undefined while there is nothing to show. */
  edits(workbook: WorkbookSnapshot, period: string | undefined): Promise<DashboardEdits | undefined>;
  /** A blank row of the parameters for a threshold; undefined while the scheme has no such table. */
  threshold(workbook: WorkbookSnapshot, key: Threshold, language: Language): Promise<RowEdits | undefined>;
  /** A person's totals up to a period, oldest first. */
  past(appraisal: Appraisal, workbook: WorkbookSnapshot, card: ScoreCard): Promise<readonly TrendPoint[]>;
}>;

/** The verbs as the product has them: fetched when somebody first looks at the dashboard. */
export function dashboardVerbs(figures: Desk["dashboard"]): DashboardVerbs {
  return {
    figures,
    async edits(workbook, period) {
      const found = await figures(workbook, period);
      return found && (await import("../appraisal/dashboardEdits")).dashboardEdits(found, workbook, found.scheme.language);
    },
    threshold: async (...asked) => (await import("../templates/thresholdRow")).thresholdRow(...asked),
    async past(appraisal, workbook, card) {
      const { period } = card.result;
      if (period === undefined) return [];
      const [{ recordsUpTo }, { pointsOf }] = await Promise.all([import("../appraisal/pastRecords"), import("../appraisal/personTrends")]);
      return pointsOf(card, recordsUpTo(appraisal, workbook, period, []));
    },
  };
}
