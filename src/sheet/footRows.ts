import { largest } from "./largest";
import { readNumber } from "./readNumber";
import type { SheetGrid } from "./sheetGrid";
import type { TableFrame } from "./sortRows";

/** So many rows at the foot are looked at: what people add below a table is short. */
const depth = 5;

/**
 * Rows at the foot of a body that nobody has labelled and that are what the rows above come to: every figure the sum of its
 * column, or, without a name, its mean.
 */
export function unlabelledTotals(grid: SheetGrid, frame: TableFrame, body: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (let last = body.length - 1; last >= 2 && found.length < 2; last -= 1) {
    const kind = comesTo(grid, frame, body[last]!, body.slice(0, last));
    const named = frame.subject !== undefined && grid.kind(body[last]!, frame.subject) === "text";
    if (kind === undefined || (named && kind === "mean")) break;
    found.push(body[last]!);
  }
  return found;
}

/** Whether all figures of a row, two at least (three where there is no name column), are the sums or the means of those above. */
function comesTo(grid: SheetGrid, { area, subject }: TableFrame, row: number, above: readonly number[]): "sum" | "mean" | undefined {
  const figures = grid.filledIn(row, area.left, area.right).flatMap((column) => {
    const value = grid.kind(row, column) === "number" ? readNumber(grid.value(row, column))?.value : undefined;
    const values = above.flatMap((one) => readNumber(grid.value(one, column))?.value ?? []);
    return value === undefined || values.length < 2 || values.every((one) => one === 0) ? [] : [{ value, sum: values.reduce((total, one) => total + one, 0), count: values.length }];
  });
  if (figures.length < (subject === undefined ? 3 : 2)) return undefined;
  const near = (one: number, other: number) => Math.abs(one - other) <= 0.006 + Math.abs(other) * 0.0001;
  if (figures.every(({ value, sum }) => near(value, sum))) return "sum";
  return figures.every(({ value, sum, count }) => near(value, sum / count)) ? "mean" : undefined;
}

/**
 * Rows at the foot of a body that may be no person: a field that everybody else has filled in is blank there, or what
 * stands for the name is not like the other names. They stay in the body; a person is asked about them.
 */
export function doubtfulRows(grid: SheetGrid, { area, kinds, subject }: TableFrame, body: readonly number[]): readonly number[] {
  if (subject === undefined || body.length < 3) return [];
  const unlike = (row: number, others: readonly number[]) => {
    if (grid.kind(row, subject) !== "text") return false;
    const usual = kinds.flatMap((kind, index) => {
      const column = area.left + index;
      return column !== subject && (kind === "text" || isSerial(grid, column, others)) && others.filter((one) => !grid.isEmpty(one, column)).length >= others.length * 0.9 ? [column] : [];
    });
    return usual.some((column) => grid.isEmpty(row, column) && !grid.mergeAt(row, column)) || isUnlikeName(grid.shown(row, subject) ?? "", others.flatMap((one) => (grid.kind(one, subject) === "text" ? [grid.shown(one, subject) ?? ""] : [])));
  };
  const found: number[] = [];
  for (let last = body.length - 1; last >= Math.max(2, body.length - depth); last -= 1) {
    if (unlike(body[last]!, body.slice(0, last))) found.unshift(body[last]!);
  }
  return found;
}

/** 1, 2, 3 … : a column that counts the people. */
function isSerial(grid: SheetGrid, column: number, rows: readonly number[]): boolean {
  const values = rows.map((row) => readNumber(grid.value(row, column))?.value);
  return values.length >= 2 && values.every((value, index) => index === 0 || (value !== undefined && values[index - 1] !== undefined && value === values[index - 1]! + 1));
}

const summaryWord = /平均|合计|总计|小计|汇总|人均|最高|最低|同期|同比|环比|目标|标准|分数线|排名|占比|比例|率$|数$|说明|备注|average|total|target|best|worst/i;

/** Longer than any other name by far, with figures or marks of its own, or a word that sums up, where the others have none. */
function isUnlikeName(name: string, others: readonly string[]): boolean {
  if (others.length < 2) return false;
  const marks = /[\d%％:：=＝+/*]/;
  const longest = largest(others.map((other) => [...other].length));
  if (summaryWord.test(name) && !others.some((other) => summaryWord.test(other))) return true;
  if (marks.test(name) && !others.some((other) => marks.test(other))) return true;
  return [...name].length > Math.max(longest * 2, longest + 4);
}
