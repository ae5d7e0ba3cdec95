import { thresholdWords, yearTargetPrefix } from "../../appraisal/warningThresholds";
import { computedWords } from "../../scheme/computedWords";
import { keyColumns } from "../../scheme/dataColumns";
import { formulaText } from "../../templates/formulaText";
import type { IndicatorSource, ParameterSource, SchemeSource } from "../../templates/schemeSource";
import { same, text, type Text } from "../../templates/text";

export const results = text("考核数据", "Results");
export const checks = text("检查记录", "Checks");

/** What HR fills in, by the words that formulas use. */
export const columns = {
  output: text("维修产值", "Repair output"),
  outputTarget: text("产值目标", "Output target"),
  yearTarget: text(`${yearTargetPrefix.zh}维修产值`, `${yearTargetPrefix.en}Repair output`),
  margin: text("毛利率", "Gross margin"),
  vehicles: text("维修台次", "Vehicles"),
  vehiclesTarget: text("台次目标", "Vehicle target"),
  satisfaction: text("客户满意度", "Satisfaction"),
  churn: text("客户流失率", "Customer churn"),
  training: text("培训次数", "Training sessions"),
  rules: text("制度执行", "Rules kept"),
  skills: text("技能考核", "Skills test"),
  accidents: text("安全事故", "Accidents"),
  bonusBase: text("奖金基数", "Bonus base"),
  basePay: text("底薪", "Base pay"),
} as const;

const earned = text("应得奖金", "Bonus earned");
const paid = text("绩效奖金", "Performance bonus");
const budget = text("奖金预算", "Bonus_budget");
const vetoes = text("否决项未达标数", "Vetoes missed");

const f = formulaText({
  columns: [...Object.values(columns), earned, vetoes, keyColumns.name, ...Object.values(computedWords)],
  choices: [],
  names: [budget],
});

const dimensions = { business: text("经营业绩", "Business"), customers: text("客户", "Customers"), management: text("管理", "Management"), growth: text("成长", "Growth") } as const;
const percent = same("%");
const points = text("分", "points");
const shared = { table: results } as const;

const indicators: readonly IndicatorSource[] = [
  { code: "K1", name: columns.output, dimension: dimensions.business, kind: "quantitative", weight: 0.2, unit: text("元", "yuan"), direction: "higher", rule: "proportional", target: { column: columns.outputTarget }, cap: 120, columns: [columns.output], definition: text("当月结算产值 ÷ 当月目标。", "Output settled in the month against the month's target."), ...shared },
  { code: "K2", name: columns.margin, dimension: dimensions.business, kind: "quantitative", weight: 0.15, unit: percent, direction: "higher", rule: "proportional", target: 0.36, cap: 120, columns: [columns.margin], definition: text("毛利 ÷ 营收，由财务提供。", "Gross profit of revenue, from finance."), ...shared },
  { code: "K3", name: columns.vehicles, dimension: dimensions.business, kind: "quantitative", weight: 0.15, unit: text("台", "vehicles"), direction: "higher", rule: "proportional", target: { column: columns.vehiclesTarget }, cap: 120, columns: [columns.vehicles], definition: text("当月结算出厂台次。", "Vehicles settled and out in the month."), ...shared },
  { code: "C1", name: columns.satisfaction, dimension: dimensions.customers, kind: "quantitative", weight: 0.15, unit: points, direction: "higher", rule: "proportional", target: 92, gate: 80, cap: 110, columns: [columns.satisfaction], definition: text("回访得分，门槛 80 分。", "The follow-up calls' score, with a gate of 80."), ...shared },
  { code: "C2", name: columns.churn, dimension: dimensions.customers, kind: "quantitative", weight: 0.1, unit: percent, direction: "lower", rule: "proportional", target: 0.08, cap: 110, columns: [columns.churn], definition: text("当月流失客户 ÷ 应来厂客户，越低越好。", "Customers lost of those due, less is better."), ...shared },
  { code: "M1", name: columns.training, dimension: dimensions.management, kind: "quantitative", weight: 0.05, unit: text("次", "sessions"), direction: "higher", rule: "frequency", ruleSettings: { required: 4 }, columns: [columns.training], definition: text("每月四次。", "Four a month."), ...shared },
  { code: "M2", name: columns.rules, dimension: dimensions.management, kind: "qualitative", weight: 0.1, unit: points, direction: "higher", rule: "direct", columns: [columns.rules], definition: text("交叉检查评分，0–100 分。", "Rating by the cross-check, 0 to 100."), ...shared },
  { code: "G1", name: columns.skills, dimension: dimensions.growth, kind: "quantitative", weight: 0.1, unit: points, direction: "higher", rule: "direct", columns: [columns.skills], definition: text("季度技能考核得分，0–100 分。", "The skills test, 0 to 100."), ...shared },
  { code: "V1", name: columns.accidents, dimension: dimensions.management, kind: "quantitative", weight: 0, unit: text("起", "accidents"), direction: "lower", rule: "passFail", target: 0, veto: true, columns: [columns.accidents], definition: text("否决项：当月有责任事故，奖金为 0。", "A veto: no bonus in a month with an accident of one's own."), ...shared },
];

