import { changesSinceWritten, earlierStandings } from "../appraisal/compare";
import { describeIssue } from "../appraisal/describeIssue";
import { summarise } from "../appraisal/summary";
import { explain, explainText } from "../scoring/explain";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { calibrationVerbs } from "./calibrationVerbs";
import { comparing } from "./comparing";
import { dashboardVerbs } from "./dashboardVerbs";
import { copyText } from "./copyText";
import { failureOf } from "./failure";
import { openTemplate, sketchTemplate, templateCards } from "./openTemplate";
import type { PaneHost } from "./paneHost";
import { remediesOf } from "./remedies";
import { recalculation } from "./session";
import { createSheetChanges } from "./sheetChanges";
import { createUndoRun } from "./undoRun";
import { createExcelSignOff } from "./excelSignOff";
import { theDesk } from "./theDesk";

const workbook = excelWorkbook();

/** The pane's host in the product: Excel, and the rooms that think. */
export const excelHost: PaneHost = {
  recalculation,
  changes: createSheetChanges(recalculation, async () => workbook),
  undoRun: createUndoRun(recalculation, async () => workbook),
  whatIf: async (...asked) => (await theDesk()).whatIf(...asked),
  comparing: comparing(theDesk),
  calibration: calibrationVerbs(async (...asked) => (await theDesk()).calibrate(...asked)),
  signOff: createExcelSignOff(workbook.openNew),
  dashboard: dashboardVerbs(async (...asked) => (await theDesk()).dashboard(...asked)),
  summarise,
  earlierStandings,
  changesSinceWritten,
  describeIssue,
  remediesOf,
  explain: (card, scheme, language) => explain(card, scheme, language, describeIssue),
  explainText: (card, scheme, language) => explainText(card, scheme, language, describeIssue),
  reveal: workbook.reveal,
  onSelection: workbook.onSelection,
  onChanged: workbook.onChanged,
  copy: copyText,
  openSheets: async (plan) => (await import("./openSheets")).openSheets(plan),
  templates: templateCards,
  sketch: sketchTemplate,
  openTemplate,
  failureOf,
};
