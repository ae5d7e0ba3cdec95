import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const attitude = text("服务态度", "Attitude");
const skill = text("服务技能", "Skill");
const efficiency = text("服务效率", "Efficiency");
const outcome = text("服务成果", "Outcome");

const measures: readonly Measure[] = [
  { code: "E1", name: text("热情耐心", "Warm and patient"), dimension: attitude, unit: "rating", definition: text("「对待客户热情、礼貌、耐心、细致,能够及时解答客户问题。」", "Warm, polite, patient and careful; questions answered in time.") },
  { code: "E2", name: text("遵守规范", "By the code"), dimension: attitude, unit: "rating", definition: text("「遵守公司服务规范,穿着整洁,精神面貌良好。」", "Keeps the service code; neat and in good spirit.") },
  { code: "E3", name: text("虚心改进", "Open to improve"), dimension: attitude, unit: "rating", definition: text("「尊重客户意见,能够虚心接受并改进。」", "Respects customers' opinions and improves.") },
  { code: "E4", name: text("团队协作", "Teamwork"), dimension: attitude, unit: "rating", definition: text("「团队协作,相互支持,共同提升服务质量。」", "Works together for better service.") },
  { code: "E5", name: text("业务知识", "Knowledge"), dimension: skill, unit: "rating", definition: text("「熟悉业务知识,能够准确、高效地为客户提供服务。」", "Knows the business and serves accurately and fast.") },
  { code: "E6", name: text("操作失误次数", "Operating errors"), dimension: skill, unit: "none", definition: text("「操作熟练,工作流程规范,无误操作现象。」", "Skilled, by procedure, without operating errors.") },
  { code: "E7", name: text("解决问题能力", "Problem solving"), dimension: skill, unit: "rating", definition: text("「具备较强的解决问题的能力,能够应对各种突发情况。」", "Solves problems and copes with the unexpected.") },
  { code: "E8", name: text("培训学习", "Learning"), dimension: skill, unit: "rating", definition: text("「不断提升自身技能,积极参加培训和学习。」", "Keeps improving and takes part in training.") },
  { code: "E9", name: text("拖延次数", "Delays"), dimension: efficiency, unit: "none", definition: text("「工作任务按时完成,无拖延现象。」", "Tasks done on time, without delay.") },
  { code: "E10", name: text("流程优化", "Better processes"), dimension: efficiency, unit: "rating", definition: text("「服务流程优化,提高服务速度。」", "Processes improved, service faster.") },
  { code: "E11", name: text("资源分配", "Use of resources"), dimension: efficiency, unit: "rating", definition: text("「合理分配资源,提高工作效率。」", "Resources used well.") },
  { code: "E12", name: text("部门协作", "Cooperation"), dimension: efficiency, unit: "rating", definition: text("「积极与其他部门沟通协作,提高整体运营效率。」", "Works with other departments.") },
  { code: "E13", name: text("客户满意度", "Customer satisfaction"), dimension: outcome, unit: "score", standard: true, target: 85, definition: text("「客户满意度达到规定标准。」达到得满分，否则零分。", "Satisfaction meets the standard: full marks or none.") },
  { code: "E14", name: text("重大失误和投诉", "Major errors and complaints"), dimension: outcome, unit: "none", definition: text("「服务过程中无重大失误和投诉事件。」", "No major errors or complaints.") },
  { code: "E15", name: text("业务增长率", "Business growth"), dimension: outcome, unit: "percent", target: 0.08, definition: text("「业务增长率、客户增长率等指标达到预期目标。」", "Growth of the business against its target.") },
  { code: "E16", name: text("客户增长率", "Customer growth"), dimension: outcome, unit: "percent", target: 0.06, definition: text("「业务增长率、客户增长率等指标达到预期目标。」", "Growth of customers against its target.") },
  { code: "E17", name: text("客户表扬次数", "Praise"), dimension: outcome, unit: "times", target: 3, definition: text("「获得客户表扬、奖励等正面反馈。」", "Praise and awards from customers.") },
];

