import { dayCountParameter } from "../appraisal/appraisalPlan";
import { periodWords } from "../appraisal/periodFigures";
import { computedWords } from "../scheme/computedWords";
import { keyColumns } from "../scheme/dataColumns";
import { historyTable } from "../scheme/recordTables";
import { dataColumn, whoAndWhen } from "./dataColumns";
import { formulaText } from "./formulaText";
import { consequenceParameters } from "./readings";
import { branches, people } from "./samplePeople";
import type { ParameterSource } from "./schemeSource";
import { gradedOn, reading, settledBy } from "./switches";
import type { DataTable, SampleCell, Template } from "./template";
import { same, text } from "./text";

const monthly = text("考核数据", "Results");
const annual = text("年度考核", "Annual");
const post = text("服务部经理", "Service manager");
const commissionBase = text("提成基数", "Commission base");
const monthlyScore = text("月绩效分数", "Monthly score");
const bonusBase = text("年终奖金基数", "Bonus base");
const annualScore = text("年度绩效分数", "Annual score");

const scoreCap = reading("AMB-32", text("总分封顶", "Score_cap"), [text("不封顶", "No cap"), same("100")], text("「年度绩效考核分数为110分…=10000*110%=11000元」：例中超过 100 分照发，不封顶；或总分最高 100。", "“110 points … = 10000 × 110% = 11000 yuan”: the example pays above 100, so no cap; or totals stop at 100."));
const baseFrom = reading("AMB-42", text("提成基数来源", "Base_from"), [text("直接填入", "Entered"), text("按业绩计算", "From results")], text("「按服务部业绩,服务经理提成工资数为5000」没有给出算法：由财务算好填入“提成基数”；或选“按业绩计算”：“提成基数”一列改填服务部业绩，乘以“提成基数比例”。", "“By the department's results the commission is 5000” gives no formula: finance enters Commission base; or From results: that column then holds the department's results, times Base_rate."));
const annualFrom = reading("AMB-38", text("年度分数来源", "Annual_score_from"), [text("年度评价表", "Annual form"), text("月均分", "Mean of months"), text("两者折算", "Both")], text("「年终奖金基数*(年度绩效分数/100分*100%)」，原文单列「年度绩效考核评价表」：用年度表自己的分数；或当年各月绩效分数的平均；或两者按“月均分占比”折算。月均分取“考核历史”与“考核数据”中月份较多的一处。", "“Bonus base × annual score ÷ 100”, and an annual form of its own is named: that form's score; or the mean of the year's monthly scores; or both, by Share_of_months. The mean is taken from History or Results, whichever holds more months."));
const share = text("月均分占比", "Share_of_months");
const margin = text("年度月均允差", "Difference_allowed");

const threeA = text("「月度考核等级连续三次为A级,将给予晋升一级奖励」。", "“Monthly grade A three times in a row: promotion by one level.”");

const dayCount = reading("AMB-79", dayCountParameter.name, [dayCountParameter.readings.calendar, dayCountParameter.readings.working], text("「每月1日-10日」「每年1月1日-15日」：按自然日，首尾两天都算；或按工作日（周一至周五）数。用于“考核计划”的“期末后第几日”。", "“From the 1st to the 10th”, “from 1 to 15 January”: calendar days, both ends included; or working days (Monday to Friday). Used for days after the end in Appraisal plan."));

const parameters: readonly ParameterSource[] = [
  dayCount,
  scoreCap,
  gradedOn,
  baseFrom,
  { name: text("提成基数比例", "Base_rate"), shown: "percent", unit: same("%"), asked: ["value"], note: text("只在“提成基数来源”选“按业绩计算”时使用；「按服务部业绩」没有给出比例，由公司填写。", "Used only while Base_from says From results; the source gives no rate: enter the company's."), reference: "AMB-42" },
  annualFrom,
  { name: share, value: 0.5, shown: "percent", unit: same("%"), note: text("只在“年度分数来源”选“两者折算”时使用；原文没有给出比例。", "Used only while Annual_score_from says Both; the source gives no share."), reference: "AMB-38", origin: "assumed" },
  { name: margin, shown: "number", unit: text("分", "points"), asked: ["value"], note: text("「年度绩效分数」与当年月均分相差超过几分时提示；空白＝不提示。", "How many points the annual score may differ from the year's monthly mean before that is pointed out; blank = not checked."), reference: "AMB-38" },
  ...consequenceParameters(["afterFiring", "gap", "newYear", "newPost", "window", "measure", "conflict"], {
    afterFiring: threeA,
    gap: threeA,
    newYear: text("「连续六月」「连续三次」没有写年度交替。", "“Consecutive” is silent on the turn of the year."),
    newPost: text("「连续六月」「连续三次」没有写换岗。", "“Consecutive” is silent on a change of post."),
    window: text("「月度考核等级连续六月中有三次为D级」。", "“Three D within six consecutive months.”"),
    conflict: text("「将给予晋升一级奖励」与「将予以降级或撤职处理」。", "“Promotion by one level” and “demotion or removal from post”."),
  }),
];

