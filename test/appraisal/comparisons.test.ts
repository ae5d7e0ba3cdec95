import { appraise } from "../../src/appraisal/appraise";
import { comparePeriods } from "../../src/appraisal/comparePeriods";
import { compareSchemes, type OtherScheme } from "../../src/appraisal/compareSchemes";
import { roundingReport } from "../../src/appraisal/roundingReport";
import { schemeFrom, schemeText } from "../../src/appraisal/schemeStore";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { sampleBook } from "./cardBook";

const payouts = { 奖金: [{ table: "奖金", rows: [["奖金", "公式"], ["月奖", "[@基数]*[@总分]/100"]] }] };
const header = ["姓名", "期间", "工作业绩", "团队管理", "工作能力", "职业素养", "基数"];
const results = (...rows: readonly (readonly CellValue[])[]) => ({ 考核数据: [{ table: "考核数据", rows: [header, ...rows] }] });

/** 0.4 × 95 + 0.3 × 90 + 0.2 × 80 + 0.1 × 85 = 89.5; with 0.1/0.2/0.3/0.4 of the same: 9.5 + 18 + 24 + 34 = 85.5. */
const zhang: readonly CellValue[] = ["张三", "2026-Q1", 95, 90, 80, 85, 1000];
/** All 90: 90 whatever the weights. */
const li: readonly CellValue[] = ["李四", "2026-Q1", 90, 90, 90, 90, 1000];

const inTables = (workbook: WorkbookSnapshot): OtherScheme => ({ kind: "workbook", workbook });

describe("another scheme over the same people", () => {
  const book = workbookOf({ ...managerScheme(), ...payouts, ...results(zhang, li) });
  const other = workbookOf({ ...managerScheme({ weights: [0.1, 0.2, 0.3, 0.4], grades: [["A", "优秀", 88], ["B", "良好", 85.5], ["C", "合格", null]] }), ...payouts });
  const compared = compareSchemes(appraise(book), book, inTables(other), undefined, "zh");

  test("people are worked out under its weights and grades", () => {
    expect(compared.outcome.issues).toEqual([]);
    expect(compared.outcome.moves.map(({ name, from, to }) => [name, from, to])).toEqual([["张三", { total: 89.5, grade: "B" }, { total: 85.5, grade: "B" }]]);
    expect(compared.outcome.payouts).toEqual([{ name: "月奖", now: 895 + 900, then: 855 + 900 }]);
  });

  test("where the rules differ is said in sentences", () => {
    expect(compared.differences).toContain("指标：“工作业绩”的权重由“40%”改为“10%”。");
    expect(compared.differences.join()).toMatch(/取消“D”/);
  });

  test("the same scheme changes nobody and differs in nothing", () => {
    expect(compareSchemes(appraise(book), book, inTables(book), undefined, "zh")).toMatchObject({ differences: [], outcome: { moves: [], issues: [] } });
  });

  test("what is told about the other workbook's cells leads nowhere in this one", () => {
    const ungraded = workbookOf(managerScheme({ grades: [["A", "优秀", null], ["B", "良好", null]] }));
    const { notices } = compareSchemes(appraise(book), book, inTables(ungraded), undefined, "zh").outcome;
    expect(notices.find(({ code }) => code === "grading-off")).toEqual({ severity: "notice", code: "grading-off", facts: {} });
  });

  test("what its rules need and the data lack is said; a file without a scheme has no name", () => {
    const asking = workbookOf(managerScheme({ sources: ["回款率", "团队管理", "工作能力", "职业素养"] }));
    expect(compareSchemes(appraise(book), book, inTables(asking), undefined, "zh").outcome.issues.map(({ facts }) => JSON.stringify(facts)).join()).toMatch(/回款率/);
    expect(compareSchemes(appraise(book), book, inTables(workbookOf({ 空: [{ rows: [["空"]] }] })), undefined, "zh").name).toBeUndefined();
  });
});

