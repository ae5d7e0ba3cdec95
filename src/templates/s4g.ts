import { ratingColumn, whoAndWhen } from "./dataColumns";
import { branches, people } from "./samplePeople";
import type { DataTable, SampleCell, Template } from "./template";
import { formulaText } from "./formulaText";
import { cutOffs, cycleSwitch, blankValues, gradedOn, missingRatings, raterMissing, reading, scoreLimit, settingsBy, settledBy } from "./switches";
import { same, text } from "./text";
import type { Cycle } from "../scheme/setting";

const results = text("考核数据", "Results");
const performance = text("工作业绩", "Performance");
const team = text("团队管理", "Team management");
const ability = text("工作能力", "Ability");
const conduct = text("职业素养", "Professional conduct");

const posts = {
  sales: text("销售经理", "Sales manager"),
  service: text("售后经理", "After-sales manager"),
  customer: text("客户服务经理", "Customer-service manager"),
  parts: text("配件经理", "Parts manager"),
};

function sampleRow(person: SampleCell, branch: SampleCell, post: SampleCell, scores: readonly number[]): readonly SampleCell[] {
  return [person, branch, post, "2026-Q1", ...scores];
}

const table: DataTable = {
  name: results,
  guidance: text("每季度一次：一人一季一行，四项各按 0–100 分填写人力资源部综合后的分数。", "Once a quarter: one row per person, each of the four rated 0 to 100 as consolidated by HR."),
  frozen: 1,
  blankRows: 12,
  columns: [
    ...whoAndWhen("quarter"),
    ratingColumn(performance, text("任务完成情况、项目进度、业务指标达成情况等，0–100 分。", "Tasks done, progress of projects, business targets met; 0 to 100.")),
    ratingColumn(team, text("团队建设、员工培养、人员流失率等，0–100 分。", "Team building, developing people, staff turnover; 0 to 100.")),
    ratingColumn(ability, text("分析判断、沟通协调、创新能力等，0–100 分。", "Judgement, communication and coordination, innovation; 0 to 100.")),
    ratingColumn(conduct, text("工作态度、诚信守纪、敬业精神等，0–100 分。", "Attitude, integrity and discipline, dedication; 0 to 100.")),
  ],
  sample: [
    sampleRow(people.zhang, branches.east, posts.sales, [90, 80, 70, 100]),
    sampleRow(people.li, branches.west, posts.service, [92, 88, 85, 95]),
    sampleRow(people.wang, branches.south, posts.sales, [78, 74, 80, 90]),
    sampleRow(people.chen, branches.north, posts.customer, [85.5, 91, 88, 96]),
    sampleRow(people.liu, branches.tech, posts.service, [96, 93, 90, 98]),
    sampleRow(people.zhao, branches.river, posts.parts, [70, 68, 72, 85]),
    sampleRow(people.zhou, branches.east, posts.service, [88, 79.5, 82, 92]),
    sampleRow(people.wu, branches.west, posts.customer, [91, 86, 79, 94]),
    sampleRow(people.xu, branches.south, posts.parts, [64, 71, 66, 80]),
    sampleRow(people.sun, branches.north, posts.sales, [83, 84, 86, 90]),
    sampleRow(people.ma, branches.tech, posts.parts, [75, 77.5, 81, 88]),
    sampleRow(people.gao, branches.river, posts.customer, [94, 90, 92, 97]),
  ],
};

const cycles = cycleSwitch("AMB-59", ["quarter", "month", "halfYear", "year"], text("「季度考核:每个季度进行一次」（原文第 3 项）；第 1、2 项周期已失，可能还有月度、半年度或年度考核。", "“3. Quarterly: once a quarter”; the first two cycles are lost and may have been months, half-years or years."));
const raters = { self: text("自我", "Self"), superior: text("上级", "Superior"), peer: text("同级", "Peer") };
const peerView = reading("AMB-57", text("同级评价用法", "Peer_ratings"), [text("仅供参考", "For reference"), text("占少量权重", "Small weight")], text("「同级评估:同事之间相互评价,作为参考意见。」：只列示，不占权重；或占“同级权重”，其余归上级。", "“Peers assess each other, for reference”: shown at weight 0; or counted at Peer_weight, the rest with the superior."));
const peerWeight = text("同级权重", "Peer_weight");
const ratersQuote = text("「自我评估…上级评估…同级评估…综合评估」", "“Self-assessment, the superior's, peers', then HR's consolidation”");
const counted = (weight: string) => formulaText({ columns: [], choices: peerView.options!, names: [peerView.name, peerWeight] })(`IF(同级评价用法="仅供参考",${weight})`);