const f = formulaText({
  columns: [commissionBase, monthlyScore, bonusBase, annualScore, periodWords.year, keyColumns.name, keyColumns.period, computedWords.total],
  choices: parameters.flatMap(({ options = [] }) => options),
  names: [...parameters.map(({ name }) => name), text("考核数据", "Results"), historyTable],
});

/** The mean of the year's monthly scores, filed or in Results, whichever holds more months. */
const filed = '考核历史[姓名],[@姓名],考核历史[期间],[@年度]&"-*"';
const entered = '考核数据[姓名],[@姓名],考核数据[期间],[@年度]&"-*"';
const meanOfMonths = `IF(COUNTIFS(${filed})>COUNTIFS(${entered}),AVERAGEIFS(考核历史[总分],${filed}),AVERAGEIFS(考核数据[月绩效分数],${entered}))`;
const annualActual = f(`IF(年度分数来源="年度评价表",[@年度绩效分数],IF(年度分数来源="月均分",IFERROR(${meanOfMonths},""),IF([@年度绩效分数]="","",IFERROR([@年度绩效分数]*(1-月均分占比)+月均分占比*${meanOfMonths},""))))`);
const difference = f(`IF([@年度绩效分数]="","",IFERROR(ABS([@年度绩效分数]-${meanOfMonths}),""))`);

function sampleRow(person: SampleCell, branch: SampleCell, period: SampleCell, base: number, score: number): readonly SampleCell[] {
  return [person, branch, post, period, base, score];
}

const monthlyTable: DataTable = {
  name: monthly,
  guidance: text("每月 1 日至 10 日填写上月：一人一月一行。", "Filled in from the 1st to the 10th for the month before: one row per person and month."),
  frozen: 1,
  blankRows: 12,
  columns: [
    ...whoAndWhen("month"),
    dataColumn(commissionBase, "money", text("按服务部业绩算出的当月提成工资数，元。", "The month's commission from the department's results, in yuan."), { min: 0 }),
    dataColumn(monthlyScore, "score", text("月度绩效考核评价表的得分，可以超过 100 分。", "The score on the monthly appraisal form; it may exceed 100."), { min: 0 }),
  ],
  sample: [
    sampleRow(people.zhang, branches.east, "2011-06", 5000, 95),
    sampleRow(people.li, branches.west, "2011-06", 6200, 100),
    sampleRow(people.wang, branches.south, "2011-06", 4380.5, 79.99),
    sampleRow(people.chen, branches.north, "2011-06", 5150, 92.4),
    sampleRow(people.liu, branches.tech, "2011-06", 7325.8, 110),
    sampleRow(people.zhao, branches.river, "2011-06", 3960, 80),
    sampleRow(people.zhang, branches.east, "2011-05", 4820, 96.5),
    sampleRow(people.li, branches.west, "2011-05", 5980, 103.5),
    sampleRow(people.wang, branches.south, "2011-05", 4105, 76),
    sampleRow(people.chen, branches.north, "2011-05", 5040, 90),
    sampleRow(people.zhang, branches.east, "2011-04", 4675, 93),
    sampleRow(people.li, branches.west, "2011-04", 5760, 101),
    sampleRow(people.wang, branches.south, "2011-04", 4210, 78.5),
    sampleRow(people.chen, branches.north, "2011-04", 4890, 89.99),
  ],
};

