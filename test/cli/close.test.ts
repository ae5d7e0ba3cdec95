import { readFileSync, writeFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import type { Report } from "../../src/appraisal/reportSchema";
import type { Language } from "../../src/scheme/issue";
import { parseReference } from "../../src/sheet/address";
import type { CellWrite, Edit } from "../../src/sheet/edits";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { commandLine } from "./commandLine";

const { file, runIn, said, complained } = commandLine();
let language: Language = "zh";
beforeEach(() => (language = "zh"));
const run = (...args: readonly string[]) => runIn(language, ...args);
const reported = (name: string) => JSON.parse(readFileSync(file(name), "utf8")) as Report & { closed: unknown };
const rowsOf = (name: string, sheet: string, headerRow: number) => utils.sheet_to_json<Record<string, unknown>>(read(readFileSync(file(name))).Sheets[sheet]!, { range: headerRow });

async function typed(name: string, cells: Readonly<Record<string, CellWrite>>): Promise<void> {
  const workbook = openFileWorkbook(readFileSync(file(name)));
  const edits = Object.entries(cells).map(([reference, write]): Edit => {
    const { sheet, area } = parseReference(reference)!;
    return { kind: "writeCells", sheet, at: { row: area.top, column: area.left }, rows: [[write]] };
  });
  await workbook.apply(edits);
  writeFileSync(file(name), workbook.save());
}

const closedForThreeMonths = async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  for (const period of ["2011-04", "2011-05", "2011-06"]) expect(await run("close", file("a.xlsx"), "--period", period, "-o", file("a.xlsx"), "--json", file("a.json"))).toBe(0);
};

test("S4i closed for three months proposes promotion by one level for the person with three A in a row", async () => {
  await closedForThreeMonths();
  const { appraisals, closed, issues } = reported("a.json");
  expect([issues, closed]).toEqual([[], { period: "2011-06", filed: 6, unchanged: 0, replaced: 0, notFiled: [] }]);
  const june = appraisals.filter(({ period }) => period === "2011-06");
  expect(june.find(({ name }) => name === "李娜")?.proposals).toMatchObject([
    { rule: "L1", outcome: "晋升一级", wording: "月度考核等级连续三次为A级,将给予晋升一级奖励。", evidence: [{ period: "2011-04" }, { period: "2011-05" }, { period: "2011-06", at: "考核数据!A6:F6" }] },
  ]);
  expect(june.filter(({ proposals }) => proposals.length > 0).map(({ name }) => name)).toEqual(["李娜", "王强"]);
  const filed = rowsOf("a.xlsx", "考核历史", 3);
  expect(filed).toHaveLength(14);
  expect(filed.find((row) => row["姓名"] === "张伟" && row["期间"] === "2011-06")).toMatchObject({ 总分: 95, 等级: "B", 月提成工资: 4750, 方案编号: "S4i", 方案版本: "2011-04", 审批状态: "草稿" });
});

test("after filing, a recalculation and a second filing change no byte", async () => {
  await closedForThreeMonths();
  await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"));
  expect(readFileSync(file("b.xlsx")).equals(readFileSync(file("a.xlsx")))).toBe(true);
  expect(await run("close", file("a.xlsx"), "--period", "2011-06", "-o", file("c.xlsx"))).toBe(0);
  expect(readFileSync(file("c.xlsx")).equals(readFileSync(file("a.xlsx")))).toBe(true);
});

test("months and years are filed side by side", async () => {
  await closedForThreeMonths();
  expect(await run("close", file("a.xlsx"), "--period", "2011", "-o", file("a.xlsx"))).toBe(0);
  const annual = rowsOf("a.xlsx", "考核历史", 3).filter((row) => row["期间"] === "2011");
  expect(annual[0]).toMatchObject({ 姓名: "张伟", 数据表: "年度考核", 总分: 110, 年终奖金: 11000 });
});

test("a filed row with other results is named and nothing is written, unless it is to be replaced", async () => {
  await closedForThreeMonths();
  await typed("a.xlsx", { "考核数据!F5": 96 });
  expect(await run("close", file("a.xlsx"), "--period", "2011-06", "-o", file("b.xlsx"))).toBe(2);
  expect(complained.join("\n")).toMatch(/考核历史!A13:.*张伟 2011-06 已归档.*总分 95 → 96/);
  expect(() => readFileSync(file("b.xlsx"))).toThrow();
  expect(await run("close", file("a.xlsx"), "--period", "2011-06", "-o", file("b.xlsx"), "--replace")).toBe(0);
  expect(rowsOf("b.xlsx", "考核历史", 3).find((row) => row["姓名"] === "张伟" && row["期间"] === "2011-06")).toMatchObject({ 总分: 96 });
});

test("rows that are not scored are counted among the complaints and the rest is filed", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  await typed("a.xlsx", { "考核数据!F5": null });
  expect(await run("close", file("a.xlsx"), "--period", "2011-06", "-o", file("a.xlsx"))).toBe(0);
  expect(said[1]).toContain("2011-06 归档 5 行");
  expect(complained).toEqual([`${file("a.xlsx")}：1 行未计分。`, expect.stringContaining("考核数据!F5")]);
});

test("a period without rows ends with 2, a call without a period with 1", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  expect(await run("close", file("a.xlsx"), "--period", "2012-01", "-o", file("b.xlsx"))).toBe(2);
  expect(complained.join("\n")).toContain("数据表里没有 2012-01 的行。现有期间：2011、2011-04、2011-05、2011-06");
  expect(await run("close", file("a.xlsx"), "-o", file("b.xlsx"))).toBe(1);
});

test("what a person decided in the file survives filing and recalculating", async () => {
  await closedForThreeMonths();
  const row = rowsOf("a.xlsx", "建议措施", 4).findIndex((one) => one["姓名"] === "李娜" && one["期间"] === "2011-06");
  await typed("a.xlsx", { [`建议措施!J${6 + row}`]: "采纳", [`建议措施!L${6 + row}`]: "王总" });
  await run("recalc", file("a.xlsx"), "-o", file("a.xlsx"));
  expect(rowsOf("a.xlsx", "建议措施", 4)[row]).toMatchObject({ 建议措施: "晋升一级", 决定: "采纳", 决定人: "王总" });
  expect(rowsOf("a.xlsx", "考核数据", 3).map((one) => one["建议措施（计）"])).toContain("月度连续三次 A 级 → 晋升一级（已采纳）");
});

test("an English workbook is filed in English", async () => {
  language = "en";
  await closedForThreeMonths();
  expect(rowsOf("a.xlsx", "History", 3)[0]).toMatchObject({ Period: "2011-04", "Data table": "Results", Total: 93, Approval: "Draft" });
  expect(rowsOf("a.xlsx", "Proposals", 4).map((one) => one["Proposal"])).toContain("Promotion by one level");
});
