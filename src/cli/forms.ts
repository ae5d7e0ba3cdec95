import { join } from "node:path";
import { applyCorrections, openCorrections } from "../appraisal/appealCorrection";
import { withBeforeImage } from "../appraisal/beforeImage";
import { cardFileName, FileNames } from "../appraisal/cardFileName";
import { logSheetChanges } from "../appraisal/changeLog";
import { followUp } from "../appraisal/followUps";
import { followUps, followUpTables, type FollowUp } from "../appraisal/followUpTables";
import { printedForm, printedForms } from "../appraisal/printedForm";
import { runAppraisal } from "../appraisal/runAppraisal";
import type { Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { newWorkbook } from "../xlsx/newWorkbook";
import { BadOption } from "./commandOptions";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, makeFolder, readWorkbook, writeWhole } from "./files";
import { refused } from "./findings";
import { speaking, type Terminal } from "./terminal";
import { today } from "./today";
import { describeTrouble } from "./trouble";
import { say } from "./words";

export type FormsOptions = Readonly<{ input?: string; form?: string; period?: string; people?: readonly string[]; output?: string; print?: boolean }>;

/**
 * `jisuan forms in.xlsx --form 改进计划 -o out.xlsx`: recalculates and adds the table, or brings it up to date. With
 * `--print` the workbook stays as it is and a sheet to be signed is written for each person, into the folder of `-o`.
 */
export async function forms({ input, form = "", period, people = [], output, print = false }: FormsOptions, given: Terminal): Promise<ExitCode> {
  const kind = meant(form);
  const printable = printedForms.find((one) => one === kind);
  if (input === undefined || kind === undefined || (print && !printable)) {
    const known = print ? printedForms : followUps;
    given.error(say("forms-need-kind", { forms: known.map((one) => `${followUpTables[one].zh} (${one})`).join(given.language === "zh" ? "、" : ", ") }, given.language));
    return exitCodes.ourFault;
  }
  if (people.length > 0 && !print) throw new BadOption(say("option-only-with", { option: "--person", other: "--print" }, given.language));
  if (output === undefined) throw new FileTrouble("needs-output", input);
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const appraisal = await runAppraisal(workbook);
    const { scheme } = appraisal;
    if (!scheme || appraisal.issues.length > 0) return refused(input, appraisal.issues, given);
    const terminal = speaking(given, scheme.language);
    const { language } = terminal;
    const wanted = period === undefined ? undefined : (parsePeriod(period, scheme.settings.cycle) ?? period);
    const snapshot = await workbook.read({ numberFormats: true });
    const cards = appraisal.cards.filter((card) => wanted === undefined || card.result.period === wanted);
    if (print && printable) {
      const whom = cards.filter(({ result }) => people.length === 0 || people.some((person) => sameText(person, result.name) || (result.id !== undefined && sameText(person, result.id))));
      const due = whom.filter((card) => isScored(card) || printable === "targets");
      const unknown = people.find((person) => !due.some(({ result }) => sameText(person, result.name) || (result.id !== undefined && sameText(person, result.id))));
      if (due.length === 0 || unknown !== undefined) {
        terminal.error(say("forms-nobody", { file: input, name: unknown ?? "", period: wanted ?? "" }, language));
        return exitCodes.issues;
      }
      await makeFolder(output);
      const names = new FileNames();
      for (const card of due) await writeWhole(join(output, `${names.free(cardFileName(`{${language === "zh" ? "姓名" : "name"}}-{${language === "zh" ? "期间" : "period"}}-${followUpTables[kind][language]}`, card, scheme, "whole"))}.xlsx`), newWorkbook(printedForm(printable, card, snapshot, scheme, { day: today(), cards: appraisal.cards })));
      terminal.out(say("forms-printed", { form: followUpTables[kind][language], count: due.length, folder: output }, language));
      return exitCodes.done;
    }
    const made = tableOf(kind, snapshot, { ...appraisal, scheme }, cards, wanted);
    if (made.issues.length > 0) return refused(input, made.issues, terminal);
    if (made.edits.length > 0) await workbook.apply(withBeforeImage(snapshot, made.edits));
    if (made.corrected > 0) terminal.out(say("forms-corrected", { count: made.corrected }, language));
    await writeWhole(output, workbook.save());
    terminal.out(say("form-written", { form: followUpTables[kind][language], rows: made.rows, path: output }, language));
    if (kind === "changes") terminal.out(say("log-knows", {}, language));
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, given.language);
    if (!trouble) throw error;
    given.error(trouble.message);
    return trouble.exitCode;
  }
}

type Made = Readonly<{ edits: readonly Edit[]; issues: readonly Issue[]; rows: number; corrected: number }>;

/** The table with what is known; the change log with what was changed in the sheet, appeals with the corrections they end with. */
function tableOf(kind: FollowUp, workbook: WorkbookSnapshot, appraisal: Parameters<typeof followUp>[2], cards: readonly ScoreCard[], period: string | undefined): Made {
  const scheme: Scheme = appraisal.scheme;
  if (kind === "changes") return { ...logSheetChanges(workbook, scheme, today(), cards), corrected: 0 };
  const made = followUp(kind, workbook, appraisal, { ...(period !== undefined && { period }), day: today() });
  if (kind !== "appeals" || made.issues.length > 0) return { ...made, corrected: 0 };
  const corrections = openCorrections(cards, workbook, scheme);
  const applied = applyCorrections(corrections, workbook, scheme);
  return { edits: [...made.edits, ...applied.edits], issues: applied.issues, rows: made.rows, corrected: corrections.length };
}

function meant(form: string): FollowUp | undefined {
  return followUps.find((one) => [one, followUpTables[one].zh, followUpTables[one].en].some((word) => word.toLowerCase() === form.toLowerCase()));
}
