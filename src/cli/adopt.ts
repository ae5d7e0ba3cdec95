import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { withBeforeImage } from "../appraisal/beforeImage";
import { reasonWords } from "../appraisal/proposeMapping";
import { runAppraisal } from "../appraisal/runAppraisal";
import { summarise } from "../appraisal/summary";
import { isScored } from "../scoring/scoreCard.types";
import { candidateQuestions, explainCandidate } from "../sheet/explainCandidate";
import { adoptTemplate, type Adoption } from "../templates/adopt";
import { adoptOwn } from "../templates/adoptOwn";
import type { AdoptMap } from "../templates/chooseTable";
import type { Template } from "../templates/template";
import { templateCoded, templates } from "../templates/templates";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { adoptHint } from "./adoptHint";
import { readMap } from "./adoptMap";
import { exitCodes, worst, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, refuseOtherEnding, refuseSameNames, workbooksIn, writeWhole } from "./files";
import { findingLine, refused, tellUnscored } from "./findings";
import { fileSummary, type FileLine } from "./fileSummary";
import type { Terminal } from "./terminal";
import { tellRun } from "./tellRun";
import { describeBug, describeTrouble } from "./trouble";
import { say } from "./words";

export type AdoptCommand = Readonly<{ inputs: readonly string[]; scheme?: string; range?: string; output?: string; map?: string; summary?: string; recalc: boolean }>;

type Job = Readonly<{ /** Absent: the scheme is drawn from the sheet itself. */ template?: Template; range?: string; map?: AdoptMap; recalc: boolean; alone: boolean }>;

/** `jisuan adopt`: adds a scheme to workbooks that HR already has. One that cannot be adopted does not stop the others. */
export async function adopt(command: AdoptCommand, terminal: Terminal): Promise<ExitCode> {
  const template = command.scheme === undefined ? undefined : templateCoded(command.scheme);
  if (command.scheme !== undefined && !template) {
    terminal.error(say("unknown-template", { text: command.scheme, codes: templates.map(({ code }) => code).join(", ") }, terminal.language));
    return exitCodes.ourFault;
  }
  const { output } = command;
  if (output === undefined) throw new FileTrouble("needs-output", command.inputs.join(" "));
  const files = workbooksIn(command.inputs);
  const several = files.length > 1;
  const isFolder = existsSync(output) && statSync(output).isDirectory();
  if (several && existsSync(output) && !isFolder) throw new FileTrouble("needs-folder", output);
  if (several) refuseSameNames(files);
  const given = command.map === undefined ? undefined : await readMap(command.map);
  const range = command.range ?? given?.range;
  const job: Job = { ...(template ? { template } : {}), recalc: command.recalc, alone: !several, ...(range === undefined ? {} : { range }), ...(given ? { map: given.map } : {}) };
  const lines: FileLine[] = [];
  for (const [index, file] of files.entries()) {
    terminal.progress(index, files.length, basename(file));
    lines.push(await adoptOne(file, several || isFolder ? join(output, basename(file)) : output, job, terminal));
  }
  terminal.progress(files.length, files.length, "");
  if (command.summary !== undefined) await writeWhole(command.summary, fileSummary(lines, terminal.language));
  if (several) {
    const count = (code: ExitCode) => lines.filter(({ exitCode }) => exitCode === code).length;
    terminal.out(say("done", { total: files.length, done: count(exitCodes.done), issues: count(exitCodes.issues), failed: count(exitCodes.ourFault) }, terminal.language));
  }
  return worst(lines.map(({ exitCode }) => exitCode));
}

async function adoptOne(file: string, output: string, job: Job, terminal: Terminal): Promise<FileLine> {
  const { language } = terminal;
  try {
    refuseOtherEnding(file, output);
    const workbook = openFileWorkbook(await readWorkbook(file));
    const snapshot = await workbook.read({ numberFormats: true });
    const options = { language, ...(job.range === undefined ? {} : { range: job.range }), ...(job.map ? { map: job.map } : {}) };
    const adoption = job.template ? adoptTemplate(snapshot, job.template, options) : adoptOwn(snapshot, options);
    if (job.alone) tellProposals(adoption, terminal);
    if (adoption.issues.length > 0) {
      terminal.error(say("issues-found", { file, count: adoption.issues.length }, language));
      for (const issue of adoption.issues) terminal.error(findingLine(issue, language) + (adoptHint(issue.code)?.[language] ?? ""));
      return { file, exitCode: exitCodes.issues, issues: adoption.issues, notices: [] };
    }
    await workbook.apply(withBeforeImage(snapshot, adoption.edits));
    const appraisal = job.recalc ? await runAppraisal(workbook) : undefined;
    await writeWhole(output, workbook.save());
    // Of many files only what has to be put right is said here; everything else stands in the summary.
    if (job.alone) for (const notice of adoption.notices) terminal.out(findingLine(notice, language));
    terminal.out(job.template ? say("adopted", { file, scheme: job.template.code, path: output }, language) : say("adopted-own", { file, path: output }, language));
    const line: FileLine = { file, exitCode: exitCodes.done, issues: appraisal?.issues ?? [], notices: [...adoption.notices, ...(appraisal?.notices ?? [])], ...(appraisal && appraisal.issues.length === 0 ? { summary: summarise(appraisal) } : {}) };
    if (!appraisal) return line;
    if (appraisal.issues.length > 0) return { ...line, exitCode: refused(output, appraisal.issues, terminal, "adopted-not-run") };
    if (job.alone) tellRun(output, appraisal, terminal);
    else tellUnscored(output, appraisal.cards.filter((card) => !isScored(card)), terminal);
    return line;
  } catch (error) {
    const trouble = describeTrouble(error, file, language) ?? (job.alone ? undefined : describeBug(error, file, language));
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return { file, exitCode: trouble.exitCode, issues: [], notices: [], trouble: trouble.message };
  }
}

/** What was found and what feeds what, a line each, so that a person can say otherwise with --map. */
function tellProposals({ candidate, proposals, found, issues }: Adoption, { language, out }: Terminal): void {
  if (!candidate) for (const one of issues.length > 0 ? found : []) out(`  ${explainCandidate(one, language)}`);
  if (!candidate) return;
  out(explainCandidate(candidate, language));
  for (const question of candidateQuestions(candidate, language)) out(`  ? ${question}`);
  for (const { wanted, column, reason, confidence } of proposals) {
    if (!column && !wanted.needed) continue;
    const from = column ? column.label.replace(/\s*[\r\n]+\s*/g, " ") : "—";
    out(`  ${wanted.item} ← ${from}${language === "zh" ? "（" : " ("}${reasonWords[reason][language]}${column && reason !== "given" ? ` ${Math.round(confidence * 100)}%` : ""}${language === "zh" ? "）" : ")"}`);
  }
}
