import { runDashboard } from "../appraisal/runDashboard";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, writeWhole } from "./files";
import { refused, tellUnscored } from "./findings";
import type { Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { say } from "./words";
import { isScored } from "../scoring/scoreCard.types";

/** `jisuan dashboard in.xlsx -o out.xlsx`: recalculates and makes or refreshes the sheet 看板. */
export async function dashboard(options: Readonly<{ input?: string; period?: string; output?: string }>, terminal: Terminal): Promise<ExitCode> {
  const { input, period, output } = options;
  const { language } = terminal;
  if (input === undefined) {
    terminal.error(say("dashboard-needs-input", {}, language));
    return exitCodes.ourFault;
  }
  if (output === undefined) throw new FileTrouble("needs-output", input);
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const { issues, figures, made, appraisal } = await runDashboard(workbook, period);
    if (!figures || !made) {
      return refused(input, issues, terminal);
    }
    await writeWhole(output, workbook.save());
    terminal.out(say(`dashboard-${made.how}`, { file: input, sheet: made.sheet, period: figures.period, warnings: figures.warnings.length, path: output }, language));
    tellUnscored(input, appraisal.cards.filter((card) => !isScored(card)), terminal);
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}
