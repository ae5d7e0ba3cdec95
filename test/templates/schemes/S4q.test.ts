import { cardOf, paidTo, sampled } from "./sampled";

test("S4q: a month missed earns nothing until quarter or year to date reach the target, then it is made up", () => {
  const { cards } = sampled("S4q");
  const reward = (period: string) => paidTo(cardOf(cards, "张伟", period))["达标奖励"];
  // In force from May: January is reached but not paid. May neither by quarter nor by the year: 0. June reached: its own 1,500 and May's.
  expect(["2015-01", "2015-05", "2015-06"].map(reward)).toEqual(["0.00", "0.00", "3000.00"]);
});

test("S4q: an application that nobody has approved changes nothing and is pointed out", () => {
  const { cards, notices } = sampled("S4q");
  expect(paidTo(cardOf(cards, "张伟", "2015-06"))["团队奖励"]).toBe("4620.00");
  expect(notices.filter(({ code }) => code === "override-unapproved").map(({ at }) => at)).toEqual(["人工调整!H5"]);
});
