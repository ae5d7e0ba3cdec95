import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { explain, explainText } from "../../src/scoring/explain";
import { findingWords } from "../../src/scoring/findingWords";
import { withPayouts } from "../../src/scoring/payout";
import { scoreAll } from "../../src/scoring/scoreAll";
import type { ScoreCard } from "../../src/scoring/scoreCard.types";
import type { Scheme } from "../../src/scheme/scheme";
import { evaluator } from "./evaluator";
import { failures, resultOf, schemeOf, type SchemeText, type Written } from "./schemeOf";

type IndicatorText = NonNullable<SchemeText["indicators"]>[number];

const target = (value: number) => ({ kind: "number" as const, value });
const bands = [{ name: "档", decimals: 2, bands: [{ to: 0.8, result: 0 }, { from: 0.8, to: 1, result: 80 }, { from: 1, result: 100 }] }];

/** The second sentence about a single indicator that weighs 100 %: how its rule made the score. */
function step(indicator: IndicatorText, columns: Readonly<Record<string, Written>>, language: "zh" | "en", rest: SchemeText = {}): string {
  const scheme = schemeOf({ bands, ...rest, indicators: [{ weight: 1, ...indicator }] });
  const [card] = scoreAll([resultOf(columns, { logs: new Map([["例会", failures(2)]]) })], scheme);
  return explainText(card!, scheme, language).split("\n")[2]!.trim();
}

