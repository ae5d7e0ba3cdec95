import fc from "fast-check";
import { appraise } from "../../src/appraisal/appraise";
import { assumptionsIn } from "../../src/appraisal/assumptions";
import { balanced } from "../../src/appraisal/balance";
import { changesSinceWritten, earlierStandings } from "../../src/appraisal/compare";
import { changeEdits, contentAt, holds, withChanges } from "../../src/appraisal/schemeEdits";
import { changesTo, schemeFigures } from "../../src/appraisal/schemeFigures";
import { whatIf } from "../../src/appraisal/whatIf";
import type { CellValue } from "../../src/sheet/cellValue";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { appliedTo } from "../support/appliedTo";

const people: readonly (readonly CellValue[])[] = [
  ["姓名", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"],
  ["张三", "2026-Q1", 95, 90, 90, 90],
  ["李四", "2026-Q1", 92, 85, 85, 90],
  ["王五", "2026-Q1", 70, 70, 60, 60],
  ["张三", "2025-Q4", 80, 80, 80, 80],
];
const workbookWith = (over: Parameters<typeof managerScheme>[0] = {}) => workbookOf({ ...managerScheme(over), 考核数据: [{ at: "A3", table: "考核数据", rows: people }] });
const workbook = workbookWith();
const now = appraise(workbook);
const figure = (name: string, field: string, book = workbook) => schemeFigures(book).find((one) => one.name === name && one.field === field)!;

describe("a change tried out", () => {
  const changes = [...changesTo(figure("工作业绩", "weight"), 0.7), ...changesTo(figure("团队管理", "weight"), 0)];

  test("says who would change grade, from what to what, with names", () => {
    const { moves, issues } = whatIf(now, workbook, changes, "2026-Q1");
    expect(issues).toEqual([]);
    expect(moves.filter(({ regraded }) => regraded)).toEqual([
      { at: "考核数据!A5:F5", name: "李四", period: "2026-Q1", from: { total: 88.3, grade: "B" }, to: { total: 90.4, grade: "A" }, direction: "up", regraded: true },
    ]);
  });

  test("counts the grades and the mean now and then, in the period only", () => {
    const tried = whatIf(now, workbook, changes, "2026-Q1");
    expect(tried.grades).toEqual([
      { grade: "A", now: 1, then: 2 },
      { grade: "B", now: 1, then: 0 },
      { grade: "C", now: 1, then: 1 },
      { grade: "D", now: 0, then: 0 },
    ]);
    expect(whatIf(now, workbook, changes).grades.map(({ now: held }) => held)).toEqual([1, 2, 1, 0]);
    expect(tried.mean.then).toBeGreaterThan(tried.mean.now!);
  });

  test("is what a run says once it has been written", () => {
    const written = appraise(appliedTo(workbook, changeEdits(changes)));
    const tried = appraise(withChanges(workbook, changes));
    expect(tried.cards.map(({ total, grade }) => ({ total, grade }))).toEqual(written.cards.map(({ total, grade }) => ({ total, grade })));
  });

  test("leaves the workbook it was tried on as it was", () => {
    expect(appraise(workbook).cards.map(({ grade }) => grade)).toEqual(["A", "B", "C", "B"]);
    expect(figure("工作业绩", "weight").value).toBe(0.4);
  });

  test("weights that no longer make 100 % are an issue, and nobody moves", () => {
    const { issues, moves, grades } = whatIf(now, workbook, changesTo(figure("工作业绩", "weight"), 0.5), "2026-Q1");
    expect(issues.map(({ code, facts }) => [code, facts["sum"]])).toEqual([["weights-sum", "110%"]]);
    expect(moves).toEqual([]);
    expect(grades.map(({ then }) => then)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("a grade's line moved takes along who lies between", () => {
    const { moves } = whatIf(now, workbook, changesTo(figure("A", "lowestTotal"), 88), "2026-Q1");
    expect(moves.map(({ name, from, to }) => [name, from.grade, to.grade])).toEqual([["李四", "B", "A"]]);
  });

  test("no change moves nobody", () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemeFigures(workbook)), (one) => {
        const tried = whatIf(now, workbook, changesTo(one, one.value));
        expect(tried.moves).toEqual([]);
        expect(tried.notices).toEqual([]);
      }),
    );
  });
});

describe("the figures of a scheme", () => {
  test("weights written as percent points are shares all the same, and are written back as points", () => {
    const points = workbookWith({ weights: [40, 30, 20, 10] });
    const weight = figure("工作业绩", "weight", points);
    expect(weight).toMatchObject({ value: 0.4, scale: 100, percent: true });
    expect(changesTo(weight, 0.29)).toEqual([{ at: "考核方案!C11", write: 29 }]);
  });

  test("what a formula works out is not typed over", () => {
    const formulas = new Map([[10, [undefined, undefined, "=1-SUM(C12:C14)"]]]);
    const book = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === "考核方案" ? { ...sheet, formulas } : sheet)) };
    expect(figure("工作业绩", "weight", book).locked).toBe(true);
    expect(figure("团队管理", "weight", book).locked).toBe(false);
  });

  test("a scheme with faults shows its figures too", () => {
    const faulty = workbookWith({ weights: [0.4, 0.3, 0.2, 0.05] });
    expect(appraise(faulty).issues).toHaveLength(1);
    expect(schemeFigures(faulty).filter(({ field }) => field === "weight").map(({ value }) => value)).toEqual([0.4, 0.3, 0.2, 0.05]);
  });

  test("an edge between two bands is one figure with both cells", () => {
    const banded = workbookOf({
      ...managerScheme(),
      分档: [{ table: "分档", rows: [["分档名称", "下限", "上限", "结果"], ["达成率", null, 0.8, 0], [null, 0.8, 0.95, 60], [null, 0.95, null, 100]] }],
    });
    const edges = schemeFigures(banded).filter(({ group, field }) => group === "band" && field !== "result");
    expect(edges.map(({ value, cells }) => [value, cells])).toEqual([
      [0.8, ["分档!C2", "分档!B3"]],
      [0.95, ["分档!C3", "分档!B4"]],
    ]);
  });
});

