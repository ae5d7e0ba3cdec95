import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate, resultsTable } from "./criteriaTemplate";
import { meanColumn, measured, rated, ratio, surveyed } from "./criterionKinds";
import { people } from "./samplePeople";
import type { SampleCell, Template } from "./template";
import { same, text } from "./text";

const post = text("客户服务经理", "Customer-service manager");
const satisfaction = text("客户满意度", "Customer satisfaction");
const solving = text("问题解决效率和质量", "Problems solved");
const teamwork = text("团队合作", "Teamwork");
const offices = { east: text("华东客服中心", "East centre"), south: text("华南客服中心", "South centre"), north: text("华北客服中心", "North centre") };

const criteria: readonly Criterion[] = [
  surveyed({ code: "M1", name: text("满意度调查", "Satisfaction survey"), dimension: satisfaction, definition: text("「客户满意度得分越高,绩效评估结果越好。」", "The higher the score of the survey, the better the result.") }, meanColumn("满意度平均分", "Satisfaction mean")),
  measured({ code: "J1", name: text("问题解决的时效", "Time to solve"), dimension: solving, definition: text("「问题解决的时效」：从提出到解决的平均时间，越短越好。", "Mean time from problem to solution; shorter is better.") }, { unit: "hours", direction: "lower", goal: { example: 24 } }),
  ratio({ code: "J2", name: text("客户投诉率", "Complaint rate"), dimension: solving, definition: text("「客户投诉率」：投诉数量÷服务次数，越低越好。", "Complaints ÷ services; lower is better.") }, figureColumn("投诉数量", "Complaints"), figureColumn("服务次数", "Services"), { direction: "lower", goal: { example: 0.02 } }),
  ratio({ code: "J3", name: text("问题解决的准确率", "Solved correctly"), dimension: solving, definition: text("「问题解决的准确率」：一次解决正确的问题÷解决的问题。", "Problems solved correctly ÷ problems solved.") }, figureColumn("正确解决数", "Solved right"), figureColumn("解决总数", "Solved"), { goal: { example: 0.96 } }),
  rated({ code: "T1", name: text("团队协作", "Cooperation"), dimension: teamwork, definition: text("「与其他团队成员的协作」。", "Working with the other members of the team.") }),
  rated({ code: "T2", name: text("信息共享", "Sharing information"), dimension: teamwork, definition: text("「信息共享」。", "Information is shared.") }),
  rated({ code: "T3", name: text("知识传递", "Passing on knowledge"), dimension: teamwork, definition: text("「知识传递」。", "Knowledge is passed on.") }),
];

const basePay = figureColumn("基本工资", "Base pay", "money", text("当月基本工资，元；「作为固定收入」。", "The month's base pay, yuan; fixed."));
const volume = figureColumn("业务量", "Business volume", "money", text("当月带来的业务量，元；提成以此为基数。", "Business brought in this month, yuan; the commission's base."));

function row(person: SampleCell, office: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, office, post, "2026-03", ...figures];
}

