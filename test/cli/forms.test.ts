import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { CellValue } from "../../src/sheet/cellValue";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { tableRows } from "../support/appliedTo";
import { faultsOf } from "../xlsx/validate";
import { commandLine } from "./commandLine";

const { file, folder, hush, run, heard: said } = commandLine();
const read = async (name: string) => openFileWorkbook(readFileSync(file(name))).read();
const rows = async (name: string, table: string) => tableRows(await read(name), table);

/** Types into the body of a table: the row by its place from 0. */
async function type(name: string, table: string, row: number, cells: Readonly<Record<string, CellValue>>): Promise<void> {
  const workbook = openFileWorkbook(readFileSync(file(name)));
  const found = (await workbook.read()).tables.find((one) => one.name === table)!;
  await workbook.apply(Object.entries(cells).map(([header, value]) => ({ kind: "writeCells", sheet: found.sheet, at: { row: found.area.top + 1 + row, column: found.area.left + found.columns.indexOf(header) }, rows: [[value]] })));
  writeFileSync(file(name), workbook.save());
}

test("printed forms: a sheet for each person asked for, values only, without anybody else's name; the workbook stays as it is", async () => {
  await run("template", "S4g", "--sample", "-o", file("a.xlsx"));
  const before = readFileSync(file("a.xlsx"));
  expect(await run("forms", file("a.xlsx"), "--form", "面谈记录", "--print", "-o", file("out"), "--period", "2026-Q1", "--person", "张伟", "--person", "李娜")).toBe(0);
  expect(readdirSync(file("out")).sort()).toEqual(["李娜-2026-Q1-面谈记录.xlsx", "张伟-2026-Q1-面谈记录.xlsx"].sort());
  for (const [own, other] of [["张伟", "李娜"], ["李娜", "张伟"]] as const) {
    const bytes = readFileSync(file(`out/${own}-2026-Q1-面谈记录.xlsx`));
    const { sheets } = await openFileWorkbook(bytes).read();
    const text = JSON.stringify(sheets.flatMap((sheet) => [...sheet.rows]));
    expect([sheets.length, text.includes(own), text.includes(other), sheets.every(({ formulas }) => formulas.size === 0), faultsOf(bytes)]).toEqual([1, true, false, true, []]);
  }
  expect(readFileSync(file("a.xlsx")).equals(before)).toBe(true);
  expect(await run("forms", file("a.xlsx"), "--form", "面谈记录", "--print", "-o", file("none"), "--person", "某人")).toBe(2);
  expect(said.at(-1)).toContain("某人");
  expect(await run("forms", file("a.xlsx"), "--form", "变更记录", "--print", "-o", file("none"))).toBe(1);
  expect(readdirSync(folder())).not.toContain("none");
});

test("an appeal that ends with a corrected score changes the result, keeps the score before, and is not taken twice", async () => {
  await run("template", "S4g", "--sample", "-o", file("a.xlsx"));
  await run("recalc", file("a.xlsx"), "-o", file("a.xlsx"));
  expect(await run("forms", file("a.xlsx"), "--form", "appeals", "-o", file("a.xlsx"))).toBe(0);
  const [person] = await rows("a.xlsx", "考核数据");
  await type("a.xlsx", "申诉", 0, { 期间: person!["期间"]!, 姓名: person!["姓名"]!, 申诉项目: "工作业绩", 申诉理由: "漏记", 提出日期: 46_200, 处理结果: "已更正", 更正后得分: 99, 答复人: "王经理", 答复: "属实" });
  hush();
  expect(await run("forms", file("a.xlsx"), "--form", "申诉", "-o", file("a.xlsx"))).toBe(0);
  expect(said.join("\n")).toContain("申诉更正的得分 1 项");
  expect(await rows("a.xlsx", "人工调整")).toEqual(expect.arrayContaining([expect.objectContaining({ 姓名: person!["姓名"] })]));
  await run("recalc", file("a.xlsx"), "-o", file("a.xlsx"));
  expect((await rows("a.xlsx", "考核数据"))[0]).toMatchObject({ 工作业绩: 90, "总分（计）": 87.6 }); // 99 × 40% + 80 × 30% + 70 × 20% + 100 × 10%
  hush();
  await run("forms", file("a.xlsx"), "--form", "申诉", "-o", file("a.xlsx"));
  expect(said.join("\n")).not.toContain("更正的得分");
});

test("the change log begins, and then holds what was changed in the sheet, before and after", async () => {
  await run("template", "S4g", "--sample", "-o", file("a.xlsx"));
  expect(await run("forms", file("a.xlsx"), "--form", "changes", "-o", file("a.xlsx"))).toBe(0);
  expect(said.at(-1)).toContain("是谁改的，无从得知");
  const logged = async (name: string) => (await rows(name, "变更记录")).filter((row) => Object.keys(row).length > 0);
  expect(await logged("a.xlsx")).toEqual([]);
  await type("a.xlsx", "参数", (await rows("a.xlsx", "参数")).findIndex((row) => row["参数"] === "同级权重"), { 值: 0.15 });
  expect(await run("forms", file("a.xlsx"), "--form", "变更记录", "-o", file("a.xlsx"))).toBe(0);
  expect((await logged("a.xlsx")).map((row) => JSON.stringify(Object.values(row)))).toEqual([expect.stringMatching(/参数 · 同级权重 · 值","0.1","0.15","在表中修改/)]);
  expect(await run("forms", file("a.xlsx"), "--form", "变更记录", "-o", file("b.xlsx"))).toBe(0);
  expect((await logged("b.xlsx")).length).toBe(1);
});

test("a scheme is compared with the one that a period was filed with", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  await run("close", file("a.xlsx"), "--period", "2011-05", "-o", file("a.xlsx"));
  await type("a.xlsx", "等级", (await rows("a.xlsx", "等级")).findIndex((row) => row["等级"] === "B"), { 最低总分: 92 });
  hush();
  expect(await run("diff", file("a.xlsx"), "--period", "2011年5月", "-o", file("d.md"))).toBe(0);
  expect(readFileSync(file("d.md"), "utf8")).toMatch(/^- 等级：“B”的最低总分由“90”改为“92”。$/m);
  expect(await run("diff", file("a.xlsx"), "--period", "2011-04")).toBe(2);
  expect(said.at(-1)).toMatch(/没有保存 2011-04 归档时的方案。保存过的期间：2011-05/);
  expect(await run("diff", file("a.xlsx"), file("a.xlsx"), "--period", "2011-05")).toBe(1);
});
