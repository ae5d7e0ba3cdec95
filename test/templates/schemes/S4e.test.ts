import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4e: four dimensions at a quarter each; attitude is the mean of three raters, what must not happen is met or not", () => {
  const { template, cards } = sampled("S4e");
  expect(indicatorNames(template)).toEqual([
    "对待客户", "遵守服务规范", "尊重客户意见", "团队协作",
    "业务知识", "操作熟练规范", "无误操作现象", "解决问题的能力", "培训和学习",
    "按时完成无拖延", "流程优化", "资源分配", "跨部门协作",
    "客户满意度达标", "无重大失误和投诉", "业务增长率", "客户增长率", "客户表扬次数",
  ]);
  // 33.33 % × 93 + 33.33 % × 90 + 33.34 % × 93 = 92.00; none of what must not happen; 92.5 ≥ 90; 6.78 % ≥ 5 %; 5 % ≥ 4 %; 4 of 3.
  expect(scoresOf(cardOf(cards, "张伟"))).toEqual([
    "92.00", "95.00", "90.00", "91.00",
    "88.00", "90.00", "100.00", "86.00", "92.00",
    "100.00", "84.00", "85.00", "87.00",
    "100.00", "100.00", "100.00", "100.00", "100.00",
  ]);
  // 6.25 % × 368.0001 + 5 % × 456 + 6.25 % × 356 + 25 = 23.0000 + 22.8 + 22.25 + 25.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("93.05");
  // One operating error: nothing for that item.
  expect(scoresOf(cardOf(cards, "李娜"))[6]).toBe("0.00");
});
