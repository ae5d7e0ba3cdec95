import { checkScheme } from "../../src/scoring/checkScheme";
import { schemeOf, type SchemeText } from "./schemeOf";

const one = { name: "甲", weight: 1 };
const found = (text: SchemeText) => checkScheme(schemeOf({ indicators: [one], ...text })).map(({ severity, code, at, facts }) => ({ severity, code, at, facts }));
const codes = (text: SchemeText) => found(text).map(({ code }) => code);

test("a sound scheme has nothing to say", () => {
  expect(found({ grades: [{ grade: "A", lowestTotal: 90 }, { grade: "B" }] })).toEqual([]);
});

test.each([
  [[0.4, 0.3, 0.2, 0.1], []],
  [[0.3333, 0.3333, 0.3334], []],
  [[0.3333, 0.3333, 0.3333], []],
  [[0.333, 0.333, 0.333], ["weights-sum"]],
  [[0.4, 0.3, 0.2, 0.05], ["weights-sum"]],
])("weights %j", (weights, expected) => {
  expect(codes({ indicators: weights.map((weight, index) => ({ name: `指标${index}`, weight })) })).toEqual(expected);
});

test("weights are summed for every post and stage that the indicators name, and each sum is told with whose it is", () => {
  const issues = found({
    indicators: [
      { name: "共同", weight: 0.4 },
      { name: "甲岗", weight: 0.6, posts: ["甲"] },
      { name: "乙岗", weight: 0.5, posts: ["乙"] },
    ],
  });
  expect(issues).toEqual([{ severity: "issue", code: "weights-sum", at: "考核方案!E2:E4", facts: { sum: "90%", whose: "（岗位“乙”）", whoseEn: " (post “乙”)" } }]);
});

test("two data tables are two sums", () => {
  expect(codes({ indicators: [{ name: "月", weight: 1, table: "月度" }, { name: "年", weight: 1, table: "年度" }] })).toEqual([]);
});

test.each<[string, { from?: number; fromInclusive?: boolean; to?: number; toInclusive?: boolean }[], unknown[]]>([
  ["touch", [{ to: 0.8 }, { from: 0.8, to: 1 }, { from: 1 }], []],
  ["leave out the line between them", [{ to: 0.8 }, { from: 0.8, fromInclusive: false }], [["band-hole", "0.8"]]],
  ["share the line between them", [{ to: 0.8, toInclusive: true }, { from: 0.8 }], [["band-overlap", "0.8"]]],
  ["leave a gap of 79.99 to 80 at two decimals more", [{ to: 0.7999, toInclusive: true }, { from: 0.8 }], []],
  ["leave a gap at three decimals more", [{ to: 0.7998, toInclusive: true }, { from: 0.8 }], [["band-hole", "0.7999"]]],
  ["begin above 0", [{ from: 0.5, to: 1 }, { from: 1 }], [["band-hole", "0"]]],
  ["lie one in the other", [{ to: 0.8 }, { from: 0.2, to: 0.5 }, { from: 0.8 }], [["band-overlap", "0.2"]]],
  ["hold nothing", [{ to: 0.8 }, { from: 0.9, to: 0.85 }, { from: 0.8 }], [["band-empty", undefined]]],
  ["end", [{ to: 0.8 }, { from: 0.8, to: 1.2 }], [["band-edge", undefined]]],
])("bands of an attainment that %s", (_, bands, expected) => {
  const issues = found({
    indicators: [{ ...one, rule: { kind: "bands", bands: "档" }, target: { kind: "number", value: 5 } }],
    bands: [{ name: "档", decimals: 4, bands: bands.map((band) => ({ ...band, result: 1 })) }],
  });
  expect(issues.map(({ code, facts }) => [code, facts["value"]])).toEqual(expected);
});

