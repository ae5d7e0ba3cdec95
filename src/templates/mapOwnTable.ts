import { findKeptTable } from "../appraisal/keptTable";
import { keepMapping } from "../appraisal/keepMapping";
import { mappingTable } from "../appraisal/mappingTable";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { findSchemeTables } from "../scheme/findSchemeTables";
import type { Scheme } from "../scheme/scheme";
import type { Adoption } from "./adopt";
import { choose, entriesOf, periodBeside, questions, type AdoptOptions } from "./chooseTable";

/** Feeds a data table of the scheme that the workbook has already from a table of HR's own. */
export function mapOwnTable(workbook: WorkbookSnapshot, scheme: Scheme, options: AdoptOptions): Adoption {
  const { choice, found, issues } = choose(workbook, scheme, options.range ?? options.map?.sheet, options);
  if (!choice) return { edits: [], proposals: [], notices: [], found, issues };
  const asked = questions(choice, scheme);
  const period = periodBeside(choice, scheme);
  const shown = { candidate: choice.candidate, table: choice.table, proposals: choice.proposals, notices: [], found, scheme, ...(period ? { period } : {}) };
  if (asked.length > 0) return { ...shown, issues: asked, edits: [] };
  return { ...shown, ...keepMapping(workbook, entriesOf(choice, scheme, options, period), choice.table, options.language) };
}

/** The sheets that the scheme and its mapping stand on: no tables of HR's own are looked for there. */
export function schemeSheetNames(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const mapping = findKeptTable(workbook, mappingTable);
  return new Set([...findSchemeTables(workbook).map(({ table }) => table.sheet.name), ...(mapping ? [mapping.sheet.name] : [])]);
}
