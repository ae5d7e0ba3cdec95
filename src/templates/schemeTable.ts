import { areaOf, columnName, type Area, type Place } from "../sheet/address";
import type { CellStyle, ConditionalRule, PlanCell, TablePlan, Validation } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import type { ColumnWords } from "../scheme/columnWords";
import { schemeTables, type SchemeTableKey } from "../scheme/tableColumns";
import { choiceList } from "../scheme/words";
import { bodyStyle, colours, schemeHeaderStyle } from "./look";
import { schemeCell, type SourceRow } from "./schemeCells";
import { tableLooks, type FieldLook } from "./tableLooks";
import type { Text } from "./text";
import { rowHeight, textWidth } from "./textHeight";

/** A scheme table as drawn at a place: everything a sheet plan wants of it. */
export type DrawnTable = Readonly<{
  rows: readonly (readonly PlanCell[])[];
  area: Area;
  table: TablePlan;
  widths: readonly number[];
  heights: ReadonlyMap<number, number>;
  validations: readonly Readonly<{ area: Area; validation: Validation }>[];
  conditionalFormats: readonly Readonly<{ area: Area; rules: readonly ConditionalRule[] }>[];
  notes: readonly Readonly<{ at: Place; text: string }>[];
  /** Where each row's field stands. */
  cellOf: (row: number, field: string) => Place | undefined;
}>;

export type TableKey = Exclude<SchemeTableKey, "settings">;

/**
 * Draws a scheme table: header, a row a rule, choices with drop-downs, and the cells that were assumed painted for as
 * long as 出处 says so. Columns that no row uses are left out; HR can add any of them by typing its heading.
 */
export function schemeTable(key: TableKey, rows: readonly SourceRow[], at: Place, language: Language): DrawnTable {
  const words = schemeTables[key].columns as Readonly<Record<string, ColumnWords>>;
  const looks = tableLooks[key].filter((look) => look.always || rows.some((row) => row[look.field] !== undefined || isAsked(row, look.field)));
  const area: Area = { top: at.row, left: at.column, bottom: at.row + rows.length, right: at.column + looks.length - 1 };
  const header = looks.map((look): PlanCell => ({ write: words[look.field]![language], style: schemeHeaderStyle }));
  const body = rows.map((row) => looks.map((look) => schemeCell(look, row, language)));
  const widths = looks.map((look, index) => Math.max(look.width, longestWord([words[look.field]![language], ...(look.as === "centered" ? body.map((cells) => String(cells[index]!.value ?? "")) : [])]) + 3));
  const columnOf = (field: string) => at.column + looks.findIndex((look) => look.field === field);
  return {
    rows: [header, ...body.map((cells, index) => cells.map((cell, column): PlanCell => ({ write: cell.value, style: { ...bodyStyle, ...cell.style, ...emptyInput(looks[column]!, rows[index]!, cell.value) } })))],
    area,
    table: { name: schemeTables[key][language], area, filter: false },
    widths,
    heights: new Map([
      [at.row, 30],
      ...body.map((cells, index) => [at.row + 1 + index, rowHeight(cells.map((cell, column) => ({ text: String(cell.value ?? ""), width: widths[column]! })))] as const),
    ]),
    validations: [
      ...looks.flatMap((look, index) => validationOf(look, words[look.field]!, namedIn(rows, look.field, language), language, columnArea(area, at.column + index))),
      ...rows.flatMap((row, index) => readingsOf(row, language, { row: at.row + 1 + index, column: columnOf("value") })),
    ],
    conditionalFormats: rows.flatMap((row, index) => assumedCells(row, looks, { row: at.row + 1 + index, column: at.column }, columnOf("origin"), language)),
    notes: looks.flatMap((look, index) => (look.prompt ? [{ at: { row: at.row, column: at.column + index }, text: look.prompt[language] }] : [])),
    cellOf: (row, field) => (looks.some((look) => look.field === field) ? { row: at.row + 1 + row, column: columnOf(field) } : undefined),
  };
}

