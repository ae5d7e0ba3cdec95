import { describeIssue } from "../appraisal/describeIssue";
import type { Issue, Language } from "../scheme/issue";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { exitCodes, type ExitCode } from "./exitCode";
import type { Terminal } from "./terminal";
import { say } from "./words";

/** A finding on a line of its own, its cell first. */
export function findingLine(issue: Issue, language: Language): string {
  return `  ${issue.at ?? ""}  ${describeIssue(issue, language)}`;
}

/** A workbook whose issues stop a command: all of them are told, and nothing was written unless `sentence` says otherwise. */
export function refused(file: string, issues: readonly Issue[], terminal: Terminal, sentence: "issues-found" | "adopted-not-run" = "issues-found"): ExitCode {
  terminal.error(say(sentence, { file, count: issues.length }, terminal.language));
  for (const issue of issues) terminal.error(findingLine(issue, terminal.language));
  return exitCodes.issues;
}

/** How many rows were not scored, and why. */
export function tellUnscored(file: string, unscored: readonly ScoreCard[], terminal: Terminal): void {
  if (unscored.length === 0) return;
  terminal.error(say("flagged", { file, count: unscored.length }, terminal.language));
  for (const card of unscored) for (const finding of card.findings.filter((one) => one.severity === "flag")) terminal.error(findingLine(finding, terminal.language));
}
