import type { Example } from "../example";

/** 每差1%扣2分，低于80%不得分. 97.5 %: 2 whole steps, 100 − 4 = 96 (begun steps count: 3, 94). 80 %: 20 steps, 60. 79.99 %: 0. Above target 100. */
const rule = (begun: boolean) => ({ kind: "perShort" as const, step: 0.01, points: 2, zeroBelow: 0.8, begun });
const target = { kind: "number" as const, value: 1 };
const row = (rate: number, whole: string, begun: string) => ({ columns: { 甲: rate, 乙: rate }, expect: { lines: { 甲: [whole, half(whole)] as const, 乙: [begun, half(begun)] as const } } });
const half = (score: string) => (Number(score) / 2).toFixed(2);

export const example: Example = {
  rule: "每差 1% 扣 2 分，低于 80% 不得分",
  scheme: {
    indicators: [
      { name: "甲", weight: 0.5, unit: "%", rule: rule(false), target },
      { name: "乙", weight: 0.5, unit: "%", rule: rule(true), target },
    ],
  },
  people: [row(0.975, "96.00", "94.00"), row(0.98, "96.00", "96.00"), row(0.8, "60.00", "60.00"), row(0.7999, "0.00", "0.00"), row(1, "100.00", "100.00"), row(1.2, "100.00", "100.00")],
};
