import type { WorkbookExample } from "../workbookExample";

const row = (approver: string | null, after: number) => ["2026-03", "吴婷", "车间个人提成", 148.67, after, "周末加班安装", "车间主任", approver, null];

/** S4f 「车间主任或班组长有权…作出临时调整,经站长批准后计发」: 446.00 split 1.2, 1.0, 0.8 is 178.40, 148.67 and 118.93. */
export const example: WorkbookExample = {
  rule: "S4f 临时调整须经批准",
  scheme: "S4f",
  cases: [
    { when: "approved: what is paid, and the sum that changed is pointed out", change: { rows: { 人工调整: [row("站长", 168.67)] } }, rows: [{ who: "吴婷", payouts: { 车间个人提成: "168.67" } }, { who: "周磊", payouts: { 车间个人提成: "178.40" } }], notices: ["override-not-zero-sum"] },
    { when: "not approved: not used, and said", change: { rows: { 人工调整: [row(null, 168.67)] } }, rows: [{ who: "吴婷", payouts: { 车间个人提成: "148.67" } }], notices: ["override-unapproved"] },
  ],
};
