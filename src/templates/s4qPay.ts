import { periodWords } from "../appraisal/periodFigures";
import { keyColumns } from "../scheme/dataColumns";
import { historyTable } from "../scheme/recordTables";
import { formulaText } from "./formulaText";
import type { IndicatorSource, ParameterSource, PayoutSource } from "./schemeSource";
import { columns, no, resultsTable, yes } from "./s4qTables";
import { reading } from "./switches";
import { same, text } from "./text";

const isVeto = text("维修收入为否决项", "Revenue_is_veto");

const readings: readonly ParameterSource[] = [
  reading("AMB-75", text("完成判定", "Done_test"), [text("季度或累计", "Quarter or year to date"), text("整季目标或累计", "Full quarter or year to date"), text("当月也算", "The month counts too")], text("「指标按月取数,…当季度完成或累计数完成,都算完成」：季初至当月或年初至当月达到同期目标；或达到整季目标；或单月完成也算。", "“Figures by the month; done for the quarter or cumulatively is done”: quarter or year to date against the same months' targets; or against the full quarter's; or the month alone counts as well.")),
  { name: isVeto, value: no, options: [no, yes], note: text("「加粗部分为否决项」：原文以加粗标记，标记已失，由公司逐项填写（指标：否决项）。", "“Items in bold are vetoes”: the marking is lost; the company says which (Indicators: Veto)."), reference: "AMB-92", origin: "assumed" },
  reading("AMB-50", text("否决范围", "Veto_scope"), [text("该项奖励", "The item's reward"), text("全部达标奖励", "All target rewards"), text("全部奖励", "All rewards")], text("「未达到该项奖励为0」：只该项自己的奖励；或全部达标奖励；或达标、奖优、综合奖励全部为 0。", "“Missed, the item's reward is 0”: the item's own; or all target rewards; or merit and general rewards as well.")),
  reading("AMB-51", text("非否决项补发", "Back_pay"), [yes, no], text("「且后期累计数达成也不再补发」只说否决项：其余项目年度累计达成时补发此前未发的月份，或不补发。", "“No back-pay when the year to date catches up” is said of vetoes only: ordinary items are made up, or not.")),
  reading("AMB-54", text("发放起点", "Paid_from"), [text("生效当月起", "The month in force"), text("追溯至1月", "Back to January")], text("「目标责任书签订为2015年1月-12月」「本方案为试行稿,即日起生效…2015-5-10」：累计从 1 月起算，奖励从生效当月起发；或追溯到 1 月。", "“The letter runs from January”, “in force from today, 10 May 2015”: sums begin in January and rewards are paid from the month in force; or back to January.")),
  { name: text("生效月份", "Month_in_force"), value: 5, shown: "count", unit: text("月", ""), note: text("「即日起生效」「2015-5-10」", "“In force from today”, “10 May 2015”."), reference: "AMB-54" },
  reading("AMB-53", text("力争判定", "Stretch_test"), [text("只看季度", "The quarter alone"), text("季度或累计", "Quarter or year to date")], text("「达成力争指标,季度计提」：当季实际达到当季力争目标；或年度累计达到也算。", "“For the stretch target, by the quarter”: the quarter against its stretch target; or the year to date as well.")),
  reading("AMB-52", text("力争奖励基数", "Stretch_base"), [text("整季收入", "The whole quarter"), text("超过力争部分", "What exceeds the target"), text("年初累计", "The year to date")], text("「季度计提维修收入0.3%」：整个季度的维修收入；或只算超过力争目标的部分；或年初至季末累计（减去本年已归档的团队奖励）。", "“0.3% of the quarter's repair revenue”: the whole quarter's; or only what exceeds the stretch target; or the year to date, less the team rewards filed this year.")),
];

export const s4qParameters: readonly ParameterSource[] = [
  { name: text("力争奖励比例", "Stretch_rate"), value: 0.003, shown: "percent", unit: same("%"), note: text("「季度计提维修收入0.3%」", "“0.3% of the quarter's repair revenue”") },
  { name: text("维修收入达标奖励", "Revenue_reward"), shown: "money", unit: text("元", "yuan"), asked: ["value"], example: { value: 1500 }, note: text("「工资=基本工资+达标奖励+奖优奖励+综合奖励」：维修收入每月达标的奖励金额，在已失的目标责任书中，请填写；其余金额填在“考核数据”。", "“Pay = base pay + target + merit + general reward”: the month's reward for the revenue target, lost with the letter; the other amounts go to Results."), reference: "AMB-55" },
  ...readings,
];

const names = {
  makeUp: text("累计补发", "Made up"),
  item: text("维修收入奖励", "Revenue target reward"),
  target: text("达标奖励", "Target reward"),
  pay: text("工资", "Pay"),
  team: text("团队奖励", "Team reward"),
} as const;

const unpaid = text("已发达标奖励未填", "enter Rewards paid");

const f = formulaText({
  columns: [...Object.values(columns), ...Object.values(names), ...Object.values(periodWords), keyColumns.name, keyColumns.period, text("维修收入达标", "Repair revenue met"), text("否决项未达标数", "Vetoes missed")],
  choices: [...s4qParameters.flatMap(({ options = [] }) => options), unpaid],
  names: [...s4qParameters.map(({ name }) => name), historyTable],
});

