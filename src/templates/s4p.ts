import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { growth, meanColumn, measured, rated, ratio, surveyed } from "./criterionKinds";
import { choiceWords } from "../scheme/choiceWords";
import { branches, people } from "./samplePeople";
import { reading } from "./switches";
import type { SampleCell, Template } from "./template";
import { text } from "./text";

const post = text("客户服务部经理", "Customer-service department manager");
const satisfaction = text("客户满意度指标", "Customer satisfaction");
const quality = text("客户服务质量指标", "Quality of service");
const team = text("团队绩效指标", "Team performance");
const business = text("业绩指标", "Business results");
const management = text("部门管理能力指标", "Running the department");
const blankInSource = text("原文此项没有内容，暂按 0–100 分评，内容请补。", "Empty in the source; rated 0 to 100 for now, please add its content.");

const duplicates = reading("AMB-68", text("重复定义", "Duplicates"), [text("只计一次", "Count once"), text("分别计", "Count each")], text("「满意度评分」见于满意度和服务质量，「服务质量评价」见于服务质量和团队，「客户维持率」与「客户保有率」同义：只计一次，第二次出现列示为重复、不占权重；或各在其维度内分别计。", "Satisfaction scores, the service review and customers kept come twice: counted once, the second shown as a duplicate without weight; or each counted in its own dimension."));

/** What the source defines a second time: shown, and weighed only where the switch says so. */
function twice(criterion: Criterion): Criterion {
  const once = (zh: string, en: string) => text(`IF(重复定义="只计一次",${zh},"")`, `IF(Duplicates="Count once",${en},"")`);
  return { ...criterion, row: { ...criterion.row, missing: once(`"${choiceWords.missing.omit.zh}"`, `"${choiceWords.missing.omit.en}"`) }, part: once("0", "0") };
}

