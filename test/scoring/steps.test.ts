import fc from "fast-check";
import { exact, plus, rounded, toText, zero } from "../../src/sheet/exact";
import { indicatorCovers } from "../../src/scoring/dataTables";
import { figuresOf } from "../../src/scoring/figures";
import { moneyText, scoreText } from "../../src/scoring/figureText";
import { grouped } from "../../src/sheet/plainText";
import { sharesOfPool } from "../../src/scoring/groupShares";
import { roundedAs } from "../../src/scoring/rounding";
import { scoreAll } from "../../src/scoring/scoreAll";
import { scoreCard } from "../../src/scoring/scoreCard";
import { scoreTotals } from "../../src/scoring/scoreTotals";
import { typedNumber } from "../../src/scoring/typedNumber";
import { firstUnitFrom } from "../../src/scoring/units";
import { typed } from "./randomScheme";
import { resultOf, schemeOf } from "./schemeOf";

const score = { name: "分数", weight: 1 };

test.each([
  ["2.345", "2.35", "2.34", "2.35"],
  ["-2.345", "-2.35", "-2.34", "-2.35"],
  ["2.34", "2.34", "2.34", "2.34"],
  ["2.3400001", "2.34", "2.34", "2.35"],
  ["0", "0", "0", "0"],
])("%s to two decimals: half up %s, down %s, up %s", (value, halfUp, down, up) => {
  const given = exact(Number(value));
  expect((["halfUp", "down", "up"] as const).map((rounding) => toText(roundedAs(given, 2, rounding), 6))).toEqual([halfUp, down, up]);
});

test.each([
  [90, true, 9000n],
  [90, false, 9001n],
  [89.995, true, 9000n],
  [-0.005, true, 0n],
  [-1.005, true, -100n],
  [-1, false, -99n],
])("the first hundredth from %d (inclusive: %s) is %d", (line, inclusive, unit) => {
  expect(firstUnitFrom(line, inclusive, 2)).toBe(unit);
});

test("the short way to a decimal is the long one", () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), typed(-1000, 1000, 2), typed(0, 3, 6)), (value) => {
      const one = typedNumber(value);
      const other = exact(value);
      return one.n * other.d === other.n * one.d;
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["sports", [1, 2, 2, 4, undefined]],
  ["dense", [1, 2, 2, 3, undefined]],
] as const)("ties share the better rank: %s", (ranking, expected) => {
  const scheme = schemeOf({ settings: { ranking }, indicators: [score] });
  expect(scoreAll([95, 90, 90.001, 80, null].map((value) => resultOf({ 分数: value })), scheme).map(({ rank }) => rank)).toEqual(expected);
});

test("people are ranked within their period, and within their department where the scheme says so", () => {
  const rows = [
    resultOf({ 分数: 90 }, { period: "2026-03", department: "售后" }),
    resultOf({ 分数: 80 }, { period: "2026-03", department: "配件" }),
    resultOf({ 分数: 70 }, { period: "2026-04", department: "售后" }),
    resultOf({ 分数: 60 }, { period: "2026-03", department: "售后" }),
  ];
  const ranks = (rankWithin: "all" | "department") => scoreAll(rows, schemeOf({ settings: { rankWithin }, indicators: [score] })).map(({ rank }) => rank);
  expect(ranks("all")).toEqual([1, 2, 1, 3]);
  expect(ranks("department")).toEqual([1, 1, 1, 2]);
});

test("shares of a pool add up to it to the last cent, and none is a cent off its own part", () => {
  fc.assert(
    fc.property(typed(-5000, 50000, 2), fc.array(typed(0.1, 3, 1), { minLength: 1, maxLength: 12 }), (pool, coefficients) => {
      const all = coefficients.reduce((sum, one) => plus(sum, exact(one)), zero);
      const parts = coefficients.map((one) => ({ n: exact(pool).n * exact(one).n * all.d, d: exact(pool).d * exact(one).d * all.n }));
      const { shares, pool: shared } = sharesOfPool(parts, 2);
      expect(toText(shares.reduce(plus, zero), 4)).toBe(toText(shared, 4));
      expect(toText(shared, 4)).toBe(toText(rounded(exact(pool), 2), 4));
      shares.forEach((share, index) => {
        const off = Number(share.n) / Number(share.d) - Number(parts[index]!.n) / Number(parts[index]!.d);
        expect(Math.abs(off)).toBeLessThan(0.01 + 1e-9);
      });
    }),
    { numRuns: 300 },
  );
});

