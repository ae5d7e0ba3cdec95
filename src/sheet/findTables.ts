import { joinedRegions } from "./acrossComputed";
import { encloses, overlaps, type Area } from "./address";
import type { Candidate, FindingQuestion } from "./candidate";
import { computedRuns, isComputedHeading } from "./computedRuns";
import { describeCandidate } from "./describeCandidate";
import { columnKinds, findHeader, type Header, type HeaderHint } from "./findHeader";
import { findRegions } from "./findRegions";
import { largest } from "./largest";
import { SheetGrid, type CellKind } from "./sheetGrid";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./snapshot";
import { folded } from "./simplified";
import { sortRows } from "./sortRows";
import { tablesUnder } from "./tablesUnder";

/** Where to look: everywhere, or on one sheet, or in one area of it that a person pointed at; and what is known of the head. */
export type Whereabouts = Readonly<{ sheet?: string; area?: Area; head?: HeaderHint }>;

/**
 * The tables of a workbook that could hold results: Excel tables and plain ranges, several on a sheet, wherever they
 * stand. What could not be settled is a question on the candidate; rows that are no results are listed with the reason.
 * Only rows that hold something are looked at, so that a used range of a million rows costs nothing.
 */
export function findTables(workbook: WorkbookSnapshot, where: Whereabouts = {}): readonly Candidate[] {
  return workbook.sheets.filter(({ name }) => where.sheet === undefined || folded(name) === folded(where.sheet)).flatMap((sheet) => {
    const tables = workbook.tables.filter((table) => table.sheet === sheet.name && (!where.area || overlaps(table.area, where.area)));
    const excel = tables.filter(({ hasHeader }) => hasHeader).map((table) => fromExcelTable(sheet, table));
    return [...excel, ...plainRanges(where.area ? within(sheet, where.area) : sheet, workbook.tables.filter((table) => table.sheet === sheet.name).map(({ area }) => area), sheet, where.head)];
  });
}

/** The sheet as far as an area shows it. Rows below the area stay in: tables grow downwards. */
function within(sheet: SheetSnapshot, area: Area): SheetSnapshot {
  const cropped = <T>(rows: ReadonlyMap<number, readonly T[]>, none: T) =>
    new Map([...rows].filter(([row]) => row >= area.top).map(([row, cells]) => [row, cells.slice(0, area.right + 1).map((cell, column) => (column < area.left ? none : cell))] as const));
  return { ...sheet, rows: cropped(sheet.rows, null), formulas: cropped<string | undefined>(sheet.formulas, undefined) };
}

function fromExcelTable(sheet: SheetSnapshot, table: TableSnapshot): Candidate {
  const ours = computedRuns(sheet).filter(({ area }) => encloses(table.area, area));
  const grid = new SheetGrid(sheet, ours.map(({ area }) => area));
  const area = { ...table.area, bottom: Math.max(table.area.top, table.area.bottom - (table.hasTotals ? 1 : 0)) };
  const header = { first: area.top, last: area.top, texts: table.columns, known: 3, score: 5, contrast: 1 };
  return describeCandidate({ grid, sheet, ours, area, header, regions: [], name: table.name });
}

function plainRanges(shown: SheetSnapshot, tables: readonly Area[], sheet: SheetSnapshot, hint: HeaderHint | undefined): readonly Candidate[] {
  const ours = computedRuns(sheet).filter(({ area }) => !tables.some((table) => encloses(table, area)));
  const masked = [...tables, ...ours.map(({ area }) => area)];
  const grid = new SheetGrid(shown, masked);
  const full = shown === sheet ? grid : new SheetGrid(sheet, masked);
  const regions = joinedRegions(grid, findRegions(grid), ours);
  const whole = shown === sheet ? regions : findRegions(full);
  const found: Candidate[] = [];
  for (const region of regions) {
    const above = found.findLast((one) => isBelow(region, one));
    const { header, rival } = findHeader(grid, region, hint);
    const rest = { grid, full, sheet, ours, regions: whole, above: above?.area.bottom };
    if (header && above && isContinuation(above, grid, region, header)) {
      found[found.indexOf(above)] = longer(above, grid, region);
    } else if (header) {
      for (const part of tablesUnder(grid, { area: region, header }, ours)) found.push(describeCandidate({ ...rest, area: part.area, header: part.header, rival }));
    } else if (above && isFootOf(above, grid, region)) {
      found[found.indexOf(above)] = longer(above, grid, region);
    } else if (isBareData(grid, region, hint?.row === "none")) {
      found.push(describeCandidate({ ...rest, area: region }));
    }
  }
  return found;
}

