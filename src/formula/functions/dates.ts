import { toNumber, type Exact } from "../../sheet/exact";
import { asNumber } from "../coerce";
import { dayOf, daysInMonth, monthsLater, serialOf, weekdayOf, type Day } from "../serial";
import { integerPart, isFormulaFault, whole, wrongNumber, wrongValue, type FormulaArray, type FormulaValue } from "../value";
import { fixed, type FunctionRule } from "./rule";

function part(name: string, pick: (day: Day) => number): FunctionRule {
  return fixed(name, ["number"], (serial) => {
    const day = dayOf(Math.floor(toNumber(serial)));
    return day ? whole(pick(day)) : wrongNumber;
  });
}

function serialValue(serial: number | undefined): FormulaValue {
  return serial === undefined ? wrongNumber : whole(serial);
}

/** Years 0 to 1899 count from 1900, as Excel has it. */
function dateOf(year: Exact, month: Exact, day: Exact): FormulaValue {
  const given = integerPart(year);
  const full = given >= 0 && given < 1900 ? given + 1900 : given;
  if (full < 1900 || full > 9999) return wrongNumber;
  const months = full * 12 + integerPart(month) - 1;
  return serialValue(serialOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, integerPart(day)));
}

/** The number Excel's kinds 1, 2, 3 and 11 to 17 give a day of the week. */
function weekdayNumber(serial: number, kind: number): FormulaValue {
  const weekday = weekdayOf(serial);
  if (kind === 1) return whole(weekday + 1);
  if (kind === 2) return whole(((weekday + 6) % 7) + 1);
  if (kind === 3) return whole((weekday + 6) % 7);
  return kind >= 11 && kind <= 17 ? whole(((weekday - (kind - 10) + 7) % 7) + 1) : wrongNumber;
}

/** Whole years, months or days between two days; MD, YM and YD leave out the larger units. */
function dateDifference(from: number, to: number, unit: string): FormulaValue {
  const start = dayOf(from);
  const end = dayOf(to);
  if (!start || !end || from > to) return wrongNumber;
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return whole(Math.floor(months / 12));
    case "M":
      return whole(months);
    case "D":
      return whole(to - from);
    case "YM":
      return whole(months % 12);
    case "MD":
      return whole(end.day >= start.day ? end.day - start.day : end.day - start.day + daysInMonth(end.year, end.month - 1));
    case "YD": {
      const passed = end.month * 100 + end.day >= start.month * 100 + start.day;
      const birthday = serialOf(passed ? end.year : end.year - 1, start.month, start.day);
      return birthday === undefined ? wrongNumber : whole(to - birthday);
    }
    default:
      return wrongNumber;
  }
}

/** Monday to Friday from one day to the other, both counted, without the holidays; negative when the end comes first. */
function workdays(from: number, to: number, holidays: FormulaArray | undefined): FormulaValue {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  const off = new Set<number>();
  for (const cell of holidays?.cells ?? []) {
    const day = cell === null ? null : asNumber(cell);
    if (isFormulaFault(day)) return day;
    if (day !== null) off.add(integerPart(day));
  }
  const weeks = Math.floor((last - first + 1) / 7);
  let days = weeks * 5;
  for (let serial = first + weeks * 7; serial <= last; serial++) if (isWorkday(serial)) days++;
  for (const serial of off) if (serial >= first && serial <= last && isWorkday(serial)) days--;
  return whole(sign * days);
}

function isWorkday(serial: number): boolean {
  const weekday = weekdayOf(serial);
  return weekday !== 0 && weekday !== 6;
}

function endOfMonth(serial: number, months: number): number | undefined {
  const start = dayOf(serial);
  const later = start && monthsLater(serial - start.day + 1, months);
  const first = later === undefined ? undefined : dayOf(later);
  return first && later !== undefined ? later + daysInMonth(first.year, first.month) - 1 : undefined;
}

function dayPart(serial: Exact): number {
  return Math.floor(toNumber(serial));
}

export const dates: readonly FunctionRule[] = [
  fixed("DATE", ["number", "number", "number"], dateOf),
  part("YEAR", (day) => day.year),
  part("MONTH", (day) => day.month),
  part("DAY", (day) => day.day),
  fixed("WEEKDAY", ["number", "number?"], (serial, kind) => {
    const day = dayPart(serial);
    return dayOf(day) ? weekdayNumber(day, kind ? integerPart(kind) : 1) : wrongNumber;
  }),
  fixed("EDATE", ["number", "number"], (serial, months) => serialValue(monthsLater(dayPart(serial), integerPart(months)))),
  fixed("EOMONTH", ["number", "number"], (serial, months) => serialValue(endOfMonth(dayPart(serial), integerPart(months)))),
  fixed("DAYS", ["number", "number"], (end, start) => whole(dayPart(end) - dayPart(start))),
  fixed("DATEDIF", ["number", "number", "text"], (from, to, unit) => dateDifference(dayPart(from), dayPart(to), unit)),
  fixed("NETWORKDAYS", ["number", "number", "array?"], (from, to, holidays) => workdays(dayPart(from), dayPart(to), holidays)),
  fixed("DATEVALUE", ["text"], (text) => {
    const serial = /[-/年]/.test(text) ? asNumber(text) : wrongValue;
    return isFormulaFault(serial) ? serial : whole(dayPart(serial));
  }),
];
