import { join } from "node:path";
import { FileNames } from "../appraisal/cardFileName";
import { runAppraisal } from "../appraisal/runAppraisal";
import { periodsIn } from "../appraisal/periodsIn";
import { targetLetters } from "../appraisal/targetLetters";
import { parsePeriod } from "../scheme/period";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { newWorkbook } from "../xlsx/newWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, makeFolder, readWorkbook, writeWhole } from "./files";
import { refused } from "./findings";
import { speaking, type Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { say } from "./words";

export type LettersOptions = Readonly<{ input?: string; period?: string; output?: string }>;

/** `jisuan letters in.xlsx -o folder/ [--period 2026-07]`: a target letter to print and sign for everybody; the workbook stays as it is. */
export async function letters({ input, period, output }: LettersOptions, given: Terminal): Promise<ExitCode> {
  if (input === undefined) {
    given.error(say("letters-need-input", {}, given.language));
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
    const asked = period === undefined ? periodsIn(appraisal)[0] : parsePeriod(period, scheme.settings.cycle);
    const made = asked === undefined ? [] : targetLetters(await workbook.read(), { ...appraisal, scheme }, asked, language);
    if (made.length === 0) {
      terminal.error(say("letters-nobody", { file: input, period: period ?? "" }, language));
      return exitCodes.issues;
    }
    await makeFolder(output);
    const names = new FileNames();
    for (const [index, letter] of made.entries()) {
      terminal.progress(index, made.length, letter.name);
      await writeWhole(join(output, `${names.free(letter.fileName.replace(/\.xlsx$/, ""))}.xlsx`), newWorkbook({ sheets: [letter.plan], title: letter.fileName }));
    }
    terminal.progress(made.length, made.length, "");
    terminal.out(say("letters-made", { file: input, count: made.length, folder: output }, language));
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, given.language);
    if (!trouble) throw error;
    given.error(trouble.message);
    return trouble.exitCode;
  }
}
