import { faultFromText } from "../sheet/cellValue";
import type { CellWrite } from "../sheet/edits";

/**
 * What a cell holds after Excel was sent this value: the reading that typing would have. An apostrophe makes the rest
 * text; `=`, `+`, `-` and `@` begin a formula; numbers, percentages, dates, times, truth values and errors are
 * recognised. `null` leaves the cell alone, an empty text empties it.
 */
export function enteredValue(sent: unknown): CellWrite {
  if (sent === null || sent === undefined) return undefined;
  if (typeof sent === "number" || typeof sent === "boolean") return sent;
  const typed = String(sent);
  if (typed === "") return null;
  if (typed.startsWith("'")) return typed.slice(1) === "" ? null : typed.slice(1);
  const start = typed.trim();
  return numberTyped(start) ?? dateTyped(start) ?? truthTyped(start) ?? faultFromText(start) ?? formulaTyped(start) ?? typed;
}

function formulaTyped(start: string): CellWrite {
  const plain = start.normalize("NFKC");
  if (/^=./s.test(plain)) return { formula: `=${start.slice(1)}` };
  if (/^[+\-@]./s.test(plain)) return { formula: `=${start}` };
  return undefined;
}

function truthTyped(start: string): boolean | undefined {
  return /^(true|false)$/i.test(start) ? start.toLowerCase() === "true" : undefined;
}

/** `007`, `1,234.5`, `12%`, `¥5`, `(5)`, `1e3`, `１２`. */
function numberTyped(start: string): number | undefined {
  const plain = start.normalize("NFKC");
  const match = /^(\()?([+-])?[¥$€]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%)?(\))?$/i.exec(plain);
  if (!match) return undefined;
  const magnitude = Number(`${match[3]!.replaceAll(",", "")}${match[4] ?? ""}`) / (match[5] ? 100 : 1);
  return match[1] || match[2] === "-" ? -magnitude : magnitude;
}

/** Years of dates without one are this stand-in's own: it has no clock. */
const someYear = 2026;
const dayLength = 86_400_000;

/** `2026-03`, `2026/3/5`, `3-5`, `2026年3月`, `3月5日`, `8:30`. */
function dateTyped(start: string): number | undefined {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(start);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const full = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(start);
  if (full) return serialDay(Number(full[1]), Number(full[2]), Number(full[3] ?? 1));
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(start);
  return short ? serialDay(someYear, Number(short[1]), Number(short[2] ?? short[3])) : undefined;
}

function serialDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / dayLength);
}
