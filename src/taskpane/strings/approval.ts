import type { ApprovalAct } from "../../appraisal/approve";
import type { ApprovalState } from "../../appraisal/approvals";
import type { Language } from "../../scheme/issue";

type ApprovalWords = Readonly<{
  hint: string;
  notNeeded: string;
  ask: string;
  asked: string;
  toSetUp: string;
  by: string;
  byHint: string;
  nameNeeded: string;
  whole: string;
  states: Readonly<Record<ApprovalState, string>>;
  count(state: string, count: number): string;
  all: Readonly<Record<ApprovalAct, (count: number) => string>>;
  acts: Readonly<Record<ApprovalAct, string>>;
  actOf(act: string, name: string): string;
  done: Readonly<Record<ApprovalAct, (who: string, period: string) => string>>;
  people(count: number): string;
  list: string;
  nobody: string;
  openTable: string;
  why(reason: string): string;
  byOn(who: string, on: string | undefined): string;
  unscored(count: number): string;
}>;

/** Words of the place where results are submitted and approved. */
export const approvalPageWords: Readonly<Record<Language, ApprovalWords>> = {
  zh: {
    hint: "审批确认后才执行：审批前，金额标为“未审批”。结果再有变动，会退回草稿并写明原因。",
    notNeeded: "本方案不要求审批：算出来就能执行。要求审批以后，批准前金额都标着“未审批”。",
    ask: "要求审批",
    asked: "“方案”表的“结果须审批”设为“是”",
    toSetUp: "打开方案表",
    by: "经办人",
    byHint: "由谁提交或审批，写进“审批”表。",
    nameNeeded: "请先写明由谁提交或审批。",
    whole: "整期",
    states: { draft: "草稿", submitted: "已提交", approved: "已审批" },
    count: (state, count) => `${state} ${count}`,
    all: { submit: (count) => `提交 ${count} 人`, approve: (count) => `审批 ${count} 人`, takeBack: (count) => `退回 ${count} 人` },
    acts: { submit: "提交", approve: "审批", takeBack: "退回草稿" },
    actOf: (act, name) => `${act}：${name}`,
    done: { submit: (who, period) => `${period} 提交 ${who}`, approve: (who, period) => `${period} 审批 ${who}`, takeBack: (who, period) => `${period} 退回 ${who}` },
    people: (count) => `${count} 人`,
    list: "各人的审批状态",
    nobody: "这一期还没有已计分的结果。",
    openTable: "在“审批”表中显示",
    why: (reason) => `退回原因：${reason}`,
    byOn: (who, on) => [who, on].filter(Boolean).join(" "),
    unscored: (count) => `另有 ${count} 行未计分，不能审批。`,
  },
  en: {
    hint: "Results take effect once approved: until then pay is marked as not approved. A result that changes afterwards falls back to draft and says why.",
    notNeeded: "This scheme asks for no approval: results hold as they are worked out. Once it does, pay is marked as not approved until it is.",
    ask: "Ask for approval",
    asked: "“Approval needed” is set to Yes in the Scheme table",
    toSetUp: "Open the Scheme table",
    by: "Acting",
    byHint: "Who submits or approves; it is written into Approvals.",
    nameNeeded: "Say first who submits or approves.",
    whole: "The whole period",
    states: { draft: "Draft", submitted: "Submitted", approved: "Approved" },
    count: (state, count) => `${state} ${count}`,
    all: { submit: (count) => `Submit ${count}`, approve: (count) => `Approve ${count}`, takeBack: (count) => `Take back ${count}` },
    acts: { submit: "Submit", approve: "Approve", takeBack: "Take back" },
    actOf: (act, name) => `${act}: ${name}`,
    done: { submit: (who, period) => `${period}, submitted: ${who}`, approve: (who, period) => `${period}, approved: ${who}`, takeBack: (who, period) => `${period}, taken back: ${who}` },
    people: (count) => `${count} people`,
    list: "How far each approval has got",
    nobody: "Nobody is scored in this period yet.",
    openTable: "Show in Approvals",
    why: (reason) => `Fell back: ${reason}`,
    byOn: (who, on) => [who, on].filter(Boolean).join(" "),
    unscored: (count) => `${count} more rows are not scored and cannot be approved.`,
  },
};
