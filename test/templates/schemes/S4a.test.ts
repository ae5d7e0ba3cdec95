import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4a: integrity, diligence, ability and results at a quarter each, the work standards beside them", () => {
  const { template, cards, proposed } = sampled("S4a");
  expect(indicatorNames(template)).toEqual(["德", "勤", "能", "绩", "工作考核标准", "德", "勤", "能", "绩"]);
  // (94 + 92 + 90 + 91) ÷ 4 in the month; (93 + 92 + 89 + 90) ÷ 4 in the year.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("91.75");
  expect(totalOf(cardOf(cards, "张伟", "2025"))).toBe("91.00");
  // Three of four standards that apply to staff; it weighs nothing: (85 + 80 + 78 + 82) ÷ 4.
  expect(scoresOf(cardOf(cards, "王强"))[4]).toBe("75.00");
  expect(totalOf(cardOf(cards, "王强"))).toBe("81.25");
  // Who has not passed the induction test is not to take up the post.
  expect(proposed).toEqual(["刘洋 L1"]);
  expect(template.scheme.grades!.every(({ lowestTotal }) => lowestTotal === undefined)).toBe(true);
});
