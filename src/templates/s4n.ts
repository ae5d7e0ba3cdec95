import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { allOrNothing, checklist, itemColumn, ratio, units } from "./criterionKinds";
import { dataColumn, nameColumn, periodColumn } from "./dataColumns";
import { people } from "./samplePeople";
import type { DataColumn, DataTable, SampleCell, Template } from "./template";
import { text, type Text } from "./text";

const post = text("质量服务经理", "Quality-service manager");
const programme = text("制定服务的计划与程序", "Service plans and procedures");
const training = text("培训计划", "Training plan");
const projects = text("新项目的开发", "New projects");
const manual = text("制定详细的工程和工艺手册", "Engineering and process manual");
const watching = text("监视工艺的发展", "Watching the process");
const plants = text("厂房培训", "Plant_training");

/** The standards that a named rater finds satisfied or not, in the source's words. */
const procedures: readonly DataColumn[] = [
  itemColumn("程序有记录和解释", "Procedures explained", "服务的程序经过记录和解释,所有团队成员都能够遵循程序进行工作", "Procedures are recorded and explained; the whole team can follow them."),
  itemColumn("内容经检查和测试", "Contents tested", "记录的内容经过检查和测试,保证完整无误", "What is recorded has been checked and tested."),
  itemColumn("按记录完成工作", "Work by the record", "小组成员可以根据记录的内容工作,并且按要求完成工作", "The team works by it and meets the requirements."),
];
const operation: readonly DataColumn[] = [
  itemColumn("程序适当", "Procedures fit", "服务程序适当", "The procedures are fit."),
  itemColumn("能够遵循程序", "Procedures can be followed", "能够遵循服务程序", "They can be followed."),
  itemColumn("记录服务程序", "Procedures recorded", "操作人员很好的记录服务程序", "Operators record them well."),
  itemColumn("按要求有规划", "Planned as required", "根据每项要求进行了一定的规划", "Each requirement is planned for."),
  itemColumn("包括所有信息", "All information there", "记录的内容包括了所有的信息", "Everything is in the record."),
];
const attendance: readonly DataColumn[] = [itemColumn("职员工作和出勤", "Work and attendance", "经理对职员的工作和出勤情况满意", "The manager is satisfied with staff's work and attendance.")];
const development: readonly DataColumn[] = [
  itemColumn("新项目完成且有效益", "Projects done with benefit", "能够完成新项目且有效益", "New projects are done and pay off."),
  itemColumn("工艺改进顺利完成", "Improvements done", "新项目引起的工艺改进能够顺利完成", "The improvements they bring are carried out."),
];
const handbook: readonly DataColumn[] = [
  itemColumn("手册达到标准", "Manual up to standard", "手册能达到一定的标准", "The manual reaches a standard."),
  itemColumn("准确描述工艺", "Accurate", "手册能够准确的描述工艺和操作程序", "It describes process and operation accurately."),
  itemColumn("内容丰富易读", "Rich and readable", "手册的内容丰富,条理清楚,易于阅读", "Rich, clear and readable."),
  itemColumn("保持新颖性", "Up to date", "手册能够保持其新颖性", "It is kept up to date."),
];
const monitoring: readonly DataColumn[] = [
  itemColumn("符合既定标准", "Meets the standards", "符合既定的标准", "It meets the standards set."),
  itemColumn("内部审计有详细记载", "In the internal audit", "在内部审计材料中有详细的记载", "It is recorded in detail in the internal audit."),
];

const trained = figureColumn("已培训员工", "Staff trained", "count", text("本期末已培训的员工人数。", "Staff trained by the end of the period."));
const staff = figureColumn("员工总数", "Staff", "count", text("应培训的员工人数。", "Staff to be trained."));
const cost = figureColumn("新项目成本", "Project cost", "money", text("本期新项目的实际成本，元；没有新项目填 N/A。", "Actual cost of new projects, yuan; N/A where there were none."));
const budget = figureColumn("新项目预算", "Project budget", "money", text("新项目的预算，元；没有新项目填 N/A。", "Budget of new projects, yuan; N/A where there were none."));

