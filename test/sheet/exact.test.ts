import fc from "fast-check";
import Decimal from "decimal.js";
import { compare, exact, exactFromText, minus, over, plus, rounded, times, toFixed, toNumber, toText, truncated } from "../../src/sheet/exact";

const typed = fc.tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => Number(`${digits}e-${places}`));
const Wide = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

test("a cell's number is the decimal that Excel shows", () => {
  expect(toText(exact(0.1 + 0.2), 20)).toBe("0.3");
  expect(toText(exact(1.005), 20)).toBe("1.005");
  expect(toText(exact(104.26e-2), 20)).toBe("1.0426");
  expect(toText(exact(123456789012345), 0)).toBe("123456789012345");
});

test("40/30/20/10 of scores whose exact total is 90 is 90", () => {
  const weights = [0.4, 0.3, 0.2, 0.1];
  const scores = [88.25, 91.5, 90.75, 91];
  const total = weights.map((weight, index) => times(exact(weight), exact(scores[index]!))).reduce(plus);
  expect(toText(total, 10)).toBe("90");
});

test.each([
  [2.675, 2, "2.68"],
  [-2.675, 2, "-2.68"],
  [1.005, 2, "1.01"],
  [99.995, 2, "100.00"],
  [0.5, 0, "1"],
  [-0.5, 0, "-1"],
  [-0.004, 2, "0.00"],
])("%p to %p decimals is %p, half away from zero", (value, decimals, text) => {
  expect(toFixed(exact(value), decimals)).toBe(text);
});

test("negative decimals round to tens and hundreds", () => {
  expect(toNumber(rounded(exact(1250), -2))).toBe(1300);
  expect(toNumber(truncated(exact(-1290), -2))).toBe(-1200);
});

test("what was typed comes back as the same double", () => {
  fc.assert(fc.property(typed, (value) => Object.is(toNumber(exact(value)), value === 0 ? 0 : value)));
});

test("sums, products and quotients agree with a decimal library", () => {
  fc.assert(
    fc.property(typed, typed, fc.integer({ min: 0, max: 8 }), (a, b, decimals) => {
      const x = new Wide(String(a));
      const y = new Wide(String(b));
      expect(toFixed(plus(exact(a), exact(b)), decimals)).toBe(positiveZero(x.plus(y).toFixed(decimals)));
      expect(toFixed(minus(exact(a), exact(b)), decimals)).toBe(positiveZero(x.minus(y).toFixed(decimals)));
      expect(toFixed(times(exact(a), exact(b)), decimals)).toBe(positiveZero(x.times(y).toFixed(decimals)));
      if (b !== 0) expect(toFixed(over(exact(a), exact(b)), decimals)).toBe(positiveZero(x.div(y).toFixed(decimals)));
      expect(Math.sign(compare(exact(a), exact(b)))).toBe(x.cmp(y));
    }),
  );
});

const positiveZero = (text: string) => (/^-0(\.0*)?$/.test(text) ? text.slice(1) : text);

test("text is read as a decimal or not at all", () => {
  expect(toText(exactFromText("-12.50")!, 4)).toBe("-12.5");
  expect(toText(exactFromText("1e-3")!, 4)).toBe("0.001");
  for (const text of ["", ".", "-", "1,000", "abc", "1.2.3"]) expect(exactFromText(text)).toBeUndefined();
});

test("dividing by zero is a mistake of ours and throws", () => {
  expect(() => over(exact(1), exact(0))).toThrow(RangeError);
  expect(() => exact(Number.NaN)).toThrow(RangeError);
});
