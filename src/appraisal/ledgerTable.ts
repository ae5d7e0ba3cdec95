import type { ColumnWords, TableWords } from "../scheme/columnWords";

/** 签核台账: one row is one sealed card. */
export const ledgerTable = {
  zh: "签核台账",
  en: "Sign-off ledger",
  known: ["short", "full"],
  columns: {
    period: { zh: "期间", en: "Period" },
    name: { zh: "姓名", en: "Name" },
    id: { zh: "工号", en: "Employee ID" },
    stage: { zh: "阶段", en: "Stage" },
    short: { zh: "封签", en: "Seal" },
    full: { zh: "封签全文", en: "Full seal" },
    sent: { zh: "发出日期", en: "Sent on" },
    returned: { zh: "签回日期", en: "Returned on" },
    state: { zh: "状态", en: "State" },
    finding: { zh: "核对结果", en: "Check" },
    opinion: { zh: "本人意见", en: "Their view" },
    remark: { zh: "备注", en: "Remark" },
  },
} as const satisfies TableWords;
export type LedgerField = keyof typeof ledgerTable.columns;

export const ledgerStates = {
  draft: { zh: "草稿", en: "Draft" },
  sent: { zh: "已发出", en: "Sent" },
  returned: { zh: "已签回", en: "Signed" },
  changed: { zh: "有改动", en: "Changed" },
  disputed: { zh: "有异议", en: "Disputed" },
  archived: { zh: "已归档", en: "Archived" },
  superseded: { zh: "已替换", en: "Superseded" },
} as const satisfies Readonly<Record<string, ColumnWords>>;
export type LedgerState = keyof typeof ledgerStates;

/** Where the addresses may stand when the data table has none. */
export const addressTable = {
  zh: "通讯录",
  en: "Addresses",
  known: ["name", "email"],
  columns: {
    name: { zh: "姓名", en: "Name", also: ["被考核人", "员工姓名", "Employee"] },
    id: { zh: "工号", en: "Employee ID", also: ["员工编号", "ID"] },
    email: { zh: "邮箱", en: "Email", also: ["电子邮箱", "邮件", "邮箱地址", "邮件地址", "E-mail", "Mail", "Email address"] },
  },
} as const satisfies TableWords;
