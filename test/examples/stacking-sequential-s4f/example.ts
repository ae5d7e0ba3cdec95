import type { Example } from "../example";

/** S4f, one complaint (5 %) and a form score of 95, below 96 (10 %), both on 提成总额 (AMB-04). 1074 × 0.95 = 1020.30, × 0.90 = 918.27. A score of 96 is not below 96. */
export const example: Example = {
  rule: "S4f 两项扣罚叠加：sequential",
  scheme: {
    payouts: [{ name: "提成总额", formula: "[@个人提成]" }],
    indicators: [{ name: "考核成绩", weight: 1 }],
    deductions: [
      { name: "投诉", counted: { kind: "column", column: "投诉次数" }, steps: [0.05, 0.2, 0.5], combine: "highest", unit: "percent", stack: "sequential", target: { kind: "payout", name: "提成总额" } },
      { name: "低于96分", counted: { kind: "column", column: "考核成绩" }, threshold: { operator: "<", value: 96, amount: 0.1 }, unit: "percent", stack: "sequential", target: { kind: "payout", name: "提成总额" } },
    ],
  },
  people: [
    { columns: { 考核成绩: 95, 个人提成: 1074, 投诉次数: 1 }, expect: { payouts: { 提成总额: "918.27" }, deductions: { 投诉: "53.70", 低于96分: "102.03" } } },
    { columns: { 考核成绩: 96, 个人提成: 1074, 投诉次数: 0 }, expect: { payouts: { 提成总额: "1074.00" }, deductions: {} } },
  ],
};
