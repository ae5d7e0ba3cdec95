import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { faultsOf } from "../xlsx/validate";
import { commandLine } from "./commandLine";

const { file, runIn, complained } = commandLine();
const run = (language: "zh" | "en", ...args: readonly string[]) => runIn(language, ...args, "--lang", language);

test.each([
  ["zh", "张伟-2011-07-目标责任书.xlsx", "目标责任书"],
  ["en", "Zhang Wei-2011-07-target letter.xlsx", "Target letter"],
] as const)("a letter per person is written for the next period, each a valid workbook of one sheet (%s)", async (language, name, title) => {
  expect(await run(language, "template", "S4i", "--sample", "-o", file("a.xlsx"))).toBe(0);
  const before = readFileSync(file("a.xlsx"));
  expect(await run(language, "letters", file("a.xlsx"), "-o", file("letters"), "--period", "2011-07")).toBe(0);
  const made = readdirSync(file("letters"));
  expect([made.length, made.includes(name)]).toEqual([6, true]);
  const bytes = readFileSync(join(file("letters"), name));
  expect(faultsOf(bytes)).toEqual([]);
  const book = read(bytes);
  expect([book.SheetNames.length, book.Sheets[book.SheetNames[0]!]!["A1"].v]).toEqual([1, title]);
  expect(readFileSync(file("a.xlsx")).equals(before)).toBe(true);
});

test("a period that nobody can read is said, and nothing is written", async () => {
  await run("zh", "template", "S4i", "--sample", "-o", file("a.xlsx"));
  expect(await run("zh", "letters", file("a.xlsx"), "-o", file("letters"), "--period", "下月")).toBe(2);
  expect(complained.join()).toContain("没有人可以写目标责任书");
  expect(await run("zh", "letters")).toBe(1);
  expect(complained.join()).toContain("jisuan letters 输入.xlsx -o 文件夹");
});
