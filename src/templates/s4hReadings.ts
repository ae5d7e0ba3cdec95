import { consequenceParameters, lowerBetterReading } from "./readings";
import type { BandSource, ParameterSource } from "./schemeSource";
import { blankValues, lowerBetterSteps, reading, scoreLimit, unconfirmedWeights } from "./switches";
import { same, text } from "./text";

const figures: readonly ParameterSource[] = [
  { name: text("毛利基准率", "Margin_rate"), value: 0.34, shown: "percent", unit: same("%"), note: text("「总实营金额*34%」", "“Revenue × 34%”") },
  { name: text("奖金比例", "Bonus_rate"), value: 0.03, shown: "percent", unit: same("%"), note: text("「*3%」", "“× 3%”") },
  { name: text("服务经理系数", "Manager_ratio"), value: 3, shown: "count", unit: text("份", "parts"), note: text("「服务经理:配件部:质量检验=3:5:2」", "Manager : parts : inspection = 3:5:2.") },
  { name: text("配件部系数", "Parts_ratio"), value: 5, shown: "count", unit: text("份", "parts"), note: text("同上。", "As above.") },
  { name: text("质量检验系数", "Inspection_ratio"), value: 2, shown: "count", unit: text("份", "parts"), note: text("同上。", "As above.") },
];

const bonus: readonly ParameterSource[] = [
  {
    name: text("岗位系数用法", "Ratio_use"),
    options: [text("池内分配", "Split the pool"), text("不分配", "No split"), text("系数相乘", "Multiply"), text("按经理比例", "Relative to the manager")],
    asked: ["value"],
    example: { value: text("池内分配", "Split the pool") },
    note: text("「服务经理月度奖金=奖金基础×KPI得分岗位系数:服务经理:配件部:质量检验=3:5:2」没有标点。必须由人力资源部选定，选定前不发放：池内分配＝经理得 3/10；不分配＝经理得全部；系数相乘＝各乘 3、5、2；按经理比例＝经理得全部，其余按 5/3、2/3。", "“…× KPI score ratios manager : parts : inspection = 3:5:2” has no punctuation. HR must choose; nothing is paid before: split = the manager gets 3/10; no split = all; multiply = times 3, 5 and 2; relative = the manager all, the others 5/3 and 2/3 of it."),
    reference: "AMB-14",
  },
  reading("AMB-15", text("KPI口径", "KPI_scale"), [text("百分制", "Out of 100"), text("比率", "A ratio"), text("系数", "A coefficient")], text("「奖金基础×KPI得分」没有写得分的口径：百分制＝总分÷100；比率＝总分直接相乘（“满分”须设为 1）；系数＝按“分档”表“KPI系数”查总分对应的系数。", "“Bonus base × KPI score” does not state the scale: out of 100 = total ÷ 100; a ratio = the total as it is (full marks must then be 1); a coefficient = looked up by the total in “KPI coefficient” on Bands.")),
  reading("AMB-16", text("负数处理", "If_negative"), [text("按零", "Zero"), text("结转下月", "Carry over"), text("照扣", "Deduct")], text("「(总实际毛利-总实营金额*34%)*3%」为负时：按零；或结转，抵扣下月（上月结转取“奖金登记”或“考核历史”）；或照负数计。", "Where “(gross profit − revenue × 34%) × 3%” is negative: zero; or carried over against next month's (from Bonus_entries or History); or the negative amount.")),
  reading("AMB-29", text("递延读法", "Deferral_reading"), [text("超过部分留三成", "Defer 30% of the excess"), text("超过部分只给三成", "Only 30% of the excess"), text("全部提成留三成", "30% of all")], text("「如每月提成超过底薪,则超过部分计提30%放到年终」：超过部分的 30% 留到年终、70% 现发（8000 与 5000 → 现发 7100、递延 900）；或超过部分只给 30% 且年终才发（现发 5000、年终 900）；或一旦超过，全部提成留 30%（现发 5600、递延 2400）。", "“If the month's commission exceeds base pay, 30% of the excess is set aside for the year's end”: 30% of the excess waits, 70% is paid now (8000 against 5000: 7100 now, 900 deferred); or only 30% of the excess is granted at all, at the year's end (5000 now, 900 then); or once exceeded, 30% of all waits (5600 now, 2400 deferred).")),
  reading("AMB-30", text("递延口径", "Deferral_on"), [text("扣款后", "After deductions"), text("扣款前", "Before deductions")], text("「每月提成超过底薪」：扣除当月扣款之后的提成，或之前的；都与当月合同底薪比较。", "“The month's commission exceeds base pay”: after the month's deductions, or before them; against the month's contractual base pay.")),
  { name: text("递延比例", "Deferral_rate"), value: 0.3, shown: "percent", unit: same("%"), note: text("「超过部分计提30%放到年终」", "“30% of the excess is set aside for the year's end”") },
  reading("AMB-31", text("递延发放", "Release"), [text("扣除调整", "Less adjustments"), text("全额发放", "In full")], text("「考虑到员工投诉或者其他遗留事宜(如挂帐处理和客户资源)…放到年终」：年终发放＝全年递延－登记的调整，不低于 0；或全额发放。", "“With a view to complaints or other matters left over (credit, customers) … until the year's end”: what was held back less recorded adjustments, not below 0; or in full.")),
  { name: text("年终发放月", "Release_month"), value: 12, shown: "count", unit: text("月", ""), note: text("「放到年终」：与哪个月的奖金一起发放。", "“Until the year's end”: with which month's bonus it is released."), reference: "AMB-31", origin: "assumed" },
];

