import { toNumber } from "../../../src/sheet/exact";
import { cardOf, sampled, totalOf } from "./sampled";

test("S4k: nine items of 43 points; the n-th failed check takes the n-th step", () => {
  const { cards } = sampled("S4k");
  const points = cards[0]!.lines.map(({ working }) => (working.kind === "deductions" ? toNumber(working.start) : undefined));
  expect(points).toEqual([5, 4, 5, 6, 3, 5, 5, 5, 5]);
  // Item 7 failed once −2, item 9 once −1: 43 − 3. Item 17 three times −1 −1.5 −2.5, item 18 twice −2 −3: 43 − 10.
  expect([totalOf(cardOf(cards, "张伟")), totalOf(cardOf(cards, "王强"))]).toEqual(["40.00", "33.00"]);
});
