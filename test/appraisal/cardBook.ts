import { appraise } from "../../src/appraisal/appraise";
import { issueCards, type IssuedCard, type IssueOptions } from "../../src/appraisal/issueCards";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { templateCoded } from "../../src/templates/templates";
import { templatePlan } from "../../src/templates/templatePlan";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";

/** A template filled with its sample, as the pen reads it. */
export async function sampleBook(code: string, language: "zh" | "en" = "zh"): Promise<WorkbookSnapshot> {
  return openFileWorkbook(newWorkbook(templatePlan(templateCoded(code)!, { language, sample: true }))).read();
}

export const chance = { workbook: "00000000-0000-4000-8000-000000000001", secret: "a secret of the tests, long enough" };

/** The cards of a workbook, made and read back from their files. */
export async function cardsOf(book: WorkbookSnapshot, options: Partial<IssueOptions> = {}) {
  const appraisal = appraise(book);
  if (!appraisal.scheme || appraisal.issues.length > 0) throw new Error(JSON.stringify(appraisal.issues));
  const issue = issueCards(book, { ...appraisal, scheme: appraisal.scheme }, { language: "zh", stage: "whole", chance, ...options });
  const issued: IssuedCard[] = [];
  for (const card of issue.people) issued.push(await issue.make(card));
  return { issued, ledger: issue.ledger(issued), issue, scheme: appraisal.scheme };
}

/** A card's file, opened. */
export function fileOf({ plan }: IssuedCard) {
  return openFileWorkbook(newWorkbook(plan));
}
