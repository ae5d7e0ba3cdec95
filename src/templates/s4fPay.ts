import { keyColumns, logColumns } from "../scheme/dataColumns";
import { periodWords } from "../appraisal/periodFigures";
import { formulaText } from "./formulaText";
import type { DeductionSource, PayoutSource } from "./schemeSource";
import { accessoriesTable, columns, complaintsTable, factorsTable, postPayTable, probation, resultsTable, workshopTable } from "./s4fTables";
import { s4fParameters } from "./s4fReadings";
import { text, type Text } from "./text";

const names = {
  output: text("组产值", "Group output"),
  outputRate: text("产值达成率", "Output attainment"),
  vehicleRate: text("接车达成率", "Vehicle attainment"),
  outputPay: text("产值提成", "Output commission"),
  violations: text("精品违规笔数", "Sales below the floor"),
  base: text("精品计提额", "Accessory base"),
  ownBase: text("个人精品计提额", "Own accessory base"),
  accessoryPay: text("精品提成", "Accessory commission"),
  workshop: text("车间精品提成", "Workshop accessories"),
  entitled: text("提成资格", "Entitled part"),
  effective: text("有效系数", "Effective coefficient"),
  share: text("个人分配额", "Share of the pool"),
  csiFactor: text("CSI系数", "CSI factor"),
  before: text("扣罚前提成", "Commission before penalties"),
  pay: text("个人提成", "Personal commission"),
  workshopPool: text("车间提成池", "Workshop pool"),
  workshopPay: text("车间个人提成", "Workshop commission"),
  basePay: text("基本工资", "Base pay"),
  income: text("收入", "Income"),
  workshopBasePay: text("车间基本工资", "Workshop base pay"),
  workshopIncome: text("车间收入", "Workshop income"),
} as const;

const unscored = text("组内有人员未计分", "someone of the group is not scored");
const unpriced = text("岗位工资未填", "no base pay is entered for the post");
const refused = text("有低于最低折扣的精品", "a sale is below the price floor");

const f = formulaText({
  columns: [...Object.values(names), ...Object.values(columns), ...Object.values(periodWords), ...Object.values(keyColumns), logColumns.date],
  choices: [...s4fParameters.flatMap(({ options = [] }) => options), probation, unscored, refused, unpriced],
  names: [...s4fParameters.map(({ name }) => name), accessoriesTable.name, factorsTable.name, postPayTable.name],
});

/** The month's rows of the person's own group. */
const group = "[业务组],[@业务组],[期间],[@期间]";
/** The month's rows of whoever the attainments are of. */
const attaining = '[业务组],IF(达成率口径="业务组",[@业务组],"*"),[姓名],IF(达成率口径="个人",[@姓名],"*"),[期间],[@期间]';

const sumOf = (zh: string, among: string) => `SUMIFS([${zh}],${among})`;
const factorOf = (rate: string) => `IF(达成率算法="查系数表",LOOKUP(${rate},达成率系数[达成率下限],达成率系数[系数]),MIN(${rate},IF(达成率算法="封顶",达成率上限,${rate})))`;

/** The sales of the month that are not general products: of the person's group, their own, or all of them. */
const sales = (of: Sold) => `${of === "全店" ? "" : `(精品明细[${of}]=[@${of}])*`}(精品明细[日期]>=[@期初])*(精品明细[日期]<=[@期末])*(精品明细[非通用产品]="是")`;
type Sold = "业务组" | "姓名" | "全店";

/** How many of them went below the floor. */
const violations = (of: Sold) => `SUMPRODUCT(${sales(of)}*(精品明细[实收金额]<ROUND(精品明细[标价]*最低折扣,2)))`;

/** Sales that earn commission at the money received: above the price floor to the cent, each or (月均折扣) all together. */
function accessoryBase(of: Sold): string {
  const earning = `SUMPRODUCT(${sales(of)}*IF(折扣判定="月均折扣",1,(精品明细[实收金额]>ROUND(精品明细[标价]*最低折扣,2))*1),精品明细[实收金额])`;
  const listed = `SUMPRODUCT(${sales(of)},精品明细[标价])`;
  const blocked = { 业务组: `精品提成进组="是",SUMIFS([精品违规笔数],${group})>0`, 姓名: "[@精品违规笔数]>0", 全店: `${violations("全店")}>0` }[of];
  return `IF(AND(折扣判定="低于8折不受理",${blocked}),"有低于最低折扣的精品",IF(AND(折扣判定="月均折扣",${earning}<=ROUND(${listed}*最低折扣,2)),0,${earning}))`;
}

const accessoryRate = 'IF(精品提成口径="全部10%",精品提成比例,前台精品提成比例)';
/** A part of a month: exact to more places than money will ever show. */
const ratio = { decimals: 12, helper: true, table: resultsTable.name } as const;
const helper = { helper: true, table: resultsTable.name } as const;

