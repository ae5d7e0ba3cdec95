import { compare, over, times, zero, type Exact } from "../../sheet/exact";
import type { CellFault } from "../../sheet/cellValue";
import { asNumber } from "../coerce";
import { bounded, sumOf } from "../arithmetic";
import { cellAt, divisionByZero, isArray, isExact, isFormulaFault, whole, wrongValue, type FormulaArray, type FormulaValue } from "../value";
import { fixed, repeating, type FunctionRule } from "./rule";

/** The numbers among the arguments: of cells only numbers count, a value written directly is brought to a number. */
export function numbersOf(values: readonly FormulaValue[]): readonly Exact[] | CellFault {
  const numbers: Exact[] = [];
  for (const value of values) {
    if (isArray(value)) {
      for (const cell of value.cells) {
        if (isExact(cell)) numbers.push(cell);
        else if (isFormulaFault(cell)) return cell;
      }
    } else {
      const number = asNumber(value);
      if (isFormulaFault(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** A function of all the numbers in its arguments. */
export function overNumbers(name: string, reckon: (numbers: readonly Exact[]) => FormulaValue): FunctionRule {
  return repeating(name, [], "list", (_, values) => {
    const numbers = numbersOf(values);
    return "fault" in numbers ? numbers : reckon(numbers);
  });
}

export function meanOf(numbers: readonly Exact[]): FormulaValue {
  return numbers.length === 0 ? divisionByZero : over(sumOf(numbers), whole(numbers.length));
}

/** The greatest or the least; 0 where there is none. */
export function furthest(numbers: readonly Exact[], direction: 1 | -1): Exact {
  return numbers.reduce<Exact | undefined>((best, number) => (best && compare(best, number) * direction >= 0 ? best : number), undefined) ?? zero;
}

function productOf(numbers: readonly Exact[]): FormulaValue {
  let product: FormulaValue = numbers.length === 0 ? zero : whole(1);
  for (const number of numbers) {
    if (!isExact(product)) return product;
    product = bounded(times(product, number));
  }
  return product;
}

/** Cell by cell, the cells multiplied and the products added; what is no number counts as 0. */
function sumOfProducts(arrays: readonly FormulaArray[]): FormulaValue {
  const [first] = arrays;
  if (!first || arrays.some((array) => array.width !== first.width || array.height !== first.height)) return wrongValue;
  const products: Exact[] = [];
  for (let row = 0; row < first.height; row++) {
    for (let column = 0; column < first.width; column++) {
      let product: Exact = whole(1);
      for (const array of arrays) {
        const cell = cellAt(array, row, column);
        if (isFormulaFault(cell)) return cell;
        product = isExact(cell) ? times(product, cell) : zero;
      }
      products.push(product);
    }
  }
  return bounded(sumOf(products));
}

export const aggregate: readonly FunctionRule[] = [
  overNumbers("SUM", (numbers) => bounded(sumOf(numbers))),
  overNumbers("AVERAGE", meanOf),
  overNumbers("MIN", (numbers) => furthest(numbers, -1)),
  overNumbers("MAX", (numbers) => furthest(numbers, 1)),
  overNumbers("PRODUCT", productOf),
  repeating("SUMPRODUCT", [], "array", (_, arrays) => sumOfProducts(arrays)),
  repeating("COUNT", [], "list", (_, values) =>
    whole(values.reduce((count: number, value) => count + (isArray(value) ? value.cells.filter(isExact).length : isExact(value) || isExact(countable(value)) ? 1 : 0), 0)),
  ),
  repeating("COUNTA", [], "list", (_, values) =>
    whole(values.reduce((count: number, value) => count + (isArray(value) ? value.cells.filter((cell) => cell !== null).length : 1), 0)),
  ),
  fixed("COUNTBLANK", ["array"], (array) => whole(array.cells.filter((cell) => cell === null || cell === "").length)),
];

function countable(value: FormulaValue): FormulaValue {
  return isArray(value) || isFormulaFault(value) ? value : asNumber(value);
}
