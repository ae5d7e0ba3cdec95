import { dayOf } from "../../../src/templates/day";
import type { CellValue } from "../../../src/sheet/cellValue";
import type { Change } from "../../templates/readings/sampleWith";
import type { WorkbookExample } from "../workbookExample";

const sessions = (...held: readonly (readonly [day: string, hours: number, related?: string])[]): Change => ({
  rows: { 培训记录: held.map(([day, hours, related = "是"]): readonly CellValue[] => [dayOf(day), "李娜", "保修政策", "外聘讲师", hours, related]) },
});

/** S4h 「每月必须集中培训4次…每次不少于1小时」 and related to the work: min(n ÷ 4, 1). */
export const example: WorkbookExample = {
  rule: "S4h 集中培训次数",
  scheme: "S4h",
  cases: [
    { when: "three of an hour and more, one of half an hour: 3 of 4", change: sessions(["2026-03-05", 1], ["2026-03-12", 1], ["2026-03-19", 1.5], ["2026-03-26", 0.5]), rows: [{ who: "李娜", scores: { H7: "75.00" } }] },
    { when: "one that is not related does not count: 3 of 4", change: sessions(["2026-03-05", 1], ["2026-03-12", 1], ["2026-03-19", 1], ["2026-03-26", 2, "否"]), rows: [{ who: "李娜", scores: { H7: "75.00" } }] },
    { when: "April's does not count for March; five of March are no more than four", change: sessions(["2026-03-02", 1], ["2026-03-05", 1], ["2026-03-12", 1], ["2026-03-19", 1], ["2026-03-26", 1], ["2026-04-01", 3]), rows: [{ who: "李娜", scores: { H7: "100.00" } }] },
  ],
};
