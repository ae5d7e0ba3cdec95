import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { report } from "../appraisal/report";
import { runAppraisal } from "../appraisal/runAppraisal";
import { summarise } from "../appraisal/summary";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { fileSummary, type FileLine } from "./fileSummary";
import { exitCodes, worst, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, refuseOtherEnding, refuseSameNames, workbooksIn, writeWhole } from "./files";
import { refused } from "./findings";
import { tellRun } from "./tellRun";
import type { Terminal } from "./terminal";
import { describeBug, describeTrouble } from "./trouble";
import { tellNative } from "./tellNative";
import { say } from "./words";

export type RecalcOptions = Readonly<{ inputs: readonly string[]; output?: string; json?: string; summary?: string; /** Live native formulas for what can be said as one. */ formulas?: boolean }>;

/** `jisuan recalc`: one file or many; one that fails does not stop the others. */
export async function recalc(options: RecalcOptions, terminal: Terminal): Promise<ExitCode> {
  const files = workbooksIn(options.inputs);
  const { output, json } = options;
  if (output === undefined && json === undefined) throw new FileTrouble("needs-output", options.inputs.join(" "));
  const several = files.length > 1;
  if (several && [output, json].some((path) => path !== undefined && existsSync(path) && !statSync(path).isDirectory())) throw new FileTrouble("needs-folder", output ?? json!);
  const into = (path: string | undefined, name: string) => (path === undefined || !(several || isFolder(path)) ? path : join(path, name));
  if (several) refuseSameNames(files);
  const lines: FileLine[] = [];
  for (const [index, file] of files.entries()) {
    terminal.progress(index, files.length, basename(file));
    lines.push(await recalcOne(file, into(output, basename(file)), into(json, `${basename(file).replace(/\.xlsx$/i, "")}.json`), options.formulas ?? false, several, terminal));
  }
  terminal.progress(files.length, files.length, "");
  const codes = lines.map(({ exitCode }) => exitCode);
  if (options.summary !== undefined) await writeWhole(options.summary, fileSummary(lines, terminal.language));
  if (several) {
    const count = (code: ExitCode) => codes.filter((given) => given === code).length;
    terminal.out(say("done", { total: files.length, done: count(exitCodes.done), issues: count(exitCodes.issues), failed: count(exitCodes.ourFault) }, terminal.language));
  }
  return worst(codes);
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

async function recalcOne(file: string, output: string | undefined, json: string | undefined, formulas: boolean, several: boolean, terminal: Terminal): Promise<FileLine> {
  try {
    if (output !== undefined) refuseOtherEnding(file, output);
    const workbook = openFileWorkbook(await readWorkbook(file));
    const appraisal = await runAppraisal(workbook, { formulas });
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(report(appraisal, terminal.language), null, 2)}\n`);
    if (appraisal.issues.length > 0) {
      return { file, exitCode: refused(file, appraisal.issues, terminal), issues: appraisal.issues, notices: appraisal.notices };
    }
    if (output !== undefined) await writeWhole(output, workbook.save());
    tellRun(file, appraisal, terminal);
    if (appraisal.native) tellNative(file, appraisal.native, terminal);
    return { file, exitCode: exitCodes.done, issues: [], notices: appraisal.notices, summary: summarise(appraisal) };
  } catch (error) {
    const trouble = describeTrouble(error, file, terminal.language) ?? (several ? describeBug(error, file, terminal.language) : undefined);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return { file, exitCode: trouble.exitCode, issues: [], notices: [], trouble: trouble.message };
  }
}
