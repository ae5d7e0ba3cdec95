import type { Area } from "../sheet/address";
import { contains } from "../sheet/address";
import type { CellValue } from "../sheet/cellValue";
import type { Rows, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { findSchemeTables } from "../scheme/findSchemeTables";

/**
 * The workbook as if another's scheme had been agreed: the same people and logs, its own scheme tables gone and those of
 * the other in their place. In memory only. The other's sheets get names that are free, so that nothing is mistaken.
 */
export function underScheme(workbook: WorkbookSnapshot, other: WorkbookSnapshot): WorkbookSnapshot {
  const own = findSchemeTables(workbook).map(({ table }) => table);
  const theirs = findSchemeTables(other).map(({ table }) => table);
  const left = workbook.sheets.map((sheet) => without(sheet, own.filter((table) => table.sheet === sheet).map(({ area }) => area)));
  const names = new Set(left.map(({ name }) => name.toLowerCase()));
  const renamed = new Map(theirs.map(({ sheet }) => [sheet.name, freeName(sheet.name, names)] as const));
  const brought = other.sheets.filter(({ name }) => renamed.has(name)).map((sheet) => ({ ...only(sheet, theirs.filter((table) => table.sheet === sheet).map(({ area }) => area)), name: renamed.get(sheet.name)! }));
  const kept = workbook.tables.filter(({ name }) => !own.some((table) => table.name === name));
  const taken = new Set(kept.map(({ name }) => name.toLowerCase()));
  const tables = other.tables.filter(({ name }) => theirs.some((table) => table.name === name)).map((table): TableSnapshot => ({ ...table, sheet: renamed.get(table.sheet)!, name: freeName(table.name, taken) }));
  return { ...workbook, sheets: [...left, ...brought], tables: [...kept, ...tables] };
}

function without(sheet: SheetSnapshot, areas: readonly Area[]): SheetSnapshot {
  if (areas.length === 0) return sheet;
  const cut = <T>(rows: Rows<T>, nothing: T) => masked(rows, nothing, (row, column) => !areas.some((area) => contains(area, { row, column })));
  return { ...sheet, rows: cut<CellValue>(sheet.rows, null), formulas: cut<string | undefined>(sheet.formulas, undefined) };
}

function only(sheet: SheetSnapshot, areas: readonly Area[]): SheetSnapshot {
  const cut = <T>(rows: Rows<T>, nothing: T) => masked(rows, nothing, (row, column) => areas.some((area) => contains(area, { row, column })));
  return { ...sheet, rows: cut<CellValue>(sheet.rows, null), formulas: cut<string | undefined>(sheet.formulas, undefined), merges: [] };
}

function masked<T>(rows: Rows<T>, nothing: T, keeps: (row: number, column: number) => boolean): Rows<T> {
  return new Map([...rows].map(([row, cells]) => [row, cells.map((cell, column) => (keeps(row, column) ? cell : nothing))] as const));
}

/** The name, numbered where it is taken; it is taken from then on. */
function freeName(base: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
