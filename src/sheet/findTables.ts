import { aboveTable } from "./aboveTable";
import { columnName, formatArea, overlaps, type Area } from "./address";
import type { Candidate, CandidateColumn, FindingQuestion, TableShape } from "./candidate";
import { columnKinds, findHeader, joinedTexts, type Header, type HeaderHint } from "./findHeader";
import { findRegions } from "./findRegions";
import { lowest, splitJoined } from "./headerText";
import { isHeaderWord, isIndicatorWord, isLongWord, isPersonWord, isTotalLabel, stackRow } from "./headerWords";
import { range, SheetGrid, type CellKind } from "./sheetGrid";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./snapshot";
import { folded } from "./simplified";
import { sortRows } from "./sortRows";
import { tablesUnder } from "./tablesUnder";

/** Headers of computed columns: they belong to the table and say nothing about its shape. */
const computedHeader = /[（(](?:计|calc)[)）]\s*$/i;

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
  const grid = new SheetGrid(sheet);
  const area = { ...table.area, bottom: Math.max(table.area.top, table.area.bottom - (table.hasTotals ? 1 : 0)) };
  const header = { first: area.top, last: area.top, texts: table.columns, known: 3, score: 5, contrast: 1 };
  return described({ grid, sheet, area, header, regions: [], name: table.name });
}

function plainRanges(shown: SheetSnapshot, masked: readonly Area[], sheet: SheetSnapshot, hint: HeaderHint | undefined): readonly Candidate[] {
  const grid = new SheetGrid(shown, masked);
  const full = shown === sheet ? grid : new SheetGrid(sheet, masked);
  const regions = findRegions(grid);
  const whole = shown === sheet ? regions : findRegions(full);
  const found: Candidate[] = [];
  for (const region of regions) {
    const above = found.findLast((one) => isBelow(region, one));
    const { header, rival } = findHeader(grid, region, hint);
    const rest = { grid, full, sheet, regions: whole, above: above?.area.bottom };
    if (header && above && isContinuation(above, grid, region, header)) {
      found[found.indexOf(above)] = longer(above, grid, region);
    } else if (header) {
      for (const part of tablesUnder(grid, { area: region, header })) found.push(described({ ...rest, area: part.area, header: part.header, rival }));
    } else if (above && isFootOf(above, grid, region)) {
      found[found.indexOf(above)] = longer(above, grid, region);
    } else if (isBareData(grid, region, hint?.row === "none")) {
      found.push(described({ ...rest, area: region }));
    }
  }
  return found;
}

function isBelow(region: Area, table: Candidate): boolean {
  return table.name === undefined && region.top > table.area.bottom && region.left >= table.area.left - 1 && region.left <= table.area.right && region.top - lastRowOf(table) <= 3;
}

const lastRowOf = ({ area, leftOut }: Candidate) => Math.max(area.bottom, ...leftOut.map(({ row }) => row));

/** Rows after a gap whose seeming head fits the columns above as one more result. */
function isContinuation(above: Candidate, grid: SheetGrid, region: Area, header: Header): boolean {
  return header.known === 0 && header.first === header.last && rowFits(above, grid, region.top);
}

