import { readFileSync, writeFileSync } from "node:fs";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { commandLine } from "./commandLine";

const { file, hush, run, heard: said } = commandLine();

test("the policy is printed or written, and two versions are compared", async () => {
  await run("template", "S4g", "-o", file("a.xlsx"));
  const workbook = openFileWorkbook(readFileSync(file("a.xlsx")));
  const table = (await workbook.read()).tables.find(({ name }) => name === "指标")!;
  const at = { row: table.area.top + 1, column: table.area.left + table.columns.indexOf("权重") };
  await workbook.apply([{ kind: "writeCells", sheet: table.sheet, at, rows: [[0.3], [0.4]] }]);
  writeFileSync(file("b.xlsx"), workbook.save());
  expect(await run("policy", file("a.xlsx"), "-o", file("a.md"))).toBe(0);
  expect(readFileSync(file("a.md"), "utf8")).toMatch(/^# 经理考核方案（版本 1）\n[^]*“工作业绩”（[^）]*权重 40%/);
  hush();
  expect(await run("diff", file("a.xlsx"), file("b.xlsx"))).toBe(0);
  expect(said.join("\n")).toBe("- 指标：“工作业绩”的权重由“40%”改为“30%”。\n- 指标：“团队管理”的权重由“30%”改为“40%”。");
  hush();
  expect(await run("diff", file("a.xlsx"), file("a.xlsx"))).toBe(0);
  expect(said).toEqual(["两个方案没有差别。"]);
});

test.each([[["policy"]], [["diff", "one.xlsx"]], [["cards"]], [["verify", "x.xlsx"]], [["cards", "in.xlsx", "-o", "out", "--stage", "never"]]])("%p is a wrong call and says so", async (args) => {
  expect(await run(...args)).toBe(1);
  expect(said.join("\n")).toMatch(/[\u4e00-\u9fff]/);
});
