import { letterMonths } from "../letterMonths";
import type { WorkbookExample } from "../workbookExample";

/** May is missed (150 of 200 for the quarter and for the year), June reaches both (350 of 300). */
const caughtUp = [{ month: 4, revenue: 100, target: 100 }, { month: 5, revenue: 50, target: 100 }, { month: 6, revenue: 200, target: 100 }];

/** S4q 「加粗部分为否决项,未达到该项奖励为0,且后期累计数达成也不再补发」. */
export const example: WorkbookExample = {
  rule: "S4q 否决项不补发",
  scheme: "S4q",
  cases: [
    { when: "a veto: nothing for May, June's 1500, never May's", change: letterMonths(caughtUp, { 维修收入为否决项: "是" }), rows: [{ who: "张伟", period: "2015-05", payouts: { 达标奖励: "0.00", 工资: "4000.00" } }, { who: "张伟", period: "2015-06", payouts: { 达标奖励: "1500.00", 工资: "5500.00" } }] },
    { when: "a veto reaches all rewards where the scheme says so: nothing but base pay", change: letterMonths(caughtUp, { 维修收入为否决项: "是", 否决范围: "全部奖励" }), rows: [{ who: "张伟", period: "2015-05", payouts: { 工资: "4000.00" } }] },
  ],
};
