import type { Area } from "./address";
import { kindOf } from "./sheetGrid";
import { formulaAt, type SheetSnapshot } from "./snapshot";

/** Neighbouring columns that an earlier run wrote beside a table: their headings and the cells below them. */
export type ComputedRun = Readonly<{ area: Area; headings: readonly string[] }>;

/** Whether a heading is one of ours: `总分（计）`, `Total (calc)`. */
export function isComputedHeading(text: string): boolean {
  return /[（(](?:计|calc)[)）]\s*$/i.test(text);
}

/**
 * The columns of ours on a sheet. A table is read the same with them and without, so that a second run finds what the first
 * one found. They reach down until they are headed anew, or until one of their columns of figures holds words: those are
 * somebody's own, of another table below.
 */
export function computedRuns(sheet: SheetSnapshot): readonly ComputedRun[] {
  const rows = [...sheet.rows.keys()].sort((one, other) => one - other);
  const heads = rows.flatMap((row) => headsIn(sheet, row));
  return heads.map(({ row, left, headings }) => {
    const right = left + headings.length - 1;
    const again = Math.min(...heads.filter((other) => other.row > row && other.left <= right && other.left + other.headings.length > left).map((other) => other.row));
    const below = rows.filter((one) => one > row && one < again);
    return { area: { top: row, bottom: lastOf(sheet, row, below, left, right) ?? row, left, right }, headings };
  });
}

function headsIn(sheet: SheetSnapshot, row: number): readonly Readonly<{ row: number; left: number; headings: readonly string[] }>[] {
  const heads: { row: number; left: number; headings: string[] }[] = [];
  sheet.rows.get(row)?.forEach((value, column) => {
    if (typeof value !== "string" || !isComputedHeading(value)) return;
    const last = heads.at(-1);
    if (last && last.left + last.headings.length === column) last.headings.push(value);
    else heads.push({ row, left: column, headings: [value] });
  });
  return heads;
}

function lastOf(sheet: SheetSnapshot, head: number, rows: readonly number[], left: number, right: number): number | undefined {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const kind = (row: number, column: number) => kindOf(sheet.rows.get(row)?.[column] ?? null, formulaAt(sheet, { row, column }) !== undefined);
  const [near = [], ...further] = blocksBelow(head, rows);
  const figures = columns.filter((column) => near.map((row) => kind(row, column)).find((one) => one !== "blank") === "number");
  const own: number[] = [];
  for (const block of [near, ...further]) {
    const kinds = (row: number) => figures.map((column) => kind(row, column));
    const words = block.findIndex((row) => kinds(row).includes("text"));
    // Past an empty row only figures, and nothing but figures, in our columns of figures say that the rows are still ours.
    if (block !== near && (words >= 0 || !block.some((row) => kinds(row).includes("number")))) break;
    for (const row of words < 0 ? block : block.slice(0, words)) own.push(row);
    if (words >= 0) break;
  }
  return own.findLast((row) => columns.some((column) => kind(row, column) !== "blank"));
}

/** Runs of neighbouring rows; the first begins right below the head, and is empty where nothing stands there. */
function blocksBelow(head: number, rows: readonly number[]): readonly (readonly number[])[] {
  const blocks: number[][] = [[]];
  let last = head;
  for (const row of rows) {
    if (row === last + 1) blocks.at(-1)!.push(row);
    else blocks.push([row]);
    last = row;
  }
  return blocks;
}
