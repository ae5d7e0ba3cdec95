import { formatReference, parseReference } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import type { Edit } from "../sheet/edits";
import { explainCandidate } from "../sheet/explainCandidate";
import { planSnapshot } from "../sheet/planSnapshot";
import type { SheetPlan } from "../sheet/sheetPlan";
import { sheetNamed, tableNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import { keepMapping } from "../appraisal/keepMapping";
import type { OfferedColumn } from "../appraisal/offeredColumns";
import type { MappingProposal } from "../appraisal/proposeMapping";
import { tableNamesOf, withTables } from "../appraisal/tableNames";
import { findSchemeTables } from "../scheme/findSchemeTables";
import type { Issue, Language } from "../scheme/issue";
import { parseScheme } from "../scheme/parseScheme";
import type { Scheme } from "../scheme/scheme";
import { choose, entriesOf, periodBeside, questions, type AdoptOptions, type Choice } from "./chooseTable";
import { dataSheet } from "./dataSheet";
import { parameterNames, schemeSheets } from "./schemeSheets";
import type { Template } from "./template";

/** What adopting a scheme would change. While `issues` is not empty there are no edits. */
export type Adoption = Readonly<{
  issues: readonly Issue[];
  notices: readonly Issue[];
  edits: readonly Edit[];
  /** The table that was chosen, and for every column the scheme wants what feeds it. */
  candidate?: Candidate;
  table?: string;
  /** The period as it stands beside the rows, when no column holds it. */
  period?: OfferedColumn;
  /** The scheme that is added. */
  scheme?: Scheme;
  proposals: readonly MappingProposal[];
  /** Every table that was found, for when none was chosen. */
  found: readonly Candidate[];
}>;

/**
 * Adds a scheme to a workbook that HR already has: the scheme's tables on sheets of their own, and the mapping that says
 * which column of HR's sheet feeds what. HR's own sheets are not touched.
 */
export function adoptTemplate(workbook: WorkbookSnapshot, template: Template, options: AdoptOptions): Adoption {
  const { language, range, map } = options;
  const plans = schemeSheets(template, language, false);
  const names = parameterNames(template, language, false);
  const parsed = parseScheme(planSnapshot({ sheets: plans, names })).scheme;
  if (!parsed) throw new Error(`template ${template.code} makes no scheme`);
  const scheme = withTables(parsed);
  const nothing = { edits: [], proposals: [], found: [], notices: [] };
  const standing = findSchemeTables(workbook).find(({ key }) => key === "indicators");
  if (standing) return { ...nothing, issues: [{ severity: "issue", code: "already-adopted", at: formatReference(standing.table.sheet.name, standing.table.area), facts: {} }] };
  const { choice, found, issues } = choose(workbook, scheme, range ?? map?.sheet, options);
  if (!choice) return { ...nothing, found, issues };
  const asked = questions(choice, scheme);
  const period = periodBeside(choice, scheme);
  const shown = { candidate: choice.candidate, table: choice.table, proposals: choice.proposals, found, scheme, ...(period ? { period } : {}) };
  if (asked.length > 0) return { ...shown, issues: asked, notices: [], edits: [] };
  const entries = entriesOf(choice, scheme, options, period);
  const drawn = freshSheets(workbook, [...plans, ...furtherSheets(workbook, template, scheme, choice.table, language)]);
  const mapping = keepMapping(workbook, entries, choice.table, language);
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
