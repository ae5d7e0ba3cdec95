import { consequences, payouts } from "./s4hPay";
import { indicators } from "./s4hIndicators";
import { bands, parameters } from "./s4hReadings";
import { entriesTable, resultsTable, trainingTable, visitsTable, workingsTable } from "./s4hTables";
import { settingsBy } from "./switches";
import type { Template } from "./template";
import { text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

/** S4h: 3 % of the gross profit above 34 % of revenue, times the KPI score; 30 % above base pay is held back. */
export const s4h: Template = {
  code: "S4h",
  name: text("服务经理考核", "Service manager KPI bonus"),
  post: text("汽修连锁分店服务经理", "Service managers of a repair chain"),
  cycle: "month",
  cycleWords: text("月度（兑现上个月）", "Monthly (for the month before)"),
  description: text("奖金基础＝（毛利−营收×34%）×3%，乘以八项 KPI 得分；超过底薪部分 30% 放到年终。", "Bonus base = (gross profit − 34% of revenue) × 3%, times the score of eight KPIs; 30% above base pay waits for the year's end."),
  purpose: text(
    "用于汽修连锁分店服务经理的月度考核：八项 KPI 得出得分，奖金基础乘以得分得到月度奖金，超过底薪的部分按 30% 递延到年终；连续三个月未达目标 70% 且分店排名在后两名的提出建议。",
    "For service managers of a repair chain: eight KPIs give the score, the bonus base times the score gives the month's bonus, and 30% of what exceeds base pay is held back to the year's end. Three months below 70% with the branch in the bottom two lead to a proposal.",
  ),
  source: {
    title: "服务经理考核",
    gloss: "Appraisal of service managers",
    remark: text("原文的指标体系表（权重、目标）和第二节已失，公式与岗位系数之间没有标点。", "The KPI table with weights and targets and section II are lost; formula and ratios run together without punctuation."),
    articles: [
      { number: text("一", "I"), quote: "奖金基础=(总实际毛利-总实营金额*34%)*3%", gloss: "Bonus base = (total gross profit − revenue × 34%) × 3%.", place: text("奖金表：奖金基础", "Payouts: Bonus base") },
      { number: text("一", "I"), quote: "服务经理月度奖金=奖金基础×KPI得分岗位系数:服务经理:配件部:质量检验=3:5:2", gloss: "Monthly bonus = bonus base × KPI score; ratios manager : parts : inspection = 3:5:2.", place: text("奖金表；参数：岗位系数用法（待选）", "Payouts; Parameters: Ratio_use (to choose)") },
      { number: text("一·毛利", "I, profit"), quote: "净收入减去配件成本(含配件中心管理费用4.5%、配件发票税7%)、生产工资(含班组提成、车间内耗)和维修发票税金10%,具体数据由财务提供", gloss: "Net income less parts (4.5% fee, 7% tax), production pay and 10% invoice tax; figures from finance.", place: text("考核数据：个人考核毛利", "Results: Personal gross profit") },
      { number: text("一·占比", "I, ratio"), quote: "考核周期内,事故车的结算金额与其它维修形式的结算金额的比例", gloss: "Accident repairs settled against all other repairs settled.", place: text("指标：事故车维修金额占比；参数：占比分母", "Indicators: Accident ratio; Parameters: Ratio_base") },
      { number: text("一·流失", "I, churn"), quote: "客户流失指最后一次到本公司维修离厂起,120天未再来厂修理的车辆,以全厂客户流失率为准;客户流失率=当月流失客户数/当月应来厂维修客户数量", gloss: "Lost: no visit for 120 days; churn = lost in the month ÷ due in the month, for the whole workshop.", place: text("指标 H4", "Indicator H4") },
      { number: text("一·培训", "I, training"), quote: "原则上每月必须集中培训4次(可以是服务经理讲课,也可以是其他人员讲课,但是必须是与专业相关或者与工作相关的分享,每次不少于1小时)", gloss: "In principle four sessions a month about the trade or the work, each of at least one hour.", place: text("指标 H7；培训记录", "Indicator H7; Training") },
      { number: text("三", "III"), quote: "每月进行一次考核,兑现上个月的业绩承诺。", gloss: "Once a month, paying for the month before.", place: text("方案表：考核周期", "Scheme: Cycle") },
      { number: text("四", "IV"), quote: "连续三个月未到目标的70%,且分店总体业绩在连锁体系内连锁三个月排名在后两名者,予以薪资调整或者转岗", gloss: "Three months below 70% of target and the branch in the chain's bottom two for three months: pay adjustment or transfer.", place: text("联动规则 L1", "Consequence L1") },
      { number: text("四", "IV"), quote: "如员工出现重大投诉或工作中出现重大失误,对公司造成损失的,将按照相关制度进行处理", gloss: "Major complaints or failures that cost the company: dealt with under the rules concerned.", place: text("联动规则 L2", "Consequence L2") },
      { number: text("四", "IV"), quote: "如每月提成超过底薪,则超过部分计提30%放到年终", gloss: "If the month's commission exceeds base pay, 30% of the excess is set aside for the year's end.", place: text("奖金表：递延", "Payouts: Deferral") },
    ],
  },
  scheme: {
    settings: {
      version: { value: "1" },
      cycle: { value: "month", note: text("「每月进行一次考核,兑现上个月的业绩承诺」：期间写被考核的月份，次月发放。", "Paid in the following month; the period is the month appraised.") },
      ...settingsBy(parameters),
    },
    indicators,
    bands,
    payouts,
    consequences,
    parameters,
  },
  results: [resultsTable],
  logs: [trainingTable, entriesTable, visitsTable, workingsTable],
  notices: [
    text("“岗位系数用法”原文读法不一、金额相差三倍多，空白时不发放月度奖金，两种主要读法的金额并列给出，请人力资源部选定。", "The source can be read several ways about the ratios, more than threefold apart in money: nothing is paid until HR chooses Ratio_use; the two main readings are shown side by side."),
    text("八项 KPI 的权重和部分目标值已失：权重暂为各 12.5%，目标值（浅黄色）需填写。", "Weights and some targets of the eight KPIs are lost: weights are 12.5% each for now, targets (pale yellow) are to be entered."),
    text("年终发放＝全年递延减去“奖金登记”中的年终调整（投诉、挂帐、客户资源），不低于 0，算在十二月那一行；以前各月取自“考核历史”（逐月归档）或“奖金登记”。", "The year-end release is what was held back in the year less the year-end adjustments in Bonus_entries, never below 0, in December's row; earlier months come from History (file every month) or from Bonus_entries."),
  ],
  assumptions: [
    { references: ["AMB-14"], taken: text("未选定；示例按池内分配（经理 3/10）。", "Not chosen; the sample splits the pool (manager 3/10)."), why: text("原文“奖金基础×KPI得分岗位系数”没有标点。", "The source runs the ratios onto the formula."), change: text("参数：岗位系数用法", "Parameters: Ratio_use") },
    { references: ["AMB-15"], taken: text("KPI得分按百分制，除以 100，不封顶。", "The KPI score is out of 100 and divided by it, without a cap."), why: text("原文没有写口径。", "The source does not state the scale."), change: text("参数：KPI口径、得分上限；分档：KPI系数", "Parameters: KPI_scale, Score_limit; Bands: KPI coefficient") },
    { references: ["AMB-16"], taken: text("奖金基础为负时按零。", "A negative bonus base counts as zero."), why: text("原文没有写倒扣或结转。", "Nothing is said about claiming back or carrying over."), change: text("参数：负数处理；奖金登记：上月结转", "Parameters: If_negative; Bonus_entries: Carried over") },
    { references: ["AMB-17", "AMB-18", "AMB-19"], taken: text("毛利直接用财务数据：总额用于奖金基础，个人毛利用于 KPI。", "Finance's gross profit is taken as given: the total for the bonus base, the personal for the KPI."), why: text("4.5%、7%、10% 的计算基数原文不明。", "The bases of 4.5%, 7% and 10% are unclear."), change: text("参数：毛利口径、个人毛利；毛利计算", "Parameters: Profit_source, Personal_profit; Profit_workings") },
    { references: ["AMB-20", "AMB-21", "AMB-22", "AMB-23"], taken: text("占比以其它维修为分母；流失按车辆、当月满 120 天；忠诚口径由公司定。", "Accident ratio against other repairs; churn by vehicle, reaching 120 days in the month; loyalty as the company defines it."), why: text("照字面。", "Literally."), change: text("参数：占比分母、流失口径；考核数据、车辆离厂", "Parameters: Ratio_base, Churn_counting; Results, Last_visits") },
    { references: ["AMB-24"], taken: text("培训得分＝次数÷4，最多 100。", "Training score = sessions ÷ 4, at most 100."), why: text("“原则上”缓和了“必须”。", "“In principle” softens “must”."), change: text("参数：培训计分", "Parameters: Training_scored") },
    { references: ["AMB-25", "AMB-26", "AMB-27", "AMB-28"], taken: text("总达成率严格小于 70%，与排名后两名（含并列）同在连续三个月；至少三家分店才判断。", "Overall attainment strictly below 70% and the last two places, ties included, in the same three months; at least three branches."), why: text("“连锁三个月”应为“连续三个月”。", "The source's “chain three months” is taken as a slip for three months in a row."), change: text("参数：七成口径、并列末位、最少分店数、联合条件", "Parameters: Seventy_percent_of, Ties_at_the_border, Least_branches, Joint conditions") },
    { references: ["AMB-49"], taken: text("重大投诉、失误由人登记，只提示按相关制度处理，不算金额。", "Major complaints and failures are entered by people and referred to the rules concerned; no amount is worked out."), why: text("原文“按照相关制度进行处理”，相关制度不在资料中。", "“Dealt with under the rules concerned”, which are not in the sources."), change: text("考核数据：重大事件；奖金登记：当月扣款", "Results: Major event; Bonus_entries: deductions of the month") },
    { references: ["AMB-29", "AMB-30", "AMB-31"], taken: text("扣款后超过合同底薪部分的 30% 递延、70% 现发；年终扣除登记的调整后发放。", "Of what exceeds contractual base pay after deductions, 30% is deferred and 70% paid now; released at the year's end less recorded adjustments."), why: text("“计提”意为预留；原文说明了留到年终的目的。", "The word used means to set aside, and the source says what for."), change: text("参数：递延读法、递延口径、递延发放", "Parameters: Deferral_reading, Deferral_on, Release") },
    usualAssumptions.equalWeights,
    usualAssumptions.lowerBetter,
    usualAssumptions.rounding,
    usualAssumptions.blank,
  ],
  steps: [
    { title: text("选读法", "Choose"), text: text("先在“参数”选定岗位系数用法，在“指标”确认权重、填写目标值。", "First choose Ratio_use on Parameters; confirm weights and enter targets on Scheme.") },
    { title: text("填数据", "Fill in"), text: text("次月初按财务数据填“考核数据”，培训随时登记在“培训记录”。", "Early next month fill in Results from finance's figures; keep Training as you go.") },
    usualSteps.recalculate,
    usualSteps.check,
    usualSteps.talk,
  ],
};
