import type { Example } from "../example";

/** The bonus comes on top: 0.6 × 90 + 0.4 × 80 = 86, 加分 3 as points → 89; 创新 5 % × 60 = 3 → 92. */
export const example: Example = {
  rule: "加分项不占 100%",
  scheme: {
    indicators: [
      { name: "业绩", weight: 0.6 },
      { name: "能力", weight: 0.4 },
      { name: "加分", bonus: true },
      { name: "创新", bonus: true, weight: 0.05 },
    ],
  },
  people: [{ columns: { 业绩: 90, 能力: 80, 加分: 3, 创新: 60 }, expect: { total: "92.00", lines: { 加分: ["3.00", "3.00"], 创新: ["60.00", "3.00"] } } }],
};
