import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { meanColumn, rated, ratio, surveyed } from "./criterionKinds";
import { branches, people } from "./samplePeople";
import type { SampleCell, Template } from "./template";
import { text } from "./text";

const post = text("客户服务部经理", "Customer-service department manager");

const criteria: readonly Criterion[] = [
  surveyed({ code: "D1", name: text("客户满意度", "Customer satisfaction"), definition: text("「通过客户调查问卷和反馈评估,衡量客户对部门服务的满意度。」", "From questionnaires and feedback: customers' satisfaction with the department.") }, meanColumn("满意度平均分", "Satisfaction mean")),
  ratio({ code: "D2", name: text("问题解决率", "Problems solved"), definition: text("「评估客户服务部经理解决客户问题的能力和效率。」解决问题数÷客户问题数。", "The manager's ability and speed in solving customers' problems: solved ÷ raised.") }, figureColumn("解决问题数", "Solved"), figureColumn("客户问题数", "Raised"), { goal: { each: true } }),
  rated({ code: "D3", name: text("团队管理", "Team management"), definition: text("「评估客户服务部经理带领团队的能力,包括团队合作、沟通和协调能力。」", "Leading the team: teamwork, communication and coordination.") }),
  rated({ code: "D4", name: text("服务质量", "Quality of service"), definition: text("「评估客户服务部经理确保部门提供高质量服务的能力。」", "Ensuring that the department gives service of high quality.") }),
];

function row(person: SampleCell, branch: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, branch, post, "2026-Q1", ...figures];
}

const every = text("AND([@客户满意度得分]>=单项优秀线,[@问题解决率得分]>=单项优秀线,[@团队管理得分]>=单项优秀线,[@服务质量得分]>=单项优秀线)", "AND([@[Customer satisfaction score]]>=Excellence_line,[@[Problems solved score]]>=Excellence_line,[@[Team management score]]>=Excellence_line,[@[Quality of service score]]>=Excellence_line)");

