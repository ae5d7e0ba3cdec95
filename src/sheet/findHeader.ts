import type { Area } from "./address";
import { splitHeader } from "./headerText";
import { isHeaderWord, figureLabel, isTotalLabel } from "./headerWords";
import { range, type CellKind, type SheetGrid } from "./sheetGrid";
import { folded } from "./simplified";
import { normalised } from "./text";

/** The head of a table: its rows, and over each column the texts joined from top to bottom (`勘误 / 错字`). */
export type Header = Readonly<{ first: number; last: number; texts: readonly (string | undefined)[]; known: number; score: number; contrast: number }>;

/** What is known of a head beforehand: the row a person says it begins in, or the headings that it had before. */
export type HeaderHint = Readonly<{ row?: number | "none"; headings?: ReadonlySet<string> }>;

/** How far down a region its head may begin: titles and label/value rows stand above. */
const deepestHeader = 12;
const looked = 40;

/**
 * The head of a region, or undefined when no row looks like one; `rival` is another reading that is about as good. What a
 * person says of it holds; headings that are known from before draw it to the rows that have them.
 */
export function findHeader(grid: SheetGrid, area: Area, hint: HeaderHint = {}): Readonly<{ header?: Header; rival?: Header }> {
  if (hint.row === "none") return {};
  const told = hint.row !== undefined && hint.row >= area.top && hint.row <= area.bottom ? hint.row : undefined;
  const found: Header[] = [];
  for (let first = told ?? area.top; first <= (told ?? Math.min(area.bottom, area.top + deepestHeader)); first += 1) {
    for (let last = first; last <= Math.min(area.bottom, first + 2); last += 1) {
      if (last > first && !isLinked(grid, area, last - 1, last)) break;
      const header = rated(grid, area, first, last);
      if (header) found.push(withHint(header, hint.headings));
    }
  }
  found.sort((one, other) => other.score - one.score);
  const [best] = found;
  if (!best || (told === undefined && !isConvincing(grid, area, best) && hits(best, hint.headings) < 2)) return {};
  const rival = told !== undefined ? undefined : found.find((other) => other !== best && (other.last < best.first || other.first > best.last) && other.score > best.score - 0.15);
  return { header: best, ...(rival ? { rival } : {}) };
}

/** How many of the headings known from before stand in a head, as a whole or as its lowest row. */
function hits({ texts }: Header, headings: ReadonlySet<string> = new Set()): number {
  return texts.filter((text) => text !== undefined && [text, text.split(" / ").at(-1)!].some((one) => headings.has(folded(one)) || headings.has(folded(splitHeader(one).name)))).length;
}

function withHint(header: Header, headings: ReadonlySet<string> | undefined): Header {
  return headings === undefined || headings.size === 0 ? header : { ...header, score: header.score + (3 * hits(header, headings)) / headings.size };
}

/** The texts over each column of some rows, without repeating what a merge spreads over several. */
export function joinedTexts(grid: SheetGrid, area: Area, first: number, last: number): readonly (string | undefined)[] {
  return range(area.left, area.right).map((column) => {
    const parts: string[] = [];
    for (const row of range(first, last)) {
      const text = grid.shown(row, column) ?? (row < last ? groupOver(grid, area, row, column, last) : undefined);
      if (text !== undefined && parts.at(-1) !== text) parts.push(text);
    }
    return parts.length === 0 ? undefined : parts.join(" / ");
  });
}

/** A group heading typed without merging stands over the empty cells to its right, as long as something stands below. */
function groupOver(grid: SheetGrid, area: Area, row: number, column: number, last: number): string | undefined {
  if (grid.shown(last, column) === undefined) return undefined;
  for (let left = column - 1; left >= area.left; left -= 1) {
    if (grid.shown(last, left) === undefined) return undefined;
    const text = grid.shown(row, left);
    if (text !== undefined) return grid.mergeAt(row, left) ? undefined : text;
  }
  return undefined;
}

/**
 * Whether two neighbouring rows belong to one head: merged together, a group over its parts, or units under names. Rows of
 * label and value (`填报单位：…`, 姓名 张三 部门 …) above a head are none of it.
 */
function isLinked(grid: SheetGrid, area: Area, upper: number, lower: number): boolean {
  const columns = range(area.left, area.right);
  if (columns.every((column) => grid.shown(upper, column) === undefined) || loneText(grid, area, upper) || isPairs(grid, area, upper)) return false;
  const merges = columns.map((column) => grid.mergeAt(upper, column)).filter((merge) => merge !== undefined);
  if (merges.some((merge) => merge.top <= upper && merge.bottom >= lower)) return true;
  if (merges.some((merge) => merge.right > merge.left && merge.right - merge.left < area.right - area.left && isTextRow(grid, area, lower) && range(merge.left, Math.min(merge.right, area.right)).filter((column) => grid.kind(lower, column) === "text").length > 1)) return true;
  const lowerTexts = columns.filter((column) => !grid.isEmpty(lower, column));
  if (lowerTexts.length > 0 && lowerTexts.every((column) => isUnitCell(String(grid.value(lower, column))))) return true;
  const shown = (row: number, column: number) => grid.shown(row, column) !== undefined;
  const onlyAbove = columns.filter((column) => shown(upper, column) && !shown(lower, column));
  const grouped = columns.filter((column) => shown(upper, column) && shown(lower, column) && column < area.right && !shown(upper, column + 1) && shown(lower, column + 1));
  return onlyAbove.length > 0 && grouped.length > 0 && isTextRow(grid, area, lower) && isTextRow(grid, area, upper);
}

