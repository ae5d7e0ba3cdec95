import { letterMonths } from "../letterMonths";
import type { WorkbookExample } from "../workbookExample";

const behind = [1, 2, 3].map((month) => ({ month, revenue: 50, target: 1000 }));

/** S4q 「指标按月取数,…当季度完成或累计数完成,都算完成」: a month by itself does not count. */
export const example: WorkbookExample = {
  rule: "S4q 季度或累计完成",
  scheme: "S4q",
  cases: [
    { when: "the quarter to May: 200 of 200, the year far behind: done", change: letterMonths([...behind, { month: 4, revenue: 100, target: 100 }, { month: 5, revenue: 100, target: 100 }]), rows: [{ who: "张伟", period: "2015-05", total: "100.00", payouts: { 达标奖励: "1500.00" } }] },
    { when: "the year to May: 320 of 300, the quarter 70 of 200: done", change: letterMonths([{ month: 3, revenue: 250, target: 100 }, { month: 4, revenue: 20, target: 100 }, { month: 5, revenue: 50, target: 100 }]), rows: [{ who: "张伟", period: "2015-05", total: "100.00", payouts: { 达标奖励: "1500.00" } }] },
    { when: "May alone: 120 of 100, the quarter 120 of 200: not done", change: letterMonths([...behind, { month: 4, revenue: 0, target: 100 }, { month: 5, revenue: 120, target: 100 }]), rows: [{ who: "张伟", period: "2015-05", total: "0.00", payouts: { 达标奖励: "0.00" } }] },
  ],
};
