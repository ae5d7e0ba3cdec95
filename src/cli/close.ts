import type { Closing } from "../appraisal/closePeriod";
import { report } from "../appraisal/report";
import { runClosing } from "../appraisal/runClosing";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, writeWhole } from "./files";
import { findingLine, refused, tellUnscored } from "./findings";
import type { Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { say } from "./words";

export type CloseOptions = Readonly<{ input?: string; period?: string; output?: string; json?: string; replace: boolean }>;

/** `jisuan close in.xlsx --period 2026-03 -o out.xlsx`: recalculates and files the period into the history. */
export async function close(options: CloseOptions, terminal: Terminal): Promise<ExitCode> {
  const { input, period, output, json } = options;
  const { language } = terminal;
  if (input === undefined || period === undefined) {
    terminal.error(say("close-needs-period", {}, language));
    return exitCodes.ourFault;
  }
  if (output === undefined) throw new FileTrouble("needs-output", input);
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const closing = await runClosing(workbook, period, { replace: options.replace });
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(closingReport(closing, language), null, 2)}\n`);
    if (closing.issues.length > 0) {
      return refused(input, closing.issues, terminal);
    }
    await writeWhole(output, workbook.save());
    const { filed, unchanged, replaced } = closing;
    terminal.out(say("closed", { file: input, period: closing.period, filed, unchanged, replaced }, language));
    for (const notice of closing.notices) terminal.out(findingLine(notice, language));
    tellUnscored(input, closing.unscored, terminal);
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}

function closingReport(closing: Closing, language: Terminal["language"]) {
  const { appraisal, issues, notices, period, filed, unchanged, replaced, unscored } = closing;
  return {
    ...report({ ...appraisal, issues, notices }, language),
    closed: { period, filed, unchanged, replaced, notFiled: unscored.map(({ result }) => ({ name: result.name, row: result.at })) },
  };
}
