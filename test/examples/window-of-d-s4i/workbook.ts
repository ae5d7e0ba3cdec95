import { monthsOfGrades } from "../monthsOfGrades";
import type { WorkbookExample } from "../workbookExample";

/** S4i 「月度考核等级连续六月中有三次为D级,将予以降级或撤职处理」: any three in six months, as soon as the third is there; both outcomes stand, a person chooses. */
export const example: WorkbookExample = {
  rule: "S4i 连续六月中三次 D 级",
  scheme: "S4i",
  cases: [
    { when: "D B D B B D: the third D, in month 6", change: monthsOfGrades("DBDBBD"), proposals: ["张伟 2011-06 降级或撤职处理"] },
    { when: "D D D: at once, in month 3", change: monthsOfGrades("DDD"), proposals: ["张伟 2011-03 降级或撤职处理"] },
    { when: "D B B B B B D D: the six months to 8 hold two", change: monthsOfGrades("DBBBBBDD"), proposals: [] },
    { when: "D – D B B D: a month without an appraisal is a month without D", change: monthsOfGrades("D.DBBD"), proposals: ["张伟 2011-06 降级或撤职处理"] },
  ],
};
