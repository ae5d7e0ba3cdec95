import { toNumber } from "../../../src/sheet/exact";
import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S0: four dimensions a quarter each, three indicators a third of each; no target or weight is the source's", () => {
  const { template, cards } = sampled("S0");
  expect(indicatorNames(template)).toEqual(["客户满意度", "投诉处理率", "服务响应时间", "工单处理数量", "平均处理时长", "资源利用率", "员工流失率", "培训覆盖率", "团队满意度", "任务完成率", "业绩增长率", "预算执行情况"]);
  // 91.6 ÷ 92 = 99.57; 97.2 ÷ 98 = 99.18; 2 − 31/30 = 96.67; the others reach their targets.
  expect(scoresOf(cardOf(cards, "张伟")).slice(0, 3)).toEqual(["99.57", "99.18", "96.67"]);
  // 8.34 % × 99.5652 + 8.33 % × (99.1837 + 96.6667) + the rest of 100 % at 100 = 8.3037 + 8.2620 + 8.0523 + 75.00.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("99.62");
});

test("S1: 定量 and 定性 stand 7:3 and satisfaction has 45 %, inside the advised 40 % to 50 %", () => {
  const { template, cards } = sampled("S1");
  const lines = cardOf(cards, "张伟").lines.map((line) => ({ name: line.name, weight: toNumber(line.weight!), kind: template.scheme.indicators.find(({ name }) => name.zh === line.name)!.kind }));
  const weight = (isRated: boolean) => lines.filter(({ kind }) => (kind === "qualitative") === isRated).reduce((sum, line) => sum + Math.round(line.weight * 1000), 0);
  expect([weight(false), weight(true)]).toEqual([700, 300]);
  expect(lines.find(({ name }) => name === "客户满意度")?.weight).toBe(0.45);
  // Every quantitative target is reached: 70. Rated 92, 90 and 88 at 10 % each: 9.2 + 9.0 + 8.8.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("97.00");
});

test("S2: two rows get back their merged cells; rated ones count what they were rated", () => {
  const { template, cards } = sampled("S2");
  expect(indicatorNames(template)).toEqual(["客户满意度得分", "平均响应时间", "问题解决率", "团队士气指数", "员工培训与发展", "服务成本节约率", "服务创新项目数量", "工作态度", "团队协作"]);
  // All targets reached: 16.67 + 8.34 + 8.33 + 8.34 + 16.67 + 16.66 = 75.01; rated 90, 92, 90 at 8.33 %: 7.497 + 7.6636 + 7.497.
  expect(totalOf(cardOf(cards, "张伟"))).toBe("97.67");
});
