import type { Area } from "../sheet/address";
import type { CellValue } from "../sheet/cellValue";
import type { PlanCell, SheetPlan } from "../sheet/sheetPlan";
import { keptHeaderStyle, type KeptColumn } from "./keptColumn";
import type { KeptRow, KeptTable } from "./keptTable";

/** The sheet of a table that we keep, drawn for the first time: title, notes, one Excel table, ready to print. */
export function keptSheet({ title, notes, columns, language }: KeptTable, rows: readonly KeptRow[], names: Readonly<{ sheet: string; table: string }>): SheetPlan {
  const headerRow = notes.length + 2;
  const first = headerRow + 1;
  const area: Area = { top: headerRow, left: 0, bottom: headerRow + rows.length, right: columns.length - 1 };
  const nameAt = columns.findIndex(({ header }) => header === (language === "zh" ? "姓名" : "Name"));
  return {
    name: names.sheet,
    tabColor: "4F7F5B",
    gridLines: false,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: new Map([[0, 30], ...notes.map((_, index) => [index + 1, 20] as const), [headerRow, 30], ...rows.map(({ cells }, index) => [first + index, rowHeight(columns, cells)] as const)]),
    formats: columns.map(({ style }, column) => ({ area: { top: first, left: column, bottom: area.bottom, right: column }, style })),
    blocks: [
      { at: { row: 0, column: 0 }, rows: [[{ write: title, style: { bold: true, size: 16, color: "1F5C7A", vertical: "center" } }], ...notes.map((note): PlanCell[] => [{ write: note, style: { color: "6B7785", vertical: "center" } }])] },
      {
        at: { row: headerRow, column: 0 },
        rows: [columns.map((column): PlanCell => ({ write: column.header, style: keptHeaderStyle(column) })), ...rows.map(({ cells }) => columns.map(({ header }): PlanCell => cells.get(header) ?? undefined))],
      },
    ],
    tables: [{ name: names.table, area, filter: true }],
    validations: columns.flatMap(({ validation }, column) => (validation ? [{ area: { top: first, left: column, bottom: area.bottom, right: column }, validation }] : [])),
    freeze: { row: first, column: nameAt + 1 },
    print: {
      orientation: "landscape",
      fit: { wide: 1, tall: 0 },
      titleRows: { first: headerRow, last: headerRow },
      header: { center: title },
      footer: { center: language === "zh" ? "第 &P 页，共 &N 页" : "Page &P of &N" },
      margins: { top: 0.75, bottom: 0.7, left: 0.5, right: 0.5, header: 0.35, footer: 0.35 },
      centered: true,
    },
  };
}

/** Points for the tallest of a row's wrapped cells; Chinese characters are as wide as two Latin ones. */
function rowHeight(columns: readonly KeptColumn[], cells: ReadonlyMap<string, CellValue>): number {
  const lines = columns.filter(({ style }) => style.wrap).map(({ header, width }) => String(cells.get(header) ?? "").split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 2))), 0));
  return Math.max(21, Math.max(...lines, 1) * 15.6 + 6);
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > "\u2e80" || /[“”‘’—…]/.test(letter) ? 2 : 1), 0);
}
