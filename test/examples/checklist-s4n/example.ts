import type { Example } from "../example";

/** Satisfied ÷ applicable: 3 of 4 are 75; what does not apply leaves the count, 2 of 3 are 66.67; a blank is missing. */
export const example: Example = {
  rule: "清单：不适用的项目不计入",
  scheme: { indicators: [{ name: "清单", weight: 1, rule: { kind: "checklist" }, columns: ["一", "二", "三", "四"] }] },
  people: [
    { columns: { 一: true, 二: true, 三: true, 四: false }, expect: { total: "75.00" } },
    { columns: { 一: true, 二: true, 三: "N/A", 四: false }, expect: { total: "66.67" } },
    { columns: { 一: true, 二: true, 三: null, 四: false }, expect: { findings: ["value-missing"] } },
  ],
};
