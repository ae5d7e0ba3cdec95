import { closePeriod, type Closing, type ClosingOptions } from "./closePeriod";
import { runAppraisal } from "./runAppraisal";
import type { WorkbookPort } from "./workbookPort";

/**
 * Files a period and recalculates once more, for formulas may look at the history (a year-end release of what was
 * deferred). While an issue stands nothing is written.
 */
export async function runClosing(workbook: WorkbookPort, period: string, options: ClosingOptions = {}): Promise<Closing> {
  const closing = closePeriod(await workbook.read(), period, options);
  if (closing.issues.length > 0) return closing;
  if (closing.edits.length > 0) await workbook.apply(closing.edits);
  return { ...closing, appraisal: await runAppraisal(workbook) };
}