test("posts and stages choose a row's indicators, and a row nobody planned for is flagged", () => {
  const scheme = schemeOf({
    indicators: [
      { name: "共同", weight: 0.4 },
      { name: "甲岗", weight: 0.6, posts: ["甲"] },
      { name: "乙岗", weight: 0.6, posts: ["乙"], stages: ["转正"] },
      { name: "乙试用", weight: 0.6, posts: ["乙"], stages: ["试用"] },
    ],
  });
  const columns = { 共同: 100, 甲岗: 50, 乙岗: 60, 乙试用: 70 };
  const totals = scoreAll([resultOf(columns, { post: "甲" }), resultOf(columns, { post: "乙", stage: "转正" }), resultOf(columns, { post: "乙", stage: "试用" }), resultOf(columns, { post: "丙" })], scheme);
  expect(totals.map(({ total }) => total && toText(total, 2))).toEqual(["70", "76", "82", undefined]);
  expect(totals[3]!.findings.map(({ code, facts }) => [code, facts["posts"]])).toEqual([["post-unknown", "甲、乙"]]);
  const strict = schemeOf({ indicators: [{ ...score, posts: ["甲"] }] });
  expect(scoreCard(resultOf({ 分数: 9 }, { post: "丙" }), strict).findings.map(({ code }) => code)).toEqual(["post-unknown"]);
});

test("an indicator without a data table is about the scheme's first", () => {
  const first = schemeOf({ indicators: [{ ...score, table: "月度" }, { name: "乙" }] });
  expect([indicatorCovers(first, undefined, "月度"), indicatorCovers(first, undefined, "年度")]).toEqual([true, false]);
  const none = schemeOf({ indicators: [score, { name: "乙", table: "年度" }] });
  expect([indicatorCovers(none, undefined, "考核数据"), indicatorCovers(none, undefined, "年度")]).toEqual([true, false]);
});

test.each([
  ["2-a/t", "75"],
  ["2-实际/目标", "75"],
  ["目标/实际", "80"],
])("the parameter 逆向指标公式 = %s settles the formula of every indicator that names none", (value, total) => {
  const scheme = schemeOf({
    indicators: [{ ...score, direction: "lower", rule: { kind: "proportional" }, target: { kind: "number", value: 4 } }],
    parameters: [{ name: "逆向指标公式", value }],
  });
  const results = [resultOf({ 分数: 5 })];
  expect(toText(scoreAll(results, scheme)[0]!.total!, 2)).toBe(total);
  expect(scoreTotals(results, scheme).totals[0]).toBe(Number(total));
});

test("a derived actual is asked from the formula room; without it the row is flagged", () => {
  const scheme = schemeOf({ indicators: [{ ...score, formula: "[@甲]+[@乙]" }] });
  const result = resultOf({ 甲: 30, 乙: 45 });
  const [card] = scoreAll([result], scheme, { derived: () => ({ kind: "number", value: 75, at: "考核数据!C5" }) });
  expect(toText(card!.total!, 2)).toBe("75");
  expect(scoreCard(result, scheme).findings.map(({ code }) => code)).toEqual(["value-uncalculated"]);
});

test("compounding ratios take what is left of what is left", () => {
  const scheme = schemeOf({
    indicators: [score],
    deductions: [{ name: "投诉", counted: { kind: "column", column: "次数" }, steps: [0.05, 0.2, 0.5], combine: "compound", unit: "percent", target: { kind: "total" } }],
  });
  // 100 × 0.95 × 0.80 = 76
  expect(toText(scoreCard(resultOf({ 分数: 100, 次数: 2 }), scheme).total!, 2)).toBe("76");
});

test.each([
  ["none", "95"],
  ["repeat", "85"],
  ["all", "0"],
] as const)("three times a ladder of one step of 5, beyond it %s", (beyond, total) => {
  const scheme = schemeOf({ indicators: [score], deductions: [{ name: "投诉", counted: { kind: "column", column: "次数" }, steps: [5], beyond, target: { kind: "total" } }] });
  expect(toText(scoreCard(resultOf({ 分数: 100, 次数: 3 }), scheme).total!, 2)).toBe(total);
});

test("a rule's maximum stops its ladder", () => {
  const scheme = schemeOf({ indicators: [score], deductions: [{ name: "投诉", counted: { kind: "column", column: "次数" }, steps: [5], beyond: "repeat", maximum: 12, target: { kind: "total" } }] });
  const card = scoreCard(resultOf({ 分数: 100, 次数: 4 }), scheme);
  expect([toText(card.total!, 2), card.deductions[0]!.limited?.by]).toEqual(["88", "maximum"]);
});

test("columns are read once for the same results, however often weights are tried", () => {
  const results = [resultOf({ 分数: 90 }), resultOf({ 分数: true }), resultOf({ 分数: "N/A" })];
  const column = figuresOf(results).column("分数");
  expect([...column]).toEqual([90, Infinity, NaN]);
  expect(figuresOf(results).column("分数")).toBe(column);
});

test.each([
  ["1234567.5", "1,234,567.50"],
  ["-1234.5", "-1,234.50"],
  ["999", "999.00"],
])("%s is written %s", (value, text) => {
  expect(moneyText(exact(Number(value)), 2)).toBe(text);
  expect(grouped("1000")).toBe("1,000");
  expect(scoreText({ n: 250n, d: 3n })).toBe("83.3333");
});
