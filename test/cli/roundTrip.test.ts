import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { main } from "../../src/cli/main";
import type { Terminal } from "../../src/cli/terminal";
import { richWorkbook } from "../fixtures/richWorkbook";

let folder: string;
let complained: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jisuan-"));
  complained = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const terminal: Terminal = { language: "zh", out: () => undefined, error: (line) => void complained.push(line), progress: () => undefined };
const run = (...args: readonly string[]) => main(args, terminal);
const file = (name: string) => join(folder, name);
const partsOf = (name: string) => unzipSync(readFileSync(file(name)));

/** The cells of a sheet as they are written, by address. */
const cellsOf = (sheet: string) => new Map([...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell, address]) => [address!, cell]));
/** A sheet without its rows: what stands before and after them. */
const around = (sheet: string) => sheet.replace(/<sheetData>.*<\/sheetData>/s, "");

test("a rich workbook keeps every part; the touched sheet differs only in cells and columns of ours", async () => {
  writeFileSync(file("hr.xlsx"), richWorkbook());
  expect([await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "--range", "经理 考核!A3:F6", "-o", file("a.xlsx")), complained]).toEqual([0, []]);
  expect([await run("recalc", file("a.xlsx"), "-o", file("b.xlsx")), complained]).toEqual([0, []]);
  const before = partsOf("hr.xlsx");
  for (const name of ["a.xlsx", "b.xlsx"]) {
    const after = partsOf(name);
    const listed = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;
    const changed = Object.keys(before).filter((part) => !listed.test(part) && strFromU8(before[part]!, true) !== strFromU8(after[part] ?? new Uint8Array(), true));
    expect(changed).toEqual(name === "a.xlsx" ? [] : ["xl/worksheets/sheet1.xml"]);
  }
  const [was, is] = [before, partsOf("b.xlsx")].map((parts) => strFromU8(parts["xl/worksheets/sheet1.xml"]!));
  const [old, now] = [cellsOf(was!), cellsOf(is!)];
  for (const [address, cell] of old) expect(now.get(address)).toBe(cell);
  const added = [...now.keys()].filter((address) => !old.has(address));
  expect(added.length).toBeGreaterThan(6);
  expect(added.filter((address) => !/^[G-Z][3-6]$/.test(address))).toEqual([]);
  const elements = (sheet: string) => [...around(sheet).matchAll(/<(sheetPr|sheetViews|sheetFormatPr|sheetProtection|autoFilter|mergeCells|dataValidations|hyperlinks|pageMargins|pageSetup|drawing|legacyDrawing)\b.*?(?:\/>|<\/\1>)/gs)].map(([element]) => element);
  expect(elements(is!)).toEqual(elements(was!));
  for (const column of was!.match(/<col [^>]*>/g)!) expect(is).toContain(column);
  expect(is).toContain(/<conditionalFormatting sqref="C4:F6">.*?<\/conditionalFormatting>/s.exec(was!)![0]);
  expect(is).toMatch(/<row r="1"[^>]* ht="30" customHeight="1"/);
  expect(is).toMatch(/<row r="5"[^>]* hidden="1"/);
  expect(await run("recalc", file("b.xlsx"), "-o", file("c.xlsx"))).toBe(0);
  expect(readFileSync(file("c.xlsx")).equals(readFileSync(file("b.xlsx")))).toBe(true);
});

/** The zip with its directory saying that a part unpacks to so many bytes. */
function declared(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const patched = Buffer.from(bytes);
  const name = patched.lastIndexOf(part);
  patched.writeUInt32LE(size, name - 46 + 24);
  return patched;
}

describe("files that are no workbook we can open", () => {
  const ole = (marker = "") => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1024), Buffer.from([...marker].join("\0"), "latin1"), Buffer.alloc(512)]);
  test.each<readonly [string, () => Uint8Array, RegExp]>([
    ["an old .xls", () => ole(), /另存为”\.xlsx/],
    ["a BIFF stream without a container", () => Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]), /\.xls/],
    ["one with a password to open", () => ole("EncryptedPackage"), /密码/],
    ["an empty file", () => new Uint8Array(), /不是 Excel/],
    ["a truncated one", () => richWorkbook().subarray(0, 3000), /损坏/],
    ["a zip of something else", () => zipSync({ "readme.txt": strToU8("hi") }), /不是 \.xlsx/],
    ["a damaged sheet", () => zipSync({ ...unzipSync(richWorkbook()), "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData><row r=") }), /损坏/],
  ])("%s ends with a sentence that says what to do", async (_, bytes, sentence) => {
    writeFileSync(file("x.xlsx"), bytes());
    expect(await run("recalc", file("x.xlsx"), "-o", file("y.xlsx"))).toBe(2);
    expect(await run("adopt", file("x.xlsx"), "--scheme", "S4g", "-o", file("y.xlsx"))).toBe(2);
    for (const line of complained) expect(line).toMatch(sentence);
  });

  test("a file of 200 MB is not read at all, and a bomb is not unpacked", async () => {
    writeFileSync(file("big.xlsx"), "PK");
    truncateSync(file("big.xlsx"), 200 * 2 ** 20);
    const begun = performance.now();
    expect(await run("recalc", file("big.xlsx"), "-o", file("y.xlsx"))).toBe(2);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(complained.join()).toContain("100 MB");
    const bomb = declared(richWorkbook(), "xl/worksheets/sheet2.xml", 900 * 2 ** 20);
    writeFileSync(file("bomb.xlsx"), bomb);
    const lit = performance.now();
    expect(await run("recalc", file("bomb.xlsx"), "-o", file("y.xlsx"))).toBe(2);
    expect(performance.now() - lit).toBeLessThan(3000);
    expect(complained.join()).toContain("解压后过大");
  });
});
