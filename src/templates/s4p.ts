import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const satisfaction = text("客户满意度指标", "Satisfaction");
const quality = text("客户服务质量指标", "Quality of service");
const team = text("团队绩效指标", "Team performance");
const business = text("业绩指标", "Business");
const management = text("部门管理能力指标", "Managing the department");

const measures: readonly Measure[] = [
  { code: "P1", name: text("客户满意度调查", "Satisfaction survey"), dimension: satisfaction, unit: "score", target: 90, definition: text("「包括满意度评分、意见建议收集等,统计得出满意度指标」", "Satisfaction scores and suggestions.") },
  { code: "P2", name: text("投诉率", "Complaint rate"), dimension: satisfaction, unit: "percent", direction: "lower", target: 0.02, definition: text("「统计投诉率作为满意度指标之一」投诉÷服务次数。", "Complaints ÷ services.") },
  { code: "P3", name: text("客户保有率", "Customers kept"), dimension: satisfaction, unit: "percent", target: 0.9, definition: text("「统计客户保留情况,包括续约率、跟进率等」", "Customers kept: renewals, follow-ups.") },
  { code: "P4", name: text("服务质量评价", "Service review"), dimension: quality, unit: "score", target: 88, definition: text("「包括客户反馈、投诉情况、处理效率等」", "Feedback, complaints, efficiency.") },
  { code: "P5", name: text("服务质量监控", "Quality monitoring"), dimension: quality, unit: "rating", definition: text("原文此项内容空白，暂由上级评分（假设待确认）。", "Left empty in the source; rated by the superior for now (assumed).") },
  { code: "P6", name: text("客户反馈满意度", "Feedback satisfaction"), dimension: quality, unit: "score", target: 88, definition: text("「通过满意度评分统计得出满意度指标」", "From satisfaction scores on feedback.") },
  { code: "P7", name: text("工作完成情况", "Work completed"), dimension: team, unit: "percent", target: 1, definition: text("「包括任务完成量、工作效率等」每人每周/月。", "Tasks completed per person, week and month.") },
  { code: "P8", name: text("团队服务质量评价", "Team service review"), dimension: team, unit: "score", target: 88, definition: text("「根据客户的评价结果对团队成员进行服务质量评价」", "Customers' ratings of the team's members.") },
  { code: "P9", name: text("团队合作", "Teamwork"), dimension: team, unit: "rating", definition: text("团队协作能力、沟通配合。", "Cooperation and communication within the team.") },
  { code: "P10", name: text("客户服务成本控制", "Cost control"), dimension: business, unit: "percent", direction: "lower", target: 1, definition: text("原文此项内容空白，暂按实际成本÷预算（假设待确认）。", "Left empty in the source; cost ÷ budget for now (assumed).") },
  { code: "P11", name: text("业务增长率", "Business growth"), dimension: business, unit: "percent", target: 0.08, definition: text("「统计客户维持率、订单增长率等指标」与去年同期比。", "Growth of orders and customers against last year.") },
  { code: "P12", name: text("业务收入", "Revenue"), dimension: business, unit: "yuan", target: 800000, definition: text("「统计客户服务部负责的业务收入」", "Revenue in the department's charge.") },
  { code: "P13", name: text("人员招聘和培训", "Recruiting and training"), dimension: management, unit: "percent", target: 0.95, definition: text("招聘效率、培训参与率。", "Recruiting efficiency, part in training.") },
  { code: "P14", name: text("部门预算管控", "Budget control"), dimension: management, unit: "percent", direction: "range", target: 0.95, targetTo: 1, definition: text("预算使用率，区间内为满分。", "Budget used; full marks within the range.") },
  { code: "P15", name: text("绩效管理", "Performance management"), dimension: management, unit: "rating", definition: text("员工绩效评估结果、奖惩措施。", "Appraisals carried out, rewards and penalties.") },
];

