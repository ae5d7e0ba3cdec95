import { createRoot } from "react-dom/client";
import { describeIssue } from "../appraisal/describeIssue";
import { summarise } from "../appraisal/summary";
import { explain, explainText } from "../scoring/explain";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { App } from "./App";
import { copyText } from "./copyText";
import { displayLanguage } from "./displayLanguage";
import { failureOf } from "./failure";
import { stringsOf } from "./language";
import { openTemplate, templateCards } from "./openTemplate";
import type { PaneHost } from "./paneHost";
import { recalculation } from "./session";

const workbook = excelWorkbook();

const host: PaneHost = {
  recalculation,
  summarise,
  describeIssue,
  explain,
  explainText,
  reveal: workbook.reveal,
  onSelection: workbook.onSelection,
  copy: copyText,
  templates: templateCards,
  openTemplate,
  failureOf,
};

const place = document.getElementById("pane")!;
if (typeof Office === "undefined") place.textContent = stringsOf[displayLanguage()].noExcel;
else void Office.onReady().then(() => createRoot(place).render(<App host={host} />));
