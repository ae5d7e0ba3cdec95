import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formulaAt, numberFormatAt, sheetNamed, valueAt } from "../../src/sheet/snapshot";
import { everyKind, hostileTexts, table, workbookPlan } from "../standin/fixtures";
import { loadedLibrary, playFile, playPlan } from "../standin/playedWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";

async function readEveryKind() {
  const { workbook } = playPlan(workbookPlan);
  return sheetNamed(await workbook.read({ numberFormats: true }), everyKind.name)!;
}

test("every kind of cell is read as what it is", async () => {
  const sheet = await readEveryKind();
  expect(sheet.rows.get(1)).toEqual([null, "文字", 12.5, true, false, null, { fault: "#N/A" }, { fault: "#DIV/0!" }]);
});

test("text that looks like a formula is text; a formula is a formula", async () => {
  const sheet = await readEveryKind();
  expect(sheet.rows.get(3)).toEqual([null, ...hostileTexts.slice(0, 7)]);
  expect(sheet.formulas.get(3)).toBeUndefined();
  expect(sheet.formulas.get(2)).toEqual([undefined, "=B2", "=C2*2", '=""', "=1/0", "=D2"]);
});

test("what formulas gave is read, an empty text as an empty text", async () => {
  const sheet = await readEveryKind();
  expect(sheet.rows.get(2)).toEqual([null, "文字", 25, "", { fault: "#DIV/0!" }, true]);
});

test("number formats are read when they are asked for, General left out", async () => {
  const sheet = await readEveryKind();
  const { workbook } = playPlan(workbookPlan);
  expect([1, 2, 3, 4].map((column) => numberFormatAt(sheet, { row: 4, column }))).toEqual(["yyyy-mm-dd", "0.0%", "@", undefined]);
  expect(sheetNamed(await workbook.read(), everyKind.name)!.numberFormats).toBeUndefined();
});

test("merged areas, hidden sheets, empty sheets, tables and names are told", async () => {
  const { workbook } = playPlan(workbookPlan);
  const snapshot = await workbook.read();
  expect(sheetNamed(snapshot, everyKind.name)!.merges).toEqual(everyKind.merges);
  expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.rows.size > 0])).toEqual([
    ["考核数据", "visible", true],
    ["各种 单元格", "visible", true],
    ["隐藏的", "hidden", true],
    ["空白", "visible", false],
  ]);
  expect(snapshot.tables).toEqual([
    { name: "考核表", sheet: "考核数据", area: { top: 2, left: 1, bottom: 5, right: 3 }, hasHeader: true, hasTotals: false, columns: ["姓名", "部门", "实际值"] },
  ]);
  expect(snapshot.names).toEqual([{ name: "产值提成比例", refersTo: "隐藏的!$B$1" }]);
  expect([snapshot.readOnly, snapshot.date1904]).toEqual([false, false]);
});

test("a workbook of empty sheets is read", async () => {
  const { workbook, excel } = playPlan({ sheets: [{ name: "空", blocks: [] }] });
  expect((await workbook.read()).sheets[0]!.rows.size).toBe(0);
  expect(excel.requests()).toBe(2);
});

test.each([10, 2000])("%d people are read in three requests", async (people) => {
  const { workbook, excel } = playPlan({ sheets: [table(people)] });
  const snapshot = await workbook.read({ numberFormats: true });
  expect(valueAt(snapshot.sheets[0]!, { row: people + 2, column: 1 })).toBe(`员工${people}`);
  expect(excel.requests()).toBe(3);
});

test("one sheet and twenty are read in as many requests", async () => {
  const sheets = Array.from({ length: 20 }, (_, index) => ({ name: `第${index + 1}页`, blocks: [{ at: { row: index, column: 0 }, rows: [[index]] }] }));
  const { workbook, excel } = playPlan({ sheets });
  expect((await workbook.read()).sheets).toHaveLength(20);
  expect(excel.requests()).toBe(3);
});

test("what is too large for one answer is read in several, and comes to the same", async () => {
  const bytes = newWorkbook({ ...workbookPlan, sheets: [table(800), ...workbookPlan.sheets.slice(1)] });
  const whole = await playFile(bytes).workbook.read({ numberFormats: true });
  const narrow = playFile(bytes, { payloadLimit: 20_000 });
  expect(await narrow.workbook.read({ numberFormats: true })).toEqual(whole);
  expect(narrow.excel.requests()).toBeGreaterThan(6);
});

test("a workbook too large by the estimate is asked for in pieces from the start", async () => {
  const rows = Array.from({ length: 1500 }, (_, row) => Array.from({ length: 80 }, (_, column) => row + column));
  const { workbook, excel } = playPlan({ sheets: [{ name: "大", blocks: [{ at: { row: 0, column: 0 }, rows }] }] });
  const told: (readonly number[])[] = [];
  const snapshot = await workbook.read({ told: (...one) => void told.push(one) });
  // 80 cells of 48 bytes are 3,840 a row: 911 rows to an answer.
  expect(told).toEqual([[911, 1500]]);
  expect(valueAt(snapshot.sheets[0]!, { row: 1499, column: 79 })).toBe(1578);
  expect(formulaAt(snapshot.sheets[0]!, { row: 0, column: 0 })).toBeUndefined();
  expect(excel.requests()).toBe(4);
});

test("more merged areas than Excel tells of at once are read in bands of rows", async () => {
  const merges = Array.from({ length: 700 }, (_, index) => ({ top: 2 * index, left: 0, bottom: 2 * index + 1, right: 0 }));
  const rows = Array.from({ length: 1400 }, (_, row) => [row % 2 ? null : `员工${row / 2}`, row]);
  const { workbook, excel } = playPlan({ sheets: [{ name: "合并", blocks: [{ at: { row: 0, column: 0 }, rows }], merges }] });
  const snapshot = await workbook.read();
  expect(snapshot.sheets[0]!.merges).toEqual(merges);
  expect(valueAt(snapshot.sheets[0]!, { row: 1399, column: 1 })).toBe(1399);
  expect(excel.requests()).toBe(4);
});

/** The file with something in one of its parts put differently, as another program might have saved it. */
function patched(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part]!);
  expect(text).toMatch(from);
  return zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) });
}

test("hidden rows and columns are told, and what they hold is read", async () => {
  const rows = patched(newWorkbook(workbookPlan), "xl/worksheets/sheet1.xml", '<row r="5"', '<row r="5" hidden="1"');
  const { workbook, excel } = playFile(patched(rows, "xl/worksheets/sheet1.xml", "<sheetData>", '<cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData>'));
  const sheet = (await workbook.read()).sheets[0]!;
  expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[4], [2]]);
  expect(valueAt(sheet, { row: 4, column: 2 })).toBe("销售部");
  expect(excel.requests()).toBe(3);
});

test("a workbook that counts its days from 1904 is told", async () => {
  const { workbook } = playFile(patched(newWorkbook(workbookPlan), "xl/workbook.xml", "<workbookPr ", '<workbookPr date1904="1" '));
  expect((await workbook.read()).date1904).toBe(true);
});

test("a refusal that stays is told after every way was tried", async () => {
  const { workbook, excel } = playPlan(workbookPlan);
  const answer = excel.answer;
  const refusing = (message: string) => {
    if (message.includes("valueTypes")) excel.rehearse({ code: "GeneralException", atAction: 0 });
    return answer(message);
  };
  loadedLibrary().connect({ ...excel, answer: refusing });
  await expect(workbook.read()).rejects.toMatchObject({ code: "unknown" });
  expect(excel.requests()).toBe(6);
});