function isBelow(region: Area, table: Candidate): boolean {
  return table.name === undefined && region.top > table.area.bottom && region.left >= table.area.left - 1 && region.left <= lastOwnColumn(table) && region.top - lastRowOf(table) <= 3;
}

const lastOwnColumn = ({ area, columns }: Candidate) => columns.findLast(({ header }) => !isComputedHeading(header))?.column ?? area.right;

const lastRowOf = ({ area, leftOut }: Candidate) => largest(leftOut.map(({ row }) => row), area.bottom);

/** Rows after a gap whose seeming head fits the columns above as one more result. */
function isContinuation(above: Candidate, grid: SheetGrid, region: Area, header: Header): boolean {
  return header.known === 0 && header.first === header.last && rowFits(above, grid, region.top);
}

/** A block without a head under a table: totals, signatures, notes, or results that go on after a gap. */
function isFootOf(above: Candidate, grid: SheetGrid, region: Area): boolean {
  const rest = sortRows(grid, { ...frameOf(above), area: { ...above.area, bottom: region.bottom, right: Math.max(lastOwnColumn(above), region.right) }, headerLast: region.top - 1 });
  return rest.leftOut.length > 0 || rest.body.some((row) => rowFits(above, grid, row));
}

/** A result has a figure, or says that there is none, where the table has figures: a head of words fits nothing. */
function rowFits({ columns, subject }: Candidate, grid: SheetGrid, row: number): boolean {
  const filled = columns.filter(({ column }) => !grid.isEmpty(row, column));
  const measured = columns.filter(({ kind }) => kind === "number");
  if (measured.length > 0 && !measured.some(({ column }) => !grid.isEmpty(row, column) && grid.kind(row, column) !== "text")) return false;
  return filled.length >= 2 && (subject === undefined || grid.kind(row, subject) === "text") && filled.every(({ column, kind }) => kind === "blank" || grid.kind(row, column) === kind || grid.kind(row, column) === "none");
}

function longer(above: Candidate, grid: SheetGrid, region: Area): Candidate {
  const rest = sortRows(grid, { ...frameOf(above), area: { ...above.area, right: lastOwnColumn(above), bottom: region.bottom }, headerLast: region.top - 1 });
  const further = rest.body.filter((row) => rowFits(above, grid, row));
  const unlike = rest.body.filter((row) => !further.includes(row)).map((row) => ({ row, reason: "unlike", text: grid.filledIn(row, above.area.left, lastOwnColumn(above)).map((column) => grid.shown(row, column) ?? "").join(" ").slice(0, 60) }) as const);
  const body = [...above.body, ...further];
  const questions = new Set<FindingQuestion>([...above.questions, ...(further.length > 0 ? (["gapInBody"] as const) : []), ...(unlike.length > 0 && further.length > 0 ? (["unlikeRows"] as const) : [])]);
  return {
    ...above,
    body,
    leftOut: [...new Map([...above.leftOut, ...rest.leftOut, ...unlike].map((one) => [one.row, one])).values()].sort((a, b) => a.row - b.row),
    misfits: [...above.misfits, ...rest.misfits.filter((row) => further.includes(row))],
    doubtful: [...above.doubtful, ...rest.doubtful.filter((row) => further.includes(row))],
    area: { ...above.area, bottom: largest(body, above.area.bottom) },
    questions: [...questions],
    confidence: further.length > 0 ? Math.min(above.confidence, 0.7) : above.confidence,
  };
}

function frameOf({ area, header, columns, subject, shape }: Candidate) {
  return { area, headerLast: header?.last ?? area.top - 1, headers: columns.map(({ header: text }) => (text === "" ? undefined : text)), kinds: columns.map(({ kind }): CellKind => kind), people: shape === "wide", ...(subject === undefined ? {} : { subject }) };
}

/** Two rows or more of words and figures side by side, without a head; where a person says there is no head, any rows. */
function isBareData(grid: SheetGrid, region: Area, told: boolean): boolean {
  const rows = grid.rows.filter((row) => row >= region.top && row <= region.bottom && grid.filledIn(row, region.left, region.right).length >= 2);
  if (told) return rows.length > 0;
  const kinds = columnKinds(grid, region, region.top);
  return rows.length >= 2 && kinds.includes("number") && kinds.includes("text") && rows.every((row) => grid.filledIn(row, region.left, region.right).some((column) => grid.kind(row, column) === "number"));
}
