import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4d: four indicators at a quarter each, no grades while there is no cut-off", () => {
  const { template, cards } = sampled("S4d");
  expect(indicatorNames(template)).toEqual(["客户满意度", "问题解决率", "团队管理", "服务质量"]);
  // 456/480 = 95 % against the person's own 98 % = 96.94.
  expect(scoresOf(cardOf(cards, "张伟"))).toEqual(["92.50", "96.94", "90.00", "91.00"]);
  // (92.5 + 96.9388 + 90 + 91) ÷ 4.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("92.61");
  expect(cards.map(({ grade }) => grade)).toEqual(cards.map(() => undefined));
});

test("S4d: excellent means outstanding in all four where HR chooses that reading", () => {
  const { template, proposed } = sampled("S4d");
  const reading = template.scheme.parameters!.find(({ name }) => name.zh === "优秀判定")!;
  expect(proposed).toEqual([]);
  // Of those with 90 and more in total only three have 90 in every indicator.
  expect(sampled("S4d", { 优秀判定: reading.options![1] }).proposed).toEqual(["张伟 L1", "李娜 L1", "赵敏 L1"]);
});
