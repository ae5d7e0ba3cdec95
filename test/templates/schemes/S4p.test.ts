import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4p: five dimensions a fifth each, every definition once; what is said again carries no weight", () => {
  const { template, cards } = sampled("S4p");
  expect(indicatorNames(template).slice(0, 14)).toEqual(["客户满意度调查", "投诉率", "客户保有率", "服务质量评价", "服务质量监控", "每人每周/月工作完成情况", "团队合作", "客户服务成本控制", "业务增长率", "业务收入", "招聘效率", "培训参与率", "部门预算管控", "绩效管理"]);
  expect(indicatorNames(template).slice(14)).toEqual(["客户反馈满意度", "团队服务质量评价", "客户维持率"]);
  // 2.1 % against 2 %: 2 − 1.05 = 95; 93 % against 95 % = 97.89; 380/400; 6 % against 8 %; 2160000/2400000; 80 % against 90 %; 92 % against 95 %; 96 % within 90–100 %.
  expect(scoresOf(cardOf(cards, "张伟")).slice(0, 14)).toEqual(["92.00", "95.00", "97.89", "90.00", "86.00", "95.00", "88.00", "82.00", "75.00", "90.00", "88.89", "96.84", "100.00", "85.00"]);
  // 6.66 % × 92 + 6.67 % × (95 + 97.8947) = 18.9933; 17.6; 18.3; 6.66 % × 82 + 6.67 % × 165 = 16.4667; 5 % × 370.7310 = 18.5365.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("89.90");
  // 528000 of 480000 is over budget: 2 − 1.1 = 90 %.
  expect(scoresOf(cardOf(cards, "王强"))[12]).toBe("90.00");
});

test("S4p: what the source says twice is named as a duplicate", () => {
  const { template } = sampled("S4p");
  expect(template.source.articles.filter(({ place }) => place.zh.includes("重复")).map(({ number }) => number.zh)).toEqual(["客户服务质量指标", "团队绩效指标", "业绩指标"]);
  expect(template.notices[0]!.zh).toContain("重复的定义默认只计一次");
});
