import type { OnPost } from "../../../src/scoring/result";
import type { Example } from "../example";

const days = (from: number, to: number): OnPost => ({ first: from, last: to, days: to - from + 1, of: 30, cells: [] });

/** Who is on the post for part of the period is paid for the days: 3000 × 20 ÷ 30 = 2000; 3000 × 1 ÷ 30 = 100; the score is not reduced. */
export const example: Example = {
  rule: "按在岗天数折算",
  scheme: {
    indicators: [{ name: "分数", weight: 1 }],
    payouts: [
      { name: "绩效奖", formula: "[@基数]*[@总分]/100", byDays: true },
      { name: "全额奖", formula: "[@基数]*[@总分]/100" },
    ],
  },
  people: [
    { columns: { 分数: 100, 基数: 3000 }, who: { onPost: days(11, 30) }, expect: { total: "100.00", payouts: { 绩效奖: "2000.00", 全额奖: "3000.00" } } },
    { columns: { 分数: 100, 基数: 3000 }, who: { onPost: days(30, 30) }, expect: { payouts: { 绩效奖: "100.00", 全额奖: "3000.00" } } },
    { columns: { 分数: 100, 基数: 3000 }, expect: { payouts: { 绩效奖: "3000.00", 全额奖: "3000.00" } } },
  ],
};