/** S4p: fifteen quantified indicators in five groups; two of them are empty in the source. */
export const s4p: Template = measureTemplate({
  code: "S4p",
  name: text("客户服务部经理量化指标方案", "Customer-service head quantified indicators"),
  post: text("客户服务部经理", "Customer-service department head"),
  cycle: "quarter",
  cycleWords: text("定期（暂按季度，假设待确认）", "Periodic (quarterly for now, assumed)"),
  description: text("满意度、服务质量、团队绩效、业绩、部门管理五组十五项量化指标。", "Fifteen quantified indicators: satisfaction, quality, team, business and management."),
  purpose: text("用于客户服务部经理：五组十五项量化指标对照目标计分，全面反映部门工作。", "For heads of customer service: fifteen indicators in five groups, scored against targets."),
  source: {
    title: "客户服务部经理绩效考核量化指标设计方案",
    gloss: "Quantified indicators for customer-service department heads",
    remark: text("“一、考核目标确定”“服务质量监控”“客户服务成本控制”在原文中空白。", "The goals, quality monitoring and cost control are empty in the source."),
    articles: [
      { number: text("二、1", "II.1"), quote: "监控客户投诉情况,统计投诉率作为满意度指标之一", gloss: "The complaint rate is one of the indicators.", place: text("指标 P2", "Indicator P2") },
      { number: text("二、1", "II.1"), quote: "统计客户保留情况,包括续约率、跟进率等", gloss: "Customers kept: renewals, follow-ups.", place: text("指标 P3", "Indicator P3") },
      { number: text("二、3", "II.3"), quote: "统计每位团队成员的工作完成情况,包括任务完成量、工作效率等", gloss: "Work completed by each member.", place: text("指标 P7", "Indicator P7") },
      { number: text("二、4", "II.4"), quote: "统计客户维持率、订单增长率等指标,作为业绩指标之一", gloss: "Customers kept and growth of orders.", place: text("指标 P11", "Indicator P11") },
      { number: text("二、4", "II.4"), quote: "统计客户服务部负责的业务收入,作为业绩指标之一", gloss: "Revenue in the department's charge.", place: text("指标 P12", "Indicator P12") },
    ],
  },
  cycleNote: text("原文只说“定期”；团队工作按每人每周/月。", "The source only says “regularly”; team work by week and month."),
  cycleAssumed: true,
  sets: [
    {
      measures,
      figures: [
        [92, 0.015, 0.93, 90, 88, 89, 1.01, 89, 90, 0.97, 0.1, 862000, 0.97, 0.98, 88],
        [88, 0.023, 0.89, 86, 84, 86, 0.97, 85, 86, 1.03, 0.06, 775000, 0.93, 1.02, 84],
        [84.5, 0.03, 0.85, 82, 80, 83, 0.92, 81, 80, 1.08, 0.03, 702000, 0.9, 1.06, 79],
        [94, 0.012, 0.95, 93, 92, 92, 1.03, 92, 93, 0.95, 0.12, 915000, 0.98, 0.97, 92],
        [90.5, 0.02, 0.91, 88, 87, 88, 0.99, 87, 88, 1, 0.08, 812000, 0.95, 0.96, 87],
      ],
    },
  ],
  notices: [text("原文没有权重和目标：五组等权，目标值（浅黄色）必须填写；同义指标只计一次，避免重复（AMB-68）。", "The source gives no weights or targets: the five groups weigh the same, targets (pale yellow) must be entered; what means the same counts once (AMB-68).")],
  assumptions: [
    { references: ["AMB-68"], taken: text("客户维持率并入客户保有率；两处“服务质量评价”分别指部门与团队成员。", "Customers maintained is the same as customers kept; the two service reviews are the department's and the members'."), why: text("避免同一数据计两次。", "So that nothing counts twice."), change: text("指标", "Indicators") },
    { references: ["AMB-81"], taken: text("预算使用率在区间内为满分。", "Budget used has full marks within a range."), why: text("原文未写方向。", "The source gives no direction."), change: text("指标：目标值、目标上限", "Indicators: Target, Target to") },
    { references: ["AMB-85"], taken: text("增长率与去年同期比。", "Growth is against the same period last year."), why: text("原文没有写基期。", "The source names no base."), change: text("考核数据：业务增长率", "Results: Business growth") },
  ],
});
