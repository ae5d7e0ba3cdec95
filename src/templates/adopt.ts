import { formatArea, formatReference, parseReference } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import type { Edit } from "../sheet/edits";
import { explainCandidate } from "../sheet/explainCandidate";
import { findTables } from "../sheet/findTables";
import { planSnapshot } from "../sheet/planSnapshot";
import type { SheetPlan } from "../sheet/sheetPlan";
import { folded } from "../sheet/simplified";
import { sheetNamed, tableNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import { periodAside } from "../appraisal/candidateRows";
import { keepRows } from "../appraisal/keptTable";
import { meantSheets } from "../appraisal/mappedSheets";
import { keptMapping, mappingRows, type MappingEntry } from "../appraisal/mappingTable";
import { proposeMapping, reasonWords, sure, type MappingProposal } from "../appraisal/proposeMapping";
import { tableNamesOf, withTables } from "../appraisal/tableNames";
import { wantedColumns } from "../appraisal/wantedColumns";
import { findSchemeTables } from "../scheme/findSchemeTables";
import type { Issue, Language } from "../scheme/issue";
import { parseScheme } from "../scheme/parseScheme";
import type { Scheme } from "../scheme/scheme";
import { dataSheet } from "./dataSheet";
import { parameterNames, schemeSheets } from "./schemeSheets";
import type { Template } from "./template";

/** What a person says about the mapping beforehand: item → heading, units, and where to look. */
export type AdoptMap = Readonly<{ columns: ReadonlyMap<string, string>; units: ReadonlyMap<string, string>; sheet?: string; table?: string }>;

export type AdoptOptions = Readonly<{
  language: Language;
  /** `考核!A3:K40`, a sheet, or several sheets: `1月；2月`, `员工*`. Absent: the one table that fits. */
  range?: string;
  map?: AdoptMap;
}>;

/** What adopting a scheme would change. While `issues` is not empty there are no edits. */
export type Adoption = Readonly<{
  issues: readonly Issue[];
  notices: readonly Issue[];
  edits: readonly Edit[];
  /** The table that was chosen, and for every column the scheme wants what feeds it. */
  candidate?: Candidate;
  table?: string;
  proposals: readonly MappingProposal[];
  /** Every table that was found, for when none was chosen. */
  found: readonly Candidate[];
}>;

/** A choice of table: which data table of the scheme it would feed, and how well. */
type Choice = Readonly<{ candidate: Candidate; table: string; proposals: readonly MappingProposal[]; sheetText: string; several: boolean }>;

/**
 * Adds a scheme to a workbook that HR already has: the scheme's tables on sheets of their own, and the mapping that says
 * which column of HR's sheet feeds what. HR's own sheets are not touched.
 */
export function adoptTemplate(workbook: WorkbookSnapshot, template: Template, { language, range, map }: AdoptOptions): Adoption {
  const plans = schemeSheets(template, language, false);
  const names = parameterNames(template, language, false);
  const parsed = parseScheme(planSnapshot({ sheets: plans, names })).scheme;
  if (!parsed) throw new Error(`template ${template.code} makes no scheme`);
  const scheme = withTables(parsed);
  const nothing = { edits: [], proposals: [], found: [], notices: [] };
  const standing = findSchemeTables(workbook).find(({ key }) => key === "indicators");
  if (standing) return { ...nothing, issues: [{ severity: "issue", code: "already-adopted", at: formatReference(standing.table.sheet.name, standing.table.area), facts: {} }] };
  const { choice, found, issues } = choose(workbook, scheme, range ?? map?.sheet, map);
  if (!choice) return { ...nothing, found, issues };
  const asked = questions(choice, scheme);
  const shown = { candidate: choice.candidate, table: choice.table, proposals: choice.proposals, found };
  if (asked.length > 0) return { ...shown, issues: asked, notices: [], edits: [] };
  const entries = entriesOf(choice, scheme, map);
  const drawn = freshSheets(workbook, [...plans, ...furtherSheets(workbook, template, scheme, choice.table, language)]);
  const mapping = keepRows(keptMapping(language), undefined, mappingRows(entries, language), [], workbook);
  const further = drawn.further(template, scheme, choice.table);
  return {
    ...shown,
    issues: mapping.issues,
    notices: [...typedAbove(choice, language), ...(further.length > 0 ? [{ severity: "notice", code: "adopt-further-sheets", facts: { sheets: further.join("、") } } as const] : [])],
    edits: [...drawn.edits, ...mapping.edits, ...names.filter(({ name }) => !workbook.names.some((other) => other.name.toLowerCase() === name.toLowerCase())).map(({ name, refersTo, comment }) => ({ kind: "defineName", name, refersTo: drawn.renamed(refersTo), ...(comment === undefined ? {} : { comment }) }) as const)],
  };
}

/** What the finder left open about the chosen table, worth telling although it went ahead. */
function typedAbove({ candidate }: Choice, language: Language): readonly Issue[] {
  const at = formatReference(candidate.sheet.name, candidate.area);
  return [{ severity: "notice", code: "adopt-found", at, facts: { text: explainCandidate(candidate, "zh"), textEn: explainCandidate(candidate, "en"), language } }];
}

function choose(workbook: WorkbookSnapshot, scheme: Scheme, range: string | undefined, map: AdoptMap | undefined): Readonly<{ choice?: Choice; found: readonly Candidate[]; issues: readonly Issue[] }> {
  const reference = range === undefined ? undefined : parseReference(range);
  if (range !== undefined && reference && !sheetNamed(workbook, reference.sheet)) return { found: [], issues: [{ severity: "issue", code: "adopt-no-sheet", facts: { sheet: reference.sheet, sheets: workbook.sheets.map(({ name }) => name).join("、") } }] };
  const meant = range === undefined ? undefined : meantSheets(workbook, range, new Set());
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
function questions({ candidate, proposals, table }: Choice, { language }: Scheme): readonly Issue[] {
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

function entriesOf({ candidate, proposals, table, sheetText, several }: Choice, scheme: Scheme, map: AdoptMap | undefined): readonly MappingEntry[] {
  const { language } = scheme;
  const unitOf = (item: string) => [...(map?.units ?? [])].find(([name]) => folded(name) === folded(item))?.[1];
  const entries = proposals
    .filter(({ column, confidence }) => column && confidence >= sure)
    .map(({ wanted, column, reason, confidence }): MappingEntry => {
      const unit = unitOf(wanted.item) ?? column!.unit;
      return { item: wanted.item, table, sheet: sheetText, column: column!.label, confirmed: reason === "given" || reason === "same", why: `${reasonWords[reason][language]}${reason === "given" ? "" : ` · ${Math.round(confidence * 100)}%`}`, ...(unit === undefined ? {} : { unit }) };
    });
  const period = proposals.find(({ wanted }) => wanted.key === "period");
  const noPeriod = period && !entries.some(({ item }) => item === period.wanted.item) && candidate.shape !== "stacked";
  const aside = noPeriod ? periodAside(candidate, scheme.settings.cycle, language) : undefined;
  if (!period || !aside) return entries;
  const why = language === "zh" ? `${aside.text ?? ""}（${several ? "各表各自读取" : "表上没有期间列"}）` : `${aside.text ?? ""} (${several ? "read from each sheet" : "no period column"})`;
  return [...entries, { item: period.wanted.item, table, sheet: sheetText, column: aside.label, confirmed: false, why }];
}

/** Blank sheets for what the scheme reads besides: its other data tables and its logs, where the workbook has none. */
function furtherSheets(workbook: WorkbookSnapshot, template: Template, scheme: Scheme, mapped: string, language: Language): readonly SheetPlan[] {
  const has = (name: string) => sheetNamed(workbook, name) !== undefined || tableNamed(workbook, name) !== undefined;
  const wanted = tableNamesOf(scheme).filter((name) => name !== mapped && !has(name));
  return [
    ...template.results.filter(({ name }) => wanted.includes(name[language])).map((table) => dataSheet(template, table, "results", language, false)),
    ...template.logs.filter(({ name }) => !has(name[language])).map((table) => dataSheet(template, table, "logs", language, false)),
  ];
}

/** The sheets as edits, under names that are free: a sheet or table of HR's keeps its name, ours gets a number. */
function freshSheets(workbook: WorkbookSnapshot, plans: readonly SheetPlan[]) {
  const sheets = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const tables = new Set([...workbook.tables, ...workbook.names].map(({ name }) => name.toLowerCase()));
  const names = new Map<string, string>();
  const edits = plans.map((plan): Edit => {
    const name = freeName(plan.name, sheets, " ");
    names.set(plan.name, name);
    return { kind: "addSheet", plan: { ...plan, name, ...(plan.tables ? { tables: plan.tables.map((table) => ({ ...table, name: freeName(table.name, tables, "_") })) } : {}) } };
  });
  return {
    edits,
    renamed: (refersTo: string) => {
      const reference = parseReference(refersTo);
      const name = reference && names.get(reference.sheet);
      return reference && name !== undefined && name !== reference.sheet ? refersTo.replace(/^.*!/s, `'${name.replaceAll("'", "''")}'!`) : refersTo;
    },
    further: (template: Template, scheme: Scheme, mapped: string) => [...template.results, ...template.logs].map(({ name }) => name[scheme.language]).filter((name) => name !== mapped && names.has(name)),
  };
}

function freeName(base: string, taken: Set<string>, separator: string): string {
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${separator}${number}`;
  taken.add(name.toLowerCase());
  return name;
}
