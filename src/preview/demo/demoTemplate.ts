import { dataColumn, departmentColumn, logDateColumn, logNameColumn, logNoteColumn, nameColumn, periodColumn, postColumn, ratingColumn } from "../../templates/dataColumns";
import { logColumns } from "../../scheme/dataColumns";
import type { DataTable, SampleCell, Template } from "../../templates/template";
import { same, text, type Text } from "../../templates/text";
import { usualAssumptions, usualSteps } from "../../templates/usual";
import { currentMonth, demoCases, demoPeople, months, swing, type DemoPerson } from "./demoPeople";
import { checks, columns, demoScheme, results } from "./demoScheme";

export const demoCode = "DEMO";
const post = text("服务顾问", "Service adviser");
const fail = text("不合格", "Fail");

/** A month of everybody who was there. The month being appraised carries what is to be put right. */
function resultsOf(month: string): readonly (readonly SampleCell[])[] {
  const index = months.indexOf(month);
  return demoPeople.flatMap((person) => {
    const level = person.levels[index];
    return level === undefined ? [] : [rowOf(person, month, level, index)];
  });
}

function rowOf({ name, department, seed }: DemoPerson, month: string, level: number, turn: number): readonly SampleCell[] {
  const near = (figure: number, spread: number, turns: number) => level + (swing(seed, turn * 7 + turns) * spread) / figure;
  const target = 150_000 + (seed % 5) * 10_000;
  const vehicles = 90 + (seed % 4) * 5;
  const now = month === currentMonth;
  const rating = (turns: number) => Math.min(100, Math.round(near(100, 2, turns) * 100));
  const satisfaction = Math.round(92 * (0.55 + 0.45 * near(92, 1.5, 3)) * 10) / 10;
  return [
    name,
    department,
    post,
    month,
    now && name.zh === demoCases.unreadable ? text("待财务核", "awaiting finance") : Math.round((target * near(100, 2, 0)) / 100) * 100,
    target,
    target * 10.8,
    Math.round(0.36 * near(100, 1.5, 1) * 1000) / 1000,
    Math.round(vehicles * near(100, 2, 2)),
    vehicles,
    now && name.zh === demoCases.blank ? null : now && name.zh === demoCases.belowGate ? 78.5 : satisfaction,
    Math.round(0.08 * (2 - near(100, 2, 4)) * 1000) / 1000,
    level < 0.8 ? 3 : 4,
    rating(5),
    rating(6),
    now && name.zh === demoCases.accident ? 1 : 0,
    Math.round((4800 + (seed % 3) * 400) * (month === currentMonth ? 1 : 0.76 + turn * 0.02)),
    4000,
  ];
}

const money = (header: Text, explanation: Text, width = 13) => dataColumn(header, "money", explanation, { width, min: 0 });

const resultsTable = (month: string): DataTable => ({
  name: results,
  guidance: text("每月一次：一人一行，数据由财务、客服和人力资源部提供。", "Once a month: a row per person, with figures from finance, customer care and HR."),
  frozen: 1,
  blankRows: 12,
  columns: [
    nameColumn,
    { ...departmentColumn, width: 13 },
    postColumn(11),
    periodColumn("month"),
    money(columns.output, text("当月结算产值，元。", "Output settled in the month, yuan.")),
    money(columns.outputTarget, text("当月目标，元。", "The month's target, yuan.")),
    money(columns.yearTarget, text("全年目标，元；“看板”据此算每期需要的进度。", "The year's target, yuan; the dashboard works out the required pace."), 16),
    dataColumn(columns.margin, "percent", text("毛利 ÷ 营收。", "Gross profit of revenue."), { width: 10 }),
    dataColumn(columns.vehicles, "count", text("当月结算出厂台次。", "Vehicles settled and out."), { width: 10, min: 0 }),
    dataColumn(columns.vehiclesTarget, "count", text("当月目标台次。", "The month's target."), { width: 10, min: 0 }),
    ratingColumn(columns.satisfaction, text("回访得分，0–100 分。", "The follow-up calls' score, 0 to 100.")),
    dataColumn(columns.churn, "percent", text("当月流失客户 ÷ 应来厂客户。", "Customers lost of those due."), { width: 12 }),
    dataColumn(columns.training, "count", text("当月参加的培训次数。", "Training sessions attended."), { width: 10, min: 0 }),
    ratingColumn(columns.rules, text("交叉检查评分，0–100 分。", "Rating by the cross-check, 0 to 100.")),
    ratingColumn(columns.skills, text("技能考核得分，0–100 分。", "The skills test, 0 to 100.")),
    dataColumn(columns.accidents, "count", text("当月责任事故，起；没有填 0。", "Accidents of one's own, 0 if none."), { width: 10, min: 0 }),
    money(columns.bonusBase, text("当月奖金基数，元。", "The month's bonus base, yuan."), 12),
    money(columns.basePay, text("当月底薪，元；奖金超过底薪的部分递延 30%。", "Base pay, yuan; 30% of the bonus above it is held back."), 12),
  ],
  sample: resultsOf(month),
});

