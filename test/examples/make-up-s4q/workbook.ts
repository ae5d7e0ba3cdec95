import { letterMonths } from "../letterMonths";
import type { WorkbookExample } from "../workbookExample";

const caughtUp = [{ month: 4, revenue: 100, target: 100 }, { month: 5, revenue: 50, target: 100 }, { month: 6, revenue: 200, target: 100 }];

/** S4q: 「也不再补发」 is said of vetoes only, so an ordinary item is made up once the year to date is reached (AMB-51). */
export const example: WorkbookExample = {
  rule: "S4q 累计达成补发",
  scheme: "S4q",
  cases: [
    { when: "June pays its own 1500 and May's", change: letterMonths(caughtUp), rows: [{ who: "张伟", period: "2015-05", payouts: { 达标奖励: "0.00" }, says: ["“维修收入”合计（姓名 = 张伟，取数日 ≥ 2015-04-01，取数日 ≤ 2015-05-31） = 150,000", "条件不成立：维修收入 150,000 ≥ 维修收入目标 200,000"] }, { who: "张伟", period: "2015-06", payouts: { 达标奖励: "3000.00", 工资: "7000.00" } }] },
    { when: "without make-up June pays its own", change: letterMonths(caughtUp, { 非否决项补发: "否" }), rows: [{ who: "张伟", period: "2015-06", payouts: { 达标奖励: "1500.00" } }] },
  ],
};
