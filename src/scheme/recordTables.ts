import type { ColumnWords, TableWords } from "./columnWords";

/** The history table: what is filed of every period, by field of `HistoryRecord`. Further columns follow the results. */
export const historyTable = {
  zh: "考核历史",
  en: "History",
  known: ["period", "name"],
  columns: {
    period: { zh: "期间", en: "Period" },
    name: { zh: "姓名", en: "Name" },
    id: { zh: "工号", en: "Employee ID" },
    department: { zh: "部门", en: "Department" },
    post: { zh: "岗位", en: "Post" },
    table: { zh: "数据表", en: "Data table" },
    total: { zh: "总分", en: "Total" },
    grade: { zh: "等级", en: "Grade" },
    rank: { zh: "名次", en: "Rank" },
    scheme: { zh: "方案编号", en: "Scheme" },
    version: { zh: "方案版本", en: "Version" },
    /** A person's: results are paid once management has approved them. */
    approval: { zh: "审批状态", en: "Approval" },
    approver: { zh: "审批人", en: "Approved by" },
    approvedOn: { zh: "审批日期", en: "Approved on" },
  },
} as const satisfies TableWords;

/** The proposals table: what the rules over history suggest, and what a person decided. */
export const proposalTable = {
  zh: "建议措施",
  en: "Proposals",
  known: ["outcome", "evidence", "decision"],
  columns: {
    period: { zh: "期间", en: "Period" },
    name: { zh: "姓名", en: "Name" },
    id: { zh: "工号", en: "Employee ID" },
    post: { zh: "岗位", en: "Post" },
    rule: { zh: "规则", en: "Rule" },
    outcome: { zh: "建议措施", en: "Proposal" },
    wording: { zh: "条文", en: "Wording" },
    evidence: { zh: "依据", en: "Evidence" },
    conflict: { zh: "冲突", en: "Conflict" },
    state: { zh: "状态", en: "State" },
    decision: { zh: "决定", en: "Decision" },
    reason: { zh: "理由", en: "Reason" },
    decidedBy: { zh: "决定人", en: "Decided by" },
    decidedOn: { zh: "日期", en: "Date" },
  },
} as const satisfies TableWords;

/** The overrides table: figures that people changed by hand, each with a reason; only approved ones are used (P48). */
export const overrideTable = {
  zh: "人工调整",
  en: "Overrides",
  known: ["subject", "adjusted"],
  columns: {
    period: { zh: "期间", en: "Period", also: ["考核期间", "考核月份", "月份"] },
    name: { zh: "姓名", en: "Name", also: ["被考核人", "员工姓名"] },
    id: { zh: "工号", en: "Employee ID", also: ["员工编号", "ID"] },
    subject: { zh: "对象", en: "Subject", also: ["调整对象", "调整项目"] },
    /** What the figure was before, for the reader; what counts is worked out anew at every run. */
    before: { zh: "调整前", en: "Before", also: ["原值"] },
    adjusted: { zh: "调整后", en: "Adjusted", also: ["调整后的值", "调整后金额", "Adjusted value"] },
    reason: { zh: "理由", en: "Reason", also: ["调整理由", "原因"] },
    proposer: { zh: "提出人", en: "Proposed by", also: ["申请人"] },
    approver: { zh: "批准人", en: "Approved by", also: ["审批人"] },
    approvedOn: { zh: "批准日期", en: "Approved on", also: ["审批日期"] },
    kind: { zh: "类别", en: "Kind" },
    state: { zh: "状态", en: "State" },
  },
} as const satisfies TableWords;

/** Where an override comes from, and whether it was taken back: a row that was is kept for the record and not used. */
export const overrideKinds = { calibration: { zh: "校准", en: "Calibration" } } as const satisfies Readonly<Record<string, ColumnWords>>;
export const overrideStates = { reverted: { zh: "已撤销", en: "Reverted", also: ["撤销", "作废", "Withdrawn"] } } as const satisfies Readonly<Record<string, ColumnWords>>;

/** What a person may say of a proposal, and where filed results stand on their way to being paid. */
export const decisionWords = {
  accepted: { zh: "采纳", en: "Accept", also: ["同意", "Accepted"] },
  setAside: { zh: "不采纳", en: "Set aside", also: ["搁置", "不同意", "Rejected"] },
  open: { zh: "待定", en: "Open" },
} as const satisfies Readonly<Record<string, ColumnWords>>;
export const approvalWords = {
  draft: { zh: "草稿", en: "Draft" },
  submitted: { zh: "已提交", en: "Submitted" },
  approved: { zh: "已审批", en: "Approved" },
} as const satisfies Readonly<Record<string, ColumnWords>>;
