import type { CellFault } from "../sheet/cellValue";
import type { Exact } from "../sheet/exact";
import { keyOf, type Criterion } from "./criteria";
import { ordered } from "./arithmetic";
import { isExact, isFormulaFault, type FormulaScalar } from "./value";

type Cells = readonly FormulaScalar[];

/** Below so many cells a look at each is quicker than an index. */
const worthIndexing = 24;
const places = new WeakMap<Cells, ReadonlyMap<string, readonly number[]>>();
const sorted = new WeakMap<Cells, readonly Exact[] | CellFault>();

/**
 * The places whose cell meets the condition, in order. What is asked of a column is remembered by its array, so a table of
 * n rows that each ask for their own group takes n steps rather than n².
 */
export function placesMeeting(cells: Cells, criterion: Criterion): readonly number[] {
  const candidates = criterion.key !== undefined && cells.length >= worthIndexing ? (indexOf(cells).get(criterion.key) ?? []) : undefined;
  if (candidates) return candidates.filter((place) => criterion.test(cells[place]!));
  const found: number[] = [];
  for (let place = 0; place < cells.length; place++) if (criterion.test(cells[place]!)) found.push(place);
  return found;
}

function indexOf(cells: Cells): ReadonlyMap<string, readonly number[]> {
  const known = places.get(cells);
  if (known) return known;
  const index = new Map<string, number[]>();
  cells.forEach((cell, place) => {
    const key = keyOf(cell);
    if (key === undefined) return;
    const group = index.get(key);
    if (group) group.push(place);
    else index.set(key, [place]);
  });
  places.set(cells, index);
  return index;
}

/** The numbers among the cells, from least to greatest; a fault among the cells instead of them. */
export function sortedNumbers(cells: Cells): readonly Exact[] | CellFault {
  const known = sorted.get(cells);
  if (known) return known;
  const result = cells.find(isFormulaFault) ?? ordered(cells.filter(isExact));
  sorted.set(cells, result);
  return result;
}
