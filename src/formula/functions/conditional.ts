import type { Exact } from "../../sheet/exact";
import type { CellFault } from "../../sheet/cellValue";
import { bounded, sumOf } from "../arithmetic";
import { placesMeeting } from "../columnIndex";
import { criterionOf } from "../criteria";
import { isArray, isExact, isFormulaFault, whole, wrongValue, type FormulaArray, type FormulaScalar, type FormulaValue } from "../value";
import { furthest, meanOf } from "./aggregate";
import { fixed, repeating, type FunctionRule } from "./rule";

/** The places that meet all conditions; the ranges must be of one size. */
function placesOf(pairs: readonly (readonly [FormulaArray, FormulaScalar])[]): readonly number[] | undefined {
  const [first, ...rest] = pairs;
  if (!first || rest.some(([range]) => range.width !== first[0].width || range.height !== first[0].height)) return undefined;
  const [range, condition] = first;
  const others = rest.map(([cells, wanted]) => ({ cells: cells.cells, criterion: criterionOf(wanted) }));
  return placesMeeting(range.cells, criterionOf(condition)).filter((place) => others.every(({ cells, criterion }) => criterion.test(cells[place] ?? null)));
}

function numbersAt(cells: readonly FormulaScalar[], places: readonly number[]): readonly Exact[] | CellFault {
  const numbers: Exact[] = [];
  for (const place of places) {
    const cell = cells[place];
    if (isFormulaFault(cell)) return cell;
    if (isExact(cell)) numbers.push(cell);
  }
  return numbers;
}

/** SUMIF, AVERAGEIF: the figures stand beside the tested cells, counted from the figures' first cell. */
function overOne(name: string, reckon: (numbers: readonly Exact[]) => FormulaValue): FunctionRule {
  return fixed(name, ["array", "any", "array?"], (range, condition, figures = range) => {
    const found = numbersAt(aligned(range, figures), placesOf([[range, condition]])!);
    return "fault" in found ? found : reckon(found);
  });
}

/** The figures' cells by the tested range's places, when the two are not of one width. */
function aligned(range: FormulaArray, figures: FormulaArray): readonly FormulaScalar[] {
  if (range.width === figures.width) return figures.cells;
  return range.cells.map((_, place) => {
    const [row, column] = [Math.floor(place / range.width), place % range.width];
    return column < figures.width && row < figures.height ? (figures.cells[row * figures.width + column] ?? null) : null;
  });
}

/** SUMIFS, AVERAGEIFS …: figures first, then ranges and conditions by twos. */
function overMany(name: string, reckon: (numbers: readonly Exact[]) => FormulaValue): FunctionRule {
  return repeating(name, ["array"], ["array", "any"], ([figures], rest) => {
    const pairs = pairsOf(rest);
    const places = placesOf(pairs);
    if (!places || pairs[0]![0].width !== figures.width || pairs[0]![0].height !== figures.height) return wrongValue;
    const found = numbersAt(figures.cells, places);
    return "fault" in found ? found : reckon(found);
  });
}

function pairsOf(rest: readonly FormulaValue[]): readonly (readonly [FormulaArray, FormulaScalar])[] {
  const pairs: [FormulaArray, FormulaScalar][] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const [range, condition] = [rest[at]!, rest[at + 1]!];
    if (isArray(range) && !isArray(condition)) pairs.push([range, condition]);
  }
  return pairs;
}

export const conditional: readonly FunctionRule[] = [
  fixed("COUNTIF", ["array", "any"], (range, condition) => whole(placesOf([[range, condition]])!.length)),
  repeating("COUNTIFS", [], ["array", "any"], (_, rest) => {
    const places = placesOf(pairsOf(rest));
    return places ? whole(places.length) : wrongValue;
  }),
  overOne("SUMIF", (numbers) => bounded(sumOf(numbers))),
  overOne("AVERAGEIF", meanOf),
  overMany("SUMIFS", (numbers) => bounded(sumOf(numbers))),
  overMany("AVERAGEIFS", meanOf),
  overMany("MAXIFS", (numbers) => furthest(numbers, 1)),
  overMany("MINIFS", (numbers) => furthest(numbers, -1)),
];
