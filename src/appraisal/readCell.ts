import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank, isNotApplicable, readAnswer, readNumber } from "../sheet/readNumber";
import type { Reading } from "../scoring/result";

/** What stands in an input cell, told apart as `Reading` wants it. */
export function readCell(value: CellValue, at: string): Reading {
  if (isBlank(value)) return { kind: "blank", at };
  if (isFault(value)) return { kind: "fault", fault: value.fault, at };
  if (isNotApplicable(value)) return { kind: "notApplicable", text: value.trim(), at };
  const number = readNumber(value);
  if (number) return number.text === undefined ? { kind: "number", value: number.value, at } : { kind: "number", value: number.value, text: number.text, at };
  const answer = readAnswer(value);
  if (answer !== undefined) return { kind: "answer", value: answer, text: String(value), at };
  return { kind: "unreadable", text: String(value), at };
}
