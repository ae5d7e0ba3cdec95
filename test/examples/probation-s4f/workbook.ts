import { group, march, probationer } from "../advisers";
import type { WorkbookExample } from "../workbookExample";

/** S4f 「试用期员工没有业绩提成奖金」: the coefficient leaves the group's, so that the others share all of 1485.00; or it stays and its share lapses. */
export const example: WorkbookExample = {
  rule: "S4f 试用期人员与组内分配",
  scheme: "S4f",
  cases: [
    { when: "left out: 1485 × 1.2/3.0, 1.0/3.0, 0.8/3.0", change: march([...group, probationer]), rows: [{ who: "张伟", payouts: { 个人提成: "594.00" } }, { who: "李娜", payouts: { 个人提成: "495.00" } }, { who: "王强", payouts: { 个人提成: "396.00" } }, { who: "孙丽", payouts: { 个人提成: "0.00" } }] },
    { when: "kept: of 3.6, and 0.6/3.6 of 1485 = 247.50 lapse", change: march([...group, probationer], [], { 试用期系数: "计入" }), rows: [{ who: "张伟", payouts: { 个人提成: "495.00" } }, { who: "李娜", payouts: { 个人提成: "412.50" } }, { who: "王强", payouts: { 个人提成: "330.00" } }, { who: "孙丽", payouts: { 个人提成: "0.00" } }] },
  ],
};
