import type { IndicatorSource } from "./schemeSource";
import { resultsTable } from "./s4hTables";
import { same, text, type Text } from "./text";

const table = resultsTable.name;

/** One column of 毛利计算, of the row's person and month. */
function worked(zh: string, en: string): Text {
  return text(`SUMIFS(毛利计算[${zh}],毛利计算[姓名],[@姓名],毛利计算[期间],[@期间])`, `SUMIFS(Profit_workings[${en}],Profit_workings[Name],[@Name],Profit_workings[Period],[@Period])`);
}

const [income, cost, revenue, wages] = [worked("净收入", "Net income"), worked("配件成本", "Parts cost"), worked("配件收入", "Parts revenue"), worked("生产工资", "Production pay")];

/** Gross profit: finance's, the total's, or worked out with 4.5 % and 7 % on the cost or the revenue of parts (AMB-17, 19). */
const profit = text(
  `IF(个人毛利="同总实际毛利",[@总实际毛利],IF(毛利口径="财务数据",[@个人考核毛利],IF(COUNTIFS(毛利计算[姓名],[@姓名],毛利计算[期间],[@期间])=0,"",${income.zh}-${cost.zh}-IF(毛利口径="按配件收入",${revenue.zh},${cost.zh})*(配件管理费率+配件发票税率)-${wages.zh}-${income.zh}*维修发票税率)))`,
  `IF(Personal_profit="Same as the total",[@[Total gross profit]],IF(Profit_source="Finance's figure",[@[Personal gross profit]],IF(COUNTIFS(Profit_workings[Name],[@Name],Profit_workings[Period],[@Period])=0,"",${income.en}-${cost.en}-IF(Profit_source="On parts revenue",${revenue.en},${cost.en})*(Parts_fee+Parts_tax)-${wages.en}-${income.en}*Repair_tax)))`,
);

/** Vehicles lost: typed, or counted from the days they last left, newly lost in the month or all to date (AMB-21). */
const lost = text(
  'COUNTIFS(车辆离厂[姓名],[@姓名],车辆离厂[最后离厂日期],"<="&[@期末]-流失天数-IF(流失口径="超过天数",1,0),车辆离厂[最后离厂日期],">="&IF(流失口径="全部流失",0,[@期初]-流失天数-IF(流失口径="超过天数",1,0)))',
  'COUNTIFS(Last_visits[Name],[@Name],Last_visits[Last left],"<="&[@[Period end]]-Churn_days-IF(Churn_counting="More than the days",1,0),Last_visits[Last left],">="&IF(Churn_counting="All to date",0,[@[Period start]]-Churn_days-IF(Churn_counting="More than the days",1,0)))',
);
const churn = text(
  `IF([@流失客户数]<>"",[@流失客户数]/[@应来厂客户数],IF(COUNTIFS(车辆离厂[姓名],[@姓名])=0,"",${lost.zh}/[@应来厂客户数]))`,
  `IF([@[Customers lost]]<>"",[@[Customers lost]]/[@[Customers due]],IF(COUNTIFS(Last_visits[Name],[@Name])=0,"",${lost.en}/[@[Customers due]]))`,
);

const share = text(
  'IF(占比分母="其它维修",[@事故车结算金额]/[@其它维修结算金额],[@事故车结算金额]/([@事故车结算金额]+[@其它维修结算金额]))',
  'IF(Ratio_base="Other repairs",[@[Accident repairs]]/[@[Other repairs]],[@[Accident repairs]]/([@[Accident repairs]]+[@[Other repairs]]))',
);

const held = text(
  'COUNTIFS(培训记录[姓名],[@姓名],培训记录[日期],">="&[@期初],培训记录[日期],"<="&[@期末],培训记录[时长],">="&培训最短时长,培训记录[工作相关],"是")',
  'COUNTIFS(Training[Name],[@Name],Training[Date],">="&[@[Period start]],Training[Date],"<="&[@[Period end]],Training[Hours],">="&Shortest_session,Training[About the work],"Yes")',
);

const weight = 0.125;
const open = { weight, origin: "assumed", assumed: ["weight"] } as const;
const openWithTarget = { ...open, asked: ["target"] } as const;

