import type { WorkbookPort } from "../appraisal/workbookPort";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { failureOf } from "./failure";
import { createRecalculation, type Worked } from "./recalculation";

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

async function appraise(through: (workbook: WorkbookPort) => WorkbookPort): Promise<Worked> {
  const [{ runAppraisal }, { excelWorkbook }] = await Promise.all([import("../appraisal/runAppraisal"), import("../workbook/excelWorkbook")]);
  return worked(runAppraisal, through(excelWorkbook()));
}

/** A run, and what it read: the places that change the scheme begin from that. */
export async function worked(run: (workbook: WorkbookPort) => Promise<Worked["appraisal"]>, port: WorkbookPort): Promise<Worked> {
  let workbook: WorkbookSnapshot | undefined;
  const appraisal = await run({ ...port, read: async (options) => (workbook = await port.read(options)) });
  if (!workbook) throw new Error("a run that read nothing");
  return { appraisal, workbook };
}

/** A look changes nothing. */
async function nothing(): Promise<void> {
  return;
}
