import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S3-CS: times and repeats count the lower the better, the survey as it is", () => {
  const { template, cards } = sampled("S3-CS");
  expect(indicatorNames(template)).toEqual(["首次响应时间", "平均处理时长", "客户满意度评分", "重复咨询率", "投诉处理效率", "员工协作能力", "创新贡献", "学习成果", "协作贡献"]);
  // 1.8 against 2 and 9 against 10 minutes: 2 − 0.9, at most 100; the survey 93 of 100; 56/800 = 7 % against 8 %; 19/20 = 95 % against 95 %.
  expect(scoresOf(cardOf(cards, "周磊")).slice(0, 5)).toEqual(["100.00", "100.00", "93.00", "100.00", "100.00"]);
  // 13.32 + 6.2031 + 13.34 + 16.66 % × 88 + 16.67 % × (82 + 86 + 90) = 32.8631 + 14.6608 + 43.0086.
  expect(totalOf(cardOf(cards, "周磊"))).toBe("90.53");
  // Three minutes against two: 2 − 1.5 = 50 %.
  expect(scoresOf(cardOf(cards, "徐斌"))[0]).toBe("50.00");
});
