import type { Candidate } from "../sheet/candidate";
import { lowest } from "../sheet/headerText";
import { isTotalLabel } from "../sheet/headerWords";
import { readNumber } from "../sheet/readNumber";
import { valueAt } from "../sheet/snapshot";
import { areaReference, type Issue } from "../scheme/issue";
import type { StatedItem } from "./statedItem";

/** Items as they are to be scored: weighed, or their points added up. */
export type StatedPoints = Readonly<{ items: readonly StatedItem[]; totalling: "weighted" | "points"; questions: readonly Issue[] }>;

/**
 * Whether a sheet adds up points: every item states its points; or the figures under weights never exceed them and come to
 * the sheet's own total, so that 36 under 40 % is 36 of 40 points. Without such a total it is only asked.
 */
export function statedPoints(candidate: Candidate, items: readonly StatedItem[]): StatedPoints {
  const weighted = { items, totalling: "weighted", questions: [] } as const;
  if (items.length > 0 && items.every(({ points, weight }) => points !== undefined && weight === undefined)) return { ...weighted, items: items.map((item) => outOf(candidate, item)), totalling: "points" };
  const plain = items.length > 1 && candidate.shape === "wide" && items.every(({ weight, target, targetColumn, standard, measured, unit }) => weight !== undefined && weight < 1 && target === undefined && targetColumn === undefined && standard === undefined && !measured && unit !== "%");
  if (!plain) return weighted;
  const rows = candidate.body.map((row) => items.map((item) => figureAt(candidate, row, columnOf(candidate, item))));
  const full = rows.filter((figures) => figures.every((figure) => figure !== undefined));
  if (full.length < 2 || !full.every((figures) => figures.every((figure, index) => figure <= items[index]!.weight! * 100 + 1e-9))) return weighted;
  const at = areaReference(candidate.sheet.name, candidate.area);
  const total = candidate.columns.find(({ column, kind, name }) => kind === "number" && isTotalLabel(lowest(name)) && candidate.body.every((row, index) => sums(rows[index]!, figureAt(candidate, row, column))));
  if (!total) return { ...weighted, questions: [{ severity: "notice", code: "own-maybe-points", at, facts: {} }] };
  return {
    items: items.map(({ weight, ...item }) => outOf(candidate, { ...item, points: Number((weight! * 100).toPrecision(12)) })),
    totalling: "points",
    questions: [{ severity: "notice", code: "own-points", at, facts: { column: total.name } }],
  };
}

/** An item of 40 points none of whose figures exceeds 40 is rated out of 40. */
function outOf(candidate: Candidate, item: StatedItem): StatedItem {
  if (candidate.shape !== "wide" || item.points === undefined) return item;
  const column = columnOf(candidate, item);
  const figures = candidate.body.flatMap((row) => figureAt(candidate, row, column) ?? []);
  return figures.length > 0 && figures.every((figure) => figure <= item.points!) ? { ...item, scale: item.points } : item;
}

function columnOf({ columns }: Candidate, { column }: StatedItem): number | undefined {
  return columns.find(({ header }) => header.replace(/\s*[\r\n]+\s*/g, " ") === column)?.column;
}

function figureAt({ sheet }: Candidate, row: number, column: number | undefined): number | undefined {
  return column === undefined ? undefined : readNumber(valueAt(sheet, { row, column }))?.value;
}

/** Whether a row comes to its total; one with a figure missing says nothing against it. */
function sums(figures: readonly (number | undefined)[], total: number | undefined): boolean {
  if (total === undefined || figures.includes(undefined)) return true;
  return Math.abs(figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0) - total) < 0.006;
}
