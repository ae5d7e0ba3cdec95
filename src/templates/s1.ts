import { choiceWords } from "../scheme/choiceWords";
import { keyColumns, teamScoreWords } from "../scheme/dataColumns";
import { dataColumn } from "./dataColumns";
import { measured, type Measure } from "./measures";
import { measureTable, resultsName } from "./measureTable";
import type { IndicatorSource } from "./schemeSource";
import { lowerBetterSteps, openSwitches, reading, settingsBy, switched } from "./switches";
import type { DataTable, Template } from "./template";
import { same, text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

const post = text("服务人员", "Service staff");
const teamName = text("团队考核", "Teams");
const quantitative = text("定量", "Quantitative");
const qualitative = text("定性", "Qualitative");
const teamGoals = text("团队目标", "Team goals");

const measures: readonly Measure[] = [
  { code: "A1", name: text("客户满意度", "Customer satisfaction"), dimension: quantitative, unit: "score", weight: 0.45, target: 90, definition: text("在线问卷、电话回访、面对面评价的平均分（百分制）；权重须在 40%–50% 之间。", "Mean of questionnaires, calls and talks, out of 100; its weight has to lie between 40% and 50%.") },
  { code: "A2", name: text("服务响应时间", "Response time"), dimension: quantitative, unit: "minutes", direction: "lower", weight: 0.04, target: 15, definition: text("从提出到首次响应的平均时间。", "Mean time from request to first response.") },
  { code: "A3", name: text("任务完成率", "Tasks completed"), dimension: quantitative, unit: "percent", weight: 0.04, target: 1, definition: text("完成任务÷计划任务。", "Tasks done ÷ tasks planned.") },
  { code: "A4", name: text("投诉处理效率", "Complaints settled on time"), dimension: quantitative, unit: "percent", weight: 0.04, target: 0.95, definition: text("按时办结的投诉÷收到的投诉。", "Complaints settled on time ÷ complaints received.") },
  { code: "A5", name: text("订单完成准确率", "Order accuracy"), dimension: quantitative, unit: "percent", weight: 0.04, target: 0.99, definition: text("无差错订单÷全部订单。", "Orders without error ÷ all orders.") },
  { code: "A6", name: text("销售额", "Sales"), dimension: quantitative, unit: "yuan", weight: 0.03, target: 80000, definition: text("当月销售额。", "Sales of the month.") },
  { code: "A7", name: text("工单数量", "Orders"), dimension: quantitative, unit: "count", weight: 0.03, target: 160, definition: text("当月办结工单。", "Orders closed in the month.") },
  { code: "A8", name: text("问题解决率", "Problems solved"), dimension: quantitative, unit: "percent", weight: 0.03, target: 0.95, definition: text("已解决问题÷提出的问题。", "Problems solved ÷ problems raised.") },
  { code: "B1", name: text("服务质量", "Quality of service"), dimension: qualitative, unit: "rating", weight: 0.1, definition: text("主管对服务质量的评价。", "The supervisor's view of the quality of service.") },
  { code: "B2", name: text("沟通能力", "Communication"), dimension: qualitative, unit: "rating", weight: 0.1, definition: text("主管对沟通能力的评价。", "The supervisor's view of communication.") },
  { code: "B3", name: text("服务效率", "Efficiency"), dimension: qualitative, unit: "rating", weight: 0.1, definition: text("主管对服务效率的评价。", "The supervisor's view of efficiency.") },
];

const teamMeasures: readonly Measure[] = [
  { code: "C1", name: text("整体客户满意度", "Overall satisfaction"), dimension: teamGoals, unit: "score", weight: 0.7, target: 90, definition: text("团队全部客户评价的平均分（百分制）。", "Mean of all customers' ratings of the team, out of 100.") },
  { code: "C2", name: text("部门协作效率", "Cooperation"), dimension: teamGoals, unit: "rating", weight: 0.3, definition: text("相关部门对协作效率的评价。", "Other departments' view of the cooperation.") },
];

const frontDesk = text("前台服务组", "Front-desk team");
const field = text("上门服务组", "Field team");
const satisfactionIs = text("满意度类型", "Satisfaction_is");
const teamShare = text("团队占比", "Team_share");
const switches = openSwitches({ weights: true, lower: true });

/** Satisfaction lies between 40 and 50 per cent, and counts as figures or as judgement as the switch says. */
function withRange(row: IndicatorSource): IndicatorSource {
  return row.code === "A1" ? { ...row, kind: satisfactionIs, leastWeight: text("满意度权重下限", "Satisfaction_least"), mostWeight: text("满意度权重上限", "Satisfaction_most") } : row;
}

/** The person's team, and its score as it stands on the sheet of the teams. */
function withTeam(table: DataTable): DataTable {
  const columns = [
    dataColumn(keyColumns.group, "text", text("所在服务团队。", "The person's team."), { width: 14 }),
    dataColumn(text(teamScoreWords.zh, teamScoreWords.en), "score", text("所在团队在“团队考核”中的总分；只列示，除非参数“团队占比”有值。", "The team's total on the sheet Teams; shown only, unless Team_share has a value."), { min: 0 }),
  ];
  return { ...table, columns: [...table.columns, ...columns] };
}

/** S1: quantitative to qualitative 7 : 3, satisfaction at 40–50 per cent; team goals shown beside, not mixed. */
export const s1: Template = {
  code: "S1",
  name: text("服务人员绩效管理办法", "Service staff performance"),
  post,
  cycle: "month",
  cycleWords: text("定期（暂按月度，假设待确认）", "Periodic (monthly for now, assumed)"),
  description: text("定量与定性 7:3，客户满意度占 40%–50%；团队目标单独计分，不并入个人。", "Quantitative to qualitative 7:3, satisfaction at 40–50%; team goals are scored beside, not mixed in."),
  purpose: text("用于一线服务人员：定量指标占 70%、定性指标占 30%，其中客户满意度占总绩效的 40%–50%；团队目标在“团队考核”单独计分。", "For service staff: 70% quantitative and 30% qualitative, with satisfaction at 40–50% of the whole; team goals are scored on the sheet Teams."),
  source: {
    title: "服务人员绩效管理办法如何制定才能更科学有效?",
    gloss: "How to make service staff appraisal sound and effective",
    remark: text("原文是建议性文章（注明内容由工具整合，仅供参考），7:3 与 40%-50% 是建议而非规定。", "The source is an advisory article (it says it was put together by a tool, for reference only): 7:3 and 40–50% are advice, not rules."),
    articles: [
      { number: text("平衡", "Balance"), quote: "定量指标(如销售额、工单数量)易于测量,而定性指标(如服务质量、沟通能力)则更能反映软技能,建议两者比例为7:3", gloss: "Quantitative indicators (sales, orders) are easy to measure, qualitative ones (quality, communication) show soft skills; 7:3 is suggested.", place: text("指标：权重合计 70% 与 30%", "Indicators: weights of 70% and 30%") },
      { number: text("满意度", "Satisfaction"), quote: "为“客户满意度”这一指标分配合理的权重,例如占总绩效的40%-50%", gloss: "Give satisfaction a fair weight, for example 40–50% of the whole.", place: text("指标 A1（45%）", "Indicator A1 (45%)") },
      { number: text("团队", "Team"), quote: "除了个人KPI外,还需设立团队层面的目标", gloss: "Beside personal KPIs there have to be goals of the team.", place: teamName },
      { number: text("试行", "Pilot"), quote: "在小范围内试行指标体系,收集反馈并调整优化", gloss: "Pilot the indicators on a small scale, gather feedback, adjust.", place: text("先试算再正式执行", "Try before it counts") },
    ],
  },
  scheme: {
    settings: {
      version: { value: "1" },
      cycle: { value: "month", assumed: true, note: text("原文只说“定期”。", "The source only says “periodically”.") },
      teamShare: { value: teamShare, note: text("空白＝团队得分只列示，不并入个人总分。", "Blank = the team's score is shown, not mixed into personal totals.") },
      ...settingsBy(switches),
    },
    indicators: [...measured(measures, resultsName).map(withRange), ...measured(teamMeasures, teamName)].map(switched),
    bands: lowerBetterSteps,
    parameters: [
      { name: text("定量占比", "Quantitative_share"), value: 0.7, shown: "percent", unit: same("%"), note: text("「建议两者比例为7:3」：调整权重时，定量合计应为 70%。", "7:3: when weights change, the quantitative ones should make 70%."), reference: "AMB-60" },
      { name: text("满意度权重下限", "Satisfaction_least"), value: 0.4, shown: "percent", unit: same("%"), note: text("「例如占总绩效的40%-50%」，含两端，超出只提醒。", "40–50%, both ends included; outside is only worth a warning."), reference: "AMB-61" },
      { name: text("满意度权重上限", "Satisfaction_most"), value: 0.5, shown: "percent", unit: same("%"), note: text("同上。", "As above."), reference: "AMB-61" },
      reading("AMB-60", satisfactionIs, [choiceWords.kind.quantitative, choiceWords.kind.qualitative], text("「定量指标(如销售额、工单数量)…定性指标(如服务质量、沟通能力)…建议两者比例为7:3」「客户满意度…例如占总绩效的40%-50%」：满意度是评分，算定量，在 70% 之内；算定性则 40%–50% 超过 30%，与 7:3 矛盾，会提示。", "“Quantitative (sales, orders) to qualitative (quality, communication) 7:3”, “satisfaction for example 40–50%”: a score, so quantitative and within the 70%; as qualitative its 40–50% exceed the 30% and contradict 7:3, which is pointed out.")),
      { name: teamShare, shown: "percent", unit: same("%"), note: text("「除了个人KPI外,还需设立团队层面的目标」没有写个人与团队的比例：空白＝团队得分只列示；填写（如 30%）后，总分＝个人×(1−团队占比)＋团队×团队占比。", "“Beside personal KPIs there have to be goals of the team” gives no ratio: blank = shown beside; once entered (say 30%), total = own × (1 − share) + team × share."), reference: "AMB-83", asked: ["value"], origin: "assumed" },
      ...switches,
    ],
  },
  results: [
    withTeam(
      measureTable({
        cycle: "month",
        post,
        measures,
        figures: [
          [93, 12, 1, 0.97, 0.995, 86500, 172, 0.96, 92, 90, 88, frontDesk, 96.4],
          [88.5, 16, 0.98, 0.93, 0.985, 78200, 155, 0.94, 86, 84, 85, field, 93.49],
          [84, 19, 0.95, 0.9, 0.978, 69800, 148, 0.9, 80, 82, 78, field, 93.49],
          [91.2, 14, 1.02, 0.96, 0.99, 81000, 163, 0.97, 88, 91, 90, frontDesk, 96.4],
          [95.6, 11, 1, 0.98, 0.997, 90300, 181, 0.98, 94, 93, 95, frontDesk, 96.4],
        ],
      }),
    ),
    { ...measureTable({ name: teamName, guidance: text("每月一次：一个团队一行，“姓名”填团队名称；团队得分只列示，不并入个人总分。", "Once a month: a row per team, its name under Name; team scores are shown, not mixed into personal totals."), cycle: "month", post: text("服务团队", "Service team"), measures: teamMeasures, figures: [] }), sample: [[frontDesk, text("城东店", "East branch"), text("服务团队", "Service team"), "2026-03", 91.4, 88], [field, text("城西店", "West branch"), text("服务团队", "Service team"), "2026-03", 87.8, 84]] },
  ],
  logs: [],
  notices: [
    text("除满意度与 7:3 外，原文没有给出权重和目标：定量其余 25%、定性 30% 暂按表内分配，目标值（浅黄色）必须填写。", "Beside satisfaction and 7:3 the source gives no weights or targets: the remaining 25% and the 30% are shared out as shown, targets (pale yellow) must be entered."),
    text("个人与团队的比例原文没有给出，因此不合并（AMB-83）。", "The source gives no ratio of person to team, so the two are not mixed (AMB-83)."),
  ],
  assumptions: [
    { references: ["AMB-60", "AMB-61"], taken: text("客户满意度按 45%，属于定量的 70% 之内。", "Satisfaction weighs 45%, within the quantitative 70%."), why: text("它是一个评分（数字）；算作定性会超过 30%。", "It is a score, a number; as qualitative it would exceed 30%."), change: text("参数：满意度类型、定量占比；指标：A1 的权重", "Parameters: Satisfaction_is, Quantitative_share; Indicators: weight of A1") },
    usualAssumptions.equalWeights,
    { references: ["AMB-83"], taken: text("团队得分只列示，不并入个人总分。", "Team scores are shown, not mixed in."), why: text("原文没有给出个人与团队的比例。", "The source gives no ratio."), change: text("参数：团队占比", "Parameters: Team_share") },
    usualAssumptions.targets,
    usualAssumptions.lowerBetter,
    usualAssumptions.cap,
    usualAssumptions.rounding,
    usualAssumptions.blank,
  ],
  steps: [usualSteps.complete, usualSteps.fill, usualSteps.recalculate, usualSteps.check, usualSteps.talk],
};
