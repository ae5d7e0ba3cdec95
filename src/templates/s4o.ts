import type { Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { meanColumn, measured, rated, ratedBySeveral, surveyed } from "./criterionKinds";
import { equalRaters, ratingsName, ratingsSheet } from "./ratingsSheet";
import { branches, people } from "./samplePeople";
import type { SampleCell, Template } from "./template";
import { text } from "./text";

const post = text("服务经理", "Service manager");
const service = text("提供卓越的客户服务", "Excellent service");
const needs = text("准确理解客户需求", "Understanding needs");
const team = text("有效管理团队", "Leading the team");
const solving = text("解决问题的能力", "Solving problems");

const criteria: readonly Criterion[] = [
  surveyed({ code: "K1", name: text("客户满意度", "Customer satisfaction"), dimension: service, definition: text("「通过客户满意度调查或反馈评估,衡量客户对服务经理的满意程度。」", "From surveys or feedback: customers' satisfaction with the manager.") }, meanColumn("满意度平均分", "Satisfaction mean")),
  rated({ code: "K2", name: text("服务质量", "Quality of service"), dimension: service, definition: text("「评估服务经理在处理客户请求时的质量,包括准确性、专业性和及时性等。」", "How requests are handled: accurate, professional, in time.") }),
  measured({ code: "K3", name: text("响应时间", "Response time"), dimension: service, definition: text("「评估服务经理对客户请求的响应速度和及时性。」平均响应分钟数，越短越好。", "Speed of response to requests: mean minutes; shorter is better.") }, { unit: "minutes", direction: "lower", goal: { example: 30 } }),
  ratedBySeveral({ code: "X1", name: text("提问能力", "Asking"), dimension: needs, definition: text("「评估服务经理对客户提问的质量和针对性。」", "The quality and aim of the questions asked.") }, ratingsName),
  ratedBySeveral({ code: "X2", name: text("解读需求", "Reading needs"), dimension: needs, definition: text("「评估服务经理对客户需求的解读能力和理解程度。」", "How well needs are read and understood.") }, ratingsName),
  rated({ code: "T1", name: text("人员管理", "Managing people"), dimension: team, definition: text("「评估服务经理对团队成员的管理能力,包括员工培训、绩效评估、岗位分配等。」", "Training, appraisal and assignment of people.") }),
  rated({ code: "T2", name: text("团队合作", "Teamwork"), dimension: team, definition: text("「评估服务经理促进团队合作和协作的能力。」", "Cooperation is brought about.") }),
  rated({ code: "T3", name: text("激励团队", "Motivating"), dimension: team, definition: text("「评估服务经理对团队成员的激励和激励机制的有效性。」", "People are motivated, and the means work.") }),
  ratedBySeveral({ code: "J1", name: text("客户投诉处理", "Handling complaints"), dimension: solving, definition: text("「评估服务经理在处理客户投诉和纠纷时的能力和方法。」由问题解决模拟评分。", "Ability and method with complaints and disputes, rated in a simulation.") }, ratingsName),
  measured({ code: "J2", name: text("解决问题的效率", "Time to solve"), dimension: solving, definition: text("「评估服务经理解决问题的速度和效率,以及解决问题的可持续性和根本性。」从提出到根本解决的平均小时数，越短越好。", "Speed and efficiency, lasting and at the root: mean hours until a problem is solved for good; shorter is better.") }, { unit: "hours", direction: "lower", goal: { example: 24 } }),
];

const raters = [text("客户", "Customers"), text("模拟评委", "Assessors")];

function row(person: SampleCell, branch: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, branch, post, "2026-Q1", ...figures];
}

