import type { ConsequenceSource, PayoutSource } from "./schemeSource";
import { entryKinds, resultsTable } from "./s4hTables";
import { indicators } from "./s4hIndicators";
import { text, type Text } from "./text";

const table = resultsTable.name;

const margin = text("([@总实际毛利]-[@总实营金额]*毛利基准率)*奖金比例", "([@[Total gross profit]]-[@[Total revenue]]*Margin_rate)*Bonus_rate");
const sumOfRatios = text("(服务经理系数+配件部系数+质量检验系数)", "(Manager_ratio+Parts_ratio+Inspection_ratio)");

/** What is entered under a kind for the person in the month. */
function entered(kind: Text): Text {
  return text(`SUMIFS(奖金登记[金额],奖金登记[姓名],[@姓名],奖金登记[期间],[@期间],奖金登记[类别],"${kind.zh}")`, `SUMIFS(Bonus_entries[Amount],Bonus_entries[Name],[@Name],Bonus_entries[Period],[@Period],Bonus_entries[Kind],"${kind.en}")`);
}

function isEntered(kind: Text): Text {
  return text(`COUNTIFS(奖金登记[姓名],[@姓名],奖金登记[期间],[@期间],奖金登记[类别],"${kind.zh}")>0`, `COUNTIFS(Bonus_entries[Name],[@Name],Bonus_entries[Period],[@Period],Bonus_entries[Kind],"${kind.en}")>0`);
}

/**
 * What another post gets of the bonus under each reading of 3:5:2 (AMB-14). Of a pool that is split it gets what is left
 * of everybody's part so far, so that the three are the pool to the last cent: at 3:5:2 the same as giving the cents left
 * over to the largest parts cut off.
 */
function shareOf(ratio: Text, split: Text): Text {
  return text(
    `IF(岗位系数用法="池内分配",${split.zh},[@不分配奖金]*IF(岗位系数用法="系数相乘",${ratio.zh},IF(岗位系数用法="按经理比例",${ratio.zh}/服务经理系数,0)))`,
    `IF(Ratio_use="Split the pool",${split.en},[@[Unsplit bonus]]*IF(Ratio_use="Multiply",${ratio.en},IF(Ratio_use="Relative to the manager",${ratio.en}/Manager_ratio,0)))`,
  );
}

const partsSplit = text(
  `SIGN([@不分配奖金])*MAX(0,SIGN([@不分配奖金])*([@不分配奖金]*(服务经理系数+配件部系数)/${sumOfRatios.zh}-[@池内分配奖金]))`,
  `SIGN([@[Unsplit bonus]])*MAX(0,SIGN([@[Unsplit bonus]])*([@[Unsplit bonus]]*(Manager_ratio+Parts_ratio)/${sumOfRatios.en}-[@[Split bonus]]))`,
);
const inspectionSplit = text("[@不分配奖金]-[@池内分配奖金]-[@配件部奖金]", "[@[Unsplit bonus]]-[@[Split bonus]]-[@[Parts bonus]]");

const chosen = text('岗位系数用法<>""', 'Ratio_use<>""');

/** Last month's shortfall: as entered, else as it was filed (AMB-16). */
const carried = text(
  `IF(负数处理<>"结转下月",0,IF(${isEntered(entryKinds.carried).zh},${entered(entryKinds.carried).zh},SUMIFS(考核历史[结转下月],考核历史[姓名],[@姓名],考核历史[期间],TEXT([@上期初],"yyyy-mm"))))`,
  `IF(If_negative<>"Carry over",0,IF(${isEntered(entryKinds.carried).en},${entered(entryKinds.carried).en},SUMIFS(History[Carried on],History[Name],[@Name],History[Period],TEXT([@[Previous start]],"yyyy-mm"))))`,
);

/** The part of the bonus above base pay, after the month's deductions or before them (AMB-30). */
const excess = text(
  'MAX(0,IF(递延口径="扣款前",[@应得奖金],[@扣款后奖金])-[@底薪])',
  'MAX(0,IF(Deferral_on="Before deductions",[@[Bonus due]],[@[Bonus after deductions]])-[@[Base pay]])',
);