/** S4b: base pay, a bonus by score and a commission on volume; the amounts and the rate are not in the source. */
export const s4b: Template = criteriaTemplate({
  code: "S4b",
  name: text("客户服务经理薪酬及绩效考核方案", "Customer-service manager pay and appraisal"),
  post,
  cycle: "month",
  cycleWords: text("月度（原文未写周期，假设待确认）", "Monthly (the source names no cycle; assumed)"),
  description: text("满意度、问题解决、团队合作三个维度计分；薪酬＝基本工资＋绩效奖金＋提成，金额和比例由公司填写。", "Satisfaction, problem solving and teamwork; pay is base pay, bonus and commission, whose amounts and rate the company enters."),
  purpose: text("用于客户服务经理：按客户满意度、问题解决效率和质量、团队合作三个维度计分，绩效奖金按总分折算，提成按业务量和比例计算，合计为应发薪酬。", "For customer-service managers: three dimensions give the total, the bonus follows the total, the commission follows the business volume, and base pay, bonus and commission make the pay."),
  source: {
    title: "客户服务经理的薪酬及绩效考核方案",
    gloss: "Pay and appraisal of customer-service managers",
    remark: text("原文没有写绩效奖金金额、提成比例和权重。", "The source gives neither the bonus nor the commission rate nor weights."),
    articles: [
      { number: text("薪酬 1", "Pay 1"), quote: "客户服务经理将获得一定的基本工资作为固定收入。", gloss: "A base pay as fixed income.", place: text("考核数据：基本工资", "Results: Base pay") },
      { number: text("薪酬 2", "Pay 2"), quote: "根据客户服务经理的绩效,公司将设立绩效奖金", gloss: "A bonus by performance.", place: text("奖金表：绩效奖金", "Payouts: Bonus") },
      { number: text("薪酬 3", "Pay 3"), quote: "客户服务经理将根据其带来的业务量获得一定比例的提成。", gloss: "A share of the business volume as commission.", place: text("奖金表：提成；参数：提成比例", "Payouts: Commission; Parameters: Commission_rate") },
      { number: text("考核 1", "Appraisal 1"), quote: "客户满意度得分越高,绩效评估结果越好。", gloss: "The higher the satisfaction, the better the result.", place: text("指标 M1", "Indicator M1") },
      { number: text("考核 2", "Appraisal 2"), quote: "包括问题解决的时效、客户投诉率、问题解决的准确率等。", gloss: "Time to solve, complaint rate, solved correctly.", place: text("指标 J1–J3", "Indicators J1–J3") },
      { number: text("考核 3", "Appraisal 3"), quote: "与其他团队成员的协作、信息共享和知识传递等。", gloss: "Cooperation, sharing information, passing on knowledge.", place: text("指标 T1–T3", "Indicators T1–T3") },
      { number: text("结语", "Closing"), quote: "具体的薪酬和绩效指标可以进行调整和优化。", gloss: "Pay and indicators may be adjusted.", place: text("参数、指标", "Parameters, Indicators") },
    ],
  },
  cycleNote: text("原文没有写周期。", "The source names no cycle."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每月一次：一人一月一行，填满意度平均分、时长和数量，团队合作三项按 0–100 分评；基本工资和业务量用于算薪酬。", "Once a month: a row per person with the survey's mean, hours and counts, teamwork rated 0 to 100; base pay and volume are for the pay."),
      criteria,
      more: [basePay, volume],
      rows: [
        row(people.zhang, offices.east, [92, 24, 10, 500, 450, 500, 90, 86, 88, 6000, 120000]),
        row(people.li, offices.east, [94.5, 20, 8, 520, 492, 505, 93, 90, 91, 6200, 158000]),
        row(people.wang, offices.south, [86, 30, 15, 480, 420, 460, 82, 80, 78, 5800, 96500]),
        row(people.chen, offices.south, [90, 26, 12, 510, 470, 490, 88, 85, 84, 6000, 110250]),
        row(people.liu, offices.north, [88.5, 28, 11, 450, 405, 430, 85, 84, 80, 5800, 87600]),
        row(people.zhao, offices.north, [95, 18, 6, 530, 515, 520, 95, 94, 92, 6500, 176400]),
      ],
    },
  ],
  payouts: [
    { name: text("绩效奖金", "Bonus"), formula: text("绩效奖金标准*[@总分]/100", "Bonus_standard*[@Total]/100"), floor: 0, table: resultsTable, definition: text("绩效奖金标准按总分折算；原文只说「根据客户满意度、解决问题的效率和质量、团队合作等指标来评估」。", "The standard in proportion to the total; the source only says that the indicators decide."), origin: "assumed", assumed: ["formula"] },
    { name: text("提成", "Commission"), formula: text("[@业务量]*提成比例", "[@[Business volume]]*Commission_rate"), floor: 0, table: resultsTable, definition: text("「根据其带来的业务量获得一定比例的提成」", "A certain share of the business volume.") },
    { name: text("应发薪酬", "Pay"), formula: text("[@基本工资]+[@绩效奖金]+[@提成]", "[@[Base pay]]+[@Bonus]+[@Commission]"), helper: true, table: resultsTable, definition: text("基本工资＋绩效奖金＋提成。", "Base pay + bonus + commission.") },
  ],
  parameters: [
    { name: text("绩效奖金标准", "Bonus_standard"), shown: "money", unit: text("元", "yuan"), asked: ["value"], origin: "assumed", example: { value: 3000 }, note: text("总分 100 时的月绩效奖金；原文「绩效奖金的具体金额将根据…指标来评估」，没有给出金额，请填写。", "The month's bonus at a total of 100; the source gives no amount, please enter.") },
    { name: text("提成比例", "Commission_rate"), shown: "percent", unit: same("%"), asked: ["value"], origin: "assumed", example: { value: 0.01 }, note: text("「一定比例的提成」：原文没有给出比例，请填写。", "“A certain share”: the source gives no rate, please enter.") },
  ],
  notices: [
    text("绩效奖金标准和提成比例原文没有给出，必须先在“参数”填写（示例中的 3000 元和 1% 只作演示）；空白时两项按 0 计。", "Bonus and commission rate are not in the source and have to be entered in Parameters first (3,000 yuan and 1% only illustrate); left blank, both come to 0."),
    text("三个维度等权、维度内平分，目标值（浅黄色）由公司填写。", "The three dimensions weigh the same; targets (pale yellow) are the company's to enter."),
  ],
  assumptions: [
    { references: ["L03"], taken: text("绩效奖金＝绩效奖金标准×总分÷100。", "Bonus = standard × total ÷ 100."), why: text("原文没有写奖金怎样随指标变化。", "The source does not say how the bonus follows the indicators."), change: text("奖金：绩效奖金的公式", "Payouts: formula of Bonus") },
  ],
});
