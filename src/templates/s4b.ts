import { dataColumn } from "./dataColumns";
import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import { resultsName } from "./measureTable";
import type { Template } from "./template";
import { same, text } from "./text";

const satisfaction = text("客户满意度", "Customer satisfaction");
const solving = text("问题解决效率和质量", "Problem solving");
const teamwork = text("团队合作", "Teamwork");

const measures: readonly Measure[] = [
  { code: "B1", name: text("满意度调查", "Satisfaction survey"), dimension: satisfaction, unit: "score", target: 90, definition: text("客户满意度调查平均分（百分制）。", "Mean of the survey, out of 100.") },
  { code: "B2", name: text("问题解决的时效", "Time to solve"), dimension: solving, unit: "hours", direction: "lower", target: 8, definition: text("从提出到解决的平均时间。", "Mean time from problem to solution.") },
  { code: "B3", name: text("客户投诉率", "Complaint rate"), dimension: solving, unit: "percent", direction: "lower", target: 0.02, definition: text("投诉÷服务次数。", "Complaints ÷ services.") },
  { code: "B4", name: text("问题解决的准确率", "Solved correctly"), dimension: solving, unit: "percent", target: 0.96, definition: text("正确解决÷全部问题。", "Solved correctly ÷ all problems.") },
  { code: "B5", name: text("协作与信息共享", "Cooperation and sharing"), dimension: teamwork, unit: "rating", definition: text("与其他团队成员的协作、信息共享和知识传递。", "Cooperation, sharing information and passing on knowledge.") },
];

/** S4b: base pay, bonus by score and a commission on volume; amounts and rate are not in the source. */
export const s4b: Template = measureTemplate({
  code: "S4b",
  name: text("客户服务经理薪酬及绩效考核方案", "Customer-service manager pay and appraisal"),
  post: text("客户服务经理", "Customer-service manager"),
  cycle: "month",
  cycleWords: text("月度（原文未写周期，假设待确认）", "Monthly (the source names no cycle; assumed)"),
  description: text("收入＝基本工资＋绩效奖金＋提成；满意度、解决效率与质量、团队合作三方面考核。", "Base pay, a bonus by score and a commission; satisfaction, problem solving and teamwork."),
  purpose: text("用于客户服务经理：三方面考核得出总分，绩效奖金按总分计发，提成按业务量的比例计算。", "For customer-service managers: three dimensions give the total, the bonus follows it and the commission follows the volume."),
  source: {
    title: "客户服务经理的薪酬及绩效考核方案",
    gloss: "Pay and appraisal of customer-service managers",
    articles: [
      { number: text("薪酬 2", "Pay 2"), quote: "绩效奖金的具体金额将根据客户满意度、解决问题的效率和质量、团队合作等指标来评估。", gloss: "The bonus depends on satisfaction, problem solving and teamwork.", place: text("奖金表：绩效奖金", "Payouts: Bonus") },
      { number: text("薪酬 3", "Pay 3"), quote: "客户服务经理将根据其带来的业务量获得一定比例的提成。", gloss: "A certain share of the volume brought in is paid as commission.", place: text("奖金表：提成", "Payouts: Commission") },
      { number: text("考核 1", "Appraisal 1"), quote: "客户满意度得分越高,绩效评估结果越好。", gloss: "The higher the satisfaction, the better the result.", place: text("指标 B1", "Indicator B1") },
      { number: text("考核 2", "Appraisal 2"), quote: "包括问题解决的时效、客户投诉率、问题解决的准确率等。", gloss: "Time to solve, complaint rate, solved correctly.", place: text("指标 B2–B4", "Indicators B2–B4") },
      { number: text("考核 3", "Appraisal 3"), quote: "与其他团队成员的协作、信息共享和知识传递等。", gloss: "Cooperation, sharing information, passing on knowledge.", place: text("指标 B5", "Indicator B5") },
      { number: text("结语", "Closing"), quote: "具体的薪酬和绩效指标可以进行调整和优化。", gloss: "Pay and indicators may be adjusted.", place: text("参数、指标", "Parameters, Indicators") },
    ],
  },
  cycleNote: text("原文没有写周期。", "The source names no cycle."),
  cycleAssumed: true,
  sets: [
    {
      measures,
      more: [
        dataColumn(text("基本工资", "Base pay"), "money", text("当月基本工资，元。", "The month's base pay, yuan."), { min: 0 }),
        dataColumn(text("绩效奖金基数", "Bonus base"), "money", text("总分 100 时的绩效奖金，元；原文没有给出金额。", "The bonus at 100 points, yuan; the source gives no amount."), { min: 0 }),
        dataColumn(text("业务量", "Volume"), "money", text("当月带来的业务量，元。", "Business brought in this month, yuan."), { min: 0 }),
      ],
      figures: [[92, 7.2, 0.016, 0.97, 90, 5200, 2000, 186000], [88.5, 8.8, 0.024, 0.95, 85, 5000, 2000, 142500], [84, 10.5, 0.031, 0.92, 80, 4800, 1800, 98600], [94.6, 6.8, 0.012, 0.98, 93, 5500, 2200, 215300]],
    },
  ],
  payouts: [
    { name: text("绩效奖金", "Bonus"), formula: text("[@绩效奖金基数]*[@总分]/100", "[@[Bonus base]]*[@Total]/100"), table: resultsName, definition: text("按总分折算；原文只说由各指标评估。", "In proportion to the total; the source only says it depends on the indicators."), origin: "assumed", assumed: ["formula"] },
    { name: text("提成", "Commission"), formula: text("[@业务量]*提成比例", "[@Volume]*Commission_rate"), table: resultsName, definition: text("「根据其带来的业务量获得一定比例的提成」", "A certain share of the volume brought in.") },
    { name: text("收入合计", "Pay in all"), formula: text("[@基本工资]+[@绩效奖金]+[@提成]", "[@[Base pay]]+[@Bonus]+[@Commission]"), helper: true, table: resultsName, definition: text("基本工资＋绩效奖金＋提成。", "Base pay + bonus + commission.") },
  ],
  parameters: [{ name: text("提成比例", "Commission_rate"), shown: "percent", unit: same("%"), asked: ["value"], example: { value: 0.01 }, note: text("「一定比例」：原文没有给出，请填写。", "“A certain share”: not given, please enter.") }],
  notices: [text("提成比例、绩效奖金金额、权重和目标原文都没有给出：浅黄色处必须填写。", "Commission rate, bonus amounts, weights and targets are not given: the pale yellow cells must be filled in.")],
});
