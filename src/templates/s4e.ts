import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { allOrNothing, growth, meanColumn, measured, never, rated, ratedBySeveral, surveyedToPass } from "./criterionKinds";
import { equalRaters, ratingsName, ratingsSheet } from "./ratingsSheet";
import { people } from "./samplePeople";
import type { SampleCell, Template } from "./template";
import { text, type Text } from "./text";

const attitude = text("服务态度", "Attitude");
const skill = text("服务技能", "Skill");
const efficiency = text("服务效率", "Efficiency");
const outcome = text("服务成果", "Outcome");

const raters = [text("客户", "Customers"), text("同事", "Peers"), text("上级", "Superiors")];

/** Article 7: customers, peers and superiors rate attitude. */
const attitudeCriteria: readonly Criterion[] = [
  ratedBySeveral({ code: "A1", name: text("对待客户", "Manner with customers"), dimension: attitude, definition: text("「对待客户热情、礼貌、耐心、细致,能够及时解答客户问题。」", "Warm, polite, patient and careful with customers; questions are answered in time.") }, ratingsName),
  ratedBySeveral({ code: "A2", name: text("遵守服务规范", "Service code kept"), dimension: attitude, definition: text("「遵守公司服务规范,穿着整洁,精神面貌良好。」", "The service code is kept; neatly dressed, in good spirit.") }, ratingsName),
  ratedBySeveral({ code: "A3", name: text("尊重客户意见", "Customers' views respected"), dimension: attitude, definition: text("「尊重客户意见,能够虚心接受并改进。」", "Customers' views are respected and taken up.") }, ratingsName),
  ratedBySeveral({ code: "A4", name: text("团队协作", "Teamwork"), dimension: attitude, definition: text("「团队协作,相互支持,共同提升服务质量。」", "Works together, supports others, raises the quality of service.") }, ratingsName),
];

const criteria: readonly Criterion[] = [
  ...attitudeCriteria,
  rated({ code: "B1", name: text("业务知识", "Knowledge of the business"), dimension: skill, definition: text("「熟悉业务知识,能够准确、高效地为客户提供服务。」专业知识测试的成绩。", "Knows the business; serves accurately and fast. Result of the knowledge test.") }),
  rated({ code: "B2", name: text("操作熟练规范", "Skilled operation"), dimension: skill, definition: text("「操作熟练,工作流程规范」。实际操作考核的成绩。", "Skilled, and by the procedure. Result of the practical test.") }),
  never({ code: "B3", name: text("无误操作现象", "No operating errors"), dimension: skill, definition: text("「无误操作现象」：次数为 0 得满分，否则 0 分。", "No operating errors: none gives full marks, any gives none.") }, figureColumn("误操作次数", "Operating errors", "count", text("本期误操作的次数，没有填 0。", "Operating errors in the period; 0 when there were none."))),
  rated({ code: "B4", name: text("解决问题的能力", "Problem solving"), dimension: skill, definition: text("「具备较强的解决问题的能力,能够应对各种突发情况。」案例分析的成绩。", "Solves problems and copes with the unexpected. Result of the case study.") }),
  rated({ code: "B5", name: text("培训和学习", "Training and study"), dimension: skill, definition: text("「不断提升自身技能,积极参加培训和学习。」", "Keeps learning; takes part in training.") }),
  never({ code: "C1", name: text("按时完成无拖延", "On time, no delay"), dimension: efficiency, definition: text("「工作任务按时完成,无拖延现象。」拖延次数为 0 得满分，否则 0 分。", "Tasks are done in time, without delay: none gives full marks, any gives none.") }, figureColumn("拖延任务数", "Tasks delayed", "count", text("本期逾期完成或未完成的任务数，没有填 0。", "Tasks late or not done in the period; 0 when there were none."))),
  rated({ code: "C2", name: text("流程优化", "Better processes"), dimension: efficiency, definition: text("「服务流程优化,提高服务速度。」", "Processes are improved, service becomes faster.") }),
  rated({ code: "C3", name: text("资源分配", "Use of resources"), dimension: efficiency, definition: text("「合理分配资源,提高工作效率。」", "Resources are used well.") }),
  rated({ code: "C4", name: text("跨部门协作", "Cooperation between departments"), dimension: efficiency, definition: text("「积极与其他部门沟通协作,提高整体运营效率。」", "Works with other departments.") }),
  surveyedToPass({ code: "D1", name: text("客户满意度达标", "Satisfaction standard"), dimension: outcome, definition: text("「客户满意度达到规定标准。」达到得满分，否则 0 分。", "Satisfaction meets the standard: full marks, or none.") }, meanColumn("满意度平均分", "Satisfaction mean"), { example: 90 }),
  never({ code: "D2", name: text("无重大失误和投诉", "No major errors or complaints"), dimension: outcome, definition: text("「服务过程中无重大失误和投诉事件。」次数为 0 得满分，否则 0 分。", "No major errors and no complaints: none gives full marks, any gives none.") }, figureColumn("重大失误和投诉", "Major errors and complaints", "count", text("本期重大失误和投诉事件的次数，没有填 0。", "Major errors and complaints in the period; 0 when there were none."))),
  allOrNothing(growth({ code: "D3", name: text("业务增长率", "Growth of business"), dimension: outcome, definition: text("「业务增长率…达到预期目标」：达到得满分，否则 0 分。", "Growth of business meets its target: full marks, or none.") }, figureColumn("本期业务额", "Business", "money"), figureColumn("上年同期业务额", "Business last year", "money", text("上年同期业务额，元。", "Business in the same period last year, yuan.")), { example: 0.05 })),
  allOrNothing(growth({ code: "D4", name: text("客户增长率", "Growth of customers"), dimension: outcome, definition: text("「…客户增长率等指标达到预期目标」：达到得满分，否则 0 分。", "Growth of customers meets its target: full marks, or none.") }, figureColumn("本期客户数", "Customers"), figureColumn("上年同期客户数", "Customers last year", "count", text("上年同期客户数。", "Customers in the same period last year.")), { example: 0.04 })),
  measured({ code: "D5", name: text("客户表扬次数", "Praise received"), dimension: outcome, definition: text("「获得客户表扬、奖励等正面反馈。」", "Praise and awards from customers.") }, { unit: "times", goal: { example: 3 } }),
];

