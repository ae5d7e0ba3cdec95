import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Report } from "../../src/appraisal/reportSchema";
import type { CellValue } from "../../src/sheet/cellValue";
import { parseArea } from "../../src/sheet/address";
import { sheetNamed, valueAt } from "../../src/sheet/snapshot";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { commandLine } from "./commandLine";

const { file, run, said, complained } = commandLine();
const reported = (name: string) => JSON.parse(readFileSync(file(name), "utf8")) as Report;

type Sheet = Readonly<{ name: string; rows: readonly (readonly CellValue[])[]; merges?: readonly string[] }>;

/** HR's own workbook: plain cells, nothing of ours. */
function own(name: string, ...sheets: readonly Sheet[]): string {
  writeFileSync(file(name), newWorkbook({ sheets: sheets.map((sheet) => ({ name: sheet.name, blocks: [{ at: { row: 0, column: 0 }, rows: sheet.rows }], merges: (sheet.merges ?? []).map((text) => parseArea(text)!) })) }));
  return file(name);
}

const managers: Sheet = {
  name: "一季度",
  merges: ["A1:F1", "A10:F10"],
  rows: [
    ["2026年第一季度经理考核表"],
    ["部门：", "售后", null, "责任人：", "王五"],
    [],
    ["序号", "员工姓名", "工作業績（40%）", "团队管理\n(30%)", "工作能力（20%）", "职业素养（10%）"],
    [1, "张三", 90, "80分", 70, 100],
    [2, "李四", 92, 88, 85, 95],
    [3, "王五", null, 70, 60, 80],
    ["合计", null, 182, 238, 215, 275],
    ["制表人：", "赵六", "审核：", null],
    ["注：四项均按百分制填写，缺项不计分。"],
  ],
};

test("a sheet as HR has it is adopted, recalculated beside its own columns, and stays as it was", async () => {
  own("hr.xlsx", managers, { name: "通讯录", rows: [["姓名", "电话"], ["张三", "138"]] });
  expect(await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "--range", "一季度!A4:F8", "-o", file("a.xlsx"))).toBe(0);
  expect(complained).toEqual([]);
  expect(said.join("\n")).toContain("工作业绩 ← 工作業績（40%）");
  expect(await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"), "--json", file("b.json"))).toBe(0);
  const { appraisals } = reported("b.json");
  expect(appraisals.map(({ name, total }) => [name, total])).toEqual([["张三", 84], ["李四", 89.7], ["王五", undefined]]);
  expect(appraisals[0]).toMatchObject({ period: "2026-Q1", row: "一季度!A5:F5" });
  const after = await openFileWorkbook(readFileSync(file("b.xlsx"))).read();
  const sheet = sheetNamed(after, "一季度")!;
  managers.rows.forEach((cells, row) => cells.forEach((value, column) => expect(valueAt(sheet, { row, column })).toBe(value)));
  expect([6, 7, 8, 9, 10, 11].map((column) => valueAt(sheet, { row: 3, column }))).toContain("总分（计）");
  const untouched = [unzipSync(readFileSync(file("hr.xlsx"))), unzipSync(readFileSync(file("b.xlsx")))].map((parts) => Buffer.from(parts["xl/worksheets/sheet2.xml"]!).toString());
  expect(untouched[1]).toBe(untouched[0]);
});

test("next month's sheet may have its columns elsewhere; a column that is gone is named and nothing is written", async () => {
  own("hr.xlsx", managers);
  await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "-o", file("a.xlsx"));
  const workbook = openFileWorkbook(readFileSync(file("a.xlsx")));
  const moved = managers.rows.map((cells, row) => (row >= 3 && row <= 7 ? [cells[1] ?? null, cells[5] ?? null, cells[4] ?? null, cells[0] ?? null, cells[3] ?? null, cells[2] ?? null] : cells));
  await workbook.apply([{ kind: "writeCells", sheet: "一季度", at: { row: 0, column: 0 }, rows: moved }]);
  writeFileSync(file("moved.xlsx"), workbook.save());
  expect(await run("recalc", file("moved.xlsx"), "-o", file("b.xlsx"), "--json", file("b.json"))).toBe(0);
  expect(reported("b.json").appraisals.map(({ name, total }) => [name, total])).toEqual([["张三", 84], ["李四", 89.7], ["王五", undefined]]);
  await workbook.apply([{ kind: "writeCells", sheet: "一季度", at: { row: 3, column: 5 }, rows: [["别的"]] }]);
  writeFileSync(file("gone.xlsx"), workbook.save());
  expect(await run("recalc", file("gone.xlsx"), "-o", file("c.xlsx"), "--json", file("c.json"))).toBe(2);
  expect(reported("c.json").issues.map(({ code, at }) => [code, at?.startsWith("列对应!D")])).toEqual([["mapped-column-gone", true]]);
});

