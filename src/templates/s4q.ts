import { dataColumn, whoAndWhen } from "./dataColumns";
import { branches, people } from "./samplePeople";
import type { DataTable, SampleCell, Template } from "./template";
import { same, text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

const results = text("考核数据", "Results");
const post = text("服务经理", "Service manager");
const yes = text("是", "Yes");
const no = text("否", "No");
const revenue = text("维修收入", "Repair revenue");

/** The person's own rows from the beginning of the quarter or year to this month, summed. */
function toDate(column: Readonly<{ zh: string; en: string }>, from: "quarter" | "year", language: "zh" | "en"): string {
  return language === "zh"
    ? `SUMIFS([${column.zh}],[姓名],[@姓名],[取数日],">="&[@${from === "quarter" ? "季初" : "年初"}],[取数日],"<="&[@期末])`
    : `SUMIFS([${column.en}],[Name],[@Name],[Month end],">="&[@[${from === "quarter" ? "Quarter start" : "Year start"}]],[Month end],"<="&[@[Period end]])`;
}

const target = text("维修收入目标", "Revenue target");
const stretch = text("维修收入力争", "Revenue stretch");

function doneFormula(language: "zh" | "en"): string {
  const [quarter, year] = (["quarter", "year"] as const).map((from) => `${toDate(revenue, from, language)}>=${toDate(target, from, language)}`);
  const month = language === "zh" ? "[@维修收入]>=[@维修收入目标]" : "[@[Repair revenue]]>=[@[Revenue target]]";
  return language === "zh" ? `IF(OR(${quarter},${year},AND(完成判定="当月也算",${month})),1,0)` : `IF(OR(${quarter},${year},AND(Done_test="The month counts too",${month})),1,0)`;
}

function row(month: number, actual: number, goal: number, best: number, paid: number, approved: SampleCell): readonly SampleCell[] {
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const number = String(month).padStart(2, "0");
  return [people.zhang, branches.east, post, `2015-${number}`, `2015-${number}-${days[month - 1]}`, 4200, actual, goal, best, paid, 0, month % 3 === 0 ? 500 : 0, approved];
}

const table: DataTable = {
  name: results,
  guidance: text("每月一次按目标责任书取数：每人每月一行，全年保留，季度和累计由绩算合计。", "Figures by the month from the target letter: a row per person and month, kept all year; quarter and year to date are summed."),
  frozen: 1,
  blankRows: 12,
  columns: [
    ...whoAndWhen("month"),
    dataColumn(text("取数日", "Month end"), "date", text("该月最后一天，用于按季度和年度累计。", "The month's last day, for the sums by quarter and year."), { width: 13 }),
    dataColumn(text("基本工资", "Base pay"), "money", text("当月基本工资，元。", "The month's base pay, yuan."), { min: 0 }),
    dataColumn(revenue, "money", text("当月维修收入，元（目标责任书 5.1）。", "The month's repair revenue, yuan (letter 5.1)."), { min: 0 }),
    dataColumn(target, "money", text("当月维修收入目标，元。", "The month's target, yuan."), { min: 0 }),
    dataColumn(stretch, "money", text("当月维修收入力争目标，元。", "The month's stretch target, yuan."), { min: 0 }),
    dataColumn(text("已发达标奖励", "Rewards paid"), "money", text("本年度此前各月已经发放的达标奖励合计，元；用于补发。", "Target rewards already paid this year, yuan; for back-pay."), { min: 0 }),
    dataColumn(text("奖优奖励", "Merit reward"), "money", text("当月奖优奖励，元；原文没有给出条件和金额。", "The month's merit reward, yuan; conditions and amounts are lost."), { min: 0 }),
    dataColumn(text("综合奖励", "General reward"), "money", text("当月综合奖励，元；原文没有给出条件和金额。", "The month's general reward, yuan; conditions and amounts are lost."), { min: 0 }),
    dataColumn(text("团队奖励批准", "Team reward approved"), "choice", text("服务经理提交的团队奖励申请是否已批准。", "Whether the manager's application for the team reward is approved."), { width: 14, choices: [no, yes] }),
  ],
  sample: [
    row(1, 460000, 450000, 500000, 0, no),
    row(2, 380000, 420000, 470000, 1500, no),
    row(3, 520000, 450000, 500000, 1500, no),
    row(4, 430000, 460000, 510000, 4500, no),
    row(5, 470000, 460000, 510000, 6000, no),
    row(6, 640000, 460000, 510000, 7500, yes),
  ],
};

/** S4q: done by the quarter or by the year to date, vetoes without back-pay, and a team reward for the stretch target. */
export const s4q: Template = {
  code: "S4q",
  name: text("服务部量化考核方案", "Service department target letter"),
  post,
  cycle: "month",
  cycleWords: text("按月取数，季度或累计判定", "Monthly figures, judged by quarter or year to date"),
  description: text("当季度完成或累计完成都算完成；否决项不补发；力争指标达成按季度维修收入 0.3% 计团队奖励。", "Done by the quarter or the year to date; vetoes without back-pay; 0.3% of the quarter's repair revenue for the stretch target."),
  purpose: text(
    "用于服务经理按目标责任书的量化考核：指标按月取数，当季度完成或年度累计完成都算完成；非否决项累计达成后补发，否决项不补发；力争指标达成时按季度维修收入的 0.3% 计算团队奖励。",
    "For service managers under a letter of targets: figures are taken by the month and done by the quarter or the year to date; ordinary items are paid back once the year to date is reached, vetoes are not; the stretch target earns the team 0.3% of the quarter's repair revenue.",
  ),
  source: {
    title: "浙江和通汽车有限公司 2015年服务部量化考核方案(试行)",
    gloss: "Quantified appraisal of the service department 2015 (trial)",
    remark: text("目标责任书（指标、目标、力争、否决标记、奖励金额）已失，只剩 5.1 维修收入；加粗的否决项标记也已失。", "The target letter (items, targets, stretch, vetoes, amounts) is lost but for clause 5.1, repair revenue; the bold marking of vetoes is lost too."),
    articles: [
      { number: text("三", "III"), quote: "工资=基本工资+达标奖励+奖优奖励+综合奖励", gloss: "Pay = base pay + target reward + merit reward + general reward.", place: text("奖金表：工资", "Payouts: Pay") },
      { number: text("四、1", "IV.1"), quote: "目标责任书签订为2015年1月-12月", gloss: "The letter runs from January to December 2015.", place: text("方案表：失效日期", "Scheme: Effective to") },
      { number: text("四、2", "IV.2"), quote: "指标按月取数,在计算工资时间节点时,当季度完成或累计数完成,都算完成", gloss: "Figures by the month; at pay time an item is done if done for the quarter or cumulatively.", place: text("指标：公式；参数：完成判定", "Indicators: Formula; Parameters: Done_test") },
      { number: text("四、3", "IV.3"), quote: "考核标准中,加粗部分为否决项,未达到该项奖励为0,且后期累计数达成也不再补发", gloss: "Items in bold are vetoes: missed, the item's reward is 0, with no back-pay when the year to date catches up.", place: text("参数：维修收入为否决项", "Parameters: Revenue_is_veto") },
      { number: text("四、4", "IV.4"), quote: "目标责任书5.1中达成力争指标,季度计提维修收入0.3%作为团队奖励,由服务经理提交申请发放", gloss: "Clause 5.1: for the stretch target 0.3% of the quarter's repair revenue goes to the team, on the manager's application.", place: text("奖金表：团队奖励", "Payouts: Team reward") },
      { number: text("四、6", "IV.6"), quote: "本方案为试行稿,即日起生效", gloss: "A trial draft, in force from today.", place: text("方案表：生效日期（2015-5-10）", "Scheme: Effective from (2015-5-10)") },
      { number: text("落款", "Signed"), quote: "2015-5-10", gloss: "10 May 2015.", place: text("方案表：生效日期", "Scheme: Effective from") },
    ],
  },
  scheme: {
    settings: {
      version: { value: "2015-05" },
      owner: { value: text("售后服务部", "After-sales department") },
      effectiveFrom: { value: "2015-01-01", assumed: true, note: text("方案 2015-5-10 即日起生效；责任书含 1–12 月，累计从 1 月起算（AMB-54）。", "In force from 10 May 2015; the letter covers January to December and sums begin in January (AMB-54).") },
      effectiveTo: { value: "2015-12-31", note: text("「目标责任书签订为2015年1月-12月」", "The letter runs to December 2015.") },
      cycle: { value: "month", note: text("「指标按月取数」", "Figures by the month.") },
      scoreCap: { value: 100, assumed: true, note: text("总分＝已完成项目的权重之和。", "The total is the weight of the items done.") },
    },
    indicators: [
      { code: "5.1", name: revenue, kind: "quantitative", weight: 1, unit: text("元", "yuan"), direction: "higher", rule: "passFail", target: 1, table: results, formula: text(doneFormula("zh"), doneFormula("en")), definition: text("目标责任书 5.1。当季度累计 ≥ 季度目标，或年度累计 ≥ 年度目标即完成（1）；其余项目请按责任书补行。", "Clause 5.1. Done (1) when the quarter or the year to date reaches its target; add the letter's other items as rows."), origin: "assumed", assumed: ["weight"] },
    ],
    payouts: [
      { name: text("达标奖励", "Target reward"), formula: text(`IF([@维修收入达标],IF(AND(维修收入为否决项="否",非否决项补发="是",${toDate(revenue, "year", "zh")}>=${toDate(target, "year", "zh")}),MONTH([@期末])*维修收入达标奖励-[@已发达标奖励],维修收入达标奖励),0)`, `IF([@[Repair revenue met]],IF(AND(Revenue_is_veto="No",Back_pay="Yes",${toDate(revenue, "year", "en")}>=${toDate(target, "year", "en")}),MONTH([@[Period end]])*Revenue_reward-[@[Rewards paid]],Revenue_reward),0)`), floor: 0, helper: true, table: results, definition: text("完成则得当月奖励；非否决项在年度累计达成时补足此前未发的月份，否决项只发当月。", "Done earns the month's reward; an ordinary item is made up for earlier months once the year to date is reached, a veto only pays the month.") },
      { name: text("工资", "Pay"), formula: text("[@基本工资]+[@达标奖励]+[@奖优奖励]+[@综合奖励]", "[@[Base pay]]+[@[Target reward]]+[@[Merit reward]]+[@[General reward]]"), table: results, definition: text("「工资=基本工资+达标奖励+奖优奖励+综合奖励」", "Base pay + target reward + merit reward + general reward.") },
      { name: text("团队奖励", "Team reward"), formula: text(`IF(AND([@期末]=[@季末],[@团队奖励批准]="是",${toDate(revenue, "quarter", "zh")}>=${toDate(stretch, "quarter", "zh")}),IF(力争奖励基数="整季收入",${toDate(revenue, "quarter", "zh")},${toDate(revenue, "quarter", "zh")}-${toDate(stretch, "quarter", "zh")})*力争奖励比例,0)`, `IF(AND([@[Period end]]=[@[Quarter end]],[@[Team reward approved]]="Yes",${toDate(revenue, "quarter", "en")}>=${toDate(stretch, "quarter", "en")}),IF(Stretch_base="The whole quarter",${toDate(revenue, "quarter", "en")},${toDate(revenue, "quarter", "en")}-${toDate(stretch, "quarter", "en")})*Stretch_rate,0)`), helper: true, table: results, definition: text("「达成力争指标,季度计提维修收入0.3%作为团队奖励」：季末月份、申请批准后计算，归团队，不在经理本人工资内（AMB-93）。", "For the stretch target 0.3% of the quarter's repair revenue: in the quarter's last month, once approved, to the team and not in the manager's own pay (AMB-93).") },
    ],
    parameters: [
      { name: text("力争奖励比例", "Stretch_rate"), value: 0.003, shown: "percent", unit: same("%"), note: text("「季度计提维修收入0.3%」", "“0.3% of the quarter's repair revenue”") },
      { name: text("力争奖励基数", "Stretch_base"), value: text("整季收入", "The whole quarter"), options: [text("整季收入", "The whole quarter"), text("超过力争部分", "What exceeds the target")], note: text("0.3% 的基数：整个季度的维修收入，或只算超过力争目标的部分。", "What 0.3% is taken from: the whole quarter's revenue, or only what exceeds the stretch target."), reference: "AMB-52", origin: "assumed" },
      { name: text("维修收入达标奖励", "Revenue_reward"), shown: "money", unit: text("元", "yuan"), asked: ["value"], example: { value: 1500 }, note: text("维修收入每月达标的奖励金额；在已失的目标责任书中，请填写。", "The month's reward for reaching the revenue target; lost with the letter, please enter."), reference: "AMB-55" },
      { name: text("维修收入为否决项", "Revenue_is_veto"), value: no, options: [no, yes], note: text("原文以加粗表示否决项，标记已失。", "Vetoes were marked in bold; the marking is lost."), reference: "AMB-92", origin: "assumed" },
      { name: text("非否决项补发", "Back_pay"), value: yes, options: [yes, no], note: text("「也不再补发」只说否决项，故其余项目累计达成时补发。", "“No back-pay” is said of vetoes only, so ordinary items are made up."), reference: "AMB-51", origin: "assumed" },
      { name: text("完成判定", "Done_test"), value: text("季度或累计", "Quarter or year to date"), options: [text("季度或累计", "Quarter or year to date"), text("当月也算", "The month counts too")], note: text("单月完成是否也算完成。", "Whether the month alone counts as well."), reference: "AMB-75", origin: "assumed" },
    ],
  },
  results: [table],
  logs: [],
  notices: [
    text("目标责任书已失：除 5.1 维修收入外的项目、目标、奖励金额请按公司文件在“指标”“参数”补充；奖优奖励、综合奖励直接填金额。", "The target letter is lost: add its items, targets and amounts to Indicators and Parameters; merit and general rewards are entered as amounts."),
    text("累计按本表同一姓名的各行合计，请保留全年各月的数据，不要逐月覆盖。", "Sums run over the person's rows on this sheet: keep every month of the year instead of overwriting."),
  ],
  assumptions: [
    { references: ["AMB-75"], taken: text("季初至当月累计达到同期目标，或年初至当月累计达到同期目标，即算完成；单月不算。", "Done when the quarter to date or the year to date reaches its target; the month alone does not count."), why: text("“当季度完成或累计数完成,都算完成”。", "“Done for the quarter or cumulatively”."), change: text("参数：完成判定", "Parameters: Done_test") },
    { references: ["AMB-50"], taken: text("否决只影响该项自己的奖励。", "A veto only takes the item's own reward."), why: text("“该项奖励为0”。", "“The item's reward is 0”."), change: text("奖金：达标奖励的公式", "Payouts: Target reward") },
    { references: ["AMB-51"], taken: text("非否决项年度累计达成时，补足此前未发的月份。", "Ordinary items are made up once the year to date is reached."), why: text("“也不再补发”只针对否决项。", "“No back-pay” is said of vetoes only."), change: text("参数：非否决项补发", "Parameters: Back_pay") },
    { references: ["AMB-52", "AMB-53", "AMB-93"], taken: text("团队奖励＝整季维修收入×0.3%，以季度力争目标判定，经批准后归团队。", "Team reward = 0.3% of the whole quarter's revenue, judged by the quarter's stretch target, to the team once approved."), why: text("照字面。", "Literally."), change: text("参数：力争奖励基数", "Parameters: Stretch_base") },
    { references: ["AMB-54"], taken: text("累计从 1 月起算，方案 2015-5-10 生效。", "Sums begin in January; the scheme is in force from 10 May 2015."), why: text("责任书覆盖 1–12 月。", "The letter covers the year."), change: text("考核方案：生效日期", "Scheme: Effective from") },
    { references: ["AMB-55", "AMB-92"], taken: text("奖励金额和否决标记由公司填写。", "Amounts and vetoes are the company's to enter."), why: text("责任书已失。", "The letter is lost."), change: text("参数", "Parameters") },
    usualAssumptions.rounding,
    usualAssumptions.blank,
  ],
  steps: [
    { title: text("录责任书", "Enter the letter"), text: text("按目标责任书补充指标、目标、力争、否决标记和奖励金额。", "Enter the letter's items, targets, stretch targets, vetoes and amounts.") },
    usualSteps.fill,
    usualSteps.recalculate,
    { title: text("申请团队奖励", "Apply"), text: text("季末达到力争指标时，由服务经理提交申请，批准后在“团队奖励批准”选“是”再重算。", "When the stretch target is reached at the quarter's end, apply; once approved choose Yes and recalculate.") },
    usualSteps.talk,
  ],
};