const measures: readonly ParameterSource[] = [
  reading("AMB-17", text("毛利口径", "Profit_source"), [text("财务数据", "Finance's figure"), text("按配件成本", "On parts cost"), text("按配件收入", "On parts revenue")], text("「净收入减去配件成本(含配件中心管理费用4.5%、配件发票税7%)、生产工资…和维修发票税金10%,具体数据由财务提供」：用财务给的毛利；或由“毛利计算”算出，4.5%、7% 以配件成本为基数，或以配件收入为基数，10% 以净收入为基数。", "“Net income less parts cost (with 4.5% fee and 7% tax), production pay … and 10% invoice tax; figures from finance”: finance's figure; or worked out in Profit_workings with 4.5% and 7% of parts cost, or of parts revenue, and 10% of net income.")),
  { name: text("配件管理费率", "Parts_fee"), value: 0.045, shown: "percent", unit: same("%"), note: text("「配件中心管理费用4.5%」", "“Parts-centre fee 4.5%”") },
  { name: text("配件发票税率", "Parts_tax"), value: 0.07, shown: "percent", unit: same("%"), note: text("「配件发票税7%」", "“Parts invoice tax 7%”") },
  { name: text("维修发票税率", "Repair_tax"), value: 0.1, shown: "percent", unit: same("%"), note: text("「维修发票税金10%」", "“Repair invoice tax 10%”") },
  reading("AMB-19", text("个人毛利", "Personal_profit"), [text("个人考核毛利", "A figure of its own"), text("同总实际毛利", "Same as the total")], text("「系统个人考核毛利」与「总实际毛利」：两个数，总额用于奖金基础、个人毛利用于 KPI；或同一个数。", "“Personal gross profit in the system” and “total gross profit”: two figures, the total for the bonus base and the personal for the KPI; or the same one.")),
  reading("AMB-20", text("占比分母", "Ratio_base"), [text("其它维修", "Other repairs"), text("全部维修", "All repairs")], text("「事故车的结算金额与其它维修形式的结算金额的比例」：以其它维修为分母（字面），或以全部维修为分母（“占比”的通常含义）。", "“Accident repairs settled against other repairs”: against the others (literally), or against all (what a share usually means).")),
  { name: text("流失天数", "Churn_days"), value: 120, shown: "count", unit: text("天", "days"), note: text("「120天未再来厂修理的车辆」，由“车辆离厂”统计流失时使用。", "“120 days without a visit”; used when lost vehicles are counted from Last_visits."), reference: "AMB-21" },
  reading("AMB-21", text("流失口径", "Churn_counting"), [text("满天数当月新增", "Newly reaching the days"), text("超过天数", "More than the days"), text("全部流失", "All to date")], text("「最后一次到本公司维修离厂起,120天未再来厂」「当月流失客户数」：当月内满 120 天的；或当月内超过 120 天的；或到月末为止全部流失的。", "“120 days since the last visit”, “lost in the month”: those that reach 120 days in the month; those that exceed 120 days in it; or all that are lost by its end.")),
  { name: text("每月培训次数", "Sessions_required"), value: 4, shown: "count", unit: text("次", "sessions"), note: text("「每月必须集中培训4次」", "“Four sessions a month”") },
  { name: text("培训最短时长", "Shortest_session"), value: 1, shown: "count", unit: text("小时", "hours"), note: text("「每次不少于1小时」", "At least one hour each.") },
  reading("AMB-24", text("培训计分", "Training_scored"), [text("按次数比例", "In proportion"), text("全有全无", "All or nothing"), text("不扣分", "No deduction")], text("「原则上每月必须集中培训4次」：得分＝次数÷4，最多 100；或不足 4 次为 0；或“原则上”只是要求，不扣分。", "“In principle four sessions a month”: score = sessions ÷ 4, at most 100; or none below four; or a principle that costs nothing.")),
];

