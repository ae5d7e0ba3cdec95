import { monthsOfGrades } from "../monthsOfGrades";
import type { WorkbookExample } from "../workbookExample";

/** S4i 「月度考核等级连续三次为A级,将给予晋升一级奖励」: a run is counted anew once it has fired, a month without an appraisal breaks it. */
export const example: WorkbookExample = {
  rule: "S4i 连续三次 A 级",
  scheme: "S4i",
  cases: [
    { when: "A A A: the third month", change: monthsOfGrades("AAA"), proposals: ["张伟 2011-03 晋升一级"] },
    { when: "A A B A A A: the sixth month only", change: monthsOfGrades("AABAAA"), proposals: ["张伟 2011-06 晋升一级"] },
    { when: "A × 6, counted anew: months 3 and 6", change: monthsOfGrades("AAAAAA"), proposals: ["张伟 2011-03 晋升一级", "张伟 2011-06 晋升一级"] },
    { when: "A × 6, sliding: months 3, 4, 5 and 6", change: monthsOfGrades("AAAAAA", "2011-01", { parameters: { 触发后计数: "滑动计数" } }), proposals: [3, 4, 5, 6].map((month) => `张伟 2011-0${month} 晋升一级`) },
    { when: "A A – A: the gap breaks the run", change: monthsOfGrades("AA.A"), proposals: [] },
    { when: "November, December, January: a run crosses the year", change: monthsOfGrades("AAA", "2011-11"), proposals: ["张伟 2012-01 晋升一级"] },
  ],
};
