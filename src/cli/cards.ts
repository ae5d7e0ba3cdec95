import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { cardFileName, cardNameTemplates, FileNames } from "../appraisal/cardFileName";
import type { CardLanguage, CardStage } from "../appraisal/cardWords";
import { issueCards, type IssuedCard } from "../appraisal/issueCards";
import { mailText } from "../appraisal/mailText";
import { runAppraisal } from "../appraisal/runAppraisal";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { newWorkbook } from "../xlsx/newWorkbook";
import { mailDraft } from "./eml";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, makeFolder, readWorkbook, writeWhole } from "./files";
import { findingLine, refused, tellUnscored } from "./findings";
import { signerFrom } from "./signer";
import { speaking, type Terminal } from "./terminal";
import { today } from "./today";
import { describeTrouble } from "./trouble";
import { say } from "./words";

export type CardsOptions = Readonly<{
  input?: string;
  output?: string;
  period?: string;
  ledger?: string;
  name?: string;
  key?: string;
  /** Absent: the language asked for, else the workbook's. */
  language?: CardLanguage;
  stage: CardStage;
  drafts: boolean;
  withPay: boolean;
  sent: boolean;
}>;

/**
 * `jisuan cards in.xlsx -o folder/`: recalculates and writes a sealed workbook for every scored person and period, with
 * `--eml` a mail draft beside each. The ledger goes into the workbook named by `--ledger`, which may be the input.
 */
export async function cards(options: CardsOptions, given: Terminal): Promise<ExitCode> {
  const { input, output } = options;
  if (input === undefined) {
    given.error(say("cards-need-input", {}, given.language));
    return exitCodes.ourFault;
  }
  if (output === undefined) throw new FileTrouble("needs-output", input);
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const appraisal = await runAppraisal(workbook);
    const { scheme } = appraisal;
    if (!scheme || appraisal.issues.length > 0) {
      return refused(input, appraisal.issues, given);
    }
    const terminal = speaking(given, scheme.language);
    const { language } = terminal;
    const inLanguage = options.language ?? language;
    const period = options.period === undefined ? undefined : (parsePeriod(options.period, scheme.settings.cycle) ?? options.period);
    const signer = options.key === undefined ? undefined : await signerFrom(options.key, terminal);
    if (signer === "refused") return exitCodes.ourFault;
    const issue = issueCards(await workbook.read(), { ...appraisal, scheme }, {
      language: inLanguage,
      stage: options.stage,
      period,
      withPay: options.withPay,
      chance: { workbook: randomUUID(), secret: randomBytes(24).toString("base64url") },
      ...(signer && { sign: signer.sign, publicKey: signer.publicKey }),
      ...(options.sent && { sentOn: today() }),
    });
    if (issue.people.length === 0) {
      terminal.error(say("cards-nobody", { file: input, period: period ?? "" }, language));
      tellUnscored(input, issue.unscored, terminal);
      return exitCodes.issues;
    }
    await makeFolder(output);
    const names = new FileNames();
    const issued: IssuedCard[] = [];
    let addressed = 0;
    for (const [index, card] of issue.people.entries()) {
      terminal.progress(index, issue.people.length, card.result.name);
      const made = await issue.make(card);
      const name = names.free(cardFileName(options.name ?? cardNameTemplates[inLanguage][options.stage], card, scheme, options.stage));
      const bytes = newWorkbook(made.plan);
      await writeWhole(join(output, `${name}.xlsx`), bytes);
      if (options.drafts) await writeWhole(join(output, `${name}.eml`), draftOf(made, scheme, { language: inLanguage, stage: options.stage }, `${name}.xlsx`, bytes));
      if (made.email !== undefined) addressed += 1;
      if (made.factsDiffer) terminal.error(say("facts-differ", { name: card.result.name }, language));
      issued.push(made);
    }
    terminal.progress(issue.people.length, issue.people.length, "");
    if (options.stage === "conclusion") tellFacts(issued, terminal);
    terminal.out(say("cards-made", { file: input, count: issued.length, folder: output }, language));
    if (options.drafts) terminal.out(say("drafts-made", { count: issued.length, without: issued.length - addressed }, language));
    tellUnscored(input, issue.unscored, terminal);
    if (options.ledger === undefined) {
      terminal.error(say("no-ledger", {}, language));
      return exitCodes.done;
    }
    const { edits, issues } = issue.ledger(issued);
    if (issues.length > 0) {
      for (const one of issues) terminal.error(findingLine(one, language));
      return exitCodes.issues;
    }
    await workbook.apply(edits);
    await writeWhole(options.ledger, workbook.save());
    terminal.out(say("ledger-written", { path: options.ledger }, language));
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, given.language);
    if (!trouble) throw error;
    given.error(trouble.message);
    return trouble.exitCode;
  }
}

/** Conclusions that rest on no facts, or on facts that nobody has confirmed yet. */
function tellFacts(issued: readonly IssuedCard[], { error, language }: Terminal): void {
  const tell = (code: string, cards: readonly IssuedCard[]) => cards.length > 0 && error(say(code, { names: cards.map(({ card }) => card.result.name).join(language === "zh" ? "、" : ", ") }, language));
  tell("facts-missing", issued.filter(({ facts }) => !facts));
  tell("facts-open", issued.filter(({ facts }) => facts && facts.state !== "returned" && facts.state !== "archived"));
}

function draftOf({ seal, email }: IssuedCard, { settings }: Scheme, { language, stage }: Readonly<{ language: CardLanguage; stage: CardStage }>, name: string, bytes: Uint8Array): string {
  const { subject, body } = mailText({ name: seal.sealed.name, period: seal.sealed.period, scheme: settings.name, short: seal.short, stage, language });
  return mailDraft({ to: email, subject, body, attachment: { name, bytes }, boundary: seal.full.slice(0, 24) });
}
