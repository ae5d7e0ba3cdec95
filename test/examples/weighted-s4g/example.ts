import type { Example } from "../example";

/** S4g: 0.4 × 90 + 0.3 × 80 + 0.2 × 70 + 0.1 × 100 = 36 + 24 + 14 + 10 = 84. Its grades have no lines, so none is given (P23). */
export const example: Example = {
  rule: "S4g 加权合计",
  scheme: {
    indicators: [
      { name: "工作业绩", weight: 0.4 },
      { name: "团队管理", weight: 0.3 },
      { name: "工作能力", weight: 0.2 },
      { name: "职业素养", weight: 0.1 },
    ],
    grades: [{ grade: "A" }, { grade: "B" }, { grade: "C" }, { grade: "D" }],
  },
  people: [
    {
      columns: { 工作业绩: 90, 团队管理: 80, 工作能力: 70, 职业素养: 100 },
      expect: { total: "84.00", grade: "", lines: { 工作业绩: ["90.00", "36.00"], 团队管理: ["80.00", "24.00"], 工作能力: ["70.00", "14.00"], 职业素养: ["100.00", "10.00"] } },
    },
  ],
};
