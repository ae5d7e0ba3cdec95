import { appraise } from "../../src/appraisal/appraise";
import { closePeriod, type ClosingOptions } from "../../src/appraisal/closePeriod";
import { describeIssue } from "../../src/appraisal/describeIssue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { appliedTo, refilled, tableRows, typed } from "../support/appliedTo";
import { header, months, serviceManager } from "./serviceManager";

const close = (book: WorkbookSnapshot, period: string, options?: ClosingOptions) => {
  const closing = closePeriod(book, period, options);
  return { ...closing, after: appliedTo(book, closing.edits) };
};
const march = () => serviceManager([...months("AAA"), ...months("BBD", "李四")]);

test("every scored row of the period is filed with the scheme and version that made it", () => {
  const { after, filed, unchanged, issues } = close(march(), "2026-03");
  expect([filed, unchanged, issues]).toEqual([2, 0, []]);
  const common = { 期间: "2026-03", 岗位: "服务经理", 数据表: "考核数据", 方案编号: "S4i", 方案版本: "2011-04", 审批状态: "草稿" };
  expect(tableRows(after, "考核历史")).toEqual([
    { ...common, 姓名: "张三", 总分: 100, 等级: "A", 名次: 1, 月绩效分数得分: 100, 月提成工资: 5000 },
    { ...common, 姓名: "李四", 总分: 70, 等级: "D", 名次: 2, 月绩效分数得分: 70, 月提成工资: 3500 },
  ]);
  expect(tableRows(after, "考核数据")[2]).toMatchObject({ "总分（计）": 100 });
});

test("the period may be written as people write it", () => {
  expect(close(march(), "2026年3月").period).toBe("2026-03");
  expect(close(march(), "上个月").issues).toMatchObject([{ code: "close-period-unreadable" }]);
});

test("a sheet is drawn ready to print, its approval chosen from a list", () => {
  const plan = close(march(), "2026-03").edits.flatMap((edit) => (edit.kind === "addSheet" && edit.plan.name === "考核历史" ? [edit.plan] : []))[0]!;
  expect(plan).toMatchObject({ freeze: { row: 4, column: 2 }, tables: [{ name: "考核历史", area: { top: 3, left: 0, bottom: 5 } }], print: { orientation: "landscape", titleRows: { first: 3, last: 3 } } });
  expect(plan.validations?.map(({ validation }) => validation.rule)).toEqual([{ kind: "list", values: ["草稿", "已提交", "已审批"] }]);
  expect(plan.formats?.map(({ style }) => style.numberFormat)).toEqual(expect.arrayContaining(["@", "0.00", "#,##0.00", "yyyy-mm-dd"]));
});

test("the next period goes below, months are filed one after the other", () => {
  let book = march();
  for (const period of ["2026-01", "2026-02", "2026-03"]) book = close(book, period).after;
  expect(tableRows(book, "考核历史").map((row) => `${row["期间"]} ${row["姓名"]}`)).toEqual(["2026-01 张三", "2026-01 李四", "2026-02 张三", "2026-02 李四", "2026-03 张三", "2026-03 李四"]);
  expect(appraise(book).edits).toEqual([]);
});

test("filing again what is filed changes nothing", () => {
  const once = close(march(), "2026-03").after;
  const again = close(once, "2026-03");
  expect([again.filed, again.unchanged, again.edits]).toEqual([0, 2, []]);
});

test("a filed row with other results is not replaced unasked, and the issue names it", () => {
  const changed = typed(close(march(), "2026-03").after, "考核数据", 5, "月绩效分数", 75);
  const refused = close(changed, "2026-03");
  expect(refused.edits).toEqual([]);
  expect(refused.issues).toMatchObject([{ code: "already-filed", facts: { name: "李四", period: "2026-03" } }]);
  expect(refused.issues[0]!.at).toMatch(/^考核历史!A6:/);
  expect(describeIssue(refused.issues[0]!, "zh")).toContain("总分 70 → 75");
  const replaced = close(changed, "2026-03", { replace: true });
  expect([replaced.filed, replaced.unchanged, replaced.replaced]).toEqual([0, 1, 1]);
  expect(tableRows(replaced.after, "考核历史").map((row) => row["总分"])).toEqual([100, 75]);
});

test("what management has approved is never replaced", () => {
  const approved = typed(close(march(), "2026-03").after, "考核历史", 1, "审批状态", "已审批");
  const changed = typed(approved, "考核数据", 5, "月绩效分数", 75);
  expect(close(changed, "2026-03", { replace: true }).issues).toMatchObject([{ code: "filed-approved" }]);
});

