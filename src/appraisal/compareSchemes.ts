import type { Issue, Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { parseReference } from "../sheet/address";
import { sheetNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Appraisal } from "./appraisal.types";
import { appraise, appraiseUnder } from "./appraise";
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

/** The scheme to compare with: in the tables of another workbook, or one that a period was filed with. */
export type OtherScheme = Readonly<{ kind: "workbook"; workbook: WorkbookSnapshot }> | Readonly<{ kind: "kept"; scheme: Scheme }>;

/** Works the workbook's people out under the other scheme and holds that against the run as it is. */
export function compareSchemes(now: Appraisal, workbook: WorkbookSnapshot, other: OtherScheme, period: string | undefined, language: Language): SchemeComparison {
  const then = other.kind === "kept" ? appraiseUnder(other.scheme, workbook) : appraise(underScheme(workbook, other.workbook));
  const { settings } = then.scheme ?? {};
  const outcome = nowAndThen(now, then, period);
  const here = shownIn(workbook);
  return {
    ...(settings && { name: settings.name, version: settings.version }),
    differences: now.scheme && then.scheme ? schemeDiff(now.scheme, then.scheme, language).map(({ sentence }) => sentence) : [],
    outcome: { ...outcome, issues: outcome.issues.map(here), notices: outcome.notices.map(here) },
  };
}

/** What is told about cells of another workbook, or of rules that stand nowhere, cannot be shown in this one. */
function shownIn(workbook: WorkbookSnapshot): (issue: Issue) => Issue {
  return ({ at, ...issue }) => (at !== undefined && sheetNamed(workbook, parseReference(at)?.sheet ?? "") ? { ...issue, at } : issue);
}
