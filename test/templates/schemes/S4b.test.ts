import { cardOf, indicatorNames, paidTo, sampled, scoresOf, totalOf } from "./sampled";

test("S4b: three dimensions a third each; pay is base pay, bonus by score and commission on volume", () => {
  const { template, cards } = sampled("S4b");
  expect(indicatorNames(template)).toEqual(["满意度调查", "问题解决的时效", "客户投诉率", "问题解决的准确率", "团队协作", "信息共享", "知识传递"]);
  // 24 of 24 hours; 10/500 = 2 % against 2 %; 450/500 = 90 % against 96 % = 93.75.
  expect(scoresOf(cardOf(cards, "张伟"))).toEqual(["92.00", "100.00", "100.00", "93.75", "90.00", "86.00", "88.00"]);
  // 33.33 % × 92 + 11.11 % × (100 + 100 + 93.75) + 11.11 % × (90 + 86) + 11.12 % × 88 = 30.6636 + 32.6356 + 19.5536 + 9.7856.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("92.64");
  // 3000 × 92.64 %; 120000 × 1 %; with 6000 of base pay.
  expect(paidTo(cardOf(cards, "张伟"))).toEqual({ 绩效奖金: "2779.20", 提成: "1200.00", 应发薪酬: "9979.20" });
});
