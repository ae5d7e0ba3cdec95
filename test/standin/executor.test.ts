import { join } from "node:path";
import { loadExcelLibrary } from "../../src/standin/excelLibrary";
import { playExcel } from "../../src/standin/playExcel";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { recalculation, workbookPlan } from "./fixtures";
import { playPlan } from "./playedWorkbook";

test("an object that is not there is a null object, and what hangs on it too", async () => {
  const { library } = playPlan(workbookPlan);
  await library.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("不在了");
    const used = context.workbook.worksheets.getItem("空白").getUsedRangeOrNullObject(true);
    const table = context.workbook.tables.getItemOrNullObject("考核表").load("name");
    await context.sync();
    expect([sheet.isNullObject, used.isNullObject, table.isNullObject, table.name]).toEqual([true, true, false, "考核表"]);
  });
});

test("a range is kept from one request to the next", async () => {
  const { library, excel } = playPlan(workbookPlan);
  await library.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("考核数据").getRange("B3:D4");
    await context.sync();
    const row = range.getRow(1).load("values,address");
    await context.sync();
    expect([row.address, row.values]).toEqual(["考核数据!B4:D4", [["员工1", "售后部", 60]]]);
  });
  expect(excel.requests()).toBe(2);
});

test("collections are loaded with what hangs on their members", async () => {
  const { library } = playPlan(workbookPlan);
  await library.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/tables/items/name,items/protection/protected");
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.tables.items.map((table) => table.name), sheet.protection.protected])).toEqual([
      ["考核数据", ["考核表"], false],
      ["各种 单元格", [], false],
      ["隐藏的", [], false],
      ["空白", [], false],
    ]);
  });
});

test("a rehearsed failure comes at its action, once, with what Excel tells of it", async () => {
  const { library, excel } = playPlan(workbookPlan);
  excel.rehearse({ code: "AccessDenied", atAction: 5 });
  const work = () =>
    library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("空白").getRange("A1").values = [[1]];
      await context.sync();
    });
  await expect(work()).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { code: "AccessDenied" } });
  await expect(work()).resolves.toBeUndefined();
});

test("the library that Excel on the web loads is served alike", async () => {
  const library = loadExcelLibrary(join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js"));
  Object.assign(globalThis, { Excel: library.Excel, Office: library.Office, OfficeExtension: library.OfficeExtension });
  const excel = playExcel(openFileWorkbook(newWorkbook(workbookPlan)));
  library.connect(excel);
  const workbook = excelWorkbook();
  await workbook.apply(recalculation);
  expect((await workbook.read()).tables[0]!.columns).toEqual(["姓名", "部门", "实际值", "得分", "2026-03 等级"]);
  await workbook.openNew("UEsDBA==");
  expect(excel.opened()).toEqual(["UEsDBA=="]);
  expect(excel.requests()).toBe(6);
});
