import type { Example } from "../example";

/** S4h: 每月必须集中培训4次. 3 of 4 are 75; 5 are no more than 100. All or nothing: 3 are 0. */
export const example: Example = {
  rule: "S4h 培训次数",
  scheme: {
    indicators: [
      { name: "培训", weight: 0.5, rule: { kind: "frequency", required: 4 } },
      { name: "例会", weight: 0.5, rule: { kind: "frequency", required: 4, allOrNothing: true } },
    ],
  },
  people: [
    { columns: { 培训: 3, 例会: 3 }, expect: { total: "37.50", lines: { 培训: ["75.00", "37.50"], 例会: ["0.00", "0.00"] } } },
    { columns: { 培训: 5, 例会: 4 }, expect: { total: "100.00" } },
  ],
};