const criteria: readonly Criterion[] = [
  surveyed({ code: "M1", name: text("客户满意度调查", "Satisfaction survey"), dimension: satisfaction, definition: text("「定期进行客户满意度调查,包括满意度评分、意见建议收集等,统计得出满意度指标」。", "Regular surveys with scores and suggestions.") }, meanColumn("满意度平均分", "Satisfaction mean")),
  ratio({ code: "M2", name: text("投诉率", "Complaint rate"), dimension: satisfaction, definition: text("「监控客户投诉情况,统计投诉率作为满意度指标之一」：投诉数量÷服务次数，越低越好。", "Complaints ÷ services; lower is better.") }, figureColumn("投诉数量", "Complaints"), figureColumn("服务次数", "Services"), { direction: "lower", goal: { example: 0.02 } }),
  ratio({ code: "M3", name: text("客户保有率", "Customers kept"), dimension: satisfaction, definition: text("「统计客户保留情况,包括续约率、跟进率等」：期末仍保有的期初客户÷期初客户。", "Customers of the beginning still there at the end ÷ customers of the beginning; renewals and follow-ups.") }, figureColumn("保有客户数", "Still customers"), figureColumn("期初客户数", "Customers at start"), { goal: { example: 0.95 } }),
  rated({ code: "F1", name: text("服务质量评价", "Service review"), dimension: quality, definition: text("「进行定期的服务质量评价,包括客户反馈、投诉情况、处理效率等,根据评价结果制定量化指标」。", "A regular review of feedback, complaints and efficiency.") }),
  rated({ code: "F2", name: text("服务质量监控", "Quality monitoring"), dimension: quality, definition: blankInSource }),
  ratio({ code: "T1", name: text("每人每周/月工作完成情况", "Work done per person"), dimension: team, definition: text("「统计每位团队成员的工作完成情况,包括任务完成量、工作效率等」：完成任务量÷计划任务量。", "Work done by each member: tasks done ÷ tasks planned.") }, figureColumn("完成任务量", "Tasks done"), figureColumn("计划任务量", "Tasks planned"), { goal: { example: 1 } }),
  rated({ code: "T2", name: text("团队合作", "Teamwork"), dimension: team, definition: text("「评估团队成员之间的合作情况,包括团队协作能力、沟通配合等」。", "Cooperation and communication within the team.") }),
  rated({ code: "Y1", name: text("客户服务成本控制", "Cost control"), dimension: business, definition: blankInSource }),
  growth({ code: "Y2", name: text("业务增长率", "Growth of business"), dimension: business, definition: text("「统计客户维持率、订单增长率等指标,作为业绩指标之一」：按订单增长率，（本期订单−上年同期）÷上年同期；客户维持率已计入客户保有率。", "Growth of orders: (this period − same period last year) ÷ same period last year; customers kept count above.") }, figureColumn("本期订单数", "Orders"), figureColumn("上年同期订单数", "Orders last year", "count", text("上年同期订单数。", "Orders in the same period last year.")), { example: 0.08 }),
  measured({ code: "Y3", name: text("业务收入", "Revenue"), dimension: business, definition: text("「统计客户服务部负责的业务收入,作为业绩指标之一」。", "Revenue that the department is responsible for.") }, { unit: "yuan", goal: { each: true } }),
  ratio({ code: "G1", name: text("招聘效率", "Recruiting"), dimension: management, definition: text("「统计招聘效率、培训参与率等指标」：按期到岗人数÷计划招聘人数。", "People in post in time ÷ people to be recruited.") }, figureColumn("按期到岗人数", "Recruited in time"), figureColumn("计划招聘人数", "To be recruited"), { goal: { example: 0.9 } }),
  ratio({ code: "G2", name: text("培训参与率", "Training attended"), dimension: management, definition: text("「统计招聘效率、培训参与率等指标」：参加培训人次÷应参加人次。", "Attendances ÷ those expected.") }, figureColumn("参训人次", "Attended"), figureColumn("应训人次", "Expected"), { goal: { example: 0.95 } }),
  ratio({ code: "G3", name: text("部门预算管控", "Budget control"), dimension: management, definition: text("「评估部门的预算掌控能力,包括预算使用率、费用控制等」：实际支出÷预算，在区间内为满分。", "Spent ÷ budget; full marks within a range.") }, figureColumn("实际支出", "Spent", "money"), figureColumn("部门预算", "Budget", "money"), { direction: "range", goal: { example: 0.9, to: 1 } }),
  rated({ code: "G4", name: text("绩效管理", "Performance management"), dimension: management, definition: text("「评估部门绩效管理的效果,包括员工绩效评估结果、奖惩措施等」。", "How appraisal works in the department: results, rewards and penalties.") }),
  twice(surveyed({ code: "F3", name: text("客户反馈满意度", "Satisfaction with feedback"), dimension: quality, definition: text("「通过满意度评分统计得出满意度指标」：与“客户满意度调查”重复。", "From satisfaction scores: a duplicate of the survey.") }, meanColumn("反馈满意度平均分", "Feedback mean"))),
  twice(rated({ code: "T3", name: text("团队服务质量评价", "Service review of the team"), dimension: team, definition: text("「根据客户的评价结果对团队成员进行服务质量评价…作为团队绩效指标之一」：与“服务质量评价”重复。", "The members' service as customers see it: a duplicate of the service review.") })),
  twice(ratio({ code: "Y4", name: text("客户维持率", "Customers retained"), dimension: business, definition: text("「统计客户维持率、订单增长率等指标」：与“客户保有率”重复。", "Customers retained: a duplicate of customers kept.") }, figureColumn("保有客户数", "Still customers"), figureColumn("期初客户数", "Customers at start"), { goal: { example: 0.95 } })),
];

function row(person: SampleCell, branch: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, branch, post, "2026-Q1", ...figures];
}

