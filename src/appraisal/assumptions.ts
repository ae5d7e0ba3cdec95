import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import { findSchemeTables, type SchemeTable } from "../scheme/findSchemeTables";
import { cellReference } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import type { SchemeTableKey } from "../scheme/tableColumns";
import { choiceMeant, spellings } from "../scheme/words";
import type { CellChange } from "./schemeEdits";

/** A row of the scheme that HR has to confirm: whose it is, what is assumed, and what the source says. */
export type Assumption = Readonly<{
  table: SchemeTableKey;
  name: string;
  /** The figures of the row in the words of the sheet: `权重 45%`. Empty where the row is all words. */
  held: string;
  /** The row's explanation, with the source's sentence where it quotes one. */
  text: string;
  at: string;
  confirmed: CellChange;
}>;

/** Every row marked 假设待确认, table by table. Confirming writes 已确认 where the mark stands. */
export function assumptionsIn(workbook: WorkbookSnapshot): readonly Assumption[] {
  return findSchemeTables(workbook).flatMap((table) => assumptionsOf(table));
}

const nameFields = ["name", "grade", "rater", "item"] as const;
const textFields = ["wording", "definition", "note"] as const;
const heldFields: Readonly<Partial<Record<SchemeTableKey, readonly string[]>>> = {
  settings: ["value"],
  indicators: ["weight", "dimensionWeight", "maxPoints", "target", "cap"],
  bands: ["from", "to", "result"],
  grades: ["lowestTotal", "coefficient", "quota"],
  deductions: ["steps", "threshold", "amount", "maximum"],
  raters: ["weight"],
  payouts: ["formula"],
  consequences: ["window", "outcome"],
  parameters: ["value"],
};

function assumptionsOf(found: SchemeTable): readonly Assumption[] {
  const { table, columns, key } = found;
  const assumptions: Assumption[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const at = (field: string) => cellReference(table.sheet.name, { row, column: columns.get(field)! });
    const value = (field: string): CellValue => (columns.has(field) ? valueAt(table.sheet, { row, column: columns.get(field)! }) : null);
    const text = (field: string) => (isBlank(value(field)) || isFault(value(field)) ? undefined : String(value(field)).trim());
    const confirmed = key === "settings" ? confirmedNote(text("note"), at) : confirmedOrigin(text("origin"), found, at);
    if (!confirmed) continue;
    const heading = (field: string) => table.columns.find(({ column }) => column === columns.get(field))?.header ?? field;
    const explained = textFields.map(text).find((one) => one !== undefined) ?? "";
    assumptions.push({
      table: key,
      name: nameFields.map(text).find((one) => one !== undefined) ?? "",
      held: (heldFields[key] ?? []).flatMap((field) => (text(field) === undefined ? [] : [key === "settings" || key === "parameters" ? told(field, value(field), text("unit")) : `${heading(field)} ${told(field, value(field), text("unit"))}`])).join(" · "),
      text: key === "settings" ? explained.slice(markOf(explained)?.length ?? 0).trim() : explained,
      at: key === "settings" ? at("value") : confirmed.at,
      confirmed,
    });
  }
  return assumptions;
}

function confirmedOrigin(origin: string | undefined, { language }: SchemeTable, at: (field: string) => string): CellChange | undefined {
  return origin !== undefined && choiceMeant(origin, choiceWords.origin) === "assumed" ? { at: at("origin"), write: choiceWords.origin.confirmed[language] } : undefined;
}

/** The 方案 table has no column for it: its notes begin with the mark. */
function confirmedNote(note: string | undefined, at: (field: string) => string): CellChange | undefined {
  const mark = note === undefined ? undefined : markOf(note);
  if (note === undefined || mark === undefined) return undefined;
  const word = choiceWords.origin.confirmed[/[a-z]/i.test(mark) ? "en" : "zh"];
  const rest = note.slice(mark.length).trim();
  return { at: at("note"), write: word + (rest === "" ? "" : word === choiceWords.origin.confirmed.zh ? `：${rest}` : `: ${rest}`) };
}

/** `假设待确认：` at the beginning of a note, as it is written there. */
function markOf(note: string): string | undefined {
  const found = /^([^:：]+)[:：]?/.exec(note);
  return found && spellings(choiceWords.origin.assumed).some((word) => normalised(word) === normalised(found[1]!)) ? found[0] : undefined;
}

/** Shares as percent, figures with their unit, words as they stand. */
function told(field: string, value: CellValue, unit: string | undefined): string {
  if (typeof value !== "number") return String(value);
  const share = /weight|quota/i.test(field) || (/[%％]/.test(unit ?? "") && Math.abs(value) <= 2);
  if (share && Math.abs(value) <= 1.5) return `${Number((value * 100).toPrecision(10))}%`;
  return `${value}${field === "value" || field === "target" ? (unit ?? "") : ""}`;
}
