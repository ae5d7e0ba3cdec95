import { strFromU8, unzipSync } from "fflate";
import { runDashboard } from "../../src/appraisal/runDashboard";
import { templatePlan } from "../../src/templates/templatePlan";
import { s4i } from "../../src/templates/s4i";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { playFile } from "../standin/playedWorkbook";
import { faultsOf } from "../xlsx/validate";

const sheetOf = (workbook: WorkbookSnapshot) => workbook.sheets.find(({ name }) => name === "看板")!;
const cellsOf = (workbook: WorkbookSnapshot) => [...sheetOf(workbook).rows].map(([row, cells]) => [row, cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)] as const).filter(([, cells]) => cells.length > 0);

/** The chart parts of a file, figures that are kept for the eye left out. */
const chartsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => /^xl\/(charts|drawings)\/[^/]+\.xml$/.test(path))
    .map(([path, part]) => [path, strFromU8(part).replace(/<c:(num|str)Cache>[^]*?<\/c:\1Cache>/g, "")] as const)
    .sort(([one], [other]) => one.localeCompare(other));

test("the dashboard is made and refreshed through Excel as it is in a file, chart by chart", async () => {
  const bytes = newWorkbook(templatePlan(s4i, { language: "zh", sample: true }));
  const played = playFile(bytes);
  const file = openFileWorkbook(bytes);
  for (const period of ["2011-06", "2011-05"]) {
    const [inExcel, inFile] = [await runDashboard(played.workbook, period), await runDashboard(file, period)];
    expect([inExcel.issues, inExcel.made]).toEqual([[], inFile.made]);
    expect(inFile.made).toEqual({ sheet: "看板", how: period === "2011-06" ? "drawn" : "refreshed" });
  }
  await played.excel.settle();
  const [inExcel, inFile] = [await played.workbook.read({ numberFormats: true }), await file.read({ numberFormats: true })];
  expect(cellsOf(inExcel)).toEqual(cellsOf(inFile));
  // Excel tells of merged cells only as far as something stands on the sheet; the file behind it tells of all.
  expect(sheetOf(await played.file.read()).merges).toEqual(sheetOf(inFile).merges);
  const [drawn, written] = [chartsOf(played.file.save()), chartsOf(file.save())];
  expect(written.filter(([path]) => path.startsWith("xl/charts/"))).toHaveLength(5);
  expect(drawn).toEqual(written);
  expect(faultsOf(played.file.save())).toEqual([]);
  expect(faultsOf(file.save())).toEqual([]);
});

test("a period nobody has rows of is an issue, and nothing is written", async () => {
  const file = openFileWorkbook(newWorkbook(templatePlan(s4i, { language: "zh", sample: true })));
  const { issues, made } = await runDashboard(file, "2020-01");
  expect([issues.map(({ code }) => code), made]).toEqual([["close-no-rows"], undefined]);
  expect((await file.read()).sheets.some(({ name }) => name === "看板")).toBe(false);
});
