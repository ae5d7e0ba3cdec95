import type { ColumnWords, TableWords } from "../scheme/columnWords";

/** 考核计划: the steps of every period, when each is due and who sees to it. HR reads and edits it in the workbook. */
export const planTable = {
  zh: "考核计划",
  en: "Appraisal plan",
  known: ["step", "due"],
  columns: {
    step: { zh: "步骤", en: "Step" },
    kind: { zh: "对应", en: "About" },
    from: { zh: "开始", en: "From", also: ["开始日期"] },
    due: { zh: "截止", en: "Due", also: ["截止日期", "完成期限"] },
    owner: { zh: "负责人", en: "Owner" },
    how: { zh: "办法", en: "How", also: ["考核方法", "说明"] },
    table: { zh: "数据表", en: "Data table" },
    /** The latest period for which somebody has said that the step is done. */
    doneUpTo: { zh: "已完成至", en: "Done up to" },
    origin: { zh: "出处", en: "Origin" },
  },
} as const satisfies TableWords;
export type PlanField = keyof typeof planTable.columns;

/** What of the workbook tells how far a step has got; `other` is told by hand alone. */
export const planKinds = {
  targets: { zh: "目标责任书", en: "Target letters", also: ["目标设定", "目标"] },
  midTerm: { zh: "中期回顾", en: "Mid-term review", also: ["中期检查", "中期评估"] },
  ratings: { zh: "评价人评分", en: "Ratings", also: ["评价"] },
  scoring: { zh: "评分", en: "Scoring", also: ["考核数据", "打分"] },
  signOff: { zh: "签核", en: "Sign-off", also: ["签核台账"] },
  interviews: { zh: "面谈", en: "Interviews", also: ["面谈记录", "反馈"] },
  appeals: { zh: "申诉", en: "Appeals" },
  approval: { zh: "审批", en: "Approval" },
  filing: { zh: "归档", en: "Filing", also: ["考核历史"] },
  other: { zh: "其他", en: "Other" },
} as const satisfies Readonly<Record<string, ColumnWords>>;
export type PlanKind = keyof typeof planKinds;