const rules: readonly ParameterSource[] = [
  { name: text("达成线", "Attainment_line"), value: 0.7, shown: "percent", unit: same("%"), note: text("「未到目标的70%」：严格小于。", "Below 70% of target, strictly."), reference: "AMB-25" },
  reading("AMB-25", text("七成口径", "Seventy_percent_of"), [text("总达成率", "Overall attainment"), text("KPI得分", "KPI score"), text("任一KPI", "Any KPI"), text("毛利目标", "Profit target")], text("「连续三个月未到目标的70%」没有写哪个目标：“目标达成率”一列；或 KPI 得分低于 70 分；或任何一项 KPI 达成率低于 70%；或毛利目标的达成率。", "“Below 70% of target for three months” does not say which: the column Overall attainment; the KPI score below 70; any single KPI below 70%; or the gross-profit target.")),
  { name: text("末位数", "Bottom_places"), value: 2, shown: "count", unit: text("名", "places"), note: text("「排名在后两名」", "“Among the last two”."), reference: "AMB-27" },
  reading("AMB-27", text("并列末位", "Ties_at_the_border"), [text("并列计入", "Count as last"), text("严格名次", "Strict places")], text("「排名在后两名者」未说并列：与后两名并列的（“并列店数”）一并算后两名；或只看名次本身。", "“Among the last two” is silent on ties: branches that share the border rank (Branches at that rank) count; or only the rank itself.")),
  { name: text("最少分店数", "Least_branches"), value: 3, shown: "count", unit: text("家", "branches"), note: text("「排名在后两名」至少要有几家分店才有意义；不足的提请人工核定。", "How many branches it takes for “the last two” to mean anything; with fewer, a person judges."), reference: "AMB-27", origin: "assumed" },
];

const threeMonths = text("「连续三个月未到目标的70%」。", "“Three months in a row below 70% of target.”");

export const parameters: readonly ParameterSource[] = [...figures, ...bonus, ...measures, ...rules, ...consequenceParameters(["joint", "afterFiring", "gap", "newYear", "newPost"], { afterFiring: threeMonths, gap: threeMonths, newYear: threeMonths, newPost: threeMonths }), unconfirmedWeights, scoreLimit("open"), blankValues, lowerBetterReading];

const coefficient = (from: number | undefined, to: number | undefined, result: number): BandSource => ({
  name: text("KPI系数", "KPI coefficient"),
  ...(from === undefined ? {} : { from, fromInclusive: true }),
  ...(to === undefined ? {} : { to, toInclusive: false }),
  result,
  decimals: 2,
  origin: "assumed",
  assumed: ["from", "to", "result"],
});

/** KPI系数, for the reading of the KPI score as a coefficient: none below 60, then by tens of points; ours, to be confirmed (AMB-15). */
export const bands: readonly BandSource[] = [coefficient(undefined, 60, 0), coefficient(60, 70, 0.6), coefficient(70, 80, 0.7), coefficient(80, 90, 0.8), coefficient(90, 100, 0.9), coefficient(100, undefined, 1), ...lowerBetterSteps];