test("what is not found or not sure is asked, and a map answers", async () => {
  own("hr.xlsx", { name: "表", rows: [[null, "综合业绩指标", "团队", "能力", "素养"], ["张三", 90, 80, 70, 100], ["李四", 92, 88, 85, 95]] });
  expect(await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "-o", file("a.xlsx"))).toBe(2);
  expect(complained.join("\n")).toContain("工作业绩");
  writeFileSync(file("map.json"), JSON.stringify({ 姓名: "A", 工作业绩: "综合业绩指标", 团队管理: "团队", 工作能力: "D", 职业素养: "素养" }));
  expect(await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "-o", file("a.xlsx"), "--map", file("map.json"))).toBe(0);
  expect(await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"), "--json", file("b.json"))).toBe(0);
  expect(reported("b.json").appraisals.map(({ total }) => total)).toEqual([84, 89.7]);
});

test("a folder of branches is adopted with one map; a bad file does not stop the rest, and a summary lists them all", async () => {
  mkdirSync(file("in"));
  for (const branch of ["东店", "西店"]) own(`in/${branch}.xlsx`, managers);
  writeFileSync(file("in/坏.xlsx"), Buffer.from("not a workbook"));
  expect(await run("adopt", file("in"), "--scheme", "S4g", "-o", file("out"), "--summary", file("s.xlsx"), "--recalc")).toBe(2);
  expect([...said, ...complained].join("\n")).toContain("完成 2");
  const summary = await openFileWorkbook(readFileSync(file("s.xlsx"))).read();
  const sheet = sheetNamed(summary, "文件")!;
  expect([1, 2, 3].map((row) => valueAt(sheet, { row, column: 1 }))).toEqual(["有问题，未写入", "完成", "完成"]);
  expect([2, 3].map((row) => [2, 3, 4].map((column) => valueAt(sheet, { row, column })))).toEqual([[3, 2, 1], [3, 2, 1]]);
});

test("the last run is undone, also after saving; changed since, it is left alone", async () => {
  own("hr.xlsx", managers);
  await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "-o", file("a.xlsx"));
  await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"));
  expect(await run("undo", file("b.xlsx"), "-o", file("c.xlsx"))).toBe(0);
  const [before, after] = await Promise.all(["a.xlsx", "c.xlsx"].map((name) => openFileWorkbook(readFileSync(file(name))).read()));
  const cells = (rows: ReadonlyMap<number, readonly CellValue[]>) => [...rows].map(([row, held]) => [row, held.map((value, column) => [column, value]).filter(([, value]) => value !== null)]).filter(([, held]) => (held as unknown[]).length > 0);
  for (const sheet of before!.sheets) expect(cells(sheetNamed(after!, sheet.name)!.rows)).toEqual(cells(sheet.rows));
  expect(await run("undo", file("c.xlsx"), "-o", file("d.xlsx"))).toBe(2);
  const workbook = openFileWorkbook(readFileSync(file("b.xlsx")));
  await workbook.apply([{ kind: "writeCells", sheet: "一季度", at: { row: 4, column: 6 }, rows: [[1]] }]);
  writeFileSync(file("changed.xlsx"), workbook.save());
  expect(await run("undo", file("changed.xlsx"), "-o", file("e.xlsx"))).toBe(2);
  expect(complained.join("\n")).toContain("一季度!G5:I5");
  expect(await run("undo", file("changed.xlsx"), "-o", file("e.xlsx"), "--partly")).toBe(0);
  const partly = sheetNamed(await openFileWorkbook(readFileSync(file("e.xlsx"))).read(), "一季度")!;
  expect([4, 5].map((row) => valueAt(partly, { row, column: 6 }))).toEqual([1, null]);
});

