import { parameterFormula } from "../appraisal/parameterFormula";
import { withRaterColumns } from "../appraisal/readRatings";
import { withChanges, withEdits, type CellChange } from "../appraisal/schemeEdits";
import { withTables } from "../appraisal/tableNames";
import type { Issue } from "../scheme/issue";
import { parseScheme } from "../scheme/parseScheme";
import type { Scheme } from "../scheme/scheme";
import { checkScheme } from "../scoring/checkScheme";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** The scheme as it would be, and everything wrong with it then. */
export type Judged = Readonly<{ scheme?: Scheme; issues: readonly Issue[] }>;

export type SchemeReader = Readonly<{
  asItStands: Judged;
  /** With cells typed over. With none nothing is read again. */
  with(changes: readonly CellChange[]): Judged;
  /** What would be wrong with rows written, added or taken out, and is not so already. */
  newIssues(edits: readonly Edit[]): readonly Issue[];
}>;

/** Reads the workbook's scheme with changes tried out in memory. */
export function schemeReader(workbook: WorkbookSnapshot): SchemeReader {
  const asItStands = judged(workbook);
  const known = new Set(asItStands.issues.map(keyOf));
  return {
    asItStands,
    with: (changes) => (changes.length === 0 ? asItStands : judged(withChanges(workbook, changes))),
    newIssues: (edits) => judged(withEdits(workbook, edits)).issues.filter((issue) => !known.has(keyOf(issue))),
  };
}

function judged(workbook: WorkbookSnapshot): Judged {
  const parsed = parseScheme(workbook, parameterFormula);
  const found = parsed.scheme ? checkScheme(withRaterColumns(withTables(parsed.scheme), workbook)).filter(({ severity }) => severity === "issue") : [];
  return { scheme: parsed.scheme, issues: [...parsed.issues, ...found] };
}

function keyOf({ code, at, facts }: Issue): string {
  return JSON.stringify([code, at, facts]);
}
