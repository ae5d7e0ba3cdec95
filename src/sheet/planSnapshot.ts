import type { CellValue } from "./cellValue";
import type { PlanCell, WorkbookPlan } from "./sheetPlan";
import type { WorkbookSnapshot } from "./snapshot";

/** What a written cell holds once it stands in a workbook. */
export function heldBy(cell: PlanCell): CellValue {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === "object" && "write" in cell) return heldBy(cell.write);
  if (typeof cell === "object" && "formula" in cell) return cell.value ?? null;
  return cell;
}

/** A plan as it would be read back: values, tables and names. */
export function planSnapshot(plan: WorkbookPlan): WorkbookSnapshot {
  return {
    sheets: plan.sheets.map((sheet) => {
      const rows = new Map<number, CellValue[]>();
      for (const block of sheet.blocks) {
        block.rows.forEach((cells, down) => {
          const row = rows.get(block.at.row + down) ?? [];
          cells.forEach((cell, across) => {
            row[block.at.column + across] = heldBy(cell);
          });
          rows.set(block.at.row + down, Array.from(row, (value) => value ?? null));
        });
      }
      return { name: sheet.name, visibility: "visible", protected: sheet.protected ?? false, rows, formulas: new Map(), merges: sheet.merges ?? [], hiddenRows: new Set(), hiddenColumns: new Set() };
    }),
    tables: plan.sheets.flatMap((sheet) =>
      (sheet.tables ?? []).map((table) => {
        const header = sheet.blocks.flatMap((block) => (block.at.row <= table.area.top && block.at.row + block.rows.length > table.area.top && block.at.column === table.area.left ? [block.rows[table.area.top - block.at.row]!] : []))[0] ?? [];
        return { name: table.name, sheet: sheet.name, area: table.area, hasHeader: true, hasTotals: false, columns: header.map((cell) => String(heldBy(cell))) };
      }),
    ),
    names: (plan.names ?? []).map(({ name, refersTo }) => ({ name, refersTo })),
    storedXml: new Map(),
    date1904: false,
    readOnly: false,
  };
}
