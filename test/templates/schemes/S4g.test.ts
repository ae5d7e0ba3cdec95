import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4g: 40/30/20/10 over 90, 80, 70, 100 is 84.00; without cut-offs in the source there is no grade", () => {
  const { template, cards } = sampled("S4g");
  expect(indicatorNames(template)).toEqual(["工作业绩", "团队管理", "工作能力", "职业素养"]);
  // 36 + 24 + 14 + 10.
  const card = cards.find((one) => scoresOf(one).join() === "90.00,80.00,70.00,100.00")!;
  expect(totalOf(card)).toBe("84.00");
  expect(cards.map(({ grade }) => grade).filter((grade) => grade !== undefined)).toEqual([]);
  expect(cardOf(cards, card.result.name)).toBeDefined();
});
