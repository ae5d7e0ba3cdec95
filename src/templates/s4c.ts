import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { same, text } from "./text";

const workload = text("售后服务工作量", "Workload");
const quality = text("售后服务质量", "Quality");
const solving = text("问题解决能力", "Problem solving");
const cooperation = text("协作与沟通能力", "Cooperation");

/** The measures of a full appraisal or of an interim one; targets of workload are the period's own. */
function measuresOf(letter: string, share: number): readonly Measure[] {
  return [
    { code: `${letter}1`, name: text("接待用户投诉", "Complaints received"), dimension: workload, unit: "count", target: 60 * share, definition: text("当期接待并登记的用户投诉。", "Complaints received and logged in the period.") },
    { code: `${letter}2`, name: text("处理工单数量", "Orders handled"), dimension: workload, unit: "count", target: 900 * share, definition: text("当期办结的工单。", "Orders closed in the period.") },
    { code: `${letter}3`, name: text("解决问题的时间", "Time to solve"), dimension: workload, unit: "hours", direction: "lower", target: 24, definition: text("从受理到解决的平均时间。", "Mean time from opening to solution.") },
    { code: `${letter}4`, name: text("用户满意度", "User satisfaction"), dimension: quality, unit: "score", target: 90, definition: text("定期满意度调研的平均分（百分制）。", "Mean of the regular survey, out of 100.") },
    { code: `${letter}5`, name: text("服务报告准确完整", "Reports in order"), dimension: quality, unit: "percent", target: 0.98, definition: text("准确且完整的服务报告÷全部报告。", "Accurate and complete reports ÷ all reports.") },
    { code: `${letter}6`, name: text("解决问题的能力", "Ability to solve"), dimension: solving, unit: "rating", definition: text("通过案例分析和用户反馈评价。", "From case studies and users' feedback.") },
    { code: `${letter}7`, name: text("协作与沟通", "Cooperation"), dimension: cooperation, unit: "rating", definition: text("解决跨部门问题、协调资源分配等。", "Solving cross-department problems, coordinating resources.") },
  ];
}

/** S4c: four parts, a full appraisal per half-year and two interim ones that only inform. */
export const s4c: Template = measureTemplate({
  code: "S4c",
  name: text("售后服务经理考核办法", "After-sales manager appraisal"),
  post: text("售后服务经理", "After-sales service manager"),
  cycle: "halfYear",
  cycleWords: text("每半年一次全面考核和两次中期评估", "A full appraisal and two interim ones every half-year"),
  description: text("工作量、服务质量、问题解决、协作沟通四部分；半年全面考核，两次中期评估。", "Workload, quality, problem solving and cooperation; a full appraisal and two interim ones per half-year."),
  purpose: text("用于售后服务经理：每半年一次全面考核，其间两次中期评估（按季度）只作反馈，不计入总分。", "For after-sales managers: a full appraisal every half-year; the two interim ones (by the quarter) are feedback and do not count."),
  source: {
    title: "售后服务经理考核办法",
    gloss: "Appraisal of after-sales service managers",
    articles: [
      { number: same("3.1"), quote: "包括接待用户投诉、处理工单数量、解决问题的时间等指标进行评估。", gloss: "Complaints received, orders handled, time to solve.", place: text("指标 1–3", "Indicators 1–3") },
      { number: same("3.2"), quote: "评估用户满意度调查结果,定期进行客户满意度调研", gloss: "The results of regular satisfaction surveys.", place: text("指标 4", "Indicator 4") },
      { number: same("3.3"), quote: "通过案例分析和用户反馈,评估售后服务经理解决问题的能力和方法。", gloss: "Case studies and feedback show the ability to solve problems.", place: text("指标 6", "Indicator 6") },
      { number: same("3.4"), quote: "包括解决跨部门问题、协调资源分配等方面。", gloss: "Solving cross-department problems, coordinating resources.", place: text("指标 7", "Indicator 7") },
      { number: same("4.2"), quote: "建议每半年进行一次全面考核和两次中期评估。", gloss: "Every half-year a full appraisal and two interim ones are advised.", place: text("考核数据、中期评估", "Results, Interim") },
      { number: same("4.3"), quote: "可以采用定量和定性相结合的方法。", gloss: "Figures and judgement may be combined.", place: text("指标：类型", "Indicators: Type") },
      { number: same("5"), quote: "给予合理的绩效奖励和处罚", gloss: "Fair rewards and penalties.", place: text("由公司据结果决定", "The company decides on the results") },
    ],
  },
  cycleNote: text("「建议每半年进行一次全面考核和两次中期评估」", "A full appraisal and two interim ones every half-year."),
  cycleAssumed: false,
  sets: [
    { measures: measuresOf("C", 1), figures: [[64, 932, 21, 92, 0.99, 90, 88], [58, 870, 26, 88.5, 0.97, 84, 86], [49, 802, 31, 84, 0.93, 78, 80], [70, 985, 19, 94, 0.995, 92, 93]] },
    { name: text("中期评估", "Interim"), guidance: text("每半年两次（按季度写期间，如 2026-Q1）：只作反馈，不计入半年总分。", "Twice a half-year (write the quarter, such as 2026-Q1): feedback only, not part of the half-year's total."), cycle: "quarter", measures: measuresOf("Z", 0.5), figures: [[31, 455, 22, 91, 0.99, 88, 87], [28, 430, 27, 88, 0.96, 82, 85], [25, 398, 32, 83, 0.92, 76, 79], [36, 490, 20, 93.5, 0.99, 91, 92]] },
  ],
  notices: [text("原文要求设定指标和权重但没有给出：四部分暂按等权，目标值（浅黄色）必须填写。", "The source asks for indicators and weights and gives none: the four parts weigh the same, targets (pale yellow) must be entered.")],
  assumptions: [
    { references: ["AMB-66"], taken: text("每半年一次全面考核、两次中期评估，中期只作反馈。", "One full and two interim appraisals per half-year; the interim ones only inform."), why: text("原文没有说中期计分。", "Nothing says that they count."), change: text("中期评估", "Interim") },
    { references: ["AMB-80"], taken: text("接待用户投诉按工作量计，越多越好。", "Complaints received count as workload: more is more."), why: text("标题是“工作量”。", "The heading is workload."), change: text("指标：方向", "Indicators: Direction") },
  ],
});
