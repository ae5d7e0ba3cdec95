import { one, zero, type Exact } from "../sheet/exact";
import { isFault, type CellFault, type CellValue, type FaultCode } from "../sheet/cellValue";
import { exact } from "../sheet/exact";

/** One value of a formula. `null` is an empty cell: 0 in arithmetic, no text in text, and neither of them to ISBLANK. */
export type FormulaScalar = Exact | string | boolean | null | CellFault;

/**
 * A rectangle of values, row by row. A whole column is `width` 1 over the column's own array, never a copy: what is
 * worked out from it is remembered by that array, so the array must not change once a formula has seen it.
 */
export type FormulaArray = Readonly<{ width: number; height: number; cells: readonly FormulaScalar[] }>;

export type FormulaValue = FormulaScalar | FormulaArray;

export function isExact(value: FormulaValue | undefined): value is Exact {
  return typeof value === "object" && value !== null && "d" in value;
}

export function isArray(value: FormulaValue | undefined): value is FormulaArray {
  return typeof value === "object" && value !== null && "cells" in value;
}

export function isFormulaFault(value: FormulaValue | undefined): value is CellFault {
  return typeof value === "object" && value !== null && "fault" in value;
}

function faultOf(fault: FaultCode): CellFault {
  return { fault };
}

export const divisionByZero = faultOf("#DIV/0!");
export const wrongValue = faultOf("#VALUE!");
export const wrongReference = faultOf("#REF!");
export const unknownName = faultOf("#NAME?");
export const wrongNumber = faultOf("#NUM!");
export const notAvailable = faultOf("#N/A");

export function columnOf(cells: readonly FormulaScalar[]): FormulaArray {
  return { width: 1, height: cells.length, cells };
}

export function arrayOf(value: FormulaValue): FormulaArray {
  return isArray(value) ? value : { width: 1, height: 1, cells: [value] };
}

/** What stands at a row and column of an array, counted from 0; a single row or column repeats itself, as Excel's do. */
export function cellAt(array: FormulaArray, row: number, column: number): FormulaScalar {
  const y = array.height === 1 ? 0 : row;
  const x = array.width === 1 ? 0 : column;
  if (y >= array.height || x >= array.width) return notAvailable;
  return array.cells[y * array.width + x] ?? null;
}

/** A cell's value as formulas reckon with it. */
export function fromCell(value: CellValue): FormulaScalar {
  if (typeof value === "number") return Number.isFinite(value) ? exact(value) : wrongNumber;
  return isFault(value) ? value : value;
}

export function truth(value: boolean): Exact {
  return value ? one : zero;
}

export function whole(value: number | bigint): Exact {
  return { n: BigInt(value), d: 1n };
}

/** The whole number that is left when the fraction is cut off. */
export function integerPart(value: Exact): number {
  return Number(value.n / value.d);
}
