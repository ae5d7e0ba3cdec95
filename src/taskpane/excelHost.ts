import { describeIssue } from "../appraisal/describeIssue";
import { summarise } from "../appraisal/summary";
import { explain, explainText } from "../scoring/explain";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { copyText } from "./copyText";
import { failureOf } from "./failure";
import { openTemplate, templateCards } from "./openTemplate";
import type { PaneHost } from "./paneHost";
import { recalculation } from "./session";

const workbook = excelWorkbook();

/** The pane's host in the product: Excel, and the rooms that think. */
export const excelHost: PaneHost = {
  recalculation,
  summarise,
  describeIssue,
  explain: (card, scheme, language) => explain(card, scheme, language, describeIssue),
  explainText: (card, scheme, language) => explainText(card, scheme, language, describeIssue),
  reveal: workbook.reveal,
  onSelection: workbook.onSelection,
  copy: copyText,
  templates: templateCards,
  openTemplate,
  failureOf,
};
