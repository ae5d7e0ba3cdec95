import type { CellValue } from "../sheet/cellValue";
import { isFault } from "../sheet/cellValue";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { valueAt } from "../sheet/snapshot";
import { cellReference, type Language } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import type { TableWords } from "../scheme/columnWords";
import { choiceMeant } from "../scheme/words";
import { keptColumn } from "./keptColumn";
import { findKeptTable, keptColumnOf, type KeptRow, type KeptTable } from "./keptTable";

/** The mapping: which column of which sheet feeds what the scheme reads. A table like any other, for HR to read and change. */
export const mappingTable = {
  zh: "列对应",
  en: "Mapping",
  known: ["item", "column"],
  columns: {
    item: { zh: "指标/字段", en: "Item", also: ["指标／字段", "字段"] },
    table: { zh: "数据表", en: "Data table" },
    sheet: { zh: "工作表", en: "Sheet" },
    column: { zh: "列标题", en: "Column heading" },
    unit: { zh: "单位", en: "Unit" },
    confirmed: { zh: "确认", en: "Confirmed" },
    why: { zh: "依据", en: "Why" },
  },
} as const satisfies TableWords;

/** One row of the mapping. `at` is its cell with the heading, where issues about it point; `cells` are those a person may change. */
export type MappingRow = Readonly<{ item: string; table: string; sheet: string; column: string; unit?: string; confirmed: boolean; row: number; at: string; cells: Readonly<Partial<Record<"sheet" | "column" | "unit" | "confirmed", string>>> }>;

/** The mapping kept in a workbook; empty when it has none. */
export function readMapping(workbook: WorkbookSnapshot): readonly MappingRow[] {
  const table = findKeptTable(workbook, mappingTable);
  if (!table) return [];
  const rows: MappingRow[] = [];
  let sheet = "";
  for (let row = table.first; row <= table.last; row += 1) {
    const text = (field: keyof typeof mappingTable.columns) => {
      const column = keptColumnOf(table, mappingTable, field);
      return column === undefined ? "" : textOf(valueAt(table.sheet, { row, column }));
    };
    const item = text("item");
    const column = text("column");
    if (item === "" && column === "") continue;
    sheet = text("sheet") || sheet;
    const unit = text("unit");
    const cells = Object.fromEntries((["sheet", "column", "unit", "confirmed"] as const).flatMap((field) => {
      const at = keptColumnOf(table, mappingTable, field);
      return at === undefined ? [] : [[field, cellReference(table.sheet.name, { row, column: at })] as const];
    }));
    rows.push({ cells, row, item, table: text("table"), sheet, column, confirmed: choiceMeant(text("confirmed"), choiceWords.yesNo) === "yes", at: cellReference(table.sheet.name, { row, column: keptColumnOf(table, mappingTable, "column") ?? table.area.left }), ...(unit === "" ? {} : { unit }) });
  }
  return rows;
}

function textOf(value: CellValue): string {
  return value === null || isFault(value) ? "" : String(value).trim();
}

/** A row to be written: what was proposed, and why. */
export type MappingEntry = Readonly<{ item: string; table: string; sheet: string; column: string; unit?: string; confirmed: boolean; why: string }>;

const notes = {
  zh: ["绩算按这张表从您自己的工作表取数。列挪了位置没有关系：按列标题找。", "列标题改了名，请在这里改；确认后在“确认”列填“是”。单位写 %：90 读作 90%；写 小时、分钟：时间按此换算。"],
  en: ["Jisuan reads your own sheets by this table. Columns may move: they are found by their heading.", "If a heading changes, change it here; once checked, write Yes under Confirmed. Unit %: 90 is read as 90 %; hours or minutes: durations are converted."],
} as const;

/** The mapping as a kept table, ready to be drawn or brought up to date. */
export function keptMapping(language: Language): KeptTable {
  const { columns } = mappingTable;
  return {
    words: mappingTable,
    language,
    title: language === "zh" ? "列对应 · 您的工作表与考核方案" : "Mapping · your sheets and the scheme",
    notes: notes[language],
    columns: [
      keptColumn(columns.item, { look: "text", language, width: 20 }),
      keptColumn(columns.table, { look: "text", language, width: 16 }),
      keptColumn(columns.sheet, { look: "text", language, width: 20 }),
      keptColumn(columns.column, { look: "text", language, width: 30, human: true }),
      keptColumn(columns.unit, { look: "centered", language, width: 10, human: true }),
      keptColumn(columns.confirmed, { look: "centered", language, width: 10, human: true, choices: choiceWords.yesNo }),
      keptColumn(columns.why, { look: "text", language, width: 44 }),
    ],
  };
}

/** Entries as rows of the kept table. */
export function mappingRows(entries: readonly MappingEntry[], language: Language): readonly KeptRow[] {
  const { columns } = mappingTable;
  return entries.map((entry) => ({
    cells: new Map<string, CellValue>([
      [columns.item[language], entry.item],
      [columns.table[language], entry.table],
      [columns.sheet[language], entry.sheet],
      [columns.column[language], entry.column.replace(/\s*[\r\n]+\s*/g, " ")],
      [columns.unit[language], entry.unit ?? null],
      [columns.confirmed[language], choiceWords.yesNo[entry.confirmed ? "yes" : "no"][language]],
      [columns.why[language], entry.why],
    ]),
  }));
}
