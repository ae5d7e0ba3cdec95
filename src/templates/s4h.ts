import { consequenceParameters, lowerBetterReading } from "./readings";
import { dataColumn, logDateColumn, logNameColumn, whoAndWhen } from "./dataColumns";
import { branches, people } from "./samplePeople";
import type { IndicatorSource } from "./schemeSource";
import type { DataTable, SampleCell, Template } from "./template";
import { same, text, type Text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

const results = text("考核数据", "Results");
const training = text("培训记录", "Training");
const post = text("服务经理", "Service manager");
const yes = text("是", "Yes");
const no = text("否", "No");

const grossProfit = text("毛利", "Gross profit");
const accidentShare = text("事故车维修金额占比", "Accident repair ratio");
const vehicles = text("车次", "Vehicles");
const churn = text("客户流失率", "Customer churn");
const loyalty = text("客户的忠诚度", "Customer loyalty");
const receivables = text("应收帐款", "Receivables");
const sessions = text("员工学习培训次数", "Training sessions");
const rules = text("公司制度执行情况", "Company rules");

const table: DataTable = {
  name: results,
  guidance: text("每月一次，考核上月：每位服务经理一行；毛利、营收等以财务数据为准。", "Once a month for the month before: a row per manager; finance's figures prevail."),
  frozen: 1,
  blankRows: 12,
  columns: [
    ...whoAndWhen("month"),
    dataColumn(text("总实际毛利", "Total gross profit"), "money", text("奖金基础所用的总实际毛利，元，由财务提供。", "Gross profit for the bonus base, yuan, from finance.")),
    dataColumn(text("总实营金额", "Total revenue"), "money", text("总实际营业金额，元，由财务提供。", "Revenue, yuan, from finance."), { min: 0 }),
    dataColumn(text("底薪", "Base pay"), "money", text("当月合同底薪，元；月度奖金超过底薪的部分递延 30%。", "The month's contractual base pay, yuan; 30% of the bonus above it is held back."), { min: 0 }),
    dataColumn(text("个人考核毛利", "Personal gross profit"), "money", text("系统个人考核毛利，元：净收入减配件成本、生产工资和维修发票税金。", "Personal gross profit, yuan: net income less parts, production pay and repair invoice tax.")),
    dataColumn(text("毛利目标", "Profit target"), "money", text("个人考核毛利的当月目标，元。", "The month's target, yuan."), { min: 0 }),
    dataColumn(text("事故车结算金额", "Accident repairs"), "money", text("考核周期内事故车的结算金额，元。", "Accident repairs settled, yuan."), { width: 15, min: 0 }),
    dataColumn(text("其它维修结算金额", "Other repairs"), "money", text("其它维修形式的结算金额，元。", "All other repairs settled, yuan."), { width: 17, min: 0 }),
    dataColumn(text("结算车次", "Vehicles settled"), "count", text("来车维修结算出厂的车次。", "Vehicles settled and out."), { width: 11, min: 0 }),
    dataColumn(text("车次目标", "Vehicle target"), "count", text("当月车次目标。", "The month's target."), { width: 11, min: 0 }),
    dataColumn(text("流失客户数", "Customers lost"), "count", text("当月流失：最后一次离厂起满 120 天未再来厂的车辆，月末满而上月末未满。", "Lost in the month: vehicles whose 120th day since the last visit fell into it."), { width: 12, min: 0 }),
    dataColumn(text("应来厂客户数", "Customers due"), "count", text("当月应来厂维修客户数量。", "Customers due for a visit in the month."), { width: 13, min: 0 }),
    dataColumn(text("忠诚客户数", "Loyal customers"), "count", text("忠诚客户数，口径由公司定。", "Loyal customers, as the company defines them."), { width: 12, min: 0 }),
    dataColumn(text("总客户数", "All customers"), "count", text("总客户数。", "All customers."), { width: 11, min: 0 }),
    dataColumn(text("应收帐款余额", "Receivables balance"), "money", text("职权范围内的维修挂账和保险挂账，元；总经理签发的不计。", "Repair and insurance credit within the manager's authority, yuan; what the general manager signed is left out."), { width: 15, min: 0 }),
    dataColumn(text("应收上限", "Receivables limit"), "money", text("应收帐款的当月目标上限，元。", "The month's limit, yuan."), { min: 0 }),
    dataColumn(text("制度执行评分", "Rules rating"), "score", text("每月自行交叉检查的评分，0–100 分。", "Rating from the monthly cross-check, 0 to 100."), { min: 0, max: 100 }),
    dataColumn(text("目标达成率", "Overall attainment"), "percent", text("当月目标总达成率；连续三个月低于 70% 触发建议。", "Overall attainment of the month's targets; below 70% three months running triggers a proposal."), { width: 12, min: 0 }),
    dataColumn(text("连锁名次", "Chain rank"), "count", text("分店总体业绩在连锁体系内的名次，1 为最好。", "The branch's rank in the chain, 1 is best."), { width: 10, min: 1 }),
    dataColumn(text("分店总数", "Branches"), "count", text("参加排名的分店数。", "How many branches are ranked."), { width: 10, min: 1 }),
    dataColumn(text("重大事件", "Major event"), "choice", text("当月是否有造成公司损失的重大投诉或重大失误。", "Whether a major complaint or failure cost the company a loss."), { width: 10, choices: [no, yes] }),
  ],
  sample: [
    row(people.zhang, branches.east, "2026-03", [398000, 860000, 4500, 186000, 180000, 215000, 645000, 612, 600, 31, 540, 820, 1450, 46000, 50000, 92, 1.03, 2, 10, no]),
    row(people.li, branches.west, "2026-03", [1386000, 2480000, 4500, 242300, 230000, 268000, 772000, 705, 680, 28, 610, 960, 1580, 38200, 50000, 95, 1.07, 1, 10, no]),
    row(people.wang, branches.south, "2026-01", [182400, 520000, 4500, 78000, 120000, 96000, 424000, 310, 450, 64, 480, 410, 1120, 81500, 50000, 78, 0.65, 9, 10, no]),
    row(people.wang, branches.south, "2026-02", [176900, 498000, 4500, 80600, 120000, 88000, 410000, 322, 450, 59, 470, 405, 1105, 79800, 50000, 80, 0.69, 10, 10, no]),
    row(people.wang, branches.south, "2026-03", [190300, 531000, 4500, 83900, 120000, 101000, 430000, 337, 450, 61, 476, 402, 1098, 84300, 50000, 76, 0.699, 9, 10, no]),
    row(people.chen, branches.north, "2026-03", [256800, 640000, 4500, 118500, 125000, 140000, 500000, 448, 450, 35, 455, 610, 1210, 52600, 50000, 88, 0.93, 5, 10, yes]),
    row(people.liu, branches.tech, "2026-03", [301500, 905000, 4800, 131200, 150000, 190000, 715000, 520, 560, 42, 520, 700, 1390, 61000, 60000, 85, 0.86, 7, 10, no]),
  ],
};

function row(person: Text, branch: Text, period: string, figures: readonly SampleCell[]): readonly SampleCell[] {
  return [person, branch, post, period, ...figures];
}

function session(date: string, person: Text, subject: Text, hours: number): readonly SampleCell[] {
  return [date, person, subject, person, hours, yes];
}

const diagnosis = text("故障诊断流程", "Fault diagnosis");
const reception = text("接待话术演练", "Reception practice");
const safety = text("车间安全", "Workshop safety");
const warranty = text("索赔单据填写", "Claim paperwork");

const trainingTable: DataTable = {
  name: training,
  guidance: text("每次集中培训登记一行：与专业或工作相关、不少于 1 小时的才计次数。", "A row per session: only sessions about the work and of at least one hour count."),
  frozen: 2,
  blankRows: 20,
  columns: [
    { ...logDateColumn, explanation: text("培训的日期。", "The day of the session.") },
    { ...logNameColumn, explanation: text("组织培训的服务经理，与考核数据中一致。", "The service manager who held it, as in the results.") },
    dataColumn(text("主题", "Subject"), "text", text("培训内容。", "What it was about."), { width: 28 }),
    dataColumn(text("讲师", "Lecturer"), "text", text("可以是服务经理，也可以是其他人员。", "The manager or somebody else."), { width: 12 }),
    dataColumn(text("时长", "Hours"), "number", text("小时数，不少于 1 小时才计。", "Hours; at least one to count."), { width: 10, min: 0 }),
    dataColumn(text("工作相关", "About the work"), "choice", text("是否与专业或工作相关。", "Whether it was about the trade or the work."), { width: 12, choices: [yes, no] }),
  ],
  sample: [
    session("2026-03-04", people.zhang, diagnosis, 1.5),
    session("2026-03-11", people.zhang, reception, 1),
    session("2026-03-18", people.zhang, safety, 1),
    session("2026-03-25", people.zhang, warranty, 2),
    session("2026-03-05", people.li, reception, 1),
    session("2026-03-12", people.li, diagnosis, 1),
    session("2026-03-19", people.li, warranty, 1.5),
    session("2026-03-26", people.li, safety, 0.5),
    session("2026-01-14", people.wang, safety, 1),
    session("2026-02-11", people.wang, safety, 1),
    session("2026-03-11", people.wang, safety, 1),
    session("2026-03-10", people.chen, diagnosis, 1),
    session("2026-03-17", people.chen, warranty, 1),
    session("2026-03-24", people.chen, reception, 1),
    session("2026-03-06", people.liu, diagnosis, 1),
    session("2026-03-20", people.liu, reception, 1),
  ],
};

const weight = 0.125;
const asked = { asked: ["weight", "target"], origin: "assumed", assumed: ["weight"] } as const;

const indicators: readonly IndicatorSource[] = [
  { code: "H1", name: grossProfit, kind: "quantitative", weight, unit: text("元", "yuan"), direction: "higher", rule: "proportional", target: { column: text("毛利目标", "Profit target") }, table: results, columns: [text("个人考核毛利", "Personal gross profit")], definition: text("「指净收入减去配件成本(含配件中心管理费用4.5%、配件发票税7%)、生产工资(含班组提成、车间内耗)和维修发票税金10%,具体数据由财务提供」", "Net income less parts cost (with 4.5% parts-centre fee and 7% parts invoice tax), production pay and 10% repair invoice tax; figures from finance."), origin: "assumed", assumed: ["weight"] },
  { code: "H2", name: accidentShare, kind: "quantitative", weight, unit: same("%"), direction: "higher", rule: "proportional", table: results, formula: text('IF(占比分母="其它维修",[@事故车结算金额]/[@其它维修结算金额],[@事故车结算金额]/([@事故车结算金额]+[@其它维修结算金额]))', 'IF(Ratio_base="Other repairs",[@[Accident repairs]]/[@[Other repairs]],[@[Accident repairs]]/([@[Accident repairs]]+[@[Other repairs]]))'), definition: text("「事故车的结算金额与其它维修形式的结算金额的比例」", "Accident repairs settled against all other repairs settled."), ...asked, example: { target: 0.3 } },
  { code: "H3", name: vehicles, kind: "quantitative", weight, unit: text("车次", "vehicles"), direction: "higher", rule: "proportional", target: { column: text("车次目标", "Vehicle target") }, table: results, columns: [text("结算车次", "Vehicles settled")], definition: text("「来车维修结算出厂的车次」", "Vehicles settled and out."), origin: "assumed", assumed: ["weight"] },
  { code: "H4", name: churn, kind: "quantitative", weight, unit: same("%"), direction: "lower", rule: "proportional", table: results, formula: text("[@流失客户数]/[@应来厂客户数]", "[@[Customers lost]]/[@[Customers due]]"), definition: text("「客户流失率=当月流失客户数/当月应来厂维修客户数量」；120天未再来厂为流失，以全厂为准。", "Customers lost in the month ÷ customers due in the month; 120 days without a visit is lost; for the whole workshop."), ...asked, example: { target: 0.08 } },
  { code: "H5", name: loyalty, kind: "quantitative", weight, unit: same("%"), direction: "higher", rule: "proportional", table: results, formula: text("[@忠诚客户数]/[@总客户数]", "[@[Loyal customers]]/[@[All customers]]"), definition: text("「忠诚的客户占总客户的比例」", "Loyal customers among all customers."), ...asked, example: { target: 0.55 } },
  { code: "H6", name: receivables, kind: "quantitative", weight, unit: text("元", "yuan"), direction: "lower", rule: "proportional", target: { column: text("应收上限", "Receivables limit") }, table: results, columns: [text("应收帐款余额", "Receivables balance")], definition: text("「该员工管理职权范围内的应收帐款,包含维修挂账和保险挂账」", "Repair and insurance credit within the person's authority."), origin: "assumed", assumed: ["weight"] },
  { code: "H7", name: sessions, kind: "quantitative", weight, unit: text("次", "sessions"), direction: "higher", rule: "frequency", ruleSettings: { required: 4 }, table: results, formula: text('COUNTIFS(培训记录[姓名],[@姓名],培训记录[日期],">="&[@期初],培训记录[日期],"<="&[@期末],培训记录[时长],">="&培训最短时长,培训记录[工作相关],"是")', 'COUNTIFS(Training[Name],[@Name],Training[Date],">="&[@[Period start]],Training[Date],"<="&[@[Period end]],Training[Hours],">="&Shortest_session,Training[About the work],"Yes")'), definition: text("「原则上每月必须集中培训4次…每次不少于1小时」；得分＝次数÷4，最多 100。", "In principle four sessions a month, each of at least one hour; score = sessions ÷ 4, at most 100."), origin: "assumed", assumed: ["weight", "rule", "ruleSettings"] },
  { code: "H8", name: rules, kind: "qualitative", weight, unit: text("分", "points"), direction: "higher", rule: "direct", table: results, columns: [text("制度执行评分", "Rules rating")], definition: text("「每月组织自行交叉检查」，按检查评分。", "Rated from the monthly cross-check."), origin: "assumed", assumed: ["weight", "rule"] },
];

const margin = text("([@总实际毛利]-[@总实营金额]*毛利基准率)*奖金比例", "([@[Total gross profit]]-[@[Total revenue]]*Margin_rate)*Bonus_rate");
const sumOfRatios = text("(服务经理系数+配件部系数+质量检验系数)", "(Manager_ratio+Parts_ratio+Inspection_ratio)");
const split = text("池内分配", "Split the pool");
const none = text("不分配", "No split");
const multiply = text("系数相乘", "Multiply");
const relative = text("按经理比例", "Relative to the manager");

/** What another post gets of the bonus under each reading of 3:5:2. */
function shareOf(ratio: Text): Text {
  return text(
    `[@不分配奖金]*IF(岗位系数用法="池内分配",${ratio.zh}/${sumOfRatios.zh},IF(岗位系数用法="系数相乘",${ratio.zh},IF(岗位系数用法="按经理比例",${ratio.zh}/服务经理系数,0)))`,
    `[@[Unsplit bonus]]*IF(Ratio_use="Split the pool",${ratio.en}/${sumOfRatios.en},IF(Ratio_use="Multiply",${ratio.en},IF(Ratio_use="Relative to the manager",${ratio.en}/Manager_ratio,0)))`,
  );
}

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
      scoreCap: { note: text("空白＝不封顶（假设待确认，AMB-15）。", "Blank = no cap (assumed, AMB-15).") },
    },
    indicators,
    payouts: [
      { name: text("奖金基础", "Bonus base"), formula: text(`IF(负数处理="按零",MAX(0,${margin.zh}),${margin.zh})`, `IF(If_negative="Zero",MAX(0,${margin.en}),${margin.en})`), helper: true, table: results, definition: text("「奖金基础=(总实际毛利-总实营金额*34%)*3%」", "(Gross profit − revenue × 34%) × 3%.") },
      { name: text("不分配奖金", "Unsplit bonus"), formula: text("[@奖金基础]*[@总分]/100", "[@[Bonus base]]*[@Total]/100"), helper: true, table: results, definition: text("读法（b）：奖金基础×KPI得分，岗位系数另用。", "Reading (b): bonus base × score, the ratios being a separate matter.") },
      { name: text("池内分配奖金", "Split bonus"), formula: text(`[@不分配奖金]*服务经理系数/${sumOfRatios.zh}`, `[@[Unsplit bonus]]*Manager_ratio/${sumOfRatios.en}`), helper: true, table: results, definition: text("读法（a）：服务经理得池的 3/10。", "Reading (a): the manager's 3/10 of the pool.") },
      { name: text("服务经理月度奖金", "Manager's bonus"), formula: text('IF(岗位系数用法="池内分配",[@池内分配奖金],IF(岗位系数用法="系数相乘",[@不分配奖金]*服务经理系数,[@不分配奖金]))', 'IF(Ratio_use="Split the pool",[@[Split bonus]],IF(Ratio_use="Multiply",[@[Unsplit bonus]]*Manager_ratio,[@[Unsplit bonus]]))'), condition: text('岗位系数用法<>""', 'Ratio_use<>""'), deferralRate: 0.3, deferralBase: text("[@底薪]", "[@[Base pay]]"), table: results, definition: text("「服务经理月度奖金=奖金基础×KPI得分」；“岗位系数用法”未选定前不发放。「如每月提成超过底薪,则超过部分计提30%放到年终」：例 8000 与底薪 5000 → 现发 7100，递延 900。", "Bonus base × score; not paid until Ratio_use is chosen. 30% of what exceeds base pay is held back: 8000 against 5000 pays 7100 now and defers 900.") },
      { name: text("配件部奖金", "Parts bonus"), formula: shareOf(text("配件部系数", "Parts_ratio")), helper: true, table: results, definition: text("按所选用法，配件部应得。", "The parts department's under the chosen reading.") },
      { name: text("质量检验奖金", "Inspection bonus"), formula: shareOf(text("质量检验系数", "Inspection_ratio")), helper: true, table: results, definition: text("按所选用法，质量检验应得。", "Quality inspection's under the chosen reading.") },
    ],
    consequences: [
      { code: "L1", name: text("连续三个月未达标且排名后两名", "Three months short and in the bottom two"), condition: text("AND([@目标达成率]<达成线,[@分店总数]>=3,[@连锁名次]>[@分店总数]-末位数)", "AND([@[Overall attainment]]<Attainment_line,[@Branches]>=3,[@[Chain rank]]>[@Branches]-Bottom_places)"), window: { kind: "inARow", n: 3 }, table: results, outcome: text("薪资调整或者转岗", "Pay adjustment or transfer"), wording: text("连续三个月未到目标的70%,且分店总体业绩在连锁体系内连锁三个月排名在后两名者,予以薪资调整或者转岗", "Three months in a row below 70% of target, and the branch among the chain's last two for those three months: pay adjustment or transfer.") },
      { code: "L2", name: text("重大投诉或失误", "Major complaint or failure"), condition: text('[@重大事件]="是"', '[@[Major event]]="Yes"'), window: { kind: "thisPeriod" }, table: results, outcome: text("按照相关制度进行处理", "Dealt with under the rules concerned"), wording: text("如员工出现重大投诉或工作中出现重大失误,对公司造成损失的,将按照相关制度进行处理", "Major complaints or failures that cost the company a loss are dealt with under the rules concerned.") },
    ],
    parameters: [
      { name: text("毛利基准率", "Margin_rate"), value: 0.34, shown: "percent", unit: same("%"), note: text("「总实营金额*34%」", "“Revenue × 34%”") },
      { name: text("奖金比例", "Bonus_rate"), value: 0.03, shown: "percent", unit: same("%"), note: text("「*3%」", "“× 3%”") },
      { name: text("服务经理系数", "Manager_ratio"), value: 3, shown: "count", unit: text("份", "parts"), note: text("「服务经理:配件部:质量检验=3:5:2」", "Manager : parts : inspection = 3:5:2.") },
      { name: text("配件部系数", "Parts_ratio"), value: 5, shown: "count", unit: text("份", "parts"), note: text("同上。", "As above.") },
      { name: text("质量检验系数", "Inspection_ratio"), value: 2, shown: "count", unit: text("份", "parts"), note: text("同上。", "As above.") },
      { name: text("岗位系数用法", "Ratio_use"), options: [split, none, multiply, relative], asked: ["value"], example: { value: split }, note: text("必须由人力资源部选定，选定前不发放：池内分配＝经理得 3/10；不分配＝经理得全部；系数相乘＝各乘 3、5、2；按经理比例＝经理得全部，其余按 5/3、2/3。", "HR must choose; nothing is paid before: split = the manager gets 3/10; no split = all; multiply = times 3, 5 and 2; relative = the manager all, the others 5/3 and 2/3 of it."), reference: "AMB-14" },
      { name: text("负数处理", "If_negative"), value: text("按零", "Zero"), options: [text("按零", "Zero"), text("照扣", "Deduct")], note: text("毛利不足营收 34% 时，奖金基础按零，或照负数计。", "When gross profit stays below 34% of revenue: zero, or the negative amount."), reference: "AMB-16", origin: "assumed" },
      { name: text("占比分母", "Ratio_base"), value: text("其它维修", "Other repairs"), options: [text("其它维修", "Other repairs"), text("全部维修", "All repairs")], note: text("事故车占比以其它维修为分母（字面），或以全部维修为分母。", "Accident repairs against other repairs (literally), or against all."), reference: "AMB-20", origin: "assumed" },
      { name: text("流失天数", "Churn_days"), value: 120, shown: "count", unit: text("天", "days"), note: text("「120天未再来厂修理的车辆」，统计流失客户数时使用。", "120 days without a visit; used when customers lost are counted."), reference: "AMB-21" },
      { name: text("培训最短时长", "Shortest_session"), value: 1, shown: "count", unit: text("小时", "hours"), note: text("「每次不少于1小时」", "At least one hour each.") },
      { name: text("达成线", "Attainment_line"), value: 0.7, shown: "percent", unit: same("%"), note: text("「未到目标的70%」：严格小于。", "Below 70% of target, strictly."), reference: "AMB-25" },
      { name: text("末位数", "Bottom_places"), value: 2, shown: "count", unit: text("名", "places"), note: text("「排名在后两名」", "“Among the last two”."), reference: "AMB-27" },
      lowerBetterReading,
      ...consequenceParameters(["afterFiring", "gap", "newYear", "newPost"]),
    ],
  },
  results: [table],
  logs: [trainingTable],
  notices: [
    text("“岗位系数用法”原文读法不一、金额相差三倍多，空白时不发放月度奖金，两种主要读法的金额并列给出，请人力资源部选定。", "The source can be read several ways about the ratios, more than threefold apart in money: nothing is paid until HR chooses Ratio_use; the two main readings are shown side by side."),
    text("八项 KPI 的权重和部分目标值已失：权重暂为各 12.5%，目标值（浅黄色）需填写。", "Weights and some targets of the eight KPIs are lost: weights are 12.5% each for now, targets (pale yellow) are to be entered."),
    text("年终发放＝各月递延之和减去登记的调整（投诉、挂帐、客户资源），不低于 0，由人工核定（AMB-31）。", "The year-end release is the sum held back less recorded adjustments, never below 0, and settled by hand (AMB-31)."),
  ],
  assumptions: [
    { references: ["AMB-14"], taken: text("未选定；示例按池内分配（经理 3/10）。", "Not chosen; the sample splits the pool (manager 3/10)."), why: text("原文“奖金基础×KPI得分岗位系数”没有标点。", "The source runs the ratios onto the formula."), change: text("参数：岗位系数用法", "Parameters: Ratio_use") },
    { references: ["AMB-15"], taken: text("KPI得分按百分制，除以 100，不封顶。", "The KPI score is out of 100 and divided by it, without a cap."), why: text("原文没有写口径。", "The source does not state the scale."), change: text("考核方案：总分上限；奖金：公式", "Scheme: Score cap; Payouts: Formula") },
    { references: ["AMB-16"], taken: text("奖金基础为负时按零。", "A negative bonus base counts as zero."), why: text("原文没有写倒扣。", "Nothing is said about claiming back."), change: text("参数：负数处理", "Parameters: If_negative") },
    { references: ["AMB-17", "AMB-18", "AMB-19"], taken: text("毛利直接用财务数据：总额用于奖金基础，个人毛利用于 KPI。", "Finance's gross profit is taken as given: the total for the bonus base, the personal for the KPI."), why: text("4.5%、7%、10% 的计算基数原文不明。", "The bases of 4.5%, 7% and 10% are unclear."), change: text("考核数据：两列毛利", "Results: both columns") },
    { references: ["AMB-20", "AMB-21", "AMB-22", "AMB-23"], taken: text("占比以其它维修为分母；流失按车辆、满 120 天、当月新增；忠诚口径由公司定。", "Accident ratio against other repairs; churn by vehicle, at 120 days, newly lost; loyalty as the company defines it."), why: text("照字面。", "Literally."), change: text("参数：占比分母、流失天数；考核数据", "Parameters: Ratio_base, Churn_days; Results") },
    { references: ["AMB-24"], taken: text("培训得分＝次数÷4，最多 100。", "Training score = sessions ÷ 4, at most 100."), why: text("“原则上”缓和了“必须”。", "“In principle” softens “must”."), change: text("指标：计分参数", "Indicators: Rule settings") },
    { references: ["AMB-25", "AMB-26", "AMB-27", "AMB-28"], taken: text("达成率严格小于 70%，与排名后两名同在连续三个月；至少三家分店才判断。", "Attainment strictly below 70% and the last two places in the same three months; at least three branches."), why: text("“连锁三个月”应为“连续三个月”。", "The source's “chain three months” is taken as a slip for three months in a row."), change: text("参数：达成线、末位数；联动规则", "Parameters: Attainment_line, Bottom_places; Consequences") },
    { references: ["AMB-29", "AMB-30"], taken: text("超过底薪部分的 30% 递延，70% 现发；与当月合同底薪比较。", "30% of what exceeds base pay is deferred, 70% paid now; against the month's contractual base."), why: text("“计提”意为预留。", "The word used means to set aside."), change: text("奖金：递延比例、递延基数", "Payouts: Deferral rate, Deferral base") },
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