const annualTable: DataTable = {
  name: annual,
  guidance: text("每年 1 月 1 日至 15 日填写上年度：一人一年一行。", "Filled in from 1 to 15 January for the year before: one row per person and year."),
  frozen: 1,
  blankRows: 12,
  columns: [
    ...whoAndWhen("year"),
    dataColumn(bonusBase, "money", text("该职级的年终奖金标准，元。", "The year-end bonus set for the level, in yuan."), { width: 16, min: 0 }),
    dataColumn(annualScore, "score", text("年度绩效考核评价表的得分，可以超过 100 分。", "The score on the annual appraisal form; it may exceed 100."), { width: 16, min: 0 }),
  ],
  sample: [
    sampleRow(people.zhang, branches.east, 2011, 10000, 110),
    sampleRow(people.li, branches.west, 2011, 10000, 102.6),
    sampleRow(people.wang, branches.south, 2011, 10000, 78.2),
    sampleRow(people.chen, branches.north, 2011, 10000, 88.6),
    sampleRow(people.liu, branches.tech, 2011, 12000, 96.4),
    sampleRow(people.zhao, branches.river, 2011, 10000, 99.99),
  ],
};

/** S4i: score × base ÷ 100, uncapped; grades at 100, 90 and 80; consequences over runs of grades. */
export const s4i: Template = {
  code: "S4i",
  name: text("服务经理绩效考核", "Service manager appraisal"),
  post,
  cycle: "month",
  cycleWords: text("月度考核和年度考核", "Monthly and annual"),
  description: text("月提成与年终奖金按绩效分数计发，按 100、90、80 分评 A 至 D 级，连续等级触发晋升或降级建议。", "Commission and year-end bonus follow the score; grades A to D at 100, 90 and 80; runs of grades propose promotion or demotion."),
  purpose: text(
    "用于服务部经理的月度和年度绩效考核：填入提成基数和绩效分数，绩算给出等级、月提成工资和年终奖金，并在连续 A 级、六个月内三次 D 级等情形出现时提出建议措施，供公司领导决定。",
    "For the monthly and annual appraisal of service managers: enter the commission base and the score, and Jisuan gives the grade, the month's commission and the year-end bonus, and proposes what the rules attach to runs of grades. Management decides.",
  ),
  source: {
    title: "服务经理绩效考核",
    gloss: "Performance appraisal of service managers",
    remark: text("原文把“服务”误作“效劳”、“人力资源部”误作“资源部”、“则”误作“那么”（如“附那么”），下列引文已还原，数字一字未改。", "The source's text shows find-and-replace slips (效劳 for 服务, 那么 for 则, 资源部 for 人力资源部); the quotes are put right, no figure is touched."),
    articles: [
      { number: same("2"), quote: "考核分为月度考核和年度考核。", gloss: "There is a monthly and an annual appraisal.", place: text("“考核数据”“年度考核”两张表", "Sheets Results and Annual") },
      { number: same("3.1"), quote: "每月1日-10日,考核上月业绩。每年1月1日-15日,考核上年度业绩。", gloss: "From the 1st to the 10th of each month for the month before; from 1 to 15 January for the year before.", place: text("两张数据表的填写期限", "When the two sheets are filled in") },
      { number: same("3.2"), quote: "服务部经理与公司领导共同确认月度及年度工作目标,人力资源部根据预定的工作目标按考核周期对服务部经理进行考核,考核结果报公司领导审批确认后执行。", gloss: "Manager and management agree the targets; HR appraises against them; results take effect once management has approved.", place: text("签核后执行", "In force after sign-off") },
      { number: same("4.1"), quote: "服务经理月提成工资=提成基数*(月绩效分数/100分*100%)", gloss: "Monthly commission = commission base × (monthly score ÷ 100).", place: text("奖金表：月提成工资", "Payouts: Monthly commission") },
      { number: text("4.1 例", "4.1 example"), quote: "xx年6月,按服务部业绩,服务经理提成工资数为5000,6月绩效考核分数为95分,则服务经理6月最终提成工资=5000*(95/100*100%)=5000*95%=4750元", gloss: "A base of 5000 and 95 points give 4750 yuan.", place: text("示例第一行", "First row of the sample") },
      { number: same("4.1"), quote: "服务经理年终奖金=年终奖金基数*(年度绩效分数/100分*100%)", gloss: "Year-end bonus = bonus base × (annual score ÷ 100).", place: text("奖金表：年终奖金", "Payouts: Year-end bonus") },
      { number: text("4.1 例", "4.1 example"), quote: "经理级年终奖金标准为10000元,服务经理年度绩效考核分数为110分,则服务经理年终奖金=10000*(110/100*100%)=10000*110%=11000元", gloss: "A base of 10000 and 110 points give 11000 yuan: scores above 100 pay above the base.", place: text("参数：总分封顶", "Parameters: Score_cap") },
      { number: same("4.2"), quote: "考核分数在100分及以上,考核等级为A级;考核分数在90分及以上、100分以下,考核等级为B级;考核分数在80分及以上、90分以下,考核等级为C级;考核分数在80分以下,考核等级为D级", gloss: "A from 100; B from 90 and below 100; C from 80 and below 90; D below 80.", place: text("等级表", "Grades") },
      { number: same("4.2"), quote: "月度考核等级连续三次为A级,将给予晋升一级奖励。月度考核等级连续六月中有三次为D级,将予以降级或撤职处理。", gloss: "Three monthly A in a row: promotion by one level. Three D within six consecutive months: demotion or removal from post.", place: text("联动规则表", "Consequences") },
      { number: same("4.2"), quote: "年度绩效考核等级为A级,在年度优秀评选及年终调薪方面优先考虑。年度绩效考核等级为C级及以下,将予以降级或撤职处理。", gloss: "Annual A: priority in the yearly awards and pay review. Annual C or below: demotion or removal from post.", place: text("联动规则表", "Consequences") },
      { number: same("7.2"), quote: "本制度自二零一一年四月一日起执行。", gloss: "In force from 1 April 2011.", place: text("方案表：生效日期", "Scheme: Effective from") },
    ],
  },
  scheme: {
    settings: {
      version: { value: "2011-04" },
      owner: { value: text("人力资源部", "Human resources"), note: text("「本制度由***公司人力资源部负责解释。」", "The company's HR department interprets the rules.") },
      effectiveFrom: { value: "2011-04-01", note: text("「自二零一一年四月一日起执行」", "“In force from 1 April 2011.”") },
      cycle: { value: "month", note: text("年度考核在“年度考核”表中，期间写年份。", "The annual appraisal is on the sheet Annual, its period a year.") },
      approval: { value: true, note: text("「考核结果报公司领导审批确认后执行」：审批前，金额标为“未审批”，见“审批”表。", "“Results take effect once management has approved”: until then pay is marked as not approved; see the sheet Approvals.") },
      scoreCap: settledBy<number>(scoreCap, text("由参数“总分封顶”决定：原文例中 110 分发 11000 元。", "Decided by Score_cap: in the source's example 110 points pay 11000 yuan.")),
      gradeOn: settledBy<"rounded" | "unrounded">(gradedOn),
    },
    indicators: [
      { code: "M1", name: monthlyScore, kind: "quantitative", weight: 1, unit: text("分", "points"), direction: "higher", rule: "direct", table: monthly, columns: [monthlyScore], definition: text("月度绩效考核评价表（5.1）的得分；原表的指标与权重已失，分数由人力资源部填入，可超过 100。", "The score on the monthly form (5.1). The form's indicators and weights are lost, so HR enters the score; it may exceed 100.") },
      { code: "Y1", name: annualScore, kind: "quantitative", weight: 1, unit: text("分", "points"), direction: "higher", rule: "direct", table: annual, formula: annualActual, definition: text("年度绩效考核评价表（5.2）的得分；原表的指标与权重已失，分数由人力资源部填入，可超过 100。来源见参数“年度分数来源”（AMB-38）。", "The score on the annual form (5.2). The form's indicators and weights are lost, so HR enters the score; it may exceed 100. Annual_score_from says where it comes from (AMB-38).") },
      { code: "Y2", name: text("年度与月均分之差", "Annual against monthly mean"), kind: "quantitative", weight: 0, unit: text("分", "points"), direction: "lower", rule: "direct", gate: margin, missing: "omit", table: annual, formula: difference, definition: text("年度绩效分数与当年月均分相差多少：不计入总分，超过参数“年度月均允差”时提示（AMB-38）。", "How far the annual score is from the year's monthly mean: no part of the total; more than Difference_allowed is pointed out (AMB-38)."), origin: "assumed", assumed: ["weight", "missing"] },
    ],
    grades: [
      { grade: "A", label: text("A级", "Grade A"), lowestTotal: 100, inclusive: true },
      { grade: "B", label: text("B级", "Grade B"), lowestTotal: 90, inclusive: true },
      { grade: "C", label: text("C级", "Grade C"), lowestTotal: 80, inclusive: true },
      { grade: "D", label: text("D级", "Grade D") },
    ],
    payouts: [
      { name: text("月提成工资", "Monthly commission"), formula: f('IF(提成基数来源="直接填入",[@提成基数],[@提成基数]*提成基数比例)*[@总分]/100'), table: monthly, definition: text("「服务经理月提成工资=提成基数*(月绩效分数/100分*100%)」。例：5000 元、95 分 → 4750 元。", "Commission base × monthly score ÷ 100. Example: 5000 yuan and 95 points → 4750 yuan.") },
      { name: text("年终奖金", "Year-end bonus"), formula: f("[@年终奖金基数]*[@总分]/100"), table: annual, definition: text("「服务经理年终奖金=年终奖金基数*(年度绩效分数/100分*100%)」。例：10000 元、110 分 → 11000 元。", "Bonus base × annual score ÷ 100. Example: 10000 yuan and 110 points → 11000 yuan.") },
    ],
    consequences: [
      { code: "L1", name: text("月度连续三次 A 级", "Three monthly A in a row"), condition: text('[@等级]="A"', '[@Grade]="A"'), window: { kind: "inARow", n: 3 }, table: monthly, outcome: text("晋升一级", "Promotion by one level"), wording: text("月度考核等级连续三次为A级,将给予晋升一级奖励。", "Monthly grade A three times in a row: rewarded with promotion by one level.") },
      { code: "L2", name: text("连续六月中三次 D 级", "Three D within six months"), condition: text('[@等级]="D"', '[@Grade]="D"'), window: { kind: "kOfLast", k: 3, n: 6 }, table: monthly, outcome: text("降级或撤职处理", "Demotion or removal from post"), graded: [text("降级处理", "Demotion"), text("撤职处理", "Removal from post")], wording: text("月度考核等级连续六月中有三次为D级,将予以降级或撤职处理。", "Monthly grade D three times within six consecutive months: demotion or removal from post.") },
      { code: "L3", name: text("年度 A 级", "Annual A"), condition: text('[@等级]="A"', '[@Grade]="A"'), window: { kind: "thisPeriod" }, table: annual, outcome: text("年度优秀评选及年终调薪优先考虑", "Priority in the yearly awards and pay review"), wording: text("年度绩效考核等级为A级,在年度优秀评选及年终调薪方面优先考虑。", "Annual grade A: given priority in the yearly awards and the year-end pay review.") },
      { code: "L4", name: text("年度 C 级及以下", "Annual C or below"), condition: text('OR([@等级]="C",[@等级]="D")', 'OR([@Grade]="C",[@Grade]="D")'), window: { kind: "thisPeriod" }, table: annual, outcome: text("降级或撤职处理", "Demotion or removal from post"), graded: [text("降级处理", "Demotion"), text("撤职处理", "Removal from post")], wording: text("年度绩效考核等级为C级及以下,将予以降级或撤职处理。", "Annual grade C or below: demotion or removal from post.") },
    ],
    parameters,
  },
  results: [monthlyTable, annualTable],
  logs: [],
  notices: [
    text("原制度的月度、年度绩效考核评价表（5.1、5.2）和第 6 条内容已失，只剩标题；指标与权重需另行制定，现按总分直接填入。", "The appraisal forms 5.1 and 5.2 and the content of section 6 are lost; indicators and weights have to be set anew. Until then the score is entered as it is."),
    text("建议措施全部只是提示：采纳或搁置由公司领导决定，并写明理由。", "Every consequence is a proposal only: management accepts it or sets it aside, with a reason."),
  ],
  assumptions: [
    { references: ["AMB-72"], taken: text("总分四舍五入到 0.01 后，再评等级、算金额。", "The total is rounded to 0.01, then graded and paid."), why: text("原文没有写小数位；这样签字的分数就是发钱的分数。", "The source names no decimals; so what is signed is what is paid."), change: text("参数：评级口径；考核方案：总分小数位", "Parameters: Graded_on; Scheme: Decimals") },
    { references: ["AMB-38"], taken: text("年度绩效分数用年度评价表自己的分数，不取 12 个月平均。", "The annual score is that of the annual form, not the mean of twelve months."), why: text("原文单列 5.2 年度绩效考核评价表。", "The source has an annual form of its own (5.2)."), change: text("参数：年度分数来源、月均分占比、年度月均允差", "Parameters: Annual_score_from, Share_of_months, Difference_allowed") },
    { references: ["AMB-42"], taken: text("提成基数由财务按服务部业绩算好后填入。", "The commission base is worked out by finance and entered."), why: text("原文只说“按服务部业绩”，没有给出算法。", "The source only says “by the department's results”."), change: text("参数：提成基数来源、提成基数比例", "Parameters: Base_from, Base_rate") },
    { references: ["AMB-33", "AMB-34", "AMB-35"], taken: text("连续三次 A 提出建议后重新起算；缺一个月即中断；跨年连续计算，换岗重计。", "After three A in a row the count begins anew; a missing month breaks the run; runs go on across the year's end and end with a change of post."), why: text("避免每多一个月 A 就再提一次晋升；原文未涉及缺月、跨年和换岗。", "So that every further A does not propose another promotion; the source is silent on gaps, year's end and posts."), change: text("参数：触发后计数、缺期处理、跨年计数、换岗计数", "Parameters: After firing, Missing period, Over the year's end, Change of post") },
    { references: ["AMB-36"], taken: text("任意连续六个月内累计三次 D 即提出，不要求相邻；第三次出现时立即提出。", "Any three D within six consecutive months, adjacent or not; proposed as soon as the third appears."), why: text("照“连续六月中有三次”的字面。", "The literal reading."), change: text("参数：窗口读法", "Parameters: Window") },
    { references: ["AMB-37", "AMB-94"], taken: text("“降级或撤职”两项都列出，由人选定；同时触发几条时全部列出并标冲突。", "Demotion and removal are both named and a person chooses; when several rules fire, all are listed and marked."), why: text("原文没有规定由谁、按什么选。", "The source does not say who chooses, or how."), change: text("参数：措施选择、措施冲突；联动规则：分级措施", "Parameters: Choice of measure, Conflict; Consequences: Graded outcomes") },
    { references: ["AMB-32"], taken: text("总分不封顶，超过 100 分照发。", "Totals have no cap: above 100 pays more than the base."), why: text("原文例中 110 分发 11000 元。", "In the source's example 110 points pay 11000 yuan."), change: text("参数：总分封顶", "Parameters: Score_cap") },
    { references: ["AMB-82"], taken: text("分数空白视为数据缺失，这一行不计分，不按零分算。", "A blank score is missing data: the row is not scored, and is not zero."), why: text("原文未涉及；零分会直接变成 D 级。", "The source is silent; zero would mean grade D."), change: text("考核方案：缺失值处理", "Scheme: Missing values") },
  ],
  steps: [
    { title: text("定目标", "Agree"), text: text("与公司领导共同确认月度、年度工作目标，更新“考核方案”中的版本和生效日期。", "Agree the monthly and annual targets with management; update version and dates on the sheet Scheme.") },
    { title: text("填数据", "Fill in"), text: text("每月 1–10 日在“考核数据”填提成基数和月绩效分数；每年 1 月 1–15 日填“年度考核”。", "From the 1st to the 10th enter base and score on Results; from 1 to 15 January fill in Annual.") },
    { title: text("一键重算", "Recalculate"), text: text("点“绩算”选项卡上的“一键重算”，右侧出现得分、总分、等级和金额。", "Press Recalculate on the Jisuan tab: score, total, grade and money appear to the right.") },
    { title: text("核对", "Check"), text: text("逐条处理提示的问题，选中一行可看到每个数字怎么来的；逐项确认本页下方的假设。", "Work through the problems listed; select a row to see where each figure comes from; confirm the assumptions below.") },
    { title: text("签核", "Sign off"), text: text("为每人生成考核表，报公司领导审批确认后执行，归档后开始下一期。", "Make a score card per person; in force once management has approved; file the period and begin the next.") },
  ],
};
