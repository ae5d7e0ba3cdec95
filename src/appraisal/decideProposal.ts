import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import { appraise } from "./appraise";
import type { ReadProposal } from "./considerHistory";
import { proposalSheet, type Answer } from "./proposalTable";
import { resultsBeside } from "./resultsBeside";

/** What tells one proposal from another: rule, person, period and data table. */
export function proposalKey({ rule, name, id, period, table }: ReadProposal): string {
  return [rule.code, rule.name, id === undefined ? `name:${name}` : `id:${id}`, period, table].map(normalised).join("\n");
}

/**
 * Accepts a proposal, or sets it aside with a reason, in the table 建议措施 and in the column beside the results. A proposal
 * that does not hold any more in the workbook as it stands cannot be decided; without a name, and without the reason that
 * setting aside asks for, nothing is written.
 */
export function decideProposal(workbook: WorkbookSnapshot, key: string, answer: Answer): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const refused = (code: string): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> => ({ edits: [], issues: [{ severity: "issue", code, facts: {} }] });
  if (answer.answer !== "open" && answer.by.trim() === "") return refused("decision-without-name");
  if (answer.answer === "setAside" && answer.reason.trim() === "") return refused("set-aside-without-reason");
  const appraisal = appraise(workbook);
  const { scheme, proposals = [] } = appraisal;
  if (!scheme || appraisal.issues.length > 0) return { edits: [], issues: appraisal.issues };
  const meant = proposals.find((proposal) => proposalKey(proposal) === key);
  if (!meant) return refused("proposal-gone");
  const sheet = proposalSheet(proposals, scheme, workbook, new Map([[meant, { ...answer, by: answer.by.trim(), reason: answer.reason.trim() }]]));
  if (sheet.issues.length > 0) return { edits: [], issues: sheet.issues };
  return { edits: [...sheet.edits, ...resultsBeside(workbook, { ...appraisal, scheme }, { decisions: sheet.decisions })], issues: [] };
}
