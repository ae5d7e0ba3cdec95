import { cardOf, indicatorNames, paidTo, sampled, scoresOf, totalOf } from "./sampled";

test("S4c: four parts at a quarter each; interim appraisals are scored and only inform", () => {
  const { template, cards } = sampled("S4c");
  expect(indicatorNames(template)).toEqual(["接待用户投诉", "处理工单数量", "解决问题的时间", "用户满意度调查结果", "服务报告准确完整率", "解决问题的能力和方法", "解决跨部门问题", "协调资源分配"]);
  // 125/120 and 918/900 at most 100; 22.8 hours against 24: 2 − 0.95, at most 100; 98/100 against 98 %.
  expect(scoresOf(cardOf(cards, "张伟", "2026-H1"))).toEqual(["100.00", "100.00", "100.00", "92.00", "100.00", "90.00", "88.00", "86.00"]);
  // 25 + 12.5 % × (92 + 100) + 25 % × 90 + 12.5 % × (88 + 86) = 25 + 24 + 22.5 + 21.75.
  expect(totalOf(cardOf(cards, "张伟", "2026-H1"))).toBe("93.25");
  expect(totalOf(cardOf(cards, "张伟", "2026-02"))).toBe("91.05");
  expect(totalOf(cardOf(cards, "张伟", "2026-04"))).toBe("93.06");
  expect(paidTo(cardOf(cards, "张伟", "2026-H1"))).toMatchObject({ 半年综合分: "93.25", 中期评估缺次: "0.00" });
});

test("S4c: where interim appraisals count, their mean enters with its share", () => {
  const { template } = sampled("S4c");
  const [use, share] = ["中期评估用法", "中期评估占比"].map((name) => template.scheme.parameters!.find((parameter) => parameter.name.zh === name));
  const { cards } = sampled("S4c", { [use!.name.zh]: use!.options![1], [share!.name.zh]: 0.2 });
  // 80 % × 93.25 + 20 % × (91.05 + 93.06) ÷ 2 = 74.6 + 18.411.
  expect(paidTo(cardOf(cards, "张伟", "2026-H1"))).toMatchObject({ 半年综合分: "93.01" });
});
