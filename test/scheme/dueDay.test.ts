import fc from "fast-check";
import { dueDay, dueRuleMeant } from "../../src/scheme/dueDay";
import { daysOf, isoDate, serialDay } from "../../src/scheme/period";

const due = (text: string | number, period: string, count: "calendar" | "working" = "calendar") => {
  const rule = dueRuleMeant(text);
  return rule && isoDate(dueDay(rule, period, count));
};

test.each([
  // S4i: 「每月1日-10日,考核上月业绩。每年1月1日-15日,考核上年度业绩。」
  ["期末后第1日", "2026-03", "2026-04-01"],
  ["期末后第10日", "2026-03", "2026-04-10"],
  ["day 10 after the end", "2026-12", "2027-01-10"],
  ["期末后第15日", "2026", "2027-01-15"],
  ["次年1月15日", "2026", "2027-01-15"],
  ["01-15 of the next year", "2026", "2027-01-15"],
  ["次月10日", "2026-Q1", "2026-04-10"],
  ["10th of the next month", "2026-Q1", "2026-04-10"],
  ["次月31日", "2026-01", "2026-02-28"],
  ["期初第3日", "2026-H2", "2026-07-03"],
  ["day 3 of the period", "2026-H2", "2026-07-03"],
  ["期末前5日", "2026-Q1", "2026-03-26"],
  ["5 days before the end", "2026-Q1", "2026-03-26"],
  ["期末", "2026-02", "2026-02-28"],
  ["2026-04-10", "2026-03", "2026-04-10"],
  ["2026年4月10日", "2026-03", "2026-04-10"],
])("%s of %s is %s", (text, period, day) => {
  expect(due(text, period)).toBe(day);
});

test.each([
  // April 2026 begins on a Wednesday: the tenth working day is Tuesday the 14th.
  ["期末后第10日", "2026-03", "2026-04-14"],
  ["期末后第1日", "2026-07", "2026-08-03"],
])("counted in working days, %s of %s is %s", (text, period, day) => {
  expect(due(text, period, "working")).toBe(day);
});

test("working days may be said outright, and dates are dates however days are counted", () => {
  expect(due("期末后第3个工作日", "2026-03")).toBe("2026-04-03");
  expect(due("working day 3 after the end", "2026-03")).toBe("2026-04-03");
  expect(due("次月10日", "2026-03", "working")).toBe("2026-04-10");
  expect(due(serialDay(2026, 4, 10), "2026-03")).toBe("2026-04-10");
});

test.each(["下周", "月底前", "10", "", "期末后"])("“%s” is no day", (text) => {
  expect(dueRuleMeant(text)).toBeUndefined();
});

test("law: day n after the end lies n days after it, and n working days never sooner", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }), (year, month, n) => {
      const period = `${year}-${String(month).padStart(2, "0")}`;
      const rule = dueRuleMeant(`期末后第${n}日`)!;
      expect(dueDay(rule, period, "calendar") - daysOf(period).last).toBe(n);
      expect(dueDay(rule, period, "working")).toBeGreaterThanOrEqual(dueDay(rule, period, "calendar"));
    }),
  );
});
