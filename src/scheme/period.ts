import type { Cycle } from "./setting";

/** A stretch of days, both ends included, as serial days of the 1900 system. */
export type Days = Readonly<{ first: number; last: number }>;

/** Serial day of a date (month from 1); right from 1900-03-01 on. */
export function serialDay(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** Year, month (from 1) and day of a serial day. */
export function dateOf(serial: number): Readonly<{ year: number; month: number; day: number }> {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-03-05` */
export function isoDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${year}-${two(month)}-${two(day)}`;
}

const two = (value: number) => String(value).padStart(2, "0");
const chineseNumbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 上: 1, 下: 2 };

/**
 * A period as people write it → `2026-03`, `2026-Q1`, `2026-H1`, `2026`. A date (serial day, `Mar 25, 2024` is not
 * read) means the period of the scheme's cycle it falls in. Undefined when the text names no period.
 */
export function parsePeriod(value: string | number, cycle: Cycle, date1904 = false): string | undefined {
  if (typeof value === "number") {
    if (Number.isInteger(value) && value >= 1900 && value <= 2200) return String(value);
    if (Number.isInteger(value) && value >= 190_001 && value <= 220_012) return parsePeriod(String(value), cycle);
    const serial = value + (date1904 ? 1462 : 0);
    return serial >= 20_000 && serial < 120_000 ? periodOf(serial, cycle) : undefined;
  }
  const text = value.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (full) return valid(Number(full[2])) ? periodOf(serialDay(Number(full[1]), Number(full[2]), Number(full[3])), cycle) : undefined;
  const month = /^(\d{4})(?:[-/.年]|(?=\d{2}$))(\d{1,2})月?(?:份)?$/.exec(text);
  if (month) return valid(Number(month[2])) ? `${month[1]}-${two(Number(month[2]))}` : undefined;
  const quarter = /^(\d{4})[-/.年]?(?:Q([1-4])|第?([一二三四1-4])季度?)$/.exec(text);
  if (quarter) return `${quarter[1]}-Q${quarter[2] ?? chineseNumbers[quarter[3]!] ?? quarter[3]}`;
  const half = /^(\d{4})[-/.年]?(?:H([12])|([上下])半年)$/.exec(text);
  if (half) return `${half[1]}-H${half[2] ?? chineseNumbers[half[3]!]}`;
  const year = /^(\d{4})(?:年度?)?$/.exec(text);
  return year ? year[1] : undefined;
}

const valid = (month: number) => month >= 1 && month <= 12;

/** The period of a cycle that a day falls in. */
export function periodOf(serial: number, cycle: Cycle): string {
  const { year, month } = dateOf(serial);
  switch (cycle) {
    case "month":
      return `${year}-${two(month)}`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "halfYear":
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case "year":
      return String(year);
  }
}

/** The cycle of a written period: `2026-Q1` is a quarter. */
export function cycleOf(period: string): Cycle {
  if (/-Q/.test(period)) return "quarter";
  if (/-H/.test(period)) return "halfYear";
  return /-/.test(period) ? "month" : "year";
}

/** The days of a period. */
export function daysOf(period: string): Days {
  const year = Number(period.slice(0, 4));
  const within = (from: number, months: number): Days => ({
    first: serialDay(year, from, 1),
    last: serialDay(year, from + months, 1) - 1,
  });
  switch (cycleOf(period)) {
    case "month":
      return within(Number(period.slice(5)), 1);
    case "quarter":
      return within(Number(period.slice(6)) * 3 - 2, 3);
    case "halfYear":
      return within(Number(period.slice(6)) * 6 - 5, 6);
    case "year":
      return within(1, 12);
  }
}

/** Counts periods of one cycle, so that neighbours differ by 1: months since year 0, quarters … */
export function periodIndex(period: string): number {
  const year = Number(period.slice(0, 4));
  switch (cycleOf(period)) {
    case "month":
      return year * 12 + Number(period.slice(5)) - 1;
    case "quarter":
      return year * 4 + Number(period.slice(6)) - 1;
    case "halfYear":
      return year * 2 + Number(period.slice(6)) - 1;
    case "year":
      return year;
  }
}