test.each<[string, IndicatorText, Record<string, Written>, string, string]>([
  ["proportional", { name: "完成率", unit: "%", rule: { kind: "proportional" }, target: target(1) }, { 完成率: 0.92 }, "完成率 92%[考核数据!C5] ÷ 目标 100%[考核方案!J2] = 0.92 → 92.00 分", "完成率 92%[考核数据!C5] ÷ target 100%[考核方案!J2] = 0.92 → 92.00 points"],
  ["proportional in points", { name: "完成率", unit: "%", rule: { kind: "proportional" }, target: target(95) }, { 完成率: 76 }, "完成率 76%[考核数据!C5] ÷ 目标 95%[考核方案!J2] = 0.8 → 80.00 分", "完成率 76%[考核数据!C5] ÷ target 95%[考核方案!J2] = 0.8 → 80.00 points"],
  ["2 − a/t", { name: "流失", direction: "lower", rule: { kind: "proportional" }, target: target(4) }, { 流失: 5 }, "2 − 流失 5[考核数据!C5] ÷ 目标 4[考核方案!J2] = 0.75 → 75.00 分", "2 − 流失 5[考核数据!C5] ÷ target 4[考核方案!J2] = 0.75 → 75.00 points"],
  ["t/a", { name: "流失", direction: "lower", rule: { kind: "proportional", lowerBetter: "t/a" }, target: target(4) }, { 流失: 5 }, "目标 4[考核方案!J2] ÷ 流失 5[考核数据!C5] = 0.8 → 80.00 分", "Target 4[考核方案!J2] ÷ 流失 5[考核数据!C5] = 0.8 → 80.00 points"],
  ["linear", { name: "流失", direction: "lower", rule: { kind: "proportional", lowerBetter: "linear", worst: 9 }, target: target(4) }, { 流失: 5 }, "（流失 5[考核数据!C5] − 最差 9）÷（目标 4[考核方案!J2] − 最差 9）= 0.8 → 80.00 分", "(流失 5[考核数据!C5] − worst 9) ÷ (target 4[考核方案!J2] − worst 9) = 0.8 → 80.00 points"],
  ["range", { name: "预算", direction: "range", rule: { kind: "proportional" }, target: target(95), targetTo: target(105) }, { 预算: 76 }, "预算 76[考核数据!C5] ÷ 下限 95[考核方案!J2] = 0.8 → 80.00 分", "预算 76[考核数据!C5] ÷ lower end 95[考核方案!J2] = 0.8 → 80.00 points"],
  ["bands of attainment", { name: "产值", rule: { kind: "bands", bands: "档" }, target: target(100_000) }, { 产值: 91_234.5 }, "产值 91,234.5[考核数据!C5] ÷ 目标 100,000[考核方案!J2] = 0.9123；0.8 ≤ 0.91 < 1（分档“档”） → 80.00 分", "产值 91,234.5[考核数据!C5] ÷ target 100,000[考核方案!J2] = 0.9123; 0.8 ≤ 0.91 < 1 (bands “档”) → 80.00 points"],
  ["bands of the actual", { name: "系数", rule: { kind: "bands", bands: "档", of: "actual" } }, { 系数: 0.5 }, "系数 0.5[考核数据!C5]；0.5 < 0.8（分档“档”） → 0.00 分", "系数 0.5[考核数据!C5]; 0.5 < 0.8 (bands “档”) → 0.00 points"],
  ["pass by number", { name: "车次", rule: { kind: "passFail" }, target: target(30) }, { 车次: 30 }, "车次 30[考核数据!C5]，达到目标 30[考核方案!J2] → 100.00 分", "车次 30[考核数据!C5] meets the target of 30[考核方案!J2] → 100.00 points"],
  ["pass by answer", { name: "制度", rule: { kind: "passFail", failScore: 40 } }, { 制度: false }, "制度：否[考核数据!C5]，未达标 → 40.00 分", "制度: 否[考核数据!C5], missed → 40.00 points"],
  ["direct", { name: "态度" }, { 态度: 88.5 }, "态度 88.5[考核数据!C5] → 88.50 分", "态度 88.5[考核数据!C5] → 88.50 points"],
  ["direct of five", { name: "态度", rule: { kind: "direct", scale: 5 } }, { 态度: 4 }, "态度 4[考核数据!C5] ÷ 5 × 100 → 80.00 分", "态度 4[考核数据!C5] ÷ 5 × 100 → 80.00 points"],
  ["checklist", { name: "清单", rule: { kind: "checklist" }, columns: ["一", "二"] }, { 一: true, 二: false }, "适用 2 项，满足 1 项：1 ÷ 2 × 100 → 50.00 分", "1 of 2 items that apply are satisfied: 1 ÷ 2 × 100 → 50.00 points"],
  ["points per shortfall", { name: "回访", unit: "%", rule: { kind: "perShort", step: 0.01, points: 2 }, target: target(1) }, { 回访: 0.975 }, "回访 97.5%[考核数据!C5] ÷ 目标 100%[考核方案!J2] = 0.975；差 2.5%，计 2 档，每档扣 2 分：100 − 2 × 2 → 96.00 分", "回访 97.5%[考核数据!C5] ÷ target 100%[考核方案!J2] = 0.975; 2.5% short makes 2 steps of 2 points: 100 − 2 × 2 → 96.00 points"],
  ["below the zero line", { name: "回访", unit: "%", rule: { kind: "perShort", step: 0.01, points: 2, zeroBelow: 0.8 }, target: target(1) }, { 回访: 0.79 }, "回访 79%[考核数据!C5] ÷ 目标 100%[考核方案!J2] = 0.79；达成率低于零分线 80%，不得分 → 0.00 分", "回访 79%[考核数据!C5] ÷ target 100%[考核方案!J2] = 0.79; below the line of 80%: no score → 0.00 points"],
  ["frequency", { name: "培训", rule: { kind: "frequency", required: 4 } }, { 培训: 3 }, "培训 3[考核数据!C5] 次 ÷ 要求 4 次 × 100（最高 100） → 75.00 分", "培训 3[考核数据!C5] ÷ 4 required × 100 (at most 100) → 75.00 points"],
  ["deductions", { name: "例会项", rule: { kind: "deductions" } }, {}, "满分 100.00 − 扣分 5.00 → 95.00 分", "Full marks 100.00 − deductions 5.00 → 95.00 points"],
  ["missing", { name: "访谈", missing: "full" }, { 访谈: null }, "访谈 没有数据 考核数据!C5，按满分", "访谈 has no value 考核数据!C5: counted as full marks"],
])("%s is explained in both languages", (_, indicator, columns, zh, en) => {
  const rest: SchemeText = { deductions: [{ name: "例会", counted: { kind: "log", table: "检查记录" }, steps: [2, 3], target: { kind: "indicator", code: "例会项" } }] };
  expect(step(indicator, columns, "zh", rest)).toBe(zh);
  expect(step(indicator, columns, "en", rest)).toBe(en);
});