/** What of the bonus is beyond deferral; for all of it to be deferred from, nothing is (AMB-29, 30). */
const deferralBase = text(
  'IF(递延读法="全部提成留三成",IF([@超底薪部分]>0,[@扣款后奖金]-IF(递延口径="扣款前",[@应得奖金],[@扣款后奖金]),[@扣款后奖金]),IF(递延口径="扣款前",[@扣款后奖金]-[@超底薪部分],[@底薪]))',
  'IF(Deferral_reading="30% of all",IF([@[Above base pay]]>0,[@[Bonus after deductions]]-IF(Deferral_on="Before deductions",[@[Bonus due]],[@[Bonus after deductions]]),[@[Bonus after deductions]]),IF(Deferral_on="Before deductions",[@[Bonus after deductions]]-[@[Above base pay]],[@[Base pay]]))',
);

/** Everything held back in the year: as entered for earlier months, else as it was filed, and this month's. */
const heldBack = text(
  `IF(${isEntered(entryKinds.earlier).zh},${entered(entryKinds.earlier).zh},SUMIFS(考核历史[服务经理月度奖金递延],考核历史[姓名],[@姓名],考核历史[期间],[@年度]&"-*",考核历史[期间],"<>"&TEXT([@期末],"yyyy-mm")))+[@服务经理月度奖金递延]`,
  `IF(${isEntered(entryKinds.earlier).en},${entered(entryKinds.earlier).en},SUMIFS(History[Manager bonus deferred],History[Name],[@Name],History[Period],[@Year]&"-*",History[Period],"<>"&TEXT([@[Period end]],"yyyy-mm")))+[@[Manager bonus deferred]]`,
);

const released = text(
  `IF(MONTH([@期末])<>年终发放月,0,IF(递延发放="全额发放",[@年内递延],MAX(0,[@年内递延]-SUMIFS(奖金登记[金额],奖金登记[姓名],[@姓名],奖金登记[期间],[@年度]&"-*",奖金登记[类别],"${entryKinds.adjustment.zh}"))))`,
  `IF(MONTH([@[Period end]])<>Release_month,0,IF(Release="In full",[@[Deferred in the year]],MAX(0,[@[Deferred in the year]]-SUMIFS(Bonus_entries[Amount],Bonus_entries[Name],[@Name],Bonus_entries[Period],[@Year]&"-*",Bonus_entries[Kind],"${entryKinds.adjustment.en}"))))`,
);

