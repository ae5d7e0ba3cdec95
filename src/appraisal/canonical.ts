import { isFault, type CellValue } from "../sheet/cellValue";
import { exact, exactFromText, compare, toText } from "../sheet/exact";
import type { Reading } from "../scoring/result";

/**
 * What a cell holds, in a form that saving by another program does not change: numbers by their 15 digits without
 * exponent, texts in one composed form with `\n` for every line break and without spaces at the end of a line. Blank and
 * empty are the same; a number and the text of its digits are the same.
 */
export function canonicalValue(value: CellValue): string {
  if (value === null) return "";
  if (isFault(value)) return value.fault;
  if (typeof value === "number") return Number.isFinite(value) ? toText(exact(value), 330) : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .trim();
}

/** Whether two cells say the same. `92.00` that a program has made the number 92 is the same. */
export function sameContent(was: string, is: string): boolean {
  if (was === is) return true;
  const [one, other] = [exactFromText(was), exactFromText(is)];
  return one !== undefined && other !== undefined && compare(one, other) === 0;
}

/** A value as JSON with the keys in order: the same value is always the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined);
    return `{${entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** The cells that a card was worked out from, each with what stood in it. */
export function canonicalInputs(readings: Iterable<Reading>): string {
  const lines = [...readings].map((reading) => `${reading.at}\t${reading.kind}\t${contentOf(reading)}`);
  return [...new Set(lines)].sort().join("\n");
}

function contentOf(reading: Reading): string {
  switch (reading.kind) {
    case "number":
      return canonicalValue(reading.value);
    case "blank":
      return "";
    case "fault":
      return reading.fault;
    case "notApplicable":
    case "unreadable":
    case "answer":
      return canonicalValue(reading.text);
  }
}