test("results that are to be paid are said to be unapproved until they are", () => {
  const first = close(march(), "2026-03");
  expect(first.notices).toContainEqual({ severity: "notice", code: "results-unapproved", facts: { period: "2026-03", count: 2 } });
  const one = typed(first.after, "考核历史", 0, "审批状态", "已审批");
  expect(close(one, "2026-03").notices).toContainEqual({ severity: "notice", code: "results-unapproved", facts: { period: "2026-03", count: 1 } });
  const both = typed(one, "考核历史", 1, "审批状态", "已审批");
  expect(close(both, "2026-03").notices.filter(({ code }) => code === "results-unapproved")).toEqual([]);
});

test("rows that are not scored are not filed but listed", () => {
  const { unscored, filed, after } = close(serviceManager([...months("A"), ["李四", "服务经理", "2026-01", 5000, null]]), "2026-01");
  expect([filed, unscored.map(({ result }) => result.name)]).toEqual([1, ["李四"]]);
  expect(tableRows(after, "考核历史")).toHaveLength(1);
});

test("a period without rows is an issue that names those there are", () => {
  const { issues, edits } = close(march(), "2026-07");
  expect([issues[0]!.code, issues[0]!.facts["periods"], edits]).toEqual(["close-no-rows", "2026-01、2026-02、2026-03", []]);
});

test("a person twice in the period stops the filing", () => {
  expect(close(serviceManager([...months("A"), ...months("B")]), "2026-01").issues).toMatchObject([{ code: "close-duplicate", at: "考核数据!A6:E6", facts: { first: "考核数据!A5:E5" } }]);
});

test("an issue of the recalculation stops the filing", () => {
  const { issues, edits } = close(serviceManager(months("A"), { indicator: ["M1", "月绩效分数", 0.9, "直接评分", "月绩效分数"] }), "2026-01");
  expect([issues.map(({ code }) => code), edits]).toEqual([["weights-sum"], []]);
});

test("what a condition asks of the user's own columns is filed with the row, a later column to the right", () => {
  const wide = [...header, "目标达成率"];
  const rows = (month: number) => [["张三", "服务经理", `2026-0${month}`, 5000, 88, 0.65]];
  const plain = close(serviceManager(rows(1), { header: wide }), "2026-01").after;
  expect(Object.keys(tableRows(plain, "考核历史")[0]!)).not.toContain("目标达成率");
  const rule = ["L1", "两月未达标", "[@目标达成率]<70%", "连续2次", "考核数据", "约谈", ""];
  const scheme = typed(typed(typed(plain, "联动规则", 0, "条件", rule[2]!), "联动规则", 0, "窗口", rule[3]!), "联动规则", 0, "建议措施", "约谈");
  const later = close(refilled(scheme, "考核数据", rows(2)), "2026-02");
  expect(later.issues).toEqual([]);
  expect(tableRows(later.after, "考核历史").map((row) => row["目标达成率"])).toEqual([undefined, 0.65]);
  const third = appraise(refilled(later.after, "考核数据", rows(3)));
  expect(third.proposals?.map(({ period, evidence }) => [period, evidence.length])).toEqual([["2026-03", 2]]);
});

test("the user's own columns of the history, and what a person wrote in it, stay", () => {
  const once = close(march(), "2026-02").after;
  const noted = typed(once, "考核历史", 0, "审批人", "王总");
  expect(tableRows(close(noted, "2026-03").after, "考核历史")[0]).toMatchObject({ 审批人: "王总" });
});

test("what was deferred in the filed months is released at the year's end, never below nothing", () => {
  const payouts = [["月奖金", "[@提成基数]*[@总分]/100", 0.3, "底薪"], ["年末发放", 'IF(RIGHT([@期间],2)="12",MAX(0,SUMIFS(考核历史[月奖金递延],考核历史[姓名],[@姓名],考核历史[期间],[@年度]&"-*")-扣减),0)', null, null]];
  const parameters = (taken: number) => [["底薪", 4000], ["扣减", taken]];
  const year = (taken: number) => {
    let book = serviceManager(months("AA", "张三", 9), { payouts, parameters: parameters(taken), rules: [] });
    expect(appraise(book).issues).toEqual([]);
    for (const period of ["2026-09", "2026-10"]) book = close(book, period).after;
    const { cards } = appraise(refilled(book, "考核数据", months("A", "张三", 12)));
    return cards[0]!.payouts.find(({ name }) => name === "年末发放")!.amount;
  };
  expect(year(100)).toEqual({ n: 50000n, d: 100n });
  expect(year(700).n).toBe(0n);
});