/** The eight KPIs; their weights and most targets are lost with the source's table. */
export const indicators: readonly IndicatorSource[] = [
  { code: "H1", name: text("毛利", "Gross profit"), kind: "quantitative", unit: text("元", "yuan"), direction: "higher", rule: "proportional", target: { column: text("毛利目标", "Profit target") }, table, formula: profit, definition: text("「指净收入减去配件成本(含配件中心管理费用4.5%、配件发票税7%)、生产工资(含班组提成、车间内耗)和维修发票税金10%,具体数据由财务提供」", "Net income less parts cost (with 4.5% parts-centre fee and 7% parts invoice tax), production pay and 10% repair invoice tax; figures from finance."), ...open },
  { code: "H2", name: text("事故车维修金额占比", "Accident repair ratio"), kind: "quantitative", unit: same("%"), direction: "higher", rule: "proportional", table, formula: share, definition: text("「事故车的结算金额与其它维修形式的结算金额的比例」；分母见参数“占比分母”。", "Accident repairs settled against all other repairs settled; Ratio_base says against what."), ...openWithTarget, example: { target: 0.3 } },
  { code: "H3", name: text("车次", "Vehicles"), kind: "quantitative", unit: text("车次", "vehicles"), direction: "higher", rule: "proportional", target: { column: text("车次目标", "Vehicle target") }, table, columns: [text("结算车次", "Vehicles settled")], definition: text("「来车维修结算出厂的车次」", "Vehicles settled and out."), ...open },
  { code: "H4", name: text("客户流失率", "Customer churn"), kind: "quantitative", unit: same("%"), direction: "lower", rule: "proportional", table, formula: churn, definition: text("「客户流失率=当月流失客户数/当月应来厂维修客户数量」；120天未再来厂为流失，以全厂为准。", "Customers lost in the month ÷ customers due in the month; 120 days without a visit is lost; for the whole workshop."), ...openWithTarget, example: { target: 0.08, ruleSettings: { worst: 0.12 } } },
  { code: "H5", name: text("客户的忠诚度", "Customer loyalty"), kind: "quantitative", unit: same("%"), direction: "higher", rule: "proportional", table, formula: text("[@忠诚客户数]/[@总客户数]", "[@[Loyal customers]]/[@[All customers]]"), definition: text("「忠诚的客户占总客户的比例」", "Loyal customers among all customers."), ...openWithTarget, example: { target: 0.55 } },
  { code: "H6", name: text("应收帐款", "Receivables"), kind: "quantitative", unit: text("元", "yuan"), direction: "lower", rule: "proportional", target: { column: text("应收上限", "Receivables limit") }, table, columns: [text("应收帐款余额", "Receivables balance")], definition: text("「该员工管理职权范围内的应收帐款,包含维修挂账和保险挂账」", "Repair and insurance credit within the person's authority."), ...open, example: { ruleSettings: { worst: 80000 } } },
  {
    code: "H7",
    name: text("员工学习培训次数", "Training sessions"),
    kind: "quantitative",
    unit: text("次", "sessions"),
    direction: "higher",
    rule: "frequency",
    ruleSettings: { required: text("每月培训次数", "Sessions_required"), allOrNothing: text('IF(培训计分="全有全无","是","否")', 'IF(Training_scored="All or nothing","Yes","No")') },
    floor: text('IF(培训计分="不扣分",100,"")', 'IF(Training_scored="No deduction",100,"")'),
    table,
    formula: held,
    definition: text("「原则上每月必须集中培训4次…每次不少于1小时」；得分＝次数÷4，最多 100；其他读法见参数“培训计分”。", "In principle four sessions a month, each of at least one hour; score = sessions ÷ 4, at most 100; other readings under Training_scored."),
    weight,
    origin: "assumed",
    assumed: ["weight", "rule", "ruleSettings", "floor"],
  },
  { code: "H8", name: text("公司制度执行情况", "Company rules"), kind: "qualitative", unit: text("分", "points"), direction: "higher", rule: "direct", table, columns: [text("制度执行评分", "Rules rating")], definition: text("「每月组织自行交叉检查」，按检查评分。", "Rated from the monthly cross-check."), weight, origin: "assumed", assumed: ["weight", "rule"] },
];
