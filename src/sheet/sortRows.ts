import type { Area } from "./address";
import type { LeftOut, LeftOutReason } from "./candidate";
import { doubtfulRows, unlabelledTotals } from "./footRows";
import { figureLabel, isComparedLabel, isGradeCell, isGradeLabel, isNoteText, isSignatureText, isTotalLabel } from "./headerWords";
import { readNumber } from "./readNumber";
import type { CellKind, SheetGrid } from "./sheetGrid";
import { normalised } from "./text";

/** What is known of a table when its rows are sorted. */
export type TableFrame = Readonly<{
  area: Area;
  headerLast: number;
  headers: readonly (string | undefined)[];
  kinds: readonly CellKind[];
  /** The column that says who or what. */
  subject?: number;
  /** Whether a row is a person: only then can rows sum up the others. */
  people: boolean;
}>;

export type SortedRows = Readonly<{ body: readonly number[]; leftOut: readonly LeftOut[]; misfits: readonly number[]; doubtful: readonly number[] }>;

/** Sorts the rows under a header into results and what is not: totals, signatures, notes, grade lines, head figures. */
export function sortRows(grid: SheetGrid, frame: TableFrame): SortedRows {
  const body: number[] = [];
  const leftOut: LeftOut[] = [];
  const misfits: number[] = [];
  let footBegun = false;
  for (const row of grid.rows) {
    if (row <= frame.headerLast || row > frame.area.bottom) continue;
    const filled = grid.filledIn(row, frame.area.left, frame.area.right);
    if (filled.length === 0) continue;
    const reason = reasonFor(grid, frame, row, filled) ?? (body.length === 0 && areWeights(grid, frame, row, filled) ? "weights" : undefined) ?? (footBegun && isUnlike(grid, frame, row, filled) ? "unlike" : undefined);
    if (reason !== undefined) {
      if (["signature", "note", "grades"].includes(reason) || ((reason === "total" || reason === "compared") && body.length > 0)) footBegun = true;
      leftOut.push({ row, reason, text: textOf(grid, frame, row) });
      continue;
    }
    footBegun = false;
    if (body.length > 0 && isMisfit(grid, frame, row)) misfits.push(row);
    body.push(row);
  }
  const totals = frame.people ? unlabelledTotals(grid, frame, body) : [];
  const people = body.filter((row) => !totals.includes(row));
  for (const row of totals) leftOut.push({ row, reason: "total", text: textOf(grid, frame, row) });
  return { body: people, leftOut: leftOut.sort((one, other) => one.row - other.row), misfits: misfits.filter((row) => !totals.includes(row)), doubtful: frame.people ? doubtfulRows(grid, frame, people) : [] };
}

const textOf = (grid: SheetGrid, { area }: TableFrame, row: number) => grid.filledIn(row, area.left, area.right).map((column) => grid.shown(row, column) ?? "").join(" ").slice(0, 60);

function reasonFor(grid: SheetGrid, frame: TableFrame, row: number, filled: readonly number[]): LeftOutReason | undefined {
  const { area, headers, subject } = frame;
  const texts = filled.filter((column) => grid.kind(row, column) === "text").map((column) => ({ column, text: grid.shown(row, column) ?? "" }));
  const figures = filled.filter((column) => grid.kind(row, column) === "number" && frame.kinds[column - area.left] === "number").length;
  if (subject !== undefined && coveredFromAbove(grid, frame, row, subject) && filled.every((column) => coveredFromAbove(grid, frame, row, column))) return "merged";
  const [label] = texts;
  const isHeading = (column: number) => headers[column - area.left] !== undefined && normalised(headers[column - area.left]!.split(" / ").at(-1)!) === normalised(grid.shown(row, column) ?? "");
  const same = label && isHeading(label.column) ? filled.filter(isHeading) : [];
  if (filled.length > 1 && same.length >= Math.ceil(filled.length * 0.8)) return "repeatedHeader";
  if (!label) return undefined;
  const leading = texts.filter(({ column }) => subject === undefined || column <= subject || column === label.column || grid.isEmpty(row, subject));
  if (leading.some(({ text }) => isTotalLabel(text))) return "total";
  const named = subject !== undefined && !grid.isEmpty(row, subject) && grid.kind(row, subject) === "text" ? grid.shown(row, subject)! : undefined;
  const head = figureLabel(label.text);
  if (head !== undefined && (named === undefined || named === label.text)) return head;
  if (frame.people && leading.some(({ text, column }) => isComparedLabel(text) && (column === label.column || column === subject))) return "compared";
  if (figures === 0 && texts.some(({ text }) => isSignatureText(text))) return "signature";
  if (texts.some(({ text }) => isSignatureText(text) && /[:：]/.test(text)) && figures < 2) return "signature";
  if (isGradeLabel(label.text) && (named === undefined || named === label.text)) return "grades";
  if (texts.filter(({ text }) => isGradeCell(text)).length >= 2 && figures === 0 && (named === undefined || isGradeCell(named))) return "grades";
  if (filled.length === 1 && isProse(grid, frame, row, label.column, label.text)) return "note";
  if (filled.length <= 2 && figures === 0 && isNoteText(label.text) && label.text.length > 3) return "note";
  return undefined;
}

/** Figures right below the headings and nobody's name, that come to 100 % together: weights, though nothing says so. */
function areWeights(grid: SheetGrid, { subject }: TableFrame, row: number, filled: readonly number[]): boolean {
  if (subject === undefined || !grid.isEmpty(row, subject) || filled.length < 2) return false;
  const figures = filled.map((column) => readNumber(grid.value(row, column))?.value);
  if (figures.some((figure) => figure === undefined || figure <= 0)) return false;
  const sum = figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
  return Math.abs(sum - 1) < 1e-9 || Math.abs(sum - 100) < 1e-9;
}

/** A lone text that is merged across, long, or begins like a note is no name. */
function isProse(grid: SheetGrid, { area }: TableFrame, row: number, column: number, text: string): boolean {
  const merge = grid.mergeAt(row, column);
  const across = merge ? merge.right - merge.left + 1 : 1;
  return isNoteText(text) || text.length > 12 || /[。；;，,：:]/.test(text) || (across > 1 && across >= (area.right - area.left + 1) / 2);
}

function coveredFromAbove(grid: SheetGrid, { headerLast }: TableFrame, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && merge.top < row && merge.top > headerLast;
}

/** After the foot has begun, only rows that look like those above it are results again. */
function isUnlike(grid: SheetGrid, frame: TableFrame, row: number, filled: readonly number[]): boolean {
  if (frame.subject !== undefined && grid.isEmpty(row, frame.subject)) return true;
  const fitting = filled.filter((column) => grid.kind(row, column) === frame.kinds[column - frame.area.left]).length;
  return fitting < filled.length * 0.7 || filled.length < 2;
}

/** A row that slipped by a column: it fits its columns clearly better when it is moved to the side. */
function isMisfit(grid: SheetGrid, { area, kinds, subject }: TableFrame, row: number): boolean {
  const filled = grid.filledIn(row, Math.max(0, area.left - 1), area.right + 1);
  const fitting = (by: number) => filled.filter((column) => kinds[column + by - area.left] !== undefined && grid.kind(row, column) === kinds[column + by - area.left]).length;
  const lostName = subject !== undefined && kinds[subject - area.left] === "text" && grid.kind(row, subject) !== "text";
  const moved = Math.max(fitting(-1), fitting(1));
  return moved > fitting(0) + (lostName || moved === filled.length ? 0 : 1);
}
