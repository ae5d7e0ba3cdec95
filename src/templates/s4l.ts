import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { rated, ratedBySeveral, ratio } from "./criterionKinds";
import { equalRaters, ratingsName, ratingsSheet } from "./ratingsSheet";
import { people } from "./samplePeople";
import type { SampleCell, Template } from "./template";
import { text } from "./text";

const post = text("物业服务经理", "Property-service manager");
const process = text("工作流程掌握", "Command of the work");
const team = text("团队管理能力", "Team management");
const customers = text("客户关系管理能力", "Customer relations");
const control = text("工作效率和质量控制能力", "Efficiency and quality control");
const estates = { lake: text("湖畔花园项目", "Lakeside Garden"), hill: text("云山公馆项目", "Cloud Hill"), plaza: text("中央广场项目", "Central Plaza") };

const criteria: readonly Criterion[] = [
  ratio({ code: "W1", name: text("工作计划和目标完成率", "Plans and goals met"), dimension: process, definition: text("「根据工作计划和目标的完成情况,评估物业服务经理对工作流程的掌握程度。」完成项数÷计划项数。", "Plans and goals met show the command of the work: items done ÷ items planned.") }, figureColumn("完成计划项数", "Items done"), figureColumn("计划项数", "Items planned"), { goal: { example: 1 } }),
  rated({ code: "W2", name: text("制定工作计划", "Planning"), dimension: process, definition: text("「根据业主需求制定相应的工作计划」。", "Work is planned to the owners' needs.") }),
  rated({ code: "W3", name: text("协调工作进度", "Coordinating progress"), dimension: process, definition: text("「协调各部门的工作进度」。", "The departments' progress is coordinated.") }),
  ratedBySeveral({ code: "T1", name: text("团队成员的表现", "How the team performs"), dimension: team, definition: text("「根据团队成员的表现…评估物业服务经理的团队管理能力」；含「招聘合适的人员」。", "The members' performance; the right people are recruited.") }, ratingsName),
  ratio({ code: "T2", name: text("培训计划执行率", "Training carried out"), dimension: team, definition: text("「培训计划的执行」：已开展培训÷计划培训。", "Training held ÷ training planned.") }, figureColumn("已开展培训", "Sessions held"), figureColumn("计划培训", "Sessions planned"), { goal: { example: 1 } }),
  ratedBySeveral({ code: "T3", name: text("团队凝聚力的提升", "Cohesion"), dimension: team, definition: text("「团队凝聚力的提升」；含「提供必要的激励措施」。", "The team grows together; incentives are given.") }, ratingsName),
  ratedBySeveral({ code: "C1", name: text("解答客户的疑问", "Answering questions"), dimension: customers, definition: text("「及时解答客户的疑问」；评分标准已失，请补。", "Customers' questions are answered in time; the standard is lost, please add.") }, ratingsName),
  ratedBySeveral({ code: "C2", name: text("处理客户的问题和投诉", "Problems and complaints"), dimension: customers, definition: text("「有效处理客户的问题和投诉」；评分标准已失，请补。", "Problems and complaints are dealt with; the standard is lost, please add.") }, ratingsName),
  ratio({ code: "Q1", name: text("按时完成工作任务", "Tasks in time"), dimension: control, definition: text("「按时完成工作任务」：按时完成任务数÷任务总数；评分标准已失，请补。", "Tasks done in time ÷ all tasks; the standard is lost, please add.") }, figureColumn("按时完成任务数", "Done in time"), figureColumn("任务总数", "Tasks"), { goal: { example: 0.95 } }),
  rated({ code: "Q2", name: text("定期检查工作质量", "Quality checks"), dimension: control, definition: text("「定期检查工作质量」；评分标准已失，请补。", "Quality is checked regularly; the standard is lost, please add.") }),
  rated({ code: "Q3", name: text("相关数据统计", "Statistics"), dimension: control, definition: text("「进行相关数据统计」；评分标准已失，请补。", "Statistics are kept; the standard is lost, please add.") }),
];

const raters = [text("团队成员", "Team members"), text("客户", "Customers"), text("相关部门", "Departments")];

function row(person: SampleCell, estate: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, estate, post, "2026-Q1", ...figures];
}

