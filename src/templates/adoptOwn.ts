import { formatReference, parseReference } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import { isComputedHeading } from "../sheet/computedRuns";
import { findTables } from "../sheet/findTables";
import { folded } from "../sheet/simplified";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { meantSheets, namesSheets } from "../appraisal/mappedSheets";
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
  const together = range === undefined ? alike(candidate, headed) : [];
  const several = together.length > 1 || (range !== undefined && /[*?;；、]/.test(range));
  const where = together.length > 1 ? together.map(({ sheet }) => sheet.name).join("；") : several ? range! : formatReference(candidate.sheet.name, candidate.area);
  const adoption = adoptTemplate(workbook, scheme.template, { ...options, range: where });
  const others = rated.map((one) => one.candidate).filter((one) => one !== candidate && !together.includes(one));
  const asOne: readonly Issue[] = together.length > 1 ? [{ severity: "notice", code: "adopt-together", facts: { sheets: together.map(({ sheet }) => sheet.name).join("、") } }] : [];
  return adoption.issues.length > 0 ? adoption : { ...adoption, notices: [...adoption.notices, ...asOne, ...scheme.questions, ...(others.length > 0 && range === undefined ? [{ severity: "notice", code: "adopt-other-tables", facts: { places: others.map((one) => formatReference(one.sheet.name, one.area)).join("、") } } as const] : [])] };
}

/** The tables of several sheets that are one: a month, a team or a person a sheet, under the same headings in the same order. */
function alike(best: Candidate, found: readonly Candidate[]): readonly Candidate[] {
  const read = ({ columns, shape, subject, body, sheet }: Candidate) => {
    // A person's sheet has the same items as the others; of a table of people only the headings are the same.
    const items = shape === "wide" || subject === undefined ? [] : body.map((row) => String(valueAt(sheet, { row, column: subject }) ?? ""));
    return [shape, ...columns.filter(({ header }) => !isComputedHeading(header)).map(({ header }) => folded(header)), "", ...items.map(folded)].join("\n");
  };
  const same = found.filter((one) => read(one) === read(best));
  const single = same.filter((one) => found.filter(({ sheet }) => sheet === one.sheet).length === 1 && !namesSheets(one.sheet.name) && parseReference(one.sheet.name) === undefined);
  return single.includes(best) ? single : [];
}

function noItems([first]: readonly Candidate[], range: string | undefined): Issue {
  return first ? { severity: "issue", code: "own-no-header", at: formatReference(first.sheet.name, first.area), facts: {} } : { severity: "issue", code: "adopt-no-table", facts: { where: range ?? "", count: 0 } };
}

/** How much of a scheme a table states: its items, and the weights and rules that stand beside them. */
function worth(candidate: Candidate, { scheme }: ReturnType<typeof proposeScheme>["template"]): number {
  const weighed = scheme.indicators.filter(({ weight, maxPoints }) => weight !== undefined || maxPoints !== undefined).length;
  return (scheme.indicators.length > 0 ? 1 : 0) + weighed + candidate.confidence + (scheme.deductions?.length ?? 0);
}
