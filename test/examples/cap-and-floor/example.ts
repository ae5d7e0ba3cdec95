import type { Example } from "../example";

/** 120 % of a target scores 120, capped at 110 by its own cap: 0.5 × 110 + 0.5 × 100 = 105, capped at 100 by the scheme. A floor of 60 lifts 40. */
export const example: Example = {
  rule: "最高分与最低分",
  scheme: {
    settings: { scoreCap: 100 },
    indicators: [
      { name: "产值", weight: 0.5, cap: 110, rule: { kind: "proportional" }, target: { kind: "number", value: 50 } },
      { name: "态度", weight: 0.5, floor: 60 },
    ],
  },
  people: [
    { columns: { 产值: 60, 态度: 100 }, expect: { total: "100.00", subtotal: "105.00", lines: { 产值: ["110.00", "55.00"] }, says: ["  120.00 超过最高分，取 110.00"] } },
    { columns: { 产值: 50, 态度: 40 }, expect: { total: "80.00", lines: { 态度: ["60.00", "30.00"] } } },
  ],
};
