import type { Change } from "../templates/readings/sampleWith";

const scores: Readonly<Record<string, number>> = { A: 100, B: 95, C: 85, D: 70 };

/** 张伟's months of S4i from a month on, a letter a grade; a dot is a month without an appraisal. */
export function monthsOfGrades(grades: string, first = "2011-01", more: Change = {}): Change {
  const months = [...grades].flatMap((grade, index) => {
    const month = Number(first.slice(5)) - 1 + index;
    const period = `${Number(first.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return grade === "." ? [] : [["张伟", "城东店", "服务部经理", period, 5000, scores[grade]!]];
  });
  return { ...more, rows: { 考核数据: months, 年度考核: [], ...more.rows } };
}
