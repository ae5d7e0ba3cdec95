import type { Area } from "../sheet/address";
import { faultFromText, type CellValue } from "../sheet/cellValue";
import type { Told } from "../sheet/edits";
import type { Rows } from "../sheet/snapshot";
import { hostCodeOf } from "./excelError";

/** Where a sheet has cells, and what of them is to be read. */
export type CellRequest = Readonly<{ sheet: string; area: Area; numberFormats: boolean }>;

/** The cells of one sheet, by absolute row and column. */
export type SheetCells = {
  rows: Map<number, CellValue[]>;
  formulas: Map<number, (string | undefined)[]>;
  numberFormats: Map<number, (string | undefined)[]>;
};

/** Excel on the web answers at most 5 MB; a request is planned to stay below this. */
const answerWeight = 3_500_000;
/** Value, type and formula of a cell in an answer, in bytes, as seen with short Chinese texts and numbers. */
const cellWeight = 48;
const formatWeight = 12;

type Piece = CellRequest & { weight: number };
type Loaded = { piece: Piece; range: Excel.Range };

/** What is to come with the first answer. */
export type Alongside = Readonly<{
  /** Asks for it; when the answer fails, it is asked for again. */
  ask(): void;
  /** After a refusal that had nothing to do with size: whether there is a way to ask for less, which is then taken. */
  askLess(): boolean;
}>;

/**
 * Reads the cells of all sheets, in one request unless the estimate says that the answer would be too large. An answer
 * that is too large all the same is asked for again in halves.
 */
export async function readCells(context: Excel.RequestContext, requests: readonly CellRequest[], alongside: Alongside, told?: Told): Promise<ReadonlyMap<string, SheetCells>> {
  const cells = new Map<string, SheetCells>();
  const pieces = requests.flatMap(cutToSize);
  const all = rowsOfAreas(pieces);
  let answered = false;
  while (pieces.length > 0) {
    if (!answered) alongside.ask();
    const together = takeTogether(pieces);
    const loaded = together.map((piece) => load(context, piece));
    const refusal = await refusalOf(context);
    answered ||= refusal === undefined;
    if (refusal === undefined) pieces.unshift(...loaded.flatMap((one) => keepOrHalve(cells, one)));
    else pieces.unshift(...askedAgain(together, refusal, !answered && alongside.askLess));
    if (pieces.length > 0) told?.(all - rowsOfAreas(pieces), all);
  }
  return cells;
}

function rowsOfAreas(requests: readonly CellRequest[]): number {
  return requests.reduce((sum, { area }) => sum + area.bottom - area.top + 1, 0);
}

async function refusalOf(context: Excel.RequestContext): Promise<unknown> {
  try {
    await context.sync();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** After a refusal: the same in halves if it was the size, the same with less alongside if that can be had. */
function askedAgain(pieces: readonly Piece[], refusal: unknown, askLess: false | (() => boolean)): readonly Piece[] {
  if (hostCodeOf(refusal) === undefined) throw refusal;
  if (hostCodeOf(refusal) === "ResponsePayloadSizeLimitExceeded" && pieces.some(canHalve)) return pieces.flatMap(halves);
  if (askLess && askLess()) return pieces;
  throw refusal;
}

function cutToSize(request: CellRequest): Piece[] {
  const { top, bottom, left, right } = request.area;
  const rowWeight = (right - left + 1) * (cellWeight + (request.numberFormats ? formatWeight : 0));
  const rowsAtOnce = Math.max(1, Math.floor(answerWeight / rowWeight));
  const pieces: Piece[] = [];
  for (let row = top; row <= bottom; row += rowsAtOnce) {
    const last = Math.min(bottom, row + rowsAtOnce - 1);
    pieces.push({ ...request, area: { top: row, bottom: last, left, right }, weight: rowWeight * (last - row + 1) });
  }
  return pieces;
}

/** Takes pieces off the front as long as they fit into one answer; at least one. */
function takeTogether(pieces: Piece[]): Piece[] {
  let weight = 0;
  let count = 0;
  while (count < pieces.length && (count === 0 || weight + pieces[count]!.weight <= answerWeight)) weight += pieces[count++]!.weight;
  return pieces.splice(0, count);
}

/** Keeps what was answered. Beyond its limit Excel may answer null instead of refusing (OfficeDev/office-js 4783). */
function keepOrHalve(cells: Map<string, SheetCells>, { piece, range }: Loaded): readonly Piece[] {
  if (range.values === null && canHalve(piece)) return halves(piece);
  keep(cellsOf(cells, piece.sheet), piece, range);
  return [];
}

function load(context: Excel.RequestContext, piece: Piece): Loaded {
  const { top, left, bottom, right } = piece.area;
  const range = context.workbook.worksheets.getItem(piece.sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  if (piece.numberFormats) range.load("values,valueTypes,formulas,numberFormat");
  else range.load("values,valueTypes,formulas");
  return { piece, range };
}

function canHalve(piece: Piece): boolean {
  return piece.area.bottom > piece.area.top;
}

function halves(piece: Piece): Piece[] {
  if (!canHalve(piece)) return [piece];
  const { top, bottom } = piece.area;
  const middle = Math.floor((top + bottom) / 2);
  // Weighed as if each filled an answer: what was misjudged once is asked for one by one.
  return [
    { ...piece, area: { ...piece.area, bottom: middle }, weight: answerWeight },
    { ...piece, area: { ...piece.area, top: middle + 1 }, weight: answerWeight },
  ];
}

function cellsOf(cells: Map<string, SheetCells>, sheet: string): SheetCells {
  const known = cells.get(sheet) ?? { rows: new Map(), formulas: new Map(), numberFormats: new Map() };
  cells.set(sheet, known);
  return known;
}

function keep(cells: SheetCells, piece: Piece, range: Excel.Range): void {
  const { top, left } = piece.area;
  const { values, valueTypes, formulas } = range;
  values.forEach((row: unknown[], index) => {
    const types = valueTypes[index]!;
    row.forEach((value, offset) => {
      put(cells.rows, top + index, left + offset, cellValue(value, types[offset]!), null);
      put(cells.formulas, top + index, left + offset, formulaOf(formulas[index]![offset], types[offset]!, value), undefined);
    });
  });
  if (!piece.numberFormats) return;
  range.numberFormat.forEach((row: unknown[], index) =>
    row.forEach((code, offset) => put(cells.numberFormats, top + index, left + offset, code === "General" || code === "" ? undefined : String(code), undefined)),
  );
}

/** Rows and columns without anything take no room: a row is as long as its last cell that holds something. */
function put<T>(rows: Map<number, T[]>, row: number, column: number, value: T, nothing: T): void {
  if (value === nothing) return;
  const line = rows.get(row) ?? [];
  if (line.length === 0) rows.set(row, line);
  while (line.length < column) line.push(nothing);
  line[column] = value;
}

function cellValue(value: unknown, type: Excel.RangeValueType | string): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return faultFromText(String(value)) ?? { fault: "#UNKNOWN!" };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

/**
 * `formulas` gives the constant where there is no formula, and a text without its apostrophe: a text that looks like a
 * formula is one only if it differs from what the cell shows, or the cell shows something that is no text.
 */
function formulaOf(formula: unknown, type: Excel.RangeValueType | string, value: unknown): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  return type === "String" && formula === value ? undefined : formula;
}

/** The sheet's cells where there are any, and empty ones where there are none. */
export function rowsOf<T>(rows: Map<number, T[]> | undefined): Rows<T> {
  return rows ?? new Map<number, T[]>();
}