/** A block without a head under a table: totals, signatures, notes, or results that go on after a gap. */
function isFootOf(above: Candidate, grid: SheetGrid, region: Area): boolean {
  const rest = sortRows(grid, { ...frameOf(above), area: { ...above.area, bottom: region.bottom, right: Math.max(above.area.right, region.right) }, headerLast: region.top - 1 });
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
  const rest = sortRows(grid, { ...frameOf(above), area: { ...above.area, bottom: region.bottom }, headerLast: region.top - 1 });
  const further = rest.body.filter((row) => rowFits(above, grid, row));
  const unlike = rest.body.filter((row) => !further.includes(row)).map((row) => ({ row, reason: "unlike", text: grid.filledIn(row, above.area.left, above.area.right).map((column) => grid.shown(row, column) ?? "").join(" ").slice(0, 60) }) as const);
  const body = [...above.body, ...further];
  const questions = new Set<FindingQuestion>([...above.questions, ...(further.length > 0 ? (["gapInBody"] as const) : []), ...(unlike.length > 0 && further.length > 0 ? (["unlikeRows"] as const) : [])]);
  return {
    ...above,
    body,
    leftOut: [...new Map([...above.leftOut, ...rest.leftOut, ...unlike].map((one) => [one.row, one])).values()].sort((a, b) => a.row - b.row),
    misfits: [...above.misfits, ...rest.misfits.filter((row) => further.includes(row))],
    doubtful: [...above.doubtful, ...rest.doubtful.filter((row) => further.includes(row))],
    area: { ...above.area, bottom: Math.max(above.area.bottom, ...body) },
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

type Found = Readonly<{ grid: SheetGrid; full?: SheetGrid; sheet: SheetSnapshot; area: Area; header?: Header; rival?: Header; regions: readonly Area[]; name?: string; above?: number }>;

function described({ grid, full = grid, sheet, area, header, rival, regions, name, above }: Found): Candidate {
  const from = header?.last ?? area.top - 1;
  const bounds = headedBounds(area, header);
  const texts = header ? (name === undefined ? joinedTexts(grid, bounds, header.first, header.last) : header.texts) : [];
  const kinds = columnKinds(grid, bounds, from + 1);
  const columns = range(bounds.left, bounds.right).map((column, index): CandidateColumn => {
    const text = texts[index] ?? "";
    const kind = kinds[index]!;
    return { column, header: text, label: `${columnName(column)}列`, kind: kind === "none" ? "blank" : kind, ...splitJoined(text) };
  });
  const own = columns.filter(({ header: text }) => !computedHeader.test(text));
  const shape = shapeOf(grid, own, from, bounds);
  const subject = subjectOf(own, shape, (column) => grid.rows.filter((row) => row > from && row <= bounds.bottom && grid.kind(row, column) === "text").map((row) => grid.shown(row, column) ?? "").filter((text) => !isTotalLabel(text)));
  const frame = { area: { ...bounds, right: own.at(-1)?.column ?? bounds.right }, headerLast: from, headers: own.map(({ header: text }) => (text === "" ? undefined : text)), kinds: own.map(({ kind }): CellKind => kind), people: shape === "wide", ...(subject === undefined ? {} : { subject: subject.column }) };
  const sorted = sortRows(grid, frame);
  const questions = questionsOf({ header, rival, columns: own, shape, subject, unlike: sorted.leftOut.some(({ reason }) => reason === "unlike"), doubtful: sorted.doubtful.length > 0 });
  const top = header?.first ?? area.top;
  const hidden = { rows: [...sheet.hiddenRows].filter((row) => row >= top && row <= area.bottom).length, columns: [...sheet.hiddenColumns].filter((column) => column >= bounds.left && column <= bounds.right).length };
  return {
    sheet,
    ...(name === undefined ? {} : { name }),
    shape,
    area: { ...bounds, top, bottom: Math.max(header?.last ?? area.top, ...sorted.body) },
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


/** Columns at the right edge under no heading and beside the table (a note next to row 7) are not its columns. */
function headedBounds(area: Area, header: Header | undefined): Area {
  if (!header) return area;
  const width = area.right - area.left + 1;
  const texts = header.texts.slice(0, width);
  const last = texts.findLastIndex((text) => text !== undefined);
  return { ...area, right: area.left + last };
}

function shapeOf(grid: SheetGrid, columns: readonly CandidateColumn[], from: number, area: Area): TableShape {
  const person = columns.some(({ name }) => isPersonWord(lowest(name)));
  const stacked = columns.some(({ column, kind }) => {
    if (kind !== "text") return false;
    const rows = grid.rows.filter((row) => row > from && row <= area.bottom && !grid.isEmpty(row, column));
    const told = rows.map((row) => stackRow(grid.shown(row, column) ?? "")).filter((one) => one !== undefined);
    return told.length >= 2 && told.length >= rows.length * 0.6 && new Set(told).size >= 2;
  });
  if (stacked) return "stacked";
  const long = columns.some(({ name }) => isIndicatorWord(lowest(name))) && columns.filter(({ name }) => isLongWord(lowest(name))).length >= 2;
  return long && !person ? "long" : "wide";
}

function subjectOf(columns: readonly CandidateColumn[], shape: TableShape, valuesOf: (column: number) => readonly string[]): CandidateColumn | undefined {
  const fits = shape === "wide" ? isPersonWord : isIndicatorWord;
  const named = columns.findIndex(({ name }) => fits(lowest(name)));
  // One heading merged over a category and its items: the items stand to the right.
  const items = shape === "wide" || named < 0 ? named : columns.findLastIndex(({ header, kind }, index) => index >= named && header === columns[named]!.header && kind === "text" && columns.slice(named, index).every((before) => before.header === header));
  return columns[Math.max(named, items)] ?? columns.find(({ kind, header, name }) => kind === "text" && header === "" && stackRow(name) === undefined) ?? (shape === "wide" ? whoByTheLooks(columns, valuesOf) : columns.find(({ kind }) => kind === "text"));
}

/** A column of short texts, no two alike, under a heading that says nothing else: who is meant, to be asked. */
function whoByTheLooks(columns: readonly CandidateColumn[], valuesOf: (column: number) => readonly string[]): CandidateColumn | undefined {
  return columns.find(({ kind, name, column }) => {
    if (kind !== "text" || isHeaderWord(lowest(name))) return false;
    const values = valuesOf(column);
    return values.length >= 2 && new Set(values).size === values.length && values.every((text) => text.length <= 12 && !/[。；;，:：\d]/.test(text));
  });
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

/** Figure columns whose headings are months or quarters and nothing else. */
export function monthsAcross(columns: readonly CandidateColumn[]): readonly CandidateColumn[] {
  return columns.filter(({ kind, name }) => kind === "number" && /^(?:(?:20)?\d{2}[年/.-]?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$|^(?:第?[一二三四1-4]季度?|q[1-4])$|^20\d{2}[-/.]\d{1,2}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i.test(lowest(name).replace(/\s/g, "")));
}

/** Half for the header, the rest for who is meant and for rows to read; each open question takes something away. */
function confidenceOf(header: Header | undefined, questions: readonly FindingQuestion[], rows: number, hasSubject: boolean, isExcel: boolean): number {
  const head = header ? Math.min(1, 0.5 + 0.1 * header.known + 0.3 * header.contrast) : 0.1;
  const base = 0.5 * (isExcel ? 1 : head) + (hasSubject ? 0.3 : 0) + (rows > 0 ? 0.2 : 0.1);
  return Math.max(0.05, Math.round((base - 0.15 * questions.length) * 100) / 100);
}

/** `考核!A3:K40`, as the user would point at it. */
export function candidateArea({ area }: Candidate): string {
  return formatArea(area);
}
