import { joinedColumns } from "./acrossComputed";
import type { Area } from "./address";
import type { ComputedRun } from "./computedRuns";
import { findHeader, type Header } from "./findHeader";
import { columnRuns } from "./findRegions";
import { lowest, splitHeader, splitJoined } from "./headerText";
import { isIndicatorWord, isLongWord, isPersonWord } from "./headerWords";
import type { SheetGrid } from "./sheetGrid";
import { folded } from "./simplified";

/** A table as far as its head and its corners are known. */
type Headed = Readonly<{ area: Area; header: Header }>;

/** The tables that share a region: beside each other, one right below the other, or one. */
export function tablesUnder(grid: SheetGrid, whole: Headed, ours: readonly ComputedRun[]): readonly Headed[] {
  return splitAtGaps(grid, whole, ours)
    .flatMap(({ area, header }) => splitAtHeaders(grid, area, header))
    .flatMap(splitBeside);
}

/** Columns that are empty from the head down part two tables, also where a row above or a signature below reaches across. */
function splitAtGaps(grid: SheetGrid, part: Headed, ours: readonly ComputedRun[]): readonly Headed[] {
  const below = { ...part.area, top: part.header.first };
  const stretches = columnRuns(grid, below, (row) => row <= part.header.last || grid.filledIn(row, below.left, below.right).some((column) => grid.kind(row, column) === "number"));
  const runs = joinedColumns(grid, stretches, part.header.last, ours);
  if (runs.length < 2) return [part];
  return runs.flatMap((run) => {
    const area = { ...below, ...run };
    const bottom = grid.rows.filter((row) => row <= area.bottom && row >= area.top && grid.filledIn(row, area.left, area.right).length > 0).at(-1) ?? area.top;
    const header = findHeader(grid, { ...area, bottom }).header;
    return header ? [{ area: { ...area, bottom }, header }] : [];
  });
}

/** A second head right below the rows of a first one, without an empty row between: two tables. */
function splitAtHeaders(grid: SheetGrid, region: Area, header: Header): readonly Headed[] {
  const later = grid.rows.find((row) => row > header.last + 1 && row <= region.bottom && isNewHeader(grid, region, header, row));
  if (later === undefined) return [{ area: region, header }];
  const lower = { ...region, top: later };
  const next = findHeader(grid, lower).header;
  if (!next) return [{ area: region, header }];
  return [{ area: { ...region, bottom: later - 1 }, header }, ...splitAtHeaders(grid, lower, next)];
}

/** The same headings again to the right, a name among them: two tables side by side without a column between them. */
function splitBeside({ area, header }: Headed): readonly Headed[] {
  const words = header.texts.map((text) => (text === undefined ? "" : folded(text)));
  const first = words[0];
  const again = first === undefined || first === "" ? -1 : words.indexOf(first, 1);
  const head = words.slice(0, again);
  if (again < 2 || !header.texts.slice(0, again).some((text) => text !== undefined && isPersonWord(lowest(splitJoined(text).name)))) return [{ area, header }];
  const same = head.every((word, index) => words[again + index] === word);
  if (!same) return [{ area, header }];
  const left = { area: { ...area, right: area.left + again - 1 }, header: { ...header, texts: header.texts.slice(0, again) } };
  return [left, ...splitBeside({ area: { ...area, left: area.left + again }, header: { ...header, texts: header.texts.slice(again) } })];
}

/** All words, most of them known headings, not the same as the head above, and figures below. */
function isNewHeader(grid: SheetGrid, region: Area, header: Header, row: number): boolean {
  const filled = grid.filledIn(row, region.left, region.right);
  if (filled.length < 3 || filled.some((column) => grid.kind(row, column) === "number")) return false;
  const names = filled.map((column) => splitHeader(grid.shown(row, column) ?? "").name);
  const known = names.filter((name) => isPersonWord(name) || isIndicatorWord(name) || isLongWord(name)).length;
  const before = new Set(header.texts.flatMap((text) => (text === undefined ? [] : [folded(text)])));
  const repeated = filled.filter((column) => before.has(folded(grid.shown(row, column) ?? ""))).length;
  return known >= 1 && names.some(isPersonWord) === header.texts.some((text) => text !== undefined && isPersonWord(splitHeader(text).name)) && repeated < filled.length * 0.8 && repeated >= 1;
}
