import type { Area } from "./address";
import type { CandidateColumn, TableShape } from "./candidate";
import { lowest } from "./headerText";
import { isHeaderWord, isIndicatorWord, isLongWord, isPersonWord, stackRow } from "./headerWords";
import type { SheetGrid } from "./sheetGrid";

/** How a table tells its figures, by its headings and by labels 目标 / 实际 in a column. */
export function shapeOf(grid: SheetGrid, columns: readonly CandidateColumn[], from: number, area: Area): TableShape {
  const person = columns.some(({ name }) => isPersonWord(lowest(name)));
  const stacked = columns.some(({ column, kind }) => {
    if (kind !== "text") return false;
    const rows = grid.rows.filter((row) => row > from && row <= area.bottom && !grid.isEmpty(row, column));
    const told = rows.map((row) => stackRow(grid.shown(row, column) ?? "")).filter((one) => one !== undefined);
    return told.length >= 2 && told.length >= rows.length * 0.6 && new Set(told).size >= 2;
  });
  if (stacked) return "stacked";
  const long = columns.some(({ name }) => isIndicatorWord(lowest(name))) && columns.filter(({ name }) => isLongWord(lowest(name))).length >= 2;
  return long && !person ? "long" : "wide";
}

/** The column that says who, or which indicator. */
export function subjectOf(columns: readonly CandidateColumn[], shape: TableShape, valuesOf: (column: number) => readonly string[]): CandidateColumn | undefined {
  const fits = shape === "wide" ? isPersonWord : isIndicatorWord;
  const named = columns.findIndex(({ name }) => fits(lowest(name)));
  // One heading merged over a category and its items: the items stand to the right.
  const items = shape === "wide" || named < 0 ? named : columns.findLastIndex(({ header, kind }, index) => index >= named && header === columns[named]!.header && kind === "text" && columns.slice(named, index).every((before) => before.header === header));
  return columns[Math.max(named, items)] ?? columns.find(({ kind, header, name }) => kind === "text" && header === "" && stackRow(name) === undefined) ?? (shape === "wide" ? whoByTheLooks(columns, valuesOf) : columns.find(({ kind }) => kind === "text"));
}

/** A column of short texts, no two alike, under a heading that says nothing else: who is meant, to be asked. */
function whoByTheLooks(columns: readonly CandidateColumn[], valuesOf: (column: number) => readonly string[]): CandidateColumn | undefined {
  return columns.find(({ kind, name, column }) => {
    if (kind !== "text" || isHeaderWord(lowest(name))) return false;
    const values = valuesOf(column);
    return values.length >= 2 && new Set(values).size === values.length && values.every((text) => text.length <= 12 && !/[。；;，:：\d]/.test(text));
  });
}
