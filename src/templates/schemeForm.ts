import type { CellValue } from "../sheet/cellValue";
import { isFault } from "../sheet/cellValue";
import { isBlank, readNumber } from "../sheet/readNumber";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { listed } from "../sheet/text";
import type { CellContent } from "../appraisal/schemeEdits";
import { isShare } from "../appraisal/schemeFigures";
import type { FormulaUse } from "../appraisal/schemeFormulas";
import { findSchemeTables, type SchemeTable } from "../scheme/findSchemeTables";
import { areaReference, cellReference, type Language } from "../scheme/issue";
import { choiceSettings } from "../scheme/parseSettings";
import { choiceWords } from "../scheme/choiceWords";
import type { ColumnWords } from "../scheme/columnWords";
import { settingWords } from "../scheme/settingWords";
import { schemeTables, type SchemeTableKey } from "../scheme/tableColumns";
import { choiceList, choiceMeant } from "../scheme/words";
import { tableLooks } from "./tableLooks";
import type { Text } from "./text";

/** How a field is filled in: among words, as a share, as a figure or a name, in Excel's formula language, in sentences. */
export type FieldKind = "text" | "sentence" | "choice" | "percent" | "figure" | "formula";

/** One field of a scheme table's rows. */
export type FormField = Readonly<{
  field: string;
  /** As the table heads its column, or as its column would be headed. */
  heading: string;
  kind: FieldKind;
  /** The words to choose among, in the table's language. */
  options: readonly string[];
  /** What a formula works out. */
  use?: FormulaUse;
  prompt?: Text;
  /** Whether the table has a column for it; without one it gets its column when it is first filled in. */
  hasColumn: boolean;
  /** Shown without asking for more. */
  usual: boolean;
}>;

/** A row of a scheme table as it stands. `fields` differ from the table's where the row itself says what may be chosen. */
export type FormRow = Readonly<{ row: number; at: string; name: string; fields: readonly FormField[]; contents: ReadonlyMap<string, CellContent>; cells: ReadonlyMap<string, string> }>;

/** A scheme table as a form: `id` is where its header begins, by which it is known again. */
export type FormTable = Readonly<{ key: SchemeTableKey; id: string; place: string; language: Language; fields: readonly FormField[]; rows: readonly FormRow[] }>;

const sentences: ReadonlySet<string> = new Set(["definition", "wording", "note", "ruleSettings", "options"]);
const formulas: Readonly<Partial<Record<SchemeTableKey, Readonly<Record<string, FormulaUse>>>>> = {
  indicators: { formula: "actual" },
  deductions: { base: "payout" },
  payouts: { formula: "payout", condition: "payout", deferralBase: "payout" },
  consequences: { condition: "condition" },
};

/** The field that a row is called by. */
export const nameFields: Readonly<Record<SchemeTableKey, string>> = { settings: "item", indicators: "name", bands: "name", grades: "grade", deductions: "name", raters: "rater", payouts: "name", consequences: "name", parameters: "name" };

/** The header's first cell, by which a scheme table is known again however many rows it has. */
export function tableId({ table }: SchemeTable): string {
  return cellReference(table.sheet.name, { row: table.headerRow, column: table.area.left });
}

/** Every scheme table of the workbook with its rows, read from the cells themselves, so that faults can be put right. */
export function schemeForms(workbook: WorkbookSnapshot): readonly FormTable[] {
  return findSchemeTables(workbook).map((found) => {
    const rows = filledRows(found);
    const fields = fieldsOf(found, rows);
    const value = (row: number, field: string) => valueIn(found, row, field);
    let title = "";
    return {
      key: found.key,
      id: tableId(found),
      place: areaReference(found.table.sheet.name, found.table.area),
      language: found.language,
      fields,
      rows: rows.map((row): FormRow => {
        const own = textOf(value(row, nameFields[found.key]));
        // A lookup states its name on its first row only.
        if (own !== "") title = own;
        const cells = new Map([...found.columns].map(([field, column]) => [field, cellReference(found.table.sheet.name, { row, column })] as const));
        return {
          row,
          at: cellReference(found.table.sheet.name, { row, column: found.table.area.left }),
          name: found.key === "bands" ? title : own,
          fields: fields.map((field) => rowField(field, found, row)),
          contents: new Map([...found.columns].map(([field, column]) => [field, contentIn(found, row, column)] as const)),
          cells,
        };
      }),
    };
  });
}

