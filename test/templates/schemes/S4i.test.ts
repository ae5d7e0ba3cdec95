import { cardOf, paidTo, sampled } from "./sampled";

test("S4i: the source's examples to the cent, its four grades, and what three in a row propose", () => {
  const { cards, proposed } = sampled("S4i");
  // 5000 × 95 ÷ 100 = 4750; 10000 × 110 ÷ 100 = 11000.
  expect(paidTo(cardOf(cards, "张伟", "2011-06"))).toEqual({ 月提成工资: "4750.00" });
  expect(paidTo(cardOf(cards, "张伟", "2011"))).toEqual({ 年终奖金: "11000.00" });
  // 100 is A, 95 is B, 80 is C, 79.99 is D.
  expect(["李娜", "张伟", "赵敏", "王强"].map((name) => cardOf(cards, name, "2011-06").grade)).toEqual(["A", "B", "C", "D"]);
  // 101, 103.5, 100 are three A in a row; 78.5, 76, 79.99 are three D within six months.
  expect(proposed).toEqual(expect.arrayContaining(["李娜 L1", "王强 L2"]));
});
