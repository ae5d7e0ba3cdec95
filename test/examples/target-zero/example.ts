import type { Example } from "../example";

/** Nothing is divided by 0: a higher-is-better row is flagged; lower-is-better with target 0 is met by 0 and by nothing else. */
export const example: Example = {
  rule: "目标为 0、空或负数",
  scheme: {
    indicators: [
      { name: "产值", weight: 0.5, rule: { kind: "proportional" }, target: { kind: "column", column: "产值目标" } },
      { name: "投诉", weight: 0.5, direction: "lower", rule: { kind: "proportional" }, target: { kind: "number", value: 0 } },
    ],
  },
  people: [
    { columns: { 产值: 90, 产值目标: 100, 投诉: 0 }, expect: { total: "95.00", findings: ["target-zero-judged"] } },
    { columns: { 产值: 90, 产值目标: 100, 投诉: 1 }, expect: { total: "45.00", findings: ["target-zero-judged"] } },
    { columns: { 产值: 90, 产值目标: 0, 投诉: 0 }, expect: { findings: ["target-zero", "target-zero-judged"] } },
    { columns: { 产值: 90, 产值目标: null, 投诉: 0 }, expect: { findings: ["target-missing", "target-zero-judged"] } },
    { columns: { 产值: 90, 产值目标: -5, 投诉: 0 }, expect: { findings: ["target-negative", "target-zero-judged"] } },
  ],
};