const entry = (date: string, person: string, item: string, note: Text): readonly SampleCell[] => {
  const found = demoPeople.find(({ name }) => name.zh === person)!;
  return [date, found.name, item, fail, note];
};

const unsigned = text("工单没有客户签字", "The customer has not signed the job sheet");
const late = text("交车超时，客户投诉", "Delivered late, the customer complained");

const checksTable: DataTable = {
  name: checks,
  guidance: text("抽查和投诉登记一行：日期、姓名、项目、结果。", "A row per check or complaint: date, name, item, result."),
  frozen: 2,
  blankRows: 20,
  columns: [
    logDateColumn,
    logNameColumn,
    { header: logColumns.item, kind: "choice", width: 10, choices: [same("D1"), same("D2")], explanation: text("D1 工单不规范；D2 客户投诉。", "D1 job sheets; D2 complaints.") },
    { header: logColumns.result, kind: "choice", width: 12, choices: [text("合格", "Pass"), fail], explanation: text("不合格才扣分。", "Only failed checks cost points.") },
    logNoteColumn,
  ],
  sample: [
    entry("2026-05-12", "黄志强", "D1", unsigned),
    entry("2026-06-04", "何建国", "D2", late),
    entry("2026-07-03", "黄志强", "D1", unsigned),
    entry("2026-07-09", "黄志强", "D1", text("配件领用未登记", "Parts drawn without a record")),
    entry("2026-07-10", "何建国", "D2", late),
    entry("2026-07-14", "宋宇航", "D1", unsigned),
    entry("2026-07-16", "黄志强", "D1", text("工时与派工不符", "Hours differ from the order")),
    entry("2026-07-21", "冯国栋", "D2", text("同一故障返修两次", "The same fault repaired twice")),
    entry("2026-07-24", "丁大勇", "D1", unsigned),
  ],
};

/** The demonstration's workbook as a template of one month: an invented scheme over invented people. */
export function demoTemplate(month: string): Template {
  return {
    code: demoCode,
    name: text("演示：服务部月度考核", "Demonstration: service department"),
    post,
    cycle: "month",
    cycleWords: text("月度", "Monthly"),
    description: text("四十人、五个部门、六期历史：界面的各处一眼都能看到。", "Forty people, five departments, six periods of history: everything can be seen at once."),
    purpose: text("演示用：方案、人员和数字都是虚构的，不对应任何公司的制度。", "For demonstration: scheme, people and figures are invented and stand for nobody's rules."),
    source: { title: "演示方案（虚构）", gloss: "Demonstration (invented)", articles: [] },
    scheme: demoScheme,
    results: [resultsTable(month)],
    logs: [checksTable],
    notices: [text("两行数据故意没有填好，一人本月有事故，一人已离职、一人新到岗：看看绩算怎样提示。", "Two rows are left incomplete, one person has had an accident, one has left and one has joined: see what is said of them.")],
    assumptions: [usualAssumptions.lowerBetter, usualAssumptions.rounding, usualAssumptions.blank],
    steps: [usualSteps.complete, usualSteps.fill, usualSteps.recalculate, usualSteps.check, usualSteps.talk],
  };
}
