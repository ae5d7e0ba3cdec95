import type { Example } from "../example";

/** S4i, the source's own examples: 5000 × 95 ÷ 100 = 4750; 10000 × 110 ÷ 100 = 11000, above the base and not capped. */
export const example: Example = {
  rule: "S4i 提成工资 = 提成基数 × 分数 ÷ 100",
  scheme: {
    indicators: [{ name: "分数", weight: 1 }],
    payouts: [{ name: "提成工资", formula: "[@基数]*[@总分]/100" }],
  },
  people: [
    { columns: { 分数: 95, 基数: 5000 }, expect: { payouts: { 提成工资: "4750.00" }, says: ["提成工资  5000 × 95 ÷ 100 = 4,750.00"] } },
    { columns: { 分数: 110, 基数: 10000 }, expect: { payouts: { 提成工资: "11000.00" } } },
  ],
};
