import type { OpenReason } from "../../appraisal/cycleProgress";
import type { StepState } from "../../appraisal/appraisalCycle";
import type { Language } from "../../scheme/issue";

/** The words of 周期. */
type CycleWords = Readonly<{
  title: string;
  none: string;
  period: string;
  steps: string;
  states: Readonly<Record<StepState, string>>;
  overdue(days: number): string;
  left(days: number): string;
  today: string;
  due(day: string): string;
  strip(open: number): string;
  between(from: string, due: string): string;
  until(due: string): string;
  since(from: string): string;
  noDay: string;
  owner(owner: string): string;
  assumed: string;
  progress(done: number, all: number): string;
  appeals(open: number): string;
  untold: string;
  marked: string;
  open(count: number): string;
  why: Readonly<Record<OpenReason, string>>;
  explain(name: string): string;
  more(count: number): string;
  plan: string;
  noPlan: string;
  draw: string;
  drawn: string;
  showPlan: string;
  mark: string;
  markOf(step: string): string;
  markedDone(step: string, period: string): string;
  recalculate: string;
  toSignOff: string;
  toApproval: string;
  close: string;
  replace: string;
  closed(filed: number, unchanged: number, replaced: number): string;
  closing(period: string): string;
  closingUnscored(count: number): string;
  table: Readonly<Record<"targets" | "midTerm" | "interviews" | "appeals", string>>;
  madeTable(name: string, rows: number): string;
  letters: string;
  lettersOpened(count: number): string;
  lettersSaved(count: number): string;
  stopped: string;
  reminders: string;
  working: string;
}>;

const zh: CycleWords = {
  title: "周期",
  none: "还没有可以看的期间：先在数据表里填写期间。",
  period: "期间",
  steps: "步骤",
  states: { done: "已完成", overdue: "已逾期", now: "进行中", later: "未开始", open: "未定日期" },
  overdue: (days) => `逾期 ${days} 天`,
  left: (days) => `还有 ${days} 天`,
  today: "今天截止",
  due: (day) => `截止 ${day}`,
  strip: (open) => `${open} 人未交`,
  between: (from, due) => `${from} 至 ${due}`,
  until: (due) => `截止 ${due}`,
  since: (from) => `${from} 开始`,
  noDay: "日期未定",
  owner: (owner) => `负责人 ${owner}`,
  assumed: "假设待确认",
  progress: (done, all) => `${done}/${all} 人已完成`,
  appeals: (open) => `${open} 件申诉待处理`,
  untold: "工作簿里看不出进度，完成后请标记。",
  marked: "已标记完成",
  open: (count) => `还差 ${count} 人`,
  why: {
    "row-missing": "本期没有数据行（上期有）",
    "not-scored": "未计分",
    "no-letter": "没有目标责任书",
    "letter-unsigned": "目标责任书未确认",
    "not-reviewed": "没有中期回顾日期",
    "not-rated": "未评分",
    "no-card": "没有生成考核表",
    "card-not-sent": "考核表未发出",
    "card-not-returned": "考核表未签回",
    "card-changed": "签回的考核表有改动",
    "card-disputed": "有异议",
    "no-interview": "没有面谈日期",
    "appeal-open": "申诉待处理",
    "not-approved": "未审批",
    "not-filed": "未归档",
  },
  explain: (name) => `为什么：${name}`,
  more: (count) => `再列 ${count} 人`,
  plan: "考核计划",
  noPlan: "工作簿里还没有“考核计划”表，下面是通常的步骤，日期由您定。建表后在表里填写开始和截止日期，这里按它提醒。",
  draw: "建立考核计划表",
  drawn: "“考核计划”已建好，请填写日期。",
  showPlan: "看考核计划",
  mark: "标为完成",
  markOf: (step) => `把“${step}”标为完成`,
  markedDone: (step, period) => `${step} 已完成至 ${period}`,
  recalculate: "一键重算",
  toSignOff: "生成考核表",
  toApproval: "去审批",
  close: "归档本期",
  replace: "替换已归档的行",
  closed: (filed, unchanged, replaced) => `已归档 ${filed} 行${unchanged > 0 ? `，${unchanged} 行原已归档` : ""}${replaced > 0 ? `，替换 ${replaced} 行` : ""}。`,
  closing: (period) => `归档 ${period}`,
  closingUnscored: (count) => `${count} 行未计分，归档时不包括。`,
  table: { targets: "更新目标责任书表", midTerm: "更新中期回顾表", interviews: "更新面谈记录表", appeals: "更新申诉表" },
  madeTable: (name, rows) => `“${name}”已更新，${rows} 行。`,
  letters: "打印目标责任书",
  lettersOpened: (count) => `${count} 份目标责任书在新工作簿里，可打印签字。`,
  lettersSaved: (count) => `${count} 份目标责任书已保存为一个工作簿。`,
  stopped: "没有写入：",
  reminders: "提醒",
  working: "正在读取……",
};

