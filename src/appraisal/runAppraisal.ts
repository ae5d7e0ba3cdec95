import type { WorkbookSnapshot } from "../sheet/snapshot";
import { atOnce, type Steps } from "../sheet/steps";
import type { Appraisal } from "./appraisal.types";
import { appraise, type AppraiseOptions } from "./appraise";
import { keepingBefore } from "./beforeImage";
import type { WorkbookPort } from "./workbookPort";

/** How a workbook that was read is worked out: at once, or somewhere else. */
export type WorkOut = (workbook: WorkbookSnapshot, options: AppraiseOptions) => Appraisal | Promise<Appraisal>;

/** How steps are taken: in one go, or with pauses. */
export type Take = <Outcome>(steps: Steps<Outcome>) => Outcome | Promise<Outcome>;

/**
 * One recalculation: the workbook is read once, everything is worked out, and what differs is written once. While an
 * issue stands nothing is written.
 */
export async function runAppraisal(workbook: WorkbookPort, options: AppraiseOptions = {}, work: WorkOut = (snapshot) => appraise(snapshot, undefined, options), take: Take = atOnce): Promise<Appraisal> {
  const snapshot: WorkbookSnapshot = await workbook.read({ numberFormats: true });
  const appraisal = await work(snapshot, options);
  if (appraisal.edits.length > 0) await workbook.apply(await take(keepingBefore(snapshot, appraisal.edits)));
  return appraisal;
}
