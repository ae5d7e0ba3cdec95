import type { Issue } from "../scheme/issue";
import { toNumber, type Exact } from "../sheet/exact";
import type { PreparedFigure, PreparedIndicator } from "./indicatorSet";
import { flag, judge, judgeNumber, type Judged } from "./missing";
import { rate, type Rated } from "./raters";
import type { Reading } from "./result";
import type { Row } from "./row";

/** The cell (or derived value) an indicator is scored on, as read and as judged. */
export type Actual = Readonly<{ reading: Reading; judged: Judged; column: string }>;

/** What the ratings of an indicator come to for a row; undefined when it is not rated. */
export function ratedActual({ indicator }: PreparedIndicator, row: Row): Rated | undefined {
  const ratings = row.result.ratings?.get(indicator.code);
  return ratings && rate(ratings, indicator, row.scheme, row.result);
}

/** Checklists have several columns; every other rule looks at the first, or at the derived value. */
export function actualsOf({ indicator }: PreparedIndicator, row: Row, rated?: Rated): readonly Actual[] {
  if (rated) return [actualAt(indicator.name, indicator.columns[0] ?? indicator.name, readingOf(rated))];
  if (indicator.formula !== undefined) return [actualAt(indicator.name, indicator.name, row.derived(indicator.formula, indicator.at))];
  const columns = indicator.rule.kind === "checklist" ? indicator.columns : indicator.columns.slice(0, 1);
  return columns.map((column) => actualAt(indicator.name, column, row.reading(column)));
}

function readingOf({ actual, at }: Rated): Reading {
  return actual ? { kind: "number", value: toNumber(actual), exact: actual, at } : { kind: "blank", at };
}

function actualAt(subject: string, column: string, reading: Reading): Actual {
  return { reading, judged: judge(reading, subject, column), column };
}

/** The one number an indicator is scored on; yes or no where a number is wanted is a fault of the row. */
export function numberOf({ reading, judged, column }: Actual, subject: string): Exclude<Judged, { kind: "answer" }> {
  return judged.kind === "answer" ? judgeNumber(reading, subject, column) : judged;
}

/** A target as it stands for this row: its value, or the flag that says why it has none. */
export type TargetFound = Readonly<{ value: Exact }> | Readonly<{ flag: Issue }>;

export function targetOf(figure: PreparedFigure | undefined, { indicator }: PreparedIndicator, row: Row): TargetFound {
  if (!figure) return { flag: flag("target-missing", indicator.cells["target"] ?? indicator.at, { subject: indicator.name }) };
  if ("fixed" in figure) return { value: figure.fixed };
  const judged = judgeNumber(row.reading(figure.column), indicator.name, figure.column);
  switch (judged.kind) {
    case "number":
      return { value: judged.value };
    case "missing":
      return { flag: flag("target-missing", judged.at, { subject: indicator.name, column: figure.column }) };
    case "faulty":
      return { flag: judged.flag };
  }
}

/** The value of a target where it is only shown, never needed. */
export function shownTarget(one: PreparedIndicator, row: Row): Exact | undefined {
  if (!one.target) return undefined;
  const found = targetOf(one.target, one, row);
  return "value" in found ? found.value : undefined;
}

/** The cell a target is read from, for flags about it. */
export function targetCell({ indicator, target }: PreparedIndicator, row: Row): string {
  return target && "column" in target ? row.reading(target.column).at : (indicator.cells["target"] ?? indicator.at);
}
