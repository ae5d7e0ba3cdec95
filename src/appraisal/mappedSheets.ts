import { parseReference } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import type { HeaderHint } from "../sheet/findHeader";
import { findTables } from "../sheet/findTables";
import { folded } from "../sheet/simplified";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";

/** The candidates that a sheet cell of the mapping means, sheet by sheet, and the sheets that are not there. */
export type MeantSheets = Readonly<{ sheets: readonly Readonly<{ name: string; candidates: readonly Candidate[] }>[]; gone: readonly string[] }>;

/** Whether a text names several sheets: `1月；2月`, `员工*`. */
export function namesSheets(text: string): boolean {
  return /[;；、*?]/.test(text);
}

/**
 * The sheets of `1月；2月`, `员工*` (any letters), `*` (every sheet), or of one sheet with an area, `考核!A3:K40`; areas may
 * stand in a list too. A pattern means the user's own sheets only: those named in `ours` are passed over. What is known of
 * the tables' heads helps to find them again.
 */
export function meantSheets(workbook: WorkbookSnapshot, text: string, ours: ReadonlySet<string>, head?: HeaderHint): MeantSheets {
  const known = head ? { head } : {};
  const within = (part: string) => {
    const reference = parseReference(part);
    const sheet = reference && workbook.sheets.find(({ name }) => normalised(name) === normalised(reference.sheet));
    return sheet && { name: sheet.name, candidates: findTables(workbook, { sheet: sheet.name, area: reference.area, ...known }) };
  };
  const whole = (name: string) => ({ name, candidates: findTables(workbook, { sheet: name, ...known }) });
  const pointed = within(text);
  if (pointed) return { sheets: [pointed], gone: [] };
  const exact = workbook.sheets.find(({ name }) => normalised(name) === normalised(text));
  if (exact) return { sheets: [whole(exact.name)], gone: [] };
  const gone: string[] = [];
  const names = new Set<string>();
  const sheets: { name: string; candidates: readonly Candidate[] }[] = [];
  for (const part of text.split(/[;；、]/).map((one) => one.trim()).filter((one) => one !== "")) {
    const area = within(part);
    if (area) {
      sheets.push(area);
      continue;
    }
    const pattern = /[*?]/.test(part) ? new RegExp(`^${normalised(part).replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`, "u") : undefined;
    const found = workbook.sheets.filter(({ name }) => (pattern ? pattern.test(normalised(name)) && !ours.has(normalised(name)) : normalised(name) === normalised(part)));
    if (found.length === 0) gone.push(part);
    for (const { name } of found) if (!names.has(name)) sheets.push(whole(names.add(name) && name));
  }
  return { sheets, gone };
}

/** What the mapped columns say of a table's head: their headings, or that there is none where all are called by letters (`A列`). */
export function headOf(columns: readonly string[]): HeaderHint {
  const cells = columns.map((column) => column.trim()).filter((column) => column !== "" && !/^\[.*\]$/.test(column));
  if (cells.length > 0 && cells.every((column) => /^[a-z]{1,3}列$/i.test(column))) return { row: "none" };
  return { headings: new Set(cells.map(folded)) };
}
