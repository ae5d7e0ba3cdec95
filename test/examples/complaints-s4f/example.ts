import type { Example, Person } from "../example";

/**
 * S4f: 第一次、第二次、第三次投诉扣提成总额 5%、20%、50%, the rung reached is the rate (AMB-01); a fourth stays at 50 % and is pointed at (AMB-02).
 * 1074 × 0.95 = 1020.30; × 0.80 = 859.20; × 0.50 = 537.00.
 */
const complained = (count: number, left: string, taken?: string, findings: readonly string[] = []): Person => ({
  columns: { 考核成绩: 98, 个人提成: 1074, 投诉次数: count },
  expect: { payouts: { 提成总额: left }, deductions: taken === undefined ? {} : { 投诉: taken }, findings },
});

export const example: Example = {
  rule: "S4f 投诉扣罚比例 5% / 20% / 50%",
  scheme: {
    payouts: [{ name: "提成总额", formula: "[@个人提成]" }],
    indicators: [{ name: "考核成绩", weight: 1 }],
    deductions: [{ name: "投诉", counted: { kind: "column", column: "投诉次数" }, steps: [0.05, 0.2, 0.5], combine: "highest", unit: "percent", target: { kind: "payout", name: "提成总额" } }],
  },
  people: [complained(0, "1074.00"), complained(1, "1020.30", "53.70"), complained(2, "859.20", "214.80"), complained(3, "537.00", "537.00"), complained(4, "537.00", "537.00", ["deduction-beyond"])],
};
