import { serialDay } from "../scheme/period";

/** Excel's serial day of an ISO date: `2011-04-01` → 40634. */
export function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return serialDay(year, month, day);
}

/** Whether a text is a date written as `2011-04-01`. */
export function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}
