import { followUp } from "../appraisal/followUps";
import { followUps, followUpTables, type FollowUp } from "../appraisal/followUpTables";
import { runAppraisal } from "../appraisal/runAppraisal";
import { parsePeriod } from "../scheme/period";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, writeWhole } from "./files";
import { findingLine } from "./findings";
import type { Terminal } from "./terminal";
import { today } from "./today";
import { describeTrouble } from "./trouble";
import { say } from "./words";

export type FormsOptions = Readonly<{ input?: string; form?: string; period?: string; output?: string }>;

/** `jisuan forms in.xlsx --form 改进计划 -o out.xlsx`: recalculates and adds the table, or brings it up to date. */
export async function forms({ input, form = "", period, output }: FormsOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const kind = meant(form);
  if (input === undefined || kind === undefined) {
    terminal.error(say("forms-need-kind", { forms: followUps.map((one) => `${followUpTables[one].zh} (${one})`).join(language === "zh" ? "、" : ", ") }, language));
    return exitCodes.ourFault;
  }
  if (output === undefined) throw new FileTrouble("needs-output", input);
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const appraisal = await runAppraisal(workbook);
    const { scheme } = appraisal;
    const wanted = period === undefined ? undefined : (scheme && parsePeriod(period, scheme.settings.cycle)) ?? period;
    const made = scheme && appraisal.issues.length === 0 ? followUp(kind, await workbook.read(), { ...appraisal, scheme }, { ...(wanted !== undefined && { period: wanted }), day: today() }) : undefined;
    const issues = [...appraisal.issues, ...(made?.issues ?? [])];
    if (!made || issues.length > 0) {
      terminal.error(say("issues-found", { file: input, count: issues.length }, language));
      for (const issue of issues) terminal.error(findingLine(issue, language));
      return exitCodes.issues;
    }
    await workbook.apply(made.edits);
    await writeWhole(output, workbook.save());
    terminal.out(say("form-written", { form: followUpTables[kind][language], rows: made.rows, path: output }, language));
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}

function meant(form: string): FollowUp | undefined {
  return followUps.find((one) => [one, followUpTables[one].zh, followUpTables[one].en].some((word) => word.toLowerCase() === form.toLowerCase()));
}