test("an adoption is undone: its sheets, its tables and the names of its parameters go, HR's own name and sheets are as before", async () => {
  own("hr.xlsx", managers);
  const named = openFileWorkbook(readFileSync(file("hr.xlsx")));
  await named.apply([{ kind: "defineName", name: "本店", refersTo: "一季度!$B$2" }]);
  writeFileSync(file("hr.xlsx"), named.save());
  expect(await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "-o", file("a.xlsx"))).toBe(0);
  const names = async (name: string) => (await openFileWorkbook(readFileSync(file(name))).read()).names.map((one) => one.name);
  expect((await names("a.xlsx")).length).toBeGreaterThan(1);
  expect([await run("undo", file("a.xlsx"), "-o", file("b.xlsx")), complained]).toEqual([0, []]);
  expect(await names("b.xlsx")).toEqual(["本店"]);
  const [before, after] = ["hr.xlsx", "b.xlsx"].map((name) => Object.fromEntries(Object.entries(unzipSync(readFileSync(file(name)))).map(([part, bytes]) => [part, Buffer.from(bytes).toString()])));
  const changed = Object.keys({ ...before, ...after }).filter((part) => before![part] !== after![part]);
  expect(changed.filter((part) => !/^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/.test(part))).toEqual([]);
  expect(await run("undo", file("b.xlsx"), "-o", file("c.xlsx"))).toBe(2);
});

test("names of a sheet that was changed since the adoption stay with it", async () => {
  own("hr.xlsx", managers);
  await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "-o", file("a.xlsx"));
  const workbook = openFileWorkbook(readFileSync(file("a.xlsx")));
  const read = await workbook.read();
  const [sheet] = read.names.map(({ refersTo }) => refersTo.split("!")[0]!.replaceAll("'", ""));
  await workbook.apply([{ kind: "writeCells", sheet: sheet!, at: { row: 60, column: 0 }, rows: [["补充"]] }]);
  writeFileSync(file("changed.xlsx"), workbook.save());
  expect(await run("undo", file("changed.xlsx"), "-o", file("b.xlsx"))).toBe(2);
  expect(await run("undo", file("changed.xlsx"), "-o", file("b.xlsx"), "--partly")).toBe(0);
  const after = await openFileWorkbook(readFileSync(file("b.xlsx"))).read();
  expect(after.names.filter(({ refersTo }) => refersTo.includes("#REF!"))).toEqual([]);
  expect(after.names.length).toBe(read.names.length);
});

test("without a template the scheme is drawn from the sheet: weights, targets, bands and deductions to confirm", async () => {
  const person = (name: string, output: number, satisfied: number, complaints: number): Sheet => ({
    name,
    merges: ["A1:H1", "B4:B5", "C4:C5"],
    rows: [
      ["2026年3月绩效考核表"],
      ["姓名：", name, "部门：", "售后部"],
      ["序号", "考核类别", "权重", "考核项目", "权重", "目标值", "评分标准", "实际完成"],
      [1, "业绩", 0.6, "产值", 0.5, 100, "按完成率计分", output],
      [2, null, null, "满意度", 0.5, null, "≥95%得100分；90%~94.99%得80分；<90%得0分", satisfied],
      [3, "服务", 0.4, "投诉", 1, null, "一个扣10分", complaints],
      ["合计", null, 1, null, null, null, null, null],
    ],
  });
  own("hr.xlsx", person("张三", 90, 0.96, 1), person("李四", 100, 0.92, 0));
  expect(await run("adopt", file("hr.xlsx"), "--range", "张三；李四", "-o", file("a.xlsx"))).toBe(0);
  expect(complained).toEqual([]);
  expect(said.join("\n")).toContain("没有等级分数线");
  const code = await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"), "--json", file("b.json"));
  expect([code, complained]).toEqual([0, []]);
  const { appraisals } = reported("b.json");
  expect(appraisals.map(({ name, period, total }) => [name, period, total])).toEqual([["张三", "2026-03", 93], ["李四", "2026-03", 94]]);
});

test("adopted and recalculated in one go, a run tells what it came to, and who was not scored", async () => {
  own("hr.xlsx", { name: "考核", rows: [["姓名", "工作业绩(40%)", "团队管理(30%)", "工作能力(30%)"], ["张三", 90, 80, 85], ["李四", 70, null, 95]] });
  expect(await run("adopt", file("hr.xlsx"), "-o", file("a.xlsx"), "--recalc")).toBe(0);
  expect(said.join("\n")).toContain("2 人，计分 1 人，平均 85.5");
  expect(complained).toEqual([expect.stringContaining("1 行未计分"), expect.stringContaining("考核!C3")]);
});

test("where the scheme that was drawn has issues, the file is said to be written and not recalculated", async () => {
  own("hr.xlsx", { name: "考核", rows: [["姓名", "工作业绩(40%)", "团队管理(30%)"], ["张三", 90, 80], ["李四", 70, 95]] });
  const code = await run("adopt", file("hr.xlsx"), "-o", file("a.xlsx"), "--recalc");
  expect([code, complained[0]]).toEqual([2, expect.stringMatching(/a\.xlsx：已写出，但有 \d+ 个问题，没有重算/)]);
});
