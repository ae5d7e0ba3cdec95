import { dataColumn, departmentColumn, logDateColumn, logNameColumn, nameColumn, periodColumn, postColumn } from "./dataColumns";
import { branches, people } from "./samplePeople";
import type { DataTable, SampleCell, Template } from "./template";
import { keyColumns } from "../scheme/tableColumns";
import { same, text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

const results = text("考核数据", "Results");
const accessories = text("精品明细", "Accessories");
const post = text("业务接待", "Service adviser");
const regular = text("正式", "Regular");
const probation = text("试用期", "Probation");

const repairs = text("维修实收", "Repairs received");
const claims = text("索赔回款", "Claims received");
const accidents = text("事故车金额", "Accident repairs");
const outputTarget = text("产值目标", "Output target");
const vehicles = text("接车台次", "Vehicles received");
const vehicleTarget = text("接车目标", "Vehicle target");
const accessorySales = text("精品计提额", "Accessory base");
const ownAccessories = text("个人精品计提额", "Own accessory base");
const coefficient = text("个人系数", "Coefficient");
const complaints = text("属实投诉次数", "Verified complaints");
const formScore = text("业务接待考核成绩", "Form score");

/** The month's rows of the person's own group. */
const group = { zh: "[业务组],[@业务组],[期间],[@期间]", en: "[Group],[@Group],[Period],[@Period]" } as const;

function ofGroup(column: Readonly<{ zh: string; en: string }>, language: "zh" | "en"): string {
  return `SUMIFS([${column[language]}],${group[language]})`;
}

/** Sales of the period that earn commission: not general products, above the price floor, to the cent. */
function accessoryBase(of: "group" | "person", language: "zh" | "en"): string {
  return language === "zh"
    ? `SUMPRODUCT(${of === "group" ? "(精品明细[业务组]=[@业务组])" : "(精品明细[姓名]=[@姓名])"}*(精品明细[日期]>=[@期初])*(精品明细[日期]<=[@期末])*(精品明细[非通用产品]="是")*(精品明细[实收金额]>ROUND(精品明细[标价]*最低折扣,2)),精品明细[实收金额])`
    : `SUMPRODUCT(${of === "group" ? "(Accessories[Group]=[@Group])" : "(Accessories[Name]=[@Name])"}*(Accessories[Date]>=[@[Period start]])*(Accessories[Date]<=[@[Period end]])*(Accessories[Not general]="Yes")*(Accessories[Money received]>ROUND(Accessories[List price]*Price_floor,2)),Accessories[Money received])`;
}

/** An attainment of the group, capped at 100 % where HR chooses that reading. */
function attainment(actual: string, target: string, language: "zh" | "en"): string {
  const ratio = `${actual}/${target}`;
  return language === "zh" ? `IF(达成率封顶="封顶100%",MIN(1,${ratio}),${ratio})` : `IF(Attainment_cap="Capped at 100%",MIN(1,${ratio}),${ratio})`;
}

function sampleRow(person: SampleCell, stage: SampleCell, team: SampleCell, figures: readonly (number | null)[]): readonly SampleCell[] {
  return [person, branches.east, post, stage, team, "2026-03", ...figures];
}

const teamA = text("一组", "Team A");
const teamB = text("二组", "Team B");

const table: DataTable = {
  name: results,
  guidance: text("每月一次：每位业务接待一行，填本人数字，绩算按业务组合计；维修、索赔、事故车都按实际收款。", "Once a month: a row per adviser with their own figures, summed by group; all three kinds of output as money received."),
  frozen: 1,
  blankRows: 12,
  columns: [
    nameColumn,
    departmentColumn,
    postColumn(),
    { header: keyColumns.stage, kind: "choice", width: 11, choices: [regular, probation], explanation: text("正式或试用期；试用期没有业绩提成奖金。", "Regular or probation; no commission during probation.") },
    { header: keyColumns.group, kind: "text", width: 11, explanation: text("同一业务组分同一个提成池。", "Members of a group share one pool.") },
    periodColumn("month"),
    dataColumn(repairs, "money", text("当月正常维修结算单实际收款金额，元。", "Money received for regular repairs in the month, yuan."), { min: 0 }),
    dataColumn(claims, "money", text("当月 SGM 索赔实际回款，元。", "SGM warranty claims paid in the month, yuan."), { min: 0 }),
    dataColumn(accidents, "money", text("事故车维修金额（含车主自付），元。", "Accident repairs, the owner's share included, yuan."), { min: 0 }),
    dataColumn(outputTarget, "money", text("本人当月产值目标，元。", "The month's output target, yuan."), { min: 0 }),
    dataColumn(vehicles, "count", text("本人当月接车台次。", "Vehicles received in the month."), { width: 11, min: 0 }),
    dataColumn(vehicleTarget, "count", text("本人当月接车台次目标。", "The month's target of vehicles."), { width: 11, min: 0 }),
    dataColumn(coefficient, "number", text("本人在业务组内的系数。", "The person's coefficient within the group."), { width: 11, min: 0 }),
    dataColumn(complaints, "count", text("因工作失误或服务态度、核实属实的投诉次数。", "Complaints found justified, about mistakes or manner."), { width: 11, min: 0 }),
    dataColumn(formScore, "score", text("业务接待考核表的得分，由前台主管考核。", "The score on the adviser form, given by the front-desk supervisor."), { width: 12, min: 0, max: 100 }),
  ],
  sample: [
    sampleRow(people.zhang, regular, teamA, [98000, 12000, 20000, 118000, 110, 120, 1.2, 0, 98]),
    sampleRow(people.li, regular, teamA, [82000, 8000, 20000, 100000, 90, 100, 1, 1, 97]),
    sampleRow(people.wang, regular, teamA, [66000, 6000, 18000, 82000, 70, 80, 0.8, 2, 95]),
    sampleRow(people.sun, probation, teamA, [0, 0, 0, 0, 0, 0, 0.6, 0, 96]),
    sampleRow(people.chen, regular, teamB, [75400, 9200, 31800, 110000, 88, 90, 1.1, 0, 99]),
    sampleRow(people.liu, regular, teamB, [69850, 5400, 12600, 90000, 76, 85, 1, 3, 94.5]),
    sampleRow(people.zhao, regular, teamB, [58200, 7150, 9900, 80000, 64, 75, 0.9, 0, 96]),
  ],
};

function line(date: string, person: SampleCell, team: SampleCell, article: SampleCell, list: number, received: number, special: SampleCell): readonly SampleCell[] {
  return [date, person, team, article, list, received, special];
}

const yes = text("是", "Yes");
const no = text("否", "No");

const accessoriesTable: DataTable = {
  name: accessories,
  guidance: text("逐笔登记：非通用产品且实收高于标价 8 折（按金额比，到分）才计提成；等于 8 折不计提，低于 8 折属违规。", "A row per sale: products that are not general and sold above 80% of list (compared as money, to the cent) earn commission; at 80% none, below it a violation."),
  frozen: 2,
  blankRows: 20,
  columns: [
    logDateColumn,
    { ...logNameColumn, explanation: text("销售人的姓名。", "Who sold it.") },
    { header: keyColumns.group, kind: "text", width: 11, explanation: text("销售人当月所在的业务组。", "The group of whoever sold it.") },
    dataColumn(text("品名", "Article"), "text", text("精品或养护类产品的名称。", "The accessory or care product."), { width: 22 }),
    dataColumn(text("标价", "List price"), "money", text("标价，元。", "List price, yuan."), { min: 0 }),
    dataColumn(text("实收金额", "Money received"), "money", text("实收金额，元。", "Money received, yuan."), { min: 0 }),
    dataColumn(text("非通用产品", "Not general"), "choice", text("是＝非通用产品，计提；否＝不计提。", "Yes = not a general product, counts; no = does not."), { width: 13, choices: [yes, no] }),
  ],
  sample: [
    line("2026-03-04", people.zhang, teamA, text("全车贴膜", "Window film"), 4800, 4300, yes),
    line("2026-03-09", people.zhang, teamA, text("底盘装甲", "Underbody coating"), 2400, 2150, yes),
    line("2026-03-12", people.li, teamA, text("行车记录仪", "Dash camera"), 1280, 1024, yes),
    line("2026-03-15", people.li, teamA, text("真皮座套", "Leather seat covers"), 5200, 4700, yes),
    line("2026-03-20", people.wang, teamA, text("发动机养护套装", "Engine care set"), 680, 500, yes),
    line("2026-03-23", people.chen, teamB, text("通用脚垫", "General floor mats"), 360, 330, no),
  ],
};

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
      { number: text("一、4", "I.4"), quote: "试用期员工没有业绩提成奖金。", gloss: "No commission during probation.", place: text("考核数据：阶段", "Results: Stage") },
      { number: text("一、5", "I.5"), quote: "在完成各项指标的同时,必须保证顾客满意度达到厂家的要求。", gloss: "Customer satisfaction must meet the maker's standard.", place: text("厂家要求未给出，人工核对", "No value given; checked by hand") },
      { number: text("二(1)", "II(1)"), quote: "产值=当月正常维修结算单实际收款金额+当月SGM索赔实际回款+事故车维修金额(含车主自付)", gloss: "Output = money received for regular repairs + claims paid + accident repairs.", place: text("奖金表：组产值", "Payouts: Group output") },
      { number: text("二(1)", "II(1)"), quote: "产值×0.5%×产值目标达成率×接车台次目标达成率", gloss: "Output × 0.5% × attainment of the output target × attainment of the vehicle target.", place: text("奖金表：产值提成", "Payouts: Output commission") },
      { number: text("二(2)", "II(2)"), quote: "精品提成按精品营业额的10%计提,其中前台业务人员按6%,车间安装为4%;精品营业额按实收金额计算,精品销售不能低于8折,按8折销售的精品不计提成。", gloss: "Accessories: 10% of sales, 6% to the front desk and 4% to the workshop; money received counts; never below 80% of list, and at 80% no commission.", place: text("奖金表：精品提成；参数", "Payouts: Accessory commission; Parameters") },
      { number: text("二", "II"), quote: "个人提成=(产值提成+精品提成)×个人系数/业务组总系数", gloss: "Personal commission = (output + accessory commission) × own coefficient ÷ the group's.", place: text("奖金表：个人提成", "Payouts: Personal commission") },
      { number: text("说明(1)", "Note (1)"), quote: "投诉次数第一次第二次第三次提成总额扣罚比例5%20%50%", gloss: "Verified complaints: first 5%, second 20%, third 50% of the commission.", place: text("扣分规则：投诉扣罚", "Deductions: Complaints") },
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
      { code: "F1", name: formScore, kind: "quantitative", weight: 1, unit: text("分", "points"), direction: "higher", rule: "direct", missing: "full", table: results, columns: [formScore], definition: text("业务接待考核表的得分，由前台主管考核；未填视为不扣罚（假设待确认，AMB-76）。", "The score on the adviser form, given by the front-desk supervisor; blank counts as no penalty (assumed, AMB-76)."), origin: "assumed", assumed: ["missing"] },
    ],
    payouts: [
      { name: text("组产值", "Group output"), formula: text(`${ofGroup(repairs, "zh")}+${ofGroup(claims, "zh")}+${ofGroup(accidents, "zh")}`, `${ofGroup(repairs, "en")}+${ofGroup(claims, "en")}+${ofGroup(accidents, "en")}`), helper: true, table: results, definition: text("「产值=当月正常维修结算单实际收款金额+当月SGM索赔实际回款+事故车维修金额(含车主自付)」，全组合计。", "Repairs, claims and accident repairs of the whole group, as money received.") },
      { name: text("产值提成", "Output commission"), formula: text(`[@组产值]*产值提成比例*${attainment("[@组产值]", ofGroup(outputTarget, "zh"), "zh")}*${attainment(ofGroup(vehicles, "zh"), ofGroup(vehicleTarget, "zh"), "zh")}`, `[@[Group output]]*Output_rate*${attainment("[@[Group output]]", ofGroup(outputTarget, "en"), "en")}*${attainment(ofGroup(vehicles, "en"), ofGroup(vehicleTarget, "en"), "en")}`), helper: true, table: results, definition: text("「产值×0.5%×产值目标达成率×接车台次目标达成率」，业务组的池。例：300000、1.10、0.90 → 1485.00。", "Output × 0.5% × both attainments: the group's pool. 300000 at 1.10 and 0.90 give 1485.00.") },
      { name: accessorySales, formula: text(accessoryBase("group", "zh"), accessoryBase("group", "en")), helper: true, table: results, definition: text("「精品营业额按实收金额计算,精品销售不能低于8折,按8折销售的精品不计提成」：全组当月非通用产品、实收高于 8 折的营业额。", "The group's sales of the month, at the money received: not general products, above 80% of list.") },
      { name: ownAccessories, formula: text(accessoryBase("person", "zh"), accessoryBase("person", "en")), helper: true, table: results, definition: text("本人当月可计提的精品营业额，只在“精品提成进组”选“否”时使用。", "The person's own sales of the month; used only when Accessories_pooled is No.") },
      { name: text("精品提成", "Accessory commission"), formula: text(`IF(精品提成进组="是",[@精品计提额]*前台精品提成比例,0)`, `IF(Accessories_pooled="Yes",[@[Accessory base]]*Front_desk_rate,0)`), helper: true, table: results, definition: text("「前台业务人员按6%」，进入业务组的池。", "The front desk's 6%, part of the group's pool.") },
      { name: text("车间精品提成", "Workshop accessories"), formula: text("[@精品计提额]*车间精品提成比例", "[@[Accessory base]]*Workshop_rate"), helper: true, table: results, definition: text("「车间安装为4%」，归车间按既定系数分配，不在业务接待提成内。", "The workshop's 4%, split there by its own coefficients; no part of the advisers' commission.") },
      {
        name: text("个人提成", "Personal commission"),
        formula: text(
          `IF([@阶段]="试用期",0,([@产值提成]+[@精品提成])*[@个人系数]/IF(试用期系数="不计入",SUMIFS([个人系数],${group.zh},[阶段],"<>试用期"),${ofGroup(coefficient, "zh")})+IF(精品提成进组="是",0,[@个人精品计提额]*前台精品提成比例))`,
          `IF([@Stage]="Probation",0,([@[Output commission]]+[@[Accessory commission]])*[@Coefficient]/IF(Probation_coefficient="Left out",SUMIFS([Coefficient],${group.en},[Stage],"<>Probation"),${ofGroup(coefficient, "en")})+IF(Accessories_pooled="Yes",0,[@[Own accessory base]]*Front_desk_rate))`,
        ),
        floor: 0,
        table: results,
        definition: text("「个人提成=(产值提成+精品提成)×个人系数/业务组总系数」。例：池 2685，系数 1.2/3.0 → 1074.00。", "(Output + accessory commission) × own coefficient ÷ the group's. A pool of 2685 at 1.2 of 3.0 gives 1074.00."),
      },
    ],
    deductions: [
      { code: "K1", name: text("投诉扣罚", "Complaints"), counted: complaints, steps: [0.05, 0.2, 0.5], combine: "highest", beyond: "repeat", target: text("个人提成", "Personal commission"), unit: "percent", stack: "add", table: results, definition: text("「投诉次数第一次第二次第三次提成总额扣罚比例5%20%50%」", "Verified complaints: first 5%, second 20%, third 50% of the commission."), origin: "assumed", assumed: ["combine", "beyond", "target", "stack"] },
      { code: "K2", name: text("考核成绩扣罚", "Form score"), counted: formScore, threshold: "<96", amount: 0.1, target: text("个人提成", "Personal commission"), unit: "percent", stack: "add", table: results, definition: text("「考核成绩低于96分将按提成总额的10%予以扣罚」；等于 96 分不扣（假设待确认，AMB-03）。", "Below 96: 10% of the commission; exactly 96 costs nothing (assumed, AMB-03)."), origin: "assumed", assumed: ["threshold", "target", "stack"] },
    ],
    parameters: [
      { name: text("产值提成比例", "Output_rate"), value: 0.005, shown: "percent", unit: same("%"), note: text("「产值×0.5%」", "“Output × 0.5%”") },
      { name: text("精品提成比例", "Accessory_rate"), value: 0.1, shown: "percent", unit: same("%"), note: text("「精品营业额的10%」＝前台 6%＋车间 4%，供核对。", "10% of accessory sales = 6% + 4%; for checking.") },
      { name: text("前台精品提成比例", "Front_desk_rate"), value: 0.06, shown: "percent", unit: same("%"), note: text("「前台业务人员按6%」；另一读法按 10% 进组。", "6% to the front desk; the other reading pools the whole 10%."), reference: "AMB-08" },
      { name: text("车间精品提成比例", "Workshop_rate"), value: 0.04, shown: "percent", unit: same("%"), note: text("「车间安装为4%」", "4% for fitting in the workshop.") },
      { name: text("最低折扣", "Price_floor"), value: 0.8, shown: "percent", unit: same("%"), note: text("「精品销售不能低于8折,按8折销售的精品不计提成」：实收 ≤ 标价×80% 不计提，低于则违规。", "Never below 80% of list; at 80% no commission, below it a violation."), reference: "AMB-09" },
      { name: text("精品提成进组", "Accessories_pooled"), value: yes, options: [yes, no], note: text("是＝精品提成进业务组的池再按系数分；否＝谁卖谁得 6%。", "Yes = pooled and split by coefficient; no = each seller keeps 6% of own sales."), reference: "AMB-78", origin: "assumed" },
      { name: text("达成率封顶", "Attainment_cap"), value: text("不封顶", "No cap"), options: [text("不封顶", "No cap"), text("封顶100%", "Capped at 100%")], note: text("两个达成率超过 100% 时是否照实相乘。", "Whether attainments above 100% multiply as they are."), reference: "AMB-06", origin: "assumed" },
      { name: text("试用期系数", "Probation_coefficient"), value: text("不计入", "Left out"), options: [text("不计入", "Left out"), text("计入", "Kept")], note: text("试用期人员的系数是否计入业务组总系数：不计入＝其余人全分；计入＝这一份归公司。", "Whether a probationer's coefficient counts in the group's: left out = the others share all; kept = that share lapses."), reference: "AMB-10", origin: "assumed" },
    ],
  },
  results: [table],
  logs: [accessoriesTable],
  notices: [
    text("原文只保留了业务接待岗位的提成办法，其他岗位和车间的分配系数已失；营收达成率、应收帐款回收达成率只有名称，没有进入公式。", "Only the advisers' commission survives; other posts and the workshop's coefficients are lost. Revenue and receivables attainment are named but enter no formula."),
    text("“顾客满意度达到厂家的要求”没有给出数值和后果，需人工核对（AMB-12）；基本工资不在本表计算。", "The maker's satisfaction standard comes without value or consequence and is checked by hand (AMB-12); base pay is not computed here."),
    text("业务组按考核数据中各行合计：未参与接车的人员也要填 0，不要留空。", "Groups are summed over their rows: write 0 rather than leaving cells blank for those who received no vehicles."),
  ],
  assumptions: [
    { references: ["AMB-01", "AMB-02"], taken: text("两次投诉扣 20%（取所达档，不累加）；第四次起仍扣 50%，请人工决定是否加重。", "Two complaints cost 20% (the rung reached, not added up); from the fourth on still 50%, for a person to review."), why: text("原文像一张“次数→比例”的查表，第四次未涉及。", "The source reads like a table of count and rate and ends at three."), change: text("扣分规则：累计方式、超出后", "Deductions: Combine, Beyond last step") },
    { references: ["AMB-03"], taken: text("恰好 96 分不扣。", "Exactly 96 costs nothing."), why: text("“低于 96 分”不含 96。", "“Below 96” does not include it."), change: text("扣分规则：K2 条件改为 ≤96", "Deductions: threshold of K2 to ≤96") },
    { references: ["AMB-04", "AMB-05"], taken: text("两项扣罚都以分配到个人后的提成为基数，比例相加（5%+10%=15%）。", "Both penalties are taken from the person's share and add up (5% + 10% = 15%)."), why: text("两条都写“提成总额”。", "Both name the same base."), change: text("扣分规则：扣减对象、叠加方式", "Deductions: Applies to, Stacking") },
    { references: ["AMB-06", "AMB-07"], taken: text("达成率按业务组合计计算，照实相乘，不封顶。", "Attainments are the group's, multiplied as they are."), why: text("公式分的是组的池，原文未写封顶。", "The formula splits the group's pool; no cap is named."), change: text("参数：达成率封顶", "Parameters: Attainment_cap") },
    { references: ["AMB-09", "AMB-89"], taken: text("8 折逐笔比较，按金额到分；“非通用产品”按登记的是否为准。", "The 80% line is compared sale by sale, to the cent; what is not general is what the log says."), why: text("原文“按8折销售的精品不计提成”。", "“Sold at 80%: no commission.”"), change: text("精品明细；参数：最低折扣", "Accessories; Parameters: Price_floor") },
    { references: ["AMB-10", "AMB-11"], taken: text("试用期人员不分提成，其系数不计入总系数；按当月登记的阶段判断。", "Probationers get nothing and their coefficient is left out; the stage entered for the month decides."), why: text("原文只写“没有业绩提成奖金”。", "The source only says they have none."), change: text("参数：试用期系数", "Parameters: Probation_coefficient") },
    { references: ["AMB-76"], taken: text("没有考核成绩的不扣罚。", "Without a form score there is no penalty."), why: text("扣罚需要依据。", "A penalty needs a reason."), change: text("指标：缺失处理", "Indicators: Missing") },
    { references: ["AMB-78", "AMB-08"], taken: text("精品提成按 6% 进业务组的池，再按系数分配。", "Accessory commission enters the pool at 6% and is split by coefficient."), why: text("个人提成公式把两项相加后再分。", "The personal formula adds the two before splitting."), change: text("参数：精品提成进组、前台精品提成比例", "Parameters: Accessories_pooled, Front_desk_rate") },
    usualAssumptions.rounding,
  ],
  steps: [
    { title: text("定参数", "Set up"), text: text("确认“参数”与“扣分规则”，填好各人系数和目标。", "Confirm Parameters and Deductions; have coefficients and targets ready.") },
    { title: text("填数据", "Fill in"), text: text("月底在“精品明细”逐笔登记，在“考核数据”每人一行填写实收、台次、系数、投诉和考核成绩。", "Log accessories sale by sale; on Results enter money received, vehicles, coefficient, complaints and form score.") },
    usualSteps.recalculate,
    usualSteps.check,
    usualSteps.talk,
  ],
};

