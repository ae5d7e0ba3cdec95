import fc from "fast-check";
import { columnName, columnNumber, formatAbsoluteReference, formatArea, formatReference, parseArea, parsePlace, parseReference, quoteSheet } from "../../src/sheet/address";

test.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16383, "XFD"]])("column %p is %s", (number, name) => {
  expect(columnName(number)).toBe(name);
  expect(columnNumber(name)).toBe(number);
});

test("an area is written and read back", () => {
  const side = fc.integer({ min: 0, max: 16_000 });
  fc.assert(
    fc.property(side, side, side, side, (a, b, c, d) => {
      const area = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
      expect(parseArea(formatArea(area))).toEqual(area);
    }),
  );
});

test.each(["A0", "XFE1", "A1048577", "1A", "A", "", "AAAA1"])("%p is no cell", (text) => {
  expect(parsePlace(text)).toBeUndefined();
});

test.each([
  ["考核数据", "考核数据"],
  ["3 月", "'3 月'"],
  ["O'Neil", "'O''Neil'"],
  ["2026", "'2026'"],
  ["A1", "'A1'"],
  ["R", "'R'"],
])("sheet %p is quoted as %p and read back", (sheet, quoted) => {
  expect(quoteSheet(sheet)).toBe(quoted);
  const area = { top: 4, left: 0, bottom: 4, right: 5 };
  expect(parseReference(formatReference(sheet, area))).toEqual({ sheet, area });
  expect(parseReference(formatAbsoluteReference(sheet, area))).toEqual({ sheet, area });
});
