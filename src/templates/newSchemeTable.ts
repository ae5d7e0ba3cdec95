import type { SheetPlan } from "../sheet/sheetPlan";
import { sheetNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import { schemeTables } from "../scheme/tableColumns";
import type { Language } from "../scheme/issue";
import { tableAbout } from "./guideWords";
import { guidanceStyle, tabColours, titleStyle } from "./look";
import type { RowContents, RowEdits } from "./schemeRows";
import { schemeTable, type TableKey } from "./schemeTable";
import { tableLooks } from "./tableLooks";

const firstTableRow = 3;

/** A sheet with a scheme table that the workbook lacks and its first row, drawn as those of the templates are. */
export function newSchemeTable(workbook: WorkbookSnapshot, key: TableKey, contents: RowContents, language: Language): RowEdits {
  const stated = [...contents].filter(([, content]) => content !== null).map(([field]) => field);
  const drawn = schemeTable(key, [{ asked: stated }], { row: firstTableRow, column: 0 }, language);
  const fields = tableLooks[key].map(({ field }) => field).filter((field) => drawn.cellOf(0, field) !== undefined);
  const rows = drawn.rows.map((cells, index) => (index === 0 ? cells : cells.map((cell, column) => (typeof cell === "object" && cell !== null && "write" in cell ? { ...cell, write: contents.get(fields[column]!) ?? null } : cell))));
  const title = schemeTables[key][language];
  const plan: SheetPlan = {
    name: freeName(title, (name) => sheetNamed(workbook, name) !== undefined),
    tabColor: tabColours.scheme,
    gridLines: false,
    columnWidths: drawn.widths,
    rowHeights: new Map([[0, 30], [1, 21], [2, 8], ...drawn.heights]),
    blocks: [
      { at: { row: 0, column: 0 }, rows: [[{ write: title, style: titleStyle }], [{ write: tableAbout[key][language], style: guidanceStyle }]] },
      { at: { row: firstTableRow, column: 0 }, rows },
    ],
    tables: [{ ...drawn.table, name: freeName(drawn.table.name, (name) => [...workbook.tables, ...workbook.names].some((one) => one.name.toLowerCase() === name.toLowerCase())) }],
    validations: drawn.validations,
    conditionalFormats: drawn.conditionalFormats,
    notes: drawn.notes,
    freeze: { row: firstTableRow + 1, column: 0 },
  };
  return { issues: [], edits: [{ kind: "addSheet", plan }] };
}

function freeName(base: string, taken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}${number}`;
    if (!taken(name)) return name;
  }
}
