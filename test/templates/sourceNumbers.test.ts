import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { parseScheme } from "../../src/scheme/parseScheme";
import { planSnapshot } from "./planSnapshot";

/** Every number of the sources that can matter, as its phrase; none may get lost on the way into a workbook. */
const phrases: readonly (readonly [code: string, phrases: readonly string[]])[] = [
  ["S4i", ["每月1日-10日", "每年1月1日-15日", "5000*95%=4750元", "10000*110%=11000元", "100分及以上", "90分及以上、100分以下", "80分及以上、90分以下", "80分以下", "连续三次为A级", "连续六月中有三次为D级", "二零一一年四月一日"]],
  ["S4g", ["工作业绩(40%)", "团队管理(30%)", "工作能力(20%)", "职业素养(10%)", "A、B、C、D四个等级,对应优秀、良好、合格、不合格"]],
  ["S4k", ["扣2分;第二次扣3分", "扣1.5分;第二次扣2.5分", "扣1分;第二次扣1.5分;第三次扣2.5分", "扣2分;第二次扣4分", "扣0.5分;第二次扣1分;第三次扣1.5分", "43 分"]],
];

test.each(phrases)("the workbook of %s quotes every number of its source", (code, wanted) => {
  for (const language of ["zh", "en"] as const) {
    const texts = planSnapshot(templatePlan(templateCoded(code)!, { language, sample: false })).sheets.flatMap((sheet) => [...sheet.rows.values()].flat());
    const all = texts.join("\n");
    for (const phrase of wanted) if (language === "zh" || !phrase.endsWith(" 分")) expect(all).toContain(phrase);
  }
});

function schemeOf(code: string) {
  return parseScheme(planSnapshot(templatePlan(templateCoded(code)!, { language: "zh", sample: true }))).scheme!;
}

test("S4i grades at 100, 90 and 80, has no cap, and is in force from 1 April 2011", () => {
  const { settings, grades, consequences } = schemeOf("S4i");
  expect(grades.map(({ grade, lowestTotal, inclusive }) => [grade, lowestTotal, inclusive])).toEqual([["A", 100, true], ["B", 90, true], ["C", 80, true], ["D", undefined, true]]);
  expect(settings.scoreCap).toBeUndefined();
  expect(settings.effectiveFrom).toBe(40_634);
  expect(consequences.map(({ window }) => window)).toEqual([{ kind: "inARow", n: 3 }, { kind: "kOfLast", k: 3, n: 6 }, { kind: "thisPeriod" }, { kind: "thisPeriod" }]);
});

test("S4i's sample begins with the two examples of the source", () => {
  const [monthly, annual] = templateCoded("S4i")!.results;
  expect(monthly!.sample[0]!.slice(3)).toEqual(["2011-06", 5000, 95]);
  expect(annual!.sample[0]!.slice(4)).toEqual([10000, 110]);
});

test("S4g weighs 40, 30, 20 and 10 per cent and leaves its cut-offs open", () => {
  const { indicators, grades } = schemeOf("S4g");
  expect(indicators.map(({ name, weight }) => [name, weight])).toEqual([["工作业绩", 0.4], ["团队管理", 0.3], ["工作能力", 0.2], ["职业素养", 0.1]]);
  expect(grades).toEqual([]);
  expect(templateCoded("S4g")!.scheme.grades!.map(({ grade, label }) => [grade, label.zh])).toEqual([["A", "优秀"], ["B", "良好"], ["C", "合格"], ["D", "不合格"]]);
  expect(templateCoded("S4g")!.results[0]!.sample[0]!.slice(4)).toEqual([90, 80, 70, 100]);
});

test("S4k has nine items of 43 points, and each item's steps add up to its points", () => {
  const { indicators, deductions } = schemeOf("S4k");
  expect(indicators.map(({ code, maxPoints }) => [code, maxPoints])).toEqual([["7", 5], ["8", 4], ["9", 5], ["10", 6], ["15", 3], ["16", 5], ["17", 5], ["18", 5], ["19", 5]]);
  expect(indicators.reduce((sum, { maxPoints }) => sum + maxPoints!, 0)).toBe(43);
  expect(deductions.map(({ steps }) => steps)).toEqual([[2, 3], [1.5, 2.5], [1, 1.5, 2.5], [2, 4], [0.5, 1, 1.5], [1, 1.5, 2.5], [1, 1.5, 2.5], [2, 3], [1, 1.5, 2.5]]);
  for (const [index, { steps }] of deductions.entries()) expect(steps.reduce((sum, step) => sum + step, 0)).toBe(indicators[index]!.maxPoints);
  for (const rule of deductions) expect(rule).toMatchObject({ counted: { kind: "log", table: "检查记录" }, combine: "add", beyond: "none", unit: "points" });
  expect(indicators.filter(({ origin }) => origin === "assumed").map(({ code }) => code)).toEqual(["8"]);
});
