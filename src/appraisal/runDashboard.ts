import type { Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import { appraise } from "./appraise";
import type { Appraisal } from "./appraisal.types";
import { withBeforeImage } from "./beforeImage";
import { dashboardEdits, type DashboardEdits } from "./dashboardEdits";
import { dashboardFigures, type DashboardFigures } from "./dashboardFigures";
import { periodsIn } from "./periodsIn";
import type { WorkbookPort } from "./workbookPort";

/** How a making of the dashboard ended: what it shows, or the issues for which nothing was written. */
export type DashboardRun = Readonly<{ appraisal: Appraisal; issues: readonly Issue[]; figures?: DashboardFigures; made?: Pick<DashboardEdits, "sheet" | "how"> }>;

/** Recalculates and makes or refreshes the 看板 sheet of a period, the latest unless one is named. */
export async function runDashboard(workbook: WorkbookPort, asked?: string): Promise<DashboardRun> {
  const snapshot = await workbook.read({ numberFormats: true });
  const appraisal = appraise(snapshot);
  const { scheme } = appraisal;
  if (!scheme || appraisal.issues.length > 0) return { appraisal, issues: appraisal.issues };
  const period = asked === undefined ? undefined : parsePeriod(asked, scheme.settings.cycle);
  const periods = periodsIn(appraisal).join(scheme.language === "zh" ? "、" : ", ");
  if (asked !== undefined && period === undefined) return { appraisal, issues: [{ severity: "issue", code: "close-period-unreadable", facts: { text: asked } }] };
  const figures = dashboardFigures(appraisal, snapshot, period);
  if (!figures) return { appraisal, issues: [{ severity: "issue", code: "close-no-rows", facts: { period: period ?? "—", periods } }] };
  const { edits, sheet, how } = dashboardEdits(figures, snapshot, scheme.language);
  const all = [...appraisal.edits, ...edits];
  if (all.length > 0) await workbook.apply(withBeforeImage(snapshot, all));
  return { appraisal, issues: [], figures, made: { sheet, how } };
}
