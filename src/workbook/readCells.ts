import type { Area } from "../sheet/address";
import { faultFromText, type CellValue } from "../sheet/cellValue";
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

/**
 * Reads the cells of all sheets, in one request unless the estimate says that the answer would be too large. An answer
 * that is too large all the same is asked for again in halves. `alongside` asks for what is to come with the first
 * answer; when that answer fails, it is called again.
 */
export async function readCells(
  context: Excel.RequestContext,
  requests: readonly CellRequest[],
  alongside: () => void,
): Promise<ReadonlyMap<string, SheetCells>> {
  const cells = new Map<string, SheetCells>();
  const pieces = requests.flatMap(cutToSize);
  let answered = false;
  while (pieces.length > 0) {
    if (!answered) alongside();
    const together = takeTogether(pieces);
    const refused = await readTogether(context, together, cells);
    answered ||= refused !== "all";
    pieces.unshift(...(refused === "all" ? together.flatMap(halves) : refused));
  }
  return cells;
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

/** Reads the pieces into `cells`; gives back, in halves, those that turned out to be too large, or that the answer was. */
async function readTogether(context: Excel.RequestContext, pieces: readonly Piece[], cells: Map<string, SheetCells>): Promise<readonly Piece[] | "all"> {
  const loaded = pieces.map((piece) => load(context, piece));
  try {
    await context.sync();
  } catch (error) {
    if (hostCodeOf(error) !== "ResponsePayloadSizeLimitExceeded" || !pieces.some(canHalve)) throw error;
    return "all";
  }
  return loaded.flatMap(({ piece, range }) => {
    // Beyond its limit Excel may answer null instead of refusing (OfficeDev/office-js 4783).
    if (range.values === null && canHalve(piece)) return halves(piece);
    keep(cellsOf(cells, piece.sheet), piece, range);
    return [];
  });
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
