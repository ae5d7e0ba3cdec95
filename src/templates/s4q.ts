import { s4qIndicators, s4qParameters, s4qPayouts } from "./s4qPay";
import { overridesTable, post, resultsTable } from "./s4qTables";
import type { Template } from "./template";
import { text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

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
      { number: text("四、3", "IV.3"), quote: "考核标准中,加粗部分为否决项,未达到该项奖励为0,且后期累计数达成也不再补发", gloss: "Items in bold are vetoes: missed, the item's reward is 0, with no back-pay when the year to date catches up.", place: text("指标：否决项；参数：维修收入为否决项、否决范围、非否决项补发", "Indicators: Veto; Parameters: Revenue_is_veto, Veto_scope, Back_pay") },
      { number: text("四、4", "IV.4"), quote: "目标责任书5.1中达成力争指标,季度计提维修收入0.3%作为团队奖励,由服务经理提交申请发放", gloss: "Clause 5.1: for the stretch target 0.3% of the quarter's repair revenue goes to the team, on the manager's application.", place: text("奖金表：团队奖励", "Payouts: Team reward") },
      { number: text("四、5", "IV.5"), quote: "考核方案中未尽事宜,公司有权加以补充说明", gloss: "The company may supplement what the scheme leaves open.", place: text("人工调整", "Overrides") },
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
    indicators: s4qIndicators,
    payouts: s4qPayouts,
    parameters: s4qParameters,
  },
  results: [resultsTable],
  logs: [overridesTable],
  notices: [
    text("目标责任书已失：除 5.1 维修收入外的项目、目标、奖励金额请按公司文件在“指标”“参数”补充；其他达标奖励、奖优奖励、综合奖励直接填金额。", "The target letter is lost: add its items, targets and amounts to Indicators and Parameters; the other target, merit and general rewards are entered as amounts."),
    text("累计按本表同一姓名的各行合计，请保留全年各月的数据，不要逐月覆盖。", "Sums run over the person's rows on this sheet: keep every month of the year instead of overwriting."),
  ],
  assumptions: [
    { references: ["AMB-75"], taken: text("季初至当月累计达到同期目标，或年初至当月累计达到同期目标，即算完成；单月不算。", "Done when the quarter to date or the year to date reaches its target; the month alone does not count."), why: text("“当季度完成或累计数完成,都算完成”。", "“Done for the quarter or cumulatively”."), change: text("参数：完成判定", "Parameters: Done_test") },
    { references: ["AMB-50"], taken: text("否决只影响该项自己的奖励。", "A veto only takes the item's own reward."), why: text("“该项奖励为0”。", "“The item's reward is 0”."), change: text("参数：否决范围", "Parameters: Veto_scope") },
    { references: ["AMB-51"], taken: text("非否决项年度累计达成时，补足此前未发的月份。", "Ordinary items are made up once the year to date is reached."), why: text("“也不再补发”只针对否决项。", "“No back-pay” is said of vetoes only."), change: text("参数：非否决项补发", "Parameters: Back_pay") },
    { references: ["AMB-52", "AMB-53", "AMB-93"], taken: text("团队奖励＝整季维修收入×0.3%，以季度力争目标判定，经批准后归团队。", "Team reward = 0.3% of the whole quarter's revenue, judged by the quarter's stretch target, to the team once approved."), why: text("照字面。", "Literally."), change: text("参数：力争奖励基数、力争判定", "Parameters: Stretch_base, Stretch_test") },
    { references: ["AMB-54"], taken: text("累计从 1 月起算；方案 2015-5-10 生效，达标奖励从 5 月起发。", "Sums begin in January; the scheme is in force from 10 May 2015 and target rewards are paid from May."), why: text("责任书覆盖 1–12 月。", "The letter covers the year."), change: text("参数：发放起点、生效月份", "Parameters: Paid_from, Month_in_force") },
    { references: ["AMB-55", "AMB-92"], taken: text("奖励金额和否决标记由公司填写。", "Amounts and vetoes are the company's to enter."), why: text("责任书已失。", "The letter is lost."), change: text("参数：维修收入达标奖励、维修收入为否决项；考核数据：各项奖励", "Parameters: Revenue_reward, Revenue_is_veto; Results: the other rewards") },
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
