import type { Change } from "../../templates/readings/sampleWith";
import type { WorkbookExample } from "../workbookExample";

/** Filed months of 赵敏's branch of ten: attainment and rank. */
const filed = (...months: readonly (readonly [attainment: number, rank: number])[]): Change => ({
  rows: { 考核数据: [] },
  sheets: { 考核历史: [["期间", "姓名", "目标达成率", "连锁名次", "分店总数", "总分"], ...months.map(([attainment, rank], index) => [`2026-0${index + 1}`, "赵敏", attainment, rank, 10, 90])] },
});

/** S4h 「连续三个月未到目标的70%,且分店总体业绩…连锁三个月排名在后两名者,予以薪资调整或者转岗」: strictly below 70 %, and in the bottom two, in the same three months (D27). */
export const example: WorkbookExample = {
  rule: "S4h 三个月未到 70% 且排名后两名",
  scheme: "S4h",
  cases: [
    { when: "0.65, 0.69, 0.699 at ranks 9, 10, 9 of 10", change: filed([0.65, 9], [0.69, 10], [0.699, 9]), proposals: ["赵敏 2026-03 薪资调整或者转岗"] },
    { when: "0.70 is not below 70 %", change: filed([0.65, 9], [0.7, 10], [0.699, 9]), proposals: [] },
    { when: "rank 8 of 10 is not in the bottom two", change: filed([0.65, 9], [0.69, 8], [0.699, 9]), proposals: [] },
  ],
};
