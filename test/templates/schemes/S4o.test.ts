import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4o: four goals at a quarter each; times count the lower the better", () => {
  const { template, cards } = sampled("S4o");
  expect(indicatorNames(template)).toEqual(["客户满意度", "服务质量", "响应时间", "提问能力", "解读需求", "人员管理", "团队合作", "激励团队", "客户投诉处理", "解决问题的效率"]);
  // 33 minutes against 30: 2 − 1.1 = 90; 27 hours against 24: 2 − 1.125 = 87.5.
  expect(scoresOf(cardOf(cards, "张伟"))).toEqual(["92.00", "90.00", "90.00", "88.00", "86.00", "90.00", "87.00", "84.00", "85.00", "87.50"]);
  // 8.33 % × (92 + 90) + 8.34 % × 90 + 12.5 % × 174 + 8.33 % × 177 + 8.34 % × 84 + 12.5 % × 172.5 = 22.6666 + 21.75 + 21.7497 + 21.5625.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("87.73");
});
