import { daysOf, isoDate, parsePeriod, periodOf, serialDay } from "../../src/scheme/period";

test.each([
  ["2026-03", "2026-03"],
  ["2026年3月", "2026-03"],
  ["2026/3", "2026-03"],
  ["2026.03", "2026-03"],
  ["202603", "2026-03"],
  [202603, "2026-03"],
  ["２０２６年３月份", "2026-03"],
  ["2026-03-15", "2026-03"],
  [serialDay(2026, 3, 1), "2026-03"],
  ["2026-Q1", "2026-Q1"],
  ["2026年第一季度", "2026-Q1"],
  ["2026Q4", "2026-Q4"],
  ["2026上半年", "2026-H1"],
  ["2026-H2", "2026-H2"],
  ["2026年度", "2026"],
  [2026, "2026"],
])("%p is the period %s", (written, period) => {
  expect(parsePeriod(written, "month")).toBe(period);
});

test.each(["3月", "2026-13", "上月", "", "2026-Q5", 12, "03/02/2026"])("%p names no period", (written) => {
  expect(parsePeriod(written, "month")).toBeUndefined();
});

test("a date means the period of the scheme's cycle", () => {
  const day = serialDay(2026, 8, 15);
  expect((["month", "quarter", "halfYear", "year"] as const).map((cycle) => periodOf(day, cycle))).toEqual(["2026-08", "2026-Q3", "2026-H2", "2026"]);
});

test("a period's days include both ends", () => {
  const days = ["2024-02", "2026-Q4", "2026-H1", "2026"].map(daysOf);
  expect(days.map(({ first, last }) => [isoDate(first), isoDate(last)])).toEqual([
    ["2024-02-01", "2024-02-29"],
    ["2026-10-01", "2026-12-31"],
    ["2026-01-01", "2026-06-30"],
    ["2026-01-01", "2026-12-31"],
  ]);
});
