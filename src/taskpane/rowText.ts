import type { CellContent } from "../appraisal/schemeEdits";
import { isFault, type CellValue } from "../sheet/cellValue";
import { readNumber } from "../sheet/readNumber";
import type { SchemeTableKey } from "../scheme/tableColumns";
import type { FormField, FormRow } from "../templates/schemeForm";
import { asPoints, valueTyped } from "./figureText";

/** What a row's form holds where it was typed over, by field. */
export type RowDraft = ReadonlyMap<string, string>;

/** What stands in the box of a field: shares with their sign. */
export function textIn({ kind }: Pick<FormField, "kind">, content: CellContent | undefined): string {
  if (content === undefined || content === null) return "";
  if (typeof content === "object") return isFault(content) ? content.fault : textIn({ kind }, content.value ?? null);
  return kind === "percent" && typeof content === "number" ? `${asPoints(content)}%` : String(content);
}

/** What a box's text is written as: figures as numbers, everything else as the words that were typed. */
export function contentTyped({ kind }: Pick<FormField, "kind">, text: string): CellValue {
  const typed = text.trim();
  if (typed === "") return null;
  if (kind === "percent") return valueTyped({ percent: true }, typed) ?? typed;
  if (kind !== "figure") return typed;
  const read = readNumber(typed);
  return read && !read.unit ? read.value : typed;
}

/** The fields of a draft that differ from what the row holds, as they would be written. */
export function contentsOf(fields: readonly FormField[], draft: RowDraft, held: FormRow["contents"]): ReadonlyMap<string, CellContent> {
  return new Map(
    fields.flatMap((field) => {
      const text = draft.get(field.field);
      return text === undefined || text.trim() === textIn(field, held.get(field.field)) ? [] : [[field.field, contentTyped(field, text)] as const];
    }),
  );
}

/** Whether a cell's own formula gives the field. */
export function isWorkedOut(content: CellContent | undefined): boolean {
  return typeof content === "object" && content !== null && !isFault(content);
}

/** The fields that say in a line what a row is about. */
export const tellingFields: Readonly<Record<SchemeTableKey, readonly string[]>> = {
  settings: ["value"],
  indicators: ["weight", "maxPoints", "rule", "target"],
  bands: ["from", "to", "result"],
  grades: ["label", "lowestTotal"],
  deductions: ["steps", "threshold", "amount", "target"],
  raters: ["weight", "dimension"],
  payouts: ["formula"],
  consequences: ["condition", "window", "outcome"],
  parameters: ["value", "unit"],
};
