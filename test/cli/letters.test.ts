import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { main } from "../../src/cli/main";
import type { Terminal } from "../../src/cli/terminal";
import { faultsOf } from "../xlsx/validate";

let folder: string;
let said: string[];
let complained: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jisuan-"));
  said = [];
  complained = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const terminal = (language: Terminal["language"]): Terminal => ({ language, out: (line) => void said.push(line), error: (line) => void complained.push(line), progress: () => undefined });
const run = (language: Terminal["language"], ...args: readonly string[]) => main([...args, "--lang", language], terminal(language));
const file = (name: string) => join(folder, name);

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
