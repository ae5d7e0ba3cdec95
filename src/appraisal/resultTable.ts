import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { TableWords } from "../scheme/columnWords";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { columnStyle, columnWidth, type ComputedColumn } from "./computedColumns";
import { isComputedHeader } from "./isComputedHeader";
import { keptColumn, type KeptColumn } from "./keptColumn";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow } from "./keptTable";

/** The sheet for results that have no place beside their own rows: a person and period a row. */
export const resultTable = {
  zh: "结果",
  en: "Computed results",
  known: ["name", "place", "table"],
  columns: {
    name: { zh: "姓名", en: "Name" },
    id: { zh: "工号", en: "Employee ID" },
    department: { zh: "部门", en: "Department" },
    period: { zh: "期间", en: "Period" },
    table: { zh: "数据表", en: "Data table" },
    place: { zh: "取自", en: "Read from" },
  },
} as const satisfies TableWords;

type Field = keyof typeof resultTable.columns;
const fields = Object.keys(resultTable.columns) as Field[];

/** Cards of a data table and the columns they are told in. */
export type Told = Readonly<{ table: string; cards: readonly ScoreCard[]; columns: readonly ComputedColumn[] }>;

/** The result sheet brought up to date: drawn once, refreshed in place, rows of people who are gone emptied. */
export function resultSheet(told: readonly Told[], scheme: Scheme, workbook: WorkbookSnapshot): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const { language } = scheme;
  const table = findKeptTable(workbook, resultTable);
  const heading = (field: Field) => resultTable.columns[field][language];
  const computed = [...new Map(told.flatMap(({ columns }) => columns).map((column) => [normalised(column.header), column])).values()];
  const stale = (table?.columns ?? []).filter(({ header }) => isComputedHeader(header) && !computed.some((column) => sameText(column.header, header) || sameText(column.also, header)));
  const columns: readonly KeptColumn[] = [
    ...fields.map((field) => keptColumn(resultTable.columns[field], { look: field === "period" ? "period" : "text", language, ...(field === "place" ? { width: 24 } : {}) })),
    ...computed.map((column): KeptColumn => ({ header: column.header, also: column.also, width: columnWidth(column), style: columnStyle(column.kind, scheme) })),
    ...stale.map(({ header }): KeptColumn => ({ header, also: header, width: 12, style: {} })),
  ];
  const standing = new Map<string, number[]>();
  for (let row = table?.first ?? 0; table && row <= table.last; row += 1) {
    const text = (field: Field) => textAt(valueAt(table.sheet, { row, column: keptColumnOf(table, resultTable, field) ?? -1 }));
    if (text("name") === "" && text("place") === "") continue;
    const key = keyOf(text("name"), text("id"), text("period"), text("table"));
    standing.set(key, [...(standing.get(key) ?? []), row]);
  }
  const rows = told.flatMap(({ table: name, cards, columns: own }) =>
    cards.map((card): KeptRow => {
      const { result } = card;
      const row = standing.get(keyOf(result.name, result.id ?? "", result.period ?? "", name))?.shift();
      const values: readonly (readonly [string, CellValue])[] = [
        [heading("name"), result.name],
        [heading("id"), result.id ?? null],
        [heading("department"), result.department ?? null],
        [heading("period"), result.period ?? null],
        [heading("table"), name],
        [heading("place"), result.at],
        ...computed.map((column) => [column.header, own.find((one) => one.header === column.header)?.value(card) ?? null] as const),
        ...stale.map(({ header }) => [header, null] as const),
      ];
      return { cells: new Map(values), ...(row === undefined ? {} : { row }) };
    }),
  );
  const notes = language === "zh" ? ["由绩算写出，随重算刷新；请不要在这里改数。"] : ["Written by Jisuan and refreshed with every run; please change nothing here."];
  const title = `${resultTable[language]} · ${scheme.settings.name}`;
  return keepRows({ words: resultTable, title, notes, columns, language }, table, rows, [...standing.values()].flat(), workbook);
}

const keyOf = (...parts: readonly string[]) => parts.map(normalised).join("\n");

function textAt(value: CellValue): string {
  return value === null || isFault(value) ? "" : String(value);
}