/** S4e: attitude, skill, efficiency and outcome; customers, peers and superiors rate; weights are not given. */
export const s4e: Template = measureTemplate({
  code: "S4e",
  name: text("服务考核制度", "Service appraisal rules"),
  post: text("所有提供服务的工作人员", "All service staff, front line and managers"),
  cycle: "month",
  cycleWords: text("月度、季度、年度", "Monthly, quarterly, yearly"),
  description: text("服务态度、技能、效率、成果四方面十七项，客户、同事、上级评价，人力资源部组织。", "Seventeen items in attitude, skill, efficiency and outcome; rated by customers, peers and superiors."),
  purpose: text("用于所有服务人员（一线与管理）：四方面逐项评分或计数，绩算得出各方面得分与总分，作为绩效评价、奖惩、晋升、培训的依据。", "For all service staff: items are rated or counted, and each dimension and the total follow, as a basis of rewards, promotion and training."),
  source: {
    title: "服务考核制度模板",
    gloss: "Rules for the appraisal of service",
    remark: text("第十四条以后（流程、结果运用、附件）已失。", "Everything after Article 14 is lost."),
    articles: [
      { number: text("第三条", "Article 3"), quote: "考核内容主要包括服务态度、服务技能、服务效率、服务成果等方面。", gloss: "Attitude, skill, efficiency and outcome.", place: text("指标：维度", "Indicators: Dimension") },
      { number: text("第四条", "Article 4"), quote: "考核周期分为月度、季度、年度。", gloss: "Monthly, quarterly, yearly.", place: text("方案表：考核周期", "Scheme: Cycle") },
      { number: text("第五条", "Article 5"), quote: "考核结果作为员工绩效评价、奖惩、晋升、培训等方面的依据。", gloss: "A basis of appraisal, rewards, promotion and training.", place: text("由人力资源部据结果处理", "HR acts on the results") },
      { number: text("第七条", "Article 7"), quote: "服务态度考核采用客户满意度调查、同事评价、上级评价等方式进行。", gloss: "Rated by customers, peers and superiors.", place: text("考核数据填综合后的评分", "Results: consolidated ratings") },
      { number: text("第十二条", "Article 12"), quote: "服务过程中无重大失误和投诉事件。", gloss: "No major errors or complaints.", place: text("指标 E14", "Indicator E14") },
      { number: text("第十四条", "Article 14"), quote: "考核周期结束时,由人力资源部组织考核工作,各部门积极配合。", gloss: "HR organises at the end of the cycle.", place: text("五步", "Five steps") },
    ],
  },
  cycleNote: text("「考核周期分为月度、季度、年度」：按月填，可改。", "Monthly, quarterly, yearly: monthly here, may be changed."),
  cycleAssumed: false,
  sets: [
    {
      measures,
      figures: [
        [92, 90, 88, 91, 90, 0, 87, 86, 0, 85, 84, 88, 91, 0, 0.09, 0.07, 4],
        [86, 88, 82, 85, 84, 1, 80, 82, 0, 80, 78, 83, 87, 0, 0.06, 0.05, 2],
        [80, 84, 78, 82, 79, 2, 76, 80, 1, 75, 77, 80, 82, 1, 0.03, 0.02, 1],
        [95, 93, 92, 94, 93, 0, 92, 90, 0, 91, 90, 92, 95, 0, 0.11, 0.09, 5],
        [89, 90, 85, 88, 86, 0, 84, 85, 1, 82, 83, 86, 89, 0, 0.08, 0.05, 3],
      ],
    },
  ],
  notices: [text("原文没有权重、标准和目标：四方面等权，满意度标准和增长目标（浅黄色）必须填写。", "The source gives no weights, standards or targets: dimensions weigh the same; the satisfaction standard and growth targets (pale yellow) must be entered.")],
  assumptions: [
    { references: ["AMB-84"], taken: text("客户、同事、上级评价先综合成一个分数再填。", "Customers', peers' and superiors' ratings are consolidated before they are entered."), why: text("原文没有给出各方权重。", "No weights of the raters are given."), change: text("考核数据", "Results") },
    { references: ["AMB-85"], taken: text("增长率与去年同期比。", "Growth is against the same period last year."), why: text("原文没有写基期。", "The source names no base."), change: text("考核数据：增长率", "Results: growth") },
  ],
});