const threshold = (key: keyof typeof thresholdWords, value: number, shown: ParameterSource["shown"], unit: Text, note: Text): ParameterSource => ({ name: text(thresholdWords[key].zh, thresholdWords[key].en), value, shown, unit, note, reference: "AMB-91", origin: "assumed" });

const parameters: readonly ParameterSource[] = [
  { name: budget, value: 172_000, shown: "money", unit: text("元", "yuan"), note: text("当月奖金总额的上限：应得合计超过时，各人按同一比例发放。", "The most that a month's bonuses may come to: beyond it all are cut by one ratio."), origin: "assumed" },
  threshold("border", 0.3, "number", points, text("总分离等级分数线不超过这么多分时预警；空白＝不提示。", "Warns of totals within so many points of a grade's line; blank = off.")),
  threshold("veto", 0.015, "percent", percent, text("否决项或门槛只超出这么多时预警；空白＝不提示。", "Warns of vetoes and gates met by less than this; blank = off.")),
  threshold("pace", 0.3, "percent", percent, text("每期所需进度高出目前进度这么多时预警；空白＝不提示。", "Warns when the required pace exceeds the pace so far by more than this; blank = off.")),
  threshold("decline", 1.5, "number", points, text("按趋势下期总分低这么多分时预警；空白＝不提示。", "Warns when the trend takes the next total so many points lower; blank = off.")),
];

/** A scheme that uses most of what a scheme can say. It is invented and stands for nobody's rules. */
export const demoScheme: SchemeSource = {
  settings: {
    version: { value: "2026-01" },
    owner: { value: text("人力资源部", "Human resources") },
    effectiveFrom: { value: "2026-01-01" },
    effectiveTo: { value: "2026-12-31" },
    cycle: { value: "month" },
    scoreCap: { value: 120 },
    scoreFloor: { value: 0 },
  },
  indicators,
  grades: [
    { grade: "A", label: text("优秀", "Excellent"), lowestTotal: 96, inclusive: true, coefficient: 1.2 },
    { grade: "B", label: text("良好", "Good"), lowestTotal: 86, inclusive: true, coefficient: 1 },
    { grade: "C", label: text("合格", "Fair"), lowestTotal: 76, inclusive: true, coefficient: 0.8 },
    { grade: "D", label: text("待改进", "To improve"), coefficient: 0.5 },
  ],
  deductions: [
    { code: "D1", name: text("工单不规范", "Job sheets"), counted: checks, item: "D1", steps: [1, 1.5, 2.5], target: text("总分", "Total"), unit: "points", maximum: 5, definition: text("第一次扣 1 分，第二次 1.5 分，第三次 2.5 分，最多扣 5 分。", "1 point the first time, 1.5 the second, 2.5 the third, 5 at most.") },
    { code: "D2", name: text("客户投诉", "Complaints"), counted: checks, item: "D2", steps: [2], beyond: "repeat", target: text("总分", "Total"), unit: "points", definition: text("每起有责投诉扣 2 分。", "2 points for every justified complaint.") },
  ],
  payouts: [
    { name: earned, formula: f("[@奖金基数]*[@等级系数]*[@总分]/100*IF([@否决项未达标数]>0,0,1)"), helper: true, table: results, definition: text("奖金基数 × 等级系数 × 总分 ÷ 100；否决项未达标为 0。", "Bonus base × coefficient × total ÷ 100; 0 when a veto is missed.") },
    { name: paid, formula: f("[@应得奖金]*MIN(1,奖金预算/SUM([应得奖金]))"), rounding: "down", deferralRate: 0.3, deferralBase: f("[@底薪]"), table: results, definition: text("应得合计超过预算时按同一比例发放；超过底薪的部分 30% 递延到年终。", "Cut by one ratio where the budget is exceeded; 30% of what exceeds base pay waits for the year's end.") },
  ],
  consequences: [
    { code: "L1", name: text("连续三月 A 级", "Three A in a row"), condition: text('[@等级]="A"', '[@Grade]="A"'), window: { kind: "inARow", n: 3 }, outcome: text("晋升一级", "Promotion by one level"), wording: text("月度等级连续三次为 A，建议晋升一级。", "Grade A three months running: promotion by one level is proposed.") },
    { code: "L2", name: text("六个月内三次 D 级", "Three D within six months"), condition: text('[@等级]="D"', '[@Grade]="D"'), window: { kind: "kOfLast", k: 3, n: 6 }, outcome: text("调岗；培训", "Transfer; training"), graded: [text("培训", "Training"), text("调岗", "Transfer")], wording: text("连续六个月内三次 D 级，建议培训或调岗。", "Grade D three times within six months: training or a transfer is proposed.") },
    { code: "L3", name: text("连续三月产值不足八成", "Output below 80% for three months"), condition: f("[@维修产值]<[@产值目标]*80%"), window: { kind: "inARow", n: 3 }, outcome: text("约谈", "A talk"), wording: text("维修产值连续三个月低于目标的 80%，由部门经理约谈。", "Output below 80% of target for three months: the manager talks to the person.") },
  ],
  parameters,
};
