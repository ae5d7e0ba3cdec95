import fc from "fast-check";
import { appraise } from "../../src/appraisal/appraise";
import { describeIssue } from "../../src/appraisal/describeIssue";
import type { CellValue } from "../../src/sheet/cellValue";
import { toText } from "../../src/sheet/exact";
import { explainText } from "../../src/scoring/explain";
import { workbookOf, type Block } from "../support/workbookOf";

type Rows = readonly (readonly CellValue[])[];

const agreed: Rows = [["自我", 0.2, null, null], ["上级", 0.8, null, null], ["同级", 0, null, null]];
const given: Rows = [
  ["2026-Q1", "张三", "自我", "团队管理", 90],
  ["2026-Q1", "张三", "上级", "团队管理", 86],
  ["2026-Q1", "张三", "上级", "K2", 90],
  ["2026-Q1", "张三", "同级", "团队管理", 60],
];

/** Two indicators at 60/40; the second is what people rate. */
function book(over: Readonly<{ raters?: Rows; ratings?: Rows; header?: readonly CellValue[]; rows?: Rows; source?: string; dimension?: string; sheets?: Readonly<Record<string, readonly Block[]>> }> = {}) {
  return workbookOf({
    方案: [{ table: "方案", rows: [["项目", "内容"], ["考核周期", "季度"]] }],
    指标: [{ table: "指标", rows: [["编号", "指标", "维度", "权重", "计分规则", "来源列"], ["K1", "工作业绩", "业绩", 0.6, "直接评分", "工作业绩"], ["K2", "团队管理", over.dimension ?? "行为", 0.4, "直接评分", over.source ?? "评分记录"]] }],
    评价人: [{ table: "评价人", rows: [["评价人", "权重", "维度", "缺失处理"], ...(over.raters ?? agreed)] }],
    考核数据: [{ table: "考核数据", rows: [over.header ?? ["姓名", "期间", "工作业绩"], ...(over.rows ?? [["张三", "2026-Q1", 80]])] }],
    ...(over.ratings === undefined ? { 评分记录: [{ table: "评分记录", rows: [["期间", "姓名", "评价人", "指标", "得分"], ...given] }] } : over.ratings.length > 0 ? { 评分记录: [{ table: "评分记录", rows: [["期间", "姓名", "评价人", "指标", "得分"], ...over.ratings] }] } : {}),
    ...over.sheets,
  });
}

const only = (workbook: ReturnType<typeof book>) => {
  const run = appraise(workbook);
  expect(run.issues).toEqual([]);
  return { run, card: run.cards[0]!, scheme: run.scheme! };
};

test("several ratings of a type are averaged, types are weighted, and peers at weight 0 are shown and count nothing (S4g)", () => {
  const { card, scheme } = only(book());
  // 上级 (86 + 90) ÷ 2 = 88; 20% × 90 + 80% × 88 = 18 + 70.4 = 88.4; total 60% × 80 + 40% × 88.4 = 48 + 35.36 = 83.36
  expect(toText(card.lines[1]!.score, 4)).toBe("88.4");
  expect(toText(card.total!, 4)).toBe("83.36");
  const parts = card.lines[1]!.raters!.map(({ rater, weight, count, mean }) => [rater, toText(weight, 2), count, mean && toText(mean, 4)]);
  expect(parts).toEqual([["自我", "0.2", 1, "90"], ["上级", "0.8", 2, "88"], ["同级", "0", 1, "60"]]);
  const said = explainText(card, scheme, "zh").split("\n");
  expect(said).toContain("  上级 80% × 88.00（2 份）  评分记录!E3、评分记录!E4");
  expect(said).toContain("  同级 60.00（1 份，仅供参考）  评分记录!E5");
  expect(said).toContain("  综合评分 88.4 → 88.40 分");
  expect(explainText(card, scheme, "en")).toContain("上级 80% × 88.00 (ratings: 2)");
});

test("the combined rating is written beside the row, for no cell of the row shows it", () => {
  const written = appraise(book()).edits.find((edit) => edit.kind === "writeCells");
  expect(written).toMatchObject({ rows: [["团队管理得分（计）", "总分（计）", "名次（计）", "提示（计）"], [88.4, 83.36, 1, undefined]] });
});

test("when nobody of a type has rated, its weight goes to the others and the hint names who is missing", () => {
  const { card, scheme } = only(book({ ratings: given.slice(0, 1) }));
  // Only 自我: 90 × 20% ÷ 20% = 90; total 48 + 36 = 84
  expect(toText(card.total!, 4)).toBe("84");
  expect(card.findings.map((finding) => describeIssue(finding, "zh"))).toEqual(["“团队管理”没有 上级 的评分，其权重分给其余评价人。"]);
  expect(explainText(card, scheme, "zh")).toContain("自我 20% → 100% × 90.00（1 份）");
});

test("a rater that must not be missing keeps the row from being scored", () => {
  const blocking: Rows = [["自我", 0.2, null, null], ["上级", 0.8, null, "不计分"]];
  const { card } = only(book({ raters: blocking, ratings: given.slice(0, 1) }));
  expect(card.total).toBeUndefined();
  expect(card.findings.map(({ code, severity }) => [code, severity])).toEqual([["rater-missing-block", "flag"]]);
});

