import type { Appraisal } from "./appraisal.types";
import { appraise } from "./appraise";
import { approve, type Approved, type ApproveOptions } from "./approve";
import { withBeforeImage } from "./beforeImage";
import { runAppraisal } from "./runAppraisal";
import type { WorkbookPort } from "./workbookPort";

/** Recalculates, then submits or approves; undoing it takes the approval back. While an issue stands nothing is written. */
export async function runApproval(workbook: WorkbookPort, options: ApproveOptions): Promise<Readonly<{ appraisal: Appraisal; approved: Approved }>> {
  const appraisal = await runAppraisal(workbook);
  const none: Approved = { period: options.period, edits: [], issues: appraisal.issues, changed: [], already: 0, unscored: [] };
  if (!appraisal.scheme || appraisal.issues.length > 0) return { appraisal, approved: none };
  const snapshot = await workbook.read({ numberFormats: true });
  const approved = approve(snapshot, { ...appraisal, scheme: appraisal.scheme }, options);
  if (approved.issues.length > 0 || approved.edits.length === 0) return { appraisal, approved };
  await workbook.apply(withBeforeImage(snapshot, approved.edits));
  return { appraisal: appraise(await workbook.read({ numberFormats: true })), approved };
}