/** What the post is paid by the row of 岗位工资 that is in force at the period's end. */
const known = '岗位工资[岗位],[@岗位],岗位工资[生效日期],"<="&[@期末]';
const basePay = f(`IF(COUNTA(岗位工资[岗位])=0,0,IF(COUNTIFS(${known})=0,"岗位工资未填",SUMIFS(岗位工资[月基本工资],岗位工资[岗位],[@岗位],岗位工资[生效日期],MAXIFS(岗位工资[生效日期],${known}))))`);
const basePayText = text("「基本工资与职位(岗位)对应,职位(岗位)改变则基本工资也改变」「按公司现行的薪酬制度」：本人岗位在“岗位工资”中月末生效的一行；随工资发放，不在奖金合计之内。", "Base pay goes with the post, by the pay rules in force: the row of Post_pay for the person's post in force at the month's end; paid with wages and no part of the sum of payouts.");
const incomeText = text("「收入=基本工资+奖金」；岗位工资没有填写时只列奖金。", "Income = base pay + bonus; while Post_pay is empty, the bonus alone.");

export const s4fPayouts: readonly PayoutSource[] = [
  { name: names.output, formula: f(["维修实收", "索赔回款", "事故车金额"].map((column) => sumOf(column, group)).join("+")), ...helper, definition: text("「产值=当月正常维修结算单实际收款金额+当月SGM索赔实际回款+事故车维修金额(含车主自付)」，全组合计。", "Repairs, claims and accident repairs of the whole group, as money received.") },
  { name: names.entitled, formula: f('IF(OR(转正当月="按当月登记",[@转正日期]=""),IF([@阶段]="试用期",0,1),IF([@转正日期]>[@期末],0,IF(转正当月="按月末状态",1,MIN(1,([@期末]-MAX([@转正日期],[@期初])+1)/[@本期天数]))))'), ...ratio, definition: text("「试用期员工没有业绩提成奖金」：试用期 0，正式 1；按天折算时为转正后天数÷当月天数（AMB-11）。", "No commission during probation: 0, otherwise 1; by days: the days since probation ended ÷ the month's (AMB-11).") },
  { name: names.effective, formula: f("[@个人系数]*[@提成资格]"), ...ratio, definition: text("个人系数×提成资格：实际参加分配的系数。", "Coefficient × entitled part: what takes part in the split.") },
  { name: names.outputRate, formula: f(`IF([@提成资格]=0,0,(${["维修实收", "索赔回款", "事故车金额"].map((column) => sumOf(column, attaining)).join("+")})/${sumOf("产值目标", attaining)})`), ...ratio, definition: text("产值÷产值目标；是业务组、本人还是全店的，见参数“达成率口径”（AMB-07）。", "Output ÷ its target, of the group, the person or the shop as Attainment_of says (AMB-07).") },
  { name: names.vehicleRate, formula: f(`IF([@提成资格]=0,0,${sumOf("接车台次", attaining)}/${sumOf("接车目标", attaining)})`), ...ratio, definition: text("接车台次÷接车目标，口径同上。", "Vehicles received ÷ their target, of the same.") },
  { name: names.outputPay, formula: f(`IF([@提成资格]=0,0,[@组产值]*产值提成比例*${factorOf("[@产值达成率]")}*${factorOf("[@接车达成率]")})`), ...helper, definition: text("「产值×0.5%×产值目标达成率×接车台次目标达成率」，业务组的池。例：300000、1.10、0.90 → 1485.00。", "Output × 0.5% × both attainments: the group's pool. 300000 at 1.10 and 0.90 give 1485.00.") },
  { name: names.violations, formula: f(violations("姓名")), decimals: 0, ...helper, definition: text("「精品销售不能低于8折」：本人当月实收低于标价 8 折的笔数，供核对。", "Never below 80% of list: the person's sales below it in the month, for checking.") },
  { name: names.base, formula: f(accessoryBase("业务组")), ...helper, definition: text("「精品营业额按实收金额计算,精品销售不能低于8折,按8折销售的精品不计提成」：全组当月可计提的营业额（AMB-09）。", "The group's sales of the month that earn commission, at the money received (AMB-09).") },
  { name: names.ownBase, formula: f(accessoryBase("姓名")), ...helper, definition: text("本人当月可计提的精品营业额，只在“精品提成进组”选“否”时使用。", "The person's own sales of the month; used only when Accessories_pooled is No.") },
  { name: names.accessoryPay, formula: f(`IF(精品提成进组="是",[@精品计提额]*${accessoryRate},0)`), ...helper, definition: text("「前台业务人员按6%」，进入业务组的池（AMB-08、AMB-78）。", "The front desk's 6%, part of the group's pool (AMB-08, AMB-78).") },
  { name: names.workshop, formula: f('IF(精品提成口径="全部10%",0,[@精品计提额]*车间精品提成比例)'), ...helper, definition: text("「车间安装为4%」，归车间按既定系数分配，不在业务接待提成内。", "The workshop's 4%, split there by its own coefficients; no part of the advisers' commission.") },
  {
    name: names.share,
    formula: f(`IF(COUNTIFS(${group})>COUNTIFS(${group},[有效系数],">=0"),"组内有人员未计分",IF([@有效系数]=0,0,([@产值提成]+[@精品提成])*[@有效系数]/IF(试用期系数="不计入",${sumOf("有效系数", group)},${sumOf("个人系数", group)})))`),
    group: keyColumns.group,
    ...helper,
    definition: text("「个人提成=(产值提成+精品提成)×个人系数/业务组总系数」，分毫不差：每人先舍到分，剩下的分按被舍去部分从大到小补足，合计等于业务组的池（试用期系数“计入”时扣除其份额）。例：池 2685，系数 1.2/3.0 → 1074.00。", "(Output + accessory commission) × own coefficient ÷ the group's, to the last cent: shares are cut to cents and the cents left over go to the largest parts cut off, so that they add up to the pool (less the lapsed share where probation counts). A pool of 2685 at 1.2 of 3.0 gives 1074.00."),
  },
  { name: names.csiFactor, formula: f('IF(OR(厂家CSI要求="",[@CSI得分]="",CSI未达标="只提示"),1,IF([@CSI得分]>=厂家CSI要求,1,IF(CSI未达标="提成为0",0,[@CSI得分]/厂家CSI要求)))'), ...ratio, definition: text("「业务接待提成将受当月CSI影响」：未达厂家要求时只提示（1）、提成为 0，或 CSI得分÷要求（AMB-12）。", "Below the maker's standard: a warning only (1), no commission (0), or CSI score ÷ the standard (AMB-12).") },
  { name: names.before, formula: f(`([@个人分配额]+IF(精品提成进组="是",0,[@个人精品计提额]*${accessoryRate}*[@提成资格]))*[@CSI系数]`), floor: 0, ...helper, definition: text("分到个人的提成，加上不进组的精品提成；尚未扣罚。", "The person's share, with accessories that are not pooled; before penalties.") },
  { name: names.pay, formula: f("[@扣罚前提成]"), floor: 0, table: resultsTable.name, definition: text("扣罚前提成减去投诉扣罚和考核成绩扣罚。", "Commission before penalties, less complaints and form score.") },
  { name: names.workshopPool, formula: f(`IF(精品提成口径="全部10%",0,${accessoryBase("全店")}*车间精品提成比例)`), helper: true, table: workshopTable.name, definition: text("「车间安装为4%」：全店当月可计提的精品营业额×4%。例：11150 → 446.00。", "The workshop's 4% of the month's accessory sales that earn commission: 11150 gives 446.00.") },
  { name: names.workshopPay, formula: f("IF([@车间系数]=0,0,[@车间提成池]*[@车间系数]/SUMIFS([车间系数],[期间],[@期间]))"), group: keyColumns.department, table: workshopTable.name, definition: text("「车间个人提成按既定系数分配」，分毫不差；临时调整见“人工调整”，经站长批准后代替算出的数。", "Split by the coefficients set, to the last cent; changes for the month stand in Overrides and count once the station head has approved.") },
  { name: names.basePay, formula: basePay, ...helper, definition: basePayText },
  { name: names.income, formula: f("[@基本工资]+[@个人提成]"), ...helper, definition: incomeText },
  { name: names.workshopBasePay, formula: basePay, helper: true, table: workshopTable.name, definition: basePayText },
  { name: names.workshopIncome, formula: f("[@车间基本工资]+[@车间个人提成]"), helper: true, table: workshopTable.name, definition: incomeText },
];

