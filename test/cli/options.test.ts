import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cliWords } from "../../src/cli/words";
import { commandLine } from "./commandLine";

const { file, hush, run, runIn, heard: said } = commandLine();

test.each<[readonly string[], RegExp]>([
  [["recalc", "a.xlsx", "-o", "b.xlsx", "--period", "2026-03"], /“recalc”没有选项 --period.*未写入任何内容.*-o、--json、--summary、--formulas、--lang/],
  [["policy", "a.xlsx", "--with-pay"], /“policy”没有选项 --with-pay.*-o、--lang/],
  [["templates", "-o", "b.xlsx"], /“templates”没有选项 -o/],
  [["cards", "a.xlsx", "--folder", "out"], /“cards”没有选项 --folder/],
  [["--frobnicate"], /没有选项 --frobnicate/],
  [["close", "a.xlsx", "--period"], /--period 后面缺少内容/],
  [["close", "a.xlsx", "--period", "--replace"], /--period 后面缺少内容/],
  [["close", "a.xlsx", "--period="], /--period 后面缺少内容/],
  [["cards", "a.xlsx", "--eml=yes"], /--eml 后面不接内容/],
  [["cards", "a.xlsx", "-o", "one", "-o", "two"], /-o 写了两次/],
  [["cards", "a.xlsx", "--stage", "later"], /--stage 没有“later”.*whole, facts, conclusion/],
  [["policy", "a.xlsx", "--lang", "both"], /--lang 可以是 zh 或 en.*“both”/],
  [["approve", "a.xlsx", "--submit", "--take-back"], /--submit 和 --take-back 只能用其中一个/],
  [["forms", "a.xlsx", "--form", "plans", "--person", "张三", "-o", "b.xlsx"], /--person 要和 --print 一起用/],
])("%p is refused in a sentence that names the option", async (args, sentence) => {
  expect(await run(...args)).toBe(1);
  expect(said).toEqual([expect.stringMatching(sentence)]);
});

test("the same in English, and never in Node's words", async () => {
  expect(await runIn("en", "recalc", "a.xlsx", "-o", "b.xlsx", "--period", "2026-03", "--lang", "en")).toBe(1);
  expect(said).toEqual(["“recalc” has no option --period; nothing was written. It takes: -o, --json, --summary, --formulas, --lang"]);
});

test("every option that the usage shows for a command is taken by it, in both languages", async () => {
  for (const language of ["zh", "en"] as const) {
    let command = "";
    for (const line of cliWords["usage"]![language].split("\n")) {
      command = /^ {2}jisuan (\w+)/.exec(line)?.[1] ?? (line.startsWith("               [") ? command : "");
      if (command === "") continue;
      for (const [option] of line.slice(0, 140).matchAll(/(?<=[[ ])--?[a-z][a-z-]*/g)) {
        hush();
        await run(command, `${option}=x`);
        expect([command, option, said.join().includes("没有选项")]).toEqual([command, option, false]);
      }
    }
  }
});

test("a folder that is a file is said to be one, and the file stays", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  writeFileSync(file("out"), "mine");
  for (const command of [["cards"], ["letters"], ["forms", "--form", "interviews", "--print"]]) {
    hush();
    expect([command, await run(...command, file("a.xlsx"), "-o", file("out"))]).toEqual([command, 1]);
    expect(said).toEqual([expect.stringMatching(/-o 要写文件夹，而这里已有同名的文件/)]);
  }
  expect(readFileSync(file("out"), "utf8")).toBe("mine");
});

test("what is made of an English workbook is English, unless Chinese is asked for", async () => {
  await runIn("en", "template", "S4i", "--sample", "--lang", "en", "-o", file("a.xlsx"));
  hush();
  expect(await run("policy", file("a.xlsx"))).toBe(0);
  expect(await run("diff", file("a.xlsx"), file("a.xlsx"))).toBe(0);
  expect(await run("forms", file("a.xlsx"), "--form", "interviews", "--print", "-o", file("forms"), "--period", "2011-06")).toBe(0);
  mkdirSync(file("cards"));
  expect(await run("cards", file("a.xlsx"), "-o", file("cards"), "--period", "2011-06")).toBe(0);
  expect(said.join("\n").replace(/^.*Source: .*$/m, "")).not.toMatch(/[\u4e00-\u9fff]/);
  expect([existsSync(file("forms/Li Na-2011-06-Interviews.xlsx")), existsSync(file("cards/Li Na-2011-06-score card.xlsx"))]).toEqual([true, true]);
  hush();
  await run("policy", file("a.xlsx"), "--lang", "zh");
  expect(said.join("\n")).toMatch(/^# .*（版本 2011-04）/);
});
