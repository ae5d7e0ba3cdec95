import { asNumber, asTruth, compareScalars } from "../coerce";
import { placesMeeting } from "../columnIndex";
import { keyOf } from "../criteria";
import { hasWildcard, wildcardExpression } from "../wildcard";
import {
  cellAt, integerPart, isExact, isFormulaFault, notAvailable, whole, wrongReference, wrongValue,
  type FormulaArray, type FormulaScalar, type FormulaValue,
} from "../value";
import { fixed, type FunctionRule } from "./rule";

function sameType(one: FormulaScalar, other: FormulaScalar): boolean {
  return isExact(one) ? isExact(other) : typeof one === typeof other && other !== null && !isFormulaFault(other) && !isExact(other);
}

/** Where the value stands; text may hold wildcards. */
function exactPlace(wanted: FormulaScalar, cells: readonly FormulaScalar[], wildcards = true, last = false): number {
  const sought = wanted === null ? whole(0) : wanted;
  if (wildcards && typeof sought === "string" && hasWildcard(sought)) {
    const expression = wildcardExpression(sought, "whole");
    const matches = (cell: FormulaScalar) => typeof cell === "string" && expression.test(cell);
    return last ? cells.findLastIndex(matches) : cells.findIndex(matches);
  }
  const key = keyOf(sought);
  const equal = (cell: FormulaScalar) => sameType(sought, cell) && compareScalars(cell, sought) === 0;
  const found = placesMeeting(cells, key === undefined ? { test: equal } : { test: equal, key });
  return (last ? found.at(-1) : found[0]) ?? -1;
}

/**
 * In cells that rise (or fall) from first to last: the place of the last that is not beyond the value. Searched by halves
 * among the cells of the value's own type, as Excel does, so cells out of order give what they give in Excel.
 */
function nearestPlace(wanted: FormulaScalar, cells: readonly FormulaScalar[], direction: 1 | -1): number {
  const sought = wanted === null ? whole(0) : wanted;
  const places: number[] = [];
  cells.forEach((cell, place) => {
    if (sameType(sought, cell)) places.push(place);
  });
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareScalars(cells[places[middle]!]!, sought) * direction <= 0) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

function matchPlace(wanted: FormulaScalar, cells: readonly FormulaScalar[], type: number): number {
  return type === 0 ? exactPlace(wanted, cells) : nearestPlace(wanted, cells, type > 0 ? 1 : -1);
}

function columnCells(table: FormulaArray, column: number): readonly FormulaScalar[] {
  return table.width === 1 ? table.cells : Array.from({ length: table.height }, (_, row) => cellAt(table, row, column));
}

function rowCells(table: FormulaArray, row: number): readonly FormulaScalar[] {
  return table.height === 1 ? table.cells : table.cells.slice(row * table.width, (row + 1) * table.width);
}

function isNear(mode: FormulaScalar | undefined): boolean | undefined {
  if (mode === undefined) return true;
  const truth = asTruth(mode);
  return isFormulaFault(truth) ? undefined : truth;
}

/** VLOOKUP and HLOOKUP: the first column (row) is searched, the n-th gives the result. */
function tableLookup(wanted: FormulaScalar, table: FormulaArray, index: number, near: boolean | undefined, by: "column" | "row"): FormulaValue {
  if (near === undefined || index < 1) return wrongValue;
  if (index > (by === "column" ? table.width : table.height)) return wrongReference;
  const place = matchPlace(wanted, by === "column" ? firstColumn(table) : rowCells(table, 0), near ? 1 : 0);
  if (place < 0) return notAvailable;
  return by === "column" ? cellAt(table, place, index - 1) : cellAt(table, index - 1, place);
}

const firstColumns = new WeakMap<readonly FormulaScalar[], readonly FormulaScalar[]>();

/** Remembered, so that the index over it is made once for a lookup table that many rows ask. */
function firstColumn(table: FormulaArray): readonly FormulaScalar[] {
  const known = firstColumns.get(table.cells);
  if (known) return known;
  const cells = columnCells(table, 0);
  firstColumns.set(table.cells, cells);
  return cells;
}

