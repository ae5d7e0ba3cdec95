/**
 * Makes answers.json anew from LibreOffice (7.4 made the committed one): `npx tsx test/formula/makeAnswers.ts`.
 * The formulas are put into a workbook without results, LibreOffice converts it and so has to work them out, and the
 * results are read back.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../../src/sheet/cellValue";
import { columnName } from "../../src/sheet/address";
import { bands, bandsAcross, formulas, headers, parameters, rowIndex, rows } from "./answerTable";

const plainRows = (block: readonly (readonly CellValue[])[]) => block.map((row) => row.map((value) => (value === null ? undefined : value)));

function addressed(formula: string): string {
  const column = (header: string) => columnName(headers.indexOf(header as (typeof headers)[number]));
  return formula
    .replace(/\[@\[([^\]]+)\]\]|\[@([^\]]+)\]/g, (_, braced?: string, bare?: string) => `数据!$${column(braced ?? bare!)}$${rowIndex + 2}`)
    .replace(/\[([^\]]+)\]/g, (_, header: string) => `数据!$${column(header)}$2:$${column(header)}$${rows.length + 1}`)
    .replace(/\b(IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|XOR|IFNA|DAYS|RANK\.EQ|PERCENTRANK\.INC)\(/g, "_xlfn.$1(");
}

function workbook(): Uint8Array {
  const data = XLSX.utils.aoa_to_sheet([[...headers], ...plainRows(rows)]);
  for (const key of Object.keys(data)) if ((data[key] as XLSX.CellObject).v === "") data[key] = { t: "s", v: "", f: '""' };
  const lookups = XLSX.utils.aoa_to_sheet(plainRows(bands));
  XLSX.utils.sheet_add_aoa(lookups, plainRows(bandsAcross), { origin: "E1" });
  const names = Object.entries(parameters);
  const values = XLSX.utils.aoa_to_sheet(names.map(([, value]) => [value]));
  const sheet: XLSX.WorkSheet = { "!ref": `A1:A${formulas.length}` };
  formulas.forEach((formula, at) => (sheet[`A${at + 1}`] = { t: "n", v: 0, f: addressed(formula) }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "公式");
  XLSX.utils.book_append_sheet(book, data, "数据");
  XLSX.utils.book_append_sheet(book, lookups, "分档");
  XLSX.utils.book_append_sheet(book, values, "参数");
  book.Workbook = { Names: names.map(([name], at) => ({ Name: name, Ref: `参数!$A$${at + 1}` })) };
  const parts = unzipSync(new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
  const path = "xl/worksheets/sheet1.xml";
  parts[path] = strToU8(strFromU8(parts[path]!).replace(/<\/f><v>0<\/v>/g, "</f>"));
  return zipSync(parts);
}

function read(cell: XLSX.CellObject | undefined): CellValue {
  if (!cell) return null;
  if (cell.t === "e") return { fault: String(cell.w ?? XLSX.SSF.format("@", cell.v)) as "#N/A" };
  return (cell.v ?? null) as CellValue;
}

const folder = mkdtempSync(join(tmpdir(), "answers-"));
try {
  writeFileSync(join(folder, "in.xlsx"), workbook());
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "in.xlsx")], { stdio: "ignore" });
  const calculated = XLSX.read(readFileSync(join(folder, "out", "in.xlsx")));
  const sheet = calculated.Sheets["公式"]!;
  const answers = Object.fromEntries(formulas.map((formula, at) => [formula, read(sheet[`A${at + 1}`] as XLSX.CellObject | undefined)]));
  writeFileSync(new URL("answers.json", import.meta.url), `${JSON.stringify(answers, null, 1)}\n`);
  console.log(`${Object.keys(answers).length} answers`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
