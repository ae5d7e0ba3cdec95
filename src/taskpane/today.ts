import { serialDay } from "../scheme/period";

/** Today by the clock on the wall, as a serial day. */
export function today(now = new Date()): number {
  return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
