import type { CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import type { Issue, Language } from "../scheme/issue";
import { findKeptTable, keepRows, type KeptRow } from "./keptTable";
import { keptMapping, mappingRows, mappingTable, readMapping, type MappingEntry } from "./mappingTable";

/**
 * The mapping of one data table written into the workbook: rows it has for the same item are changed where they stand,
 * rows of it that no longer mean anything are emptied, those of other data tables stay as they are.
 */
export function keepMapping(workbook: WorkbookSnapshot, entries: readonly MappingEntry[], table: string, language: Language): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const kept = keptMapping(language);
  const standing = readMapping(workbook).filter((row) => row.table === "" || sameText(row.table, table));
  const rows = mappingRows(entries, language).map((row, index): KeptRow => {
    const before = standing.find(({ item }) => sameText(item, entries[index]!.item));
    return before ? { ...row, row: before.row } : row;
  });
  const used = new Set(rows.flatMap(({ row }) => row ?? []));
  const nothing = new Map<string, CellValue>(kept.columns.map(({ header }) => [header, null]));
  const left = standing.filter(({ row }) => !used.has(row)).map(({ row }): KeptRow => ({ row, cells: nothing }));
  return keepRows(kept, findKeptTable(workbook, mappingTable), [...rows, ...left], [], workbook);
}
