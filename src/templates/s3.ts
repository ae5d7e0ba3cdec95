import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const hard = text("关键指标", "Key indicators");
const soft = text("软性指标", "Soft indicators");
const process = text("过程性指标", "Process indicators");

/** The ratings that both posts share, under codes of their own. */
function shared(letter: string): readonly Measure[] {
  return [
    { code: `${letter}6`, name: text("员工协作能力", "Cooperation"), dimension: soft, unit: "rating", definition: text("与同事协作的情况。", "How the person works with others.") },
    { code: `${letter}7`, name: text("创新贡献", "Innovation"), dimension: soft, unit: "rating", definition: text("提出并落实改进的情况。", "Improvements proposed and made.") },
    { code: `${letter}8`, name: text("学习成果", "Learning"), dimension: process, unit: "rating", definition: text("培训与自学的成果。", "Results of training and study.") },
    { code: `${letter}9`, name: text("协作贡献", "Contribution to the team"), dimension: process, unit: "rating", definition: text("对团队目标的贡献。", "Contribution to the team's goals.") },
  ];
}

const operations: readonly Measure[] = [
  { code: "Y1", name: text("任务完成率", "Tasks completed"), dimension: hard, unit: "percent", target: 1, definition: text("完成任务÷计划任务。", "Tasks done ÷ tasks planned.") },
  { code: "Y2", name: text("流程优化次数", "Processes improved"), dimension: hard, unit: "times", target: 2, definition: text("当期落实的流程优化。", "Process improvements made in the period.") },
  { code: "Y3", name: text("项目交付周期", "Delivery time"), dimension: hard, unit: "days", direction: "lower", target: 20, definition: text("从启动到交付的平均天数。", "Mean days from start to delivery.") },
  { code: "Y4", name: text("资源利用率", "Resource utilisation"), dimension: hard, unit: "percent", target: 0.85, definition: text("已用资源÷可用资源。", "Resources used ÷ resources available.") },
  { code: "Y5", name: text("异常处理效率", "Exceptions on time"), dimension: hard, unit: "percent", target: 0.95, definition: text("按时处理的异常÷全部异常。", "Exceptions handled on time ÷ all exceptions.") },
  ...shared("Y"),
];

const support: readonly Measure[] = [
  { code: "F1", name: text("首次响应时间", "First response"), dimension: hard, unit: "minutes", direction: "lower", target: 1, definition: text("从咨询到首次响应的平均时间。", "Mean time from enquiry to first response.") },
  { code: "F2", name: text("平均处理时长", "Handling time"), dimension: hard, unit: "minutes", direction: "lower", target: 8, definition: text("从受理到办结的平均时间。", "Mean time from opening to closing.") },
  { code: "F3", name: text("客户满意度评分", "Satisfaction score"), dimension: hard, unit: "score", target: 92, definition: text("客户评价平均分（百分制）。", "Mean of customers' ratings, out of 100.") },
  { code: "F4", name: text("重复咨询率", "Repeat contacts"), dimension: hard, unit: "percent", direction: "lower", target: 0.1, definition: text("重复咨询÷全部咨询。", "Repeat contacts ÷ all contacts.") },
  { code: "F5", name: text("投诉处理效率", "Complaints on time"), dimension: hard, unit: "percent", target: 0.95, definition: text("按时办结的投诉÷收到的投诉。", "Complaints settled on time ÷ complaints received.") },
  ...shared("F"),
];

/** S3: two posts with KPI sets of their own; soft and process indicators beside. */
export const s3: Template = measureTemplate({
  code: "S3",
  name: text("运营与客服绩效管理", "Operations and support performance"),
  post: text("运营岗位、客服岗位", "Operations and support staff"),
  cycle: "month",
  cycleWords: text("定期（暂按月度，假设待确认）", "Periodic (monthly for now, assumed)"),
  description: text("运营与客服两套指标分表考核，另加软性指标和过程性指标。", "Two sets of indicators on sheets of their own, with soft and process indicators beside."),
  purpose: text("用于运营岗位和客服岗位：两类岗位各有一套关键指标，另加员工协作、创新、学习等软性和过程性评分，避免一刀切。", "For operations and support staff: each post has its own key indicators, with ratings of cooperation, innovation and learning beside them."),
  source: {
    title: "如何高效管理运营和客服绩效?全面解析与实战指南",
    gloss: "Managing operations and support performance",
    articles: [
      { number: text("运营岗位", "Operations"), quote: "衡量运营工作的执行效率和流程优化能力", gloss: "How efficiently operations run and improve.", place: text("运营考核：Y1–Y5", "Operations: Y1–Y5") },
      { number: text("客服岗位", "Support"), quote: "衡量客服服务质量与客户体验", gloss: "The quality of service and the customers' experience.", place: text("客服考核：F1–F5", "Support: F1–F5") },
      { number: text("误区", "Pitfalls"), quote: "建议增加过程性指标,如学习成果、协作贡献等。", gloss: "Add process indicators such as learning and contribution.", place: text("过程性指标", "Process indicators") },
      { number: text("复盘", "Review"), quote: "建议每季度或半年进行一次绩效体系的复盘", gloss: "Review the system itself every quarter or half-year.", place: text("版本与复盘", "Version and review") },
    ],
  },
  cycleNote: text("原文只说“定期”；体系本身每季度或半年复盘一次。", "The source only says “periodically”; the system itself is reviewed every quarter or half-year."),
  cycleAssumed: true,
  sets: [
    { name: text("运营考核", "Operations"), post: text("运营专员", "Operations officer"), measures: operations, figures: [[1.02, 3, 18, 0.88, 0.97, 90, 86, 88, 90], [0.96, 2, 21, 0.83, 0.94, 84, 80, 82, 85], [0.9, 1, 25, 0.79, 0.9, 78, 75, 80, 79]] },
    { name: text("客服考核", "Support"), post: text("客服专员", "Support agent"), measures: support, figures: [[0.8, 7.2, 94, 0.08, 0.98, 92, 84, 90, 91], [1.2, 8.6, 90, 0.12, 0.93, 86, 78, 84, 83], [0.95, 7.9, 92.5, 0.1, 0.96, 88, 82, 87, 86]] },
  ],
  notices: [
    text("原文没有权重、目标和等级：三类指标等权，目标值（浅黄色）必须填写。", "The source gives no weights, targets or grades: the three kinds weigh the same, targets (pale yellow) must be entered."),
    text("原文提醒绩效与薪酬不宜挂钩过紧，本模板不设奖金公式。", "The source warns against tying pay too tightly to the score; there is no payout here."),
  ],
});