describe("the scheme that a period was filed with", () => {
  test.each(["S4i", "S4f", "S4h"])("%s as it was filed works everybody out as it did then", async (code) => {
    const book = await sampleBook(code);
    const now = appraise(book);
    const kept = schemeFrom(schemeText(now.scheme!))!;
    const compared = compareSchemes(now, book, { kind: "kept", scheme: kept }, undefined, "zh");
    expect(compared).toMatchObject({ name: now.scheme!.settings.name, differences: [], outcome: { moves: [], issues: [] } });
    expect(compared.outcome.payouts.map(({ now: paid, then }) => then === paid)).not.toContain(false);
  });

  test("people are held against its weights and grades, after both were changed in the tables", () => {
    const before = workbookOf({ ...managerScheme({ weights: [0.1, 0.2, 0.3, 0.4], grades: [["A", "优秀", 88], ["B", "良好", 85.5], ["C", "合格", null]] }), ...payouts, ...results(zhang, li) });
    const filed = schemeFrom(schemeText(appraise(before).scheme!))!;
    const book = workbookOf({ ...managerScheme(), ...payouts, ...results(zhang, li) });
    const compared = compareSchemes(appraise(book), book, { kind: "kept", scheme: filed }, undefined, "zh");
    expect(compared.outcome.moves.map(({ name, from, to }) => [name, from, to])).toEqual([["张三", { total: 89.5, grade: "B" }, { total: 85.5, grade: "B" }]]);
    expect(compared.outcome.payouts).toEqual([{ name: "月奖", now: 895 + 900, then: 855 + 900 }]);
    expect(compared.differences).toContain("指标：“工作业绩”的权重由“40%”改为“10%”。");
  });
});

describe("this period and the last", () => {
  const then = ["张三", "2025-Q4", 80, 80, 80, 80, 1000] as const;

  test("everybody's total, grade and pay stand side by side, of those who have both", () => {
    const book = workbookOf({ ...managerScheme(), ...payouts, ...results(then, zhang, li) });
    const compared = comparePeriods(appraise(book), book, "2026-Q1");
    expect(compared.rows).toMatchObject([{ name: "张三", before: { period: "2025-Q4" }, then: { total: 80, grade: "B", paid: 800 }, now: { total: 89.5, grade: "B", paid: 895 }, direction: "up", regraded: false }]);
    expect(compared).toMatchObject({ newcomers: 1, mean: { then: 80, now: 89.5 }, paid: { then: 800, now: 895 } });
  });

  test("what was filed counts as the last period, with what was paid", () => {
    const history = { 考核历史: [{ table: "考核历史", rows: [["期间", "姓名", "数据表", "总分", "等级", "月奖"], ["2025-Q4", "张三", "考核数据", 92, "A", 920]] }] };
    const book = workbookOf({ ...managerScheme(), ...payouts, ...results(zhang), ...history });
    expect(comparePeriods(appraise(book), book, "2026-Q1").rows).toMatchObject([{ then: { total: 92, grade: "A", paid: 920 }, now: { grade: "B" }, direction: "down", regraded: true }]);
  });

  test("without an earlier result there is nothing to compare", () => {
    const book = workbookOf({ ...managerScheme(), ...results(zhang) });
    expect(comparePeriods(appraise(book), book, "2026-Q1")).toMatchObject({ rows: [], newcomers: 1, mean: {} });
  });
});

describe("other ways of rounding", () => {
  /** 0.4 × 90 + 0.3 × 90 + 0.2 × 90 + 0.1 × 89.96 = 89.996, which is 90.00 rounded, 89.99 cut off and graded B unrounded. */
  const book = workbookOf({ ...managerScheme(), ...payouts, ...results(["张三", "2026-Q1", 90, 90, 90, 89.96, 1000]) });
  const lines = new Map(roundingReport(appraise(book), book).map(({ way, ...line }) => [way, line]));

  test.each([
    ["down", { regraded: 1, repaid: 1, difference: -0.1 }],
    ["up", { regraded: 0, repaid: 0, difference: 0 }],
    ["whole", { regraded: 0, repaid: 0, difference: 0 }],
    ["gradeOther", { regraded: 1, repaid: 0, difference: 0 }],
    ["itemsWhole", { regraded: 0, repaid: 0, difference: 0 }],
  ] as const)("%s", (way, line) => {
    expect(lines.get(way)).toEqual(line);
  });
});
