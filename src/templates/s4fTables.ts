import { adjustmentsTable } from "./adjustments";
import { dataColumn, departmentColumn, logDateColumn, logNameColumn, logNoteColumn, nameColumn, periodColumn, postColumn } from "./dataColumns";
import { branches, people } from "./samplePeople";
import type { DataTable, SampleCell } from "./template";
import { keyColumns, logColumns } from "../scheme/dataColumns";
import { text } from "./text";

export const regular = text("正式", "Regular");
export const probation = text("试用期", "Probation");
export const yes = text("是", "Yes");
export const no = text("否", "No");
export const byService = text("客服部", "Customer service");
const byDesk = text("前台主管", "Front desk");

/** What HR fills in, by the words that formulas use. */
export const columns = {
  repairs: text("维修实收", "Repairs received"),
  claims: text("索赔回款", "Claims received"),
  accidents: text("事故车金额", "Accident repairs"),
  outputTarget: text("产值目标", "Output target"),
  vehicles: text("接车台次", "Vehicles received"),
  vehicleTarget: text("接车目标", "Vehicle target"),
  coefficient: text("个人系数", "Coefficient"),
  regularFrom: text("转正日期", "Regular from"),
  csi: text("CSI得分", "CSI score"),
  formScore: text("业务接待考核成绩", "Form score"),
  listPrice: text("标价", "List price"),
  received: text("实收金额", "Money received"),
  special: text("非通用产品", "Not general"),
  rateFrom: text("达成率下限", "Attainment from"),
  factor: text("系数", "Factor"),
  workshopCoefficient: text("车间系数", "Workshop coefficient"),
  inForce: text("生效日期", "In force from"),
  monthly: text("月基本工资", "Monthly base pay"),
} as const;

const post = text("业务接待", "Service adviser");
const technician = text("车间技师", "Technician");
const apprentice = text("车间学徒", "Apprentice");
const teamA = text("一组", "Team A");
const teamB = text("二组", "Team B");

function sampleRow(person: SampleCell, stage: SampleCell, team: SampleCell, figures: readonly (number | null)[]): readonly SampleCell[] {
  return [person, branches.east, post, stage, team, "2026-03", ...figures.slice(0, 7), null, ...figures.slice(7)];
}

export const resultsTable: DataTable = {
  name: text("考核数据", "Results"),
  guidance: text("每月一次：每位业务接待一行，填本人数字，绩算按业务组合计；维修、索赔、事故车都按实际收款；投诉登记在“投诉记录”。", "Once a month: a row per adviser with their own figures, summed by group; all three kinds of output as money received; complaints go to the sheet Complaints."),
  frozen: 1,
  blankRows: 12,
  columns: [
    nameColumn,
    departmentColumn,
    postColumn(),
    { header: keyColumns.stage, kind: "choice", width: 11, choices: [regular, probation], explanation: text("正式或试用期；试用期没有业绩提成奖金。", "Regular or probation; no commission during probation.") },
    { header: keyColumns.group, kind: "text", width: 11, explanation: text("同一业务组分同一个提成池。", "Members of a group share one pool.") },
    periodColumn("month"),
    dataColumn(columns.repairs, "money", text("当月正常维修结算单实际收款金额，元。", "Money received for regular repairs in the month, yuan."), { min: 0 }),
    dataColumn(columns.claims, "money", text("当月 SGM 索赔实际回款，元。", "SGM warranty claims paid in the month, yuan."), { min: 0 }),
    dataColumn(columns.accidents, "money", text("事故车维修金额（含车主自付），元。", "Accident repairs, the owner's share included, yuan."), { min: 0 }),
    dataColumn(columns.outputTarget, "money", text("本人当月产值目标，元。", "The month's output target, yuan."), { min: 0 }),
    dataColumn(columns.vehicles, "count", text("本人当月接车台次。", "Vehicles received in the month."), { width: 11, min: 0 }),
    dataColumn(columns.vehicleTarget, "count", text("本人当月接车台次目标。", "The month's target of vehicles."), { width: 11, min: 0 }),
    dataColumn(columns.coefficient, "number", text("本人在业务组内的系数。", "The person's coefficient within the group."), { width: 11, min: 0 }),
    dataColumn(columns.regularFrom, "date", text("当月转正的填转正日期；只在参数“转正当月”选“按天折算”或“按月末状态”时使用。", "The day on which probation ended in the month; used only while Probation_ends says By days or As at the month's end."), { width: 13 }),
    dataColumn(columns.csi, "score", text("当月顾客满意度（CSI）；参数“厂家CSI要求”填了才核对。", "The month's customer satisfaction (CSI); checked only once Maker_CSI is entered."), { width: 11, min: 0 }),
    dataColumn(columns.formScore, "score", text("业务接待考核表的得分，由前台主管考核。", "The score on the adviser form, given by the front-desk supervisor."), { width: 12, min: 0, max: 100 }),
  ],
  sample: [
    sampleRow(people.zhang, regular, teamA, [98000, 12000, 20000, 118000, 110, 120, 1.2, 93, 98]),
    sampleRow(people.li, regular, teamA, [82000, 8000, 20000, 100000, 90, 100, 1, 91.5, 97]),
    sampleRow(people.wang, regular, teamA, [66000, 6000, 18000, 82000, 70, 80, 0.8, 88, 95]),
    sampleRow(people.sun, probation, teamA, [0, 0, 0, 0, 0, 0, 0.6, 90, 96]),
    sampleRow(people.chen, regular, teamB, [75400, 9200, 31800, 110000, 88, 90, 1.1, 94, 99]),
    sampleRow(people.liu, regular, teamB, [69850, 5400, 12600, 90000, 76, 85, 1, 85.5, 94.5]),
    sampleRow(people.zhao, regular, teamB, [58200, 7150, 9900, 80000, 64, 75, 0.9, 92, 96]),
  ],
};

