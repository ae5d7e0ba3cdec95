import { formatArea, formatReference, parseReference } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import type { HeaderHint } from "../sheet/findHeader";
import { findTables } from "../sheet/findTables";
import { folded } from "../sheet/simplified";
import { sheetNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import { periodAside } from "../appraisal/candidateRows";
import { meantSheets } from "../appraisal/mappedSheets";
import type { MappingEntry } from "../appraisal/mappingTable";
import type { OfferedColumn } from "../appraisal/offeredColumns";
import { proposeMapping, reasonWords, sure, type MappingProposal } from "../appraisal/proposeMapping";
import { tableNamesOf } from "../appraisal/tableNames";
import { wantedColumns } from "../appraisal/wantedColumns";
import type { Issue, Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";

/** What a person says about the mapping beforehand: item → heading, units, and where to look. */
export type AdoptMap = Readonly<{ columns: ReadonlyMap<string, string>; units: ReadonlyMap<string, string>; sheet?: string; table?: string }>;

export type AdoptOptions = Readonly<{
  language: Language;
  /** `考核!A3:K40`, a sheet, or several sheets: `1月；2月`, `员工*`. Absent: the one table that fits. */
  range?: string;
  map?: AdoptMap;
  /** Where a person says the table's head begins, or that it has none. */
  head?: HeaderHint;
  /** A person has looked at every column and said yes: the mapping is written as confirmed. */
  confirmed?: boolean;
}>;

/** A choice of table: which data table of the scheme it would feed, and how well. */
export type Choice = Readonly<{ candidate: Candidate; table: string; proposals: readonly MappingProposal[]; sheetText: string; several: boolean }>;

/** The table of the workbook that would feed the scheme best, or what has to be said before one can be chosen. */
export function choose(workbook: WorkbookSnapshot, scheme: Scheme, range: string | undefined, { map, head }: AdoptOptions): Readonly<{ choice?: Choice; found: readonly Candidate[]; issues: readonly Issue[] }> {
  const reference = range === undefined ? undefined : parseReference(range);
  if (range !== undefined && reference && !sheetNamed(workbook, reference.sheet) && !/[;；、]/.test(range)) return { found: [], issues: [{ severity: "issue", code: "adopt-no-sheet", facts: { sheet: reference.sheet, sheets: workbook.sheets.map(({ name }) => name).join("、") } }] };
  const meant = range === undefined ? undefined : meantSheets(workbook, range, new Set(), head);
  if (meant && meant.gone.length > 0) return { found: [], issues: meant.gone.map((sheet): Issue => ({ severity: "issue", code: "adopt-no-sheet", facts: { sheet, sheets: workbook.sheets.map(({ name }) => name).join("、") } })) };
  const found = meant ? meant.sheets.flatMap(({ candidates }) => candidates) : findTables(workbook);
  const several = (meant?.sheets.length ?? 0) > 1;
  const tables = map?.table === undefined ? tableNamesOf(scheme) : tableNamesOf(scheme).filter((name) => normalised(name) === normalised(map.table!));
  const choices = found.flatMap((candidate) => tables.map((table): Choice => ({ candidate, table, proposals: proposeMapping(candidate, wantedColumns(scheme, table), map?.columns), sheetText: sheetTextOf(candidate, workbook, several || /[*?]/.test(range ?? "") ? range : undefined, reference !== undefined), several })));
  const rated = choices.map((choice) => ({ choice, score: fit(choice, reference?.area) })).sort((one, other) => other.score - one.score);
  const [first, second] = rated;
  if (!first || first.score <= 0) return { found, issues: [{ severity: "issue", code: "adopt-no-table", facts: { where: range ?? "", count: found.length } }] };
  const rivals = second && !several && range === undefined && second.choice.candidate !== first.choice.candidate && second.score > first.score - 0.5;
  if (rivals) return { found, issues: [{ severity: "issue", code: "adopt-several-tables", facts: { places: rated.filter(({ score }) => score > first.score - 0.5).map(({ choice }) => formatReference(choice.candidate.sheet.name, choice.candidate.area)).join("、") } }] };
  return { choice: first.choice, found, issues: [] };
}

/** How many of the needed columns a table has, and how much of the pointed-at area it covers. */
function fit({ proposals, candidate }: Choice, area: Candidate["area"] | undefined): number {
  const needed = proposals.filter(({ wanted }) => wanted.needed);
  const had = needed.reduce((sum, { confidence }) => sum + confidence, 0);
  const rows = area ? Math.max(0, Math.min(area.bottom, candidate.area.bottom) - Math.max(area.top, candidate.area.top) + 1) / (area.bottom - area.top + 1) : 0;
  return had > 0 || area ? had / Math.max(1, needed.length) + had + rows : 0;
}

/** The sheet as the mapping names it: with an area only where the sheet by itself would mean another table. */
function sheetTextOf(candidate: Candidate, workbook: WorkbookSnapshot, pattern: string | undefined, pointed: boolean): string {
  if (pattern !== undefined) return pattern;
  const { sheet, area, header } = candidate;
  if (!pointed) return sheet.name;
  const same = findTables(workbook, { sheet: sheet.name }).find((other) => other.area.left === area.left && other.header?.last === header?.last);
  const alone = same && findTables(workbook, { sheet: sheet.name }).length === 1;
  return alone ? sheet.name : `${sheet.name}!${formatArea(area)}`;
}

/** What a person has to say before anything is written: needed columns that were not found, or not surely. */
export function questions({ candidate, proposals, table }: Choice, { language }: Scheme): readonly Issue[] {
  const header = candidate.header ? { ...candidate.area, top: candidate.header.last, bottom: candidate.header.last } : candidate.area;
  const at = formatReference(candidate.sheet.name, header);
  const headings = candidate.columns.map(({ header: text, label }) => (text === "" ? label : text.replace(/\s*[\r\n]+\s*/g, " "))).join("、");
  const issues: Issue[] = candidate.header || proposals.some(({ reason }) => reason === "given") ? [] : [{ severity: "issue", code: "adopt-no-header", at, facts: {} }];
  for (const { wanted, column, confidence, reason, rivals } of proposals) {
    if (reason === "none" && rivals.length > 0) issues.push({ severity: "issue", code: "adopt-given-gone", at, facts: { item: wanted.item, column: rivals[0]!, headings } });
    else if (!wanted.needed) continue;
    else if (!column) issues.push({ severity: "issue", code: "adopt-column-missing", at, facts: { item: wanted.item, table, headings } });
    else if (confidence < sure) issues.push({ severity: "issue", code: "adopt-column-unsure", at, facts: { item: wanted.item, column: column.label.replace(/\s*[\r\n]+\s*/g, " "), why: reasonWords[reason][language], rivals: rivals.length > 0 ? `、${rivals.join("、")}` : "" } });
  }
  return issues;
}

/** The mapping as it is written: every column that was found surely or chosen, and where the period stands. */
export function entriesOf({ proposals, table, sheetText, several }: Choice, scheme: Scheme, { map, confirmed = false }: AdoptOptions, period: OfferedColumn | undefined): readonly MappingEntry[] {
  const { language } = scheme;
  const unitOf = (item: string) => [...(map?.units ?? [])].find(([name]) => folded(name) === folded(item))?.[1];
  const why = ({ reason, confidence }: MappingProposal) => {
    const words = reason === "given" && confirmed ? { zh: "由您选定", en: "chosen by you" } : reasonWords[reason];
    return `${words[language]}${reason === "given" ? "" : ` · ${Math.round(confidence * 100)}%`}`;
  };
  const entries = proposals
    .filter(({ column, confidence }) => column && confidence >= sure)
    .map((proposal): MappingEntry => {
      const { wanted, column, reason } = proposal;
      const unit = unitOf(wanted.item) ?? column!.unit;
      return { item: wanted.item, table, sheet: sheetText, column: column!.label, confirmed: confirmed || reason === "given" || reason === "same", why: why(proposal), ...(unit === undefined ? {} : { unit }) };
    });
  const wanted = proposals.find(({ wanted: { key } }) => key === "period")?.wanted;
  if (!wanted || !period) return entries;
  const found = language === "zh" ? `${period.text ?? ""}（${several ? "各表各自读取" : "表上没有期间列"}）` : `${period.text ?? ""} (${several ? "read from each sheet" : "no period column"})`;
  return [...entries, { item: wanted.item, table, sheet: sheetText, column: period.label, confirmed, why: found }];
}

/** What the sheet's name or the words above the table say about the period, where no column does. */
export function periodBeside({ candidate, proposals }: Choice, { settings, language }: Scheme): OfferedColumn | undefined {
  const proposal = proposals.find(({ wanted }) => wanted.key === "period");
  if (!proposal || candidate.shape === "stacked" || (proposal.column && proposal.confidence >= sure)) return undefined;
  return periodAside(candidate, settings.cycle, language);
}
