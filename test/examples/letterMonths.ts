import { dayOf } from "../../src/templates/day";
import type { Change } from "../templates/readings/sampleWith";

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A month of S4q in thousands: revenue, target, stretch target; `approved` is the application for the team reward. */
export type LetterMonth = Readonly<{ month: number; revenue: number; target: number; stretch?: number; approved?: boolean }>;

/** 张伟's months of S4q at a base pay of 4000; the reward for the revenue target is 1500 a month, paid from May. */
export function letterMonths(months: readonly LetterMonth[], parameters: Change["parameters"] = {}): Change {
  const rows = months.map(({ month, revenue, target, stretch = 9999, approved = false }) => {
    const period = `2015-${String(month).padStart(2, "0")}`;
    return ["张伟", "城东店", "服务经理", period, dayOf(`${period}-${lastDays[month - 1]}`), 4000, revenue * 1000, target * 1000, stretch * 1000, 0, 0, 0, 0, approved ? "是" : "否"];
  });
  return { parameters, rows: { 考核数据: rows } };
}
