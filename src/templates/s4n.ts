import { dataColumn, whoAndWhen } from "./dataColumns";
import { resultsName } from "./measureTable";
import { branches, people } from "./samplePeople";
import type { IndicatorSource } from "./schemeSource";
import type { DataColumn, Template } from "./template";
import { text, type Text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

const satisfied = text("满意", "Yes");
const dissatisfied = text("不满意", "No");
const notApplicable = text("不适用", "N/A");
const post = text("质量服务经理", "Quality-service manager");

/** A judgement by a named rater: its short heading, and the standard in the source's words. */
type Check = Readonly<{ heading: Text; rater: Text; standard: string; gloss: string }>;

const managers = text("经理和主管", "Managers and supervisors");
const operators = text("操作人员", "Operators");
const manager = text("经理", "The manager");
const outside = text("经理和主管以及外部客户", "Managers, supervisors and outside customers");
const vicePresident = text("副总裁", "The vice president");
const records = text("培训记录", "Training records");

function check(zh: string, en: string, rater: Text, standard: string, gloss: string): Check {
  return { heading: text(zh, en), rater, standard, gloss };
}

type Group = Readonly<{ code: string; name: Text; tracked: Text; checks: readonly Check[]; assumed?: true }>;

const groups: readonly Group[] = [
  {
    code: "N1",
    name: text("制定服务的计划与程序", "Plans and procedures"),
    tracked: text("审计报告", "Audit reports"),
    checks: [
      check("程序有记录有解释", "Procedures explained", managers, "服务的程序经过记录和解释,所有团队成员都能够遵循程序进行工作", "Procedures are recorded and explained; all can follow them."),
      check("内容经检查测试", "Contents tested", managers, "记录的内容经过检查和测试,保证完整无误", "What is recorded is checked and tested."),
      check("按记录完成工作", "Work by the record", managers, "小组成员可以根据记录的内容工作,并且按要求完成工作", "Members can work by it, as required."),
      check("程序适当", "Procedures fit", operators, "服务程序适当", "Procedures are fit."),
      check("能遵循程序", "Procedures followed", operators, "能够遵循服务程序", "Procedures can be followed."),
      check("程序记录完好", "Procedures recorded", operators, "操作人员很好的记录服务程序", "Operators record them well."),
      check("有规划", "Planned", operators, "根据每项要求进行了一定的规划", "Each requirement is planned for."),
      check("信息齐全", "Complete", operators, "记录的内容包括了所有的信息", "Everything is included."),
    ],
  },
  {
    code: "N2",
    name: text("培训计划", "Training plan"),
    tracked: records,
    assumed: true,
    checks: [
      check("全员培训", "All trained", records, "所有员工都得到了培训", "All staff are trained."),
      check("每厂房两名审计员", "Two auditors a plant", records, "每个厂房内至少有两名审计员得到培训", "At least two auditors are trained in every plant."),
      check("工作和出勤", "Work and attendance", manager, "经理对职员的工作和出勤情况满意", "Satisfied with staff's work and attendance."),
    ],
  },
  {
    code: "N3",
    name: text("新项目的开发", "New projects"),
    tracked: text("管理人员的反馈信息；内部审计", "Management's feedback; internal audit"),
    checks: [
      check("完成且有效益", "Done with benefit", manager, "能够完成新项目且有效益", "New projects are done and pay off."),
      check("成本在预算内", "Within budget", manager, "新项目的成本控制在预算之内", "Their cost stays within budget."),
      check("工艺改进顺利", "Process improved", manager, "新项目引起的工艺改进能够顺利完成", "The changes they cause go well."),
    ],
  },
  {
    code: "N4",
    name: text("制定详细的工程和工艺手册", "Engineering manual"),
    tracked: text("审计报告", "Audit reports"),
    checks: [
      check("手册达标", "Up to standard", outside, "手册能达到一定的标准", "The manual reaches a standard."),
      check("描述准确", "Accurate", outside, "手册能够准确的描述工艺和操作程序", "It describes processes accurately."),
      check("内容丰富易读", "Rich and readable", outside, "手册的内容丰富,条理清楚,易于阅读", "Rich, clear, readable."),
      check("保持新颖", "Kept up to date", outside, "手册能够保持其新颖性", "It is kept up to date."),
    ],
  },
  {
    code: "N5",
    name: text("监视工艺的发展", "Watching the process"),
    tracked: text("原文已失", "Lost"),
    checks: [
      check("符合既定标准", "Meets the standard", vicePresident, "符合既定的标准", "Meets the standards set."),
      check("审计有详细记载", "In the audit papers", vicePresident, "在内部审计材料中有详细的记载", "Recorded in detail in the internal audit."),
    ],
  },
];

const columns: readonly DataColumn[] = groups.flatMap(({ checks }) =>
  checks.map(({ heading, rater, standard, gloss }) =>
    dataColumn(heading, "choice", text(`${rater.zh}：「${standard}」不适用的不计。`, `${rater.en}: ${gloss} N/A does not count.`), { width: 10, choices: [satisfied, dissatisfied, notApplicable] }),
  ),
);

const indicators: readonly IndicatorSource[] = groups.map(({ code, name, tracked, checks, assumed }) => ({
  code,
  name,
  kind: "qualitative",
  weight: 0.2,
  unit: text("分", "points"),
  direction: "higher",
  rule: "checklist",
  table: resultsName,
  columns: checks.map(({ heading }) => heading),
  definition: text(`满意项÷适用项×100。跟踪：${tracked.zh}。`, `Satisfied ÷ applicable × 100. Tracked by: ${tracked.en}.`),
  origin: "assumed",
  assumed: assumed ? ["name", "weight", "rule"] : ["weight", "rule"],
}));

/** A sample row: the checks that were not satisfied, and those that did not apply, by number from 1. */
function answers(no: readonly number[], none: readonly number[]): readonly Text[] {
  return columns.map((_, index) => (no.includes(index + 1) ? dissatisfied : none.includes(index + 1) ? notApplicable : satisfied));
}

/** S4n: a checklist of twenty standards; satisfied ÷ applicable, five groups alike. */
export const s4n: Template = {
  code: "S4n",
  name: text("质量服务经理绩效考核指标", "Quality-service manager checklist"),
  post: text("质量服务经理（制造业）", "Quality-service manager (manufacturing)"),
  cycle: "quarter",
  cycleWords: text("原文未写（暂按季度，假设待确认）", "Not stated (quarterly for now, assumed)"),
  description: text("五项指标二十条标准，逐条由指定评价人判断满意与否，按满意率计分。", "Twenty standards in five groups, each judged satisfied or not by a named rater."),
  purpose: text("用于制造业质量服务经理：五项指标下的二十条标准逐条判断满意、不满意或不适用，绩算按满意项÷适用项计分。", "For quality-service managers in manufacturing: twenty standards are judged one by one, and the score is satisfied ÷ applicable."),
  source: {
    title: "质量服务经理绩效考核指标-模板",
    gloss: "Indicators for quality-service managers, a form",
    remark: text("原文三列表格被压平，行列已还原；“计划”前的字、手册第 1 条和最后一行的跟踪方式已失。", "The source's three-column table was flattened and is restored; part of a name, the manual's first standard and the last tracking are lost."),
    articles: groups.flatMap(({ code, name, checks }) => [{ number: name, quote: checks.map(({ standard }) => standard).join("…"), gloss: checks.map(({ gloss }) => gloss).join(" "), place: text(`指标 ${code}`, `Indicator ${code}`) }]),
  },
  scheme: {
    settings: {
      version: { value: "1" },
      cycle: { value: "quarter", assumed: true, note: text("原文没有写周期。", "The source names no cycle.") },
      scoreCap: { value: 100, assumed: true, note: text("满意率最高 100%。", "At most 100% are satisfied.") },
    },
    indicators,
  },
  results: [
    {
      name: resultsName,
      guidance: text("每季度一次：逐条由评价人判断，选满意、不满意或不适用（不适用的不计入分母）。", "Once a quarter: each standard is judged; N/A leaves the denominator."),
      frozen: 1,
      blankRows: 8,
      columns: [...whoAndWhen("quarter"), ...columns],
      sample: [
        [people.zhang, branches.east, post, "2026-Q1", ...answers([7], [])],
        [people.li, branches.west, post, "2026-Q1", ...answers([2, 10, 17], [14])],
        [people.wang, branches.south, post, "2026-Q1", ...answers([3, 5, 9, 13, 18], [11])],
        [people.chen, branches.north, post, "2026-Q1", ...answers([], [12, 13])],
      ],
    },
  ],
  logs: [],
  notices: [
    text("“培训计划”的“培训”二字为拟补；手册第 1 条标准和最后一行第 2 条起已失，找到后请补列。", "“Training” in the second name is proposed; the manual's first standard and those after the last one shown are lost."),
    text("「每个厂房内至少有两名审计员得到培训」需逐厂房核对，全部达到才选“满意”。", "Two auditors per plant: check every plant; Yes only when all have them."),
  ],
  assumptions: [
    { references: ["AMB-69"], taken: text("行列按内容还原；得分＝满意项÷适用项×100。", "Rows are restored by their content; score = satisfied ÷ applicable × 100."), why: text("原文被压平，且没有量表。", "The source is flattened and has no scale."), change: text("指标：来源列、计分规则", "Indicators: Source column, Scoring rule") },
    usualAssumptions.equalWeights,
    usualAssumptions.rounding,
    usualAssumptions.blank,
  ],
  steps: [usualSteps.complete, usualSteps.fill, usualSteps.recalculate, usualSteps.check, usualSteps.talk],
};
