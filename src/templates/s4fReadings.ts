import type { ParameterSource } from "./schemeSource";
import { no, yes } from "./s4fTables";
import { reading } from "./switches";
import { same, text } from "./text";

const figures: readonly ParameterSource[] = [
  { name: text("产值提成比例", "Output_rate"), value: 0.005, shown: "percent", unit: same("%"), note: text("「产值×0.5%」", "“Output × 0.5%”") },
  { name: text("精品提成比例", "Accessory_rate"), value: 0.1, shown: "percent", unit: same("%"), note: text("「精品提成按精品营业额的10%计提」＝前台 6%＋车间 4%。", "“10% of accessory sales” = 6% to the front desk + 4% to the workshop.") },
  { name: text("前台精品提成比例", "Front_desk_rate"), value: 0.06, shown: "percent", unit: same("%"), note: text("「前台业务人员按6%」", "“6% to the front desk”") },
  { name: text("车间精品提成比例", "Workshop_rate"), value: 0.04, shown: "percent", unit: same("%"), note: text("「车间安装为4%」", "“4% for fitting in the workshop”") },
  { name: text("最低折扣", "Price_floor"), value: 0.8, shown: "percent", unit: same("%"), note: text("「精品销售不能低于8折,按8折销售的精品不计提成」", "“Never below 80% of list; at 80% no commission.”") },
];

const pool: readonly ParameterSource[] = [
  reading("AMB-06", text("达成率算法", "Attainment_method"), [text("照实相乘", "As it is"), text("封顶", "Capped"), text("查系数表", "Look up a factor")], text("「产值×0.5%×产值目标达成率×接车台次目标达成率」「每项将设定考核系数」：达成率照实相乘，或超过“达成率上限”只算上限，或查“达成率系数”表。", "“Output × 0.5% × both attainments”, “a factor is set for each”: multiplied as they are, cut at Attainment_cap, or looked up in Attainment_factors.")),
  { name: text("达成率上限", "Attainment_cap"), value: 1, shown: "percent", unit: same("%"), note: text("只在“达成率算法”选“封顶”时使用；原文没有给出上限。", "Used only while Attainment_method says Capped; the source names no cap."), reference: "AMB-06", origin: "assumed" },
  reading("AMB-07", text("达成率口径", "Attainment_of"), [text("业务组", "The group"), text("个人", "The person"), text("全店", "The shop")], text("「产值目标达成率×接车台次目标达成率」未说是谁的：按业务组合计、本人，或全店合计。", "Whose attainments “of the output and vehicle targets” are: the group's, the person's or the shop's.")),
  reading("AMB-08", text("精品提成口径", "Accessory_share"), [text("前台6%", "Front desk 6%"), text("全部10%", "All 10%")], text("「精品提成按精品营业额的10%计提,其中前台业务人员按6%,车间安装为4%」：进组的是前台 6%，或全部 10%（此时车间不另计）。", "“10% of accessory sales, 6% to the front desk and 4% to the workshop”: 6% goes to the pool, or all 10% (the workshop then gets none).")),
  reading("AMB-78", text("精品提成进组", "Accessories_pooled"), [yes, no], text("「个人提成=(产值提成+精品提成)×个人系数/业务组总系数」：是＝精品提成进池再按系数分；否＝谁卖谁得。", "“(Output + accessory commission) × own coefficient ÷ the group's”: yes = pooled and split; no = each seller keeps the commission on own sales.")),
  reading("AMB-09", text("折扣判定", "Price_test"), [text("逐笔判定", "Sale by sale"), text("低于8折不受理", "Refuse below the floor"), text("月均折扣", "Mean of the month")], text("「精品销售不能低于8折,按8折销售的精品不计提成」：逐笔比金额，等于或低于 8 折的不计；或有低于 8 折的笔数时先不计算、待更正；或按当月合计的平均折扣判定。", "“Never below 80%; at 80% no commission”: sale by sale; or nothing is worked out until sales below the floor are put right; or by the month's mean discount.")),
  reading("AMB-10", text("试用期系数", "Probation_coefficient"), [text("不计入", "Left out"), text("计入", "Kept")], text("「试用期员工没有业绩提成奖金」：其系数不计入业务组总系数＝其余人全分；计入＝这一份归公司。", "“No commission during probation”: the coefficient is left out of the group's, so the others share all; or kept, and that share lapses.")),
  reading("AMB-11", text("转正当月", "Probation_ends"), [text("按当月登记", "As entered"), text("按天折算", "By days"), text("按月末状态", "As at the month's end")], text("「试用期员工没有业绩提成奖金」未说月中转正：按登记的阶段；或按转正日期起的天数折算系数；或月末已转正即全月计。后两种要填“转正日期”。", "“No commission during probation” is silent on probation ending mid-month: the stage entered; the days from Regular from; or the whole month if regular by its end.")),
  { name: text("厂家CSI要求", "Maker_CSI"), shown: "number", asked: ["value"], note: text("「必须保证顾客满意度达到厂家的要求」：数值原文没有给出；空白＝不核对。", "“Customer satisfaction must meet the maker's standard”: no value is given; blank = not checked."), reference: "AMB-12" },
  reading("AMB-12", text("CSI未达标", "CSI_missed"), [text("只提示", "Warn only"), text("提成为0", "No commission"), text("按CSI系数", "By the CSI ratio")], text("「业务接待提成将受当月CSI影响」未说怎样影响：只提示；或提成为 0；或乘以 CSI得分÷厂家要求。", "“Commission is affected by the month's CSI” does not say how: a warning; no commission; or times CSI score ÷ the standard.")),
];

