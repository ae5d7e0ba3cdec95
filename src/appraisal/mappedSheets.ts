import { parseReference } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import { findTables } from "../sheet/findTables";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";

/** The candidates that a sheet cell of the mapping means, sheet by sheet, and the sheets that are not there. */
export type MeantSheets = Readonly<{ sheets: readonly Readonly<{ name: string; candidates: readonly Candidate[] }>[]; gone: readonly string[] }>;

/** Whether a text names several sheets: `1月；2月`, `员工*`. */
export function namesSheets(text: string): boolean {
  return /[;；、*?]/.test(text);
}

/**
 * The sheets of `1月；2月`, `员工*` (any letters), `*` (every sheet), or of one sheet with an area, `考核!A3:K40`.
 * A pattern means the user's own sheets only: those named in `ours` are passed over.
 */
export function meantSheets(workbook: WorkbookSnapshot, text: string, ours: ReadonlySet<string>): MeantSheets {
  const reference = parseReference(text);
  if (reference && workbook.sheets.some(({ name }) => normalised(name) === normalised(reference.sheet))) {
    return { sheets: [{ name: reference.sheet, candidates: findTables(workbook, { sheet: reference.sheet, area: reference.area }) }], gone: [] };
  }
  const exact = workbook.sheets.find(({ name }) => normalised(name) === normalised(text));
  if (exact) return { sheets: [{ name: exact.name, candidates: findTables(workbook, { sheet: exact.name }) }], gone: [] };
  const gone: string[] = [];
  const names: string[] = [];
  for (const part of text.split(/[;；、]/).map((one) => one.trim()).filter((one) => one !== "")) {
    const pattern = /[*?]/.test(part) ? new RegExp(`^${normalised(part).replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`, "u") : undefined;
    const found = workbook.sheets.filter(({ name }) => (pattern ? pattern.test(normalised(name)) && !ours.has(normalised(name)) : normalised(name) === normalised(part)));
    if (found.length === 0) gone.push(part);
    for (const { name } of found) if (!names.includes(name)) names.push(name);
  }
  return { sheets: names.map((name) => ({ name, candidates: findTables(workbook, { sheet: name }) })), gone };
}