/** S4d: four indicators by the quarter; of the grades only the excellent one survives, in words. */
export const s4d: Template = criteriaTemplate({
  code: "S4d",
  name: text("客户服务部经理绩效考核方案", "Customer-service head appraisal"),
  post,
  cycle: "quarter",
  cycleWords: text("每季度", "Quarterly"),
  description: text("客户满意度、问题解决率、团队管理、服务质量四项等权，每季度评估；等级只留下“优秀”，分数线待填。", "Satisfaction, problems solved, team and quality of equal weight, by the quarter; only the grade “excellent” survives, its cut-off to be entered."),
  purpose: text("用于客户服务部经理的季度考核：四项指标等权得出总分。等级原文只留下“优秀”的文字描述，可按总分分数线评，也可要求四项全部达到优秀线。", "For heads of customer service, by the quarter: four indicators of equal weight. Of the grades only the words for “excellent” survive; it can go by a cut-off of the total or ask that all four be excellent."),
  source: {
    title: "客户服务部经理绩效考核方案",
    gloss: "Appraisal of customer-service heads",
    remark: text("原文每句重复一遍，已合并；“优秀”以下的等级已失。", "Every sentence stands twice in the source and is merged; the grades below “excellent” are lost."),
    articles: [
      { number: text("指标 1", "Indicator 1"), quote: "通过客户调查问卷和反馈评估,衡量客户对部门服务的满意度。", gloss: "From questionnaires and feedback.", place: text("指标 D1", "Indicator D1") },
      { number: text("指标 2", "Indicator 2"), quote: "评估客户服务部经理解决客户问题的能力和效率。", gloss: "Ability and speed in solving problems.", place: text("指标 D2", "Indicator D2") },
      { number: text("指标 3", "Indicator 3"), quote: "评估客户服务部经理带领团队的能力,包括团队合作、沟通和协调能力。", gloss: "Leading the team.", place: text("指标 D3", "Indicator D3") },
      { number: text("指标 4", "Indicator 4"), quote: "评估客户服务部经理确保部门提供高质量服务的能力。", gloss: "Quality of the department's service.", place: text("指标 D4", "Indicator D4") },
      { number: text("方式 1", "Method 1"), quote: "每季度对客户服务部经理进行绩效评估,并记录评估结果。", gloss: "Appraised every quarter and recorded.", place: text("方案表：考核周期；归档", "Scheme: Cycle; filing") },
      { number: text("方式 2", "Method 2"), quote: "为客户服务部经理设定可量化和可达到的目标。", gloss: "Targets that can be measured and reached.", place: text("考核数据：问题解决率目标", "Results: Problems solved target") },
      { number: text("方式 4", "Method 4"), quote: "对表现优秀的客户服务部经理给予奖励和激励措施,例如奖金、晋升或特殊荣誉。", gloss: "The excellent are rewarded: bonus, promotion, honours.", place: text("联动规则 L1", "Consequence L1") },
      { number: text("结果 1", "Result 1"), quote: "优秀:在各项指标上表现出色,客户满意度高、问题解决率高、团队管理优秀、服务质量卓越。", gloss: "Excellent: outstanding in every indicator.", place: text("等级；参数：优秀判定", "Grades; Parameters: Excellence_test") },
    ],
  },
  cycleNote: text("「每季度对客户服务部经理进行绩效评估」", "Appraised every quarter."),
  gradesQuote: text("「优秀:在各项指标上表现出色,客户满意度高、问题解决率高、团队管理优秀、服务质量卓越。」以下的等级已失，", "“Excellent: outstanding in every indicator”; the grades below are lost, and the source"),
  tables: [
    {
      guidance: text("每季度一次：一人一季一行，填满意度平均分、客户问题数和解决数、本人目标，团队管理和服务质量按 0–100 分评。", "Once a quarter: a row per person with the survey's mean, problems raised and solved, the person's target; team and quality rated 0 to 100."),
      criteria,
      rows: [
        row(people.zhang, branches.east, [92.5, 456, 480, 0.98, 90, 91]),
        row(people.li, branches.west, [95, 520, 525, 0.98, 94, 95]),
        row(people.wang, branches.south, [84, 382, 430, 0.95, 80, 82]),
        row(people.chen, branches.north, [90.6, 445, 470, 0.96, 88, 87]),
        row(people.liu, branches.tech, [89, 398, 415, 0.96, 86, 92]),
        row(people.zhao, branches.river, [96.2, 505, 512, 0.97, 93, 94]),
      ],
    },
  ],
  grades: [
    { grade: "A", label: text("优秀", "Excellent"), inclusive: true, preset: 90, leastScore: text('IF(优秀判定="四项均达优秀线",单项优秀线,"")', 'IF(Excellence_test="All four reach the line",Excellence_line,"")'), assumed: ["grade", "preset"], asked: ["lowestTotal"], origin: "assumed" },
    { grade: "B", label: text("其余等级（原文已失，待补）", "Others (lost, to be added)"), assumed: ["grade", "label"], origin: "assumed" },
  ],
  consequences: [
    { code: "L1", name: text("优秀奖励", "Reward for excellence"), condition: text(`IF(优秀判定="四项均达优秀线",${every.zh},[@等级]="A")`, `IF(Excellence_test="All four reach the line",${every.en},[@Grade]="A")`), window: { kind: "thisPeriod" }, outcome: text("奖金、晋升或特殊荣誉", "Bonus, promotion or special honours"), wording: text("「对表现优秀的客户服务部经理给予奖励和激励措施,例如奖金、晋升或特殊荣誉。」", "The excellent are rewarded: bonus, promotion or special honours.") },
  ],
  parameters: [
    { name: text("优秀判定", "Excellence_test"), value: text("按总分分数线", "By the total"), options: [text("按总分分数线", "By the total"), text("四项均达优秀线", "All four reach the line")], note: text("「在各项指标上表现出色,客户满意度高、问题解决率高、团队管理优秀、服务质量卓越」：按总分的分数线评优秀，或要求四项全部达到优秀线。", "“Outstanding in every indicator”: by a cut-off of the total, or by all four reaching the line."), reference: "AMB-87", origin: "assumed" },
    { name: text("单项优秀线", "Excellence_line"), shown: "number", unit: text("分", "points"), asked: ["value"], origin: "assumed", example: { value: 90 }, note: text("只在“四项均达优秀线”时使用：每项得分至少多少算优秀；原文没有给出。", "Only used where all four have to reach it: the score that is excellent; not in the source."), reference: "AMB-87" },
  ],
  notices: [
    text("等级只留下“优秀”：分数线空白，暂不评等级。填写 A 的最低总分并补上其余等级后自动评定。", "Only the grade “excellent” survives and has no cut-off, so nothing is graded; enter the lowest total of A and add the other grades."),
    text("四项各占 25%；问题解决率的目标写在每人自己那一行。", "25% each; the target of problems solved stands in everybody's own row."),
  ],
  assumptions: [
    { references: ["AMB-87"], taken: text("优秀按总分分数线评（空白＝不评）；“四项均达优秀线”可在参数中选用。", "Excellent goes by a cut-off of the total (blank = no grading); the reading that all four count can be chosen."), why: text("原文只有文字描述，其余等级已失。", "The source only has words, and the other grades are lost."), change: text("等级：最低总分；参数：优秀判定、单项优秀线", "Grades: Lowest total; Parameters: Excellence_test, Excellence_line") },
  ],
});