/** Who fits the accessories: their 4 % is split by coefficients of their own. */
export const workshopTable: DataTable = {
  name: text("车间数据", "Workshop"),
  guidance: text("每月一次：车间每人一行，填既定系数；精品营业额的 4% 按系数分到人，临时调整写在“人工调整”，经站长批准后才计发。", "Once a month: a row per person of the workshop with the coefficient set; 4% of accessory sales is split by it. Changes for the month go to Overrides and count once the station head has approved."),
  frozen: 1,
  blankRows: 8,
  columns: [
    nameColumn,
    departmentColumn,
    postColumn(),
    periodColumn("month"),
    dataColumn(columns.workshopCoefficient, "number", text("既定的个人系数；系数表原文已失，由公司填写。", "The coefficient set for the person; the source's table is lost: enter the company's."), { width: 13, min: 0 }),
  ],
  sample: [
    [people.zhou, branches.east, technician, "2026-03", 1.2],
    [people.wu, branches.east, technician, "2026-03", 1],
    [people.xu, branches.east, apprentice, "2026-03", 0.8],
  ],
};

const stationHead = text("站长", "Station head");
const foreman = text("车间主任", "Workshop foreman");
const workshopPay = text("车间个人提成", "Workshop commission");

export const overridesTable = adjustmentsTable(
  text("「车间主任或班组长有权根据员工实际表现作出临时调整,经站长批准后计发」：一行一个数，没有批准人的不采用；合计有变动时提示。", "The foreman may adjust for the month; paid once the station head has approved. A figure a row; without an approver it is not used; sums that change are pointed out."),
  [
    ["2026-03", people.zhou, workshopPay, 178.4, 168.4, text("两次返工由徐斌完成", "Two reworks were done by Xu Bin"), foreman, stationHead, "2026-04-02"],
    ["2026-03", people.xu, workshopPay, 118.93, 128.93, text("完成两次返工", "Did two reworks"), foreman, stationHead, "2026-04-02"],
    ["2026-03", people.wu, workshopPay, 148.67, 158.67, text("周末加班安装", "Fitted at the weekend"), foreman, null, null],
  ],
);

function line(date: string, person: SampleCell, team: SampleCell, article: SampleCell, list: number, received: number, special: SampleCell): readonly SampleCell[] {
  return [date, person, team, article, list, received, special];
}

