import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { main } from "../src/cli/main";
import type { CellValue } from "../src/sheet/cellValue";
import { openFileWorkbook } from "../src/xlsx/fileWorkbook";
import { newWorkbook } from "../src/xlsx/newWorkbook";

/**
 * What a folder of branches costs: so many workbooks, one of them no workbook at all, adopted and recalculated, against
 * merely reading each and writing it back. And what a used range of 1,048,576 rows costs: the same table with a filled
 * cell in the last row, against the table alone. And what files cost that are declined (a bomb, one that lies about its size,
 * 200 MB, half a file) against one small branch, beside the largest sheet that is still opened. Ratios, in one run.
 *
 * Last measured (two cores, busy): a folder 21 × read and written back; the million rows 1.21 ×; bomb 0.00, lying bomb 0.97,
 * half a file 0.01, 200 MB 0.00 × a small branch; the largest sheet 1.1 GB. Run: npx tsx bench/files.ts [branches] [people]
 */
const branches = Number(process.argv[2] ?? 200);
const people = Number(process.argv[3] ?? 30);
const folder = mkdtempSync(join(tmpdir(), "jisuan-files-"));
const sheetPath = "xl/worksheets/sheet1.xml";
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

  const declined = async (name: string, path: string) => {
    const found = await tries(path);
    console.log(`${name.padEnd(44)}${(found.milliseconds / small.milliseconds).toFixed(2).padStart(8)} × a small branch${found.held.toFixed(0).padStart(6)} MB more`);
  };
  const put = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const swollen = filled(branch(1), 120 * 2 ** 20);
  await declined("a sheet of 120 MB that packs to 0.12 MB", put("bomb.xlsx", swollen));
  await declined("the same, said to be of 5 kB", put("liar.xlsx", saidToBe(swollen, 5000)));
  await declined("half a file", put("half.xlsx", branch(1).subarray(0, 3000)));
  const big = put("big.xlsx", new TextEncoder().encode("PK"));
  truncateSync(big, 200 * 2 ** 20);
  await declined("200 MB", big);
  const largest = put("largest.xlsx", filled(branch(1), 120 * 2 ** 20, (row) => `<row r="${row}">${[..."ABCDE"].map((letter, index) => `<c r="${letter}${row}"><v>${(row * 7919 + index * 31) % 1000}</v></c>`).join("")}</row>`));
  const most = await measured(() => adopted(largest, join(folder, "x.xlsx")));
  console.log(`The largest sheet that is opened (120 MB, ${(readFileSync(largest).length / 2 ** 20).toFixed(0)} MB packed): ${(most.milliseconds / 1000).toFixed(0)} s, ${most.held.toFixed(0)} MB more`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first sheet brought to so many bytes: by blanks at its end, or by rows below its own. */
function filled(bytes: Uint8Array, size: number, row?: (number: number) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[sheetPath]!);
  const end = text.indexOf("</sheetData>");
  const [head, tail] = [new TextEncoder().encode(text.slice(0, end)), new TextEncoder().encode(text.slice(end).replace("</worksheet>", ""))];
  const sheet = new Uint8Array(size).fill(32);
  sheet.set(head, 0);
  let at = head.length;
  for (let number = 1000; row && number <= 1_048_576 && at < size - tail.length - 1000; number += 1) at += new TextEncoder().encodeInto(row(number), sheet.subarray(at)).written;
  sheet.set(tail, at);
  sheet.set(new TextEncoder().encode("</worksheet>"), size - 12);
  return zipSync({ ...parts, [sheetPath]: sheet });
}

/** The zip with its directory saying that the first sheet unpacks to so many bytes. */
function saidToBe(bytes: Uint8Array, size: number): Uint8Array {
  const patched = Buffer.from(bytes);
  patched.writeUInt32LE(size, patched.lastIndexOf(sheetPath) - 46 + 24);
  return patched;
}
