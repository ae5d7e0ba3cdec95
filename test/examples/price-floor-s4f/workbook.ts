import { group, march, sale } from "../advisers";
import type { WorkbookExample } from "../workbookExample";

/** S4f 「精品销售不能低于8折,按8折销售的精品不计提成」: compared as money, to the cent; 「非通用产品」 alone count. */
export const example: WorkbookExample = {
  rule: "S4f 精品 8 折",
  scheme: "S4f",
  cases: [
    { when: "1280 × 80 % = 1024.00: at the floor nothing, a cent above it all 1024.01 × 6 % = 61.44", change: march(group, [sale(1280, 1024), sale(1280, 1024.01)]), rows: [{ who: "张伟", payouts: { 精品计提额: "1024.01", 精品提成: "61.44", 精品违规笔数: "0.00" } }] },
    { when: "99.99 × 80 % = 79.992, to the cent 79.99: sold at 79.99 it is at the floor, no violation", change: march(group, [sale(99.99, 79.99)]), rows: [{ who: "张伟", payouts: { 精品计提额: "0.00", 精品违规笔数: "0.00" } }] },
    { when: "below the floor: no commission, a violation", change: march(group, [sale(680, 500)]), rows: [{ who: "张伟", payouts: { 精品计提额: "0.00", 精品违规笔数: "1.00" } }] },
    { when: "a general product earns nothing at any price", change: march(group, [sale(1000, 1000, "否")]), rows: [{ who: "张伟", payouts: { 精品计提额: "0.00", 精品提成: "0.00" } }] },
  ],
};