/** `部门：售后`, or a label and what it says by turns: some labels end in a colon, or figures and dates stand between. */
function isPairs(grid: SheetGrid, area: Area, row: number): boolean {
  const texts = grid.filledIn(row, area.left, area.right).map((column) => grid.shown(row, column) ?? "");
  return texts.some((text) => /^[^\r\n:：]{1,12}[:：]/.test(text));
}

function isUnitCell(text: string): boolean {
  const parts = splitHeader(`x\n${text}`);
  return parts.unit !== undefined || /^[(（][^()（）]{1,12}[)）]$/.test(text.trim());
}

function loneText(grid: SheetGrid, area: Area, row: number): boolean {
  return new Set(range(area.left, area.right).map((column) => grid.shown(row, column)).filter((text) => text !== undefined)).size < 2;
}

function isTextRow(grid: SheetGrid, area: Area, row: number): boolean {
  return grid.filledIn(row, area.left, area.right).every((column) => grid.kind(row, column) === "text");
}

/** What most filled cells of a column are, below the head. */
export function columnKinds(grid: SheetGrid, area: Area, from: number): readonly CellKind[] {
  const rows = grid.rows.filter((row) => row >= from && row <= area.bottom).slice(0, looked);
  return range(area.left, area.right).map((column) => {
    const count = { number: 0, text: 0 };
    for (const row of rows) {
      const kind = grid.kind(row, column);
      if (kind === "number" || kind === "text") count[kind] += 1;
    }
    if (count.number + count.text === 0) return "blank";
    return count.number >= count.text ? "number" : "text";
  });
}

function rated(grid: SheetGrid, area: Area, first: number, last: number): Header | undefined {
  const columns = range(area.left, area.right);
  const texts = joinedTexts(grid, area, first, last);
  const headed = columns.filter((_, index) => texts[index] !== undefined);
  if (headed.length < 2 || (first === last && loneText(grid, area, first))) return undefined;
  if (grid.filledIn(last, area.left, area.right).length === 0 || grid.filledIn(first, area.left, area.right).length === 0) return undefined;
  if (columns.some((column) => (grid.mergeAt(first, column)?.top ?? first) < first)) return undefined;
  const cutsGroup = first > area.top && isLinked(grid, area, first - 1, first);
  const kinds = columnKinds(grid, area, last + 1);
  const cells = range(first, last).flatMap((row) => grid.filledIn(row, area.left, area.right).map((column) => ({ row, column })));
  const textual = cells.filter(({ row, column }) => grid.kind(row, column) === "text").length / cells.length;
  const names = texts.flatMap((text) => (text === undefined ? [] : [splitHeader(text.split(" / ").at(-1)!).name]));
  const used = columns.filter((_, index) => kinds[index] !== "blank" || texts[index] !== undefined);
  const known = names.filter(isHeaderWord).length;
  const contrasting = columns.filter((column, index) => texts[index] !== undefined && kinds[index] === "number" && grid.kind(last, column) !== "number").length;
  const contrast = contrasting / headed.length;
  const below = grid.rows.find((row) => row > last && row <= area.bottom && !isHeadFigures(grid, area, row));
  const firstRow = below === undefined ? [] : columns.filter((column) => ["number", "text"].includes(grid.kind(below, column)));
  const fits = firstRow.length === 0 ? 0.5 : firstRow.filter((column) => grid.kind(below!, column) === kinds[column - area.left]).length / firstRow.length;
  const unique = new Set(texts.filter((text) => text !== undefined).map(normalised)).size / headed.length;
  const prose = texts.filter((text) => text !== undefined && text.length > 80).length / headed.length;
  const labels = texts.filter((text) => text !== undefined && /[:：]\s*$/.test(text)).length / headed.length;
  const score =
    1.2 * (headed.length / Math.max(1, used.length)) + textual + 1.5 * contrast + fits + 0.4 * Math.min(known, 5) + 0.3 * unique - prose - labels - 0.12 * (last - first) - 0.02 * (first - area.top) - (below === undefined ? 0.5 : 0) - (cutsGroup ? 1 : 0);
  return { first, last, texts, known, score, contrast };
}

/** A row of weights, targets, units or totals under the headings: no row by which to tell what the columns hold. */
function isHeadFigures(grid: SheetGrid, area: Area, row: number): boolean {
  const first = grid.filledIn(row, area.left, area.right).find((column) => grid.kind(row, column) === "text");
  const label = first === undefined ? undefined : grid.shown(row, first);
  return label !== undefined && (figureLabel(label) !== undefined || isTotalLabel(label));
}

/** Words, mostly, and either known ones or figures below them; a first row that looks like the rows below it is data. */
function isConvincing(grid: SheetGrid, area: Area, header: Header): boolean {
  const cells = range(header.first, header.last).flatMap((row) => grid.filledIn(row, area.left, area.right).map((column) => grid.kind(row, column)));
  const textual = cells.filter((kind) => kind === "text").length / cells.length;
  if (textual < 0.6 && !(header.known >= 2 && textual >= 0.3)) return false;
  if (header.known >= 2) return true;
  if (header.contrast >= 0.3) return true;
  return header.known === 1 && header.texts.filter((text) => text !== undefined).length >= 3;
}
