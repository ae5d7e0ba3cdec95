import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { growth, meanColumn, measured, rated, ratio, surveyed, surveyedToPass } from "./criterionKinds";
import { branches, people } from "./samplePeople";
import { reading } from "./switches";
import type { SampleCell, Template } from "./template";
import { text } from "./text";

const post = text("客户服务经理", "Customer-service manager");
const survey = text("客户满意度调查结果", "Satisfaction survey");
const solving = text("问题解决率", "Problems solved");
const quality = text("服务质量评估", "Service quality review");
const team = text("团队管理能力", "Team management");
const selling = text("销售业绩", "Sales");

const sales = figureColumn("销售额", "Sales amount", "money", text("本季销售额，元。", "Sales of the quarter, yuan."));
const salesBefore = figureColumn("上年同期销售额", "Sales last year", "money", text("上年同期销售额，元。", "Sales in the same quarter last year, yuan."));

const solvedAtMost = reading("AMB-67", text("解决率封顶", "Solved_at_most"), [text("封顶100%", "At most 100%"), text("不封顶", "No cap")], text("「问题解决率可以根据客户投诉数量和解决数量来计算」：解决数量÷本期投诉数量；解决了以前积压的会超过 100%，按 100% 计；或照实计，本项得分也不封顶。", "“From the number of complaints and of those solved”: solved ÷ complaints of the period. Older cases can take it over 100%, which counts as 100%; or it counts as it is, without a cap on its score."));

/** Where the rate itself has no cap, its score has none either. */
function uncapped({ row, columns }: Criterion): Criterion {
  return { row: { ...row, cap: text('IF(解决率封顶="封顶100%",得分上限,"")', 'IF(Solved_at_most="At most 100%",Score_limit,"")') }, columns };
}

const criteria: readonly Criterion[] = [
  surveyed({ code: "C1", name: text("客户满意度评分", "Satisfaction score"), dimension: survey, definition: text("「每季度进行客户满意度调查」的评分。", "The score of the quarterly survey.") }, meanColumn("满意度平均分", "Satisfaction mean")),
  ratio({ code: "C2", name: text("客户意见反馈的有效处理率", "Feedback dealt with"), dimension: survey, definition: text("「客户意见反馈的有效处理率」：有效处理数÷意见反馈数。", "Feedback dealt with effectively ÷ feedback received.") }, figureColumn("有效处理数", "Dealt with"), figureColumn("意见反馈数", "Feedback"), { goal: { example: 0.95 } }),
  uncapped(ratio({ code: "C3", name: solving, dimension: solving, definition: text("「问题解决率可以根据客户投诉数量和解决数量来计算。」解决数量÷投诉数量；解决以前积压的投诉会超过 100%，见参数“解决率封顶”。", "From complaints and solutions: solved ÷ complaints; older cases can take it over 100%, see Solved_at_most.") }, figureColumn("解决数量", "Solved"), figureColumn("投诉数量", "Complaints"), { goal: { example: 0.98 }, atMost: text('IF(解决率封顶="封顶100%",1,99)', 'IF(Solved_at_most="At most 100%",1,99)') })),
  surveyedToPass({ code: "S1", name: text("客户对服务质量的评分", "Score of the service"), dimension: quality, definition: text("「需要达到一定的评分和评价要求才能通过服务质量考核。」达到通过线得满分，否则 0 分。", "A certain score has to be reached to pass: full marks, or none.") }, meanColumn("服务质量平均分", "Service mean"), { example: 85 }),
  surveyedToPass({ code: "S2", name: text("对服务人员的评价", "View of the staff"), dimension: quality, definition: text("「需要达到一定的评分和评价要求才能通过服务质量考核。」达到通过线得满分，否则 0 分。", "A certain score has to be reached to pass: full marks, or none.") }, meanColumn("服务人员评价平均分", "Staff mean"), { example: 85 }),
  rated({ code: "T1", name: text("团队绩效", "Team performance"), dimension: team, definition: text("「团队绩效」：所管团队的整体表现。", "How the team as a whole performs.") }),
  rated({ code: "T2", name: text("人员培训和发展", "Training and development"), dimension: team, definition: text("「人员培训和发展」。", "People are trained and developed.") }),
  measured({ code: "V1", name: sales.header, dimension: selling, definition: text("「可以通过销售额、销售增长率等来评估」：本季销售额对照本人目标。", "The quarter's sales against the person's target.") }, { unit: "yuan", goal: { each: true }, what: sales.explanation }),
  growth({ code: "V2", name: text("销售增长率", "Sales growth"), dimension: selling, definition: text("「销售增长率」：（本季销售额−上年同期）÷上年同期。", "(This quarter − same quarter last year) ÷ same quarter last year.") }, sales, salesBefore, { example: 0.08 }),
];

function row(person: SampleCell, branch: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, branch, post, "2026-Q1", ...figures];
}

