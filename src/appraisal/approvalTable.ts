import type { Language } from "../scheme/issue";
import type { TableWords } from "../scheme/columnWords";
import { approvalWords } from "../scheme/recordTables";
import { keptColumn, type KeptColumn, type KeptLook } from "./keptColumn";
import type { KeptTable } from "./keptTable";

/** 审批: where each person's result of a period stands on its way to being executed, and what exactly was approved. */
export const approvalTable = {
  zh: "审批",
  en: "Approvals",
  known: ["state", "fingerprint"],
  columns: {
    period: { zh: "期间", en: "Period" },
    name: { zh: "姓名", en: "Name" },
    id: { zh: "工号", en: "Employee ID" },
    table: { zh: "数据表", en: "Data table" },
    total: { zh: "总分", en: "Total" },
    grade: { zh: "等级", en: "Grade" },
    pay: { zh: "应发", en: "Pay" },
    version: { zh: "方案版本", en: "Version" },
    state: { zh: "状态", en: "State" },
    submittedBy: { zh: "提交人", en: "Submitted by" },
    submittedOn: { zh: "提交日期", en: "Submitted on" },
    approvedBy: { zh: "审批人", en: "Approved by" },
    approvedOn: { zh: "审批日期", en: "Approved on" },
    reason: { zh: "退回原因", en: "Fell back because" },
    remark: { zh: "备注", en: "Remark" },
    fingerprint: { zh: "结果指纹", en: "Fingerprint" },
  },
} as const satisfies TableWords;
export type ApprovalField = keyof typeof approvalTable.columns;
export const approvalFields = Object.keys(approvalTable.columns) as ApprovalField[];

const looks: Readonly<Partial<Record<ApprovalField, Readonly<{ look: KeptLook; width?: number }>>>> = {
  period: { look: "period" },
  total: { look: "score" },
  grade: { look: "centered" },
  pay: { look: "long", width: 30 },
  version: { look: "period" },
  submittedOn: { look: "date" },
  approvedOn: { look: "date" },
  reason: { look: "long", width: 36 },
  remark: { look: "long", width: 22 },
  fingerprint: { look: "centered", width: 24 },
};
const human: readonly ApprovalField[] = ["state", "submittedBy", "submittedOn", "approvedBy", "approvedOn", "remark"];

/** The table as it is drawn, ready to print and to be signed by hand. */
export function keptApprovals(language: Language, name: string, decimals: number): KeptTable {
  const zh = language === "zh";
  const prompt = zh ? "草稿 → 已提交 → 已审批。选“已审批”时请写明审批人；结果再有变动会退回草稿。" : "Draft → Submitted → Approved. Name who approved; a result that changes afterwards falls back to Draft.";
  const column = (field: ApprovalField): KeptColumn => {
    const { look, width } = looks[field] ?? { look: "text" };
    if (field === "state") return keptColumn(approvalTable.columns.state, { look: "centered", language, width: 12, human: true, choices: approvalWords, prompt });
    return keptColumn(approvalTable.columns[field], { look, language, decimals, human: human.includes(field), ...(width !== undefined && { width }) });
  };
  return {
    words: approvalTable,
    language,
    title: `${approvalTable[language]} · ${name}`,
    notes: zh
      ? ["审批确认后才执行：未审批的金额请勿发放。浅黄色的列由人填写；总分、等级、应发随重算刷新。", "结果在提交或审批以后有变动，这一行退回“草稿”，并在“退回原因”写明原来是多少、现在是多少。"]
      : ["Results take effect once approved: do not pay what is not. The pale yellow columns are filled in by people; total, grade and pay follow every run.", "A result that changes after it was submitted or approved falls back to Draft, and the row says what it was and what it is."],
    columns: approvalFields.map(column),
  };
}
