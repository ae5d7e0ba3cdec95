import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { richWorkbook } from "../fixtures/richWorkbook";
import { commandLine } from "./commandLine";

const { file, run, complained } = commandLine();
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
