import type { CellWrite, Edit } from "../../src/sheet/edits";
import { valueAt } from "../../src/sheet/snapshot";
import { cellBlocks } from "../../src/workbook/cellBlocks";
import { fullSheet, hostileTexts, plainTexts, recalculation, table, workbookPlan } from "../standin/fixtures";
import { playPlan } from "../standin/playedWorkbook";

const texts = [...hostileTexts, ...plainTexts];

test("every text arrives as that text, in cells and in headers", async () => {
  const { workbook } = playPlan(workbookPlan);
  await workbook.apply([{ kind: "writeCells", sheet: "空白", at: { row: 0, column: 0 }, rows: texts.map((text) => [text, { formula: "=1" }]) }]);
  const sheet = (await workbook.read()).sheets[3]!;
  expect(texts.map((_, row) => valueAt(sheet, { row, column: 0 }))).toEqual(texts);
});

test("what is read can be written back without a change", async () => {
  const { workbook } = playPlan(workbookPlan);
  const before = await workbook.read();
  const edits = before.sheets.map(({ name, rows }): Edit => ({ kind: "writeCells", sheet: name, at: { row: 0, column: 0 }, rows: Array.from({ length: 12 }, (_, row) => [...(rows.get(row) ?? [])]) }));
  await workbook.apply(edits.slice(0, 1));
  await workbook.apply(edits.slice(2));
  expect(await workbook.read()).toEqual(before);
});

test("a cell left alone keeps what it holds; an emptied one does not", async () => {
  const { workbook } = playPlan(workbookPlan);
  await workbook.apply([{ kind: "writeCells", sheet: "考核数据", at: { row: 3, column: 1 }, rows: [[undefined, null, 99]] }]);
  expect((await workbook.read()).sheets[0]!.rows.get(3)).toEqual([null, "员工1", null, 99]);
});

test.each([NaN, Infinity, -Infinity])("%p is never sent: Excel would leave the old value standing", async (value) => {
  const { workbook, excel } = playPlan(workbookPlan);
  await expect(workbook.apply([{ kind: "writeCells", sheet: "空白", at: { row: 0, column: 0 }, rows: [[value]] }])).rejects.toThrow(RangeError);
  expect(excel.requests()).toBe(1);
});

test("a table gets new columns and rows, and their headers", async () => {
  const { workbook } = playPlan(workbookPlan);
  await workbook.apply(recalculation);
  const snapshot = await workbook.read();
  expect(snapshot.tables[0]).toMatchObject({ area: { top: 2, left: 1, bottom: 5, right: 5 }, columns: ["姓名", "部门", "实际值", "得分", "2026-03 等级"] });
  expect(snapshot.storedXml.get("urn:jisuan:mapping")).toContain("得分");
  expect(snapshot.names).toEqual(expect.arrayContaining([{ name: "本期", refersTo: "考核数据!$B$4" }, { name: "产值提成比例", refersTo: "隐藏的!$A$1" }]));
});

test.each([10, 2000])("%d people are written in two requests", async (people) => {
  const { workbook, excel } = playPlan({ sheets: [table(people)] });
  const column: CellWrite[][] = [["得分"], ...Array.from({ length: people }, (_, row) => [row / 7])];
  await workbook.apply([
    { kind: "writeCells", sheet: "考核数据", at: { row: 2, column: 4 }, rows: column },
    { kind: "resizeTable", table: "考核表", area: { top: 2, left: 1, bottom: 2 + people, right: 4 } },
  ]);
  expect(excel.requests()).toBe(2);
  const snapshot = await workbook.read();
  expect(snapshot.tables[0]!.area).toEqual({ top: 2, left: 1, bottom: 2 + people, right: 4 });
  expect(valueAt(snapshot.sheets[0]!, { row: 2 + people, column: 4 })).toBe((people - 1) / 7);
});

test("beyond the weight of a request the blocks leave one by one, and nothing is lost", async () => {
  const { workbook, excel } = playPlan(workbookPlan);
  const rows = Array.from({ length: 3000 }, (_, row) => [`${"很长的文字".repeat(45)}${row}`]);
  await workbook.apply([
    { kind: "writeCells", sheet: "空白", at: { row: 0, column: 0 }, rows: rows.slice(0, 1500) },
    { kind: "writeCells", sheet: "空白", at: { row: 1500, column: 0 }, rows: rows.slice(1500) },
  ]);
  expect(excel.requests()).toBe(3);
  const sheet = (await workbook.read()).sheets[3]!;
  expect([0, 1499, 2999].map((row) => valueAt(sheet, { row, column: 0 }))).toEqual([rows[0]![0], rows[1499]![0], rows[2999]![0]]);
});

test("a long writing tells how many rows have left, and ends where it is told to", async () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [`${"很长的文字".repeat(45)}${row}`]);
  const edits: readonly Edit[] = [
    { kind: "writeCells", sheet: "空白", at: { row: 0, column: 0 }, rows: rows.slice(0, 1500) },
    { kind: "writeCells", sheet: "空白", at: { row: 1500, column: 0 }, rows: rows.slice(1500) },
  ];
  const { workbook } = playPlan(workbookPlan);
  const told: (readonly number[])[] = [];
  await workbook.apply(edits, (...one) => void told.push(one));
  expect(told).toEqual([[1500, 3000]]);

  const broken = playPlan(workbookPlan).workbook;
  const enough = new Error("enough");
  await expect(broken.apply(edits, () => { throw enough; })).rejects.toBe(enough);
  const sheet = (await broken.read()).sheets[3]!;
  expect([1499, 1500].map((row) => valueAt(sheet, { row, column: 0 }))).toEqual([rows[1499]![0], null]);
});

test("a large sheet is drawn over several requests", async () => {
  const rows = Array.from({ length: 2500 }, (_, row) => [`${"很长的文字".repeat(50)}${row}`, row]);
  const { workbook, excel } = playPlan(workbookPlan);
  await workbook.apply([{ kind: "addSheet", plan: { ...fullSheet, blocks: [...fullSheet.blocks, { at: { row: 40, column: 0 }, rows }] } }]);
  expect(excel.requests()).toBe(3);
  const sheet = (await workbook.read()).sheets[4]!;
  expect(valueAt(sheet, { row: 40 + 2499, column: 1 })).toBe(2499);
});

test("no edits ask nothing of Excel", async () => {
  const { workbook, excel } = playPlan(workbookPlan);
  await workbook.apply([]);
  expect(excel.requests()).toBe(0);
});

test("blocks hold whole rows of one width and say how they are sent", () => {
  const blocks = cellBlocks({ row: 5, column: 2 }, [["a"], [undefined, 1], [{ formula: "=A1" }, null]]);
  expect(blocks).toMatchObject([{ at: { row: 5, column: 2 }, through: "formulas", cells: [["a", null], [null, 1], ["=A1", ""]] }]);
  expect(cellBlocks({ row: 0, column: 0 }, [["a"]])).toMatchObject([{ through: "values" }]);
  expect(cellBlocks({ row: 0, column: 0 }, [[], []])).toEqual([]);
});
