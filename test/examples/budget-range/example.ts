import type { Example } from "../example";

/** Best within 95 to 105: inside 100; 90 is 90/95 = 94.74; 126 is 2 − 126/105 = 0.8 → 80; 300 falls to 0. */
const row = (actual: number, total: string) => ({ columns: { 预算执行: actual }, expect: { total } });

export const example: Example = {
  rule: "预算执行在区间内满分，区间外按比例",
  scheme: {
    indicators: [{ name: "预算执行", weight: 1, direction: "range", rule: { kind: "proportional" }, target: { kind: "number", value: 95 }, targetTo: { kind: "number", value: 105 } }],
  },
  people: [row(95, "100.00"), row(100, "100.00"), row(105, "100.00"), row(90, "94.74"), row(126, "80.00"), row(300, "0.00")],
};
