import type { CellChange } from "../appraisal/schemeEdits";
import { changesTo, type SchemeFigure } from "../appraisal/schemeFigures";
import type { CellValue } from "../sheet/cellValue";
import { readNumber } from "../sheet/readNumber";
import type { Draft } from "./draft";

export function idOf(figure: SchemeFigure): string {
  return figure.cells[0]!;
}

/** The draft with one figure more; a figure back at its own value is no draft. */
export function drafted(draft: Draft, figure: SchemeFigure, value: CellValue): Draft {
  const next = new Map(draft);
  if (value === figure.value) next.delete(idOf(figure));
  else next.set(idOf(figure), value);
  return next;
}

export function valueIn(draft: Draft, figure: SchemeFigure): CellValue {
  const value = draft.get(idOf(figure));
  return value === undefined ? figure.value : value;
}

/** What of the draft still differs from what the cells hold. */
export function changedFigures(figures: readonly SchemeFigure[], draft: Draft): readonly SchemeFigure[] {
  return figures.filter((figure) => !figure.locked && valueIn(draft, figure) !== figure.value);
}

export function changesOf(figures: readonly SchemeFigure[], draft: Draft): readonly CellChange[] {
  return changedFigures(figures, draft).flatMap((figure) => changesTo(figure, valueIn(draft, figure)));
}

/** `0.29` → `29`, without the tail of a double. */
export function asPoints(share: number): number {
  return Number((share * 100).toPrecision(10));
}

/** What stands in the box: percent without its sign, which stands beside it. */
export function boxText({ percent }: Pick<SchemeFigure, "percent">, value: CellValue): string {
  if (typeof value === "number") return String(percent ? asPoints(value) : value);
  return value === null ? "" : String(typeof value === "object" ? value.fault : value);
}

/** What was typed into the box; undefined while it is no figure. An emptied box is an empty cell. */
export function valueTyped({ percent }: Pick<SchemeFigure, "percent">, text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const read = readNumber(text);
  if (!read || read.unit) return undefined;
  return percent && !read.percent ? Number(`${read.value}e-2`) : read.value;
}

/** As one says it: `40%`, `95 分`. */
export function spoken(figure: Pick<SchemeFigure, "percent" | "unit">, value: CellValue): string {
  const text = boxText(figure, value);
  if (text === "") return "—";
  if (figure.percent) return `${text}%`;
  return figure.unit && typeof value === "number" ? `${text} ${figure.unit}` : text;
}

export type Span = Readonly<{ min: number; max: number; step: number }>;

/** How far a figure can be dragged, in the terms of its box. Further goes by typing. */
export function spanOf({ group, percent, value }: SchemeFigure): Span | undefined {
  if (typeof value !== "number") return undefined;
  const held = percent ? asPoints(value) : value;
  if (percent && (group === "weight" || group === "rater") && held <= 100) return { min: 0, max: 100, step: 1 };
  if (percent && held >= 0 && held <= 100) return { min: 0, max: held > 60 ? 150 : 100, step: 1 };
  if (group === "grade" && held >= 10 && held <= 120) return { min: 0, max: 120, step: 1 };
  if (held === 0) return { min: 0, max: 10, step: 1 };
  const step = 10 ** Math.floor(Math.log10(Math.abs(held)) - 1);
  return held > 0 ? { min: 0, max: rounded(held * 2, step), step } : { min: rounded(held * 2, step), max: 0, step };
}

function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(10));
}
