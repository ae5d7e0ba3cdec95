import type { Example } from "../example";

/** 40 + 30 + 20 + 5 = 95: the scheme is stopped with its sum, and a row scored all the same would be flagged. */
export const example: Example = {
  rule: "权重合计 95%",
  scheme: {
    indicators: [
      { name: "工作业绩", weight: 0.4 },
      { name: "团队管理", weight: 0.3 },
      { name: "工作能力", weight: 0.2 },
      { name: "职业素养", weight: 0.05 },
    ],
  },
  schemeFindings: [["weights-sum", "考核方案!E2:E5", "权重合计 95%，应为 100%。"]],
  people: [{ columns: { 工作业绩: 90, 团队管理: 80, 工作能力: 70, 职业素养: 100 }, expect: { findings: ["row-weights-sum"] } }],
};
