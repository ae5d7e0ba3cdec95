import { keyColumns } from "../scheme/dataColumns";
import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate, resultsTable } from "./criteriaTemplate";
import { meanColumn, measured, rated, ratio, surveyed } from "./criterionKinds";
import { dataColumn, departmentColumn, nameColumn, postColumn } from "./dataColumns";
import { branches, people } from "./samplePeople";
import { reading } from "./switches";
import type { DataColumn, SampleCell, Template } from "./template";
import { same, text } from "./text";

const post = text("售后服务经理", "After-sales service manager");
const workload = text("售后服务工作量", "Workload");
const quality = text("售后服务质量", "Quality of service");
const solving = text("问题解决能力", "Problem solving");
const cooperation = text("协作与沟通能力", "Cooperation and communication");
const full = text("全面考核", "Full");
const interim = text("中期评估", "Interim");

const criteria: readonly Criterion[] = [
  measured({ code: "W1", name: text("接待用户投诉", "Complaints received"), dimension: workload, definition: text("「接待用户投诉」：本期接待并处理的投诉件数，属工作量，越多越好。", "Complaints received and dealt with; workload, so more is more.") }, { unit: "cases", goal: { each: true } }),
  measured({ code: "W2", name: text("处理工单数量", "Orders handled"), dimension: workload, definition: text("「处理工单数量」：本期办结的工单。", "Service orders closed in the period.") }, { unit: "cases", goal: { each: true } }),
  measured({ code: "W3", name: text("解决问题的时间", "Time to solve"), dimension: workload, definition: text("「解决问题的时间」：从受理到解决的平均小时数，越短越好。", "Mean hours from opening to solution; shorter is better.") }, { unit: "hours", direction: "lower", goal: { example: 24 } }),
  surveyed({ code: "Q1", name: text("用户满意度调查结果", "User satisfaction"), dimension: quality, definition: text("「评估用户满意度调查结果,定期进行客户满意度调研」。", "The result of the regular survey of users.") }, meanColumn("用户满意度平均分", "Satisfaction mean")),
  ratio({ code: "Q2", name: text("服务报告准确完整率", "Reports in order"), dimension: quality, definition: text("「确保服务报告的准确性和完整性」：准确且完整的报告÷抽查报告。", "Reports accurate and complete ÷ reports checked.") }, figureColumn("合格报告数", "Reports in order count"), figureColumn("抽查报告数", "Reports checked"), { goal: { example: 0.98 } }),
  rated({ code: "S1", name: text("解决问题的能力和方法", "Ability to solve problems"), dimension: solving, definition: text("「通过案例分析和用户反馈,评估售后服务经理解决问题的能力和方法。」", "From case studies and users' feedback: ability and method.") }),
  rated({ code: "C1", name: text("解决跨部门问题", "Cross-department problems"), dimension: cooperation, definition: text("「解决跨部门问题」。", "Problems across departments are solved.") }),
  rated({ code: "C2", name: text("协调资源分配", "Coordinating resources"), dimension: cooperation, definition: text("「协调资源分配」。", "Resources are coordinated.") }),
];

const keys: readonly DataColumn[] = [
  nameColumn,
  departmentColumn,
  postColumn(),
  { header: keyColumns.stage, kind: "choice", width: 13, choices: [full, interim], explanation: text("全面考核或中期评估；中期评估只供反馈。", "Full or interim; an interim appraisal is feedback only.") },
  { header: keyColumns.period, kind: "period", width: 12, explanation: text("全面考核写半年，如 2026-H1；中期评估写评估的月份，如 2026-02。", "The half-year of a full appraisal, such as 2026-H1; the month of an interim one, such as 2026-02.") },
  dataColumn(text("所属半年", "Half-year"), "period", text("这一行属于哪个半年，写作 2026-H1。", "The half-year the row belongs to, written 2026-H1."), { width: 12 }),
];

function rows(person: SampleCell, branch: SampleCell, first: readonly number[], second: readonly number[], whole: readonly number[]): readonly (readonly SampleCell[])[] {
  return [
    [person, branch, post, interim, "2026-02", "2026-H1", ...first],
    [person, branch, post, interim, "2026-04", "2026-H1", ...second],
    [person, branch, post, full, "2026-H1", "2026-H1", ...whole],
  ];
}

const ownInterims = text('AVERAGEIFS([总分],[姓名],[@姓名],[阶段],"中期评估",[所属半年],[@所属半年])', 'AVERAGEIFS([Total],[Name],[@Name],[Stage],"Interim",[Half-year],[@[Half-year]])');

