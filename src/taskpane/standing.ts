import type { Appraisal } from "../appraisal/appraisal.types";
import type { Issue } from "../scheme/issue";
import type { ScoreCard } from "../scoring/scoreCard.types";

/** Whether the workbook has no scheme at all, rather than one with faults. */
export function lacksScheme(appraisal: Appraisal): boolean {
  return appraisal.issues.some((issue) => issue.code === "no-scheme");
}

/** The rows that were left out, with the reasons. */
export function unscoredOf(appraisal: Appraisal): readonly ScoreCard[] {
  return appraisal.cards.filter((card) => card.total === undefined);
}

/** Everything worth knowing: of the scheme first, then of single rows. */
export function noticesOf(appraisal: Appraisal): readonly Readonly<{ issue: Issue; card?: ScoreCard }>[] {
  return [
    ...appraisal.notices.map((issue) => ({ issue })),
    ...appraisal.cards.flatMap((card) => card.findings.filter((finding) => finding.severity === "notice").map((issue) => ({ issue, card }))),
  ];
}

/** A hint at what to do about the issues that stopped the run stands with them, though it stops nothing itself. */
export function belongsToFix(notice: Issue, appraisal: Appraisal): boolean {
  return appraisal.issues.length > 0 && notice.code === "maybe-bonus";
}

/** How many things wait under 问题. */
export function waiting(appraisal: Appraisal): number {
  return lacksScheme(appraisal) ? 0 : appraisal.issues.length + unscoredOf(appraisal).length + noticesOf(appraisal).length;
}
