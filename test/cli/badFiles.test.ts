import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sheetNamed, valueAt } from "../../src/sheet/snapshot";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { hrWorkbook } from "../fixtures/hrWorkbook";
import { commandLine } from "./commandLine";

const { file, folder, hush, run, runIn, heard: said } = commandLine();
const good = hrWorkbook({ name: "考核", rows: [["姓名", "业绩(60%)", "态度(40%)"], ["张三", 90, 80], ["李四", 70, 95]] });
const parts = unzipSync(good);
const sheetPath = "xl/worksheets/sheet1.xml";

/** The OLE container that old workbooks and encrypted ones come in; the names of its streams tell which. */
const container = (stream: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1024), Buffer.from([...stream].join("\0"), "latin1"), Buffer.alloc(512)]);

/** The sheet filled up with blanks: 96 MB that pack to a hundredth of a megabyte. */
function swollen(): Uint8Array {
  const text = strFromU8(parts[sheetPath]!);
  const bytes = new Uint8Array(96 << 20).fill(32);
  bytes.set(strToU8(text.replace("</worksheet>", "")), 0);
  bytes.set(strToU8("</worksheet>"), bytes.length - 12);
  return zipSync({ ...parts, [sheetPath]: bytes });
}

/** The zip with its directory saying that the sheet unpacks to so many bytes. */
function declared(bytes: Uint8Array, size: number): Uint8Array {
  const patched = Buffer.from(bytes);
  patched.writeUInt32LE(size, patched.lastIndexOf(sheetPath) - 46 + 24);
  return patched;
}

/** Entities that stand for ten others each, and so on. */
function laughs(): Uint8Array {
  const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("");
  const text = strFromU8(parts[sheetPath]!).replace(/^(<\?xml[^>]*\?>\s*)?/, `$1<!DOCTYPE x [<!ENTITY l0 "ha">${entities}]>`).replace("张三", "&l9;");
  return zipSync({ ...parts, [sheetPath]: strToU8(text) });
}

const kinds: readonly (readonly [name: string, bytes: () => Uint8Array, zh: RegExp, en: RegExp])[] = [
  ["旧版.xls", () => container("Workbook"), /旧版 \.xls.*“另存为”\.xlsx/, /old \.xls file\. Save it as \.xlsx/],
  ["二进制.xls", () => Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]), /旧版 \.xls/, /old \.xls/],
  ["加密.xlsx", () => container("EncryptedPackage"), /密码.*取消密码/, /password.*Remove it/],
  ["空.xlsx", () => new Uint8Array(), /不是 Excel 工作簿.*另存为/, /not an Excel workbook.*save it as \.xlsx/],
  ["文本.xlsx", () => strToU8("姓名,得分\n张三,90"), /不是 Excel 工作簿/, /not an Excel workbook/],
  ["截断.xlsx", () => good.subarray(0, good.length >> 1), /已损坏.*修复/, /damaged.*repair/],
  ["坏字节.xlsx", () => good.map((byte, index) => (index > 200 && index < 900 ? byte ^ 0x5a : byte)), /已损坏/, /damaged/],
  ["坏表.xlsx", () => zipSync({ ...parts, [sheetPath]: strToU8('<worksheet><sheetData><row r="1"><c') }), /已损坏/, /damaged/],
  ["别的.xlsx", () => zipSync({ "word/document.xml": strToU8("<a/>") }), /不是 \.xlsx/, /not an \.xlsx/],
  ["炸弹.xlsx", swollen, /解压后过大.*另存为/, /unpacks to more.*workbook of their own/],
  ["说大.xlsx", () => declared(good, 900 << 20), /解压后过大/, /unpacks to more/],
  ["说小.xlsx", () => declared(swollen(), 5000), /已损坏/, /damaged/],
];

describe.each(kinds)("%s", (name, bytes, zh, en) => {
  test.each(["zh", "en"] as const)("is declined at once, in %s, by adopt and by recalc, and nothing is written", async (language) => {
    writeFileSync(file(name), bytes());
    const begun = performance.now();
    const held = process.memoryUsage().arrayBuffers;
    for (const args of [["adopt", file(name), "-o", file("o.xlsx")], ["adopt", file(name), "--scheme", "S4g", "-o", file("o.xlsx")], ["recalc", file(name), "-o", file("o.xlsx")]]) {
      hush();
      expect([await runIn(language, ...args), said.length]).toEqual([2, 1]);
      expect(said[0]).toMatch(language === "zh" ? zh : en);
      expect(said[0]).toContain(name);
    }
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(process.memoryUsage().arrayBuffers - held).toBeLessThan(32 << 20);
    expect(readdirSync(folder())).toEqual([name]);
  });
});

test("entities that multiply are never unfolded", async () => {
  writeFileSync(file("a.xlsx"), laughs());
  const begun = performance.now();
  const code = await run("adopt", file("a.xlsx"), "-o", file("o.xlsx"));
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(code === 2 || !JSON.stringify(await openFileWorkbook(readFileSync(file("o.xlsx"))).read()).includes("hahaha")).toBe(true);
});

test("a file of 200 MB is not read at all", async () => {
  writeFileSync(file("大.xlsx"), "PK");
  truncateSync(file("大.xlsx"), 200 * 2 ** 20);
  const begun = performance.now();
  for (const language of ["zh", "en"] as const) {
    expect(await runIn(language, "adopt", file("大.xlsx"), "-o", file("o.xlsx"))).toBe(2);
    expect(said.at(-1)).toMatch(language === "zh" ? /超过 100 MB.*另存为/ : /larger than 100 MB.*workbook of their own/);
  }
  expect(performance.now() - begun).toBeLessThan(1000);
});

test("in a folder every one of them is named, none is passed over, and the good ones are done", async () => {
  mkdirSync(file("in"));
  writeFileSync(join(file("in"), "东店.xlsx"), good);
  writeFileSync(join(file("in"), "西店.xlsx"), good);
  for (const [name, bytes] of kinds) writeFileSync(join(file("in"), name), bytes());
  writeFileSync(join(file("in"), "~$东店.xlsx"), "lock");
  writeFileSync(join(file("in"), "说明.txt"), "no workbook");
  expect(await run("adopt", file("in"), "-o", file("out"), "--recalc", "--summary", file("s.xlsx"))).toBe(2);
  expect(readdirSync(file("out"))).toEqual(["东店.xlsx", "西店.xlsx"]);
  const sheet = sheetNamed(await openFileWorkbook(readFileSync(file("s.xlsx"))).read(), "文件")!;
  const rows = [...sheet.rows.keys()].filter((row) => row > 0).map((row) => [0, 1, 2].map((column) => valueAt(sheet, { row, column })));
  expect(rows.filter(([, outcome]) => outcome === "完成").map(([name, , people]) => [String(name).split("/").at(-1), people])).toEqual([["东店.xlsx", 2], ["西店.xlsx", 2]]);
  expect(rows.filter(([, outcome]) => outcome === "有问题，未写入")).toHaveLength(kinds.length);
  expect(await run("recalc", file("out"), join(file("in"), "加密.xlsx"), "-o", file("again"))).toBe(2);
  expect(readdirSync(file("again"))).toEqual(["东店.xlsx", "西店.xlsx"]);
});

test("a workbook with macros is not written under a name that says it has none", async () => {
  writeFileSync(file("宏.xlsm"), good);
  expect(await run("adopt", file("宏.xlsm"), "-o", file("o.xlsx"))).toBe(1);
  expect(said).toEqual([expect.stringContaining(".xlsm")]);
  expect(await run("adopt", file("宏.xlsm"), "-o", file("o.xlsm"))).toBe(0);
});
