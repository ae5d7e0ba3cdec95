import type { Appraisal } from "../appraisal/appraisal.types";
import type { WorkbookPort } from "../appraisal/workbookPort";
import { failureOf } from "./failure";
import { createRecalculation } from "./recalculation";

/**
 * The one recalculation of this workbook, which the pane and the ribbon's button share. The arithmetic and Excel's pen
 * are fetched when they are first wanted, so that the page is there at once.
 */
export const recalculation = createRecalculation({
  look: () => appraise(({ read }) => ({ read, apply: nothing })),
  run: () => appraise((workbook) => workbook),
  failureOf,
  now: () => Date.now(),
});

async function appraise(through: (workbook: WorkbookPort) => WorkbookPort): Promise<Appraisal> {
  const [{ runAppraisal }, { excelWorkbook }] = await Promise.all([import("../appraisal/runAppraisal"), import("../workbook/excelWorkbook")]);
  return runAppraisal(through(excelWorkbook()));
}

/** A look changes nothing. */
async function nothing(): Promise<void> {
  return;
}
