import { compare, isZero, minus, one, over, plus, times, toNumber, truncated, zero, type Exact } from "../../sheet/exact";
import { fromDouble, ordered, sumOf } from "../arithmetic";
import { sortedNumbers } from "../columnIndex";
import { divisionByZero, integerPart, notAvailable, whole, wrongNumber, type FormulaArray, type FormulaValue } from "../value";
import { overNumbers } from "./aggregate";
import { fixed, type FunctionRule } from "./rule";

/** How many of the ordered numbers are less than the value. */
function below(numbers: readonly Exact[], value: Exact, orEqual = false): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(numbers[middle]!, value);
    if (order < 0 || (orEqual && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 1 for the greatest (or with an order other than 0 for the least); equals share the better rank. No such number is #N/A. */
function rankOf(value: Exact, cells: FormulaArray, order: Exact | undefined, shared: "best" | "mean"): FormulaValue {
  const numbers = sortedNumbers(cells.cells);
  if ("fault" in numbers) return numbers;
  const less = below(numbers, value);
  const notMore = below(numbers, value, true);
  if (less === notMore) return notAvailable;
  const best = order && !isZero(order) ? less + 1 : numbers.length - notMore + 1;
  return shared === "best" ? whole(best) : plus(whole(best), over(whole(notMore - less - 1), whole(2)));
}

const mostDigits = 30;

/** The share of the other numbers that lie below, between two numbers in proportion, cut off after `digits` decimals. */
function percentRank(cells: FormulaArray, value: Exact, digits: Exact | undefined): FormulaValue {
  const numbers = sortedNumbers(cells.cells);
  if ("fault" in numbers) return numbers;
  const decimals = digits ? Math.min(integerPart(digits), mostDigits) : 3;
  if (decimals < 1 || numbers.length === 0) return wrongNumber;
  if (compare(value, numbers[0]!) < 0 || compare(value, numbers.at(-1)!) > 0) return notAvailable;
  if (numbers.length === 1) return one;
  const less = below(numbers, value);
  const others = whole(numbers.length - 1);
  const upper = numbers[less]!;
  if (compare(upper, value) === 0) return truncated(over(whole(less), others), decimals);
  const lower = numbers[less - 1]!;
  const between = over(minus(value, lower), minus(upper, lower));
  return truncated(over(plus(whole(less - 1), between), others), decimals);
}

/** The k-th from either end; k is cut to a whole number. */
function nth(cells: FormulaArray, k: Exact, from: "greatest" | "least"): FormulaValue {
  const numbers = sortedNumbers(cells.cells);
  if ("fault" in numbers) return numbers;
  const place = integerPart(k);
  if (place < 1 || place > numbers.length) return wrongNumber;
  return numbers[from === "least" ? place - 1 : numbers.length - place]!;
}

function medianOf(numbers: readonly Exact[]): FormulaValue {
  if (numbers.length === 0) return wrongNumber;
  const sorted = ordered(numbers);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : over(plus(sorted[middle - 1]!, sorted[middle]!), whole(2));
}

/** The squares are summed exactly; only the root goes through a double. */
function deviation(numbers: readonly Exact[], degrees: number): FormulaValue {
  if (degrees < 1) return divisionByZero;
  const mean = over(sumOf(numbers), whole(numbers.length));
  const squares = sumOf(numbers.map((number) => times(minus(number, mean), minus(number, mean))));
  return isZero(squares) ? zero : fromDouble(Math.sqrt(toNumber(over(squares, whole(degrees)))));
}

function percentile(cells: FormulaArray, share: Exact): FormulaValue {
  const numbers = sortedNumbers(cells.cells);
  if ("fault" in numbers) return numbers;
  if (numbers.length === 0 || share.n < 0n || compare(share, one) > 0) return wrongNumber;
  const place = times(share, whole(numbers.length - 1));
  const lower = integerPart(place);
  const rest = minus(place, whole(lower));
  const low = numbers[lower]!;
  return isZero(rest) ? low : plus(low, times(rest, minus(numbers[lower + 1]!, low)));
}

const sample = (numbers: readonly Exact[]) => deviation(numbers, numbers.length - 1);
const population = (numbers: readonly Exact[]) => deviation(numbers, numbers.length);

export const statistics: readonly FunctionRule[] = [
  fixed("RANK", ["number", "array", "number?"], (value, cells, order) => rankOf(value, cells, order, "best")),
  fixed("RANK.EQ", ["number", "array", "number?"], (value, cells, order) => rankOf(value, cells, order, "best")),
  fixed("RANK.AVG", ["number", "array", "number?"], (value, cells, order) => rankOf(value, cells, order, "mean")),
  fixed("PERCENTRANK", ["array", "number", "number?"], percentRank),
  fixed("PERCENTRANK.INC", ["array", "number", "number?"], percentRank),
  fixed("LARGE", ["array", "number"], (cells, k) => nth(cells, k, "greatest")),
  fixed("SMALL", ["array", "number"], (cells, k) => nth(cells, k, "least")),
  fixed("PERCENTILE", ["array", "number"], percentile),
  fixed("PERCENTILE.INC", ["array", "number"], percentile),
  overNumbers("MEDIAN", medianOf),
  overNumbers("STDEV", sample),
  overNumbers("STDEV.S", sample),
  overNumbers("STDEVP", population),
  overNumbers("STDEV.P", population),
];
