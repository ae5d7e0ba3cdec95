import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { commandLine } from "./commandLine";

const { file, run, said, complained } = commandLine();

test("the dashboard is made from a file, a second run changes no byte, another period is written into it", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  expect(await run("dashboard", file("a.xlsx"), "-o", file("b.xlsx"))).toBe(0);
  expect(said.at(-1)).toBe(`${file("a.xlsx")}：已生成“看板”（2011-06，0 条预警）→ ${file("b.xlsx")}`);
  expect(await run("dashboard", file("b.xlsx"), "-o", file("c.xlsx"))).toBe(0);
  expect(readFileSync(file("c.xlsx")).equals(readFileSync(file("b.xlsx")))).toBe(true);
  expect(await run("dashboard", file("c.xlsx"), "--period", "2011年5月", "-o", file("d.xlsx"))).toBe(0);
  expect(said.at(-1)).toContain("已刷新“看板”（2011-05，2 条预警）");
  expect(read(readFileSync(file("d.xlsx"))).Sheets["看板"]?.["A1"]?.v).toBe("绩效看板 · 2011-05");
});

test("what the charts keep follows: titles and figures of the period written into them, and nothing of their looks", async () => {
  const chartsOf = (name: string) => Object.entries(unzipSync(readFileSync(file(name)))).filter(([path]) => path.startsWith("xl/charts/")).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
  const looks = (text: string) => text.replace(/<c:(str|num)Cache>[^]*?<\/c:\1Cache>/g, "");
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  await run("dashboard", file("a.xlsx"), "-o", file("b.xlsx"));
  await run("dashboard", file("b.xlsx"), "--period", "2011-05", "-o", file("c.xlsx"));
  const sheet = read(readFileSync(file("c.xlsx"))).Sheets["看板"]!;
  const [before, after] = [chartsOf("b.xlsx"), chartsOf("c.xlsx")];
  expect(after.map(([path, text]) => [path, looks(text)])).toEqual(before.map(([path, text]) => [path, looks(text)]));
  expect(after.filter(([, text], index) => text !== before[index]![1]).length).toBeGreaterThan(1);
  for (const [path, text] of after) {
    for (const [, at, cell] of text.matchAll(/<c:f>看板!\$([A-Z]+\$\d+)<\/c:f><c:strCache><c:ptCount val="1"\/><c:pt idx="0"><c:v>([^<]*)/g)) expect([path, cell]).toEqual([path, String(sheet[at!.replace("$", "")]?.v)]);
  }
});

test("a period without rows ends with the issue and writes nothing", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  expect(await run("dashboard", file("a.xlsx"), "--period", "2020-01", "-o", file("b.xlsx"))).toBe(2);
  expect(complained.join("\n")).toContain("数据表里没有 2020-01 的行");
  expect(() => readFileSync(file("b.xlsx"))).toThrow();
  expect(await run("dashboard")).toBe(1);
  expect(complained.at(-1)).toBe("请写明工作簿：jisuan dashboard 输入.xlsx -o 输出.xlsx");
});