function paid(scheme: Scheme, columns: Record<string, Written>): ScoreCard {
  return withPayouts(scoreAll([resultOf(columns)], scheme), scheme, evaluator)[0]!;
}

test("a payout that was capped and cut tells the formula's value before what changed it", () => {
  const scheme = schemeOf({
    indicators: [{ name: "分数", weight: 1 }],
    payouts: [{ name: "奖金", formula: "[@基数]*[@总分]/100", cap: 4000 }],
    deductions: [{ name: "投诉", counted: { kind: "column", column: "投诉次数" }, steps: [0.05, 0.2], combine: "highest", unit: "percent", target: { kind: "payout", name: "奖金" } }],
  });
  const text = explainText(paid(scheme, { 分数: 90, 基数: 5000, 投诉次数: 2 }), scheme, "zh").split("\n");
  expect(text.slice(text.indexOf("奖金 = 3,200.00"))).toEqual([
    "奖金 = 3,200.00",
    "  基数 5000[考核数据!D5]",
    "  5000 × 90 ÷ 100 = 4,500.00",
    "  4,500.00 超过上限，取 4,000.00",
    "  扣分 投诉  投诉次数[考核数据!E5] 2 次，扣 20%  −800.00",
    "  扣罚后 3,200.00",
  ]);
});

test("a payout whose condition is not met says what it would have been", () => {
  const scheme = schemeOf({ indicators: [{ name: "分数", weight: 1 }], payouts: [{ name: "奖金", formula: "[@基数]", condition: "[@总分]>=95" }] });
  const card = paid(scheme, { 分数: 90, 基数: 500 });
  expect(card.payouts[0]!.amount).toEqual({ n: 0n, d: 100n });
  expect(explainText(card, scheme, "en")).toContain("The condition is not met, so nothing is paid (500.00 if it were)");
});

test("a payout that cannot be worked out is flagged on a row that keeps its total", () => {
  const scheme = schemeOf({ indicators: [{ name: "分数", weight: 1 }], payouts: [{ name: "奖金", formula: "[@基数]/0" }] });
  const card = paid(scheme, { 分数: 90, 基数: 500 });
  expect(card.payouts).toEqual([]);
  expect(card.findings.map(({ severity, code }) => [severity, code])).toEqual([["flag", "payout-fault"]]);
  expect(card.total).toBeDefined();
});

test("every figure that came from a cell leads to it", () => {
  const scheme = schemeOf({ indicators: [{ name: "产值", weight: 1, rule: { kind: "proportional" }, target: { kind: "column", column: "目标" } }] });
  const [card] = scoreAll([resultOf({ 产值: 80, 目标: 100 })], scheme);
  const places = explain(card!, scheme, "zh").flatMap(({ pieces }) => pieces.flatMap((piece) => (typeof piece === "string" ? [] : piece.at)));
  expect(places).toEqual(["考核方案!A2", "考核数据!C5", "考核数据!D5"]);
});

test("a flag is the first thing said, with its cell", () => {
  const scheme = schemeOf({ indicators: [{ name: "满意度", weight: 1 }] });
  const [card] = scoreAll([resultOf({ 满意度: null })], scheme);
  expect(explainText(card!, scheme, "zh").split("\n").slice(0, 2)).toEqual(["张三  未计分", "“满意度”没有填写（列“满意度”），本行不计分。请填写，或为该指标选定缺失处理方式。 考核数据!C5"]);
});

test("every finding of this room has a sentence in both languages", () => {
  const room = join(__dirname, "../../src/scoring");
  const source = readdirSync(room).filter((file) => file !== "findingWords.ts").map((file) => readFileSync(join(room, file), "utf8")).join("\n");
  const codes = new Set([...source.matchAll(/\b(?:flag|notice|issue|faulty)\(\s*"([a-z-]+)"|code: "([a-z-]+)"|trouble: "([a-z-]+)"/g)].map((match) => match[1] ?? match[2] ?? match[3]!));
  expect([...codes].filter((code) => !(code in findingWords))).toEqual([]);
  expect(codes.size).toBeGreaterThan(35);
});
