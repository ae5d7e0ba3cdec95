import { cardOf, paidTo, sampled } from "./sampled";

test("S4q: a month missed earns nothing until quarter or year to date reach the target, then it is made up", () => {
  const { cards } = sampled("S4q");
  const reward = (period: string) => paidTo(cardOf(cards, "张伟", period))["达标奖励"];
  // In force from May: January is reached but not paid. May neither by quarter nor by the year: 0. June reached: its own 1,500 and May's.
  expect(["2015-01", "2015-05", "2015-06"].map(reward)).toEqual(["0.00", "0.00", "3000.00"]);
});
