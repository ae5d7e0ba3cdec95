import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4m: six competencies in levels of twenty points", () => {
  const { template, cards } = sampled("S4m");
  expect(indicatorNames(template)).toEqual(["卓越的沟通技巧", "优秀的客户服务技能", "领导才能", "绩效管理", "问题解决能力", "行业知识和适应能力"]);
  expect(scoresOf(cardOf(cards, "王强"))).toEqual(["60.00", "80.00", "60.00", "60.00", "60.00", "60.00"]);
  // 16.66 % × (60 + 80) + 16.67 % × 4 × 60 = 23.324 + 40.008.
  expect(totalOf(cardOf(cards, "王强"))).toBe("63.33");
});
