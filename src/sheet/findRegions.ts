import type { Area } from "./address";
import { largest } from "./largest";
import { range, type SheetGrid } from "./sheetGrid";

/**
 * The islands of filled cells on a sheet: cut at empty rows, then at empty columns, and again until nothing can be cut.
 * Rows with a single cell (titles, notes) and wide merged titles join nothing that stands side by side.
 */
export function findRegions(grid: SheetGrid): readonly Area[] {
  const right = largest(grid.rows.map((row) => (grid.sheet.rows.get(row)?.length ?? 0) - 1), -1);
  if (grid.rows.length === 0) return [];
  return cut(grid, { top: grid.rows[0]!, bottom: grid.rows.at(-1)!, left: 0, right }, "rows");
}

function cut(grid: SheetGrid, area: Area, first: "rows" | "columns"): readonly Area[] {
  const byRows = rowRuns(grid, area);
  if (byRows.length === 0) return [];
  if (first === "rows" || byRows.length > 1) return byRows.flatMap((run) => cutColumns(grid, run));
  return [trimmed(grid, byRows[0]!)];
}

function cutColumns(grid: SheetGrid, area: Area): readonly Area[] {
  const runs = columnRuns(grid, area);
  if (runs.length < 2) return [trimmed(grid, area)];
  return runs.flatMap(({ left, right }) => cut(grid, { ...area, left, right }, "columns"));
}

/** Neighbouring rows that hold something between the area's sides. */
function rowRuns(grid: SheetGrid, area: Area): readonly Area[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of grid.rows) {
    if (row < area.top || row > area.bottom || grid.filledIn(row, area.left, area.right).length === 0) continue;
    const run = runs.at(-1);
    if (run && run.bottom === row - 1) run.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs.map((run) => ({ ...area, ...run }));
}

/** Neighbouring columns that hold something in the area's rows, those that count; lone cells and their merges left aside. */
export function columnRuns(grid: SheetGrid, area: Area, counts: (row: number) => boolean = () => true): readonly Readonly<{ left: number; right: number }>[] {
  const filled = new Set<number>();
  let rows = 0;
  for (const row of grid.rows) {
    if (row < area.top || row > area.bottom || !counts(row)) continue;
    const columns = grid.filledIn(row, area.left, area.right);
    if (columns.length < 2) continue;
    rows += 1;
    for (const column of columns) {
      const merge = grid.mergeAt(row, column);
      for (const covered of merge ? range(merge.left, Math.min(merge.right, area.right)) : [column]) filled.add(covered);
    }
  }
  if (rows === 0) return [];
  const runs: { left: number; right: number }[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.right === column - 1) run.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}

function trimmed(grid: SheetGrid, area: Area): Area {
  const columns = grid.rows.filter((row) => row >= area.top && row <= area.bottom).flatMap((row) => {
    const filled = grid.filledIn(row, area.left, area.right);
    return filled.length > 0 ? [filled[0]!, filled.at(-1)!] : [];
  });
  return { ...area, left: -largest(columns.map((column) => -column)), right: largest(columns) };
}