const en: CycleWords = {
  title: "Cycle",
  none: "There is no period to look at: enter one in the data table first.",
  period: "Period",
  steps: "Steps",
  states: { done: "done", overdue: "overdue", now: "under way", later: "not begun", open: "no day set" },
  overdue: (days) => (days === 1 ? "1 day overdue" : `${days} days overdue`),
  left: (days) => (days === 1 ? "1 day left" : `${days} days left`),
  today: "due today",
  due: (day) => `due ${day}`,
  strip: (open) => `${open} missing`,
  between: (from, due) => `${from} to ${due}`,
  until: (due) => `due ${due}`,
  since: (from) => `from ${from}`,
  noDay: "no day set",
  owner: (owner) => `owner ${owner}`,
  assumed: "assumed, to confirm",
  progress: (done, all) => `${done} of ${all} people done`,
  appeals: (open) => `${open} appeals to answer`,
  untold: "The workbook does not show how far it is: mark it when it is done.",
  marked: "marked as done",
  open: (count) => (count === 1 ? "1 person missing" : `${count} people missing`),
  why: {
    "row-missing": "no row this period (there was one before)",
    "not-scored": "not scored",
    "no-letter": "no target letter",
    "letter-unsigned": "target letter not accepted",
    "not-reviewed": "no day of a mid-term review",
    "not-rated": "not rated",
    "no-card": "no card made",
    "card-not-sent": "card not sent",
    "card-not-returned": "card not returned",
    "card-changed": "the returned card was changed",
    "card-disputed": "disagrees",
    "no-interview": "no day of an interview",
    "appeal-open": "appeal to answer",
    "not-approved": "not approved",
    "not-filed": "not filed",
  },
  explain: (name) => `Why: ${name}`,
  more: (count) => `${count} more`,
  plan: "Appraisal plan",
  noPlan: "The workbook has no Appraisal plan yet; these are the usual steps, and their days are for you to set. Draw the table, enter when steps begin and are due, and this place holds every period against it.",
  draw: "Draw the plan",
  drawn: "The plan is there: enter its days.",
  showPlan: "Show the plan",
  mark: "Mark as done",
  markOf: (step) => `Mark “${step}” as done`,
  markedDone: (step, period) => `${step} done up to ${period}`,
  recalculate: "Recalculate",
  toSignOff: "Make score cards",
  toApproval: "Go to approval",
  close: "File this period",
  replace: "Replace filed rows",
  closed: (filed, unchanged, replaced) => `${filed} rows filed${unchanged > 0 ? `, ${unchanged} were filed already` : ""}${replaced > 0 ? `, ${replaced} replaced` : ""}.`,
  closing: (period) => `filing of ${period}`,
  closingUnscored: (count) => `${count} rows are not scored and are not filed.`,
  table: { targets: "Update target letters", midTerm: "Update mid-term reviews", interviews: "Update interviews", appeals: "Update appeals" },
  madeTable: (name, rows) => `${name} is up to date: ${rows} rows.`,
  letters: "Print target letters",
  lettersOpened: (count) => `${count} target letters are in a new workbook, ready to print and sign.`,
  lettersSaved: (count) => `${count} target letters were saved as one workbook.`,
  stopped: "Nothing was written:",
  reminders: "Reminders",
  working: "Reading…",
};

export const cycleWords: Readonly<Record<Language, CycleWords>> = { zh, en };

/** `截止 12-10 · 还有 3 天`, `逾期 1 天`. */
export function dueWords({ due, left }: Readonly<{ due?: string; left?: number }>, words: CycleWords): readonly string[] {
  if (due === undefined || left === undefined) return [];
  return [words.due(due), left < 0 ? words.overdue(-left) : left === 0 ? words.today : words.left(left)];
}