/** The person's own rows from the beginning of the quarter or year to a day, summed. */
const sum = (column: string, from: "季初" | "年初", to = "[@期末]") => `SUMIFS([${column}],[姓名],[@姓名],[取数日],">="&[@${from}],[取数日],"<="&${to})`;
const yearMet = `${sum("维修收入", "年初")}>=${sum("维修收入目标", "年初")}`;
const quarterTarget = sum("维修收入目标", "季初", 'IF(完成判定="整季目标或累计",[@季末],[@期末])');

/** What was filed of the person earlier this year. */
const filedYear = 'COUNTIFS(考核历史[姓名],[@姓名],考核历史[期间],[@年度]&"-*")';
const filedBefore = (payout: string) => `SUMPRODUCT((考核历史[姓名]=[@姓名])*(LEFT(考核历史[期间],4)=TEXT([@年度],"0"))*(考核历史[期间]<TEXT([@期末],"yyyy-mm")),考核历史[${payout}])`;

const firstMonth = 'IF(发放起点="生效当月起",生效月份,1)';
const helper = { helper: true, table: resultsTable.name } as const;

export const s4qIndicators: readonly IndicatorSource[] = [
  { code: "5.1", name: columns.revenue, kind: "quantitative", weight: 1, unit: same(""), direction: "higher", rule: "passFail", target: 1, veto: isVeto, table: resultsTable.name, formula: f(`IF(OR(${sum("维修收入", "季初")}>=${quarterTarget},${yearMet},AND(完成判定="当月也算",[@维修收入]>=[@维修收入目标])),1,0)`), definition: text("目标责任书 5.1。「当季度完成或累计数完成,都算完成」：完成＝1，怎样算完成见参数“完成判定”（AMB-75）；其余项目请按责任书补行。", "Clause 5.1. Done for the quarter or cumulatively = 1, as Done_test says (AMB-75); add the letter's other items as rows."), origin: "assumed", assumed: ["weight", "veto"] },
];

export const s4qPayouts: readonly PayoutSource[] = [
  { name: names.makeUp, formula: f(`IF(AND(维修收入为否决项="否",非否决项补发="是",${yearMet}),1,0)`), decimals: 0, ...helper, definition: text("1＝年度累计达成，补足此前未发的月份；否决项永远为 0（AMB-51）。", "1 = the year to date is reached and earlier months are made up; a veto is never made up (AMB-51).") },
  { name: names.item, formula: f(`IF(AND([@累计补发]=1,${filedYear}=0,[@已发达标奖励]=""),"已发达标奖励未填",IF([@累计补发]=1,MAX(0,MONTH([@期末])-${firstMonth}+1),IF(AND([@维修收入达标],MONTH([@期末])>=${firstMonth}),1,0)))*维修收入达标奖励-IF([@累计补发]=1,IF(${filedYear}>0,${filedBefore("维修收入奖励")},[@已发达标奖励]),0)`), floor: 0, ...helper, definition: text("完成则得当月奖励；累计补发时为起发以来各月的奖励减去已发的（先看“考核历史”，没有才用“已发达标奖励”）。", "Done earns the month's reward; made up, it is every month's since the first less what was paid (from History, else Rewards paid).") },
  { name: names.target, formula: f('([@维修收入奖励]+[@其他达标奖励])*IF(AND([@否决项未达标数]>0,否决范围<>"该项奖励"),0,1)'), floor: 0, ...helper, definition: text("「加粗部分为否决项,未达到该项奖励为0」：维修收入奖励加其余项目的达标奖励；否决范围见参数（AMB-50）。", "The revenue item's reward and the other items'; how far a veto reaches is a parameter (AMB-50).") },
  { name: names.pay, formula: f('[@基本工资]+[@达标奖励]+([@奖优奖励]+[@综合奖励])*IF(AND([@否决项未达标数]>0,否决范围="全部奖励"),0,1)'), table: resultsTable.name, definition: text("「工资=基本工资+达标奖励+奖优奖励+综合奖励」", "Base pay + target reward + merit reward + general reward.") },
  { name: names.team, formula: f(`IF(AND([@期末]=[@季末],[@团队奖励批准]="是",OR(${sum("维修收入", "季初")}>=${sum("维修收入力争", "季初")},AND(力争判定="季度或累计",${sum("维修收入", "年初")}>=${sum("维修收入力争", "年初")}))),IF(力争奖励基数="整季收入",${sum("维修收入", "季初")}*力争奖励比例,IF(力争奖励基数="超过力争部分",(${sum("维修收入", "季初")}-${sum("维修收入力争", "季初")})*力争奖励比例,${sum("维修收入", "年初")}*力争奖励比例-${filedBefore("团队奖励")})),0)`), floor: 0, ...helper, definition: text("「达成力争指标,季度计提维修收入0.3%作为团队奖励」：季末月份、申请批准后计算，归团队，不在经理本人工资内（AMB-93）。", "For the stretch target 0.3% of the quarter's repair revenue: in the quarter's last month, once approved, to the team and not in the manager's own pay (AMB-93).") },
];
