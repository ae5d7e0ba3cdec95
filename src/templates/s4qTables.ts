import { adjustmentsTable } from "./adjustments";
import { dataColumn, whoAndWhen } from "./dataColumns";
import { branches, people } from "./samplePeople";
import type { DataTable, SampleCell } from "./template";
import { text } from "./text";

export const yes = text("是", "Yes");
export const no = text("否", "No");

/** What HR fills in, by the words that formulas use. */
export const columns = {
  day: text("取数日", "Month end"),
  basePay: text("基本工资", "Base pay"),
  revenue: text("维修收入", "Repair revenue"),
  target: text("维修收入目标", "Revenue target"),
  stretch: text("维修收入力争", "Revenue stretch"),
  paid: text("已发达标奖励", "Rewards paid"),
  others: text("其他达标奖励", "Other target rewards"),
  merit: text("奖优奖励", "Merit reward"),
  general: text("综合奖励", "General reward"),
  approved: text("团队奖励批准", "Team reward approved"),
} as const;

export const post = text("服务经理", "Service manager");

function row(month: number, actual: number, goal: number, best: number, approved: SampleCell): readonly SampleCell[] {
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const number = String(month).padStart(2, "0");
  return [people.zhang, branches.east, post, `2015-${number}`, `2015-${number}-${days[month - 1]}`, 4200, actual, goal, best, 0, 0, 0, month % 3 === 0 ? 500 : 0, approved];
}

export const resultsTable: DataTable = {
  name: text("考核数据", "Results"),
  guidance: text("每月一次按目标责任书取数：每人每月一行，全年保留，季度和累计由绩算合计。", "Figures by the month from the target letter: a row per person and month, kept all year; quarter and year to date are summed."),
  frozen: 1,
  blankRows: 12,
  columns: [
    ...whoAndWhen("month"),
    dataColumn(columns.day, "date", text("该月最后一天，用于按季度和年度累计。", "The month's last day, for the sums by quarter and year."), { width: 13 }),
    dataColumn(columns.basePay, "money", text("当月基本工资，元。", "The month's base pay, yuan."), { min: 0 }),
    dataColumn(columns.revenue, "money", text("当月维修收入，元（目标责任书 5.1）。", "The month's repair revenue, yuan (letter 5.1)."), { min: 0 }),
    dataColumn(columns.target, "money", text("当月维修收入目标，元；整季判定时请先填好全季各月。", "The month's target, yuan; enter the whole quarter's ahead where the full quarter decides."), { min: 0 }),
    dataColumn(columns.stretch, "money", text("当月维修收入力争目标，元。", "The month's stretch target, yuan."), { min: 0 }),
    dataColumn(columns.paid, "money", text("本年度此前各月已发的维修收入达标奖励，元；归档后自动取“考核历史”，不用再填。", "Rewards for the revenue target already paid this year, yuan; once months are filed, History is used instead."), { min: 0 }),
    dataColumn(columns.others, "money", text("责任书其余项目的当月达标奖励，元；没有填 0。", "The month's rewards for the letter's other items, yuan; 0 if none."), { min: 0 }),
    dataColumn(columns.merit, "money", text("当月奖优奖励，元；原文没有给出条件和金额。", "The month's merit reward, yuan; conditions and amounts are lost."), { min: 0 }),
    dataColumn(columns.general, "money", text("当月综合奖励，元；原文没有给出条件和金额。", "The month's general reward, yuan; conditions and amounts are lost."), { min: 0 }),
    dataColumn(columns.approved, "choice", text("服务经理提交的团队奖励申请是否已批准。", "Whether the manager's application for the team reward is approved."), { width: 14, choices: [no, yes] }),
  ],
  sample: [
    row(1, 460000, 450000, 500000, no),
    row(2, 380000, 420000, 470000, no),
    row(3, 520000, 450000, 500000, no),
    row(4, 430000, 460000, 510000, no),
    row(5, 440000, 460000, 510000, no),
    row(6, 670000, 460000, 510000, yes),
  ],
};

const team = text("团队奖励", "Team reward");
const manager = text("服务经理", "Service manager");

export const overridesTable = adjustmentsTable(
  text("「由服务经理提交申请发放」「考核方案中未尽事宜,公司有权加以补充说明」：经批准的改动一行一个数；没有批准人的不采用。", "“Paid on the manager's application”, “the company may supplement what the scheme leaves open”: approved changes, a figure a row; without an approver a row is not used."),
  [
    ["2015-06", people.zhang, team, 4620, 5000, text("申请增加团队奖励，待公司领导批准", "Applies for a larger team reward; management has yet to approve"), manager, null, null],
  ],
);