export const payouts: readonly PayoutSource[] = [
  { name: text("上月结转亏损", "Carried in"), formula: carried, helper: true, table, definition: text("参数“负数处理”选“结转下月”时：上月不足的金额，取“奖金登记”所填，没填取“考核历史”。", "While If_negative says Carry over: last month's shortfall, as entered or else as filed."), origin: "assumed" },
  { name: text("奖金基础", "Bonus base"), formula: text(`IF(负数处理="照扣",${margin.zh},MAX(0,${margin.zh}-[@上月结转亏损]))`, `IF(If_negative="Deduct",${margin.en},MAX(0,${margin.en}-[@[Carried in]]))`), helper: true, table, definition: text("「奖金基础=(总实际毛利-总实营金额*34%)*3%」", "(Gross profit − revenue × 34%) × 3%.") },
  { name: text("结转下月", "Carried on"), formula: text(`IF(负数处理="结转下月",MAX(0,[@上月结转亏损]-${margin.zh}),0)`, `IF(If_negative="Carry over",MAX(0,[@[Carried in]]-${margin.en}),0)`), helper: true, table, definition: text("参数“负数处理”选“结转下月”时：留到下月抵扣的金额。", "While If_negative says Carry over: what next month's base is reduced by."), origin: "assumed" },
  { name: text("不分配奖金", "Unsplit bonus"), formula: text('[@奖金基础]*IF(KPI口径="百分制",[@总分]/100,IF(KPI口径="比率",[@总分],MAXIFS(分档[结果],分档[分档名称],"KPI系数",分档[下限],"<="&[@总分])))', '[@[Bonus base]]*IF(KPI_scale="Out of 100",[@Total]/100,IF(KPI_scale="A ratio",[@Total],MAXIFS(Bands[Result],Bands[Lookup],"KPI coefficient",Bands[From],"<="&[@Total])))'), helper: true, table, definition: text("读法（b）：「服务经理月度奖金=奖金基础×KPI得分」，岗位系数另用。", "Reading (b): bonus base × KPI score, the ratios being a separate matter.") },
  { name: text("池内分配奖金", "Split bonus"), formula: text(`[@不分配奖金]*服务经理系数/${sumOfRatios.zh}`, `[@[Unsplit bonus]]*Manager_ratio/${sumOfRatios.en}`), helper: true, table, definition: text("读法（a）：服务经理得池的 3/10。", "Reading (a): the manager's 3/10 of the pool.") },
  { name: text("应得奖金", "Bonus due"), formula: text('IF(岗位系数用法="池内分配",[@池内分配奖金],IF(岗位系数用法="系数相乘",[@不分配奖金]*服务经理系数,[@不分配奖金]))', 'IF(Ratio_use="Split the pool",[@[Split bonus]],IF(Ratio_use="Multiply",[@[Unsplit bonus]]*Manager_ratio,[@[Unsplit bonus]]))'), condition: chosen, helper: true, table, definition: text("按“岗位系数用法”选定的读法，扣款之前。", "Under the reading chosen in Ratio_use, before deductions.") },
  { name: text("扣款后奖金", "Bonus after deductions"), formula: text(`IF(负数处理="照扣",[@应得奖金]-${entered(entryKinds.deduction).zh},MAX(0,[@应得奖金]-${entered(entryKinds.deduction).zh}))`, `IF(If_negative="Deduct",[@[Bonus due]]-${entered(entryKinds.deduction).en},MAX(0,[@[Bonus due]]-${entered(entryKinds.deduction).en}))`), condition: chosen, helper: true, table, definition: text("应得奖金减“奖金登记”中的当月扣款，不低于 0。", "The bonus due less the month's deductions in Bonus_entries, not below 0."), origin: "assumed" },
  { name: text("超底薪部分", "Above base pay"), formula: excess, condition: chosen, helper: true, table, definition: text("「如每月提成超过底薪,则超过部分计提30%放到年终」：超过部分。", "The excess of the month's bonus over base pay.") },
  { name: text("服务经理月度奖金", "Manager bonus"), formula: text('[@扣款后奖金]-IF(递延读法="超过部分只给三成",[@超底薪部分]*(1-递延比例),0)', `[@[Bonus after deductions]]-IF(Deferral_reading="Only 30% of the excess",[@[Above base pay]]*(1-Deferral_rate),0)`), condition: chosen, deferralRate: text('IF(递延读法="超过部分只给三成",1,递延比例)', 'IF(Deferral_reading="Only 30% of the excess",1,Deferral_rate)'), deferralBase, table, definition: text("「服务经理月度奖金=奖金基础×KPI得分」；“岗位系数用法”未选定前不发放。「如每月提成超过底薪,则超过部分计提30%放到年终」：例 8000 与底薪 5000 → 现发 7100，递延 900。", "Bonus base × score; not paid until Ratio_use is chosen. 30% of what exceeds base pay is held back: 8000 against 5000 pays 7100 now and defers 900.") },
  { name: text("配件部奖金", "Parts bonus"), formula: shareOf(text("配件部系数", "Parts_ratio"), partsSplit), condition: chosen, helper: true, table, definition: text("按所选用法，配件部应得；池内分配时三方合计分毫不差等于池。例：池 17738.16 → 5321.45、8869.08、3547.63。", "The parts department's under the chosen reading; of a pool that is split the three add up to it to the last cent: 17738.16 gives 5321.45, 8869.08 and 3547.63.") },
  { name: text("质量检验奖金", "Inspection bonus"), formula: shareOf(text("质量检验系数", "Inspection_ratio"), inspectionSplit), condition: chosen, helper: true, table, definition: text("按所选用法，质量检验应得。", "Quality inspection's under the chosen reading.") },
  { name: text("年内递延", "Deferred in the year"), formula: heldBack, helper: true, table, definition: text("本年以前各月（已归档的，或“奖金登记”所填）与当月递延之和。", "What earlier months of the year held back (as filed, or as entered) and this month's.") },
  { name: text("年终发放", "Year-end release"), formula: released, table, definition: text("「计提30%放到年终」：十二月发放，＝年内递延－登记的年终调整（投诉、挂帐、客户资源），不低于 0；或全额发放。", "Paid in December: what was held back less recorded adjustments (complaints, credit, customers), not below 0; or in full.") },
];

