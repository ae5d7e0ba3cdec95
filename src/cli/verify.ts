import { basename } from "node:path";
import { auditLedger } from "../appraisal/auditLedger";
import { parameterFormula } from "../appraisal/parameterFormula";
import { readLedger } from "../appraisal/ledger";
import { verdictText } from "../appraisal/verdictWords";
import { isInOrder, verifyCards, type ReturnedFile, type Verdict } from "../appraisal/verifyCards";
import { parseScheme } from "../scheme/parseScheme";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, worst, type ExitCode } from "./exitCode";
import { FileTrouble, readWorkbook, workbooksIn, writeWhole } from "./files";
import { findingLine } from "./findings";
import { publicKeyIn } from "./signer";
import type { Terminal } from "./terminal";
import { today } from "./today";
import { describeTrouble } from "./trouble";
import { say } from "./words";

export type VerifyOptions = Readonly<{ inputs: readonly string[]; ledger?: string; output?: string; json?: string; key?: string }>;

/** `jisuan verify card.xlsx… --ledger in.xlsx [-o out.xlsx]`: checks returned cards and ticks the ledger. Exit 2 when any file is other than a card of this workbook, in force, as it went out. */
export async function verify(options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const { ledger, output, json } = options;
  const { language } = terminal;
  if (ledger === undefined || options.inputs.length === 0) {
    terminal.error(say("verify-needs-ledger", {}, language));
    return exitCodes.ourFault;
  }
  try {
    const workbook = openFileWorkbook(await readWorkbook(ledger));
    const snapshot = await workbook.read();
    if (readLedger(snapshot).length === 0) terminal.error(say("ledger-empty", { file: ledger }, language));
    const publicKey = options.key === undefined ? undefined : await publicKeyIn(options.key);
    if (options.key !== undefined && !publicKey) {
      terminal.error(say("no-key-file", { path: options.key }, language));
      return exitCodes.ourFault;
    }
    const audit = await auditLedger(snapshot, publicKey && { publicKey });
    for (const { row, fault } of audit.faults) terminal.error(say("ledger-altered", { name: row.name, period: row.period, fault: say(`ledger-fault-${fault}`, {}, language) }, language));
    const paths = workbooksIn(options.inputs);
    const files: ReturnedFile[] = [];
    const unread: ExitCode[] = [];
    for (const [index, path] of paths.entries()) {
      terminal.progress(index, paths.length, basename(path));
      try {
        const returned = openFileWorkbook(await readWorkbook(path));
        files.push({ file: path, workbook: await returned.read({ numberFormats: true }), appearance: returned.appearance() });
      } catch (error) {
        const trouble = describeTrouble(error, path, language);
        if (!trouble) throw error;
        terminal.error(trouble.message);
        unread.push(trouble.exitCode);
      }
    }
    terminal.progress(paths.length, paths.length, "");
    const ledgerLanguage = parseScheme(snapshot, parameterFormula).scheme?.language ?? language;
    const { verdicts, edits, issues } = await verifyCards(snapshot, files, { day: today(), language: ledgerLanguage, ...(publicKey && { publicKey }) });
    for (const verdict of verdicts) (isInOrder(verdict) ? terminal.out : terminal.error)(`${basename(verdict.file)}  ${verdictText(verdict, language)}`);
    const count = (kind: Verdict["kind"]) => verdicts.filter((one) => one.kind === kind && !isChanged(one)).length;
    const told = { agreed: count("agreed"), disputed: count("disputed"), unanswered: count("unanswered"), changed: verdicts.filter(isChanged).length };
    terminal.out(say("verified", { total: paths.length, ...told, other: paths.length - Object.values(told).reduce((sum, one) => sum + one, 0) }, language));
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(verdicts.map((verdict) => reported(verdict, language)), null, 2)}\n`);
    if (issues.length > 0) {
      for (const issue of issues) terminal.error(findingLine(issue, language));
      return exitCodes.issues;
    }
    if (output !== undefined) {
      await workbook.apply(edits);
      await writeWhole(output, workbook.save());
      terminal.out(say("ledger-written", { path: output }, language));
    } else if (json === undefined) terminal.out(say("ledger-not-written", {}, language));
    return worst([...unread, verdicts.every(isInOrder) && audit.faults.length === 0 ? exitCodes.done : exitCodes.issues]);
  } catch (error) {
    const trouble = describeTrouble(error, ledger, language);
    if (!trouble || error instanceof FileTrouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}

/** Whether a file was tampered with, as against merely being the wrong one. */
function isChanged({ kind, changed }: Verdict): boolean {
  return kind === "changed" || kind === "nameEdited" || kind === "unknownSeal" || changed.length > 0;
}

function reported(verdict: Verdict, language: Terminal["language"]) {
  const { file, kind, name, period, stage, short, changed, answers, notes, added } = verdict;
  return { file: basename(file), kind, name, period, stage, seal: short, changed, answers, notes, added, message: verdictText(verdict, language) };
}