const penalties: readonly ParameterSource[] = [
  reading("AMB-74", text("投诉取数", "Complaint_sources"), [text("去重合计", "Each slip once"), text("取较多", "The larger"), text("以客服部为准", "Only Customer service")], text("「以客服部提供的客户投诉单和前台主管统计数据为准」：两处按单号去重后合计，或取较多的一处，或只认客服部的投诉单。", "“By customer service's slips and the front desk's record”: both together with each slip once, the larger of the two, or customer service's alone.")),
  reading("AMB-01", text("投诉扣罚方式", "Complaint_mode"), [text("取所达档", "Rung reached"), text("累加", "Add up"), text("连乘", "Compound")], text("「投诉次数第一次第二次第三次提成总额扣罚比例5%20%50%」：两次扣 20%；或 5%＋20%＝25%；或 1−95%×80%＝24%。", "“First 5%, second 20%, third 50%”: two cost 20%; or 5% + 20% = 25%; or 1 − 95% × 80% = 24%.")),
  reading("AMB-02", text("第四次起", "Fourth_complaint"), [text("不再加重", "No heavier"), text("全扣", "Everything"), text("人工决定", "A person decides")], text("「第一次第二次第三次」没有写第四次：维持最后一档并提示；或提成全扣；或先不发、由人决定。", "“First, second, third” ends there: from the fourth on the last rung stands and is pointed out; all is taken; or nothing is paid until a person decides.")),
  reading("AMB-03", text("考核成绩线", "Score_line"), [same("<96"), same("≤96")], text("「考核成绩高于96分不予扣罚、考核成绩低于96分将按提成总额的10%予以扣罚」：恰好 96 分不扣（<96），或也扣（≤96）。", "“Above 96 no penalty, below 96 10%”: exactly 96 costs nothing (<96), or is penalised as well (≤96).")),
  reading("AMB-76", text("成绩未填", "Score_blank"), [text("不扣并提示", "No penalty"), text("按低于线扣", "As if below")], text("「考核成绩低于96分将按…10%予以扣罚」未说没有成绩的：不扣罚并提示，或视同低于 96 分。", "“Below 96: 10%” is silent on a missing score: no penalty and a remark, or as if it were below 96.")),
  reading("AMB-04", text("扣罚叠加", "Stacking_of_penalties"), [text("相加", "Add"), text("依次", "Sequential"), text("取最大", "Largest")], text("两条都写「提成总额」：5%＋10%＝15%；或依次 95%×90%；或只取较大的一条。", "Both clauses say “of the commission”: 5% + 10% = 15%; one after the other, 95% × 90%; or the larger alone.")),
  reading("AMB-05", text("提成总额口径", "Penalty_base"), [text("个人提成", "The person's commission"), text("业务组提成池", "The group's pool"), text("个人产值部分", "The person's output part")], text("「提成总额扣罚比例」：按分到个人的提成算；或按分配前业务组的池算，由本人承担；或只按本人的产值提成部分算。", "What “of the commission” is taken of: the person's own; the group's pool before the split, borne by the person; or the person's output commission alone.")),
];

/** Every figure and every reading of S4f, as 参数. */
export const s4fParameters: readonly ParameterSource[] = [...figures, ...pool, ...penalties];
