import { monthsOfGrades } from "../monthsOfGrades";
import type { WorkbookExample } from "../workbookExample";

/** S4i: three A and three D inside the same six months: both are listed, neither wins by itself (AMB-94). */
export const example: WorkbookExample = {
  rule: "S4i 三次 A 与三次 D 同时成立",
  scheme: "S4i",
  cases: [{ when: "D D A A A D: D for the third time in month 6, A × 3 in month 5", change: monthsOfGrades("DDAAAD"), proposals: ["张伟 2011-05 晋升一级", "张伟 2011-06 降级或撤职处理"] }],
};
