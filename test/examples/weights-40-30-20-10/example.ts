import type { Example } from "../example";

/**
 * 40 % × 90 + 30 % × 90 + 20 % × 90 + 10 % × 90 = 36 + 27 + 18 + 9 = 90, not 89.99999999999999; 90 is in 90–100.
 * 乙: 0.4 × 85 + 0.3 × 90 + 0.2 × 92 + 0.1 × 80 = 34 + 27 + 18.4 + 8 = 87.4; 90 − 87.4 = 2.6 are missing to B.
 */
export const example: Example = {
  rule: "权重 40/30/20/10，各项 90 分",
  scheme: {
    indicators: [
      { name: "工作业绩", weight: 0.4 },
      { name: "团队管理", weight: 0.3 },
      { name: "工作能力", weight: 0.2 },
      { name: "职业素养", weight: 0.1 },
    ],
    grades: [{ grade: "A", lowestTotal: 100 }, { grade: "B", lowestTotal: 90 }, { grade: "C", lowestTotal: 80 }, { grade: "D" }],
  },
  people: [
    {
      columns: { 工作业绩: 90, 团队管理: 90, 工作能力: 90, 职业素养: 90 },
      expect: { total: "90.00", grade: "B", rank: 1, lines: { 工作业绩: ["90.00", "36.00"], 职业素养: ["90.00", "9.00"] }, toNextGrade: ["A", "10.00"] },
    },
    {
      columns: { 工作业绩: 85, 团队管理: 90, 工作能力: 92, 职业素养: 80 },
      who: { name: "乙" },
      expect: {
        total: "87.40",
        grade: "C",
        rank: 2,
        toNextGrade: ["B", "2.60"],
        says: ["工作业绩  40% × 85.00 = 34.00", "小计  87.40", "总分  四舍五入到 0.01 → 87.40", "等级  80 ≤ 87.40 < 90 → C", "  再多 2.60 分为 B"],
      },
    },
  ],
};