test("without any rating that counts the value is missing; a 0 is a rating, N/A is none", () => {
  expect(only(book({ ratings: [["2026-Q1", "张三", "同级", "K2", 60]] })).card.findings.map(({ code }) => code)).toEqual(["value-missing"]);
  const zero = only(book({ ratings: [["2026-Q1", "张三", "上级", "K2", 0], ["2026-Q1", "张三", "上级", "K2", "N/A"], ["2026-Q1", "张三", "自我", "K2", 50]] })).card;
  // 20% × 50 + 80% × 0 = 10; total 48 + 4 = 52
  expect(toText(zero.total!, 4)).toBe("52");
});

test("a rating that is no number flags the row at its cell", () => {
  const { card } = only(book({ ratings: [["2026-Q1", "张三", "上级", "K2", "很好"], ...given.slice(0, 1)] }));
  expect(card.findings).toMatchObject([{ code: "value-unreadable", at: "评分记录!E2", severity: "flag" }]);
});

test("a dimension's own raters win over the general ones", () => {
  const { card } = only(book({ raters: [...agreed, ["上级", 0.5, "行为", null], ["同级", 0.5, "行为", null]] }));
  // 行为: 50% × 88 + 50% × 60 = 74
  expect(toText(card.lines[1]!.score, 4)).toBe("74");
});

test("weights of raters that miss 100 % are an issue with their sum, for every dimension by itself", () => {
  const { issues } = appraise(book({ raters: [["自我", 20, null, null], ["上级", 70, null, null], ["上级", 100, "行为", null], ["同级", 10, "行为", null]] }));
  expect(issues.map((issue) => [issue.code, issue.at, describeIssue(issue, "zh")])).toEqual([
    ["rater-weights-sum", "评价人!B2", "评价人的权重合计 90%，应为 100%。"],
    ["rater-weights-sum", "评价人!B4", "评价人的权重合计 110%，应为 100%（维度“行为”）。"],
  ]);
});

test("a rated indicator without ratings table and columns is an issue; so is one without raters", () => {
  expect(appraise(book({ ratings: [] })).issues).toMatchObject([{ code: "no-ratings", at: "指标!F3" }]);
  expect(appraise(book({ raters: [["上级", 1, "能力", null]] })).issues).toMatchObject([{ code: "no-raters", at: "指标!F3" }]);
});

test("ratings may stand in columns of the person's own row, headed by the indicator and the rater", () => {
  const header = ["姓名", "期间", "工作业绩", "团队管理·自评", "团队管理（上级评价）", "团队管理·同级1", "团队管理·同级2"];
  const { card } = only(book({ source: "团队管理", ratings: [], header, rows: [["张三", "2026-Q1", 80, 90, 88, 60, 70]] }));
  expect(toText(card.total!, 4)).toBe("83.36");
  expect(card.lines[1]!.raters!.map(({ rater, count, cells }) => [rater, count, cells])).toEqual([["自我", 1, ["考核数据!D2"]], ["上级", 1, ["考核数据!E2"]], ["同级", 2, ["考核数据!F2", "考核数据!G2"]]]);
  const own = only(book({ source: "团队管理", ratings: [], header: [...header, "团队管理"], rows: [["张三", "2026-Q1", 80, 90, 88, 60, 70, 100]] }));
  expect(own.card.lines[1]!.raters).toBeUndefined();
});

test("a month's rating counts for its quarter; other periods, people, raters and indicators are told and not counted", () => {
  const more: Rows = [["2026-02", "张三", "上级", "K2", 88], ["2026-04", "张三", "上级", "K2", 10], ["2026-Q1", "张叁", "上级", "K2", 10], ["2026-Q1", "张三", "司机", "K2", 10], ["2026-Q1", "张三", "上级", "纪律", 10], ["上季度", "张三", "上级", "K2", 10]];
  const { run, card } = only(book({ ratings: [given[0]!, ...more] }));
  expect(toText(card.lines[1]!.score, 4)).toBe("88.4");
  expect(run.notices.filter(({ code }) => code.startsWith("rating-")).map(({ code, at }) => [code, at])).toEqual([
    ["rating-rater-unknown", "评分记录!C6"],
    ["rating-indicator-unknown", "评分记录!D7"],
    ["rating-period-unreadable", "评分记录!A8"],
    ["rating-person-unknown", "评分记录!E5"],
  ]);
});

test("a blank indicator means the only one that is rated", () => {
  expect(toText(only(book({ ratings: given.map(([period, name, rater, , score]) => [period!, name!, rater!, null, score!]) })).card.total!, 4)).toBe("83.36");
});

test("the reported inputs of a rated line are the ratings' own cells", () => {
  expect(only(book()).card.lines[1]!.inputs.map(({ at }) => at)).toEqual(["评分记录!E2", "评分记录!E3", "评分记录!E4", "评分记录!E5"]);
});

test("law: raters' weights at 100 % on one type come to that type's mean, whatever the others say", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(scores, scores, (superiors, peers) => {
      const rows = (rater: string, values: readonly number[]): Rows => values.map((value) => ["2026-Q1", "张三", rater, "K2", value]);
      const { card } = only(book({ raters: [["上级", 1, null, null], ["同级", 0, null, null]], ratings: [...rows("上级", superiors), ...rows("同级", peers)] }));
      const cents = superiors.reduce((sum, value) => sum + Math.round(value * 100), 0);
      const { n, d } = card.lines[1]!.score;
      expect(n * BigInt(superiors.length) * 100n).toBe(BigInt(cents) * d);
    }),
    { numRuns: 40 },
  );
});