const switches = [peerView, raterMissing(ratersQuote), cutOffs(text("「考核结果分为A、B、C、D四个等级,对应优秀、良好、合格、不合格」", "“Four grades A, B, C, D: excellent, good, competent, not competent”")), gradedOn, scoreLimit("capped"), blankValues];

/** S4g: four ratings at 40, 30, 20 and 10 per cent; four named grades whose cut-offs the source does not give. */
export const s4g: Template = {
  code: "S4g",
  name: text("经理考核方案", "Manager appraisal scheme"),
  post: text("经理级人员", "Managers of all departments"),
  cycle: "quarter",
  cycleWords: text("季度考核", "Quarterly"),
  description: text("工作业绩、团队管理、工作能力、职业素养按 40/30/20/10 加权，四个等级的分数线由人力资源部填写。", "Performance, team, ability and conduct weighted 40/30/20/10; HR enters the cut-offs of the four grades."),
  purpose: text(
    "用于经理级人员的季度考核：按 0–100 分填入四项评分，绩算按 40%、30%、20%、10% 加权得出总分和名次。等级（优秀、良好、合格、不合格）的分数线原文没有给出，填写后即自动评定。",
    "For the quarterly appraisal of managers: enter four ratings from 0 to 100 and Jisuan weights them 40%, 30%, 20% and 10% into a total and a rank. The source gives no cut-offs for its grades (excellent, good, competent, not competent); grading starts as soon as they are entered.",
  ),
  source: {
    title: "经理考核方案",
    gloss: "Appraisal scheme for managers",
    remark: text("原文前半部分（目的、范围、周期第 1、2 项）已失，两份流程的条目混排，现合并为一份。", "The first part of the source is lost and two lists of the procedure are interleaved; they are merged here."),
    articles: [
      { number: text("周期 3", "Cycle 3"), quote: "季度考核:每个季度进行一次,对经理级人员季度内的工作绩效进行评估。", gloss: "Quarterly: once a quarter, on the quarter's work.", place: text("方案表：考核周期", "Scheme: Cycle") },
      { number: text("五、1", "V.1"), quote: "工作业绩(40%):包括任务完成情况、项目进度、业务指标达成情况等。", gloss: "Performance (40%): tasks done, progress of projects, business targets met.", place: text("指标表：工作业绩", "Indicators: Performance") },
      { number: text("五、2", "V.2"), quote: "团队管理(30%):包括团队建设、员工培养、人员流失率等。", gloss: "Team management (30%): team building, developing people, turnover.", place: text("指标表：团队管理", "Indicators: Team management") },
      { number: text("五、3", "V.3"), quote: "工作能力(20%):包括分析判断能力、沟通协调能力、创新能力等。", gloss: "Ability (20%): judgement, communication and coordination, innovation.", place: text("指标表：工作能力", "Indicators: Ability") },
      { number: text("五、4", "V.4"), quote: "职业素养(10%):包括工作态度、诚信守纪、敬业精神等。", gloss: "Professional conduct (10%): attitude, integrity and discipline, dedication.", place: text("指标表：职业素养", "Indicators: Professional conduct") },
      { number: text("六", "VI"), quote: "自我评估:经理级人员依据考核指标进行自我评估,提交工作总结和业绩证明。…上级评估:直接上级根据工作表现对下属进行评估,提出评价意见。…同级评估:同事之间相互评价,作为参考意见。…综合评估:人力资源部汇总各类评估结果,形成综合评价。", gloss: "Self-assessment with evidence; the superior's assessment; peers' views for reference only; HR consolidates.", place: text("考核数据填综合评价的分数", "Results: the consolidated ratings") },
      { number: text("六", "VI"), quote: "反馈与沟通:将评价结果反馈给被考核人,进行一对一沟通,讨论改进措施。", gloss: "Results are fed back in a one-to-one talk about improvement.", place: text("考核表与面谈", "Score card and talk") },
      { number: text("七、1", "VII.1"), quote: "考核结果分为A、B、C、D四个等级,对应优秀、良好、合格、不合格。", gloss: "Four grades A, B, C, D: excellent, good, competent, not competent.", place: text("等级表（分数线待填）", "Grades (cut-offs to be entered)") },
      { number: text("七、2", "VII.2"), quote: "考核结果作为经理级人员晋升、调岗、薪酬调整、奖金分配、培训机会等的重要依据。", gloss: "Results inform promotion, transfer, pay, bonus and training.", place: text("由人力资源部据结果处理", "HR acts on the results") },
      { number: text("八、2", "VIII.2"), quote: "建立申诉机制,经理级人员可对考核结果提出异议,人力资源部应及时处理。", gloss: "Managers may object to a result; HR deals with it promptly.", place: text("申诉", "Appeals") },
    ],
  },
  scheme: {
    settings: {
      version: { value: "1" },
      owner: { value: text("人力资源部", "Human resources") },
      cycle: settledBy<Cycle>(cycles, text("「3.季度考核」；原文第 1、2 项周期已失，由参数“适用周期”决定。", "“3. Quarterly”; the first two cycles are lost; Cycle_in_use decides.")),
      ...settingsBy(switches),
    },
    indicators: [
      { code: "P", name: performance, kind: "quantitative", weight: 0.4, unit: text("分", "points"), direction: "higher", rule: "direct", table: results, columns: [performance], definition: text("任务完成情况、项目进度、业务指标达成情况等。", "Tasks done, progress of projects, business targets met.") },
      { code: "T", name: team, kind: "qualitative", weight: 0.3, unit: text("分", "points"), direction: "higher", rule: "direct", table: results, columns: [team], definition: text("团队建设、员工培养、人员流失率等。", "Team building, developing people, staff turnover.") },
      { code: "W", name: ability, kind: "qualitative", weight: 0.2, unit: text("分", "points"), direction: "higher", rule: "direct", table: results, columns: [ability], definition: text("分析判断能力、沟通协调能力、创新能力等。", "Judgement, communication and coordination, innovation.") },
      { code: "Z", name: conduct, kind: "qualitative", weight: 0.1, unit: text("分", "points"), direction: "higher", rule: "direct", table: results, columns: [conduct], definition: text("工作态度、诚信守纪、敬业精神等。", "Attitude, integrity and discipline, dedication.") },
    ],
    grades: [
      { grade: "A", label: text("优秀", "Excellent"), inclusive: true, preset: 90, assumed: ["preset"], asked: ["lowestTotal"] },
      { grade: "B", label: text("良好", "Good"), inclusive: true, preset: 80, assumed: ["preset"], asked: ["lowestTotal"] },
      { grade: "C", label: text("合格", "Competent"), inclusive: true, preset: 60, assumed: ["preset"], asked: ["lowestTotal"] },
      { grade: "D", label: text("不合格", "Not competent") },
    ],
    raters: [
      { rater: raters.self, weight: 0, missing: missingRatings, origin: "assumed", assumed: ["weight", "missing"] },
      { rater: raters.superior, weight: counted("1,1-同级权重"), ownColumn: true, missing: missingRatings, origin: "assumed", assumed: ["weight", "ownColumn", "missing"] },
      { rater: raters.peer, weight: counted("0,同级权重"), missing: missingRatings, origin: "assumed", assumed: ["weight", "missing"] },
    ],
    parameters: [cycles, ...switches, { name: peerWeight, value: 0.1, shown: "percent", unit: same("%"), note: text("只在“同级评价用法”选“占少量权重”时使用；原文没有给出权重。", "Used only while Peer_ratings says Small weight; the source gives none."), reference: "AMB-57", origin: "assumed" }],
  },
  results: [table],
  logs: [],
  notices: [
    text("等级表的最低总分原文没有给出，现为空白，因此暂不评等级，只给总分和名次。人力资源部填写 A、B、C 三格后即开始评定（D 留空）。也可在参数“等级分数线”选用预设 90、80、60（假设待确认，不是原文）。", "The source gives no cut-offs, so the lowest totals are blank: totals and ranks are given, grades are not. Grading starts when HR enters those of A, B and C (D stays blank). The parameter Cut_offs offers 90, 80 and 60 as a preset, which is an assumption and not the source's."),
    text("不要套用其他方案（如服务经理绩效考核）的 100、90、80 分线：字母相同，含义不同。", "Do not reuse the cut-offs 100, 90 and 80 of another scheme: same letters, other meaning."),
  ],
  assumptions: [
    { references: ["AMB-56"], taken: text("等级分数线空白，暂不评等级；可选预设 90、80、60。", "No cut-offs, so no grades for now; 90, 80 and 60 are offered as a preset."), why: text("原文只有等级名称，没有分数线。", "The source names the grades and gives no scores."), change: text("等级：最低总分；参数：等级分数线", "Grades: Lowest total; Parameters: Cut_offs") },
    { references: ["AMB-57", "AMB-84"], taken: text("四列填上级评价（或人力资源部综合后的分数），占 100%；自评、同级评价可加列记录，只列示，不占权重。", "The four columns hold the superior's ratings, or HR's consolidated ones, and count 100%; self and peer ratings may be added as columns and are shown at weight 0."), why: text("原文同级评价“作为参考意见”，没有给出各方权重。", "Peers' views are “for reference” and no weights are given."), change: text("在考核数据加“工作业绩·自我”“工作业绩·同级”这样的列；参数：同级评价用法、同级权重、缺评处理；评价人：权重", "Add columns such as “Performance · Self” and “Performance · Peer” to Results; Parameters: Peer_ratings, Peer_weight, Missing_ratings; Raters: Weight") },
    { references: ["AMB-59"], taken: text("按季度考核。", "Appraised by the quarter."), why: text("周期第 1、2 项已失，只剩第 3 项季度考核。", "Only the third item of the cycles survives."), change: text("参数：适用周期", "Parameters: Cycle_in_use") },
    { references: ["AMB-71"], taken: text("总分上限 100。", "The total is capped at 100."), why: text("原文未涉及超过 100 分的情形。", "The source does not speak of more than 100."), change: text("参数：得分上限", "Parameters: Score_limit") },
    { references: ["AMB-72"], taken: text("总分四舍五入到 0.01 后再评等级。", "The total is rounded to 0.01, then graded."), why: text("原文没有写小数位。", "The source names no decimals."), change: text("参数：评级口径；考核方案：总分小数位、舍入方式", "Parameters: Graded_on; Scheme: Decimals, Rounding") },
    { references: ["AMB-82"], taken: text("任一项空白，这一行不计分。", "A row with a blank rating is not scored."), why: text("空白不是零分。", "A blank is not zero."), change: text("参数：空白处理", "Parameters: Blank_values") },
  ],
  steps: [
    { title: text("定计划", "Plan"), text: text("人力资源部明确考核时间、指标和方法；需要评等级时先填好等级表的最低总分。", "HR sets time, indicators and method; for grades, enter the lowest totals first.") },
    { title: text("评分", "Rate"), text: text("本人自评并提交工作总结和证明，直接上级评价，同级评价作参考，人力资源部综合成四项分数。", "Self-assessment with evidence, the superior's assessment, peers for reference; HR consolidates the four ratings.") },
    { title: text("填数据", "Fill in"), text: text("在“考核数据”一人一行填入四项分数，期间写作 2026-Q1。", "Enter the four ratings on Results, a row per person; write the period as 2026-Q1.") },
    { title: text("一键重算", "Recalculate"), text: text("点“绩算”选项卡上的“一键重算”，处理提示的问题，确认本页下方的假设。", "Press Recalculate on the Jisuan tab, work through the problems, confirm the assumptions below.") },
    { title: text("反馈签核", "Feed back"), text: text("为每人生成考核表，一对一沟通改进措施；有异议的走申诉，处理后归档。", "Make a score card per person, talk it over one to one; objections go to appeal; then file the period.") },
  ],
};

