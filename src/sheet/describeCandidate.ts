import { aboveTable } from "./aboveTable";
import { columnName, type Area } from "./address";
import type { Candidate, CandidateColumn, FindingQuestion, TableShape } from "./candidate";
import { isComputedHeading, type ComputedRun } from "./computedRuns";
import { columnKinds, joinedTexts, type Header } from "./findHeader";
import { lowest, splitJoined } from "./headerText";
import { isPersonWord, isTotalLabel } from "./headerWords";
import { largest } from "./largest";
import { monthsAcross } from "./monthsAcross";
import { isBlank } from "./readNumber";
import { range, type CellKind, type SheetGrid } from "./sheetGrid";
import type { SheetSnapshot } from "./snapshot";
import { folded } from "./simplified";
import { sortRows } from "./sortRows";
import { shapeOf, subjectOf } from "./tableShape";

/** A table as far as it was found: `ours` are the columns that an earlier run wrote on its sheet, empty in the grid. */
export type FoundTable = Readonly<{ grid: SheetGrid; full?: SheetGrid; sheet: SheetSnapshot; ours: readonly ComputedRun[]; area: Area; header?: Header; rival?: Header; regions: readonly Area[]; name?: string; above?: number }>;


/** What its head, its rows and what stands around it say of a table that was found. */
export function describeCandidate({ grid, full = grid, sheet, ours, area, header, rival, regions, name, above }: FoundTable): Candidate {
  const from = header?.last ?? area.top - 1;
  const computed = computedAt(ours, from);
  const bounds = name === undefined ? withOurs(headedBounds(area, header), from, ours, sheet) : area;
  const texts = header ? (name === undefined ? joinedTexts(grid, bounds, header.first, header.last) : header.texts) : [];
  const kinds = columnKinds(grid, bounds, from + 1);
  const columns = range(bounds.left, bounds.right).map((column, index): CandidateColumn => {
    const text = computed.get(column) ?? texts[index] ?? "";
    const kind = kinds[index]!;
    return { column, header: text, label: `${columnName(column)}列`, kind: kind === "none" ? "blank" : kind, ...splitJoined(text) };
  });
  const own = columns.filter(({ header: text }) => !isComputedHeading(text));
  const known = columns.slice(0, columns.findLastIndex((column) => own.includes(column)) + 1).map((column) => (own.includes(column) ? column : ({ ...column, header: "", kind: "blank" } as const)));
  const shape = shapeOf(grid, own, from, bounds);
  const subject = subjectOf(own, shape, (column) => grid.rows.filter((row) => row > from && row <= bounds.bottom && grid.kind(row, column) === "text").map((row) => grid.shown(row, column) ?? "").filter((text) => !isTotalLabel(text)));
  const frame = { area: { ...bounds, right: known.at(-1)?.column ?? bounds.right }, headerLast: from, headers: known.map(({ header: text }) => (text === "" ? undefined : text)), kinds: known.map(({ kind }): CellKind => kind), people: shape === "wide", ...(subject === undefined ? {} : { subject: subject.column }) };
  const sorted = sortRows(grid, frame);
  const questions = questionsOf({ header, rival, columns: own, shape, subject, unlike: sorted.leftOut.some(({ reason }) => reason === "unlike"), doubtful: sorted.doubtful.length > 0 });
  const top = header?.first ?? area.top;
  const hidden = { rows: [...sheet.hiddenRows].filter((row) => row >= top && row <= area.bottom).length, columns: [...sheet.hiddenColumns].filter((column) => column >= bounds.left && column <= bounds.right).length };
  return {
    sheet,
    ...(name === undefined ? {} : { name }),
    shape,
    area: { ...bounds, top, bottom: largest(sorted.body, header?.last ?? area.top) },
    ...(header ? { header: { first: header.first, last: header.last } } : {}),
    columns,
    ...(subject === undefined ? {} : { subject: subject.column }),
    ...sorted,
    hidden,
    ...aboveTable(full, top, bounds, regions, above),
    questions,
    confidence: confidenceOf(header, questions, sorted.body.length, subject !== undefined, name !== undefined),
  };
}

/** The headings of ours in a table's head row, by column. */
function computedAt(ours: readonly ComputedRun[], headRow: number): ReadonlyMap<number, string> {
  return new Map(ours.filter(({ area }) => area.top === headRow).flatMap(({ area, headings }) => headings.map((heading, index) => [area.left + index, heading] as const)));
}

/** The table's columns and those of ours to their right, with nothing of the user's between. */
function withOurs(bounds: Area, headRow: number, ours: readonly ComputedRun[], sheet: SheetSnapshot): Area {
  const isFree = (left: number, right: number) => range(left, right).every((column) => isBlank(sheet.rows.get(headRow)?.[column] ?? null));
  return ours.filter(({ area }) => area.top === headRow).sort((one, other) => one.area.left - other.area.left).reduce((reach, { area }) => (area.left > reach.right && isFree(reach.right + 1, area.left - 1) ? { ...reach, right: area.right } : reach), bounds);
}

/** Columns at the right edge under no heading and beside the table (a note next to row 7) are not its columns. */
function headedBounds(area: Area, header: Header | undefined): Area {
  if (!header) return area;
  const width = area.right - area.left + 1;
  const texts = header.texts.slice(0, width);
  const last = texts.findLastIndex((text) => text !== undefined);
  return { ...area, right: area.left + last };
}

type Doubts = Readonly<{ header?: Header; rival?: Header; columns: readonly CandidateColumn[]; shape: TableShape; subject?: CandidateColumn; unlike: boolean; doubtful: boolean }>;

function questionsOf({ header, rival, columns, shape, subject, unlike, doubtful }: Doubts): readonly FindingQuestion[] {
  const headings = columns.filter(({ header: text }) => text !== "").map(({ header: text }) => folded(text));
  return [
    ...(header ? [] : (["noHeader"] as const)),
    ...(rival ? (["twoHeaders"] as const) : []),
    ...(shape === "wide" && subject && !isPersonWord(lowest(subject.name)) ? ([subject.header === "" ? "nameColumn" : "nameHeading"] as const) : []),
    ...(subject ? [] : (["noNameColumn"] as const)),
    ...(unlike ? (["unlikeRows"] as const) : []),
    ...(doubtful ? (["doubtfulRows"] as const) : []),
    ...(shape === "wide" && monthsAcross(columns).length >= 2 ? (["monthsAcross"] as const) : []),
    ...(new Set(headings).size < headings.length ? (["sameHeaders"] as const) : []),
  ];
}

/** Half for the header, the rest for who is meant and for rows to read; each open question takes something away. */
function confidenceOf(header: Header | undefined, questions: readonly FindingQuestion[], rows: number, hasSubject: boolean, isExcel: boolean): number {
  const head = header ? Math.min(1, 0.5 + 0.1 * header.known + 0.3 * header.contrast) : 0.1;
  const base = 0.5 * (isExcel ? 1 : head) + (hasSubject ? 0.3 : 0) + (rows > 0 ? 0.2 : 0.1);
  return Math.max(0.05, Math.round((base - 0.15 * questions.length) * 100) / 100);
}
