import fc from "fast-check";
import type { Scheme } from "../../src/scheme/scheme";
import type { Result } from "../../src/scoring/result";
import { resultOf, schemeOf, type SchemeText, type Written } from "./schemeOf";

type IndicatorText = NonNullable<SchemeText["indicators"]>[number];

/** Decimals as people type them: so many places, in a range. */
export function typed(low: number, high: number, places: number): fc.Arbitrary<number> {
  const scale = 10 ** places;
  return fc.integer({ min: Math.round(low * scale), max: Math.round(high * scale) }).map((units) => units / scale);
}

const bandTables: SchemeText["bands"] = [
  {
    name: "达成率档",
    decimals: 4,
    bands: [
      { to: 0.8, result: 0 },
      { from: 0.8, to: 0.95, result: 60.5 },
      { from: 0.95, to: 1.1, toInclusive: true, result: 90.25 },
      { from: 1.1, fromInclusive: false, result: 110 },
    ],
  },
  { name: "次数档", decimals: 0, bands: [{ to: 10, result: 100 }, { from: 10, to: 50, result: 70 }, { from: 50, result: 33.3 }] },
];

const ruleOf: fc.Arbitrary<Pick<IndicatorText, "rule" | "direction" | "targetTo">> = fc.oneof(
  fc.constantFrom("2-a/t", "t/a", undefined).chain((lowerBetter) =>
    fc.constantFrom("higher", "lower").map((direction) => ({ rule: { kind: "proportional" as const, lowerBetter }, direction: direction as "higher" | "lower" })),
  ),
  fc.constant({ rule: { kind: "proportional" as const, lowerBetter: "linear" as const, worst: 250.75 }, direction: "lower" as const }),
  fc.constant({ rule: { kind: "proportional" as const }, direction: "range" as const, targetTo: { kind: "number" as const, value: 220.5 } }),
  fc.constantFrom("higher", "lower").map((direction) => ({ rule: { kind: "bands" as const, bands: "达成率档" }, direction: direction as "higher" | "lower" })),
  fc.constant({ rule: { kind: "bands" as const, bands: "次数档", of: "actual" as const } }),
  fc.constantFrom("higher", "lower").map((direction) => ({ rule: { kind: "passFail" as const, failScore: 12.5 }, direction: direction as "higher" | "lower" })),
  fc.constant({ rule: { kind: "direct" as const } }),
  fc.constant({ rule: { kind: "direct" as const, scale: 300 } }),
  fc.record({ step: fc.constantFrom(0.01, 0.05, 0.03), points: fc.constantFrom(1, 2.5, 0.7), zeroBelow: fc.constantFrom(undefined, 0.8), begun: fc.boolean() }).map((given) => ({ rule: { kind: "perShort" as const, ...given } })),
  fc.record({ required: fc.constantFrom(4, 7, 100), allOrNothing: fc.boolean() }).map((given) => ({ rule: { kind: "frequency" as const, ...given } })),
);

const indicatorOf: fc.Arbitrary<Omit<IndicatorText, "name">> = fc
  .record({
    cap: fc.constantFrom(undefined, undefined, 100, 120),
    floor: fc.constantFrom(undefined, undefined, 40),
    target: fc.oneof(typed(0.01, 200, 2), fc.constantFrom(100, 80, 0.3, 200)),
    maxPoints: fc.constantFrom(5, 10, 7.5),
    share: fc.integer({ min: 1, max: 20 }),
    rule: ruleOf,
  })
  .map(({ rule, share, target, ...rest }) => ({ ...rest, ...rule, weight: share, target: { kind: "number" as const, value: target } }));

/** Any scheme of up to eight indicators whose weights make 100 %. */
export const anyScheme: fc.Arbitrary<Scheme> = fc
  .record({
    indicators: fc.array(indicatorOf, { minLength: 1, maxLength: 8 }),
    totalling: fc.constantFrom("weighted", "weighted", "points"),
    fullMarks: fc.constantFrom(100, 100, 120),
    scaled: fc.boolean(),
    decimals: fc.constantFrom(2, 2, 1, 0, 3),
    itemDecimals: fc.constantFrom(undefined, undefined, 2),
    scoreCap: fc.constantFrom(undefined, 100),
    withDeductions: fc.boolean(),
  })
  .map(({ indicators, withDeductions, totalling, ...settings }) => {
    const shares = indicators.reduce((sum, { weight }) => sum + weight!, 0);
    const hundredths = indicators.map(({ weight }) => Math.floor((weight! * 10_000) / shares));
    hundredths[0]! += 10_000 - hundredths.reduce((sum, one) => sum + one, 0);
    return schemeOf({
      settings: { ...settings, totalling: totalling as "weighted" | "points" },
      bands: bandTables,
      grades: [
        { grade: "A", lowestTotal: 90 },
        { grade: "B", lowestTotal: 79.995 },
        { grade: "C", lowestTotal: 60, inclusive: false },
        { grade: "D" },
      ],
      indicators: indicators.map((one, index) => ({ ...one, name: `指标${index + 1}`, weight: hundredths[index]! / 10_000 })),
      deductions: withDeductions
        ? [
            { name: "投诉", counted: { kind: "column", column: "投诉次数" }, steps: [1, 1.5, 2.5], target: { kind: "total" } },
            { name: "例会", counted: { kind: "column", column: "缺会" }, steps: [0.005, 2, 30], combine: "highest", target: { kind: "indicator", code: "指标1" } },
          ]
        : [],
    });
  });

/** Actuals near what decides: whole multiples of the target, band edges, a step either side, and anything at all. */
function actualFor(target: number): fc.Arbitrary<number> {
  const edges = [0.8, 0.95, 1, 1.1, 0.97, 0.999, 1.0001].map((ratio) => Number((ratio * target).toPrecision(12)));
  return fc.oneof(typed(0.01, 300, 2), fc.constantFrom(...edges), typed(0.5, 1.5, 3).map((ratio) => Number((ratio * target).toPrecision(12))), fc.integer({ min: 1, max: 120 }));
}

export function anyResult(scheme: Scheme): fc.Arbitrary<Result> {
  const columns: Record<string, fc.Arbitrary<Written>> = {
    投诉次数: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
    缺会: fc.constantFrom(0, 0, 0, 1, 2, 3),
  };
  for (const one of scheme.indicators) columns[one.name] = actualFor(one.target?.kind === "number" ? one.target.value : 100);
  return fc.record(columns).map((row) => resultOf(row));
}

/** A scheme with so many rows of results. */
export function anyAppraisal(rows: number): fc.Arbitrary<{ scheme: Scheme; results: Result[] }> {
  return anyScheme.chain((scheme) => fc.array(anyResult(scheme), { minLength: rows, maxLength: rows }).map((results) => ({ scheme, results })));
}