/** S4j: five indicators, two of them with a pass mark that the source does not give. */
export const s4j: Template = criteriaTemplate({
  code: "S4j",
  name: text("客户服务经理考核指标", "Customer-service manager indicators"),
  post,
  cycle: "quarter",
  cycleWords: text("季度（满意度每季度调查；其余原文未写，假设待确认）", "Quarterly (surveys are; the rest is assumed)"),
  description: text("满意度、问题解决率、服务质量、团队管理、销售业绩五项等权；服务质量须达到通过线。", "Satisfaction, problems solved, service quality, team and sales of equal weight; service quality has a pass mark."),
  purpose: text("用于客户服务经理的季度考核：五项指标等权，填投诉数量和解决数量、反馈处理数、销售额和上年同期销售额，比率由绩算算出；服务质量评估须达到通过线。", "For customer-service managers, by the quarter: five indicators of equal weight; enter complaints and solutions, feedback, sales of this year and last, and rates are worked out; the service review has a mark to pass."),
  source: {
    title: "(完整版)客户服务经理考核指标",
    gloss: "Indicators for customer-service managers (complete version)",
    remark: text("原文没有写权重、目标和通过线。", "The source gives neither weights nor targets nor pass marks."),
    articles: [
      { number: text("指标 1", "Indicator 1"), quote: "每季度进行客户满意度调查,并将调查结果作为客户服务经理的考核指标之一。具体的指标可以包括客户满意度评分和客户意见反馈的有效处理率等。", gloss: "A survey every quarter: score, and feedback dealt with effectively.", place: text("指标 C1、C2", "Indicators C1, C2") },
      { number: text("指标 2", "Indicator 2"), quote: "问题解决率可以根据客户投诉数量和解决数量来计算。", gloss: "From the number of complaints and of solutions.", place: text("指标 C3", "Indicator C3") },
      { number: text("指标 3", "Indicator 3"), quote: "评估内容可以包括客户对服务质量的评分和对服务人员的评价。客户服务经理需要达到一定的评分和评价要求才能通过服务质量考核。", gloss: "Scores of the service and of the staff; a certain score has to be reached to pass.", place: text("指标 S1、S2（通过线待填）", "Indicators S1, S2 (pass marks to be entered)") },
      { number: text("指标 4", "Indicator 4"), quote: "相关的考核指标可以包括团队绩效、人员培训和发展等。", gloss: "Team performance, training and development.", place: text("指标 T1、T2", "Indicators T1, T2") },
      { number: text("指标 5", "Indicator 5"), quote: "可以通过销售额、销售增长率等来评估客户服务经理的销售业绩。", gloss: "Sales and their growth.", place: text("指标 V1、V2", "Indicators V1, V2") },
    ],
  },
  cycleNote: text("「每季度进行客户满意度调查」；其余指标原文没有写周期。", "The survey is quarterly; for the rest the source names no cycle."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每季度一次：一人一季一行，填调查平均分、数量和金额，比率由绩算算出；团队两项按 0–100 分评。", "Once a quarter: a row per person with survey means, counts and money, rates are worked out; the two of the team are rated 0 to 100."),
      criteria,
      rows: [
        row(people.zhang, branches.east, [92, 57, 60, 96, 100, 88, 90, 90, 86, 540000, 600000, 500000]),
        row(people.li, branches.west, [95, 64, 65, 88, 86, 92, 91.5, 93, 90, 655000, 620000, 590000]),
        row(people.wang, branches.south, [86, 49, 58, 79, 92, 83, 86, 80, 78, 470000, 560000, 480000]),
        row(people.chen, branches.north, [93.4, 71, 72, 104, 101, 89, 92, 91, 92, 612000, 600000, 560000]),
        row(people.liu, branches.tech, [90, 52, 54, 90, 93, 87.5, 84, 88, 85, 585000, 600000, 555000]),
        row(people.zhao, branches.river, [88.6, 45, 50, 84, 90, 86, 87, 84, 82, 498000, 540000, 470000]),
      ],
    },
  ],
  parameters: [solvedAtMost],
  notices: [
    text("服务质量的通过线原文没有给出，现为空白：在“指标”S1、S2 的目标值填写后才能计分（示例 85 分只作演示）。", "The pass marks of the service review are not in the source and blank: enter them as targets of S1 and S2 before anything is scored (85 only illustrates)."),
    text("五项等权、项内平分；目标值（浅黄色）由公司填写，销售额目标写在每人自己那一行。", "The five weigh the same; targets (pale yellow) are the company's, that of sales stands in everybody's own row."),
    text("某季没有投诉时问题解决率无法计算，该行会提示；请与公司商定按满分还是剔除，并写入方案。", "In a quarter without complaints the rate cannot be worked out and the row says so; agree whether it counts as full or is left out."),
  ],
  assumptions: [
    { references: ["AMB-67"], taken: text("问题解决率＝本期解决数量÷本期投诉数量，超过 100% 按 100%。", "Problems solved = solved ÷ complaints of the period, at most 100%."), why: text("原文只说根据两个数量计算；积压会使解决数超过投诉数。", "The source only names the two numbers; older cases may push the rate over 100%."), change: text("参数：解决率封顶", "Parameters: Solved_at_most") },
    { references: ["L12"], taken: text("服务质量两项按是否达到通过线计满分或 0 分。", "The two of the service review are passed or not: full marks, or none."), why: text("原文只说达到要求才能通过。", "The source only says that a requirement has to be met."), change: text("指标：S1、S2 的计分规则、目标值", "Indicators: rule and target of S1, S2") },
  ],
});