const posts = { desk: text("服务专员", "Service agent"), lead: text("服务主管", "Service supervisor") };
const department = text("服务部", "Service department");

function row(person: SampleCell, post: Text, period: string, figures: readonly number[]): readonly SampleCell[] {
  return [person, department, post, period, ...figures];
}

/** S4e: four dimensions of the service rules; what must not happen is met or not, what has a standard too. */
export const s4e: Template = criteriaTemplate({
  code: "S4e",
  name: text("服务考核制度", "Service appraisal rules"),
  post: text("所有提供服务的工作人员", "All service staff, front line and managers"),
  cycle: "month",
  cycleWords: text("月度、季度、年度", "Monthly, quarterly, yearly"),
  description: text("服务态度、技能、效率、成果四个维度等权；无误操作、无拖延、无重大失误按是否为零判定。", "Attitude, skill, efficiency and outcome of equal weight; errors, delays and major complaints have to be none."),
  purpose: text("用于所有服务人员（一线和管理人员）的月度、季度、年度考核：评分项按 0–100 分评，“无…现象”的条款按次数是否为 0 判定，有标准和目标的按是否达到判定。", "For all service staff, by the month, quarter or year: judgements from 0 to 100, what must not happen is judged by whether it did, standards and targets by whether they were met."),
  source: {
    title: "服务考核制度模板",
    gloss: "Rules for the appraisal of service",
    remark: text("第十四条以后（流程、结果运用、附件）已失。", "Everything after Article 14 (procedure, use of results, annexes) is lost."),
    articles: [
      { number: text("第二条", "Article 2"), quote: "本考核制度适用于我公司所有提供服务的工作人员,包括一线服务人员和管理人员。", gloss: "For all service staff, front line and managers.", place: text("考核数据：岗位", "Results: Post") },
      { number: text("第四条", "Article 4"), quote: "考核周期分为月度、季度、年度。", gloss: "Monthly, quarterly, yearly.", place: text("考核数据：期间写 2026-03、2026-Q1 或 2026", "Results: Period as 2026-03, 2026-Q1 or 2026") },
      { number: text("第五条", "Article 5"), quote: "考核结果作为员工绩效评价、奖惩、晋升、培训等方面的依据。", gloss: "A basis for rewards, promotion and training.", place: text("由人力资源部据结果处理", "HR acts on the results") },
      { number: text("第七条", "Article 7"), quote: "服务态度考核采用客户满意度调查、同事评价、上级评价等方式进行。", gloss: "Attitude: by survey, by peers, by superiors.", place: text("指标 A1–A4；评价人；评分记录", "Indicators A1–A4; Raters; Ratings") },
      { number: text("第九条", "Article 9"), quote: "服务技能考核采用专业知识测试、实际操作考核、案例分析等方式进行。", gloss: "Skill: by tests, practice and cases.", place: text("指标 B1–B5", "Indicators B1–B5") },
      { number: text("第十一条", "Article 11"), quote: "服务效率考核采用工作进度跟踪、数据分析、客户反馈等方式进行。", gloss: "Efficiency: by tracking, data and feedback.", place: text("指标 C1–C4", "Indicators C1–C4") },
      { number: text("第十三条", "Article 13"), quote: "服务成果考核采用客户满意度调查、投诉处理情况、业务数据统计等方式进行。", gloss: "Outcome: by survey, complaints and business data.", place: text("指标 D1–D5", "Indicators D1–D5") },
      { number: text("第十四条", "Article 14"), quote: "考核周期结束时,由人力资源部组织考核工作,各部门积极配合。", gloss: "HR organises the appraisal at the end of a cycle.", place: text("使用说明：五步", "How to use: five steps") },
    ],
  },
  cycleNote: text("「考核周期分为月度、季度、年度」：期间写到哪一级就按哪一级。", "Monthly, quarterly, yearly: the period as written decides."),
  tables: [
    {
      guidance: text("一人一期一行：评分项按 0–100 分填，次数没有填 0，不要留空；服务态度填在“评分记录”。", "A row per person and period: ratings from 0 to 100, 0 where nothing happened instead of a blank; attitude is rated on the sheet Ratings."),
      criteria,
      rows: [
        row(people.zhang, posts.desk, "2026-03", [88, 90, 0, 86, 92, 0, 84, 85, 87, 92.5, 0, 126000, 118000, 315, 300, 4]),
        row(people.li, posts.desk, "2026-03", [84, 85, 1, 82, 85, 0, 80, 82, 84, 90, 0, 108500, 104000, 298, 280, 2]),
        row(people.wang, posts.desk, "2026-03", [76, 80, 2, 75, 78, 3, 74, 76, 78, 85.4, 1, 92300, 98000, 266, 272, 1]),
        row(people.chen, posts.desk, "2026-03", [93, 94, 0, 92, 95, 0, 90, 92, 93, 96, 0, 141200, 128000, 342, 318, 6]),
        row(people.liu, posts.lead, "2026-03", [90, 88, 0, 91, 88, 1, 89, 90, 92, 91.2, 0, 486000, 460000, 1215, 1180, 3]),
        row(people.zhao, posts.lead, "2026-Q1", [88, 87, 0, 89, 90, 0, 88, 87, 90, 90.5, 0, 1432000, 1350000, 1302, 1240, 7]),
      ],
    },
  ],
  logs: [
    ratingsSheet({
      cycle: "month",
      guidance: text("服务态度由客户、同事、上级评价：一人一项一个评价人一行，0–100 分。", "Customers, peers and superiors rate attitude: a row per person, item and rater, 0 to 100."),
      raters,
      criteria: attitudeCriteria,
      given: [
        { person: people.zhang, period: "2026-03", scores: [[93, 96, 91, 90], [90, 94, 88, 93], [93, 95, 91, 90]] },
        { person: people.li, period: "2026-03", scores: [[88, 91, 86, 88], [87, 89, 85, 91], [89, 90, 87, 88]] },
        { person: people.wang, period: "2026-03", scores: [[78, 84, 76, 82], [82, 85, 80, 83], [80, 83, 78, 81]] },
        { person: people.chen, period: "2026-03", scores: [[96, 97, 95, 95], [94, 95, 93, 96], [95, 96, 94, 94]] },
        { person: people.liu, period: "2026-03", scores: [[90, 92, 91, 92], [89, 93, 90, 94], [91, 91, 92, 93]] },
        { person: people.zhao, period: "2026-Q1", scores: [[88, 91, 90, 89], [90, 92, 89, 91], [89, 90, 91, 90]] },
      ],
    }),
  ],
  raters: equalRaters(raters),
  ratersQuote: text("「服务态度考核采用客户满意度调查、同事评价、上级评价等方式进行」", "“Attitude is appraised by customers, peers and superiors”"),
  notices: [
    text("四个维度等权、维度内平分；满意度标准、增长目标、表扬目标（浅黄色）由公司填写。", "The four dimensions weigh the same; the satisfaction standard and the targets of growth and praise (pale yellow) are the company's to enter."),
    text("季度、年度考核时把期间写作 2026-Q1、2026，目标值按相应周期调整。", "For quarters and years write the period as 2026-Q1 or 2026 and adjust the targets to it."),
    text("增长率等指标只适用部分岗位时，在“指标”的“适用岗位”写明岗位，并为其余岗位另设权重合计 100% 的一组。", "Where growth only concerns some posts, name them under Posts and give the other posts a set of weights of their own."),
  ],
  assumptions: [
    { references: ["AMB-84"], taken: text("服务态度按客户、同事、上级三方等权平均；某一方没有评时由其余各方分担，并提示。", "Attitude is the mean of customers, peers and superiors, alike; whoever has not rated leaves it to the others, and the row says so."), why: text("原文没有给出三方的权重。", "The source gives no weights."), change: text("评价人：权重、缺失处理", "Raters: Weight, Missing") },
    { references: ["P16"], taken: text("“无误操作”“无拖延”“无重大失误和投诉”次数为 0 得 100 分，否则 0 分。", "What must not happen: none gives 100, any gives 0."), why: text("原文写“无”，没有写部分扣分。", "The source says “no”; it knows no partial deductions."), change: text("指标：计分规则、计分参数（不达标得分）", "Indicators: Scoring rule, Rule settings (Fail score)") },
  ],
});
