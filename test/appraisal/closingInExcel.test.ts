import { runClosing } from "../../src/appraisal/runClosing";
import { templatePlan } from "../../src/templates/templatePlan";
import { s4i } from "../../src/templates/s4i";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { tableRows } from "../support/appliedTo";
import { playFile } from "../standin/playedWorkbook";

test("a period is filed through Excel as it is in a file", async () => {
  const bytes = newWorkbook(templatePlan(s4i, { language: "zh", sample: true }));
  const played = playFile(bytes);
  const file = openFileWorkbook(bytes);
  for (const period of ["2011-05", "2011-06"]) {
    expect((await runClosing(played.workbook, period)).issues).toEqual([]);
    expect((await runClosing(file, period)).issues).toEqual([]);
  }
  await played.excel.settle();
  const [inExcel, inFile] = [await played.workbook.read(), await file.read()];
  expect(tableRows(inExcel, "考核历史")).toHaveLength(10);
  for (const table of ["考核历史", "建议措施", "考核数据"]) expect(tableRows(inExcel, table)).toEqual(tableRows(inFile, table));
  expect(inExcel.tables.map(({ name, area }) => [name, area])).toEqual(inFile.tables.map(({ name, area }) => [name, area]));
  expect((await runClosing(played.workbook, "2011-06")).edits).toEqual([]);
});