/** S4l: four abilities of a property-service manager; the standards of the last two are lost. */
export const s4l: Template = criteriaTemplate({
  code: "S4l",
  name: text("物业服务经理考核方案", "Property-service manager appraisal"),
  post,
  cycle: "quarter",
  cycleWords: text("定期（暂按季度，假设待确认）", "Periodic (quarterly for now, assumed)"),
  description: text("工作流程、团队管理、客户关系、效率与质量四项能力等权，日常观察、反馈调查、绩效评估相结合。", "Command of the work, team, customers, efficiency and quality of equal weight, from observation, surveys and review."),
  purpose: text("用于物业服务经理：四项能力等权，计划完成、培训执行、按时完成按数量算比率，其余按 0–100 分评：日常观察，以及团队成员、客户、相关部门的调查。", "For property-service managers: four abilities of equal weight; plans, training and timeliness as rates, the rest rated 0 to 100 from observation and from surveys of team, customers and departments."),
  source: {
    title: "物业服务经理考核方案模板",
    gloss: "Appraisal of property-service managers, a form",
    remark: text("考核标准第 3、4 项及以后（评分、结果运用）已失。", "Standards 3 and 4 and all that follows (scoring, use of results) are lost."),
    articles: [
      { number: text("三、1", "III.1"), quote: "包括根据业主需求制定相应的工作计划、协调各部门的工作进度等方面。", gloss: "Planning to the owners' needs, coordinating progress.", place: text("指标 W1–W3", "Indicators W1–W3") },
      { number: text("三、2", "III.2"), quote: "包括招聘合适的人员、制定相关培训计划和提供必要的激励措施等方面。", gloss: "Recruiting, training plans, incentives.", place: text("指标 T1–T3", "Indicators T1–T3") },
      { number: text("三、3", "III.3"), quote: "包括及时解答客户的疑问、有效处理客户的问题和投诉等方面。", gloss: "Answering questions, dealing with problems and complaints.", place: text("指标 C1、C2", "Indicators C1, C2") },
      { number: text("三、4", "III.4"), quote: "包括按时完成工作任务、定期检查工作质量和进行相关数据统计等方面。", gloss: "Tasks in time, quality checks, statistics.", place: text("指标 Q1–Q3", "Indicators Q1–Q3") },
      { number: text("四、2", "IV.2"), quote: "通过向团队成员、客户和相关部门进行调查,了解物业服务经理的团队管理和客户关系管理情况。", gloss: "Team, customers and departments are surveyed.", place: text("指标 T1、T3、C1、C2；评价人；评分记录", "Indicators T1, T3, C1, C2; Raters; Ratings") },
      { number: text("四、3", "IV.3"), quote: "通过对物业服务经理的工作任务完成情况和工作质量进行定期评估", gloss: "Tasks and quality are reviewed periodically.", place: text("方案表：考核周期", "Scheme: Cycle") },
      { number: text("五、1", "V.1"), quote: "根据工作计划和目标的完成情况,评估物业服务经理对工作流程的掌握程度。", gloss: "Plans and goals met.", place: text("指标 W1", "Indicator W1") },
      { number: text("五、2", "V.2"), quote: "根据团队成员的表现、培训计划的执行和团队凝聚力的提升等方面", gloss: "The members' performance, training carried out, cohesion.", place: text("指标 T1–T3", "Indicators T1–T3") },
    ],
  },
  cycleNote: text("原文只说“定期评估”。", "The source only says “periodically”."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每季度一次：一人一季一行，填计划、培训、任务的数量，计划、协调、检查、统计按 0–100 分评；团队和客户的评价填在“评分记录”。", "Once a quarter: a row per person with counts of plans, sessions and tasks; planning, progress, checks and statistics rated 0 to 100; the views of team and customers go on the sheet Ratings."),
      criteria,
      rows: [
        row(people.zhang, estates.lake, [38, 40, 90, 88, 5, 6, 171, 180, 88, 85]),
        row(people.li, estates.hill, [40, 40, 93, 92, 6, 6, 186, 190, 92, 90]),
        row(people.wang, estates.plaza, [31, 38, 80, 78, 4, 6, 148, 176, 80, 74]),
        row(people.chen, estates.lake, [36, 40, 87, 85, 6, 6, 168, 182, 85, 83]),
        row(people.liu, estates.hill, [39, 40, 91, 89, 5, 6, 175, 184, 89, 86]),
        row(people.zhao, estates.plaza, [35, 38, 84, 86, 5, 6, 160, 178, 83, 81]),
      ],
    },
  ],
  logs: [
    ratingsSheet({
      cycle: "quarter",
      guidance: text("团队管理和客户关系由团队成员、客户、相关部门评价：一人一项一个评价人一行，0–100 分。", "Team members, customers and departments rate the team and customer relations: a row per person, item and rater, 0 to 100."),
      raters,
      criteria: criteria.filter(({ row: { columns } }) => columns?.includes(ratingsName)),
      given: [
        { person: people.zhang, period: "2026-Q1", scores: [[87, 85, 91, 89], [84, 82, 93, 90], [87, 85, 92, 91]] },
        { person: people.li, period: "2026-Q1", scores: [[91, 92, 94, 92], [88, 90, 95, 94], [91, 91, 93, 93]] },
        { person: people.wang, period: "2026-Q1", scores: [[74, 72, 82, 78], [78, 77, 80, 79], [76, 76, 84, 80]] },
        { person: people.chen, period: "2026-Q1", scores: [[85, 87, 88, 86], [82, 85, 87, 85], [85, 86, 89, 87]] },
        { person: people.liu, period: "2026-Q1", scores: [[89, 88, 90, 92], [86, 85, 91, 90], [89, 88, 89, 91]] },
        { person: people.zhao, period: "2026-Q1", scores: [[83, 81, 86, 84], [80, 78, 87, 85], [83, 81, 85, 86]] },
      ],
    }),
  ],
  raters: equalRaters(raters),
  ratersQuote: text("「通过向团队成员、客户和相关部门进行调查」", "“By surveys of the team, customers and departments”"),
  notices: [
    text("客户关系、效率与质量两项的考核标准已失：先按考核内容评分，标准请补在“说明”。", "The standards of customer relations and of efficiency and quality are lost: rate by the content for now and add them to the definitions."),
    text("四项能力各占 25%，项内平分；三个比率的目标值（浅黄色）由公司填写。", "The four abilities weigh 25% each; targets of the three rates (pale yellow) are the company's to enter."),
  ],
  assumptions: [
    { references: ["AMB-84"], taken: text("团队成员、客户、相关部门三方等权平均；某一方没有评时由其余各方分担，并提示。", "Team members, customers and departments count alike; whoever has not rated leaves it to the others, and the row says so."), why: text("原文没有给出三方的权重。", "The source gives no weights."), change: text("评价人：权重、缺失处理", "Raters: Weight, Missing") },
  ],
});
