import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4j: five indicators a fifth each; solved ÷ complaints stops at 100 %, the service review is passed or not", () => {
  const { template, cards } = sampled("S4j");
  expect(indicatorNames(template)).toEqual(["客户满意度评分", "客户意见反馈的有效处理率", "问题解决率", "客户对服务质量的评分", "对服务人员的评价", "团队绩效", "人员培训和发展", "销售额", "销售增长率"]);
  // 57/60 = 95 % against 95 %; 96/100 against 98 % = 97.96; 88 and 90 against a pass mark of 85; 540000/600000; 8 % against 8 %.
  expect(scoresOf(cardOf(cards, "张伟"))).toEqual(["92.00", "100.00", "97.96", "100.00", "100.00", "90.00", "86.00", "90.00", "100.00"]);
  // 10 % × (92 + 100) + 20 % × 97.9592 + 10 % × (100 + 100) + 10 % × (90 + 86) + 10 % × (90 + 100).
  expect(totalOf(cardOf(cards, "张伟"))).toBe("95.39");
  // 104 solved of 101 complaints counts as all of them.
  expect(cardOf(cards, "陈静").lines[2]!.actual).toEqual({ n: 1n, d: 1n });
  // 83 is below the pass mark, 86 is not.
  expect(scoresOf(cardOf(cards, "王强")).slice(3, 5)).toEqual(["0.00", "100.00"]);
});

test("S4j: the pass marks stay blank until HR enters them", () => {
  const marks = sampled("S4j").template.scheme.indicators.filter(({ rule }) => rule === "passFail");
  expect(marks.map(({ name, target, asked }) => [name.zh, target, asked])).toEqual([["客户对服务质量的评分", undefined, ["target"]], ["对服务人员的评价", undefined, ["target"]]]);
});