test.each<[string, [string, number?, boolean?][], string[]]>([
  ["from high to low", [["A", 100], ["B", 90], ["C"]], []],
  ["without any line are switched off", [["A"], ["B"]], []],
  ["with two open ends", [["A", 100], ["B"], ["C"]], ["grades-unbounded"]],
  ["from low to high", [["A", 80], ["B", 90], ["C"]], ["grades-order"]],
  ["with the same line, one above it", [["A", 90, false], ["B", 90], ["C"]], []],
  ["with the same line", [["A", 90], ["B", 90], ["C"]], ["grades-order"]],
  ["that leave low totals out", [["A", 90], ["B", 60]], ["grade-hole"]],
  ["that end at 0", [["A", 90], ["B", 0]], []],
])("grades %s", (_, grades, expected) => {
  expect(codes({ grades: grades.map(([grade, lowestTotal, inclusive]) => ({ grade, lowestTotal, inclusive })) })).toEqual(expected);
});

test.each<[string, SchemeText, string]>([
  ["an unknown table of bands", { indicators: [{ ...one, rule: { kind: "bands", bands: "没有", of: "actual" } }] }, "unknown-bands"],
  ["no target where one is needed", { indicators: [{ ...one, rule: { kind: "proportional" } }] }, "needs-target"],
  ["a target of 0", { indicators: [{ ...one, rule: { kind: "proportional" }, target: { kind: "number", value: 0 } }] }, "target-not-positive"],
  ["a range that ends before it begins", { indicators: [{ ...one, direction: "range", rule: { kind: "proportional" }, target: { kind: "number", value: 5 }, targetTo: { kind: "number", value: 4 } }] }, "range-reversed"],
  ["a linear scale without a worst value", { indicators: [{ ...one, direction: "lower", rule: { kind: "proportional", lowerBetter: "linear" }, target: { kind: "number", value: 5 } }] }, "worst-missing"],
  ["a worst value that is better", { indicators: [{ ...one, direction: "lower", rule: { kind: "proportional", lowerBetter: "linear", worst: 4 }, target: { kind: "number", value: 5 } }] }, "worst-not-worse"],
  ["an indicator without weight", { indicators: [one, { name: "乙" }] }, "weight-missing"],
  ["an indicator without a source", { indicators: [{ ...one, columns: [] }] }, "source-missing"],
  ["a cap below the floor", { indicators: [{ ...one, cap: 50, floor: 60 }] }, "bounds-reversed"],
  ["a deductions item nothing takes from", { indicators: [{ ...one, rule: { kind: "deductions" } }] }, "no-deduction-rules"],
  ["an unknown formula for lower is better", { parameters: [{ name: "逆向指标公式", value: "a-t" }] }, "unknown-lower-better"],
  ["a percentage above 100 %", { deductions: [{ name: "投诉", counted: { kind: "column", column: "次数" }, steps: [5], unit: "percent", target: { kind: "total" } }] }, "percent-over-one"],
  ["points that compound", { deductions: [{ name: "投诉", counted: { kind: "column", column: "次数" }, steps: [5], combine: "compound", target: { kind: "total" } }] }, "compound-points"],
  ["a payout listed twice", { payouts: [{ name: "奖金", formula: "1" }, { name: "奖金", formula: "2" }] }, "duplicate-payout"],
])("%s is an issue", (_, text, code) => {
  const issues = found(text);
  expect(issues.map((issue) => issue.code)).toContain(code);
  expect(issues.every(({ severity }) => severity === "issue")).toBe(true);
});

test("rules on one target that stack differently are told apart", () => {
  const rule = (name: string, stack: "add" | "max") => ({ name, counted: { kind: "column" as const, column: "次数" }, steps: [1], stack, target: { kind: "total" as const } });
  expect(codes({ deductions: [rule("甲", "add"), rule("乙", "max")] })).toEqual(["stack-differs"]);
  expect(codes({ deductions: [rule("甲", "max"), rule("乙", "max")] })).toEqual([]);
});

test("points short of full marks are a notice", () => {
  const [notice] = found({ settings: { totalling: "points" }, indicators: [{ name: "甲", maxPoints: 43 }] });
  expect(notice).toMatchObject({ severity: "notice", code: "points-sum", facts: { sum: "43", full: 100 } });
});