const fewestAuditors = text(
  'IF(COUNTIFS(厂房培训[姓名],[@姓名],厂房培训[期间],[@期间])=0,"",MINIFS(厂房培训[受训审计员],厂房培训[姓名],[@姓名],厂房培训[期间],[@期间]))',
  'IF(COUNTIFS(Plant_training[Name],[@Name],Plant_training[Period],[@Period])=0,"",MINIFS(Plant_training[Auditors trained],Plant_training[Name],[@Name],Plant_training[Period],[@Period]))',
);

const auditors: Criterion = {
  row: { code: "P2", name: text("每个厂房受训审计员", "Auditors in every plant"), dimension: training, kind: "quantitative", unit: units.people.word, direction: "higher", rule: "passFail", target: 2, formula: fewestAuditors, cap: 100, definition: text("「每个厂房内至少有两名审计员得到培训」：各厂房受训审计员的最少人数，不少于 2 得满分，否则 0 分。", "At least two auditors trained in every plant: the smallest number of all plants; two or more give full marks, fewer none."), origin: "assumed", assumed: ["formula", "cap"] },
  columns: [],
};
const withinBudget: Criterion = {
  row: { code: "D2", name: text("新项目成本在预算之内", "Projects within budget"), dimension: projects, kind: "quantitative", unit: units.yuan.word, direction: "lower", rule: "passFail", target: { column: budget.header }, columns: [cost.header], missing: "omit", cap: 100, definition: text("「新项目的成本控制在预算之内」：成本不超过预算得满分，否则 0 分；没有新项目的剔除。", "The cost of new projects stays within budget: full marks, or none; left out where there are none."), origin: "assumed", assumed: ["missing", "cap"] },
  columns: [cost, budget],
};
const judgedProjects = checklist({ code: "D1", name: text("新项目：经理满意", "New projects: the manager"), dimension: projects, definition: text("「经理对下列事项满意」：满意项÷适用项×100；没有新项目的剔除。跟踪：管理人员的反馈信息、内部审计。", "What the manager is satisfied with: satisfied ÷ applicable × 100; left out where there are none. Tracked by management's feedback and internal audit.") }, development);

const criteria: readonly Criterion[] = [
  checklist({ code: "S1", name: text("服务程序：经理和主管满意", "Procedures: managers"), dimension: programme, definition: text("「经理和主管对下列事项满意」：满意项÷适用项×100。跟踪：审计报告。", "What managers and supervisors are satisfied with: satisfied ÷ applicable × 100. Tracked by audit reports.") }, procedures),
  checklist({ code: "S2", name: text("服务程序：操作人员满意", "Procedures: operators"), dimension: programme, definition: text("「操作人员对服务的程序满意」：满意项÷适用项×100。跟踪：审计报告。", "What operators are satisfied with: satisfied ÷ applicable × 100. Tracked by audit reports.") }, operation),
  allOrNothing(ratio({ code: "P1", name: text("员工培训覆盖率", "Staff trained share"), dimension: training, definition: text("「所有员工都得到了培训」：已培训÷员工总数，达到 100% 得满分，否则 0 分。跟踪：培训记录。", "All staff are trained: trained ÷ staff; 100% gives full marks, less none. Tracked by training records.") }, trained, staff, { goal: { stated: 1 } })),
  auditors,
  checklist({ code: "P3", name: text("培训计划：经理满意", "Training: the manager"), dimension: training, definition: text("「经理对职员的工作和出勤情况满意」。跟踪：培训记录。", "The manager is satisfied with staff's work and attendance. Tracked by training records.") }, attendance),
  { ...judgedProjects, row: { ...judgedProjects.row, missing: "omit" } },
  withinBudget,
  checklist({ code: "M1", name: text("手册：经理、主管及外部客户满意", "Manual: managers and customers"), dimension: manual, definition: text("「经理和主管以及外部客户对手册的内容满意」：满意项÷适用项×100。跟踪：审计报告。", "What managers, supervisors and outside customers are satisfied with: satisfied ÷ applicable × 100. Tracked by audit reports.") }, handbook),
  checklist({ code: "W1", name: text("工艺监视：副总裁满意", "Process: the vice president"), dimension: watching, definition: text("「副总裁对工艺的监视情况满意」：满意项÷适用项×100。跟踪方式已失。", "What the vice president is satisfied with: satisfied ÷ applicable × 100. How it is tracked is lost.") }, monitoring),
];

