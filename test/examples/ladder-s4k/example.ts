import { failures } from "../../scoring/schemeOf";
import type { Example, Person } from "../example";

/** S4k item of 5 points, 第一次扣1分；第二次扣1.5分；第三次扣2.5分: 5, 5 − 1 = 4, 4 − 1.5 = 2.5, 2.5 − 2.5 = 0, and nothing more to lose. */
const failed = (count: number, score: string, taken?: string): Person => ({
  columns: {},
  who: { logs: new Map([["培训", failures(count, "培训")]]) },
  expect: { total: score, lines: { 业务培训: [score, score] }, deductions: taken === undefined ? {} : { 培训: taken } },
});

export const example: Example = {
  rule: "S4k 逐次扣分 1 / 1.5 / 2.5",
  scheme: {
    settings: { totalling: "points", fullMarks: 5 },
    indicators: [{ name: "业务培训", maxPoints: 5, rule: { kind: "deductions" } }],
    deductions: [{ name: "培训", counted: { kind: "log", table: "检查记录", item: "培训" }, steps: [1, 1.5, 2.5], target: { kind: "indicator", code: "业务培训" } }],
  },
  people: [failed(0, "5.00"), failed(1, "4.00", "1.00"), failed(2, "2.50", "2.50"), failed(3, "0.00", "5.00"), failed(4, "0.00", "5.00")],
};
