import { overlaps, type Area } from "./address";
import { folded } from "./simplified";
import type { SheetGrid } from "./sheetGrid";

/** Titles and label/value pairs above a header: in its own block, and in blocks that end above it. */
export function aboveTable(grid: SheetGrid, top: number, bounds: Area, regions: readonly Area[], above = -1): Readonly<{ titles: readonly string[]; pairs: ReadonlyMap<string, string> }> {
  const titles: string[] = [];
  const pairs = new Map<string, string>();
  const rows = grid.rows.filter((row) => row < top && row > above && row >= top - 12);
  for (const row of rows) {
    const inside = regions.filter((region) => region.top <= row && region.bottom >= row).some((region) => overlaps({ ...region, top: row, bottom: row }, { ...bounds, top: row, bottom: row }));
    if (!inside && regions.length > 0) continue;
    const cells = grid.filledIn(row, 0, Infinity).map((column) => grid.shown(row, column) ?? "");
    if (cells.length === 1 && !/[:：]/.test(cells[0]!)) titles.push(cells[0]!);
    for (let index = 0; index < cells.length; index += 1) {
      const spelled = /^([^:：]{1,12})[:：]\s*(.*)$/s.exec(cells[index]!);
      if (spelled) {
        const value = spelled[2] !== "" ? spelled[2]! : (cells[index + 1] ?? "");
        if (!/[:：]$/.test(value)) pairs.set(folded(spelled[1]!), value.trim());
        if (spelled[2] === "") index += 1;
      } else if (cells.length > 1 && cells.length % 2 === 0 && index % 2 === 0) {
        pairs.set(folded(cells[index]!), cells[index + 1]!.trim());
        index += 1;
      }
    }
    if (cells.length > 1) titles.push(...cells.filter((cell) => cell.length > 8 && !/[:：]/.test(cell)));
  }
  return { titles, pairs };
}
