import type { Edit } from "../../src/sheet/edits";
import { workbookPlan } from "../standin/fixtures";
import { playPlan } from "../standin/playedWorkbook";

const write: Edit = { kind: "writeCells", sheet: "各种 单元格", at: { row: 20, column: 1 }, rows: [[1, 2]] };

/** Events arrive by themselves: long enough for one to have come if it is coming. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

test("what is selected is told by sheet and area until the watch ends", async () => {
  const { workbook, excel } = playPlan(workbookPlan);
  const told: string[] = [];
  const stop = await workbook.onSelection((reference) => told.push(reference));
  await excel.select("考核数据!B4:D4");
  await excel.select("'各种 单元格'!C2");
  await soon();
  await stop();
  await excel.select("考核数据!B5");
  await soon();
  expect(told).toEqual(["考核数据!B4:D4", "'各种 单元格'!C2"]);
});

test("changes by the user are told, our own are not", async () => {
  const { workbook, excel } = playPlan(workbookPlan);
  const told: string[] = [];
  const stop = await workbook.onChanged((reference) => told.push(reference));
  await workbook.apply([write]);
  await soon();
  expect(told).toEqual([]);
  await excel.edit([write]);
  await soon();
  expect(told).toEqual(["'各种 单元格'!B21:C21"]);
  await stop();
  await excel.edit([write]);
  await soon();
  expect(told).toHaveLength(1);
});

test("two watches end one by one", async () => {
  const { workbook, excel } = playPlan(workbookPlan);
  const told: string[] = [];
  const stopOne = await workbook.onSelection(() => told.push("one"));
  const stopOther = await workbook.onSelection(() => told.push("other"));
  await stopOne();
  await excel.select("考核数据!B4");
  await soon();
  await stopOther();
  expect(told).toEqual(["other"]);
});

test.each([
  ["考核数据!B4:D4", { sheet: "考核数据", area: { top: 3, left: 1, bottom: 3, right: 3 } }],
  ["'各种 单元格'!$C$2", { sheet: "各种 单元格", area: { top: 1, left: 2, bottom: 1, right: 2 } }],
  ["隐藏的!A1", { sheet: "隐藏的", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
])("%s is shown and selected, on a hidden sheet too", async (reference, selection) => {
  const { workbook, excel } = playPlan(workbookPlan);
  await workbook.reveal(reference);
  expect(excel.selection()).toEqual(selection);
});

test.each(["不在了!A1", "考核数据", "考核数据!ZZZZ1"])("%s cannot be shown and is said to be gone", async (reference) => {
  const { workbook } = playPlan(workbookPlan);
  await expect(workbook.reveal(reference)).rejects.toMatchObject({ code: "not-found" });
});

test("a new workbook is opened in a window of its own", async () => {
  const { workbook, excel } = playPlan(workbookPlan);
  await workbook.openNew("UEsDBA==");
  expect(excel.opened()).toEqual(["UEsDBA=="]);
});

test("sheets of another workbook cannot be inserted here, and Excel says so", async () => {
  const { workbook } = playPlan(workbookPlan);
  await expect(workbook.insertSheets("UEsDBA==", ["方案"])).rejects.toMatchObject({ code: "unsupported" });
});
