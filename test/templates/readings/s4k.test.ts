import type { CellValue } from "../../../src/sheet/cellValue";
import { dayOf } from "../../../src/templates/day";
import { appraised, shown, type Change } from "./sampleWith";

type Check = readonly [date: string, item: number, outcome: "合格" | "不合格"];

/** 张伟's total for March 2026 with these checks; every other item of the 43 points is untouched. */
function march(checks: readonly Check[], parameters: Change["parameters"] = {}) {
  const log = checks.map(([date, item, outcome]): readonly CellValue[] => [dayOf(date), "张伟", item, outcome, null, "高洁"]);
  const { cards, notices } = appraised("S4k", { parameters, rows: { 考核数据: [["张伟", "湖滨服务中心", "服务中心经理", "2026-03"]], 检查记录: log } });
  return { card: cards[0]!, total: shown(cards[0]!.total), notices: notices.map(({ code }) => code) };
}

const failed = (day: number, item: number): Check => [`2026-03-${String(day).padStart(2, "0")}`, item, "不合格"];

// An item of 5 points with steps 1, 1.5, 2.5: 5, 4, 2.5, 0, 0 after 0 to 4 failures (D28); the other items make 38.
test("the failed checks of an item take its steps until nothing is left", () => {
  expect([0, 1, 2, 3, 4].map((count) => march(Array.from({ length: count }, (_, index) => failed(index + 1, 16))).total)).toEqual(["43.00", "42.00", "40.50", "38.00", "38.00"]);
});

// Restored: 43 − 1 for item 17, 43 − 1.5 for item 8. As it stands: 38 points; 17 takes 1.5, item 8 has nothing to lose.
test.each([["按页序还原", "42.00", "41.50"], ["按原文次序", "36.50", "38.00"]])("AMB-43 the rows of the table, %s", (layout, seventeen, eight) => {
  expect([march([failed(5, 17)], { 条文对应: layout }).total, march([failed(5, 8)], { 条文对应: layout }).total]).toEqual([seventeen, eight]);
});

// Passed, failed, failed: first and second step, 1 + 1.5; or second and third, 1.5 + 2.5.
test.each([["第几次不合格", "40.50"], ["第几次检查", "39.00"]])("AMB-44 a passed check before two failed ones, %s", (reading, total) => {
  expect(march([["2026-03-02", 16, "合格"], failed(9, 16), failed(16, 16)], { 次数口径: reading }).total).toBe(total);
});

// One failure in December, one in February, one in March: the first, second or third step, 1, 1.5 or 2.5.
test.each([["本期", "42.00"], ["本年", "41.50"], ["不清零", "40.50"]])("AMB-45 the count begins anew: %s", (reading, total) => {
  expect(march([["2025-12-08", 16, "不合格"], ["2026-02-09", 16, "不合格"], failed(9, 16)], { 次数清零: reading }).total).toBe(total);
});

test("AMB-45 steps of earlier months are not taken again, and nothing is left after the third", () => {
  const before: readonly Check[] = [["2026-01-08", 16, "不合格"], ["2026-01-09", 16, "不合格"], ["2026-02-09", 16, "不合格"]];
  expect(march(before, { 次数清零: "本年" }).total).toBe("43.00");
  expect(march([...before, failed(9, 16)], { 次数清零: "本年" }).total).toBe("43.00");
});

// 42 of the 43 listed; or 42 × 100 ÷ 43 = 97.67.
test.each([["否", "42.00", "43.00"], ["是", "97.67", "100.00"]])("AMB-47 scaled to 100: %s", (reading, one, none) => {
  expect([march([failed(5, 16)], { 折算百分制: reading }).total, march([], { 折算百分制: reading }).total]).toEqual([one, none]);
});

test("AMB-47 the workbook says that 43 of 100 points are recovered", () => {
  expect(march([]).notices).toContain("points-sum");
});

test("AMB-43 and AMB-47 together: 37 of 38 points are 97.37", () => {
  expect(march([failed(5, 16)], { 条文对应: "按原文次序", 折算百分制: "是" }).total).toBe("97.37");
});

test("the check that took a step is told with its number where it is not simply the next", () => {
  const { card } = march([["2026-02-09", 16, "不合格"], failed(9, 16)], { 次数清零: "本年" });
  expect(card.deductions.map(({ evidence, steps }) => [evidence.map(({ ordinal }) => ordinal), steps.map((step) => shown(step))])).toEqual([[[2], ["1.50"]]]);
});
