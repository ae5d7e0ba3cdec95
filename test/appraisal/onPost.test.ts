import fc from "fast-check";
import { appraise } from "../../src/appraisal/appraise";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { serialDay } from "../../src/scheme/period";
import { explainText } from "../../src/scoring/explain";
import type { CellValue } from "../../src/sheet/cellValue";
import { toText } from "../../src/sheet/exact";
import { workbookOf } from "../support/workbookOf";

type Rows = readonly (readonly CellValue[])[];
const day = (text: string) => serialDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

const header = ["姓名", "岗位", "期间", "到岗日期", "离岗日期", "绩效", "奖金基数"];
const plainPayouts: Rows = [["奖金", "公式", "按天折算"], ["月度奖金", "[@奖金基数]*[@总分]/100", "是"]];

/** One rated indicator that is the total; June 2026 has 30 days. */
const book = (rows: Rows, payouts: Rows = plainPayouts, indicators: Rows = [["绩效", 1, null]]) =>
  workbookOf({
    方案: [{ table: "方案", rows: [["项目", "内容"], ["考核周期", "月度"]] }],
    指标: [{ table: "指标", rows: [["指标", "权重", "适用岗位", "计分规则", "来源列"], ...indicators.map(([name, weight, post]) => [name!, weight!, post!, "直接评分", "绩效"])] }],
    奖金: [{ table: "奖金", rows: payouts }],
    考核数据: [{ table: "考核数据", rows: [header, ...rows] }],
  });

const run = (...given: Parameters<typeof book>) => {
  const done = appraise(book(...given));
  expect(done.issues).toEqual([]);
  return done;
};
const paid = (cards: ReturnType<typeof run>["cards"], name = "月度奖金") => cards.map((card) => toText(card.payouts.find((line) => line.name === name)!.amount, 2));

test("who was on the post for 20 of 30 days is paid 20/30, both ends included, and the explanation says so", () => {
  const { cards, scheme } = run([["张三", "顾问", "2026-06", day("2026-06-11"), null, 95, 5000], ["李四", "顾问", "2026-06", null, "2026-06-15", 95, 5000], ["王五", "顾问", "2026-06", null, null, 95, 5000]]);
  // 5000 × 95 ÷ 100 = 4750; × 20 ÷ 30 = 3166.67; × 15 ÷ 30 = 2375; whole 4750
  expect(paid(cards)).toEqual(["3166.67", "2375", "4750"]);
  const said = explainText(cards[0]!, scheme!, "zh").split("\n");
  expect(said).toContain("  × 在岗 20 ÷ 30 天  考核数据!D2");
  expect(said.filter((line) => line.startsWith("月度奖金"))).toEqual(["月度奖金 = 3,166.67"]);
  expect(explainText(cards[2]!, scheme!, "zh")).not.toContain("在岗");
});

test("a post held since before the period, or beyond its end, counts for the whole of it", () => {
  const { cards } = run([["张三", "顾问", "2026-06", day("2024-03-01"), day("2026-07-20"), 95, 5000]]);
  expect(paid(cards)).toEqual(["4750"]);
  expect(cards[0]!.findings).toEqual([]);
});

test("formulas may name the days and the share of the period, and a payout without 按天折算 is not touched", () => {
  const payouts: Rows = [["奖金", "公式"], ["全额", "[@奖金基数]"], ["天数津贴", "[@在岗天数]*10"], ["折算", "ROUND([@奖金基数]*[@在岗比例],2)"], ["全组天数", "SUM([在岗天数])"]];
  const { cards } = run([["张三", "顾问", "2026-06", day("2026-06-11"), null, 95, 5000], ["李四", "顾问", "2026-06", null, null, 95, 5000]], payouts);
  expect(["全额", "天数津贴", "折算", "全组天数"].map((name) => paid(cards, name))).toEqual([["5000", "5000"], ["200", "300"], ["3333.33", "5000"], ["50", "50"]]);
});

