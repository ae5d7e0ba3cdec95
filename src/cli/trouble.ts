import type { Language } from "../scheme/issue";
import { fill } from "../scheme/issueWords";
import { WorkbookFileError } from "../xlsx/workbookFileError";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble } from "./files";
import { fileErrorWords } from "../xlsx/fileErrorWords";
import { say } from "./words";

/** What to say of a bug that one file of several has brought about: the others go on. */
export function describeBug(error: unknown, file: string, language: Language): Readonly<{ message: string; exitCode: ExitCode }> {
  return { message: say("unexpected", { file, what: error instanceof Error ? error.message : String(error) }, language), exitCode: exitCodes.ourFault };
}

/** What to say of an error that is not a bug, and how the command ends; undefined for a bug, which is left to throw. */
export function describeTrouble(error: unknown, file: string, language: Language): Readonly<{ message: string; exitCode: ExitCode }> | undefined {
  if (error instanceof FileTrouble) return { message: say(error.code, { path: error.path }, language), exitCode: error.code === "too-large" ? exitCodes.issues : exitCodes.ourFault };
  if (error instanceof WorkbookFileError) {
    return { message: `${file}: ${fill(fileErrorWords, { code: error.code, facts: {} }, language)}`, exitCode: exitCodes.issues };
  }
  if (error instanceof Error && "code" in error && ["ENOENT", "EACCES", "EISDIR", "EPERM"].includes(String(error.code))) {
    return { message: say(error.code === "ENOENT" ? "not-found" : "unreadable", { path: file }, language), exitCode: exitCodes.ourFault };
  }
  return undefined;
}
