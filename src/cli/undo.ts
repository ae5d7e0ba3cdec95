import { undoLast } from "../appraisal/beforeImage";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, writeWhole } from "./files";
import { findingLine } from "./findings";
import type { Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { say } from "./words";

/** `jisuan undo`: puts back what stood there before the last recalculation. */
export async function undo({ input, output }: Readonly<{ input?: string; output?: string }>, terminal: Terminal): Promise<ExitCode> {
  if (input === undefined) throw new FileTrouble("not-found", "");
  if (output === undefined) throw new FileTrouble("needs-output", input);
  const { language } = terminal;
  try {
    const workbook = openFileWorkbook(await readWorkbook(input));
    const { edits, issues } = undoLast(await workbook.read());
    if (issues.length > 0) {
      terminal.error(say("issues-found", { file: input, count: issues.length }, language));
      for (const issue of issues) terminal.error(findingLine(issue, language));
      return exitCodes.issues;
    }
    await workbook.apply(edits);
    await writeWhole(output, workbook.save());
    terminal.out(say("undone", { file: input, path: output }, language));
    return exitCodes.done;
  } catch (error) {
    const trouble = describeTrouble(error, input, language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}
