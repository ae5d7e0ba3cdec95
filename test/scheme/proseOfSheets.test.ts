import { bandSpan, scoredBand } from "../../src/scheme/bandText";
import { deductionProse } from "../../src/scheme/deductionProse";
import { parseScheme } from "../../src/scheme/parseScheme";
import { checkScheme } from "../../src/scoring/checkScheme";
import { schemeOf, workbookOf } from "../fixtures/ownSheets";

test.each([
  ["≥100%", { from: 1, fromInclusive: true }],
  ["95%~99%", { from: 0.95, fromInclusive: true, to: 0.99, toInclusive: true }],
  ["95～99%", { from: 0.95, fromInclusive: true, to: 0.99, toInclusive: true }],
  ["＜90%", { to: 0.9, toInclusive: false }],
  ["≤0.5%", { to: 0.005, toInclusive: true }],
  [">=80,<90", { from: 80, fromInclusive: true, to: 90, toInclusive: false }],
  ["90分以上", { from: 90, fromInclusive: true }],
  ["60分以下", { to: 60, toInclusive: false }],
  ["80-89分", { from: 80, fromInclusive: true, to: 89, toInclusive: true }],
  ["90%≤达成率<95%", { from: 0.9, fromInclusive: true, to: 0.95, toInclusive: false }],
  ["不低于95%", { from: 0.95, fromInclusive: true }],
])("the band %p is read", (text, span) => {
  expect(bandSpan(text)).toEqual(span);
});

test.each(["100%", "优秀", "2026-03", "99%~95%", ""])("%p is no band", (text) => {
  expect(bandSpan(text)).toBeUndefined();
});

test("a band with its points", () => {
  expect(scoredBand("≥100%得100分")).toEqual({ from: 1, fromInclusive: true, result: 100 });
  expect(scoredBand("95%~99%：80分")).toEqual({ from: 0.95, fromInclusive: true, to: 0.99, toInclusive: true, result: 80 });
  expect(scoredBand("每月一次")).toBeUndefined();
});

test.each([
  ["一个扣2分", { kind: "repeat", points: 2 }],
  ["每发生一次投诉扣0.5分，最多扣5分", { kind: "repeat", points: 0.5, maximum: 5 }],
  ["第一次扣1分；第二次扣1.5分", { kind: "steps", steps: [1, 1.5] }],
  ["第1次扣1分，第2次扣1.5分，第3次扣2.5分", { kind: "steps", steps: [1, 1.5, 2.5] }],
  ["出现重大事故直接0分", { kind: "all" }],
  ["每低1%扣2分", { kind: "perShort", step: 0.01, points: 2 }],
] as const)("the sentence %p says how points are taken", (text, prose) => {
  expect(deductionProse(text)).toEqual(prose);
});

test.each(["按时完成", "90分以上为优秀", "第二次扣1.5分"])("%p says nothing that could be reckoned with", (text) => {
  expect(deductionProse(text)).toBeUndefined();
});

test("bands written as text in the scheme are bands, and the hole between them is an issue", () => {
  const lookup = (...bands: readonly (readonly [string, number])[]) => ({ ...schemeOf([{ name: "达成率", weight: 1, rule: "分档", settings: "分档=档；依据=实际值" }]), 分档: [{ table: "分档", rows: [["分档名称", "下限", "上限", "结果", "小数位"], ...bands.map(([text, result], index) => [index === 0 ? "档" : null, text, null, result, 4])] }] });
  const checked = (...bands: readonly (readonly [string, number])[]) => checkScheme(parseScheme(workbookOf(lookup(...bands))).scheme!).map(({ code }) => code);
  expect(parseScheme(workbookOf(lookup(["≥100%", 100], ["<100%", 0]))).scheme!.bands[0]!.bands).toHaveLength(2);
  expect(checked(["≥100%", 100], ["95%~99%", 80], ["<95%", 0])).toContain("band-hole");
  expect(checked(["≥100%", 100], ["<100%", 0])).not.toContain("band-hole");
});
