import type { Example } from "../example";

/** S4f, one complaint (5 %) and a form score of 95, below 96 (10 %), both on 提成总额 (AMB-04). 5 % + 10 % of 1074 = 53.70 + 107.40 = 161.10; 1074 − 161.10 = 912.90. A score of 96 is not below 96. */
export const example: Example = {
  rule: "S4f 两项扣罚叠加：add",
  scheme: {
    payouts: [{ name: "提成总额", formula: "[@个人提成]" }],
    indicators: [{ name: "考核成绩", weight: 1 }],
    deductions: [
      { name: "投诉", counted: { kind: "column", column: "投诉次数" }, steps: [0.05, 0.2, 0.5], combine: "highest", unit: "percent", stack: "add", target: { kind: "payout", name: "提成总额" } },
      { name: "低于96分", counted: { kind: "column", column: "考核成绩" }, threshold: { operator: "<", value: 96, amount: 0.1 }, unit: "percent", stack: "add", target: { kind: "payout", name: "提成总额" } },
    ],
  },
  people: [
    { columns: { 考核成绩: 95, 个人提成: 1074, 投诉次数: 1 }, expect: { payouts: { 提成总额: "912.90" }, deductions: { 投诉: "53.70", 低于96分: "107.40" } } },
    { columns: { 考核成绩: 96, 个人提成: 1074, 投诉次数: 0 }, expect: { payouts: { 提成总额: "1074.00" }, deductions: {} } },
  ],
};