export const accessoriesTable: DataTable = {
  name: text("精品明细", "Accessories"),
  guidance: text("逐笔登记：非通用产品且实收高于标价 8 折（按金额比，到分）才计提成；等于 8 折不计提，低于 8 折属违规。", "A row per sale: products that are not general and sold above 80% of list (compared as money, to the cent) earn commission; at 80% none, below it a violation."),
  frozen: 2,
  blankRows: 20,
  columns: [
    logDateColumn,
    { ...logNameColumn, explanation: text("销售人的姓名。", "Who sold it.") },
    { header: keyColumns.group, kind: "text", width: 11, explanation: text("销售人当月所在的业务组。", "The group of whoever sold it.") },
    dataColumn(text("品名", "Article"), "text", text("精品或养护类产品的名称。", "The accessory or care product."), { width: 22 }),
    dataColumn(columns.listPrice, "money", text("标价，元。", "List price, yuan."), { min: 0 }),
    dataColumn(columns.received, "money", text("实收金额，元。", "Money received, yuan."), { min: 0 }),
    dataColumn(columns.special, "choice", text("是＝非通用产品，计提；否＝不计提。", "Yes = not a general product, counts; no = does not."), { width: 13, choices: [yes, no] }),
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

const justified = text("属实", "Justified");
const unjustified = text("不属实", "Unjustified");

function complaint(date: string, person: SampleCell, slip: string, source: SampleCell, outcome: SampleCell, note: SampleCell): readonly SampleCell[] {
  return [date, person, slip, source, outcome, note];
}

export const complaintsTable: DataTable = {
  name: text("投诉记录", "Complaints"),
  guidance: text("客服部的投诉单和前台主管的统计都登记在这里：一份来源一行，同一宗投诉用同一个单号；只有“属实”才扣罚。", "Customer service's slips and the front desk's own record both go here, a row per source; one complaint keeps one slip number; only justified ones cost anything."),
  frozen: 2,
  blankRows: 20,
  columns: [
    logDateColumn,
    logNameColumn,
    { header: logColumns.slip, kind: "text", width: 12, explanation: text("投诉单号；两处登记的同一宗投诉填同一个号。", "The slip's number; the same in both sources for one complaint.") },
    { header: logColumns.source, kind: "choice", width: 14, choices: [byService, byDesk], explanation: text("客服部的客户投诉单，或前台主管的统计。", "Customer service's complaint slip or the front-desk supervisor's record.") },
    { header: logColumns.result, kind: "choice", width: 13, choices: [justified, unjustified], explanation: text("属实＝因工作失误或服务态度造成。", "Justified = caused by a mistake at work or by manner.") },
    logNoteColumn,
  ],
  sample: [
    complaint("2026-03-06", people.li, "K-031", byService, justified, text("交车超时未告知", "Late handover without notice")),
    complaint("2026-03-06", people.li, "K-031", byDesk, justified, text("交车超时未告知", "Late handover without notice")),
    complaint("2026-03-11", people.wang, "K-034", byService, justified, text("报价与结算不符", "Bill differs from the quote")),
    complaint("2026-03-17", people.wang, "Q-012", byDesk, justified, text("接待态度生硬", "Curt manner")),
    complaint("2026-03-18", people.zhang, "K-037", byService, unjustified, text("查无此事", "Not borne out")),
    complaint("2026-03-19", people.liu, "K-038", byService, justified, text("漏做保养项目", "A service item was missed")),
    complaint("2026-03-24", people.liu, "K-041", byService, justified, text("电话无人回复", "Call not returned")),
    complaint("2026-03-27", people.liu, "Q-015", byDesk, justified, text("钥匙交接差错", "Keys handed to the wrong person")),
  ],
};

export const factorsTable: DataTable = {
  name: text("达成率系数", "Attainment_factors"),
  guidance: text("达成率落在哪一档就取哪一档的系数；只在参数“达成率算法”选“查系数表”时使用，原表已失，由公司填写，从低到高。", "The factor of the band an attainment falls in; used only while Attainment_method says Look up a factor. The source's table is lost: enter the company's, from low to high."),
  frozen: 0,
  blankRows: 6,
  columns: [
    dataColumn(columns.rateFrom, "percent", text("从这个达成率起（含）。", "From this attainment on, itself included."), { width: 16, min: 0 }),
    dataColumn(columns.factor, "number", text("代替达成率相乘的系数。", "The factor that stands in for the attainment."), { width: 12, min: 0 }),
  ],
  sample: [
    [0, 0.8],
    [0.9, 0.95],
    [1, 1],
    [1.1, 1.05],
  ],
};

/** What each post is paid by the pay rules in force, from which day on. */
export const postPayTable: DataTable = {
  name: text("岗位工资", "Post_pay"),
  guidance: text("「基本工资与职位(岗位)对应,职位(岗位)改变则基本工资也改变」：每个岗位一行，调整时另起一行写生效日期；金额按公司现行薪酬制度填写，原文没有给出。整张表空白时只列奖金。", "Base pay goes with the post: a row per post, and a new row with its day for every change. The amounts are those of the pay rules in force; the source gives none. While the table is empty, income is the commission alone."),
  frozen: 0,
  blankRows: 8,
  columns: [
    postColumn(),
    dataColumn(columns.inForce, "date", text("从这一天起按这一行；一个月按月末生效的一行。", "From this day on; a month goes by what is in force at its end."), { width: 13 }),
    dataColumn(columns.monthly, "money", text("月基本工资，元。", "Base pay of a month, yuan."), { min: 0 }),
  ],
  sample: [
    [post, "2025-01-01", 2600],
    [post, "2026-01-01", 2800],
    [technician, "2025-01-01", 3000],
    [apprentice, "2025-01-01", 2100],
    [post, "2026-04-01", 2900],
  ],
};
