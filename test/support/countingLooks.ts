import type { CellValue } from "../../src/sheet/cellValue";
import type { Rows, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** The same workbook, and how often one of its rows has been looked at: what a search costs, whatever else the machine does. */
export function countingLooks(workbook: WorkbookSnapshot): Readonly<{ workbook: WorkbookSnapshot; looks(): number }> {
  let looks = 0;
  const counted = (rows: Rows<CellValue>): Rows<CellValue> =>
    new (class extends Map<number, readonly CellValue[]> {
      override get(row: number) {
        looks += 1;
        return super.get(row);
      }
      override has(row: number) {
        looks += 1;
        return super.has(row);
      }
      override [Symbol.iterator]() {
        looks += this.size;
        return super[Symbol.iterator]();
      }
    })(rows);
  return { workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: counted(sheet.rows) })) }, looks: () => looks };
}
