import { normalised } from "../sheet/text";
import { exact } from "../sheet/exact";
import type { FormulaScalar } from "../formula/value";
import { cycleOf, daysOf, dateOf, periodOf, type Days } from "../scheme/period";
import type { ColumnWords } from "../scheme/columnWords";
import { spellings } from "../scheme/words";

/**
 * Figures of a row's period that formulas may name like columns: `SUMIFS(月报[金额],月报[日期],">="&[@季初],月报[日期],"<="&[@期末])`.
 * All are serial days but 年度 (the year) and 本期天数 (days in the period). 同期 is the same period of the year before,
 * 上期 the period before this one.
 */
export const periodWords = {
  first: { zh: "期初", en: "Period start" },
  last: { zh: "期末", en: "Period end" },
  quarterFirst: { zh: "季初", en: "Quarter start" },
  quarterLast: { zh: "季末", en: "Quarter end" },
  halfFirst: { zh: "半年初", en: "Half-year start" },
  yearFirst: { zh: "年初", en: "Year start" },
  yearLast: { zh: "年末", en: "Year end" },
  yearAgoFirst: { zh: "同期初", en: "Year-ago start" },
  yearAgoLast: { zh: "同期末", en: "Year-ago end" },
  previousFirst: { zh: "上期初", en: "Previous start" },
  previousLast: { zh: "上期末", en: "Previous end" },
  year: { zh: "年度", en: "Year" },
  days: { zh: "本期天数", en: "Days in period" },
} as const satisfies Readonly<Record<string, ColumnWords>>;

type PeriodField = keyof typeof periodWords;

const fields = new Map<string, PeriodField>(
  (Object.keys(periodWords) as PeriodField[]).flatMap((field) => spellings(periodWords[field]).map((word) => [normalised(word), field] as const)),
);

/** Whether a header names a figure of the period. */
export function isPeriodFigure(header: string): boolean {
  return fields.has(normalised(header));
}

/** Whether it is a day, and not a number of something. */
export function isPeriodDay(header: string): boolean {
  const field = fields.get(normalised(header));
  return field !== undefined && field !== "year" && field !== "days";
}

/** The figure of a period under that header; undefined when there is no period or no such figure. */
export function periodFigure(header: string, period: string | undefined): FormulaScalar | undefined {
  const field = fields.get(normalised(header));
  if (field === undefined || period === undefined) return undefined;
  const days = daysOf(period);
  switch (field) {
    case "first":
      return exact(days.first);
    case "last":
      return exact(days.last);
    case "quarterFirst":
      return exact(daysOf(periodOf(days.last, "quarter")).first);
    case "quarterLast":
      return exact(daysOf(periodOf(days.last, "quarter")).last);
    case "halfFirst":
      return exact(daysOf(periodOf(days.last, "halfYear")).first);
    case "yearFirst":
      return exact(daysOf(periodOf(days.last, "year")).first);
    case "yearLast":
      return exact(daysOf(periodOf(days.last, "year")).last);
    case "yearAgoFirst":
      return exact(yearAgo(period).first);
    case "yearAgoLast":
      return exact(yearAgo(period).last);
    case "previousFirst":
      return exact(daysOf(periodOf(days.first - 1, cycleOf(period))).first);
    case "previousLast":
      return exact(days.first - 1);
    case "year":
      return exact(dateOf(days.last).year);
    case "days":
      return exact(days.last - days.first + 1);
  }
}

/** `2026-03` → the days of `2025-03`. */
function yearAgo(period: string): Days {
  return daysOf(`${Number(period.slice(0, 4)) - 1}${period.slice(4)}`);
}
