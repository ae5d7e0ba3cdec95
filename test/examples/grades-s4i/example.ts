import type { Example } from "../example";

/** S4i: A级 100分及以上；B级 90分及以上、100分以下；C级 80分及以上、90分以下；D级 80分以下。99.995 is rounded first (AMB-72) and is 100.00. */
const line = (score: number, grade: string, total = score.toFixed(2)) => ({ columns: { 考核分数: score }, expect: { total, grade } });

export const example: Example = {
  rule: "S4i 等级线",
  scheme: {
    indicators: [{ name: "考核分数", weight: 1 }],
    grades: [{ grade: "A", lowestTotal: 100 }, { grade: "B", lowestTotal: 90 }, { grade: "C", lowestTotal: 80 }, { grade: "D" }],
  },
  people: [
    line(100, "A"),
    line(99.99, "B"),
    line(90, "B"),
    line(89.99, "C"),
    line(80, "C"),
    line(79.99, "D"),
    line(110, "A"),
    line(0, "D"),
    line(99.995, "A", "100.00"),
    line(99.994, "B", "99.99"),
  ],
};
