import { letterMonths } from "../letterMonths";
import type { WorkbookExample } from "../workbookExample";

/** April to June: 430 + 440 + 670 = 1540 against a stretch target of 3 × 510 = 1530. */
const quarter = (approved: boolean, june = 670) => [{ month: 4, revenue: 430, target: 400, stretch: 510 }, { month: 5, revenue: 440, target: 400, stretch: 510 }, { month: 6, revenue: june, target: 400, stretch: 510, approved }];

/** S4q 「达成力争指标,季度计提维修收入0.3%作为团队奖励,由服务经理提交申请发放」: the whole quarter's revenue, in its last month, once approved. */
export const example: WorkbookExample = {
  rule: "S4q 力争奖励 0.3%",
  scheme: "S4q",
  cases: [
    { when: "1540000 × 0.3 % = 4620.00, not before the quarter's end", change: letterMonths(quarter(true)), rows: [{ who: "张伟", period: "2015-06", payouts: { 团队奖励: "4620.00" } }, { who: "张伟", period: "2015-05", payouts: { 团队奖励: "0.00" } }] },
    { when: "applied for and not approved", change: letterMonths(quarter(false)), rows: [{ who: "张伟", period: "2015-06", payouts: { 团队奖励: "0.00" } }] },
    { when: "1529 of 1530", change: letterMonths(quarter(true, 659)), rows: [{ who: "张伟", period: "2015-06", payouts: { 团队奖励: "0.00" } }] },
  ],
};
