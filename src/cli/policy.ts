import { parameterFormula } from "../appraisal/parameterFormula";
import { policyDocument } from "../appraisal/policyText";
import { withRaterColumns } from "../appraisal/readRatings";
import { schemeDiff } from "../appraisal/schemeDiff";
import { keptSchemes } from "../appraisal/schemeStore";
import { withTables } from "../appraisal/tableNames";
import { parseScheme } from "../scheme/parseScheme";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { readWorkbook, writeWhole } from "./files";
import { refused } from "./findings";
import { speaking, type Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { say } from "./words";

/** `jisuan policy in.xlsx [-o text.md]`: the scheme as sentences for the signed policy. */
export async function policy(input: string | undefined, output: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (input === undefined) return misused("policy-needs-input", terminal);
  const scheme = await schemeIn(input, terminal);
  if (typeof scheme === "number") return scheme;
  const speaker = speaking(terminal, scheme.language);
  return told(policyDocument(scheme, speaker.language), output, speaker);
}

/**
 * `jisuan diff a.xlsx b.xlsx [-o text.md]`: what changed between two versions of a scheme, in sentences. With `--period`
 * and one workbook: since the scheme that the period was filed with.
 */
export async function diff(inputs: readonly string[], { output, period }: Readonly<{ output?: string; period?: string }>, terminal: Terminal): Promise<ExitCode> {
  const [first, second] = inputs;
  if (first === undefined || (second === undefined) !== (period !== undefined)) return misused("diff-needs-two", terminal);
  const before = period === undefined ? await schemeIn(first, terminal) : await filedScheme(first, period, terminal);
  if (typeof before === "number") return before;
  const after = await schemeIn(second ?? first, terminal);
  if (typeof after === "number") return after;
  const speaker = speaking(terminal, after.language);
  const changes = schemeDiff(before, after, speaker.language);
  return told(changes.length === 0 ? `${say("no-difference", {}, speaker.language)}\n` : `${changes.map(({ sentence }) => `- ${sentence}`).join("\n")}\n`, output, speaker);
}

function misused(code: string, terminal: Terminal): ExitCode {
  terminal.error(say(code, {}, terminal.language));
  return exitCodes.ourFault;
}

async function told(text: string, output: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (output === undefined) terminal.out(text.trimEnd());
  else {
    await writeWhole(output, text);
    terminal.out(say("written", { path: output }, terminal.language));
  }
  return exitCodes.done;
}

/** The scheme that a period was filed with, as the workbook keeps it, or how the command ends. */
async function filedScheme(file: string, asked: string, terminal: Terminal): Promise<Scheme | ExitCode> {
  try {
    const kept = keptSchemes(await openFileWorkbook(await readWorkbook(file)).read());
    const period = parsePeriod(asked, "month") ?? asked;
    const found = kept.find((one) => one.period === period);
    if (found) return found.scheme;
    const known = kept.map((one) => one.period).join(terminal.language === "zh" ? "、" : ", ");
    terminal.error(say("no-filed-scheme", { file, period, known: known || "—" }, terminal.language));
    return exitCodes.issues;
  } catch (error) {
    const trouble = describeTrouble(error, file, terminal.language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}

/** The scheme of a workbook, or how the command ends. */
async function schemeIn(file: string, terminal: Terminal): Promise<Scheme | ExitCode> {
  try {
    const workbook = await openFileWorkbook(await readWorkbook(file)).read();
    const { scheme, issues } = parseScheme(workbook, parameterFormula);
    if (scheme && issues.length === 0) return withRaterColumns(withTables(scheme), workbook);
    return refused(file, issues, terminal);
  } catch (error) {
    const trouble = describeTrouble(error, file, terminal.language);
    if (!trouble) throw error;
    terminal.error(trouble.message);
    return trouble.exitCode;
  }
}
