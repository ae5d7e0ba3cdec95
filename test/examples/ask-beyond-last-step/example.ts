import type { Example } from "../example";

/** 第四次起 nobody wrote down: where a person has to decide, the row is flagged and not scored. */
export const example: Example = {
  rule: "超出最后一次：人工决定",
  scheme: {
    indicators: [{ name: "分数", weight: 1 }],
    deductions: [{ name: "投诉", counted: { kind: "column", column: "投诉次数" }, steps: [5, 20], beyond: "ask", target: { kind: "total" } }],
  },
  people: [
    { columns: { 分数: 90, 投诉次数: 2 }, expect: { total: "65.00", subtotal: "90.00", deductions: { 投诉: "25.00" } } },
    { columns: { 分数: 90, 投诉次数: 3 }, expect: { findings: ["deduction-ask"] } },
    { columns: { 分数: 90, 投诉次数: 1.5 }, expect: { findings: ["count-invalid"] } },
    { columns: { 分数: 90, 投诉次数: null }, expect: { findings: ["value-missing"] } },
  ],
};