const yes = text("满意", "Yes");
const no = text("不满意", "No");
const none = text("不适用", "N/A");
const marks: Readonly<Record<string, Text>> = { y: yes, n: no, "-": none };

/** Judgements as letters (y, n, -), with figures in between where they stand in the table. */
function row(person: SampleCell, division: SampleCell, procedure: string, figures: readonly SampleCell[], present: string, project: string, money: readonly SampleCell[], rest: string): readonly SampleCell[] {
  const judged = (letters: string) => [...letters].map((letter) => marks[letter]!);
  return [person, division, post, "2026-Q1", ...judged(procedure), ...figures, ...judged(present), ...judged(project), ...money, ...judged(rest)];
}

const divisions = { engine: text("发动机事业部", "Engines"), body: text("车身事业部", "Bodies"), paint: text("涂装事业部", "Paint") };

function plant(person: SampleCell, name: Text, count: number): readonly SampleCell[] {
  return [person, "2026-Q1", name, count];
}

const plantNames = [text("一号厂房", "Plant 1"), text("二号厂房", "Plant 2"), text("三号厂房", "Plant 3")] as const;

const plantTraining: DataTable = {
  name: plants,
  guidance: text("每季度一次：一个厂房一行，填该厂房已受训的审计员人数；每个厂房至少两名。", "Once a quarter: a row per plant with the auditors trained there; at least two in every plant."),
  frozen: 2,
  blankRows: 20,
  columns: [
    { ...nameColumn, explanation: text("负责该厂房的质量服务经理，与考核数据中一致。", "The manager in charge, as in the results.") },
    periodColumn("quarter"),
    dataColumn(text("厂房", "Plant"), "text", text("厂房名称。", "The plant's name."), { width: 18 }),
    dataColumn(text("受训审计员", "Auditors trained"), "count", text("本期末已受训的审计员人数。", "Auditors trained by the end of the period."), { min: 0 }),
  ],
  sample: [
    ...[3, 2, 2].map((count, index) => plant(people.zhang, plantNames[index]!, count)),
    ...[2, 2].map((count, index) => plant(people.li, plantNames[index]!, count)),
    ...[2, 1, 3].map((count, index) => plant(people.wang, plantNames[index]!, count)),
    ...[4, 2].map((count, index) => plant(people.chen, plantNames[index]!, count)),
    ...[2, 3].map((count, index) => plant(people.liu, plantNames[index]!, count)),
    ...[2, 2, 2].map((count, index) => plant(people.zhao, plantNames[index]!, count)),
  ],
};