/** S4o: four goals with ten indicators; surveys, talks and simulations. */
export const s4o: Template = criteriaTemplate({
  code: "S4o",
  name: text("服务经理考核方案", "Service manager goals and abilities"),
  post,
  cycle: "quarter",
  cycleWords: text("季度（原文未写周期，假设待确认）", "Quarterly (the source names no cycle; assumed)"),
  description: text("客户服务、理解需求、团队管理、问题解决四个目标等权，调查、口头评估与模拟相结合。", "Service, understanding, team and problem solving of equal weight, from surveys, talks and simulations."),
  purpose: text("用于服务经理：四个考核目标十项指标，满意度取调查平均分，响应时间和解决时间对照目标，其余按 0–100 分评（口头评估、问题解决模拟）。", "For service managers: four goals and ten indicators; satisfaction from surveys, times against targets, the rest rated 0 to 100 from talks and simulations."),
  source: {
    title: "服务经理考核方案",
    gloss: "Appraisal scheme for service managers",
    remark: text("考核方法第 3 项以后和评估标准已失。", "Methods after the third and the standards of rating are lost."),
    articles: [
      { number: text("目标 1", "Goal 1"), quote: "通过客户满意度调查或反馈评估,衡量客户对服务经理的满意程度。", gloss: "Satisfaction, from surveys or feedback.", place: text("指标 K1–K3", "Indicators K1–K3") },
      { number: text("目标 2", "Goal 2"), quote: "评估服务经理对客户需求的解读能力和理解程度。", gloss: "Needs are read and understood.", place: text("指标 X1、X2", "Indicators X1, X2") },
      { number: text("目标 3", "Goal 3"), quote: "评估服务经理对团队成员的管理能力,包括员工培训、绩效评估、岗位分配等。", gloss: "Training, appraisal and assignment of people.", place: text("指标 T1–T3", "Indicators T1–T3") },
      { number: text("目标 4", "Goal 4"), quote: "评估服务经理解决问题的速度和效率,以及解决问题的可持续性和根本性。", gloss: "Speed, lasting and at the root.", place: text("指标 J1、J2", "Indicators J1, J2") },
      { number: text("方法 1", "Method 1"), quote: "通过面对面、电话或在线调查方式获得客户对服务经理的满意度反馈。", gloss: "Surveys face to face, by phone or online.", place: text("考核数据：满意度平均分", "Results: Satisfaction mean") },
      { number: text("方法 2", "Method 2"), quote: "通过与客户进行交流和协商,评估服务经理在解读客户需求和提供服务方面的能力。", gloss: "Talks with customers show understanding and service.", place: text("指标 K2、X1、X2", "Indicators K2, X1, X2") },
      { number: text("方法 3", "Method 3"), quote: "通过模拟客户投诉和问题解决情景,评估服务经理的问题解决能力和方法。", gloss: "Simulated complaints show ability and method.", place: text("指标 J1", "Indicator J1") },
    ],
  },
  cycleNote: text("原文没有写周期。", "The source names no cycle."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每季度一次：一人一季一行，填满意度平均分和两个时间，其余按 0–100 分评。", "Once a quarter: a row per person with the survey's mean and two times; the rest is rated 0 to 100."),
      criteria,
      rows: [
        row(people.zhang, branches.east, [92, 90, 33, 90, 87, 84, 27]),
        row(people.li, branches.west, [95, 94, 24, 93, 91, 90, 20]),
        row(people.wang, branches.south, [84, 80, 45, 79, 80, 74, 36]),
        row(people.chen, branches.north, [90.5, 88, 30, 87, 90, 85, 25]),
        row(people.liu, branches.tech, [89, 86, 36, 88, 85, 83, 30]),
        row(people.zhao, branches.river, [87.4, 85, 39, 82, 86, 80, 28]),
      ],
    },
  ],
  logs: [
    ratingsSheet({
      cycle: "quarter",
      guidance: text("提问能力、解读需求、客户投诉处理由客户（口头评估）和模拟评委评：一人一项一个评价人一行，0–100 分。", "Customers (in talks) and the assessors of simulations rate asking, reading needs and complaints: a row per person, item and rater, 0 to 100."),
      raters,
      criteria: criteria.filter(({ row: { columns } }) => columns?.includes(ratingsName)),
      given: [
        { person: people.zhang, period: "2026-Q1", scores: [[90, 85, 86], [86, 87, 84]] },
        { person: people.li, period: "2026-Q1", scores: [[94, 92, 93], [90, 94, 91]] },
        { person: people.wang, period: "2026-Q1", scores: [[78, 77, 76], [74, 79, 74]] },
        { person: people.chen, period: "2026-Q1", scores: [[88, 87, 89], [84, 89, 87]] },
        { person: people.liu, period: "2026-Q1", scores: [[86, 81, 81], [82, 83, 79]] },
        { person: people.zhao, period: "2026-Q1", scores: [[85, 83, 83], [81, 85, 81]] },
      ],
    }),
  ],
  raters: equalRaters(raters),
  ratersQuote: text("「口头评估:通过与客户进行交流和协商」「通过模拟客户投诉和问题解决情景」", "“By talks with customers”, “by simulated complaints and problems”"),
  notices: [
    text("四个目标各占 25%，目标内平分；响应时间和解决时间的目标值（浅黄色）由公司填写。", "The four goals weigh 25% each; targets of the two times (pale yellow) are the company's to enter."),
    text("评估标准已失：各项评分先按指标的文字评，标准请补在“说明”。", "The standards of rating are lost: rate by the words of the indicator for now and add them to the definitions."),
  ],
  assumptions: [
    { references: ["AMB-84"], taken: text("提问能力、解读需求、投诉处理由客户和模拟评委等权平均；某一方没有评时由另一方分担，并提示。", "Customers and assessors count alike for asking, reading needs and complaints; whoever has not rated leaves it to the other, and the row says so."), why: text("原文没有给出两方的权重。", "The source gives no weights."), change: text("评价人；参数：缺评处理", "Raters; Parameters: Missing_ratings") },
    { references: ["L17"], taken: text("解决问题的效率按平均小时数计；可持续性和根本性由“是否根本解决”体现在时间里。", "Efficiency is the mean number of hours until a problem is solved for good."), why: text("原文没有给出算法。", "The source gives no formula."), change: text("指标：J2 可改为直接评分", "Indicators: J2 may be rated directly instead") },
  ],
});
