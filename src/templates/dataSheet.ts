import type { Area } from "../sheet/address";
import type { CellStyle, PlanCell, SheetPlan, Validation } from "../sheet/sheetPlan";
import type { CellValue } from "../sheet/cellValue";
import type { Language } from "../scheme/issue";
import { defaultDataTable } from "../scheme/dataColumns";
import { dayOf, isDate } from "./day";
import { colours, formats, guidanceStyle, inputHeaderStyle, inputStyle, tabColours, titleStyle } from "./look";
import { printPlan } from "./printPlan";
import type { DataColumn, DataKind, DataTable, SampleCell, Template } from "./template";
import { text, type Text } from "./text";
import { rowHeight } from "./textHeight";

const headerRow = 3;

/** Characters that are still legible across one page, and what a computed column and the remarks take of them. */
const widestPage = 240;
const addedWidth = 13;
const remarkWidth = 44;

/** Whose columns these are, said in words over them. */
const bands = {
  results: text("▼ 浅黄色的列由您填写；绩算只在右侧添加表头带“（计）”的列。", "▼ Pale yellow columns are yours to fill in; computed columns, marked (calc), are added to the right."),
  logs: text("▼ 浅黄色的列由您登记；绩算只读取，不改动。", "▼ Pale yellow columns are yours to keep; Jisuan only reads them."),
};

/** How a column of each kind stands: numbers right, text left, what is chosen in the middle. */
const kindStyles: Readonly<Record<DataKind, CellStyle>> = {
  text: { horizontal: "left", indent: 1 },
  period: { horizontal: "center", numberFormat: formats.text },
  year: { horizontal: "center", numberFormat: formats.count },
  date: { horizontal: "center", numberFormat: formats.date },
  choice: { horizontal: "center" },
  money: { horizontal: "right", indent: 1, numberFormat: formats.money },
  score: { horizontal: "right", indent: 1, numberFormat: formats.score },
  percent: { horizontal: "right", indent: 1, numberFormat: formats.percent },
  count: { horizontal: "right", indent: 1, numberFormat: formats.count },
  number: { horizontal: "right", indent: 1 },
};

/**
 * A sheet that HR fills in: a title, a sentence, a band that says whose columns these are, and one Excel table whose
 * rows are formatted and checked. Computed columns find their place to the right of it.
 */
export function dataSheet(template: Template, table: DataTable, kind: "results" | "logs", language: Language, sample: boolean): SheetPlan {
  const columns = table.columns;
  const rows = sample ? table.sample.map((row) => columns.map((column, index) => sampleValue(column, row[index] ?? null, language))) : [];
  const count = Math.max(rows.length, sample ? 0 : table.blankRows);
  const widths = columns.map((column) => Math.max(column.width, headerWidth(column, language)));
  const area: Area = { top: headerRow, left: 0, bottom: headerRow + count, right: columns.length - 1 };
  return {
    name: table.name[language],
    tabColor: tabColours[kind],
    gridLines: false,
    columnWidths: widths,
    rowHeights: new Map([[0, 30], [1, 21], [2, 20], [headerRow, headerHeight(columns, language)], ...Array.from({ length: count }, (_, index) => [headerRow + 1 + index, 21] as const)]),
    formats: [
      { area: { top: 2, left: 0, bottom: 2, right: columns.length - 1 }, style: { fill: colours.input, color: colours.assumedInk, vertical: "center" } },
      { area: { top: headerRow, left: 0, bottom: headerRow, right: columns.length - 1 }, style: inputHeaderStyle },
      ...columns.map((column, index) => ({ area: { top: headerRow + 1, left: index, bottom: headerRow + count, right: index }, style: { ...inputStyle, ...kindStyles[column.kind] } })),
    ],
    blocks: [
      { at: { row: 0, column: 0 }, rows: [[{ write: `${table.name[language]} · ${template.name[language]}`, style: titleStyle }], [{ write: table.guidance[language], style: guidanceStyle }], [bands[kind][language]]] },
      { at: { row: headerRow, column: 0 }, rows: [columns.map((column): PlanCell => column.header[language]), ...rows] },
    ],
    tables: [{ name: table.name[language], area, filter: true }],
    validations: columns.map((column, index) => ({ area: { top: headerRow + 1, left: index, bottom: area.bottom, right: index }, validation: validationOf(column, language) })),
    notes: columns.map((column, index) => ({ at: { row: headerRow, column: index }, text: column.explanation[language] })),
    freeze: { row: headerRow + 1, column: table.frozen },
    print: printPlan(template, language, { orientation: kind === "results" || columns.length > 6 ? "landscape" : "portrait", titleRow: headerRow, ...printedWidth(template, table, kind, widths) }),
  };
}

