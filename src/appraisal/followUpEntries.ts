import { isFault, sameValue, type CellValue } from "../sheet/cellValue";
import { toNumber } from "../sheet/exact";
import type { Edit } from "../sheet/edits";
import { readNumber } from "../sheet/readNumber";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import { cellReference, type Issue, type Language } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { choiceWords } from "../scheme/choiceWords";
import { choiceList, choiceMeant } from "../scheme/words";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { pastSource } from "./agreedTargets";
import { followUpColumns, followUpTable, keyFields, knownRows, type FollowUpOptions } from "./followUps";
import { followUpChoices, followUpTables, neededFields, type FollowUp } from "./followUpTables";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow } from "./keptTable";

/** One field of a form: what it is called, how it is filled in, and whether the appraisal fills it in by itself. */
export type FormField = Readonly<{ field: string; label: string; kind: "text" | "long" | "date" | "number" | "choice"; choices: readonly string[]; ours: boolean; needed: boolean }>;

/** One row of a form about a person: as it stands in the table, or as it would begin. */
export type FormEntry = Readonly<{ row?: number; /** Its first cell, where it stands. */ at?: string; values: Readonly<Record<string, CellValue>> }>;

/** The fields of a form in the order of its table; who and when are left out, for the form is about a person and period. */
export function formFields(kind: FollowUp, scheme: Scheme, card: ScoreCard, language: Language): readonly FormField[] {
  return followUpColumns(kind, scheme)
    .filter(({ field }) => !["period", "name", "id"].includes(field))
    .map(({ field, ours, look }): FormField => {
      const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = followUpTables[kind].columns;
      const choices = choicesOf(field, scheme, card);
      const needed = neededFields[kind].includes(field);
      const label = words[field]![language];
      if (choices.length > 0) return { field, label, kind: "choice", choices, ours, needed };
      return { field, label, kind: look === "date" ? "date" : look === "score" ? "number" : look === "long" ? "long" : "text", choices, ours, needed };
    });
}

/** The words a field chooses among, in the language of the workbook; what can be appealed is what can be corrected. */
function choicesOf(field: string, scheme: Scheme, card: ScoreCard): readonly string[] {
  if (field === "item") {
    const paid = scheme.payouts.filter(({ table, helper }) => !helper && table === card.result.table);
    return [choiceWords.total.total[scheme.language], ...card.lines.map(({ name }) => name), ...paid.map(({ name }) => name)];
  }
  const words = (followUpChoices as Readonly<Record<string, Parameters<typeof choiceList>[0]>>)[field];
  return words ? choiceList(words, scheme.language) : [];
}

/** The rows of a form about a person's period: those that stand in the table, then what the appraisal would begin with. */
export function formEntries(kind: FollowUp, card: ScoreCard, workbook: WorkbookSnapshot, scheme: Scheme, options: FollowUpOptions & Readonly<{ /** Everybody's, for what was reached in earlier periods. */ cards?: readonly ScoreCard[] }>): readonly FormEntry[] {
  const standing = standingEntries(kind, workbook, card);
  const keyOf = (values: FormEntry["values"]) => keyFields(kind).map((field) => normalised(textOf(values[field] ?? null))).join("\n");
  const known = knownRows(kind, [card], pastSource(workbook, { cards: options.cards ?? [card] }), workbook, scheme, options);
  const begun = known.filter(({ cells }) => !standing.some(({ values }) => keyOf(values) === keyOf(cells)));
  return [...standing, ...begun.map(({ cells }): FormEntry => ({ values: cells }))];
}

/** An empty row about a person, for what people raise themselves. */
export function emptyEntry(card: ScoreCard, more: FormEntry["values"] = {}): FormEntry {
  return { values: { period: card.result.period ?? "", name: card.result.name, id: card.result.id ?? null, ...more } };
}

