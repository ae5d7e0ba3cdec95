import { planSnapshot } from "../../src/sheet/planSnapshot";
import type { CellWrite } from "../../src/sheet/edits";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";

/** A template's sample as a workbook file, its people repeated until there are so many rows, each under a name of their own. */
export async function manyPeople(code: string, rows: number): Promise<Uint8Array> {
  const plan = templatePlan(templateCoded(code)!, { language: "zh", sample: true });
  const book = planSnapshot(plan);
  const table = book.tables.find(({ columns }) => columns.includes("姓名"))!;
  const sheet = book.sheets.find(({ name }) => name === table.sheet)!;
  const first = table.area.top + 1;
  const nameAt = table.columns.indexOf("姓名");
  const sample = [...sheet.rows].filter(([row, cells]) => row >= first && row <= table.area.bottom && cells.some((cell) => cell !== null)).map(([, cells]) => cells.slice(table.area.left, table.area.right + 1));
  const people = Array.from({ length: rows }, (_, index): CellWrite[] => sample[index % sample.length]!.map((cell, column) => (column === nameAt ? `员工${index}` : table.columns[column] === "工号" ? `E${index}` : (cell as CellWrite))));
  const file = openFileWorkbook(newWorkbook(plan));
  await file.apply([
    { kind: "resizeTable", table: table.name, area: { ...table.area, bottom: first + rows - 1 } },
    { kind: "writeCells", sheet: sheet.name, at: { row: first, column: table.area.left }, rows: people },
  ]);
  return file.save();
}
