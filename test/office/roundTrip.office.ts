import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { main } from "../../src/cli/main";
import { richWorkbook } from "../fixtures/richWorkbook";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "jisuan-office-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);
const quiet = { language: "zh", out: () => undefined, error: () => undefined, progress: () => undefined } as const;
const run = (...args: readonly string[]) => main(args, quiet);
const partsOf = (name: string) => new Map(Object.entries(unzipSync(readFileSync(file(name)))).map(([part, bytes]) => [part, strFromU8(bytes, true)] as const));

/** HR's workbook as LibreOffice writes it: every part in its words, none in ours. */
function writtenByLibreOffice(name: string): void {
  writeFileSync(file(name), richWorkbook());
  const call = ["--headless", `-env:UserInstallation=file://${file("profile")}`, "--convert-to", "xlsx", "--outdir", file("made"), file(name)];
  // A fresh profile may make the first start end early; the second does the work.
  for (let attempt = 0; attempt < 2 && !existsSync(join(file("made"), name)); attempt += 1) execFileSync("soffice", call, { stdio: "pipe", timeout: 240_000 });
  writeFileSync(file(name), readFileSync(join(file("made"), name)));
}

/** The cells of a sheet as they are written, by address. */
const cellsOf = (sheet: string) => new Map([...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell, address]) => [address!, cell]));
/** What stands before and after the rows, but for what grows with our columns: the used range, the widths, our rules. */
const around = (sheet: string) => [...sheet.matchAll(/<(sheetPr|sheetViews|sheetFormatPr|sheetProtection|autoFilter|mergeCells|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b.*?(?:\/>|<\/\1>)/gs)].map(([element]) => element);
const sheetOne = "xl/worksheets/sheet1.xml";
/** The parts that list the others, and the styles that ours are added to. */
const lists = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

test("a workbook that LibreOffice made keeps every part; the touched sheet differs only in cells of ours, and the run can be taken back", async () => {
  writtenByLibreOffice("hr.xlsx");
  const before = partsOf("hr.xlsx");
  for (const kind of ["charts", "comments", "drawings", "pivotTables", "pivotCache"]) expect([...before.keys()].some((part) => part.includes(kind))).toBe(true);
  expect(await run("adopt", file("hr.xlsx"), "--scheme", "S4g", "--range", "经理 考核!A3:F6", "-o", file("a.xlsx"))).toBe(0);
  expect(await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"))).toBe(0);
  const changed = (name: string) => {
    const after = partsOf(name);
    return [...before].filter(([part, bytes]) => !lists.test(part) && after.get(part) !== bytes).map(([part]) => part);
  };
  expect([changed("a.xlsx"), changed("b.xlsx")]).toEqual([[], [sheetOne]]);

  const [was, is] = [before.get(sheetOne)!, partsOf("b.xlsx").get(sheetOne)!];
  const [old, now] = [cellsOf(was), cellsOf(is)];
  expect([...old].filter(([address, cell]) => now.get(address) !== cell)).toEqual([]);
  const added = [...now.keys()].filter((address) => !old.has(address));
  expect(added).toContain("G4");
  expect(added.filter((address) => !/^[G-Z][3-6]$/.test(address))).toEqual([]);
  expect(around(is)).toEqual(around(was));
  for (const column of was.match(/<col [^>]*>/g)!) expect(is).toContain(column);
  expect(is).toContain(/<conditionalFormatting sqref="C4:F6">.*?<\/conditionalFormatting>/s.exec(was)![0]);

  expect(await run("recalc", file("b.xlsx"), "-o", file("c.xlsx"))).toBe(0);
  expect(readFileSync(file("c.xlsx")).equals(readFileSync(file("b.xlsx")))).toBe(true);

  expect(await run("undo", file("b.xlsx"), "-o", file("d.xlsx"))).toBe(0);
  const back = cellsOf(partsOf("d.xlsx").get(sheetOne)!);
  expect([...old].filter(([address, cell]) => back.get(address) !== cell)).toEqual([]);
  expect([...back].filter(([address, cell]) => !old.has(address) && /<v>|<is>|<f>/.test(cell))).toEqual([]);
  expect(changed("d.xlsx").filter((part) => part !== sheetOne)).toEqual([]);
});