function standingEntries(kind: FollowUp, workbook: WorkbookSnapshot, { result }: ScoreCard): readonly FormEntry[] {
  const words = followUpTables[kind];
  const table = findKeptTable(workbook, words);
  if (!table) return [];
  const columns = Object.keys(words.columns).flatMap((field) => {
    const column = keptColumnOf(table, words, field);
    return column === undefined ? [] : [[field, column] as const];
  });
  const entries: FormEntry[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const values = Object.fromEntries(columns.map(([field, column]) => [field, valueAt(table.sheet, { row, column })]));
    if (isOf(values, result)) entries.push({ row, at: cellReference(table.sheet.name, { row, column: columns[0]![1] }), values });
  }
  return entries;
}

function isOf({ period, name, id }: FormEntry["values"], result: ScoreCard["result"]): boolean {
  const written = typeof period === "string" || typeof period === "number" ? parsePeriod(period, "month") : undefined;
  if ((written ?? textOf(period ?? null)) !== (result.period ?? "")) return false;
  const number = textOf(id ?? null);
  return number !== "" && result.id !== undefined ? sameText(number, result.id) : sameText(textOf(name ?? null), result.name);
}

const textOf = (value: CellValue) => (value === null || isFault(value) ? "" : String(value).trim());

/** What a person has filled in, checked: which needed fields are still blank. */
export function missingFields(fields: readonly FormField[], values: FormEntry["values"]): readonly FormField[] {
  return fields.filter(({ field, needed, ours }) => needed && !ours && textOf(values[field] ?? null) === "");
}

/**
 * What to change so that the table holds the entry: its row where it stands, a new one otherwise; the table is drawn when
 * there is none. A row that is not about this person any more, because somebody has sorted the table, is found again by
 * what it is known by; where it is gone, that is an issue.
 */
export function writeEntry(kind: FollowUp, entry: FormEntry, card: ScoreCard, workbook: WorkbookSnapshot, scheme: Scheme): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const standing = standingEntries(kind, workbook, card);
  const isSame = (one: FormEntry) => keyFields(kind).every((field) => normalised(textOf(one.values[field] ?? null)) === normalised(textOf(entry.values[field] ?? null)));
  const row = entry.row === undefined ? undefined : (standing.find((one) => one.row === entry.row && isSame(one)) ?? standing.find(isSame) ?? standing.find((one) => one.row === entry.row))?.row;
  if (entry.row !== undefined && row === undefined) return { edits: [], issues: [{ severity: "issue", code: "form-row-gone", facts: { form: followUpTables[kind].zh, formEn: followUpTables[kind].en } }] };
  const { language } = scheme;
  const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = followUpTables[kind].columns;
  const before = standing.find((one) => one.row === row && row !== undefined)?.values;
  const changed = Object.entries(entry.values).filter(([field, value]) => words[field] && !isFault(value) && (before === undefined || !sameValue(before[field] ?? null, value)));
  const cells = new Map(changed.map(([field, value]) => [words[field]![language], value] as const));
  const kept: KeptRow = { ...(row !== undefined && { row }), cells };
  return keepRows(followUpTable(kind, scheme), findKeptTable(workbook, followUpTables[kind]), [kept], [], workbook);
}

/** What the card says of the item that is appealed. */
export function scoreBefore(item: string, card: ScoreCard): number | null {
  const exact = sameText(item, choiceWords.total.total.zh) || sameText(item, choiceWords.total.total.en) ? card.total : (card.lines.find(({ name }) => sameText(name, item))?.score ?? card.payouts.find(({ name }) => sameText(name, item))?.amount);
  return exact ? toNumber(exact) : null;
}

/** The figure an appeal ends with, once it may be used: decided, with a number (0 is one) and by somebody. */
export function correctedFigure({ decision, corrected, by, item }: FormEntry["values"]): number | undefined {
  const isDecided = choiceMeant(textOf(decision ?? null), followUpChoices.decision) === "corrected" && textOf(by ?? null) !== "" && textOf(item ?? null) !== "";
  return isDecided ? readNumber(corrected ?? null)?.value : undefined;
}
