import type { CellValue } from "../sheet/cellValue";
import { parsePeriod, serialDay } from "../scheme/period";

/** A day as a date cell holds it, or as `2026-03-05` / `2026年3月5日`: its serial day of the 1900 system. */
export function readDay(value: CellValue, date1904: boolean): number | undefined {
  if (typeof value === "number") return Math.floor(value) + (date1904 ? 1462 : 0);
  if (typeof value !== "string") return undefined;
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value.normalize("NFKC").replace(/\s+/g, ""));
  if (!match || parsePeriod(value, "month") === undefined) return undefined;
  return serialDay(Number(match[1]), Number(match[2]), Number(match[3]));
}
