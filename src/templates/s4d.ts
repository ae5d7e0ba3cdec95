import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const measures: readonly Measure[] = [
  { code: "D1", name: text("客户满意度", "Customer satisfaction"), dimension: text("客户满意度", "Customer satisfaction"), unit: "score", target: 90, definition: text("「通过客户调查问卷和反馈评估,衡量客户对部门服务的满意度。」", "From questionnaires and feedback: customers' satisfaction with the department.") },
  { code: "D2", name: text("问题解决率", "Problems solved"), dimension: text("问题解决率", "Problems solved"), unit: "percent", target: 0.95, definition: text("「评估客户服务部经理解决客户问题的能力和效率。」", "Solved ÷ raised: the ability to solve customers' problems.") },
  { code: "D3", name: text("团队管理", "Team management"), dimension: text("团队管理", "Team management"), unit: "rating", definition: text("带领团队的能力，包括团队合作、沟通和协调能力。", "Leading the team: cooperation, communication, coordination.") },
  { code: "D4", name: text("服务质量", "Quality of service"), dimension: text("服务质量", "Quality of service"), unit: "rating", definition: text("「评估客户服务部经理确保部门提供高质量服务的能力。」", "Ensuring that the department's service is good.") },
];

/** S4d: four indicators by the quarter; of the grades only 优秀 survives. */
export const s4d: Template = measureTemplate({
  code: "S4d",
  name: text("客户服务部经理绩效考核方案", "Customer-service department head appraisal"),
  post: text("客户服务部经理", "Customer-service department head"),
  cycle: "quarter",
  cycleWords: text("每季度", "Quarterly"),
  description: text("客户满意度、问题解决率、团队管理、服务质量四项，每季度评估并记录。", "Satisfaction, problems solved, team and quality; appraised and recorded every quarter."),
  purpose: text("用于客户服务部经理的季度绩效评估：四项指标得出总分和名次，等级分数线填写后自动评定。", "For heads of customer service, by the quarter: four indicators give total and rank, and grades once their cut-offs are entered."),
  source: {
    title: "客户服务部经理绩效考核方案",
    gloss: "Appraisal of customer-service department heads",
    remark: text("原文每句重复两遍，已合并；等级部分在“优秀”之后残缺。", "Every sentence stands twice in the source and is merged; the grades break off after “excellent”."),
    articles: [
      { number: text("指标 1", "Indicator 1"), quote: "通过客户调查问卷和反馈评估,衡量客户对部门服务的满意度。", gloss: "From questionnaires and feedback.", place: text("指标 D1", "Indicator D1") },
      { number: text("指标 3", "Indicator 3"), quote: "评估客户服务部经理带领团队的能力,包括团队合作、沟通和协调能力。", gloss: "Leading the team.", place: text("指标 D3", "Indicator D3") },
      { number: text("方式 1", "Method 1"), quote: "每季度对客户服务部经理进行绩效评估,并记录评估结果。", gloss: "Appraised every quarter and recorded.", place: text("方案表：考核周期", "Scheme: Cycle") },
      { number: text("方式 2", "Method 2"), quote: "为客户服务部经理设定可量化和可达到的目标。", gloss: "Measurable and attainable targets are set.", place: text("指标：目标值", "Indicators: Target") },
      { number: text("结果 1", "Result 1"), quote: "在各项指标上表现出色,客户满意度高、问题解决率高", gloss: "Excellent: outstanding in every indicator.", place: text("等级：优秀", "Grades: Excellent") },
    ],
  },
  cycleNote: text("「每季度对客户服务部经理进行绩效评估,并记录评估结果」", "Appraised every quarter and recorded."),
  cycleAssumed: false,
  sets: [{ measures, figures: [[92.5, 0.97, 90, 91], [89, 0.94, 86, 85], [84.2, 0.9, 80, 82], [95, 0.985, 94, 95], [90.6, 0.95, 88, 87]] }],
  grades: [
    { grade: text("优秀", "Excellent"), label: text("优秀", "Excellent"), inclusive: true, asked: ["lowestTotal"] },
    { grade: text("良好", "Good"), label: text("良好", "Good"), inclusive: true, origin: "assumed", assumed: ["grade", "label"], asked: ["lowestTotal"] },
    { grade: text("合格", "Competent"), label: text("合格", "Competent"), inclusive: true, origin: "assumed", assumed: ["grade", "label"], asked: ["lowestTotal"] },
    { grade: text("不合格", "Not competent"), label: text("不合格", "Not competent"), origin: "assumed", assumed: ["grade", "label"] },
  ],
  notices: [text("等级除“优秀”外已失，其余名称为拟设；分数线空白时不评等级。权重暂按四项等权，目标值必须填写。", "All grades but “excellent” are lost, the other names are proposed; without cut-offs there are no grades. The four weigh the same; targets must be entered.")],
  assumptions: [{ references: ["AMB-87"], taken: text("等级按总分的分数线评定，其余等级名称拟设。", "Grades follow cut-offs of the total; the other names are proposed."), why: text("原文在“优秀”之后残缺。", "The source breaks off after “excellent”."), change: text("等级", "Grades") }],
});
