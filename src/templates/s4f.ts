import { s4fDeductions, s4fPayouts } from "./s4fPay";
import { s4fParameters } from "./s4fReadings";
import { accessoriesTable, columns, complaintsTable, factorsTable, overridesTable, postPayTable, resultsTable, workshopTable } from "./s4fTables";
import type { Template } from "./template";
import { same, text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

const { formScore, csi, workshopCoefficient } = columns;
const results = resultsTable.name;

/** S4f: commission pools of a group, split by coefficient, less what complaints and the form score cost. */
export const s4f: Template = {
  code: "S4f",
  name: text("服务顾问绩效考核方案", "Service adviser commission"),
  post: text("业务接待（前台）、车间", "Service advisers and workshop"),
  cycle: "month",
  cycleWords: text("月度", "Monthly"),
  description: text("产值提成与精品提成按业务组成池、按个人系数分配，再按投诉次数和考核成绩扣罚。", "Output and accessory commission pooled by group, split by coefficient, less penalties for complaints and form score."),
  purpose: text(
    "用于 4S 店售后业务接待的月度提成：按产值、达成率和精品营业额算出业务组的提成，按个人系数分到人，再按投诉次数和业务接待考核成绩扣罚。",
    "For the monthly commission of service advisers at car dealers: the group's pool from output, attainment and accessories is split by coefficient, then reduced for complaints and a low form score.",
  ),
  source: {
    title: "4S店售后服务绩效考核方案",
    gloss: "After-sales appraisal scheme of a car dealer",
    remark: text("投诉扣罚表在原文中被压成一行，已还原；业务接待考核表、各岗位系数、目标和厂家的满意度要求已失。", "The complaint table was flattened in the source and is restored; the adviser form, coefficients, targets and the maker's satisfaction standard are lost."),
    articles: [
      { number: text("一、1", "I.1"), quote: "收入构成:收入=基本工资+奖金", gloss: "Income = base pay + bonus.", place: text("奖金表：收入、车间收入", "Payouts: Income, Workshop income") },
      { number: text("一、2", "I.2"), quote: "基本工资与职位(岗位)对应,职位(岗位)改变则基本工资也改变。", gloss: "Base pay goes with the post and changes with it.", place: text("岗位工资；奖金表：基本工资", "Post_pay; Payouts: Base pay") },
      { number: text("一、3", "I.3"), quote: "基本工资按公司现行的薪酬制度,即原定的员工基本工资数额不变。", gloss: "Base pay follows the pay rules in force; its amounts do not change.", place: text("岗位工资", "Post_pay") },
      { number: text("一、4", "I.4"), quote: "试用期员工没有业绩提成奖金。", gloss: "No commission during probation.", place: text("考核数据：阶段", "Results: Stage") },
      { number: text("一、5", "I.5"), quote: "在完成各项指标的同时,必须保证顾客满意度达到厂家的要求。", gloss: "Customer satisfaction must meet the maker's standard.", place: text("指标 F2；参数：厂家CSI要求、CSI未达标", "Indicator F2; Parameters: Maker_CSI, CSI_missed") },
      { number: text("一、6", "I.6"), quote: "车间个人提成按既定系数分配,车间主任或班组长有权根据员工实际表现作出临时调整,经站长批准后计发。", gloss: "The workshop's commission is split by coefficients set; the foreman may adjust for the month, and it is paid once the station head has approved.", place: text("车间数据；奖金表：车间个人提成；人工调整", "Workshop; Payouts: Workshop commission; Overrides") },
      { number: text("二(1)", "II(1)"), quote: "产值=当月正常维修结算单实际收款金额+当月SGM索赔实际回款+事故车维修金额(含车主自付)", gloss: "Output = money received for regular repairs + claims paid + accident repairs.", place: text("奖金表：组产值", "Payouts: Group output") },
      { number: text("二(1)", "II(1)"), quote: "产值×0.5%×产值目标达成率×接车台次目标达成率", gloss: "Output × 0.5% × attainment of the output target × attainment of the vehicle target.", place: text("奖金表：产值提成", "Payouts: Output commission") },
      { number: text("二(2)", "II(2)"), quote: "精品提成按精品营业额的10%计提,其中前台业务人员按6%,车间安装为4%;精品营业额按实收金额计算,精品销售不能低于8折,按8折销售的精品不计提成。", gloss: "Accessories: 10% of sales, 6% to the front desk and 4% to the workshop; money received counts; never below 80% of list, and at 80% no commission.", place: text("奖金表：精品提成；参数", "Payouts: Accessory commission; Parameters") },
      { number: text("二", "II"), quote: "个人提成=(产值提成+精品提成)×个人系数/业务组总系数", gloss: "Personal commission = (output + accessory commission) × own coefficient ÷ the group's.", place: text("奖金表：个人分配额、个人提成", "Payouts: Share of the pool, Personal commission") },
      { number: text("说明(1)", "Note (1)"), quote: "业务接待提成将受当月CSI影响,如业务接待因工作失误或服务态度造成客户投诉属实的(以客服部提供的客户投诉单和前台主管统计数据为准):投诉次数第一次第二次第三次提成总额扣罚比例5%20%50%", gloss: "Commission is affected by the month's CSI; for complaints found justified, by customer service's slips and the front desk's record. Verified complaints: first 5%, second 20%, third 50% of the commission.", place: text("扣分规则：投诉扣罚", "Deductions: Complaints") },
      { number: text("说明(2)", "Note (2)"), quote: "考核成绩高于96分不予扣罚、考核成绩低于96分将按提成总额的10%予以扣罚。", gloss: "A form score above 96: no penalty; below 96: 10% of the commission.", place: text("扣分规则：考核成绩扣罚", "Deductions: Form score") },
    ],
  },
  scheme: {
    settings: {
      version: { value: "1" },
      cycle: { value: "month", note: text("原文各项均为“当月”。", "The source speaks of “the month” throughout.") },
      scoreCap: { note: text("空白＝不封顶；总分即业务接待考核成绩。", "Blank = no cap; the total is the form score.") },
      missing: { value: "block", assumed: true, note: text("空白不是零：提成所需数字空白的行会被标出。", "A blank is not zero: rows that lack a figure are flagged.") },
    },
    indicators: [
      { code: "F1", name: formScore, kind: "quantitative", weight: 1, unit: text("分", "points"), direction: "higher", rule: "direct", missing: "full", table: results, columns: [formScore], definition: text("业务接待考核表的得分，由前台主管考核；未填按满分列示，是否扣罚见参数“成绩未填”（AMB-76）。", "The score on the adviser form, given by the front-desk supervisor; a blank shows as full marks, and Score_blank says whether it is penalised (AMB-76)."), origin: "assumed", assumed: ["missing"] },
      { code: "F2", name: csi, kind: "quantitative", weight: 0, unit: text("分", "points"), direction: "higher", rule: "direct", gate: text("厂家CSI要求", "Maker_CSI"), missing: "omit", table: results, columns: [csi], definition: text("「必须保证顾客满意度达到厂家的要求」：不计入总分，只与厂家要求比；未达标的提示，后果见参数“CSI未达标”（AMB-12）。", "Customer satisfaction must meet the maker's standard: no part of the total; falling short is said, and CSI_missed says what follows (AMB-12)."), origin: "assumed", assumed: ["weight", "missing"] },
      { code: "W1", name: workshopCoefficient, kind: "quantitative", weight: 1, unit: same(""), direction: "higher", rule: "passFail", target: 0, table: workshopTable.name, columns: [workshopCoefficient], definition: text("车间没有考核分，只按既定系数分配：填了系数（含 0）即为 100 分；空白的不参加分配并提示。", "The workshop has no score, only coefficients: one that is entered, 0 included, counts as 100; a blank takes no part and is pointed out."), origin: "assumed", assumed: ["weight", "rule", "target"] },
    ],
    payouts: s4fPayouts,
    deductions: s4fDeductions,
    parameters: s4fParameters,
  },
  results: [resultsTable, workshopTable],
  logs: [accessoriesTable, complaintsTable, overridesTable, factorsTable, postPayTable],
  notices: [
    text("原文只保留了业务接待岗位的提成办法，其他岗位和车间的分配系数已失（车间系数请填在“车间数据”）；营收达成率、应收帐款回收达成率只有名称，没有进入公式。", "Only the advisers' commission survives; other posts are lost, and so are the workshop's coefficients (enter them on Workshop). Revenue and receivables attainment are named but enter no formula."),
    text("“顾客满意度达到厂家的要求”没有给出数值和后果：填了“厂家CSI要求”才核对（AMB-12）；各岗位基本工资的金额原文没有给出，请填在“岗位工资”。", "The maker's satisfaction standard comes without value or consequence: it is checked once Maker_CSI is entered (AMB-12). The amounts of base pay are not given either: enter the company's on Post_pay."),
    text("业务组按考核数据中各行合计：未参与接车的人员也要填 0，不要留空。", "Groups are summed over their rows: write 0 rather than leaving cells blank for those who received no vehicles."),
  ],
  assumptions: [
    { references: ["AMB-01", "AMB-02"], taken: text("两次投诉扣 20%（取所达档，不累加）；第四次起仍扣 50% 并提示。", "Two complaints cost 20% (the rung reached, not added up); from the fourth on still 50%, with a remark."), why: text("原文像一张“次数→比例”的查表，第四次未涉及。", "The source reads like a table of count and rate and ends at three."), change: text("参数：投诉扣罚方式、第四次起", "Parameters: Complaint_mode, Fourth_complaint") },
    { references: ["AMB-03", "AMB-76"], taken: text("恰好 96 分不扣；没有考核成绩的不扣并提示。", "Exactly 96 costs nothing; a missing score costs nothing and is pointed out."), why: text("“低于 96 分”不含 96；扣罚需要依据。", "“Below 96” does not include it; a penalty needs a reason."), change: text("参数：考核成绩线、成绩未填", "Parameters: Score_line, Score_blank") },
    { references: ["AMB-04", "AMB-05"], taken: text("两项扣罚都以分配到个人后的提成为基数，比例相加（5%+10%=15%）。", "Both penalties are taken from the person's share and add up (5% + 10% = 15%)."), why: text("两条都写“提成总额”。", "Both name the same base."), change: text("参数：提成总额口径、扣罚叠加", "Parameters: Penalty_base, Stacking_of_penalties") },
    { references: ["AMB-06", "AMB-07"], taken: text("达成率按业务组合计计算，照实相乘，不封顶。", "Attainments are the group's, multiplied as they are."), why: text("公式分的是组的池，原文未写封顶。", "The formula splits the group's pool; no cap is named."), change: text("参数：达成率算法、达成率上限、达成率口径；达成率系数表", "Parameters: Attainment_method, Attainment_cap, Attainment_of; sheet Attainment_factors") },
    { references: ["AMB-09", "AMB-89"], taken: text("8 折逐笔比较，按金额到分；“非通用产品”按登记的是否为准。", "The 80% line is compared sale by sale, to the cent; what is not general is what the log says."), why: text("原文“按8折销售的精品不计提成”。", "“Sold at 80%: no commission.”"), change: text("参数：折扣判定、最低折扣", "Parameters: Price_test, Price_floor") },
    { references: ["AMB-10", "AMB-11"], taken: text("试用期人员不分提成，其系数不计入总系数；按当月登记的阶段判断。", "Probationers get nothing and their coefficient is left out; the stage entered for the month decides."), why: text("原文只写“没有业绩提成奖金”。", "The source only says they have none."), change: text("参数：试用期系数、转正当月", "Parameters: Probation_coefficient, Probation_ends") },
    { references: ["AMB-12"], taken: text("CSI 未达厂家要求只提示；要求未填时不核对。", "CSI below the maker's standard is only pointed out; without a standard it is not checked."), why: text("原文没有给出数值和后果。", "The source gives neither value nor consequence."), change: text("参数：厂家CSI要求、CSI未达标", "Parameters: Maker_CSI, CSI_missed") },
    { references: ["AMB-74"], taken: text("客服部和前台主管两处的投诉按单号去重后合计。", "The complaints of customer service and of the front desk are counted together, each slip once."), why: text("原文“以客服部…和前台主管统计数据为准”。", "“By customer service … and the front desk's record.”"), change: text("参数：投诉取数", "Parameters: Complaint_sources") },
    { references: ["AMB-78", "AMB-08"], taken: text("精品提成按 6% 进业务组的池，再按系数分配。", "Accessory commission enters the pool at 6% and is split by coefficient."), why: text("个人提成公式把两项相加后再分。", "The personal formula adds the two before splitting."), change: text("参数：精品提成进组、精品提成口径", "Parameters: Accessories_pooled, Accessory_share") },
    { references: ["AMB-13", "AMB-90"], taken: text("产值按当月实际收到的款项填写；车间的临时调整批准后代替算出的数，合计因此变动时提示，不强制持平。", "Output is entered as money received in the month; the workshop's approved adjustments take the place of what is worked out, and sums that change by them are pointed out, not forced."), why: text("原文“实际收款金额”“实际回款”；“临时调整…经站长批准后计发”没有写要不要持平。", "“Money received”, “claims paid”; of adjustments the source only says that they need approval."), change: text("考核数据：维修实收、索赔回款；人工调整", "Results: Repairs received, Claims received; Overrides") },
    usualAssumptions.rounding,
  ],
  steps: [
    { title: text("定参数", "Set up"), text: text("确认“参数”与“扣分规则”，填好各人系数和目标。", "Confirm Parameters and Deductions; have coefficients and targets ready.") },
    { title: text("填数据", "Fill in"), text: text("在“精品明细”“投诉记录”逐笔登记，月底在“考核数据”每人一行填写实收、台次、系数和考核成绩。", "Log accessories and complaints one by one; at the month's end enter money received, vehicles, coefficient and form score on Results.") },
    usualSteps.recalculate,
    usualSteps.check,
    usualSteps.talk,
  ],
};

