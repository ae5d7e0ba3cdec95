import fc from "fast-check";
import { sharedWeights, type Measure } from "../../src/templates/measures";
import { same } from "../../src/templates/text";

function measure(code: number, dimension: number, weight?: number): Measure {
  return { code: `X${code}`, name: same(`m${code}`), dimension: same(`d${dimension}`), unit: "rating", definition: same("-"), ...(weight === undefined ? {} : { weight }) };
}

test("shared weights add up to exactly 100 %, whatever the number of dimensions and indicators", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 }), (dimensions) => {
      const weights = sharedWeights(dimensions.map((dimension, code) => measure(code, dimension)));
      expect(weights.reduce((sum, weight) => sum + Math.round(weight * 10_000), 0)).toBe(10_000);
    }),
  );
});

test("a dimension's indicators differ by no more than a hundredth of a per cent", () => {
  expect(sharedWeights([measure(1, 1), measure(2, 1), measure(3, 1), measure(4, 2)])).toEqual([0.1667, 0.1667, 0.1666, 0.5]);
});

test("stated weights are kept, the others share what they leave", () => {
  expect(sharedWeights([measure(1, 1, 0.45), measure(2, 1), measure(3, 1)])).toEqual([0.45, 0.275, 0.275]);
});