/** The form of a scheme table that the workbook does not have yet. */
export function blankForm(key: Exclude<SchemeTableKey, "settings">, language: Language): FormTable {
  const words: Readonly<Record<string, ColumnWords>> = schemeTables[key].columns;
  return { key, id: "", place: "", language, rows: [], fields: tableLooks[key].map((look) => formField(key, look.field, { heading: words[look.field]![language], language, hasColumn: false, usual: look.always === true, points: false })) };
}

function filledRows({ table, columns }: SchemeTable): readonly number[] {
  const rows: number[] = [];
  for (let row = table.first; row <= table.last; row += 1) if ([...columns.values()].some((column) => !isBlank(valueAt(table.sheet, { row, column })))) rows.push(row);
  return rows;
}

function fieldsOf(found: SchemeTable, rows: readonly number[]): readonly FormField[] {
  const { key, table, columns, language } = found;
  const words: Readonly<Record<string, ColumnWords>> = schemeTables[key].columns;
  const looks = key === "settings" ? [] : tableLooks[key];
  const order = [...looks.map(({ field }) => field), ...Object.keys(words).filter((field) => !looks.some((look) => look.field === field))];
  return order.map((field) =>
    formField(key, field, {
      heading: table.columns.find(({ column }) => column === columns.get(field))?.header ?? words[field]![language],
      language,
      hasColumn: columns.has(field),
      usual: looks.find((look) => look.field === field)?.always === true || rows.some((row) => !isBlank(valueIn(found, row, field))),
      points: rows.some((row) => (readNumber(valueIn(found, row, field))?.value ?? 0) > 1.5),
    }),
  );
}

/** `points`: its column is written in percent points, 40 for 40 %. */
function formField(key: SchemeTableKey, field: string, { heading, language, hasColumn, usual, points }: Pick<FormField, "heading" | "hasColumn" | "usual"> & Readonly<{ language: Language; points: boolean }>): FormField {
  const look = key === "settings" ? undefined : tableLooks[key].find((one) => one.field === field);
  const use = formulas[key]?.[field];
  const options = look?.choices ? choiceList(look.choices, language) : field === "byDays" ? choiceList(choiceWords.yesNo, language) : [];
  const figure = look !== undefined && ["percent", "score", "number", "count"].includes(look.as);
  const kind: FieldKind = use ? "formula" : options.length > 0 ? "choice" : sentences.has(field) ? "sentence" : look?.as === "percent" && !points ? "percent" : figure ? "figure" : "text";
  return { field, heading, kind, options, ...(use ? { use } : {}), ...(look?.prompt ? { prompt: look.prompt } : {}), hasColumn, usual };
}

/** The value of a setting or of a parameter is chosen among what the row itself allows; a figure of a row in % is a share. */
function rowField(field: FormField, found: SchemeTable, row: number): FormField {
  if (field.kind === "figure" && (field.field === "target" || field.field === "targetTo")) {
    return isShare(textOf(valueIn(found, row, "unit")), readNumber(valueIn(found, row, field.field))?.value) ? { ...field, kind: "percent" } : field;
  }
  if (field.field !== "value") return field;
  if (found.key === "parameters") {
    const options = listed(textOf(valueIn(found, row, "options")));
    return options.length > 0 ? { ...field, kind: "choice", options } : field;
  }
  return found.key === "settings" ? settingField(field, textOf(valueIn(found, row, "item")), found.language) : field;
}

/** How the value of a setting is filled in. */
export function settingField(field: FormField, item: string, language: Language): FormField {
  const key = choiceMeant(item, settingWords);
  const choices = key === undefined ? undefined : key === "scaled" ? choiceWords.yesNo : choiceSettings[key];
  return choices ? { ...field, kind: "choice", options: choiceList(choices, language) } : { ...field, kind: "figure" };
}

function valueIn({ table, columns }: SchemeTable, row: number, field: string): CellValue {
  const column = columns.get(field);
  return column === undefined ? null : valueAt(table.sheet, { row, column });
}

function contentIn({ table }: SchemeTable, row: number, column: number): CellContent {
  const formula = formulaAt(table.sheet, { row, column });
  const value = valueAt(table.sheet, { row, column });
  return formula === undefined ? value : { formula, value };
}

function textOf(value: CellValue): string {
  return isBlank(value) || isFault(value) ? "" : String(value).trim();
}
