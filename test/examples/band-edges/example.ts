import type { Example } from "../example";

/** Attainment 95/100 and 19/20 are 0.95 and earn the band that begins at 0.95; 1.1 inclusive is still in it, though 110/100 is 1.1 only as a decimal. 94.99 % is below. */
const row = (actual: number, target: number, score: string) => ({ columns: { 产值: actual, 目标: target }, expect: { total: score } });

export const example: Example = {
  rule: "分档边界 0.95 与 1.1",
  scheme: {
    bands: [
      {
        name: "达成率",
        decimals: 4,
        bands: [
          { to: 0.95, result: 60 },
          { from: 0.95, to: 1.1, toInclusive: true, result: 90 },
          { from: 1.1, fromInclusive: false, result: 110 },
        ],
      },
    ],
    indicators: [{ name: "产值", weight: 1, rule: { kind: "bands", bands: "达成率" }, target: { kind: "column", column: "目标" } }],
  },
  people: [row(95, 100, "90.00"), row(19, 20, "90.00"), row(94.99, 100, "60.00"), row(110, 100, "90.00"), row(3.3, 3, "90.00"), row(110.01, 100, "110.00"), row(0.285, 0.3, "90.00")],
};
