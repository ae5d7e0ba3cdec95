import { parameterFormula } from "../../src/appraisal/parameterFormula";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { parseScheme } from "../../src/scheme/parseScheme";
import { planSnapshot } from "./planSnapshot";

/** Every number of the sources that can matter, as its phrase; none may get lost on the way into a workbook. */
const phrases: readonly (readonly [code: string, phrases: readonly string[]])[] = [
  ["S4i", ["每月1日-10日", "每年1月1日-15日", "5000*95%=4750元", "10000*110%=11000元", "100分及以上", "90分及以上、100分以下", "80分及以上、90分以下", "80分以下", "连续三次为A级", "连续六月中有三次为D级", "二零一一年四月一日"]],
  ["S4g", ["工作业绩(40%)", "团队管理(30%)", "工作能力(20%)", "职业素养(10%)", "A、B、C、D四个等级,对应优秀、良好、合格、不合格"]],
  ["S4k", ["扣2分;第二次扣3分", "扣1.5分;第二次扣2.5分", "扣1分;第二次扣1.5分;第三次扣2.5分", "扣2分;第二次扣4分", "扣0.5分;第二次扣1分;第三次扣1.5分", "43 分"]],
  ["S1", ["建议两者比例为7:3", "例如占总绩效的40%-50%"]],
  ["S2", ["绩效考核周期一般设为季度或半年"]],
  ["S3-OPS", ["每季度或半年进行一次绩效体系的复盘"]],
  ["S4c", ["每半年进行一次全面考核和两次中期评估"]],
  ["S4d", ["每季度对客户服务部经理进行绩效评估"]],
  ["S4e", ["考核周期分为月度、季度、年度"]],
  ["S4f", ["产值×0.5%×产值目标达成率×接车台次目标达成率", "精品营业额的10%计提,其中前台业务人员按6%,车间安装为4%", "不能低于8折,按8折销售的精品不计提成", "第一次第二次第三次提成总额扣罚比例5%20%50%", "考核成绩高于96分不予扣罚、考核成绩低于96分将按提成总额的10%予以扣罚"]],
  ["S4h", ["(总实际毛利-总实营金额*34%)*3%", "服务经理:配件部:质量检验=3:5:2", "配件中心管理费用4.5%、配件发票税7%", "维修发票税金10%", "120天未再来厂修理的车辆", "每月必须集中培训4次", "每次不少于1小时", "连续三个月未到目标的70%", "三个月排名在后两名", "超过部分计提30%放到年终"]],
  ["S4n", ["每个厂房内至少有两名审计员得到培训"]],
  ["S4q", ["2015年1月-12月", "2015-5-10", "目标责任书5.1中达成力争指标,季度计提维修收入0.3%"]],
];

test.each(phrases)("the workbook of %s quotes every number of its source", (code, wanted) => {
  for (const language of ["zh", "en"] as const) {
    const texts = planSnapshot(templatePlan(templateCoded(code)!, { language, sample: false })).sheets.flatMap((sheet) => [...sheet.rows.values()].flat());
    const all = texts.join("\n");
    for (const phrase of wanted) if (language === "zh" || !phrase.endsWith(" 分")) expect(all).toContain(phrase);
  }
});

function schemeOf(code: string) {
  return parseScheme(planSnapshot(templatePlan(templateCoded(code)!, { language: "zh", sample: true })), parameterFormula).scheme!;
}

test("S4i grades at 100, 90 and 80, has no cap, and is in force from 1 April 2011", () => {
  const { settings, grades, consequences } = schemeOf("S4i");
  expect(grades.map(({ grade, lowestTotal, inclusive }) => [grade, lowestTotal, inclusive])).toEqual([["A", 100, true], ["B", 90, true], ["C", 80, true], ["D", undefined, true]]);
  expect(settings.scoreCap).toBeUndefined();
  expect(settings.effectiveFrom).toBe(40_634);
  expect(consequences.map(({ window }) => window)).toEqual([{ kind: "inARow", n: 3 }, { kind: "kOfLast", k: 3, n: 6 }, { kind: "thisPeriod" }, { kind: "thisPeriod" }]);
});

test("the numbers that S4f and S4h compute with are parameters, as the sources state them", () => {
  const valuesOf = (code: string) => new Map(schemeOf(code).parameters.filter(({ origin }) => origin === "source").map(({ name, value }) => [name, value]));
  expect(Object.fromEntries(valuesOf("S4f"))).toEqual({ 产值提成比例: 0.005, 精品提成比例: 0.1, 前台精品提成比例: 0.06, 车间精品提成比例: 0.04, 最低折扣: 0.8 });
  expect(Object.fromEntries(valuesOf("S4h"))).toEqual({ 毛利基准率: 0.34, 奖金比例: 0.03, 服务经理系数: 3, 配件部系数: 5, 质量检验系数: 2, 递延比例: 0.3, 配件管理费率: 0.045, 配件发票税率: 0.07, 维修发票税率: 0.1, 流失天数: 120, 每月培训次数: 4, 培训最短时长: 1, 达成线: 0.7, 末位数: 2 });
  expect(schemeOf("S4f").deductions.map(({ steps, threshold, combine, beyond }) => ({ steps, threshold, combine, beyond }))).toEqual([
    { steps: [0.05, 0.2, 0.5], threshold: undefined, combine: "highest", beyond: "none" },
    { steps: [], threshold: { operator: "<", value: 96, amount: 0.1 }, combine: "add", beyond: "none" },
  ]);
  expect(schemeOf("S4q").parameters.find(({ name }) => name === "力争奖励比例")!.value).toBe(0.003);
});

test("S1 keeps 7 : 3 between figures and judgement, and satisfaction within 40 to 50 per cent", () => {
  const own = schemeOf("S1").indicators.filter(({ table }) => table === "考核数据");
  const sum = (kind: string) => own.filter((indicator) => indicator.kind === kind).reduce((total, { weight }) => total + Math.round(weight! * 10_000), 0);
  expect([sum("quantitative"), sum("qualitative")]).toEqual([7000, 3000]);
  expect(own[0]!.weight).toBe(0.45);
});

test("S4i's sample begins with the two examples of the source", () => {
  const [monthly, annual] = templateCoded("S4i")!.results;
  expect(monthly!.sample[0]!.slice(3, 6)).toEqual(["2011-06", 5000, 95]);
  expect(annual!.sample[0]!.slice(4)).toEqual([10000, 110]);
});

test("S4g weighs 40, 30, 20 and 10 per cent and leaves its cut-offs open", () => {
  const { indicators, grades } = schemeOf("S4g");
  expect(indicators.map(({ name, weight }) => [name, weight])).toEqual([["工作业绩", 0.4], ["团队管理", 0.3], ["工作能力", 0.2], ["职业素养", 0.1]]);
  expect(grades).toEqual([]);
  expect(templateCoded("S4g")!.scheme.grades!.map(({ grade, label }) => [grade, label.zh])).toEqual([["A", "优秀"], ["B", "良好"], ["C", "合格"], ["D", "不合格"]]);
  expect(templateCoded("S4g")!.results[0]!.sample[0]!.slice(4, 8)).toEqual([90, 80, 70, 100]);
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
