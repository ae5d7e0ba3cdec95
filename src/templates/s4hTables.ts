import { dataColumn, logDateColumn, logNameColumn, periodColumn, whoAndWhen } from "./dataColumns";
import { branches, people } from "./samplePeople";
import type { DataTable, SampleCell } from "./template";
import { text, type Text } from "./text";

export const results = text("考核数据", "Results");
export const training = text("培训记录", "Training");
const post = text("服务经理", "Service manager");
const yes = text("是", "Yes");
const no = text("否", "No");

/** A month of a manager: money from finance, counts from the system, the branch's place in the chain. */
export const resultsTable: DataTable = {
  name: results,
  guidance: text("每月一次，考核上月：每位服务经理一行；毛利、营收等以财务数据为准。", "Once a month for the month before: a row per manager; finance's figures prevail."),
  frozen: 1,
  blankRows: 12,
  columns: [
    ...whoAndWhen("month"),
    dataColumn(text("总实际毛利", "Total gross profit"), "money", text("奖金基础所用的总实际毛利，元，由财务提供。", "Gross profit for the bonus base, yuan, from finance.")),
    dataColumn(text("总实营金额", "Total revenue"), "money", text("总实际营业金额，元，由财务提供。", "Revenue, yuan, from finance."), { min: 0 }),
    dataColumn(text("底薪", "Base pay"), "money", text("当月合同底薪，元；月度奖金超过底薪的部分递延 30%。", "The month's contractual base pay, yuan; 30% of the bonus above it is held back."), { min: 0 }),
    dataColumn(text("个人考核毛利", "Personal gross profit"), "money", text("系统个人考核毛利，元，由财务提供；也可由“毛利计算”算出（参数“毛利口径”）。", "Personal gross profit, yuan, from finance; Profit_workings can work it out instead (Profit_source).")),
    dataColumn(text("毛利目标", "Profit target"), "money", text("个人考核毛利的当月目标，元。", "The month's target, yuan."), { min: 0 }),
    dataColumn(text("事故车结算金额", "Accident repairs"), "money", text("考核周期内事故车的结算金额，元。", "Accident repairs settled, yuan."), { width: 15, min: 0 }),
    dataColumn(text("其它维修结算金额", "Other repairs"), "money", text("其它维修形式的结算金额，元。", "All other repairs settled, yuan."), { width: 17, min: 0 }),
    dataColumn(text("结算车次", "Vehicles settled"), "count", text("来车维修结算出厂的车次。", "Vehicles settled and out."), { width: 11, min: 0 }),
    dataColumn(text("车次目标", "Vehicle target"), "count", text("当月车次目标。", "The month's target."), { width: 11, min: 0 }),
    dataColumn(text("流失客户数", "Customers lost"), "count", text("当月流失的车辆数，可直接填；空白时由“车辆离厂”按参数“流失口径”计算。", "Vehicles lost in the month; while blank, counted from Last_visits as Churn_counting says."), { width: 12, min: 0 }),
    dataColumn(text("应来厂客户数", "Customers due"), "count", text("当月应来厂维修客户数量。", "Customers due for a visit in the month."), { width: 13, min: 0 }),
    dataColumn(text("忠诚客户数", "Loyal customers"), "count", text("忠诚客户数，口径由公司定。", "Loyal customers, as the company defines them."), { width: 12, min: 0 }),
    dataColumn(text("总客户数", "All customers"), "count", text("总客户数。", "All customers."), { width: 11, min: 0 }),
    dataColumn(text("应收帐款余额", "Receivables balance"), "money", text("职权范围内的维修挂账和保险挂账，元；总经理签发的不计。", "Repair and insurance credit within the manager's authority, yuan; what the general manager signed is left out."), { width: 15, min: 0 }),
    dataColumn(text("应收上限", "Receivables limit"), "money", text("应收帐款的当月目标上限，元。", "The month's limit, yuan."), { min: 0 }),
    dataColumn(text("制度执行评分", "Rules rating"), "score", text("每月自行交叉检查的评分，0–100 分。", "Rating from the monthly cross-check, 0 to 100."), { min: 0, max: 100 }),
    dataColumn(text("目标达成率", "Overall attainment"), "percent", text("当月目标总达成率；连续三个月低于 70% 触发建议。", "Overall attainment of the month's targets; below 70% three months running triggers a proposal."), { width: 12, min: 0 }),
    dataColumn(text("连锁名次", "Chain rank"), "count", text("分店总体业绩在连锁体系内的名次，1 为最好。", "The branch's rank in the chain, 1 is best."), { width: 10, min: 1 }),
    dataColumn(text("分店总数", "Branches"), "count", text("参加排名的分店数。", "How many branches are ranked."), { width: 10, min: 1 }),
    dataColumn(text("并列店数", "Branches at that rank"), "count", text("与本店同名次的分店数（含本店），没有并列可留空。", "Branches that share the rank, this one included; blank when none does."), { width: 11, min: 1 }),
    dataColumn(text("重大事件", "Major event"), "choice", text("当月是否有造成公司损失的重大投诉或重大失误。", "Whether a major complaint or failure cost the company a loss."), { width: 10, choices: [no, yes] }),
  ],
  sample: [
    row(people.zhang, branches.east, "2026-03", [398000, 860000, 4500, 186000, 180000, 215000, 645000, 612, 600, 31, 540, 820, 1450, 46000, 50000, 92, 1.03, 2, 10, null, no]),
    row(people.li, branches.west, "2026-03", [1386000, 2480000, 4500, 242300, 230000, 268000, 772000, 705, 680, 28, 610, 960, 1580, 38200, 50000, 95, 1.07, 1, 10, null, no]),
    row(people.wang, branches.south, "2026-01", [182400, 520000, 4500, 78000, 120000, 96000, 424000, 310, 450, 64, 480, 410, 1120, 81500, 50000, 78, 0.65, 9, 10, null, no]),
    row(people.wang, branches.south, "2026-02", [176900, 498000, 4500, 80600, 120000, 88000, 410000, 322, 450, 59, 470, 405, 1105, 79800, 50000, 80, 0.69, 10, 10, null, no]),
    row(people.wang, branches.south, "2026-03", [190300, 531000, 4500, 83900, 120000, 101000, 430000, 337, 450, 61, 476, 402, 1098, 84300, 50000, 76, 0.699, 9, 10, null, no]),
    row(people.chen, branches.north, "2026-03", [256800, 640000, 4500, 118500, 125000, 140000, 500000, 448, 450, null, 50, 610, 1210, 52600, 50000, 88, 0.93, 5, 10, null, yes]),
    row(people.liu, branches.tech, "2026-03", [301500, 905000, 4800, 131200, 150000, 190000, 715000, 520, 560, 42, 520, 700, 1390, 61000, 60000, 85, 0.86, 7, 10, null, no]),
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

export const trainingTable: DataTable = {
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


export const workings = text("毛利计算", "Profit_workings");

/** What finance's gross profit is made of; only asked while 毛利口径 says that it is worked out (AMB-17). */
export const workingsTable: DataTable = {
  name: workings,
  guidance: text("选填：参数“毛利口径”选“按配件成本”或“按配件收入”时，一人一月一行填写，个人考核毛利由此算出。", "Optional: a row per manager and month, from which personal gross profit is worked out while Profit_source does not say Finance's figure."),
  frozen: 2,
  blankRows: 12,
  columns: [
    periodColumn("month"),
    { ...logNameColumn, explanation: text("服务经理的姓名，与考核数据中一致。", "The manager's name as in the results.") },
    dataColumn(text("净收入", "Net income"), "money", text("维修净收入，元；维修发票税金按此计。", "Net repair income, yuan; repair invoice tax is reckoned on it."), { min: 0 }),
    dataColumn(text("配件成本", "Parts cost"), "money", text("配件成本，元，不含管理费用和发票税。", "Parts cost, yuan, without fee and invoice tax."), { min: 0 }),
    dataColumn(text("配件收入", "Parts revenue"), "money", text("配件收入，元；只在“按配件收入”时用到。", "Parts revenue, yuan; only used on that reading."), { min: 0 }),
    dataColumn(text("生产工资", "Production pay"), "money", text("生产工资，元，含班组提成、车间内耗。", "Production pay, yuan, with team commission and internal use."), { min: 0 }),
  ],
  sample: [["2026-03", people.zhang, 620000, 280000, 350000, 60000]],
};

export const visits = text("车辆离厂", "Last_visits");

function visit(plate: string, date: string): readonly SampleCell[] {
  return [people.chen, plate, date];
}

/** The last day each vehicle left the workshop, from which lost ones are counted (AMB-21). */
export const visitsTable: DataTable = {
  name: visits,
  guidance: text("选填：每辆车一行，写最后一次维修离厂的日期；“流失客户数”空白的行由此计算当月流失。", "Optional: a row per vehicle with the day it last left; rows of the results without Customers lost are counted from it."),
  frozen: 2,
  blankRows: 30,
  columns: [
    { ...logNameColumn, explanation: text("该店服务经理的姓名，与考核数据中一致。", "The branch's service manager as in the results.") },
    dataColumn(text("车牌", "Plate"), "text", text("车牌号或车架号；按车辆计，不按客户计。", "Plate or chassis number: vehicles are counted, not customers.")),
    dataColumn(text("最后离厂日期", "Last left"), "date", text("最后一次到本公司维修离厂的日期。", "The day it last left after a repair."), { width: 15 }),
  ],
  sample: [
    visit("A·10001", "2025-12-01"),
    visit("A·10002", "2025-12-01"),
    visit("A·10003", "2025-11-20"),
    visit("A·10004", "2025-11-05"),
    visit("A·10005", "2025-11-01"),
    visit("A·10006", "2025-10-31"),
    visit("A·10007", "2025-09-15"),
    visit("A·10008", "2025-12-02"),
    visit("A·10009", "2026-02-10"),
  ],
};

export const entries = text("奖金登记", "Bonus_entries");

/** What is entered against the bonus; every word is also the one by which formulas add it up. */
export const entryKinds = {
  deduction: text("当月扣款", "Deduction of the month"),
  carried: text("上月结转", "Carried over"),
  earlier: text("以前月份递延", "Deferred before"),
  adjustment: text("年终调整", "Year-end adjustment"),
} as const;

export const entriesTable: DataTable = {
  name: entries,
  guidance: text("选填：扣款、调整一笔一行，金额填正数。“上月结转”“以前月份递延”填了就用所填的，没填就从“考核历史”取。", "Optional: a row per deduction or adjustment, amounts positive. Carried over and Deferred before are taken from History where nothing is entered."),
  frozen: 2,
  blankRows: 20,
  columns: [
    periodColumn("month"),
    { ...logNameColumn, explanation: text("服务经理的姓名，与考核数据中一致。", "The manager's name as in the results.") },
    dataColumn(text("类别", "Kind"), "choice", text("当月扣款从当月奖金扣；上月结转是上月不足而结转的金额；以前月份递延和年终调整在年终发放时用。", "Deductions come off the month's bonus; carried over is last month's shortfall; the other two count at the year-end release."), { width: 20, choices: Object.values(entryKinds) }),
    dataColumn(text("金额", "Amount"), "money", text("正数，元。", "Positive, yuan."), { min: 0 }),
    dataColumn(text("事由", "Reason"), "text", text("投诉、挂帐、客户资源等遗留事宜。", "Complaints, credit, customer resources and the like."), { width: 36 }),
  ],
  sample: [["2026-03", people.zhang, entryKinds.deduction, 300, text("挂账催收逾期", "Credit collected late")]],
};
