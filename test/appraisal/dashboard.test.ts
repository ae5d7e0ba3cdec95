import fc from "fast-check";
import { appraise } from "../../src/appraisal/appraise";
import { dashboardEdits } from "../../src/appraisal/dashboardEdits";
import { dashboardName } from "../../src/appraisal/dashboardName";
import { dashboardFigures, type DashboardFigures } from "../../src/appraisal/dashboardFigures";
import { chartTitles } from "../../src/appraisal/dashboardSentences";
import { dashboardSheet } from "../../src/appraisal/dashboardSheet";
import { toFixed } from "../../src/sheet/exact";
import { overlaps, parseReference } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { faultsOf } from "../xlsx/validate";
import { sampleBook } from "./cardBook";

const figuresOf = (book: WorkbookSnapshot, period?: string): DashboardFigures => dashboardFigures(appraise(book), book, period)!;
const titles = (figures: DashboardFigures, language: "zh" | "en" = "zh") => Object.fromEntries(chartTitles(figures, language));

/** Four indicators at 40/30/20/10, rated directly. */
const rated = (...people: readonly (readonly CellValue[])[]) => workbookOf({ ...managerScheme(), 考核数据: [{ table: "考核数据", rows: [["姓名", "部门", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"], ...people] }] });
const all = (name: string, department: string, total: CellValue, period = "2026-Q1"): readonly CellValue[] => [name, department, period, total, total, total, total];

test("the figures of S4i's June, by hand", async () => {
  const june = figuresOf(await sampleBook("S4i"), "2011-06");
  // (95 + 100 + 79.99 + 92.4 + 110 + 80) ÷ 6 = 92.898…; May: (96.5 + 103.5 + 76 + 90) ÷ 4 = 91.5.
  expect([toFixed(june.mean!, 2), toFixed(june.meanBefore!, 2)]).toEqual(["92.90", "91.50"]);
  expect(june.distribution.bars).toEqual([{ label: "A", count: 2 }, { label: "B", count: 2 }, { label: "C", count: 1 }, { label: "D", count: 1 }]);
  // 4750 + 6200 + 4380.5 × 0.7999 + 5150 × 0.924 + 7325.8 × 1.1 + 3960 × 0.8 = 4750 + 6200 + 3503.96 + 4758.60 + 8058.38 + 3168.
  expect(toFixed(june.paid!, 2)).toBe("30438.94");
  expect(june.movers.shown.map(({ name, change }) => `${name} ${toFixed(change, 2)}`)).toEqual(["王强 3.99", "陈静 2.40", "张伟 -1.50", "李娜 -3.50"]);
  expect(june.trend.map(({ period, mean, people }) => `${period} ${toFixed(mean, 2)} ${people}`)).toEqual(["2011-04 90.62 4", "2011-05 91.50 4", "2011-06 92.90 6"]);
  expect(titles(june)).toEqual({
    distribution: "A、B 的人一样多，各 2 人",
    trend: "平均分连续两期上升，本期 92.90",
    movers: "2 人上升，2 人下降；王强升得最多（+3.99）",
    departments: "城西店的 A 占比最高（100%）",
    paid: "应发合计 ¥30,438.94，比上期多 ¥11,942.54",
  });
});

test.each<[string, readonly number[], string, string]>([
  ["two thirds exactly", [85, 85, 70], "三分之二的人在 B", "Two thirds of the people are in B"],
  ["about two thirds", [...new Array<number>(13).fill(85), ...new Array<number>(7).fill(70)], "约三分之二的人在 B", "About two thirds of the people are in B"],
  ["half of them", [85, 85, 95, 70], "一半的人在 B", "Half of the people are in B"],
  ["everybody", [85, 85], "所有人都在 B", "Everybody is in B"],
  ["more than half", [85, 85, 85, 95, 70], "超过半数的人在 B（60%）", "More than half are in B (60%)"],
  ["less than half", [85, 85, 95, 70, 50], "B 的人最多，占 40%", "B holds the most people, 40%"],
  ["a tie", [85, 95], "A、B 的人一样多，各 1 人", "A and B hold the most, 1 each"],
])("the title of the distribution is the sentence that it proves: %s", (_, totals, zh, en) => {
  const figures = figuresOf(rated(...totals.map((total, index) => all(`员工${index}`, "一部", total))));
  expect([titles(figures)["distribution"], titles(figures, "en")["distribution"]]).toEqual([zh, en]);
});

test("whatever the totals, the counts of the distribution add up to the people scored, with grades and without", () => {
  // A rating of 0.9 could be 0.9 or 90: nobody is scored before that is said.
  const totals = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 201, max: 12_000 }).map((value) => value / 100), fc.constant(null)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(totals, fc.boolean(), (values, graded) => {
      const grades = graded ? undefined : [["A", "优秀", null, null]];
      const rows = values.map((total, index) => all(`员工${index}`, index % 2 === 0 ? "一部" : "二部", total));
      const figures = figuresOf(workbookOf({ ...managerScheme(grades ? { grades } : {}), 考核数据: [{ table: "考核数据", rows: [["姓名", "部门", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"], ...rows] }] }));
      const sum = figures.distribution.bars.reduce((whole, { count }) => whole + count, 0);
      expect([sum, figures.scored]).toEqual([values.filter((value) => value !== null).length, sum]);
      expect(figures.departments.every(({ counts, people }) => !figures.distribution.graded || counts.reduce((whole, count) => whole + count, 0) === people)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("without grades the distribution is by ten points, and no chart claims a grade", () => {
  const figures = figuresOf(workbookOf({ ...managerScheme({ grades: [["A", "优秀", null, null]] }), 考核数据: [{ table: "考核数据", rows: [["姓名", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"], ...[100, 95, 91, 84, 30].map((total, index) => [`员工${index}`, "2026-Q1", total, total, total, total])] }] }));
  expect(figures.distribution.bars).toEqual([{ label: "≥100", count: 1 }, { label: "90–100", count: 2 }, { label: "80–90", count: 1 }, { label: "70–80", count: 0 }, { label: "60–70", count: 0 }, { label: "<60", count: 1 }]);
});

const everySample = ["S1", "S4f", "S4i", "S4k"];

test.each(everySample.flatMap((code) => [[code, "zh"], [code, "en"]] as const))("%s in %s: at most six charts, each on figures of the same sheet, none over another or over a cell", async (code, language) => {
  const book = await sampleBook(code, language);
  const { plan } = dashboardSheet(figuresOf(book), language, language === "zh" ? "看板" : "Dashboard");
  const charts = plan.charts!;
  expect(charts.length).toBeGreaterThan(0);
  expect(charts.length).toBeLessThanOrEqual(6);
  const rows = plan.blocks[0]!.rows;
  for (const chart of charts) {
    expect(charts.some((other) => other !== chart && overlaps(other.area, chart.area))).toBe(false);
    for (let row = chart.area.top; row <= chart.area.bottom; row += 1) expect(rows[row]!.slice(chart.area.left, chart.area.right + 1).filter((cell) => cell !== undefined)).toEqual([]);
    const place = parseReference(chart.titleFrom!)!;
    expect([place.sheet, rows[place.area.top]![place.area.left]]).toEqual([plan.name, expect.objectContaining({ write: chart.title })]);
    for (const { values } of chart.series) expect(parseReference(values)!.sheet).toBe(plan.name);
  }
  expect(faultsOf(newWorkbook({ sheets: [plan] }))).toEqual([]);
});

function opened(code: string) {
  const file = openFileWorkbook(newWorkbook(templatePlan(templateCoded(code)!, { language: "zh", sample: true })));
  return { file, read: () => file.read({ numberFormats: true }) };
}

test("made twice it changes nothing; another period is written into the same cells, so restyled charts stay", async () => {
  const { file, read } = opened("S4i");
  const book = await read();
  const first = dashboardEdits(figuresOf(book, "2011-06"), book, "zh");
  expect([first.how, first.sheet]).toEqual(["drawn", "看板"]);
  await file.apply(first.edits);
  const made = await read();
  expect(dashboardEdits(figuresOf(made, "2011-06"), made, "zh")).toEqual({ edits: [], sheet: "看板", how: "refreshed" });
  const again = dashboardEdits(figuresOf(made, "2011-05"), made, "zh");
  expect(again.how).toBe("refreshed");
  expect(new Set(again.edits.map(({ kind }) => kind))).toEqual(new Set(["writeCells"]));
});

test("a sheet of HR's own that is called 看板 is left as it is", async () => {
  const { file, read } = opened("S4i");
  await file.apply([{ kind: "addSheet", plan: { name: "看板", blocks: [{ at: { row: 0, column: 0 }, rows: [["人力资源部自己的看板"]] }] } }]);
  const book = await read();
  const { edits, sheet } = dashboardEdits(figuresOf(book), book, "zh");
  expect(sheet).toBe("看板 2");
  await file.apply(edits);
  expect((await read()).sheets.find(({ name }) => name === "看板")).toEqual(book.sheets.find(({ name }) => name === "看板"));
});

test("outgrown, it is drawn anew in its place; with cells of HR's beside it, it stays and a new one is made", async () => {
  const { file, read } = opened("S4i");
  const book = await read();
  await file.apply(dashboardEdits(figuresOf(book, "2011-05"), book, "zh").edits);
  const made = await read();
  const grown = dashboardEdits(figuresOf(made, "2011-06"), made, "zh");
  expect([grown.how, grown.edits.map(({ kind }) => kind)]).toEqual(["redrawn", ["deleteSheet", "addSheet", "defineName", "storeXml"]]);
  await file.apply([{ kind: "writeCells", sheet: "看板", at: { row: 3, column: 20 }, rows: [["我的批注"]] }]);
  const noted = await read();
  const beside = dashboardEdits(figuresOf(noted, "2011-06"), noted, "zh");
  expect([beside.how, beside.sheet]).toEqual(["beside", "看板 2"]);
  await file.apply(beside.edits);
  const both = await read();
  expect(both.names.find(({ name }) => name === dashboardName)?.refersTo).toBe("'看板 2'!$A$1");
  expect(dashboardEdits(figuresOf(both, "2011-06"), both, "zh")).toEqual({ edits: [], sheet: "看板 2", how: "refreshed" });
});
