import type { Issue, Language } from "../scheme/issue";
import { parseReference } from "../sheet/address";
import { sheetNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Appraisal } from "./appraisal.types";
import { appraise } from "./appraise";
import { schemeDiff } from "./schemeDiff";
import { underScheme } from "./underScheme";
import { nowAndThen, type WhatIf } from "./whatIf";

/** Two schemes over the same people. Plain data: it crosses from a worker as it is. */
export type SchemeComparison = Readonly<{
  /** What the other scheme is called; absent when there is none in it. */
  name?: string;
  version?: string;
  /** Where the schemes differ, as sentences. */
  differences: readonly string[];
  outcome: WhatIf;
}>;

/** Works the workbook's people out under the other workbook's scheme and holds that against the run as it is. */
export function compareSchemes(now: Appraisal, workbook: WorkbookSnapshot, other: WorkbookSnapshot, period: string | undefined, language: Language): SchemeComparison {
  const then = appraise(underScheme(workbook, other));
  const { settings } = then.scheme ?? {};
  const outcome = nowAndThen(now, then, period);
  const here = shownIn(workbook);
  return {
    ...(settings && { name: settings.name, version: settings.version }),
    differences: now.scheme && then.scheme ? schemeDiff(now.scheme, then.scheme, language).map(({ sentence }) => sentence) : [],
    outcome: { ...outcome, issues: outcome.issues.map(here), notices: outcome.notices.map(here) },
  };
}

/** What is told about the other workbook's cells cannot be shown in this one. */
function shownIn(workbook: WorkbookSnapshot): (issue: Issue) => Issue {
  return ({ at, ...issue }) => (at !== undefined && sheetNamed(workbook, parseReference(at)?.sheet ?? "") ? { ...issue, at } : issue);
}
