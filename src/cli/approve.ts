import type { ApprovalAct } from "../appraisal/approve";
import { report } from "../appraisal/report";
import { runApproval } from "../appraisal/runApproval";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, writeWhole } from "./files";
import { findingLine, refused, tellUnscored } from "./findings";
import type { Terminal } from "./terminal";
import { today } from "./today";
import { describeTrouble } from "./trouble";
import { say } from "./words";

export type ApproveCommand = Readonly<{ input?: string; period?: string; people: readonly string[]; by?: string; act: ApprovalAct; output?: string; json?: string }>;

const done: Readonly<Record<ApprovalAct, string>> = { submit: "submitted", approve: "approved", takeBack: "taken-back" };

/** `jisuan approve in.xlsx --period 2026-03 --by 王总 -o out.xlsx`: recalculates and approves results, or hands them in with `--submit`. */
export async function approve({ input, period, people, by, act, output, json }: ApproveCommand, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  if (input === undefined || period === undefined || by === undefined || by.trim() === "") {
    terminal.error(say("approve-needs", {}, language));
    return exitCodes.ourFault;
  }
  if (output === undefined) throw new FileTrouble("needs-output", input);
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const { appraisal, approved } = await runApproval(workbook, { act, period, people, by, day: today() });
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(report({ ...appraisal, issues: approved.issues }, language), null, 2)}\n`);
    if (approved.issues.length > 0) {
      return refused(input, approved.issues, terminal);
    }
    await writeWhole(output, workbook.save());
    terminal.out(say(done[act], { file: input, period: approved.period, count: approved.changed.length, already: approved.already, path: output }, language));
    for (const notice of appraisal.notices.filter(({ code }) => code.startsWith("approval-"))) terminal.out(findingLine(notice, language));
    tellUnscored(input, approved.unscored, terminal);
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}
