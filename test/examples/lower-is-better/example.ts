import type { Example } from "../example";

/**
 * Target 4, actual 5: 2 − 5/4 = 0.75; 4/5 = 0.80; from worst 10: (5 − 10) ÷ (4 − 10) = 5/6 = 0.8333…. Actual 9: 2 − 9/4 is below 0 and
 * counts 0; 4/9 = 44.44…; (9 − 10) ÷ (4 − 10) = 16.67.
 */
const rule = (lowerBetter: "2-a/t" | "t/a" | "linear") => ({ kind: "proportional" as const, lowerBetter, worst: lowerBetter === "linear" ? 10 : undefined });
const target = { kind: "number" as const, value: 4 };

export const example: Example = {
  rule: "越低越好的三种公式（AMB-73）",
  scheme: {
    indicators: [
      { name: "甲", weight: 0.4, direction: "lower", rule: rule("2-a/t"), target },
      { name: "乙", weight: 0.4, direction: "lower", rule: rule("t/a"), target },
      { name: "丙", weight: 0.2, direction: "lower", rule: rule("linear"), target },
    ],
  },
  people: [
    { columns: { 甲: 5, 乙: 5, 丙: 5 }, expect: { lines: { 甲: ["75.00", "30.00"], 乙: ["80.00", "32.00"], 丙: ["83.3333", "16.6667"] }, total: "78.67", says: ["  2 − 甲 5[考核数据!C5] ÷ 目标 4[考核方案!J2] = 0.75 → 75.00 分"] } },
    { columns: { 甲: 9, 乙: 9, 丙: 9 }, expect: { lines: { 甲: ["0.00", "0.00"], 乙: ["44.4444", "17.7778"], 丙: ["16.6667", "3.3333"] }, total: "21.11" } },
    { columns: { 甲: 4, 乙: 0, 丙: 4 }, expect: { findings: ["actual-zero"] } },
  ],
};
