import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const post = text("服务处经理", "Service-office manager");
const quality = text("服务质量", "Service quality");
const operation = text("运营效率", "Operating efficiency");
const team = text("团队管理", "Team management");
const goals = text("目标达成", "Goals met");

const measures: readonly Measure[] = [
  { code: "Q1", name: text("客户满意度", "Customer satisfaction"), dimension: quality, unit: "score", target: 92, definition: text("客户调查平均分（折算为百分制）。", "Mean of the customer survey, out of 100.") },
  { code: "Q2", name: text("投诉处理率", "Complaints handled"), dimension: quality, unit: "percent", target: 0.98, definition: text("已处理投诉÷收到的投诉。", "Complaints handled ÷ complaints received.") },
  { code: "Q3", name: text("服务响应时间", "Response time"), dimension: quality, unit: "minutes", direction: "lower", target: 30, definition: text("从提出到首次响应的平均时间。", "Mean time from request to first response.") },
  { code: "O1", name: text("工单处理数量", "Orders handled"), dimension: operation, unit: "count", target: 420, definition: text("当期办结的工单数。", "Orders closed in the period.") },
  { code: "O2", name: text("平均处理时长", "Handling time"), dimension: operation, unit: "hours", direction: "lower", target: 6, definition: text("从受理到办结的平均时间。", "Mean time from opening to closing.") },
  { code: "O3", name: text("资源利用率", "Resource utilisation"), dimension: operation, unit: "percent", target: 0.85, definition: text("已用资源÷可用资源。", "Resources used ÷ resources available.") },
  { code: "T1", name: text("员工流失率", "Staff turnover"), dimension: team, unit: "percent", direction: "lower", target: 0.05, definition: text("离职人数÷平均人数。", "Leavers ÷ average staff.") },
  { code: "T2", name: text("培训覆盖率", "Training coverage"), dimension: team, unit: "percent", target: 0.95, definition: text("已培训人数÷应培训人数。", "Trained ÷ to be trained.") },
  { code: "T3", name: text("团队满意度", "Team satisfaction"), dimension: team, unit: "score", target: 88, definition: text("内部调查平均分（折算为百分制）。", "Mean of the internal survey, out of 100.") },
  { code: "G1", name: text("任务完成率", "Tasks completed"), dimension: goals, unit: "percent", target: 1, definition: text("完成任务÷计划任务。", "Tasks done ÷ tasks planned.") },
  { code: "G2", name: text("业绩增长率", "Growth"), dimension: goals, unit: "percent", target: 0.1, definition: text("（本期−去年同期）÷去年同期。", "(This period − same period last year) ÷ same period last year.") },
  { code: "G3", name: text("预算执行情况", "Budget execution"), dimension: goals, unit: "percent", direction: "range", target: 0.95, targetTo: 1.02, definition: text("实际支出÷预算，在区间内为满分。", "Spent ÷ budget; full marks within the range.") },
];

/** S0: twelve indicators in four dimensions; the source names them and gives no weights, targets or grades. */
export const s0: Template = measureTemplate({
  code: "S0",
  name: text("服务处经理绩效管理", "Service-office manager performance"),
  post,
  cycle: "quarter",
  cycleWords: text("定期（暂按季度，假设待确认）", "Periodic (quarterly for now, assumed)"),
  description: text("服务质量、运营效率、团队管理、目标达成四个维度十二项指标，目标与权重按区域设定。", "Twelve indicators in service quality, operations, team and goals, with targets and weights set by region."),
  purpose: text("用于负责一个或多个区域的服务处经理：按四个维度十二项指标填写实际值，绩算对照目标得出得分、维度得分和总分。", "For managers of service offices covering one or more regions: enter the actuals of twelve indicators, and Jisuan scores them against the targets by dimension and in total."),
  source: {
    title: "服务处经理绩效管理:打造高效团队的核心策略",
    gloss: "Managing the performance of service-office managers",
    articles: [
      { number: quality, quote: "衡量服务是否达到预期标准,直接影响客户忠诚度。", gloss: "Whether service meets the standard expected; it decides customers' loyalty.", place: text("指标 Q1–Q3", "Indicators Q1–Q3") },
      { number: operation, quote: "反映服务处整体运作效率,关系到成本控制与效益。", gloss: "How efficiently the office runs; it bears on cost and benefit.", place: text("指标 O1–O3", "Indicators O1–O3") },
      { number: team, quote: "体现服务处经理在人员管理方面的能力。", gloss: "The manager's ability to manage people.", place: text("指标 T1–T3", "Indicators T1–T3") },
      { number: goals, quote: "反映服务处经理在完成公司下达任务方面的表现。", gloss: "How the company's tasks are met.", place: text("指标 G1–G3", "Indicators G1–G3") },
      { number: text("方法", "Method"), quote: "避免“一刀切”的考核方式", gloss: "No one-size-fits-all appraisal.", place: text("指标：目标值可按区域改为列", "Indicators: a target may be a column per region") },
      { number: text("奖惩", "Rewards"), quote: "根据绩效结果给予相应的奖励或改进建议,形成闭环", gloss: "Rewards or advice follow the results and close the loop.", place: text("由人力资源部据结果处理", "HR acts on the results") },
    ],
  },
  cycleNote: text("原文只说“定期”。", "The source only says “periodically”."),
  cycleAssumed: true,
  sets: [
    {
      measures,
      figures: [
        [91.6, 0.972, 31, 438, 5.6, 0.87, 0.04, 0.96, 89, 1.02, 0.12, 0.98],
        [90.2, 0.96, 34, 402, 6.4, 0.82, 0.06, 0.93, 86.5, 0.97, 0.08, 1.01],
        [88, 0.94, 41, 375, 7.2, 0.78, 0.09, 0.88, 81, 0.91, 0.03, 1.08],
        [94.8, 0.99, 22, 455, 5.1, 0.9, 0.03, 1, 92, 1.05, 0.15, 0.97],
        [91, 0.975, 29, 417, 6, 0.84, 0.05, 0.95, 87, 0.99, 0.1, 0.93],
      ],
    },
  ],
  notices: [
    text("原文只有指标名称：权重暂按等权，目标值（浅黄色）必须填写，等级分数线未设。", "The source only names the indicators: weights are equal for now, targets (pale yellow) must be entered, there are no grades."),
    text("原文建议以“行为考核”弥补重结果轻过程：需要时在“指标”加一行直接评分的指标。", "The source suggests a behaviour appraisal beside the results: add a directly rated indicator where wanted."),
    text("不同区域目标不同时，把“目标值”写成 [@列名]，在考核数据中加一列每人自己的目标。", "Where regions have different targets, write [@column] as the target and add that column to Results."),
  ],
  assumptions: [
    { references: ["AMB-81"], taken: text("预算执行情况在区间内为满分，低于或高于区间按比例减分。", "Budget execution has full marks within a range and loses in proportion outside it."), why: text("超支和执行不足都不好，原文未写方向。", "Both over- and underspending are poor; the source gives no direction."), change: text("指标：目标值、目标上限", "Indicators: Target, Target to") },
    { references: ["AMB-85"], taken: text("增长率与去年同期比。", "Growth is against the same period last year."), why: text("原文没有写基期。", "The source names no base."), change: text("考核数据：业绩增长率", "Results: Growth") },
  ],
});
