import { appraise } from "../../src/appraisal/appraise";
import { withMoves } from "../../src/appraisal/calibrationMoves";
import { strictnessMoves } from "../../src/appraisal/strictnessMoves";
import { strictnessOf } from "../../src/scoring/strictness";
import type { CellValue } from "../../src/sheet/cellValue";
import { toText } from "../../src/sheet/exact";
import { workbookOf } from "../support/workbookOf";

type Row = readonly CellValue[];

/** Two people and who rated them. */
const book = (ratings: readonly Row[], raters: readonly Row[] = [["上级", 1]]) =>
  workbookOf({
    考核方案: [
      { table: "方案", rows: [["项目", "内容"], ["方案编号", "X1"], ["方案名称", "评分"], ["考核周期", "季度"]] },
      { at: "A10", table: "指标", rows: [["编号", "指标", "权重", "计分规则", "来源列"], ["K1", "团队管理", 1, "直接评分", "评分记录"]] },
    ],
    评价人: [{ table: "评价人", rows: [["评价人", "权重"], ...raters] }],
    考核数据: [{ table: "考核数据", rows: [["姓名", "期间"], ["张三", "2026-Q1"], ["李四", "2026-Q1"]] }],
    评分记录: [{ table: "评分记录", rows: [["期间", "姓名", "评价人", "评价人姓名", "指标", "得分"], ...ratings] }],
  });

/** 王 gives 90 and 80, 陈 gives 80 and 74: 王 lies 8 above 陈 on the same people. */
const two: readonly Row[] = [
  ["2026-Q1", "张三", "上级", "王", "团队管理", 90],
  ["2026-Q1", "张三", "上级", "陈", "团队管理", 80],
  ["2026-Q1", "李四", "上级", "王", "团队管理", 80],
  ["2026-Q1", "李四", "上级", "陈", "团队管理", 74],
];

test("mean, spread, number and deviation from the others on the same people, per rater", () => {
  const found = strictnessOf(appraise(book(two)).cards).map(({ rater, by, ratings, people, mean, spread, compared, deviation }) => [rater, by, ratings, people, toText(mean, 4), spread, compared, deviation && toText(deviation, 4)]);
  expect(found).toEqual([
    ["上级", "王", 2, 2, "85", 5, 2, "8"],
    ["上级", "陈", 2, 2, "77", 3, 2, "-8"],
  ]);
});

test("who rated people that nobody else has rated cannot be compared, and comes last", () => {
  const alone = [["2026-Q1", "张三", "上级", "王", "团队管理", 90], ["2026-Q1", "李四", "上级", "陈", "团队管理", 74], ["2026-Q1", "李四", "上级", "孙", "团队管理", 70]];
  expect(strictnessOf(appraise(book(alone)).cards).map(({ by, compared, deviation }) => [by, compared, deviation && toText(deviation, 2)])).toEqual([["陈", 1, "4"], ["孙", 1, "-4"], ["王", 0, undefined]]);
});

test("without names raters are told apart by their type; a blank is no rating", () => {
  const types = two.map(([period, name, , by, indicator, score], index) => [period!, name!, by === "王" ? "上级" : "同级", null, indicator!, index === 3 ? "N/A" : score!]);
  expect(strictnessOf(appraise(book(types, [["上级", 0.5], ["同级", 0.5]])).cards).map(({ rater, by, ratings, deviation }) => [rater, by, ratings, toText(deviation!, 2)])).toEqual([["上级", undefined, 2, "10"], ["同级", undefined, 1, "-10"]]);
});

test("the proposal moves every rating by its rater's deviation and scores by the scheme's own weights", () => {
  // 上级 90 × 0.8 + 同级 80 × 0.2 = 88 becomes 82 × 0.8 + 88 × 0.2 = 83.2; 78.8 becomes 72 × 0.8 + 82 × 0.2 = 74.
  const types = two.map(([period, name, , by, indicator, score]) => [period!, name!, by === "王" ? "上级" : "同级", null, indicator!, score!]);
  const workbook = book(types, [["上级", 0.8], ["同级", 0.2]]);
  const { cards, scheme, issues } = appraise(workbook);
  expect(issues).toEqual([]);
  const moves = strictnessMoves(cards, scheme!, strictnessOf(cards));
  expect(moves).toMatchObject([
    { name: "张三", subject: { kind: "indicator", name: "团队管理" }, from: 88, to: 83.2, reason: "评分尺度：上级 +8、同级 −8，按与其他评价人的差距折回" },
    { name: "李四", from: 78.8, to: 74 },
  ]);
  expect(appraise(workbook, withMoves(moves, "2026-Q1", "zh")).cards.map(({ total }) => toText(total!, 2))).toEqual(["83.2", "74"]);
});

test("raters of the same strictness move nothing", () => {
  const even = two.map((row) => [...row.slice(0, 5), 80]);
  const { cards, scheme } = appraise(book(even));
  expect(strictnessMoves(cards, scheme!, strictnessOf(cards))).toEqual([]);
});
