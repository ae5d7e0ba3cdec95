import fc from "fast-check";
import { enteredValue } from "../../src/standin/enteredValue";
import { asEntered } from "../../src/workbook/enteredText";
import { hostileTexts, plainTexts } from "./fixtures";

test.each([
  ["=1+1", { formula: "=1+1" }],
  ["+1+1", { formula: "=+1+1" }],
  ["-合计", { formula: "=-合计" }],
  ["@SUM(A1)", { formula: "=@SUM(A1)" }],
  ["'=1+1", "=1+1"],
  ["''", "'"],
  ["007", 7],
  ["-5", -5],
  ["(5)", -5],
  ["12%", 0.12],
  ["1,234.5", 1234.5],
  ["1e3", 1000],
  ["１２", 12],
  ["TRUE", true],
  ["#N/A", { fault: "#N/A" }],
  ["2026-03", 46082],
  ["2026年3月5日", 46086],
  ["8:30", 0.3541666666666667],
  ["", null],
  ["'", null],
  [null, undefined],
  ["S4i", "S4i"],
  ["2026-Q1", "2026-Q1"],
  ["1,23", "1,23"],
])("Excel, sent %j, holds %j", (sent, held) => {
  expect(enteredValue(sent)).toEqual(held);
});

test.each(hostileTexts)("%j sent by the pen stays text, and would not have otherwise or might not", (text) => {
  expect(asEntered(text)).toBe(`'${text}`);
  expect(enteredValue(asEntered(text))).toBe(text);
});

test.each(plainTexts)("%j is sent as it is", (text) => {
  expect(asEntered(text)).toBe(text);
});

test("whatever text the pen sends, Excel holds that text", () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: "binary" }),
    fc.string({ minLength: 1, unit: fc.constantFrom(..."=+-@'#0123456789.,%¥()/:年月日 eE\tTRUEfalse＝１".split("")) }),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
  );
  fc.assert(fc.property(text, (one) => enteredValue(asEntered(one)) === one), { numRuns: 2000 });
});
