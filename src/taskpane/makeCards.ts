import { cardFileName, cardNameTemplates, FileNames, safeFileName } from "../appraisal/cardFileName";
import type { CardLanguage, CardStage } from "../appraisal/cardWords";
import { issueCards, type IssueOptions, type IssuedCard } from "../appraisal/issueCards";
import type { Appraisal } from "../appraisal/appraisal.types";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { newWorkbook } from "../xlsx/newWorkbook";
import { aMoment } from "./aMoment";
import type { Worked } from "./recalculation";
import type { OpenKey } from "./signOffHost";

/** What the cards show. */
export type CardChoices = Readonly<{ stage: CardStage; language: CardLanguage; withPay: boolean; signed: boolean }>;

/** What the cards show unless somebody wishes otherwise: everything at once, in the scheme's language, without money. */
export function usualChoices(language: CardLanguage): CardChoices {
  return { stage: "whole", language, withPay: false, signed: false };
}

/** A card as a file. */
export type CardFile = Readonly<{ name: string; bytes: Uint8Array; issued: IssuedCard }>;

/** Cards that were made together, and the ledger with them in it. */
export type CardBatch = Readonly<{
  files: readonly CardFile[];
  choices: CardChoices;
  scheme: Scheme;
  /** The rows go into the workbook as it stands by then. */
  ledger(workbook: WorkbookSnapshot): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>;
}>;

/** Where the making has got to, and whether it is still wanted. */
export type MakingCourse = Readonly<{ reach(done: number, name: string): void; isWanted(): boolean }>;

export type Making = Readonly<{ choices: CardChoices; chance: IssueOptions["chance"]; key?: OpenKey }>;

/** What an issue of cards is to know, out of what was chosen. */
export function issueOptions({ choices, chance, key }: Making): IssueOptions {
  const { stage, language, withPay, signed } = choices;
  return { stage, language, withPay, chance, ...(signed && key && { sign: key.sign, publicKey: key.publicKey }) };
}

/**
 * Makes the cards of these rows as files, one after the other, with a pause between them in which the pane is drawn and
 * heard. Undefined once it is no longer wanted; nothing has been written then.
 */
export async function makeCards({ appraisal, workbook }: Worked, rows: ReadonlySet<string>, making: Making, course: MakingCourse): Promise<CardBatch | undefined> {
  const appraised = withScheme(appraisal);
  const options = issueOptions(making);
  const { stage, language } = making.choices;
  const issue = issueCards(workbook, appraised, options);
  const people = issue.people.filter(({ result }) => rows.has(result.at));
  const names = new FileNames();
  const files: CardFile[] = [];
  for (const [index, card] of people.entries()) {
    course.reach(index, card.result.name);
    await aMoment();
    if (!course.isWanted()) return undefined;
    const issued = await issue.make(card);
    const name = names.free(cardFileName(cardNameTemplates[language][stage], card, appraised.scheme, stage));
    files.push({ name: `${name}.xlsx`, bytes: newWorkbook(issued.plan), issued });
  }
  course.reach(people.length, "");
  const issued = files.map((file) => file.issued);
  return { files, choices: making.choices, scheme: appraised.scheme, ledger: (now) => issueCards(now, appraised, options).ledger(issued) };
}

function withScheme(appraisal: Appraisal): Appraisal & Readonly<{ scheme: Scheme }> {
  if (!appraisal.scheme) throw new Error("cards of no scheme");
  return { ...appraisal, scheme: appraisal.scheme };
}

/** `考核表-2026-03.zip` */
export function zipName({ choices }: CardBatch, period: string | undefined): string {
  const what = cardNameTemplates[choices.language][choices.stage].split("-").at(-1)!;
  return safeFileName(`${what}${period === undefined ? "" : `-${period}`}`) + ".zip";
}

/** The zip's name and what is in it; the files are packed already. */
export async function zipOf(batch: CardBatch, period: string | undefined): Promise<Readonly<{ name: string; bytes: Uint8Array }>> {
  const { zipSync } = await import("fflate");
  return { name: zipName(batch, period), bytes: zipSync(Object.fromEntries(batch.files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]]))) };
}
