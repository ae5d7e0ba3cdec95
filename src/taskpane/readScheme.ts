import { parameterFormula } from "../appraisal/parameterFormula";
import { withRaterColumns } from "../appraisal/readRatings";
import { withTables } from "../appraisal/tableNames";
import { parseScheme } from "../scheme/parseScheme";
import type { Scheme } from "../scheme/scheme";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { WorkbookFileError } from "../xlsx/workbookFileError";

/** The scheme of a workbook that somebody picked from the disk, or why there is none to compare with. */
export type PickedScheme = Readonly<{ scheme: Scheme } | { trouble: "unreadable" | "noScheme" } | { trouble: "faulty"; count: number }>;

/** Reads a picked workbook's scheme, on this machine; nothing of it is written anywhere. */
export async function readScheme(file: File): Promise<PickedScheme> {
  try {
    const workbook = await openFileWorkbook(new Uint8Array(await file.arrayBuffer())).read();
    const { scheme, issues } = parseScheme(workbook, parameterFormula);
    if (issues.some(({ code }) => code === "no-scheme") || (!scheme && issues.length === 0)) return { trouble: "noScheme" };
    if (!scheme || issues.length > 0) return { trouble: "faulty", count: issues.length };
    return { scheme: withRaterColumns(withTables(scheme), workbook) };
  } catch (error) {
    if (error instanceof WorkbookFileError) return { trouble: "unreadable" };
    throw error;
  }
}
