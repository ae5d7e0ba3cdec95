import { appraise } from "../../src/appraisal/appraise";
import { runAppraisal } from "../../src/appraisal/runAppraisal";
import { templatePlan } from "../../src/templates/templatePlan";
import { templates } from "../../src/templates/templates";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { playFile } from "../standin/playedWorkbook";
import { faultsOf } from "../xlsx/validate";

const codes = templates.map(({ code }) => code);
const samples = new Map<string, Uint8Array>();

function sample(code: string, language: "zh" | "en" = "zh"): Uint8Array {
  const key = `${code} ${language}`;
  if (!samples.has(key)) samples.set(key, newWorkbook(templatePlan(templates.find((template) => template.code === code)!, { language, sample: true })));
  return samples.get(key)!;
}

/** What a workbook holds, as plain data that compares. */
function contents(workbook: WorkbookSnapshot) {
  return {
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, rows: [...sheet.rows].flatMap(([row, cells]) => cells.flatMap((value, column) => (value === null ? [] : [[row, column, value] as const]))), formats: [...(sheet.numberFormats ?? [])] })),
    tables: workbook.tables,
    names: [...workbook.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

test.each(codes)("%s: the sample recalculates without an issue, and again without a change", async (code) => {
  const file = openFileWorkbook(sample(code));
  const { issues, cards, edits } = await runAppraisal(file);
  expect(issues).toEqual([]);
  expect(cards.length).toBeGreaterThan(0);
  expect(edits.length).toBeGreaterThan(0);
  expect(appraise(await file.read()).edits).toEqual([]);
});

test.each(codes)("%s: Excel's pen and the file's pen make the same workbook of the same run", async (code) => {
  const file = openFileWorkbook(sample(code));
  await runAppraisal(file);
  const played = playFile(sample(code));
  await runAppraisal(played.workbook);
  await played.excel.settle();
  expect(contents(await played.file.read({ numberFormats: true }))).toEqual(contents(await file.read({ numberFormats: true })));
});

test.each(codes)("%s: the recalculated workbook is valid to Microsoft's validator, in both languages", async (code) => {
  for (const language of ["zh", "en"] as const) {
    const file = openFileWorkbook(sample(code, language));
    await runAppraisal(file);
    expect(faultsOf(file.save())).toEqual([]);
  }
});
