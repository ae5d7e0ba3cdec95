import type { Example } from "../example";

/**
 * Blank and N/A are missing, 0 is a number. 甲 blocks, 乙 is left out, 丙 counts 0, 丁 full marks.
 * 乙 blank: 甲 grows from 40 % to 40/70, 丙 and 丁 to 20/70 and 10/70: (40 × 90 + 20 × 80 + 10 × 70) ÷ 70 = 5900 ÷ 70 = 84.2857….
 * 丙 blank: 36 + 24 + 0 + 7 = 67. 丁 N/A: 36 + 24 + 16 + 10 = 86. An error is never left to the policy.
 */
const indicators = [
  { name: "甲", weight: 0.4 },
  { name: "乙", weight: 0.3, missing: "omit" as const },
  { name: "丙", weight: 0.2, missing: "zero" as const },
  { name: "丁", weight: 0.1, missing: "full" as const },
];

export const example: Example = {
  rule: "缺失值按各指标的约定处理",
  scheme: { indicators },
  people: [
    { columns: { 甲: 90, 乙: 80, 丙: 80, 丁: 70 }, expect: { total: "83.00" } },
    { columns: { 甲: null, 乙: "uncalculated", 丙: 80, 丁: "好" }, expect: { findings: ["value-missing", "value-uncalculated", "value-unreadable"] } },
    { columns: { 甲: 0, 乙: 80, 丙: 80, 丁: 70 }, expect: { total: "47.00" } },
    { columns: { 甲: 90, 乙: null, 丙: 80, 丁: 70 }, expect: { total: "84.29", lines: { 乙: ["0.00", "0.00"] }, says: ["  乙 没有数据 考核数据!D5，剔除，权重分给其余指标"] } },
    { columns: { 甲: 90, 乙: 80, 丙: null, 丁: 70 }, expect: { total: "67.00" } },
    { columns: { 甲: 90, 乙: 80, 丙: 80, 丁: "N/A" }, expect: { total: "86.00" } },
    { columns: { 甲: 90, 乙: "#DIV/0!", 丙: 80, 丁: 70 }, expect: { findings: ["value-error"] } },
  ],
};
