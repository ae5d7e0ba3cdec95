import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4l: four abilities at a quarter each; the team and customers are judged by three groups", () => {
  const { template, cards } = sampled("S4l");
  expect(indicatorNames(template)).toEqual(["工作计划和目标完成率", "制定工作计划", "协调工作进度", "团队成员的表现", "培训计划执行率", "团队凝聚力的提升", "解答客户的疑问", "处理客户的问题和投诉", "按时完成工作任务", "定期检查工作质量", "相关数据统计"]);
  // 38/40; 33.33 % × (87 + 84) + 33.34 % × 87 = 86.00; 5/6; 171/180 = 95 % against 95 %.
  expect(scoresOf(cardOf(cards, "张伟"))).toEqual(["95.00", "90.00", "88.00", "86.00", "83.33", "84.00", "92.00", "90.00", "100.00", "88.00", "85.00"]);
  // 8.33 % × (95 + 90) + 8.34 % × 88 = 22.7497; 8.33 % × (86.0001 + 83.3333) + 8.34 % × 84.0001 = 21.1111; 12.5 % × (92 + 90.0001) = 22.75; 8.33 % × 188 + 8.34 % × 85 = 22.7494.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("89.36");
});