const missingInterims = text(
  'MAX(0,IF(中期评估次数="每半年两次",2-COUNTIFS([姓名],[@姓名],[阶段],"中期评估",[所属半年],[@所属半年]),IF(RIGHT([@所属半年],2)="H2",2-COUNTIFS([姓名],[@姓名],[阶段],"中期评估",[所属半年],LEFT([@所属半年],4)&"-*"),0)))',
  'MAX(0,IF(Interims_due="Two a half-year",2-COUNTIFS([Name],[@Name],[Stage],"Interim",[Half-year],[@[Half-year]]),IF(RIGHT([@[Half-year]],2)="H2",2-COUNTIFS([Name],[@Name],[Stage],"Interim",[Half-year],LEFT([@[Half-year]],4)&"-*"),0)))',
);

/** S4c: four parts, a full appraisal and two interim ones per half-year; the interim ones inform. */
export const s4c: Template = criteriaTemplate({
  code: "S4c",
  name: text("售后服务经理考核办法", "After-sales manager appraisal"),
  post,
  cycle: "halfYear",
  cycleWords: text("每半年一次全面考核、两次中期评估", "A full and two interim appraisals every half-year"),
  description: text("工作量、服务质量、问题解决、协作沟通四部分等权；每半年一次全面考核，两次中期评估仅供反馈。", "Workload, quality, problem solving and cooperation of equal weight; a full appraisal every half-year, two interim ones for feedback."),
  purpose: text("用于售后服务经理：每半年两次中期评估、一次全面考核填在同一张表，四部分等权得出总分；中期评估默认只供反馈，不并入半年成绩。", "For after-sales managers: two interim appraisals and a full one per half-year on one sheet, four parts of equal weight; the interim ones are feedback unless HR decides otherwise."),
  source: {
    title: "售后服务经理考核办法",
    gloss: "Appraisal of after-sales service managers",
    remark: text("原文要求设定指标和权重，没有给出数值。", "The source asks for indicators and weights to be set and gives no figures."),
    articles: [
      { number: text("2", "2"), quote: "确保服务报告的准确性和完整性", gloss: "Service reports are accurate and complete.", place: text("指标 Q2", "Indicator Q2") },
      { number: text("3.1", "3.1"), quote: "包括接待用户投诉、处理工单数量、解决问题的时间等指标进行评估。", gloss: "Complaints received, orders handled, time to solve.", place: text("指标 W1–W3", "Indicators W1–W3") },
      { number: text("3.2", "3.2"), quote: "评估用户满意度调查结果,定期进行客户满意度调研", gloss: "The result of regular surveys.", place: text("指标 Q1", "Indicator Q1") },
      { number: text("3.3", "3.3"), quote: "通过案例分析和用户反馈,评估售后服务经理解决问题的能力和方法。", gloss: "Ability and method, from cases and feedback.", place: text("指标 S1", "Indicator S1") },
      { number: text("3.4", "3.4"), quote: "包括解决跨部门问题、协调资源分配等方面。", gloss: "Cross-department problems, coordinating resources.", place: text("指标 C1、C2", "Indicators C1, C2") },
      { number: text("4.1", "4.1"), quote: "设定具体的考核指标和权重。", gloss: "Indicators and weights are to be set.", place: text("指标：权重（假设待确认）", "Indicators: Weight (assumed)") },
      { number: text("4.2", "4.2"), quote: "建议每半年进行一次全面考核和两次中期评估。", gloss: "A full appraisal and two interim ones every half-year are advised.", place: text("考核数据：阶段；参数：中期评估用法", "Results: Stage; Parameters: Use_of_interims") },
      { number: text("4.3", "4.3"), quote: "可以采用定量和定性相结合的方法。", gloss: "Figures and judgement may be combined.", place: text("指标：类型", "Indicators: Type") },
      { number: text("5", "5"), quote: "给予合理的绩效奖励和处罚", gloss: "Fair rewards and penalties.", place: text("由公司据结果决定", "The company decides on the results") },
    ],
  },
  cycleNote: text("「建议每半年进行一次全面考核和两次中期评估」", "A full appraisal and two interim ones every half-year."),
  tables: [
    {
      guidance: text("每半年三次：两次中期评估（期间写月份）、一次全面考核（期间写 2026-H1），一人一次一行，目标按该次考核的时间段填。", "Three times a half-year: two interim appraisals (the period is a month) and a full one (2026-H1), a row each; targets are for the time the row covers."),
      keys,
      criteria,
      rows: [
        ...rows(people.zhang, branches.east, [38, 40, 290, 300, 23, 90, 48, 50, 88, 86, 84], [44, 40, 310, 300, 22, 91.5, 49, 50, 89, 88, 87], [125, 120, 918, 900, 22.8, 92, 98, 100, 90, 88, 86]),
        ...rows(people.li, branches.west, [30, 40, 268, 300, 27, 86, 45, 50, 82, 80, 81], [36, 40, 281, 300, 26, 87.2, 46, 50, 83, 82, 82], [102, 120, 846, 900, 26.4, 87, 93, 100, 84, 82, 80]),
        ...rows(people.wang, branches.south, [41, 40, 305, 300, 20, 94, 50, 50, 93, 90, 92], [43, 40, 318, 300, 19.5, 94.6, 50, 50, 94, 92, 92], [128, 120, 941, 900, 19.8, 94.4, 99, 100, 95, 92, 93]),
      ],
    },
  ],
  payouts: [
    { name: text("半年综合分", "Half-year score"), formula: text(`IF(中期评估用法="仅供反馈",[@总分],(1-中期评估占比)*[@总分]+中期评估占比*${ownInterims.zh})`, `IF(Use_of_interims="Feedback only",[@Total],(1-Interim_share)*[@Total]+Interim_share*${ownInterims.en})`), condition: text('[@阶段]="全面考核"', '[@Stage]="Full"'), decimals: 2, helper: true, table: resultsTable, definition: text("全面考核的总分；选“按占比并入”时，两次中期评估的平均分按占比并入。中期评估的行为 0。", "The full appraisal's total; where the interim ones count, their mean enters with its share. 0 in interim rows."), origin: "assumed", assumed: ["formula", "condition"] },
    { name: text("中期评估缺次", "Interims missing"), formula: missingInterims, condition: text('[@阶段]="全面考核"', '[@Stage]="Full"'), decimals: 0, helper: true, table: resultsTable, definition: text("到这次全面考核为止，还差几次中期评估；应评次数见参数“中期评估次数”。", "How many interim appraisals are missing by the full one; Interims_due says how many there have to be."), origin: "assumed", assumed: ["formula", "condition"] },
  ],
  parameters: [
    { name: text("中期评估用法", "Use_of_interims"), value: text("仅供反馈", "Feedback only"), options: [text("仅供反馈", "Feedback only"), text("按占比并入", "Counts by its share")], note: text("「建议每半年进行一次全面考核和两次中期评估」：原文没有写中期评估是否计分，暂只供反馈。", "A full and two interim appraisals every half-year: whether the interim ones count is not said, so they are feedback for now."), reference: "AMB-66", origin: "assumed" },
    reading("AMB-66", text("中期评估次数", "Interims_due"), [text("每半年两次", "Two a half-year"), text("每年两次", "Two a year")], text("「每半年进行一次全面考核和两次中期评估」：每半年两次中期评估；或“每半年”只管全面考核，中期评估每年两次（到下半年全面考核时核对）。", "“Every half-year a full appraisal and two interim ones”: two interim ones every half-year; or the half-year is about the full one only, and two a year are meant (checked at the second full one).")),
    { name: text("中期评估占比", "Interim_share"), shown: "percent", unit: same("%"), asked: ["value"], origin: "assumed", note: text("只在“按占比并入”时使用：两次中期评估平均分的占比；原文没有给出。", "Only used where the interim ones count: the share of their mean; not in the source."), reference: "AMB-66" },
  ],
  notices: [
    text("四部分各占 25%，部分内平分；服务报告的要求出自考核目标，暂列在服务质量内。", "The four parts weigh 25% each and share it equally; the demand on reports comes from the goals and stands under quality."),
    text("投诉和工单的目标写在每一行：中期评估填该段时间的目标，全面考核填半年的目标。", "Targets of complaints and orders stand in the row: those of the time covered for an interim appraisal, of the half-year for the full one."),
  ],
  assumptions: [
    { references: ["AMB-66"], taken: text("每半年两次中期评估、一次全面考核；中期评估照样计分，但只供反馈。", "Two interim appraisals and a full one per half-year; the interim ones are scored as feedback only."), why: text("原文没有写中期评估怎样使用。", "The source does not say what they are for."), change: text("参数：中期评估用法、中期评估占比、中期评估次数", "Parameters: Use_of_interims, Interim_share, Interims_due") },
    { references: ["AMB-80"], taken: text("接待用户投诉按工作量计，越多越好。", "Complaints received count as workload: more is better."), why: text("原文列在“售后服务工作量”之下。", "The source lists it under workload."), change: text("指标：W1 的方向", "Indicators: direction of W1") },
  ],
});
