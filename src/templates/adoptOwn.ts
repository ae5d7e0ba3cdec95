import { formatReference } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import { findTables } from "../sheet/findTables";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { meantSheets } from "../appraisal/mappedSheets";
import { adoptTemplate, type Adoption } from "./adopt";
import type { AdoptOptions } from "./chooseTable";
import type { Issue } from "../scheme/issue";
import { proposeScheme } from "./proposeScheme";

/** Adopts the scheme that HR's own sheet states: weights, targets, bands and deductions as rows to confirm. */
export function adoptOwn(workbook: WorkbookSnapshot, options: AdoptOptions): Adoption {
  const range = options.range ?? options.map?.sheet;
  const found = range === undefined ? findTables(workbook) : meantSheets(workbook, range, new Set(), options.head).sheets.flatMap(({ candidates }) => candidates);
  const headed = found.filter(({ header }) => header !== undefined);
  const rated = headed.map((candidate) => ({ candidate, scheme: proposeScheme(candidate) })).sort((one, other) => worth(other.candidate, other.scheme.template) - worth(one.candidate, one.scheme.template));
  const best = rated[0];
  if (!best) return { edits: [], proposals: [], found, notices: [], issues: [noItems(found, range)] };
  const { candidate, scheme } = best;
  const faults = scheme.questions.filter(({ severity }) => severity === "issue");
  if (faults.length > 0) return { edits: [], proposals: [], found, notices: [], candidate, issues: faults };
  const several = range !== undefined && /[*?;；、]/.test(range);
  const where = several ? range : formatReference(candidate.sheet.name, candidate.area);
  const adoption = adoptTemplate(workbook, scheme.template, { ...options, range: where });
  return adoption.issues.length > 0 ? adoption : { ...adoption, notices: [...adoption.notices, ...scheme.questions, ...(rated.length > 1 && range === undefined ? [{ severity: "notice", code: "adopt-other-tables", facts: { places: rated.slice(1).map((one) => formatReference(one.candidate.sheet.name, one.candidate.area)).join("、") } } as const] : [])] };
}

function noItems([first]: readonly Candidate[], range: string | undefined): Issue {
  return first ? { severity: "issue", code: "own-no-header", at: formatReference(first.sheet.name, first.area), facts: {} } : { severity: "issue", code: "adopt-no-table", facts: { where: range ?? "", count: 0 } };
}

/** How much of a scheme a table states: its items, and the weights and rules that stand beside them. */
function worth(candidate: Candidate, { scheme }: ReturnType<typeof proposeScheme>["template"]): number {
  const weighed = scheme.indicators.filter(({ weight, maxPoints }) => weight !== undefined || maxPoints !== undefined).length;
  return (scheme.indicators.length > 0 ? 1 : 0) + weighed + candidate.confidence + (scheme.deductions?.length ?? 0);
}
