import fc from "fast-check";
import { projected, runRate } from "../../src/appraisal/projection";
import { compare, exact, plus, times, toNumber, toText } from "../../src/sheet/exact";

const points = (...values: readonly (number | undefined)[]) => values.flatMap((value, index) => (value === undefined ? [] : [{ index: 24_000 + index, value: exact(value) }]));
const next = (...values: readonly (number | undefined)[]) => {
  const value = projected(points(...values), 24_000 + values.length);
  return value && toText(value, 4);
};

test.each<[string, readonly (number | undefined)[], string | undefined]>([
  ["two points are no trend", [80, 82], undefined],
  ["three points on a line go on along it", [80, 82, 84], "86"],
  // Slope of 80, 90, 85: (−1×80 + 1×85) ÷ 2 = 2.5 about the mean 85, so the fourth is 85 + 2 × 2.5.
  ["three points off a line", [80, 90, 85], "90"],
  ["a gap keeps its place in time", [80, undefined, 84, 86], "88"],
  // 90, –, –, 84, 82: two a period downwards.
  ["a long gap", [90, undefined, undefined, 84, 82], "80"],
  ["what stands still stays", [91.5, 91.5, 91.5, 91.5], "91.5"],
  ["two points and a gap are still two", [80, undefined, 84], undefined],
])("%s", (_, values, wanted) => expect(next(...values)).toBe(wanted));

test("a straight line is continued exactly, whatever its steps and gaps", () => {
  const cents = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100);
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(cents, cents, places, fc.integer({ min: 61, max: 90 }), (start, step, indexes, asked) => {
      const on = (index: number) => plus(exact(start), times(exact(step), exact(index)));
      const value = projected(indexes.map((index) => ({ index, value: on(index) })), asked)!;
      expect(compare(value, on(asked))).toBe(0);
    }),
  );
});

test("the required run-rate shares what is left over the periods left", () => {
  // 5,400,000 for the year; 2,900,000 in six months; six months left: 2,500,000 ÷ 6.
  const rate = runRate([460_000, 380_000, 520_000, 430_000, 440_000, 670_000].map(exact), exact(5_400_000), 6)!;
  expect([toNumber(rate.done), toNumber(rate.remaining), toText(rate.pace, 2), toText(rate.required!, 2)]).toEqual([2_900_000, 2_500_000, "483333.33", "416666.67"]);
});

test("a target that is reached asks for nothing more, one missed at the year's end for nothing that could be given", () => {
  expect(toNumber(runRate([exact(120)], exact(100), 3)!.required!)).toBe(0);
  expect(runRate([exact(80)], exact(100), 0)!.required).toBeUndefined();
  expect(runRate([], exact(100), 3)).toBeUndefined();
});