/**
 * Across how many pages a sheet is still legible, the frozen columns repeated on each. The columns that a run adds to the
 * results are counted in: one for each score and payout, and the totals, grades and remarks that every scheme has.
 */
function printedWidth({ scheme }: Template, { name, frozen }: DataTable, kind: "results" | "logs", widths: readonly number[]): Readonly<{ wide: number; titleColumns?: number }> {
  const typed = widths.reduce((sum, width) => sum + width, 0);
  const here = ({ table }: Readonly<{ table?: Text }>) => (table?.zh ?? defaultDataTable.zh) === name.zh;
  const added = kind === "results" ? ([...scheme.indicators, ...(scheme.payouts ?? [])].filter(here).length + 3) * addedWidth + remarkWidth : 0;
  const wide = Math.ceil((typed + added) / widestPage);
  return wide === 1 || frozen === 0 ? { wide } : { wide, titleColumns: frozen };
}

/** A sample cell in the workbook's language; dates become serial days. */
function sampleValue(column: DataColumn, cell: SampleCell, language: Language): CellValue {
  if (cell === null) return null;
  if (typeof cell === "object") return cell[language];
  return column.kind === "date" && typeof cell === "string" && isDate(cell) ? dayOf(cell) : cell;
}

/** Room for the header and its filter button; long headers take two lines, English ones between words. */
function headerWidth(column: DataColumn, language: Language): number {
  const header = column.header[language];
  if (language === "zh") return (header.length > 5 ? Math.ceil(header.length / 2) : header.length) * 2 + 6;
  return Math.max(...header.split(" ").map((word) => word.length)) + 6;
}

function headerHeight(columns: readonly DataColumn[], language: Language): number {
  return rowHeight(columns.map((column) => ({ text: column.header[language], width: Math.max(column.width, headerWidth(column, language)) - 3 })), 30);
}

/** What may be typed, with the column's sentence as the prompt; a figure out of bounds is asked about, not refused: 不适用 has to be possible. */
function validationOf(column: DataColumn, language: Language): Validation {
  const header = column.header[language];
  const prompt = { title: header.slice(0, 32), text: column.explanation[language] };
  const stop = (sentence: string) => ({ title: header.slice(0, 32), text: sentence, stop: true });
  const zh = language === "zh";
  switch (column.kind) {
    case "choice":
      return { rule: { kind: "list", values: (column.choices ?? []).map((choice) => choice[language]) }, prompt, error: stop(zh ? "请从列表中选择。" : "Please choose from the list.") };
    case "date":
      return { rule: { kind: "date", min: dayOf("2000-01-01") }, prompt, error: stop(zh ? "请填日期，例如 2026-03-05。" : "Please enter a date such as 2026-03-05.") };
    case "year":
      return { rule: { kind: "whole", min: 1990, max: 2200 }, prompt, error: stop(zh ? "请填年份，例如 2026。" : "Please enter a year such as 2026.") };
    case "count":
      return { rule: { kind: "whole", min: column.min ?? 0, max: column.max }, prompt, error: stop(zh ? "请填整数。" : "Please enter a whole number.") };
    case "money":
    case "score":
    case "percent":
    case "number":
      return { rule: { kind: "decimal", min: column.min ?? -1e12, max: column.max ?? 1e12 }, prompt, error: { ...stop(limitSentence(column, zh)), stop: false } };
    case "text":
    case "period":
      return { rule: { kind: "any" }, prompt };
  }
}

function limitSentence(column: DataColumn, zh: boolean): string {
  const { min, max } = column;
  const notApplicable = zh ? "确实不适用可填 N/A，仍要保留吗？" : "If it does not apply, N/A may stand here. Keep it?";
  if (min !== undefined && max !== undefined) return (zh ? `这里应填 ${min} 到 ${max} 之间的数；` : `This should be a number from ${min} to ${max}. `) + notApplicable;
  if (min !== undefined) return (zh ? `这里应填不小于 ${min} 的数；` : `This should be a number of at least ${min}. `) + notApplicable;
  return (zh ? "这里应填数字；" : "This should be a number. ") + notApplicable;
}