test("dates that run backwards, miss the period or cannot be read flag the row at their cell", () => {
  const { cards } = run([
    ["张三", "顾问", "2026-06", day("2026-06-20"), day("2026-06-10"), 95, 5000],
    ["李四", "顾问", "2026-06", day("2026-07-01"), null, 95, 5000],
    ["王五", "顾问", "2026-06", null, day("2026-05-31"), 95, 5000],
    ["赵六", "顾问", "2026-06", "月中", null, 95, 5000],
  ]);
  expect(cards.map(({ findings, total }) => [findings[0]!.code, findings[0]!.at, total])).toEqual([
    ["on-post-reversed", "考核数据!E2", undefined],
    ["on-post-outside", "考核数据!D3", undefined],
    ["on-post-outside", "考核数据!E4", undefined],
    ["on-post-unreadable", "考核数据!D5", undefined],
  ]);
  expect(describeIssue(cards[3]!.findings[0]!, "zh")).toBe("“到岗日期”的日期“月中”看不懂，请写成 2026-03-05，本行不计分。");
});

test("who changes post within the period has two rows, each by its own post's indicators and days, and no duplicate is told", () => {
  const indicators: Rows = [["接待绩效", 1, "顾问"], ["管理绩效", 1, "主管"]];
  const { cards } = run([["张三", "顾问", "2026-06", null, day("2026-06-12"), 90, 5000], ["张三", "主管", "2026-06", day("2026-06-13"), null, 80, 6000]], plainPayouts, indicators);
  // 4500 × 12 ÷ 30 = 1800; 4800 × 18 ÷ 30 = 2880
  expect(cards.map((card) => [card.lines[0]!.name, toText(card.total!, 2), card.findings])).toEqual([["接待绩效", "90", []], ["管理绩效", "80", []]]);
  expect(paid(cards)).toEqual(["1800", "2880"]);
});

test("the same post twice is no duplicate when the days do not meet; overlapping days are told at their cell", () => {
  const apart = run([["张三", "顾问", "2026-06", null, day("2026-06-10"), 90, 5000], ["张三", "顾问", "2026-06", day("2026-06-21"), null, 90, 5000]]);
  expect(apart.cards.flatMap(({ findings }) => findings)).toEqual([]);
  const meeting = run([["张三", "顾问", "2026-06", null, day("2026-06-15"), 90, 5000], ["张三", "主管", "2026-06", day("2026-06-15"), null, 90, 5000], ["张三", "司机", "2026-06", null, null, 90, 5000]]);
  expect(meeting.cards.flatMap(({ findings }) => findings.map(({ code, severity, at }) => [code, severity, at]))).toEqual([["days-overlap", "notice", "考核数据!D3"], ["days-overlap", "notice", "考核数据!E2"]]);
});

test("floors and caps are for the whole period, deductions for what is left: both stand on the days' share", () => {
  const { cards, scheme } = run([["张三", "顾问", "2026-06", day("2026-06-16"), null, 95, 5000]], [["奖金", "公式", "上限", "按天折算"], ["月度奖金", "[@奖金基数]*[@总分]/100", 4000, "是"]]);
  // 4750, at most 4000, × 15 ÷ 30 = 2000
  expect(paid(cards)).toEqual(["2000"]);
  expect(explainText(cards[0]!, scheme!, "zh")).toContain("4,750.00 超过上限，取 4,000.00");
});

const stretches = fc.tuple(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100), fc.integer({ min: 0, max: 120 }));
const split = (last: number, base: number, score: number): Rows => [
  ["张三", "顾问", "2026-06", null, day("2026-06-01") + last - 1, score, base],
  ["张三", "顾问", "2026-06", day("2026-06-01") + last, null, score, base],
];
const cents = (text: string) => Math.round(Number(text) * 100);

test("law: the two parts of a split month add up to the whole within a cent a row", () => {
  fc.assert(
    fc.property(stretches, ([last, base, score]) => {
      const whole = cents(paid(run([["张三", "顾问", "2026-06", null, null, score, base]]).cards)[0]!);
      const parts = paid(run(split(last, base, score)).cards).map(cents);
      expect(Math.abs(parts[0]! + parts[1]! - whole)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 40 },
  );
});

test("law: shared within the person (分组列 姓名) the parts of a split month are the whole to the cent", () => {
  const payouts: Rows = [["奖金", "公式", "分组列", "按天折算"], ["月度奖金", "[@奖金基数]*[@总分]/100", "姓名", "是"]];
  fc.assert(
    fc.property(stretches, ([last, base, score]) => {
      const whole = cents(paid(run([["张三", "顾问", "2026-06", null, null, score, base]], payouts).cards)[0]!);
      const parts = paid(run(split(last, base, score), payouts).cards).map(cents);
      expect(parts[0]! + parts[1]!).toBe(whole);
    }),
    { numRuns: 40 },
  );
});
