import { cellAt, isArray, wrongValue, type FormulaScalar, type FormulaValue } from "./value";

/**
 * Runs once per cell of the arrays among the values; single values, rows and columns repeat themselves against the
 * others. Without an array it runs once and gives one value.
 */
export function eachCell(values: readonly FormulaValue[], run: (cells: readonly FormulaScalar[]) => FormulaScalar): FormulaValue {
  let width = 0;
  let height = 0;
  for (const value of values) {
    if (!isArray(value)) continue;
    width = Math.max(width, value.width);
    height = Math.max(height, value.height);
  }
  if (width === 0 || height === 0) {
    return values.some(isArray) ? wrongValue : run(values.map((value) => (isArray(value) ? null : value)));
  }
  const cells: FormulaScalar[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      cells.push(run(values.map((value) => (isArray(value) ? cellAt(value, row, column) : value))));
    }
  }
  return { width, height, cells };
}

/** What one cell shows of a value: this row's of a column, else the first. */
export function single(value: FormulaValue, rowIndex: number | undefined): FormulaScalar {
  if (!isArray(value)) return value;
  if (value.cells.length === 0) return wrongValue;
  return value.width === 1 && rowIndex !== undefined && rowIndex < value.height ? cellAt(value, rowIndex, 0) : cellAt(value, 0, 0);
}
