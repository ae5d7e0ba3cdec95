import type { Example } from "../example";

/** 40 + 30 + 20 + 10 + 5 = 105: the surplus of 5 is just what 创新 weighs, so it may be meant as a bonus item. */
export const example: Example = {
  rule: "权重合计 105%，其中一项正好是超出部分",
  scheme: {
    indicators: [
      { name: "工作业绩", weight: 0.4 },
      { name: "团队管理", weight: 0.3 },
      { name: "工作能力", weight: 0.2 },
      { name: "职业素养", weight: 0.1 },
      { name: "创新", weight: 0.05 },
    ],
  },
  schemeFindings: [
    ["weights-sum", "考核方案!E2:E6", "权重合计 105%，应为 100%。"],
    ["maybe-bonus", "考核方案!E6"],
  ],
  people: [],
};