/** S4n: judgements by named raters, training coverage, and two auditors in every plant. */
export const s4n: Template = criteriaTemplate({
  code: "S4n",
  name: text("质量服务经理绩效考核指标", "Quality-service manager indicators"),
  post,
  cycle: "quarter",
  cycleWords: text("季度（原文未写周期，假设待确认）", "Quarterly (the source names no cycle; assumed)"),
  description: text("服务程序、培训、新项目、工艺手册、工艺监视五项，由经理、操作人员、客户、副总裁逐条判断满意与否。", "Procedures, training, projects, manual and process: judged item by item by managers, operators, customers and the vice president."),
  purpose: text("用于制造企业的质量服务经理：五项考核指标下的标准由指定的人逐条判断满意或不满意，不适用的不计；培训覆盖率、每厂房两名审计员、新项目预算由数据判定。", "For quality-service managers in manufacturing: the standards of five indicators are judged satisfied or not by named people, what does not apply leaves the count; training, two auditors per plant and project budgets are judged by figures."),
  source: {
    title: "质量服务经理绩效考核指标-模板",
    gloss: "Indicators for quality-service managers, a form",
    remark: text("原文三列表格被压平，已按含义还原；“…计划”的前半、“[制]定”的首字、手册的第 1 条和工艺监视的第 2 条以后已失。", "The source's three columns are flattened and restored by meaning; part of two names, the manual's first standard and all after the first of the process are lost."),
    articles: [
      { number: programme, quote: "1.经理和主管对下列事项满意:", gloss: "Managers and supervisors are satisfied with the following.", place: text("指标 S1", "Indicator S1") },
      { number: programme, quote: "2.操作人员对服务的程序满意:", gloss: "Operators are satisfied with the procedures.", place: text("指标 S2", "Indicator S2") },
      { number: training, quote: "所有员工都得到了培训", gloss: "All staff are trained.", place: text("指标 P1", "Indicator P1") },
      { number: training, quote: "每个厂房内至少有两名审计员得到培训", gloss: "At least two auditors are trained in every plant.", place: text("指标 P2；厂房培训", "Indicator P2; Plant_training") },
      { number: training, quote: "经理对职员的工作和出勤情况满意", gloss: "The manager is satisfied with work and attendance.", place: text("指标 P3", "Indicator P3") },
      { number: projects, quote: "能够完成新项目且有效益", gloss: "New projects are done and pay off.", place: text("指标 D1", "Indicator D1") },
      { number: projects, quote: "新项目的成本控制在预算之内", gloss: "Their cost stays within budget.", place: text("指标 D2", "Indicator D2") },
      { number: manual, quote: "2.经理和主管以及外部客户对手册的内容满意", gloss: "Managers, supervisors and outside customers are satisfied with the manual.", place: text("指标 M1", "Indicator M1") },
      { number: watching, quote: "1.副总裁对工艺的监视情况满意:", gloss: "The vice president is satisfied with how the process is watched.", place: text("指标 W1", "Indicator W1") },
    ],
  },
  cycleNote: text("原文没有写周期。", "The source names no cycle."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每季度一次：一人一季一行，各条由指定的人判断，选满意、不满意或不适用（不计）；审计员人数填在“厂房培训”。", "Once a quarter: a row per person; each standard is judged Yes, No or N/A (not counted); auditors go on the sheet Plant_training."),
      criteria,
      rows: [
        row(people.zhang, divisions.engine, "yyyyyyyn", [240, 240], "y", "yy", [860000, 900000], "yyynyy"),
        row(people.li, divisions.body, "yynyyyyy", [186, 190], "y", "yn", [542000, 520000], "yyyyyy"),
        row(people.wang, divisions.paint, "ynyynyny", [158, 160], "n", "ny", [310000, 330000], "ynnyyn"),
        row(people.chen, divisions.engine, "yyyyyyyy", [220, 220], "y", "--", ["N/A", "N/A"], "yyyyyy"),
        row(people.liu, divisions.body, "yyyyn-yy", [175, 175], "y", "yy", [415000, 420000], "yynyyy"),
        row(people.zhao, divisions.paint, "yyyyyyny", [164, 164], "y", "y-", [288000, 300000], "y-yyny"),
      ],
    },
  ],
  logs: [plantTraining],
  notices: [
    text("“培训计划”的“培训”、“制定”的“制”为拟补；手册的第 1 条标准和工艺监视的其余标准已失，找到原表后请补列、补行。", "“Training” and part of another name are proposed; the manual's first standard and the further ones of the process are lost: add columns and rows once found."),
    text("五项各占 20%，项内平分；本季没有新项目时，D1 选“不适用”、成本和预算填 N/A，权重由其余指标分担。", "The five weigh 20% each; in a quarter without new projects choose N/A and enter N/A as cost and budget: the other indicators take over the weight."),
  ],
  assumptions: [
    { references: ["AMB-69"], taken: text("行列按含义还原，每条标准由原文指明的人判断。", "Rows are restored by meaning; each standard is judged by whom the source names."), why: text("原文表格被压平。", "The source's table is flattened."), change: text("指标：名称、说明、来源列", "Indicators: name, Definition, Source column") },
    { references: ["AMB-69", "L16"], taken: text("得分＝满意条数÷适用条数×100；培训、审计员、预算三项达到得 100 分，否则 0 分。", "Score = satisfied ÷ applicable × 100; training, auditors and budget give 100 or none."), why: text("原文只有“满意”和数量要求，没有量表。", "The source only speaks of satisfaction and numbers; it has no scale."), change: text("指标：计分规则", "Indicators: Scoring rule") },
  ],
});
