import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { main } from "../src/cli/main";
import type { CellValue } from "../src/sheet/cellValue";
import { openFileWorkbook } from "../src/xlsx/fileWorkbook";
import { newWorkbook } from "../src/xlsx/newWorkbook";

/**
 * What a folder of branches costs: so many workbooks, one of them no workbook at all, adopted and recalculated, against
 * merely reading each and writing it back. And what a used range of 1,048,576 rows costs: the same table with a filled
 * cell in the last row, against the table alone. Ratios, in one run. Run: npx tsx bench/files.ts [branches] [people]
 */
const branches = Number(process.argv[2] ?? 200);
const people = Number(process.argv[3] ?? 30);
const folder = mkdtempSync(join(tmpdir(), "jisuan-files-"));
const quiet = { language: "zh", out: () => undefined, error: () => undefined, progress: () => undefined } as const;

/** A branch's own sheet: title, headings with their weights, people, a total. */
function branch(index: number, lastRow?: number): Uint8Array {
  const rows: CellValue[][] = [["2026年第一季度经理考核表"], [], ["员工姓名", "工作业绩（40%）", "团队管理（30%）", "工作能力（20%）", "职业素养（10%）"]];
  for (let one = 0; one < people; one += 1) rows.push([`员工${index}-${one}`, 60 + ((one * 7 + index) % 40), 70 + (one % 30), 65 + ((one * 3) % 35), 80 + (one % 20)]);
  rows.push(["制表人：王五"]);
  return newWorkbook({ sheets: [{ name: "一季度", blocks: [{ at: { row: 0, column: 0 }, rows }, ...(lastRow === undefined ? [] : [{ at: { row: lastRow - 1, column: 0 }, rows: [["."]] }])] }] });
}

/** Milliseconds of the work, and the memory it held at the most, in MB. */
async function measured(work: () => Promise<unknown>): Promise<Readonly<{ milliseconds: number; held: number }>> {
  let held = process.memoryUsage().rss;
  const before = held;
  const look = () => void (held = Math.max(held, process.memoryUsage().rss));
  const start = performance.now();
  const watch = setInterval(look, 20);
  await work();
  clearInterval(watch);
  look();
  return { milliseconds: performance.now() - start, held: (held - before) / 2 ** 20 };
}

const adopted = (input: string, output: string) => main(["adopt", input, "--scheme", "S4g", "-o", output, "--recalc"], quiet);

try {
  const input = join(folder, "in");
  mkdirSync(input);
  for (let index = 0; index < branches; index += 1) writeFileSync(join(input, `${String(index).padStart(4, "0")}.xlsx`), branch(index));
  const bad = join(input, `${String(branches >> 1).padStart(4, "0")}a.xlsx`);
  writeFileSync(bad, "not a workbook");
  const plain = join(folder, "plain");
  mkdirSync(plain);
  const readAndWritten = async () => {
    for (const name of readdirSync(input)) {
      if (join(input, name) === bad) continue;
      const workbook = openFileWorkbook(readFileSync(join(input, name)));
      await workbook.read();
      writeFileSync(join(plain, name), workbook.save());
    }
  };
  await adopted(join(input, "0000.xlsx"), join(folder, "warm.xlsx"));
  const merely = await measured(readAndWritten);
  const whole = await measured(() => adopted(input, join(folder, "out")));
  console.log(`${branches} workbooks of ${people} people and one that is none; ${readdirSync(join(folder, "out")).length} written`);
  const show = (name: string, { milliseconds, held }: typeof whole, base: typeof whole) => console.log(`${name.padEnd(44)}${(milliseconds / base.milliseconds).toFixed(2).padStart(8)} × the time${held.toFixed(0).padStart(8)} MB more${(milliseconds / branches).toFixed(1).padStart(9)} ms a file`);
  show("read and written back", merely, merely);
  show("adopted and recalculated", whole, merely);

  const [alone, reaching] = [join(folder, "alone.xlsx"), join(folder, "reaching.xlsx")];
  writeFileSync(alone, branch(1));
  writeFileSync(reaching, branch(1, 1_048_576));
  const tries = async (path: string) => {
    const found = [];
    for (let one = 0; one < 7; one += 1) found.push(await measured(() => adopted(path, join(folder, "x.xlsx"))));
    return { milliseconds: Math.min(...found.map(({ milliseconds }) => milliseconds)), held: Math.max(...found.map(({ held }) => held)) };
  };
  const [small, tall] = [await tries(alone), await tries(reaching)];
  console.log(`A used range of 1,048,576 rows: ${(tall.milliseconds / small.milliseconds).toFixed(2)} × the time of the table alone; ${tall.held.toFixed(1)} MB more against ${small.held.toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
