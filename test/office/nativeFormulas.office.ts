import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { main } from "../../src/cli/main";
import { templates } from "../../src/templates/templates";
import { formatPlace } from "../../src/sheet/address";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "jisuan-native-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { language: "zh", out: () => undefined, error: () => undefined, progress: () => undefined } as const;

/** Every formula without the result that is kept beside it, so that whoever opens the file has to work it out. */
function withoutResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const path of Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))) {
    parts[path] = strToU8(strFromU8(parts[path]!).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));
  }
  return zipSync(parts);
}

function convert(files: readonly string[]): string {
  const out = join(folder, "worked-out");
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, ...files], { stdio: "pipe", timeout: 280_000 });
      return out;
    } catch (error) {
      if (attempt === 1) throw error;
    }
  }
  return out;
}

/** The cells of a workbook that hold formulas, with their values. */
async function formulaCells(file: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const { sheets } = await openFileWorkbook(file).read();
  return new Map(
    sheets.flatMap((sheet) =>
      [...sheet.formulas].flatMap(([row, formulas]) => formulas.flatMap((formula, column) => (formula === undefined ? [] : [[`${sheet.name}!${formatPlace({ row, column })}`, sheet.rows.get(row)?.[column] ?? null] as const]))),
    ),
  );
}

test("LibreOffice works every live formula of every sample out to the figure we wrote", async () => {
  const files: string[] = [];
  const written = new Map<string, ReadonlyMap<string, unknown>>();
  for (const { code } of templates) {
    const file = join(folder, `${code}.xlsx`);
    await main(["template", code, "--sample", "-o", file], quiet);
    expect([code, await main(["recalc", file, "-o", file, "--formulas"], quiet)]).toEqual([code, 0]);
    written.set(file, await formulaCells(readFileSync(file)));
    writeFileSync(file, withoutResults(readFileSync(file)));
    files.push(file);
  }
  const out = convert(files);
  for (const file of files) {
    const ours = written.get(file)!;
    const theirs = await formulaCells(readFileSync(join(out, basename(file))));
    expect(ours.size).toBeGreaterThan(0);
    const differing = [...ours].filter(([cell, value]) => {
      const other = theirs.get(cell) ?? "";
      return typeof value === "number" ? !(Math.abs(Number(other) - value) <= Math.abs(value) * 1e-14) : String(other) !== String(value ?? "");
    });
    expect([basename(file), differing.map(([cell, value]) => `${cell}: ${String(value)} / ${JSON.stringify(theirs.get(cell))}`)]).toEqual([basename(file), []]);
  }
});

test("after HR changes figures LibreOffice comes by the formulas to what a recalculation would", async () => {
  const [book, changed, engine] = ["S4h-live.xlsx", "S4h-changed.xlsx", "S4h-engine.xlsx"].map((name) => join(folder, name)) as [string, string, string];
  await main(["template", "S4h", "--sample", "-o", book], quiet);
  await main(["recalc", book, "-o", book, "--formulas"], quiet);
  const workbook = openFileWorkbook(readFileSync(book));
  const { tables } = await workbook.read();
  const results = tables.find(({ name }) => name === "考核数据")!;
  const typed = (row: number, header: string, value: number) => ({ kind: "writeCells", sheet: results.sheet, at: { row: results.area.top + 1 + row, column: results.area.left + results.columns.indexOf(header) }, rows: [[value]] }) as const;
  await workbook.apply([typed(0, "总实际毛利", 900_000), typed(1, "制度执行评分", 40), typed(2, "结算车次", 600), typed(3, "应收帐款余额", 10_000)]);
  writeFileSync(engine, workbook.save());
  writeFileSync(changed, withoutResults(readFileSync(engine)));
  await main(["recalc", engine, "-o", engine, "--formulas"], quiet);
  const ours = await formulaCells(readFileSync(engine));
  const theirs = await formulaCells(readFileSync(join(convert([changed]), basename(changed))));
  const cells = [...ours].filter(([cell]) => cell.startsWith("考核数据!"));
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter(([cell, value]) => (typeof value === "number" ? Math.abs(Number(theirs.get(cell)) - value) > 1e-9 : String(theirs.get(cell) ?? "") !== String(value ?? "")))).toEqual([]);
});
