import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import type { Report } from "../../src/appraisal/reportSchema";
import { faultsOf } from "../xlsx/validate";
import { commandLine } from "./commandLine";

const { file, run, said, complained } = commandLine();
const rowsOf = (name: string) => utils.sheet_to_json<Record<string, unknown>>(read(readFileSync(file(name))).Sheets["审批"]!, { range: 4 });

test("one person is submitted, then the whole period approved; a second time changes no byte", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  expect(await run("approve", file("a.xlsx"), "--period", "2011-06", "--person", "张伟", "--by", "人事", "--submit", "-o", file("b.xlsx"))).toBe(0);
  expect(rowsOf("b.xlsx")).toMatchObject([{ 姓名: "张伟", 状态: "已提交", 提交人: "人事" }]);
  expect(await run("approve", file("b.xlsx"), "--period", "2011年6月", "--by", "王总", "-o", file("c.xlsx"), "--json", file("c.json"))).toBe(0);
  expect(said.at(-1)).toContain("2011-06 审批 6 人，原已审批 0 人");
  expect(rowsOf("c.xlsx").map((row) => row["状态"])).toEqual(new Array(6).fill("已审批"));
  const { appraisals } = JSON.parse(readFileSync(file("c.json"), "utf8")) as Report;
  expect(appraisals.filter(({ approval }) => approval?.state === "approved").map(({ period }) => period)).toEqual(new Array(6).fill("2011-06"));
  expect(faultsOf(readFileSync(file("c.xlsx")))).toEqual([]);
  await run("approve", file("c.xlsx"), "--period", "2011-06", "--by", "王总", "-o", file("d.xlsx"));
  await run("recalc", file("d.xlsx"), "-o", file("e.xlsx"));
  for (const name of ["d.xlsx", "e.xlsx"]) expect(readFileSync(file(name)).equals(readFileSync(file("c.xlsx")))).toBe(true);
});

test("who is unknown, or a scheme without approval, ends with 2 and writes nothing; a call without a name with 1", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  expect(await run("approve", file("a.xlsx"), "--period", "2011-06", "--person", "某人", "--by", "王总", "-o", file("b.xlsx"))).toBe(2);
  expect(complained.at(-1)).toContain("2011-06 没有“某人”的已计分结果");
  await run("template", "S4g", "--sample", "-o", file("g.xlsx"));
  expect(await run("approve", file("g.xlsx"), "--period", "2026-Q1", "--by", "王总", "-o", file("b.xlsx"))).toBe(2);
  expect(complained.at(-1)).toContain("“结果须审批”设为“是”");
  expect(await run("approve", file("a.xlsx"), "--period", "2011-06", "-o", file("b.xlsx"))).toBe(1);
  expect(() => readFileSync(file("b.xlsx"))).toThrow();
});
