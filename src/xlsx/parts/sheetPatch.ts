import { formatArea, type Area } from "../../sheet/address";
import { formulaGroups, type FormulaGroups } from "./formulaGroups";
import { plainPart } from "./plainSheet";
import { grown, RowPatcher, type Look, type PatchSurroundings, type RowWork } from "./rowPatch";
import type { SheetChanges } from "./sheetChanges";
import { columnRuns, dimensionIn, mergesIn, sheetFrame, type ColumnRun, type SheetFrame } from "./sheetFrame";
import { SheetScanner } from "./sheetScanner";

export type PatchedSheet = Readonly<{
  /** The very text that came in when nothing changed. */
  text: string;
  valuesChanged: boolean;
  formulasChanged: boolean;
}>;

/**
 * Changes cells in a sheet's text. Rows that are not concerned are copied as they stand; missing rows and cells are put
 * in where they belong; cells keep their style.
 */
export function patchSheet(text: string, changes: SheetChanges, around: PatchSurroundings): PatchedSheet {
  const unchanged = { text, valuesChanged: false, formulasChanged: false };
  if (changes.isEmpty) return unchanged;
  const xml = plainPart(text);
  const frame = sheetFrame(xml);
  const columns = columnRuns(xml, frame);
  const groups = formulaGroups(xml, frame);
  changes.refuseMerged(mergesIn(xml, frame));
  changes.settleArrays(groups.arrays);
  const present = presentRows(xml, frame);
  const work = rowWork(changes, present);
  const expanding = overwrittenShared(xml, frame, groups, columns, around, work);
  const patcher = new RowPatcher(xml, groups, expanding, columns, around);
  const rows = patchedRows(xml, frame, patcher, present, work, expanding.size > 0);
  if (!patcher.changed) return unchanged;
  const head = withDimension(xml, frame, patcher.filled);
  const body = frame.from === frame.end ? `<sheetData>${rows}</sheetData>${xml.slice(frame.end)}` : rows + xml.slice(frame.to);
  return { text: head + body, valuesChanged: patcher.valuesChanged, formulasChanged: patcher.formulasChanged };
}

function presentRows(xml: string, frame: SheetFrame): Set<number> {
  const present = new Set<number>();
  const scanner = new SheetScanner(xml, frame.from, frame.to);
  while (scanner.nextRow()) present.add(scanner.row);
  return present;
}

/** What is asked, by row. Looks that reach down to the end of the sheet reach as far as there are rows. */
function rowWork(changes: SheetChanges, present: ReadonlySet<number>): Map<number, RowWork> {
  const work = new Map<number, { writes?: RowWork["writes"]; looks?: Look[] }>();
  for (const [row, writes] of changes.writes) work.set(row, { writes });
  if (changes.looks.length === 0) return work;
  let lastUsed = 0;
  for (const row of present) lastUsed = Math.max(lastUsed, row);
  for (const row of changes.writes.keys()) lastUsed = Math.max(lastUsed, row);
  for (const look of changes.looks) {
    const wholeColumns = look.area.bottom >= 1_048_575;
    const bottom = wholeColumns ? Math.min(look.area.bottom, lastUsed) : look.area.bottom;
    for (let row = look.area.top; row <= bottom; row++) {
      const inRow = work.get(row);
      if (!inRow) work.set(row, { looks: [look] });
      else if (inRow.looks) inRow.looks.push(look);
      else inRow.looks = [look];
    }
  }
  return work;
}

/** The shared formulas whose first cell is about to hold something else. */
function overwrittenShared(
  xml: string,
  frame: SheetFrame,
  groups: FormulaGroups,
  columns: readonly ColumnRun[],
  around: PatchSurroundings,
  work: ReadonlyMap<number, RowWork>,
): Set<string> {
  const overwritten = new Set<string>();
  const masters = [...groups.shared].filter(([, master]) => work.get(master.row)?.writes?.has(master.column));
  if (masters.length === 0) return overwritten;
  const rows = new Set(masters.map(([, master]) => master.row));
  const scanner = new SheetScanner(xml, frame.from, frame.to);
  const judge = new RowPatcher(xml, groups, overwritten, columns, around);
  while (scanner.nextRow()) {
    if (!rows.has(scanner.row)) continue;
    while (scanner.nextCell()) {
      const found = masters.find(([, master]) => master.row === scanner.row && master.column === scanner.column);
      if (found && !judge.isUnchanged(scanner, work.get(scanner.row)!.writes!.get(scanner.column)!)) overwritten.add(found[0]);
    }
  }
  return overwritten;
}

function patchedRows(
  xml: string,
  frame: SheetFrame,
  patcher: RowPatcher,
  present: ReadonlySet<number>,
  work: ReadonlyMap<number, RowWork>,
  everyRow: boolean,
): string {
  const missing = [...work.keys()].filter((row) => !present.has(row)).sort((one, other) => one - other);
  const chunks: string[] = [];
  let next = 0;
  let copied = frame.from;
  const insertBefore = (row: number, at: number) => {
    for (; next < missing.length && missing[next]! < row; next++) {
      const made = patcher.missing(missing[next]!, work.get(missing[next]!)!);
      if (made === "") continue;
      chunks.push(xml.slice(copied, at), made);
      copied = at;
    }
  };
  const scanner = new SheetScanner(xml, frame.from, frame.to);
  while (scanner.nextRow()) {
    insertBefore(scanner.row, scanner.rowStart);
    const asked = work.get(scanner.row);
    // A row without a number would take another one from the rows put in before it.
    if (!asked && !everyRow && scanner.rowNumbered) continue;
    const replaced = patcher.existing(scanner, asked ?? {});
    if (replaced === undefined) continue;
    chunks.push(xml.slice(copied, scanner.rowStart), replaced);
    copied = scanner.rowEnd;
  }
  insertBefore(Infinity, frame.to);
  chunks.push(xml.slice(copied, frame.to));
  return chunks.join("");
}

/** Everything before the rows, the used range grown by what was filled; an empty `sheetData` is left to the caller. */
function withDimension(xml: string, frame: SheetFrame, filled: Area | undefined): string {
  const headEnd = frame.from === frame.end ? frame.start : frame.from;
  const stated = dimensionIn(xml, frame);
  if (!stated || !filled) return xml.slice(0, headEnd);
  const area = grown(grown(stated.area, filled.top, filled.left), filled.bottom, filled.right);
  return xml.slice(0, stated.start) + formatArea(area) + xml.slice(stated.end, headEnd);
}