/** Words are not broken: a column is as wide as the longest of them. */
function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((words) => words.split(/\s+/)).map(textWidth));
}

/** A value that HR still has to give is a cell to fill in. */
function emptyInput(look: FieldLook, row: SourceRow, value: unknown): CellStyle {
  return value === null && isAsked(row, look.field) ? { fill: colours.input } : {};
}

function isAsked(row: SourceRow, field: string): boolean {
  return ((row["asked"] as readonly string[] | undefined) ?? []).includes(field);
}

function columnArea(area: Area, column: number): Area {
  return { top: area.top + 1, left: column, bottom: Math.max(area.bottom, area.top + 1), right: column };
}

/** The parameters that cells of a column name in place of a choice: they are choices there too. */
function namedIn(rows: readonly SourceRow[], field: string, language: Language): readonly string[] {
  const named = rows.flatMap((row) => {
    const given = row[field] as Partial<Text> | undefined;
    return typeof given === "object" && given.zh !== undefined && given.en !== undefined ? [given[language]!] : [];
  });
  return [...new Set(named)].filter((name) => !name.includes(","));
}

/** What may be put into a column's cells: the words to choose among, with those of `named` beside them. */
export function validationOf(look: FieldLook, words: ColumnWords, named: readonly string[], language: Language, area: Area): readonly Readonly<{ area: Area; validation: Validation }>[] {
  const prompt = look.prompt ? { prompt: { title: words[language].slice(0, 32), text: look.prompt[language] } } : {};
  if (look.choices) {
    const values = [...choiceList(look.choices, language), ...named];
    if (values.every((value) => !value.includes(","))) {
      const error = { title: words[language], text: language === "zh" ? "请从列表中选择。" : "Please choose from the list.", stop: true };
      return [{ area, validation: { rule: { kind: "list", values }, ...prompt, error } }];
    }
  }
  if (look.as === "percent" && look.max !== undefined) {
    const error = { title: words[language], text: language === "zh" ? "请填 0%–100% 之间的百分比。" : "Please enter a percentage between 0% and 100%.", stop: true };
    return [{ area, validation: { rule: { kind: "decimal", min: look.min, max: look.max }, ...prompt, error } }];
  }
  return look.prompt ? [{ area, validation: { rule: { kind: "any" }, ...prompt } }] : [];
}

/** A parameter that settles an unclear text offers its readings. */
function readingsOf(row: SourceRow, language: Language, at: Place): DrawnTable["validations"] {
  const options = row["options"] as readonly Text[] | undefined;
  if (!options) return [];
  const values = options.map((option) => option[language]);
  const error = { title: schemeTables.parameters[language], text: language === "zh" ? "请从列表中选择。" : "Please choose from the list.", stop: true };
  return [{ area: areaOf(at), validation: { rule: { kind: "list", values }, error } }];
}

/** The assumed cells of a row, painted while its origin says 假设待确认; the origin cell itself always is. */
function assumedCells(row: SourceRow, looks: readonly FieldLook[], first: Place, originColumn: number, language: Language): DrawnTable["conditionalFormats"] {
  const formula = `$${columnName(originColumn)}${first.row + 1}="${choiceWords.origin.assumed[language]}"`;
  const chosen = row["assumed"] as readonly string[] | undefined;
  const painted = looks.flatMap((look, index) => {
    const stated = row[look.field] !== undefined && (chosen ? chosen.includes(look.field) : look.value === true && look.field !== "definition");
    return look.field === "origin" || (row["origin"] === "assumed" && stated) ? [first.column + index] : [];
  });
  return painted.map((column) => ({
    area: { top: first.row, left: column, bottom: first.row, right: column },
    rules: [{ formula, style: { fill: colours.assumed, color: colours.assumedInk } }],
  }));
}
