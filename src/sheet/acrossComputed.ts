import type { Area } from "./address";
import type { ComputedRun } from "./computedRuns";
import { lowest, splitHeader } from "./headerText";
import { isPersonWord } from "./headerWords";
import type { SheetGrid } from "./sheetGrid";

/** A stretch of columns. */
type Columns = Pick<Area, "left" | "right">;

/**
 * Regions that only columns of ours keep apart are one again: what the user has added to the right of them belongs to the
 * table on their left, unless it says who for itself.
 */
export function joinedRegions(grid: SheetGrid, regions: readonly Area[], ours: readonly ComputedRun[]): readonly Area[] {
  return ours.reduce((all, run) => {
    const row = run.area.top;
    const beside = all.filter(({ top, bottom }) => top <= row && bottom >= row);
    const left = beside.find(({ right }) => right === run.area.left - 1);
    const right = beside.find((region) => region.left === run.area.right + 1);
    if (!left || !right || !goesOn(grid, run)) return all;
    const whole: Area = { top: Math.min(left.top, right.top), bottom: Math.max(left.bottom, right.bottom), left: left.left, right: right.right };
    return all.filter((region) => region !== right).map((region) => (region === left ? whole : region));
  }, regions);
}

/** The same of the stretches of columns under a head. */
export function joinedColumns(grid: SheetGrid, stretches: readonly Columns[], headRow: number, ours: readonly ComputedRun[]): readonly Columns[] {
  const joined: Columns[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    const run = ours.find(({ area }) => area.top === headRow && area.left - 1 === before?.right && area.right + 1 === stretch.left);
    if (before && run && goesOn(grid, run)) joined[joined.length - 1] = { left: before.left, right: stretch.right };
    else joined.push(stretch);
  }
  return joined;
}

function goesOn(grid: SheetGrid, { area }: ComputedRun): boolean {
  let column = area.right + 1;
  for (let text = grid.shown(area.top, column); text !== undefined; text = grid.shown(area.top, (column += 1))) {
    if (isPersonWord(lowest(splitHeader(text).name))) return false;
  }
  return column > area.right + 1;
}
