import { atOnce, inPortions, ofEach, part, type Steps } from "../../src/sheet/steps";

/** What the steps said on the way, and what they came to. */
function taken<Outcome>(steps: Steps<Outcome>): Readonly<{ said: readonly number[]; outcome: Outcome }> {
  const said: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { said, outcome: step.value };
    said.push(step.value);
  }
}

const numbers = Array.from({ length: 1000 }, (_, index) => index);

test("a thousand items are worked on in four portions, with a pause between them", () => {
  const { said, outcome } = taken(ofEach(numbers, (one) => one * 2));
  expect(said).toEqual([0.25, 0.5, 0.75]);
  expect(outcome).toEqual(numbers.map((one) => one * 2));
});

test("portions that are worked on by themselves come out in the order of the items", () => {
  const sizes: number[] = [];
  const { said, outcome } = taken(inPortions(numbers.slice(0, 600), (some) => (sizes.push(some.length), some)));
  expect(sizes).toEqual([250, 250, 100]);
  expect(said).toEqual([250 / 600, 500 / 600]);
  expect(outcome).toEqual(numbers.slice(0, 600));
});

test("a part of longer work says how much of the whole is done", () => {
  expect(taken(part(0.5, 0.9, ofEach(numbers.slice(0, 500), (one) => one))).said).toEqual([0.7]);
});

test("few items, and work that nobody waits for, come to the same without a pause", () => {
  expect(taken(ofEach([1, 2, 3], (one) => one + 1))).toEqual({ said: [], outcome: [2, 3, 4] });
  expect(atOnce(ofEach(numbers, (one) => one))).toEqual(numbers);
});
