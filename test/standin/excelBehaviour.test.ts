import type { WorkbookPlan } from "../../src/sheet/sheetPlan";
import { playPlan, type Played } from "./playedWorkbook";
import { fullSheet, table } from "./fixtures";

const plan: WorkbookPlan = {
  sheets: [
    table(2),
    { name: "标题", blocks: [{ at: { row: 0, column: 0 }, rows: [["合并", null, null], [1, 2, 3]] }], merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] },
    { name: "锁住", blocks: [{ at: { row: 0, column: 0 }, rows: [["定稿"]] }], protected: true },
  ],
};

/** The code and the words of the refusal, as the client library throws it. */
async function refusalOf(played: Played, work: (context: Excel.RequestContext) => unknown): Promise<{ code: string; message: string }> {
  try {
    await played.library.Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  } catch (error) {
    const { code, message } = error as OfficeExtension.Error;
    return { code, message };
  }
  throw new Error("nothing was refused");
}

async function valuesOf(played: Played, sheet: string, address: string): Promise<unknown[][]> {
  return played.library.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

test.each([
  ["too few rows", [["a", "b"]]],
  ["too many columns", [["a", "b", "c"], ["a", "b", "c"]]],
  ["ragged rows", [["a", "b"], ["a"]]],
])("values of another shape are refused: %s", async (_, values) => {
  expect((await refusalOf(playPlan(plan), (context) => (context.workbook.worksheets.getItem("标题").getRange("A4:B5").values = values))).code).toBe("InvalidArgument");
});

test("one value fills the range; null and undefined leave a cell alone; an empty text empties it", async () => {
  const played = playPlan(plan);
  await played.library.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("标题");
    Object.assign(sheet.getRange("A5:C5"), { values: 7 });
    sheet.getRange("A2:C2").values = [[null, undefined, ""]];
    await context.sync();
  });
  expect(await valuesOf(played, "标题", "A2:C2")).toEqual([[1, 2, ""]]);
  expect(await valuesOf(played, "标题", "A5:C5")).toEqual([[7, 7, 7]]);
});

test("numbers that are none arrive as null and leave the old value standing", async () => {
  const played = playPlan(plan);
  await played.library.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("标题").getRange("A2:B2").values = [[NaN, Infinity]];
    await context.sync();
  });
  expect(await valuesOf(played, "标题", "A2:B2")).toEqual([[1, 2]]);
});

test("a merged area takes a value in its first cell only", async () => {
  const played = playPlan(plan);
  await played.library.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("标题").getRange("A1:C1").values = [["新标题", "没有", "没有"]];
    await context.sync();
  });
  expect(await valuesOf(played, "标题", "A1:C1")).toEqual([["新标题", "", ""]]);
});

test("a table grows over rows written directly below it and over headed columns beside it", async () => {
  const played = playPlan(plan);
  await played.library.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("考核数据");
    sheet.getRange("B6:D6").values = [["赵六", "销售部", 70]];
    await context.sync();
    sheet.getRange("E3:E6").values = [["得分"], [1], [2], [3]];
    await context.sync();
  });
  expect((await played.workbook.read()).tables[0]).toMatchObject({ area: { top: 2, left: 1, bottom: 5, right: 4 }, columns: ["姓名", "部门", "实际值", "得分"] });
});

test("cells written a row away leave the table as it is", async () => {
  const played = playPlan(plan);
  await played.library.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("考核数据").getRange("B7:D7").values = [["备注", "", ""]];
    await context.sync();
  });
  expect((await played.workbook.read()).tables[0]!.area).toEqual({ top: 2, left: 1, bottom: 4, right: 3 });
});

test("headers of a table stay texts, none empty and none twice", async () => {
  const played = playPlan(plan);
  await played.library.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("考核数据").getRange("B3:D3").values = [[2026, "姓名", "姓名"]];
    context.workbook.tables.getItem("考核表").resize("B3:F5");
    await context.sync();
  });
  expect((await played.workbook.read()).tables[0]!.columns).toEqual(["2026", "姓名", "姓名2", "列4", "列5"]);
});

test("a table keeps its header row", async () => {
  const refusal = await refusalOf(playPlan(plan), (context) => context.workbook.tables.getItem("考核表").resize("B2:D5"));
  expect(refusal.code).toBe("InvalidArgument");
});

test("a protected sheet takes nothing and cannot be protected again", async () => {
  const write = await refusalOf(playPlan(plan), (context) => (context.workbook.worksheets.getItem("锁住").getRange("A1").values = [["x"]]));
  const protect = await refusalOf(playPlan(plan), (context) => context.workbook.worksheets.getItem("锁住").protection.protect());
  expect([write.code, protect.code]).toEqual(["AccessDenied", "AccessDenied"]);
});

test("requests before a failing one have been done", async () => {
  const played = playPlan(plan);
  const refusal = await refusalOf(played, (context) => {
    context.workbook.worksheets.getItem("标题").getRange("A2").values = [["写了"]];
    context.workbook.worksheets.getItem("没有的").getRange("A2").values = [["没写"]];
  });
  expect(refusal.code).toBe("ItemNotFound");
  expect(await valuesOf(played, "标题", "A2")).toEqual([["写了"]]);
});

test("what is not played is refused by name", async () => {
  const refusal = await refusalOf(playPlan(plan), (context) => context.workbook.worksheets.getItem("标题").getRange("A1").removeDuplicates([0], false));
  expect(refusal).toEqual({ code: "ApiNotFound", message: "Range.RemoveDuplicates is not played" });
});

test("the library's own rules hold: nothing is read that was not loaded", async () => {
  const refusal = await refusalOf(playPlan(plan), (context) => context.workbook.worksheets.getItem("标题").getRange("A1").values[0]);
  expect(refusal.code).toBe("PropertyNotLoaded");
});

test.each([
  ["a request", 4_000, "RequestPayloadSizeLimitExceeded", (sheet: Excel.Worksheet) => (sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["很长的一段文字"]))],
  ["an answer", 4_000, "ResponsePayloadSizeLimitExceeded", (sheet: Excel.Worksheet) => sheet.getRange("A1:Z100").load("values")],
])("%s over the limit is refused", async (_, payloadLimit, code, work) => {
  expect((await refusalOf(playPlan(plan, { payloadLimit }), (context) => work(context.workbook.worksheets.getItem("标题")))).code).toBe(code);
});

test("a new sheet can be drawn over several requests", async () => {
  const { excel, library, workbook } = playPlan(plan);
  await library.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("新的");
    sheet.getRange("A1:B2").values = [["甲", "乙"], [1, 2]];
    await context.sync();
    const added = sheet.tables.add("A1:B2", true);
    added.name = "新表";
    await context.sync();
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  expect(excel.requests()).toBe(3);
  expect((await workbook.read()).tables.map(({ name, columns }) => [name, columns])).toContainEqual(["新表", ["甲", "乙"]]);
});

test("a sheet cannot be drawn under a name that is taken", async () => {
  expect((await refusalOf(playPlan({ sheets: [fullSheet] }), (context) => context.workbook.worksheets.add(fullSheet.name))).code).toBe("ItemAlreadyExists");
});