function lookup(wanted: FormulaScalar, vector: FormulaArray, results: FormulaArray | undefined): FormulaValue {
  const across = vector.width > vector.height;
  const searched = across ? rowCells(vector, 0) : columnCells(vector, 0);
  const place = nearestPlace(wanted, searched, 1);
  if (place < 0) return notAvailable;
  if (!results) return across ? cellAt(vector, vector.height - 1, place) : cellAt(vector, place, vector.width - 1);
  return results.cells[place] ?? notAvailable;
}

function index(array: FormulaArray, row: number, column: number | undefined): FormulaValue {
  const [y, x] = column === undefined && array.height === 1 && array.width > 1 ? [1, row] : [row, column ?? (array.width === 1 ? 1 : 0)];
  if (y < 0 || x < 0) return wrongValue;
  if (y > array.height || x > array.width) return wrongReference;
  if (y > 0 && x > 0) return cellAt(array, y - 1, x - 1);
  if (y > 0) return { width: array.width, height: 1, cells: rowCells(array, y - 1) };
  return x > 0 ? { width: 1, height: array.height, cells: columnCells(array, x - 1) } : array;
}

/** XLOOKUP's next smaller (-1) or next larger (1) value: the nearest one, in any order of the cells. */
function nextPlace(wanted: FormulaScalar, cells: readonly FormulaScalar[], side: 1 | -1): number {
  let best = -1;
  cells.forEach((cell, place) => {
    if (!sameType(wanted, cell) || compareScalars(cell, wanted) * side < 0) return;
    if (best < 0 || compareScalars(cell, cells[best]!) * side < 0) best = place;
  });
  return best;
}

function xlookup(
  wanted: FormulaScalar, searched: FormulaArray, results: FormulaArray,
  missing: FormulaScalar | undefined, matchMode: FormulaScalar | undefined, searchMode: FormulaScalar | undefined,
): FormulaValue {
  const match = asNumber(matchMode ?? null);
  const search = asNumber(searchMode ?? whole(1));
  if (isFormulaFault(match)) return match;
  if (isFormulaFault(search)) return search;
  const mode = integerPart(match);
  if (searched.width > 1 && searched.height > 1) return wrongValue;
  const across = searched.width > 1;
  if (across ? results.width !== searched.width : results.height !== searched.height) return wrongValue;
  const equal = exactPlace(wanted, searched.cells, mode === 2, search.n < 0n);
  const place = equal >= 0 || mode === 0 || mode === 2 ? equal : nextPlace(wanted ?? whole(0), searched.cells, mode < 0 ? -1 : 1);
  if (place < 0) return missing ?? notAvailable;
  if (across) return results.height === 1 ? cellAt(results, 0, place) : { width: 1, height: results.height, cells: columnCells(results, place) };
  return results.width === 1 ? cellAt(results, place, 0) : { width: results.width, height: 1, cells: rowCells(results, place) };
}

export const lookups: readonly FunctionRule[] = [
  fixed("VLOOKUP", ["value", "array", "number", "value?"], (wanted, table, column, near) =>
    tableLookup(wanted, table, integerPart(column), isNear(near), "column"),
  ),
  fixed("HLOOKUP", ["value", "array", "number", "value?"], (wanted, table, row, near) => tableLookup(wanted, table, integerPart(row), isNear(near), "row")),
  fixed("LOOKUP", ["value", "array", "array?"], lookup),
  fixed("XLOOKUP", ["value", "array", "array", "any?", "value?", "value?"], xlookup),
  fixed("INDEX", ["array", "number", "number?"], (array, row, column) => index(array, integerPart(row), column && integerPart(column))),
  fixed("MATCH", ["value", "array", "number?"], (wanted, array, type) => {
    if (array.width > 1 && array.height > 1) return notAvailable;
    const place = matchPlace(wanted, array.cells, type ? Number(type.n > 0n) - Number(type.n < 0n) : 1);
    return place < 0 ? notAvailable : whole(place + 1);
  }),
  fixed("ROWS", ["array"], (array) => whole(array.height)),
  fixed("COLUMNS", ["array"], (array) => whole(array.width)),
];