const penaltyBase = f('IF(提成总额口径="业务组提成池",[@产值提成]+[@精品提成],IF(提成总额口径="个人产值部分",IF([@产值提成]+[@精品提成]=0,0,[@个人分配额]*[@产值提成]/([@产值提成]+[@精品提成])*[@CSI系数]),[@扣罚前提成]))');
const parameter = (zh: string): Text => s4fParameters.find(({ name }) => name.zh === zh)!.name;
const both = { target: names.pay, unit: "percent", base: penaltyBase, stack: parameter("扣罚叠加"), table: resultsTable.name, origin: "assumed" } as const;

export const s4fDeductions: readonly DeductionSource[] = [
  { code: "K1", name: text("投诉扣罚", "Complaints"), counted: complaintsTable.name, steps: [0.05, 0.2, 0.5], sources: parameter("投诉取数"), combine: parameter("投诉扣罚方式"), beyond: parameter("第四次起"), ...both, definition: text("「投诉次数第一次第二次第三次提成总额扣罚比例5%20%50%」", "Verified complaints: first 5%, second 20%, third 50% of the commission."), assumed: ["sources", "combine", "beyond", "base", "stack"] },
  { code: "K2", name: text("考核成绩扣罚", "Form score"), counted: f('IF(ISNUMBER([@业务接待考核成绩]),[@业务接待考核成绩],IF(成绩未填="按低于线扣",0,""))'), threshold: parameter("考核成绩线"), amount: 0.1, ...both, definition: text("「考核成绩低于96分将按提成总额的10%予以扣罚」；等于 96 分和未填成绩见参数（AMB-03、AMB-76）。", "Below 96: 10% of the commission; exactly 96 and a missing score as the parameters say (AMB-03, AMB-76)."), assumed: ["threshold", "base", "stack"] },
];