/** S4p: five dimensions; what the source defines twice is counted once, what it leaves empty is a rating. */
export const s4p: Template = criteriaTemplate({
  code: "S4p",
  name: text("客户服务部经理量化指标方案", "Customer-service head quantified indicators"),
  post,
  cycle: "quarter",
  cycleWords: text("定期（暂按季度，假设待确认）", "Periodic (quarterly for now, assumed)"),
  description: text("满意度、服务质量、团队绩效、业绩、部门管理五个维度等权，重复的定义只计一次。", "Satisfaction, quality, team, business and management of equal weight; what is defined twice counts once."),
  purpose: text("用于客户服务部经理：五个维度十四项指标（另列三项重复定义），投诉率、保有率、完成率、增长率、预算使用率由原始数量算出，其余按调查或 0–100 分评价。", "For heads of customer service: five dimensions and fourteen indicators, with three duplicates beside; rates are worked out from counts and money, the rest comes from surveys and ratings."),
  source: {
    title: "客户服务部经理绩效考核量化指标设计方案",
    gloss: "Quantified indicators for heads of customer service",
    remark: text("“一、考核目标确定”以及“服务质量监控”“客户服务成本控制”两项在原文中没有内容。", "The first section and two of the items, quality monitoring and cost control, are empty in the source."),
    articles: [
      { number: satisfaction, quote: "定期进行客户满意度调查,包括满意度评分、意见建议收集等,统计得出满意度指标", gloss: "Regular surveys.", place: text("指标 M1", "Indicator M1") },
      { number: satisfaction, quote: "监控客户投诉情况,统计投诉率作为满意度指标之一", gloss: "The complaint rate.", place: text("指标 M2", "Indicator M2") },
      { number: satisfaction, quote: "统计客户保留情况,包括续约率、跟进率等,作为满意度指标之一", gloss: "Customers kept.", place: text("指标 M3", "Indicator M3") },
      { number: quality, quote: "进行定期的服务质量评价,包括客户反馈、投诉情况、处理效率等,根据评价结果制定量化指标", gloss: "A regular review of the service.", place: text("指标 F1", "Indicator F1") },
      { number: quality, quote: "服务质量监控", gloss: "Quality monitoring (no content).", place: text("指标 F2（内容待补）", "Indicator F2 (content to be added)") },
      { number: quality, quote: "定期收集客户对服务质量的意见和建议,通过满意度评分统计得出满意度指标。", gloss: "Satisfaction with feedback, by scores.", place: text("与 M1 重复，不另计", "The same as M1; not counted twice") },
      { number: team, quote: "统计每位团队成员的工作完成情况,包括任务完成量、工作效率等", gloss: "Work done by each member.", place: text("指标 T1", "Indicator T1") },
      { number: team, quote: "根据客户的评价结果对团队成员进行服务质量评价,评价结果作为团队绩效指标之一", gloss: "A service review of the team by customers.", place: text("与 F1 重复，不另计", "The same as F1; not counted twice") },
      { number: team, quote: "评估团队成员之间的合作情况,包括团队协作能力、沟通配合等。", gloss: "Cooperation in the team.", place: text("指标 T2", "Indicator T2") },
      { number: business, quote: "客户服务成本控制", gloss: "Cost control (no content).", place: text("指标 Y1（内容待补）", "Indicator Y1 (content to be added)") },
      { number: business, quote: "统计客户维持率、订单增长率等指标,作为业绩指标之一", gloss: "Customers kept, growth of orders.", place: text("指标 Y2（订单增长率）；客户维持率与 M3 重复，不另计", "Indicator Y2 (orders); customers kept is M3, not counted twice") },
      { number: business, quote: "统计客户服务部负责的业务收入,作为业绩指标之一", gloss: "Revenue.", place: text("指标 Y3", "Indicator Y3") },
      { number: management, quote: "统计招聘效率、培训参与率等指标,评估部门管理能力", gloss: "Recruiting, training attended.", place: text("指标 G1、G2", "Indicators G1, G2") },
      { number: management, quote: "评估部门的预算掌控能力,包括预算使用率、费用控制等", gloss: "Budget used, cost kept.", place: text("指标 G3", "Indicator G3") },
      { number: management, quote: "评估部门绩效管理的效果,包括员工绩效评估结果、奖惩措施等。", gloss: "How appraisal works in the department.", place: text("指标 G4", "Indicator G4") },
    ],
  },
  cycleNote: text("原文只说“定期”，团队工作按“每人每周/月”统计。", "The source only says “periodically”; the team's work is counted per person, week and month."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每季度一次：一人一季一行，填数量和金额，比率由绩算算出；评价项按 0–100 分评。", "Once a quarter: a row per person with counts and money, rates are worked out; judgements are rated 0 to 100."),
      criteria,
      rows: [
        row(people.zhang, branches.east, [92, 21, 1000, 465, 500, 90, 86, 380, 400, 88, 82, 1060, 1000, 2160000, 2400000, 8, 10, 92, 100, 480000, 500000, 85, 91, 89]),
        row(people.li, branches.west, [95, 14, 980, 512, 525, 94, 92, 415, 410, 93, 90, 1185, 1080, 2580000, 2500000, 5, 5, 108, 110, 465000, 490000, 91, 94, 93]),
        row(people.wang, branches.south, [85, 34, 940, 398, 450, 80, 75, 322, 380, 78, 74, 905, 930, 1740000, 2100000, 6, 9, 80, 96, 528000, 480000, 76, 85, 80]),
        row(people.chen, branches.north, [91.4, 18, 1020, 490, 510, 89, 87, 402, 400, 90, 85, 1124, 1040, 2390000, 2400000, 7, 8, 98, 102, 471000, 500000, 88, 92, 90]),
        row(people.liu, branches.tech, [89.5, 20, 960, 448, 478, 86, 84, 376, 390, 86, 83, 1042, 985, 2215000, 2300000, 4, 5, 88, 94, 436000, 500000, 84, 88, 86]),
        row(people.zhao, branches.river, [87, 25, 905, 421, 460, 84, 80, 350, 370, 83, 79, 968, 940, 1985000, 2200000, 6, 8, 84, 90, 402000, 420000, 80, 86, 84]),
      ],
    },
  ],
  parameters: [duplicates],
  notices: [
    text("重复的定义默认只计一次，第二次出现列示、不占权重：客户反馈满意度（同客户满意度调查）、团队成员的服务质量评价（同服务质量评价）、客户维持率（同客户保有率）。", "Defined twice and counted once, the second shown without weight: satisfaction with feedback (the survey), the service review of the team (the service review), customers kept again under business."),
    text("“服务质量监控”“客户服务成本控制”原文没有内容：暂按 0–100 分评；成本可改为实际成本÷预算。", "Quality monitoring and cost control are empty in the source: rated 0 to 100 for now; cost may become cost ÷ budget."),
    text("目标值（浅黄色）由公司填写，业务收入目标写在每人自己那一行；某季没有招聘计划时招聘效率无法计算，该行会提示。", "Targets (pale yellow) are the company's, that of revenue stands in everybody's own row; in a quarter without recruiting the rate cannot be worked out and the row says so."),
  ],
  assumptions: [
    { references: ["AMB-68"], taken: text("同一定义只计一次，第二次出现列为重复。", "A definition counts once; where it comes again it is named as a duplicate."), why: text("否则满意度等会被重复计分。", "Otherwise satisfaction would count twice."), change: text("参数：重复定义", "Parameters: Duplicates") },
    { references: ["AMB-81"], taken: text("预算使用率在区间内为满分，低于或高于区间按比例减分。", "Budget used has full marks within a range and loses in proportion outside it."), why: text("原文没有写方向。", "The source gives no direction."), change: text("指标：G3 的目标值、目标上限", "Indicators: target of G3") },
    { references: ["L18"], taken: text("没有内容的两项保留为评分项。", "The two empty items are kept as ratings."), why: text("原文只有名称。", "The source only has their names."), change: text("指标：F2、Y1 的说明和计分规则", "Indicators: definition and rule of F2 and Y1") },
  ],
});
