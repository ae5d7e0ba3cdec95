import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S3-OPS: five indicators of the post, soft and process ones, a third each", () => {
  const { template, cards } = sampled("S3-OPS");
  expect(indicatorNames(template)).toEqual(["任务完成率", "流程优化次数", "项目交付周期", "资源利用率", "异常处理效率", "员工协作能力", "创新贡献", "学习成果", "协作贡献"]);
  // 48/50 of 100 % = 96; 3 of 3; 18 days against 20: 2 − 0.9 = 110 %, at most 100; 88 % against 85 %; 38/40 = 95 % against 95 %.
  expect(scoresOf(cardOf(cards, "张伟"))).toEqual(["96.00", "100.00", "100.00", "100.00", "100.00", "90.00", "85.00", "88.00", "92.00"]);
  // 6.66 % × 96 + (6.66 + 3 × 6.67) % × 100 + 16.66 % × 90 + 16.67 % × (85 + 88 + 92) = 6.3936 + 26.67 + 14.994 + 44.1755.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("92.23");
});
