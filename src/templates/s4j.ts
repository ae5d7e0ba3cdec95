import { dataColumn } from "./dataColumns";
import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const survey = text("客户满意度调查结果", "Satisfaction survey");
const solving = text("问题解决率", "Problem solving");
const quality = text("服务质量评估", "Quality of service");
const team = text("团队管理能力", "Team management");
const sales = text("销售业绩", "Sales");

const measures: readonly Measure[] = [
  { code: "J1", name: text("客户满意度评分", "Satisfaction score"), dimension: survey, unit: "score", target: 90, definition: text("每季度客户满意度调查的平均分（百分制）。", "Mean of the quarterly survey, out of 100.") },
  { code: "J2", name: text("客户意见反馈的有效处理率", "Feedback handled"), dimension: survey, unit: "percent", target: 0.95, definition: text("有效处理÷收到的意见反馈。", "Handled effectively ÷ feedback received.") },
  {
    code: "J3",
    name: text("投诉问题解决率", "Complaints solved"),
    dimension: solving,
    unit: "percent",
    target: 0.95,
    definition: text("「问题解决率可以根据客户投诉数量和解决数量来计算。」解决数量÷当期投诉数量。", "From the number of complaints and of those solved: solved ÷ received in the period."),
    derived: {
      formula: text("[@解决数量]/[@投诉数量]", "[@[Complaints closed]]/[@[Complaints received]]"),
      columns: [
        dataColumn(text("投诉数量", "Complaints received"), "count", text("当期收到的客户投诉。", "Complaints received in the period."), { min: 0 }),
        dataColumn(text("解决数量", "Complaints closed"), "count", text("当期解决的客户投诉。", "Complaints solved in the period."), { min: 0 }),
      ],
    },
  },
  { code: "J4", name: text("服务质量评分", "Service score"), dimension: quality, unit: "score", standard: true, target: 85, definition: text("客户对服务质量的评分，达到要求才通过。", "Customers' score of the service; the requirement has to be met.") },
  { code: "J5", name: text("服务人员评价", "Staff score"), dimension: quality, unit: "score", standard: true, target: 85, definition: text("客户对服务人员的评价，达到要求才通过。", "Customers' score of the staff; the requirement has to be met.") },
  { code: "J6", name: text("团队绩效", "Team performance"), dimension: team, unit: "rating", definition: text("所带团队的绩效。", "The team's performance.") },
  { code: "J7", name: text("人员培训和发展", "Training and development"), dimension: team, unit: "rating", definition: text("培训和培养人员的情况。", "Training and developing people.") },
  { code: "J8", name: text("销售额", "Sales"), dimension: sales, unit: "yuan", target: 600000, definition: text("当季销售额。", "Sales of the quarter.") },
  { code: "J9", name: text("销售增长率", "Sales growth"), dimension: sales, unit: "percent", target: 0.08, definition: text("（本季−去年同季）÷去年同季。", "(This quarter − same quarter last year) ÷ same quarter last year.") },
];

/** S4j: five indicators, the survey by the quarter; a pass mark for the quality of service that is not given. */
export const s4j: Template = measureTemplate({
  code: "S4j",
  name: text("客户服务经理考核指标", "Customer-service manager indicators"),
  post: text("客户服务经理", "Customer-service manager"),
  cycle: "quarter",
  cycleWords: text("每季度（满意度调查）", "Quarterly (survey)"),
  description: text("满意度、问题解决率、服务质量、团队管理、销售业绩五项，服务质量须达到合格线。", "Satisfaction, problems solved, quality, team and sales; quality has a pass mark."),
  purpose: text("用于客户服务经理的季度考核：五项指标对照目标计分，服务质量达到要求才得分。", "For customer-service managers, by the quarter: five indicators against targets; quality only scores when its pass mark is met."),
  source: {
    title: "(完整版)客户服务经理考核指标",
    gloss: "Indicators for customer-service managers (complete)",
    articles: [
      { number: text("指标 1", "Indicator 1"), quote: "每季度进行客户满意度调查,并将调查结果作为客户服务经理的考核指标之一。", gloss: "A survey every quarter is one of the indicators.", place: text("指标 J1、J2", "Indicators J1, J2") },
      { number: text("指标 2", "Indicator 2"), quote: "问题解决率可以根据客户投诉数量和解决数量来计算。", gloss: "From the number of complaints and of those solved.", place: text("指标 J3", "Indicator J3") },
      { number: text("指标 3", "Indicator 3"), quote: "客户服务经理需要达到一定的评分和评价要求才能通过服务质量考核。", gloss: "A certain score is required to pass.", place: text("指标 J4、J5（合格线待填）", "Indicators J4, J5 (pass marks to be entered)") },
      { number: text("指标 4", "Indicator 4"), quote: "相关的考核指标可以包括团队绩效、人员培训和发展等。", gloss: "Team performance, training and development.", place: text("指标 J6、J7", "Indicators J6, J7") },
      { number: text("指标 5", "Indicator 5"), quote: "可以通过销售额、销售增长率等来评估客户服务经理的销售业绩。", gloss: "Sales and sales growth.", place: text("指标 J8、J9", "Indicators J8, J9") },
    ],
  },
  cycleNote: text("「每季度进行客户满意度调查」；其余周期原文未写。", "The survey is quarterly; nothing is said of the rest."),
  cycleAssumed: true,
  sets: [
    {
      measures,
      figures: [
        [92, 0.97, 42, 41, 90, 91, 88, 86, 645000, 0.1],
        [88.5, 0.93, 55, 50, 86, 84, 84, 82, 588000, 0.06],
        [85, 0.9, 61, 54, 83, 82, 79, 80, 530000, 0.02],
        [94.2, 0.985, 36, 36, 93, 94, 92, 90, 712000, 0.13],
        [90, 0.95, 48, 46, 88, 89, 86, 85, 604000, 0.08],
      ],
    },
  ],
  notices: [text("权重、目标和服务质量合格线原文没有给出：五项等权，浅黄色处必须填写。", "Weights, targets and pass marks are not given: the five weigh the same, the pale yellow cells must be filled in.")],
  assumptions: [{ references: ["AMB-67"], taken: text("问题解决率＝解决数量÷当期投诉数量，得分最多 100。", "Solved ÷ received in the period; the score is at most 100."), why: text("积压解决时可能超过 100%。", "Backlog can take it above 100%."), change: text("指标：J3 的公式、最高分", "Indicators: formula and cap of J3") }],
});
