import { failures } from "../../scoring/schemeOf";
import type { Example } from "../example";

/** Two recovered items of S4k make 9 of 100 points, which is said and not scaled (AMB-47). One failed check of 7 takes 2: 3 + 4 = 7. */
export const example: Example = {
  rule: "S4k 分值相加，不折算成百分",
  scheme: {
    settings: { totalling: "points" },
    indicators: [
      { name: "例会", maxPoints: 5, rule: { kind: "deductions" } },
      { name: "思想动态", maxPoints: 4, rule: { kind: "deductions" } },
    ],
    deductions: [
      { name: "7", counted: { kind: "log", table: "检查记录" }, steps: [2, 3], target: { kind: "indicator", code: "例会" } },
      { name: "8", counted: { kind: "log", table: "检查记录" }, steps: [1.5, 2.5], target: { kind: "indicator", code: "思想动态" } },
    ],
  },
  schemeFindings: [["points-sum", "考核方案!N2:N3", "各项分值合计 9，满分为 100（9 / 100）。"]],
  people: [
    {
      columns: {},
      who: { logs: new Map([["7", failures(1)]]) },
      expect: { total: "7.00", lines: { 例会: ["3.00", "3.00"], 思想动态: ["4.00", "4.00"] }, says: ["  满分 5.00 − 扣分 2.00 → 3.00 分", "  扣分 7  不合格[检查记录!A2]  共 1 次  −2.00", "  没有扣分，满分 4.00 → 4.00 分"] },
    },
  ],
};
