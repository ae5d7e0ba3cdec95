import { isBlank, isNotApplicable, readAnswer, readNumber } from "../../src/sheet/readNumber";

test.each([
  ["104.26%", 1.0426],
  ["9.10", 9.1],
  ["1114753417.00", 1114753417],
  ["77,696.46", 77696.46],
  ["10分", 10],
  ["9.10分", 9.1],
  ["¥5,000", 5000],
  ["￥5,000.50元", 5000.5],
  ["2356件/h", 2356],
  ["９５", 95],
  [" 95 ", 95],
  ["-3.5", -3.5],
  ["−3.5", -3.5],
  ["(1,200)", -1200],
  ["1e3", 1000],
  [".5", 0.5],
  [0, 0],
])("%p is read as %p", (cell, value) => {
  expect(readNumber(cell)?.value).toBe(value);
});

test.each(["", "优秀", "1,00", "12/13", "3-4", "2024年3月", "N/A", "10 20", true, null, { fault: "#N/A" } as const])("%p is no number", (cell) => {
  expect(readNumber(cell)).toBeUndefined();
});

test("a number read from text says so", () => {
  expect(readNumber("95分")).toEqual({ value: 95, text: "95分", unit: "分" });
  expect(readNumber(95)).toEqual({ value: 95 });
});

test("blank, not applicable, zero and an error are four different things", () => {
  expect([null, "", "  "].map(isBlank)).toEqual([true, true, true]);
  expect([0, "0", "N/A", { fault: "#N/A" } as const].map(isBlank)).toEqual([false, false, false, false]);
  expect(["N/A", "n/a", "无", "--", "/", "不适用"].map(isNotApplicable)).toEqual([true, true, true, true, true, true]);
  expect([0, null, "", { fault: "#N/A" } as const].map(isNotApplicable)).toEqual([false, false, false, false]);
});

test("yes and no are read as people tick them", () => {
  expect(["是", "√", "合格", true, "Yes"].map(readAnswer)).toEqual([true, true, true, true, true]);
  expect(["否", "×", "不合格", false, "no"].map(readAnswer)).toEqual([false, false, false, false, false]);
  expect(["也许", 1, null].map(readAnswer)).toEqual([undefined, undefined, undefined]);
});
