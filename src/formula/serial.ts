/** A day of Excel's calendar. */
export type Day = Readonly<{ year: number; month: number; day: number }>;

const millisecondsOfDay = 86_400_000;
/** Serial 60 is 1900-02-29, a day that never was: Excel keeps Lotus's mistake, and so every serial from 61 is one more. */
const dayThatNeverWas = 60;
export const lastSerial = 2_958_465;

function daysSince1900(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 31)) / millisecondsOfDay);
}

/**
 * Excel's serial for a day of the 1900 system; months and days may lie outside their range and carry over (month 13 is
 * January of the next year). Undefined before 1900 and after 9999.
 */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return dayThatNeverWas;
  const days = daysSince1900(year, month, day);
  const serial = days >= dayThatNeverWas ? days + 1 : days;
  return serial >= 0 && serial <= lastSerial ? serial : undefined;
}

/** The day of a serial; its fraction (the time of day) is left out. Serial 0 is Excel's 1900-01-00. */
export function dayOf(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > lastSerial) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === dayThatNeverWas) return { year: 1900, month: 2, day: 29 };
  const days = whole > dayThatNeverWas ? whole - 1 : whole;
  const date = new Date(Date.UTC(1899, 11, 31) + days * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Sunday … 6 Saturday, as Excel counts (its first two months of 1900 are a day off, like its calendar). */
export function weekdayOf(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** So many months later (or earlier), on the same day or the month's last; undefined outside the calendar. */
export function monthsLater(serial: number, months: number): number | undefined {
  const from = dayOf(serial);
  if (!from) return undefined;
  const month = from.year * 12 + from.month - 1 + months;
  const [year, inYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return serialOf(year, inYear, Math.min(from.day, daysInMonth(year, inYear)));
}
