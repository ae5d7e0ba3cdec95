import type { ColumnWords, TableWords } from "../scheme/columnWords";

const period: ColumnWords = { zh: "期间", en: "Period" };
const name: ColumnWords = { zh: "姓名", en: "Name" };
const id: ColumnWords = { zh: "工号", en: "Employee ID" };
const indicator: ColumnWords = { zh: "指标", en: "Indicator" };
const weight: ColumnWords = { zh: "权重", en: "Weight" };
const score: ColumnWords = { zh: "得分", en: "Score" };
const target: ColumnWords = { zh: "目标值", en: "Target" };
const actual: ColumnWords = { zh: "实际值", en: "Actual" };

/** What follows an appraisal, or goes before it: one table each, in the workbook, printable. */
export const followUps = ["appeals", "interviews", "plans", "midTerm", "targets", "changes"] as const;
export type FollowUp = (typeof followUps)[number];

/** The tables' words, the columns in the order they are drawn. */
export const followUpTables = {
  appeals: {
    zh: "申诉",
    en: "Appeals",
    known: ["appeal", "answer"],
    columns: {
      period,
      name,
      id,
      item: { zh: "申诉项目", en: "Item appealed" },
      before: { zh: "原得分", en: "Score before" },
      appeal: { zh: "申诉理由", en: "Reason for the appeal" },
      evidence: { zh: "证据", en: "Evidence" },
      raised: { zh: "提出日期", en: "Raised on" },
      answer: { zh: "答复", en: "Answer" },
      corrected: { zh: "更正后得分", en: "Corrected score" },
      decision: { zh: "处理结果", en: "Outcome" },
      by: { zh: "答复人", en: "Answered by" },
      answered: { zh: "答复日期", en: "Answered on" },
    },
  },
  interviews: {
    zh: "面谈记录",
    en: "Interviews",
    known: ["strengths", "agreed"],
    columns: {
      period,
      name,
      id,
      total: { zh: "总分", en: "Total" },
      grade: { zh: "等级", en: "Grade" },
      date: { zh: "面谈日期", en: "Held on" },
      by: { zh: "面谈人", en: "Held by" },
      strengths: { zh: "主要成绩", en: "What went well" },
      weaknesses: { zh: "不足", en: "What did not" },
      view: { zh: "本人意见", en: "Their view" },
      agreed: { zh: "双方商定", en: "What was agreed" },
      growth: { zh: "成长方向", en: "Growth path" },
      care: { zh: "心理辅导（不外发）", en: "Personal support (stays here)" },
      signed: { zh: "签字", en: "Signatures" },
    },
  },
  plans: {
    zh: "改进计划",
    en: "Improvement plans",
    known: ["measure", "due"],
    columns: {
      period,
      name,
      id,
      indicator,
      actual,
      target,
      score,
      lost: { zh: "失分", en: "Points lost" },
      measure: { zh: "改进措施", en: "Measure" },
      support: { zh: "所需支持", en: "Support needed" },
      owner: { zh: "负责人", en: "Responsible" },
      due: { zh: "完成期限", en: "Due" },
      checked: { zh: "检查结果", en: "Checked" },
    },
  },
  midTerm: {
    zh: "中期回顾",
    en: "Mid-term review",
    known: ["outlook", "nextStep"],
    columns: {
      period,
      name,
      id,
      indicator,
      target,
      actual,
      score,
      outlook: { zh: "判断", en: "Outlook" },
      note: { zh: "原因说明", en: "Why" },
      nextStep: { zh: "下一步", en: "Next step" },
      by: { zh: "回顾人", en: "Reviewed by" },
      date: { zh: "回顾日期", en: "Reviewed on" },
    },
  },
  targets: {
    zh: "目标责任书",
    en: "Target letters",
    known: ["scoring", "accepted"],
    columns: {
      period,
      name,
      id,
      indicator,
      definition: { zh: "说明", en: "Definition" },
      weight,
      target,
      stretch: { zh: "力争值", en: "Stretch" },
      veto: { zh: "否决项", en: "Veto" },
      last: { zh: "上期实际", en: "Last actual" },
      mean: { zh: "以往平均", en: "Mean before" },
      best: { zh: "以往最好", en: "Best before" },
      scoring: { zh: "计分办法", en: "How it is scored" },
      accepted: { zh: "本人确认", en: "Accepted" },
      superior: { zh: "上级确认", en: "Superior" },
      date: { zh: "日期", en: "Date" },
    },
  },
  changes: {
    zh: "变更记录",
    en: "Change log",
    known: ["old", "new"],
    columns: {
      period,
      name,
      id,
      subject: { zh: "对象", en: "Subject" },
      old: { zh: "原值", en: "Old" },
      new: { zh: "现值", en: "New" },
      reason: { zh: "理由", en: "Reason" },
      who: { zh: "批准人", en: "Approved by" },
      recorded: { zh: "记录日期", en: "Recorded on" },
    },
  },
} as const satisfies Readonly<Record<FollowUp, TableWords>>;

/** Words to choose from, by table and column. */
export const followUpChoices = {
  decision: { open: { zh: "待答复", en: "Open" }, kept: { zh: "维持", en: "Upheld" }, corrected: { zh: "已更正", en: "Corrected" }, withdrawn: { zh: "已撤回", en: "Withdrawn" } },
  outlook: { onTrack: { zh: "正常", en: "On track" }, behind: { zh: "滞后", en: "Behind" }, atRisk: { zh: "有风险", en: "At risk" } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnWords>>>>;

/** What a row cannot do without, by table. */
export const neededFields: Readonly<Record<FollowUp, readonly string[]>> = {
  appeals: ["item", "appeal", "raised"],
  interviews: ["date", "by", "agreed"],
  plans: ["measure", "owner", "due"],
  midTerm: ["outlook", "by", "date"],
  targets: [],
  changes: [],
};

/** What is nobody's business but theirs: it stays in the table, on no card and on no printed sheet. */
export const sensitiveFields: readonly string[] = ["care"];
