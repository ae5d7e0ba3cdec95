import { cardOf, paidTo, sampled } from "./sampled";

test("S4f: the group's pool is split by coefficient, then complaints and the form score take their part", () => {
  const { cards } = sampled("S4f");
  // Output 330,000 × 0.5 % × 1.10 × 0.90 = 1,633.50; accessories 11,150 × 6 % = 669.00; the pool is 2,302.50.
  expect(paidTo(cardOf(cards, "张伟"))).toMatchObject({ 组产值: "330000.00", 产值提成: "1633.50", 精品提成: "669.00" });
  // 2,302.50 × 1.2/3.0, × 1.0/3.0, × 0.8/3.0: nobody on probation counts in the 3.0, and the shares add up to the pool.
  expect(["张伟", "李娜", "王强"].map((name) => paidTo(cardOf(cards, name))["个人分配额"])).toEqual(["921.00", "767.50", "614.00"]);
  // One complaint −5 %: 729.125, half up. Two complaints −20 % and 95 < 96 −10 %, on the same base: 614 × 70 %.
  expect(["张伟", "李娜", "王强"].map((name) => paidTo(cardOf(cards, name))["个人提成"])).toEqual(["921.00", "729.13", "429.80"]);
});
