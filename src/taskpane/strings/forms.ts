import type { Language } from "../../scheme/issue";
import type { FollowUp } from "../../appraisal/followUpTables";

type FormWords = Readonly<{
  hint: Readonly<Record<FollowUp, string>>;
  none: string;
  nobody: string;
  form: string;
  person: string;
  entries: string;
  entry(index: number): string;
  inTable: string;
  prefilled: string;
  openRow: string;
  add: string;
  write: string;
  writeOf(form: string, name: string): string;
  wrote(form: string, name: string): string;
  unchanged: string;
  missing(fields: string): string;
  needed: string;
  print: string;
  printOf(form: string, name: string): string;
  printed: string;
  everybody(count: number): string;
  wroteEverybody(form: string, count: number): string;
  correction: string;
  correctionReady(subject: string, before: string, after: string): string;
  begin: string;
  beginHint: string;
  began: string;
  record: string;
  recorded: string;
  recordHint: string;
  nothingNew: string;
  openTable: string;
  choose: string;
}>;

/** Words of the place where appeals, interviews, plans and the rest are filled in. */
export const formPageWords: Readonly<Record<Language, FormWords>> = {
  zh: {
    hint: {
      appeals: "本人对结果有异议时登记。答复为“已更正”并写明更正后得分和答复人，写入后进入“人工调整”，结果随之重算；原得分留在旁边。",
      interviews: "一人一期一份。“心理辅导”只留在表里，不上考核表，也不打印。",
      plans: "已填入失分最多的三项指标；措施、负责人和期限由本人与上级商定。",
      midTerm: "目标与目前的实际值已填入，由上级判断并写下一步。",
      targets: "周期开始前签字确认：指标、权重、目标和计分办法。",
      changes: "谁在何时把什么数改成了多少：人工调整、在窗格里改的方案、在表里改的方案。",
    },
    none: "这个工作簿里还没有考核方案。",
    nobody: "这一期还没有已计分的人。",
    form: "登记表",
    person: "被考核人",
    entries: "各行",
    entry: (index) => `第 ${index} 行`,
    inTable: "已在表中",
    prefilled: "尚未写入",
    openRow: "在表中显示",
    add: "新增一行",
    write: "写入",
    writeOf: (form, name) => `写入${form}：${name}`,
    wrote: (form, name) => `${form}：${name}`,
    unchanged: "没有改动。",
    missing: (fields) => `还没有填：${fields}`,
    needed: "请填写。",
    print: "打印版",
    printOf: (form, name) => `${form}打印版：${name}`,
    printed: "已在新工作簿中打开，可直接打印签字。",
    everybody: (count) => `为本期 ${count} 人填好已知内容`,
    wroteEverybody: (form, count) => `${form}：${count} 行`,
    correction: "写入后，更正的数进入“人工调整”并重算；原数留在旁边。",
    correctionReady: (subject, before, after) => `${subject} ${before} → ${after}`,
    begin: "开始记录",
    beginHint: "开始以后，在窗格里改的方案数字会自动记下；在表里改的，点“记录表中的改动”时与上次记录比较得出。Excel 不告诉我们是谁改的，请自行填写。",
    began: "变更记录：开始",
    record: "记录表中的改动",
    recorded: "变更记录",
    recordHint: "与上次记录时的方案比较。其间改了又改回的、是谁改的，无从得知。",
    nothingNew: "没有新的改动。",
    openTable: "打开变更记录",
    choose: "请选择",
  },
  en: {
    hint: {
      appeals: "For people who disagree with a result. Once the outcome is Corrected, with a corrected score and who answered, it goes into Overrides and the results follow; the score before stays beside it.",
      interviews: "One per person and period. Personal support stays in the table: on no card and no printed sheet.",
      plans: "The three indicators that cost most are filled in; measure, who and by when are agreed between the person and the superior.",
      midTerm: "Targets and actuals so far are filled in; the superior judges and names the next step.",
      targets: "Signed before the cycle begins: indicators, weights, targets and how they are scored.",
      changes: "Who changed which figure, when, from what to what: by hand, in the pane, in the sheet.",
    },
    none: "This workbook has no scheme yet.",
    nobody: "Nobody is scored in this period yet.",
    form: "Form",
    person: "Appraisee",
    entries: "Rows",
    entry: (index) => `Row ${index}`,
    inTable: "In the table",
    prefilled: "Not written yet",
    openRow: "Show in the sheet",
    add: "Add a row",
    write: "Write",
    writeOf: (form, name) => `Write ${form}: ${name}`,
    wrote: (form, name) => `${form}: ${name}`,
    unchanged: "Nothing was changed.",
    missing: (fields) => `Still blank: ${fields}`,
    needed: "Please fill in.",
    print: "Print version",
    printOf: (form, name) => `${form}, print version: ${name}`,
    printed: "Opened in a new workbook, ready to print and sign.",
    everybody: (count) => `Fill in what is known for all ${count}`,
    wroteEverybody: (form, count) => `${form}: ${count} rows`,
    correction: "Written, the corrected figure goes into Overrides and the results follow; the figure before stays beside it.",
    correctionReady: (subject, before, after) => `${subject} ${before} → ${after}`,
    begin: "Begin the log",
    beginHint: "From then on figures of the scheme changed in the pane are recorded; those changed in the sheet are found by comparing, when you press “Record changes made in the sheet”. Excel does not say who it was: enter that yourself.",
    began: "Change log: begun",
    record: "Record changes made in the sheet",
    recorded: "Change log",
    recordHint: "Compared with the scheme of the last record. What was changed and changed back in between, and by whom, cannot be known.",
    nothingNew: "Nothing new to record.",
    openTable: "Open the change log",
    choose: "Choose",
  },
};
