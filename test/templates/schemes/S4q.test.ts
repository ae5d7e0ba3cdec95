import { cardOf, paidTo, sampled } from "./sampled";

test("S4q: a month missed earns nothing until quarter or year to date reach the target, then it is made up", () => {
  const { cards } = sampled("S4q");
  const reward = (period: string) => paidTo(cardOf(cards, "张伟", period))["达标奖励"];
  // January reached: 1,500. February neither by quarter nor by the year: 0. March reached: its own 1,500 and February's.
  expect(["2015-01", "2015-02", "2015-03"].map(reward)).toEqual(["1500.00", "0.00", "3000.00"]);
});
