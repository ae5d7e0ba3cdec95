import { appraise } from "../../src/appraisal/appraise";
import type { CellValue } from "../../src/sheet/cellValue";
import { toText } from "../../src/sheet/exact";
import { explainText } from "../../src/scoring/explain";
import { workbookOf } from "../support/workbookOf";

type Rows = readonly (readonly CellValue[])[];

/** One indicator of a person who scores 96 and 80; parameters and grades as a test wants them. */
function book(over: Readonly<{ cap?: CellValue; weight?: CellValue; settings?: Rows; parameters?: Rows; grades?: Rows; rater?: Rows; post?: string }> = {}) {
  return workbookOf({
    方案: [{ table: "方案", rows: [["项目", "内容"], ["考核周期", "月度"], ...(over.settings ?? [])] }],
    指标: [{ table: "指标", rows: [["编号", "指标", "权重", "计分规则", "来源列", "最高分"], ["K1", "业绩", over.weight ?? 0.5, "直接评分", "业绩", over.cap ?? null], ["K2", "服务", 0.5, "直接评分", "服务", null]] }],
    参数: [{ table: "参数", rows: [["参数", "值", "可选值"], ...(over.parameters ?? [["读法", "甲", "甲；乙"]])] }],
    ...(over.grades ? { 等级: [{ table: "等级", rows: [["等级", "最低总分", "预设分", "单项最低得分"], ...over.grades] }] } : {}),
    ...(over.rater ? { 评价人: [{ table: "评价人", rows: [["评价人", "权重", "适用岗位"], ...over.rater] }] } : {}),
    考核数据: [{ table: "考核数据", rows: over.rater ? [["姓名", "期间", "岗位", "业绩·上级", "业绩·总经理", "服务"], ["张三", "2026-03", over.post ?? "经理", 70, 96, 80]] : [["姓名", "期间", "业绩", "服务"], ["张三", "2026-03", 96, 80]] }],
  });
}

const total = (workbook: ReturnType<typeof book>) => {
  const { cards, issues } = appraise(workbook);
  return issues[0] ? [issues[0].code, issues[0].at] : toText(cards[0]!.total!, 4);
};

test.each<[CellValue, string, unknown]>([
  ["甲乙上限", "甲", "85"],
  ['IF(读法="甲",90,"")', "甲", "85"],
  ['=IF(读法="甲",90,"")', "乙", "88"],
  ['IF(读法="甲",甲乙上限,不封顶)', "甲", "85"],
  ["不封顶", "甲", "88"],
  ["No cap", "甲", "88"],
  ['IF(没有="甲",90,"")', "甲", ["scheme-cell-error", "指标!F2"]],
  ["九十", "甲", ["not-a-number", "指标!F2"]],
])("a cap of %s, reading %s", (cap, reading, expected) => {
  expect(total(book({ cap, parameters: [["读法", reading, "甲；乙"], ["甲乙上限", 90, null]] }))).toEqual(expected);
});

test("weights, settings and rounding settle in the same way", () => {
  expect(total(book({ weight: "权重", parameters: [["权重", 0.5, null]] }))).toBe("88");
  expect(total(book({ settings: [["总分上限", "上限"]], parameters: [["上限", 87.5, null]] }))).toBe("87.5");
  expect(total(book({ settings: [["总分上限", "上限"]], parameters: [["上限", "不封顶", "100；不封顶"]] }))).toBe("88");
});

describe("grades", () => {
  const ladder: Rows = [["A", null, 85, null], ["B", null, 60, null], ["C", null, null, null]];
  const graded = (grades: Rows, parameters: Rows, settings: Rows = []) => appraise(book({ grades, parameters, settings })).cards[0]!;

  test("blank cut-offs take the preset only where the switch says so", () => {
    expect(graded(ladder, [["等级分数线", "未定", null]]).grade).toBeUndefined();
    expect(graded(ladder, [["等级分数线", "预设", null]]).grade).toBe("A");
    expect(graded([["A", 90, 85, null], ...ladder.slice(1)], [["等级分数线", "预设", null]]).grade).toBe("B");
  });

  test("a grade that asks something of every indicator is withheld, and the card says why", () => {
    const workbook = book({ grades: [["A", 85, null, "单项线"], ["B", 60, null, null], ["C", null, null, null]], parameters: [["单项线", 85, null]] });
    const { cards, scheme } = appraise(workbook);
    expect([cards[0]!.grade, cards[0]!.toNextGrade]).toEqual(["B", undefined]);
    expect(explainText(cards[0]!, scheme!, "zh")).toContain("总分达到“A”，但“服务”得分 80.00 低于单项最低得分 85");
    expect(explainText(cards[0]!, scheme!, "en")).toContain("The total reaches “A”, but “服务” scores 80.00");
  });

  test("graded on the unrounded total: 88 is below a line of 88.001 on either reading, 88.4996 rounds to 88.5", () => {
    const lines: Rows = [["A", 88.5, null, null], ["B", null, null, null]];
    const of = (gradeOn: string) => {
      const workbook = workbookOf({
        方案: [{ table: "方案", rows: [["项目", "内容"], ["评级依据", gradeOn], ["总分小数位", 2]] }],
        指标: [{ table: "指标", rows: [["编号", "指标", "权重", "计分规则", "来源列"], ["K1", "业绩", 1, "直接评分", "业绩"]] }],
        等级: [{ table: "等级", rows: [["等级", "最低总分", "预设分", "单项最低得分"], ...lines] }],
        考核数据: [{ table: "考核数据", rows: [["姓名", "业绩"], ["张三", 88.4996], ["李四", 88.5], ["王五", 88.494]] }],
      });
      return appraise(workbook).cards.map(({ grade }) => grade);
    };
    expect(of("舍入后总分")).toEqual(["A", "A", "B"]);
    expect(of("未舍入总分")).toEqual(["B", "A", "B"]);
  });
});

describe("raters of certain posts", () => {
  const byPost: Rows = [["上级", 1, "专员"], ["总经理", 1, "经理"]];

  test.each([["经理", "88"], ["专员", "75"]])("%s", (post, expected) => {
    expect(total(book({ rater: byPost, post }))).toBe(expected);
  });

  test("each post's weights have to make 100 %", () => {
    expect(total(book({ rater: [["上级", 0.5, "专员"], ["总经理", 1, "经理"]] }))).toEqual(["rater-weights-sum", "评价人!B2"]);
  });
});

test("weights that nobody has confirmed are refused where the scheme says so", () => {
  const workbook = (origin: string) =>
    workbookOf({
      方案: [{ table: "方案", rows: [["项目", "内容"], ["未确认权重", "不计算"]] }],
      指标: [{ table: "指标", rows: [["编号", "指标", "权重", "计分规则", "来源列", "出处"], ["K1", "业绩", 1, "直接评分", "业绩", origin]] }],
      考核数据: [{ table: "考核数据", rows: [["姓名", "业绩"], ["张三", 96]] }],
    });
  expect(appraise(workbook("假设待确认")).issues.map(({ code, at }) => [code, at])).toEqual([["weights-unconfirmed", "指标!C2"]]);
  expect(appraise(workbook("已确认")).cards[0]!.total).toBeDefined();
});