/** The KPI attainments of a month, as a condition names them. */
const attainments = text(indicators.map(({ name }) => `[@${name.zh}达成率]`).join(","), indicators.map(({ name }) => `[@[${name.en} attainment]]`).join(","));

const short = text(
  `IF(七成口径="总达成率",[@目标达成率]<达成线,IF(七成口径="KPI得分",[@总分]<达成线*100,IF(七成口径="毛利目标",[@毛利达成率]<达成线,MIN(${attainments.zh})<达成线)))`,
  `IF(Seventy_percent_of="Overall attainment",[@[Overall attainment]]<Attainment_line,IF(Seventy_percent_of="KPI score",[@Total]<Attainment_line*100,IF(Seventy_percent_of="Profit target",[@[Gross profit attainment]]<Attainment_line,MIN(${attainments.en})<Attainment_line)))`,
);

/** The place of the last branch of those that share a rank, or the rank itself (AMB-27). */
const place = text('[@连锁名次]+IF(并列末位="并列计入",MAX(1,IFERROR([@并列店数],1)),1)-1', '[@[Chain rank]]+IF(Ties_at_the_border="Count as last",MAX(1,IFERROR([@[Branches at that rank]],1)),1)-1');

export const consequences: readonly ConsequenceSource[] = [
  { code: "L1", name: text("连续三个月未达标且排名后两名", "Three months short and in the bottom two"), condition: text(`AND(${short.zh},[@分店总数]>=最少分店数,${place.zh}>[@分店总数]-末位数)`, `AND(${short.en},[@Branches]>=Least_branches,${place.en}>[@Branches]-Bottom_places)`), window: { kind: "inARow", n: 3 }, table, outcome: text("薪资调整或者转岗", "Pay adjustment or transfer"), wording: text("连续三个月未到目标的70%,且分店总体业绩在连锁体系内连锁三个月排名在后两名者,予以薪资调整或者转岗", "Three months in a row below 70% of target, and the branch among the chain's last two for those three months: pay adjustment or transfer.") },
  { code: "L2", name: text("重大投诉或失误", "Major complaint or failure"), condition: text('[@重大事件]="是"', '[@[Major event]]="Yes"'), window: { kind: "thisPeriod" }, table, outcome: text("按照相关制度进行处理", "Dealt with under the rules concerned"), wording: text("如员工出现重大投诉或工作中出现重大失误,对公司造成损失的,将按照相关制度进行处理", "Major complaints or failures that cost the company a loss are dealt with under the rules concerned.") },
  { code: "L3", name: text("分店太少，无法判断后两名", "Too few branches for a bottom two"), condition: text(`AND(${short.zh},[@分店总数]<最少分店数)`, `AND(${short.en},[@Branches]<Least_branches)`), window: { kind: "inARow", n: 3 }, table, outcome: text("分店不足三家，排名条件由人工核定", "Fewer than three branches: the ranking is for a person to judge"), wording: text("分店总体业绩在连锁体系内…排名在后两名者（分店不足三家时后两名没有意义）", "“Among the chain's last two” says nothing with fewer than three branches."), origin: "assumed" },
];
