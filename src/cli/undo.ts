import { undoLast, undoPlan } from "../appraisal/beforeImage";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, writeWhole } from "./files";
import { refused } from "./findings";
import type { Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { say } from "./words";

/**
 * `jisuan undo`: puts back what stood there before the last recalculation. Where something was changed since, nothing is
 * done; with `partly` those rows stay as they are and the others go back.
 */
export async function undo({ input, output, partly }: Readonly<{ input?: string; output?: string; partly: boolean }>, terminal: Terminal): Promise<ExitCode> {
  if (input === undefined) throw new FileTrouble("needs-input", "");
  if (output === undefined) throw new FileTrouble("needs-output", input);
  const { language } = terminal;
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const snapshot = await workbook.read();
    const plan = undoPlan(snapshot);
    const last = undoLast(snapshot);
    const some = partly && plan.edits.length > 0;
    const { edits, issues } = some ? { edits: plan.edits, issues: [] } : last;
    if (issues.length > 0) {
      return refused(input, issues, terminal);
    }
    await workbook.apply(edits);
    await writeWhole(output, workbook.save());
    if (some && plan.left.length > 0) terminal.error(say("undone-partly", { file: input, places: plan.left.join(language === "zh" ? "、" : ", ") }, language));
    terminal.out(say("undone", { file: input, path: output }, language));
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}
