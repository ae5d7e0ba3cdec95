import { WorkbookError } from "../workbook/excelError";
import { wordsFor } from "../workbook/workbookErrorWords";
import type { Failure } from "./recalculation";
import { en } from "./strings/en";
import { zh } from "./strings/zh";

/** What to tell of an error: Excel's kinds of trouble in their own words, anything else as a fault of ours. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { text: wordsFor(error.code, error.facts), code: error.facts.hostCode };
  return { text: { zh: zh.failure.unexpected, en: en.failure.unexpected }, code: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