test("what stood in a cell can be put back, its formula too", () => {
  const formulas = new Map([[10, [undefined, undefined, "=0.4"]]]);
  const book = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === "考核方案" ? { ...sheet, formulas } : sheet)) };
  const before = { at: "考核方案!C11", write: contentAt(book, "考核方案!C11") };
  const typed = withChanges(book, [{ at: "考核方案!C11", write: 0.9 }]);
  expect(holds(typed, before)).toBe(false);
  expect(contentAt(typed, "考核方案!C11")).toBe(0.9);
  expect(contentAt(withChanges(typed, [before]), "考核方案!C11")).toEqual({ formula: "=0.4", value: 0.4 });
});

describe("balancing weights", () => {
  test("the others keep their parts of what is left", () => {
    expect(balanced([0.5, 0.3, 0.2, 0.1], (index) => index === 0)).toEqual([0.5, 0.251, 0.166, 0.083]);
    expect(balanced([0.7, 0.6], () => true)).toBeUndefined();
    expect(balanced([1.2, 0.6], (index) => index === 0)).toBeUndefined();
  });

  test("whatever was set, the sum is 100 % and what was set stays", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 12 }), fc.integer({ min: 0, max: 1000 }), (rest, first) => {
        const weights = [first, ...rest].map((unit) => unit / 1000);
        const shared = balanced(weights, (index) => index === 0)!;
        expect(shared[0]).toBe(weights[0]);
        expect(Math.round(shared.reduce((sum, weight) => sum + weight, 0) * 1e6)).toBe(1e6);
        expect(shared.every((weight) => weight >= 0)).toBe(true);
      }),
    );
  });
});

test("last period is found in the data, person by person", () => {
  const earlier = earlierStandings(now, workbook, "2026-Q1");
  expect([...earlier]).toEqual([["考核数据!A4:F4", { period: "2025-Q4", at: "考核数据!A7:F7", total: 80, grade: "B", payouts: new Map() }]]);
});

test("what a run changes is held against what the sheet said, with the scores that moved it", () => {
  const written = appliedTo(workbook, now.edits);
  expect(changesSinceWritten(appraise(written))).toEqual([]);
  const better = appliedTo(written, [{ kind: "writeCells", sheet: "考核数据", at: { row: 4, column: 2 }, rows: [[98]] }]);
  expect(changesSinceWritten(appraise(better))).toMatchObject([{ name: "李四", from: { grade: "B", total: 88.3 }, to: { grade: "A", total: 90.7 }, direction: "up", regraded: true }]);
  const stricter = withChanges(written, changesTo(figure("A", "lowestTotal", written), 95));
  expect(changesSinceWritten(appraise(stricter))).toMatchObject([{ name: "张三", direction: "down", causes: [] }]);
});

describe("assumptions", () => {
  const book = workbookOf({
    方案: [{ rows: [["项目", "内容", "说明"], ["方案编号", "X1", null], ["总分小数位", 2, "假设待确认：总分只舍入一次。"]] }],
    指标: [{ rows: [["编号", "指标", "权重", "计分规则", "来源列", "说明", "出处"], ["K1", "业绩", 0.6, "直接评分", "业绩", "「以业绩为主」", "假设待确认"], ["K2", "态度", 0.4, "直接评分", "态度", null, "方案原文"]] }],
    考核数据: [{ rows: [["姓名", "业绩", "态度"], ["张三", 90, 80]] }],
  });

  test("are listed with what is held and what the source says", () => {
    expect(assumptionsIn(book)).toEqual([
      { table: "settings", name: "总分小数位", held: "2", text: "总分只舍入一次。", at: "方案!B3", confirmed: { at: "方案!C3", write: "已确认：总分只舍入一次。" } },
      { table: "indicators", name: "业绩", held: "权重 60%", text: "「以业绩为主」", at: "指标!G2", confirmed: { at: "指标!G2", write: "已确认" } },
    ]);
  });

  test("once confirmed are assumptions no more", () => {
    const confirmed = withChanges(book, assumptionsIn(book).map((one) => one.confirmed));
    expect(assumptionsIn(confirmed)).toEqual([]);
    expect(appraise(confirmed).notices.filter(({ code }) => code === "assumptions")).toEqual([]);
    expect(appraise(book).notices.filter(({ code }) => code === "assumptions")).toHaveLength(1);
  });
});
