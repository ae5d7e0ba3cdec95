import { appraise } from "../../src/appraisal/appraise";
import { describeIssue } from "../../src/appraisal/describeIssue";
import type { CellValue } from "../../src/sheet/cellValue";
import { toNumber } from "../../src/sheet/exact";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { adoptOwn } from "../../src/templates/adoptOwn";
import { dressed, mappingOf, schemeOf, workbookOf } from "../fixtures/ownSheets";
import { appliedTo } from "../support/appliedTo";

const names = "甲乙丙丁戊己庚辛";
/** One indicator in HR's own plain range, mapped as the pane maps it; a row a value. */
const mapped = (indicator: Readonly<{ rule?: string; unit?: string; target?: CellValue }>, ...values: readonly CellValue[]) =>
  workbookOf({
    ...schemeOf([{ name: "数", weight: 1, ...indicator }]),
    ...mappingOf(["姓名", "六月", "员工姓名"], ["数", "六月", "数 值"]),
    六月: [{ rows: [["六月考核"], [], ["员工姓名", "数 值"], ...values.map((value, index) => [names[index]!, value])] }],
  });
const run = (workbook: WorkbookSnapshot) => {
  const appraisal = appraise(workbook);
  expect(appraisal.issues).toEqual([]);
  return appraisal;
};
const totals = (workbook: WorkbookSnapshot) => run(workbook).cards.map(({ total }) => total && toNumber(total));
const flags = (workbook: WorkbookSnapshot) => run(workbook).cards.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "flag").map(({ code, at }) => `${code} ${at}`));
const noted = (workbook: WorkbookSnapshot, code: string) => run(workbook).notices.filter((notice) => notice.code === code);
const adopted = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) => {
  const book = dressed(workbookOf({ 考核: [{ rows }] }), { 考核: { merges } });
  const adoption = adoptOwn(book, { language: "zh" });
  return { adoption, book: appliedTo(book, adoption.edits) };
};

describe("numbers written as text count as the number, and that text was read is said", () => {
  // Against a target in the column's own unit: the figure ÷ the target, in points of a hundred.
  test.each<readonly [text: string, unit: string | undefined, target: number, total: number]>([
    ["104.26%", "%", 1, 104.26],
    ["9.10", undefined, 10, 91],
    ["1114753417.00", "元", 1114753417, 100],
    ["77,696.46", "元", 155392.92, 50],
    ["10分", "分", 10, 100],
    ["9.10分", "分", 10, 91],
    ["¥5,000", "元", 4000, 125],
    ["￥5,000.00元", "元", 4000, 125],
    ["2356件/h", "件/h", 2356, 100],
    ["９５", undefined, 100, 95],
    ["９５．５％", "%", 1, 95.5],
    [" 95 ", undefined, 100, 95],
  ])("%p in a column of %p against %p is %p points", (text, unit, target, total) => {
    const book = mapped({ rule: "按比例", target, ...(unit === undefined ? {} : { unit }) }, text);
    expect([totals(book), flags(book)]).toEqual([[total], []]);
    expect(noted(book, "text-numbers").map((notice) => describeIssue(notice, "zh"))).toEqual([expect.stringContaining("文本")]);
  });
});

describe("what is no figure is told apart and is never 0", () => {
  test.each<readonly [cell: CellValue, code: string]>([
    [null, "value-missing"],
    ["   ", "value-missing"],
    ["NA", "value-missing"],
    ["N/A", "value-missing"],
    ["无", "value-missing"],
    ["--", "value-missing"],
    ["/", "value-missing"],
    [{ fault: "#REF!" }, "value-error"],
    [{ fault: "#DIV/0!" }, "value-error"],
    [{ fault: "uncalculated" }, "value-uncalculated"],
    ["待定", "value-unreadable"],
    ["3-4", "value-unreadable"],
  ])("%p is %s, and its row is not scored", (cell, code) => {
    const book = mapped({}, 90, cell, 0);
    expect([totals(book), flags(book)]).toEqual([[90, undefined, 0], [`${code} 六月!B5`]]);
  });

  test.each(["N/A", "无", "--"])("%p is told as it is written, and not as a blank", (written) => {
    const [finding] = run(mapped({}, 90, written)).cards[1]!.findings;
    expect([describeIssue(finding!, "zh"), describeIssue(finding!, "en")]).toEqual([expect.stringMatching(`写着“${written}”，按未填写处理（列“[^”]+”），本行不计分。`), expect.stringContaining(`says “${written}”, which counts as missing`)]);
  });

  test.each([[-5, "得分 -5.00，而满分是 100.00"], [201, "得分 201.00，而满分是 100.00"]])("a score of %d counts, and is pointed out where the scheme sets no bounds", (score, said) => {
    const card = run(mapped({}, 90, score)).cards[1]!;
    expect(card.total).toBeDefined();
    expect(card.findings.map((finding) => [finding.severity, describeIssue(finding, "zh")])).toEqual([["notice", expect.stringContaining(said)]]);
    expect(run(mapped({}, 90, 200)).cards[1]!.findings).toEqual([]);
  });

  test("a blank, an error, a formula never calculated and words are four different sentences, each with its cell", () => {
    const findings = [null, { fault: "#REF!" } as const, { fault: "uncalculated" } as const, "待定"].map((cell) => run(mapped({}, 90, cell)).cards[1]!.findings[0]!);
    expect(findings.map(({ at }) => at)).toEqual(Array(4).fill("六月!B5"));
    expect(new Set(findings.map((finding) => describeIssue(finding, "zh"))).size).toBe(4);
  });
});

describe("units are declared or asked about", () => {
  test("0.9, 90 and 90 % in one column: with % declared only the bare 0.9 is asked about; without a unit all three are", () => {
    const proportional = { rule: "按比例", target: 1 };
    expect([totals(mapped({ ...proportional, unit: "%" }, 0.9, 90, "90%")), flags(mapped({ ...proportional, unit: "%" }, 0.9, 90, "90%"))]).toEqual([[undefined, 90, 90], ["unit-unclear 六月!B4"]]);
    expect(totals(mapped(proportional, 0.9, 90, "90%"))).toEqual([undefined, undefined, undefined]);
  });

  test("months side by side: a row that changes from ratios to percent points is asked about where it changes", () => {
    const months = ["1月", "2月", "3月", "4月"];
    const book = workbookOf({
      ...schemeOf(months.map((name) => ({ name, weight: 0.25, rule: "按比例", target: 1, unit: "%" }))),
      考核数据: [{ rows: [["姓名", ...months], ["甲", 0.9, 0.95, 92, 91], ["乙", 0.8, 0.85, 0.88, 0.9]] }],
    });
    expect(run(book).notices.filter(({ code }) => code === "percent-points").map(({ at }) => at)).toEqual(["考核数据!D2", "考核数据!E2"]);
    expect(flags(book)).toEqual(["unit-unclear 考核数据!D3", "unit-unclear 考核数据!E3"]);
  });

  test("minutes beside hours, pieces beside ten thousands of pieces: each is asked about, none is converted by guess", () => {
    expect(flags(mapped({ rule: "按比例", target: 100 }, "50件", "1万件", "80件"))).toEqual(expect.arrayContaining(["unit-unclear 六月!B5"]));
    expect(totals(mapped({ rule: "按比例", target: 100 }, "50件", "1万件", "80件"))[1]).toBeUndefined();
  });
});

test("a value a hundred times its neighbours, or a hundredth, and a typed number among formulas are pointed at and count as they stand", () => {
  const book = dressed(mapped({ rule: "按比例", target: 100 }, 90, 8800, 85, 0.9, 92, 95), { 六月: { formulas: { B4: "=1", B5: "=1", B6: "=1", B8: "=1", B9: "=1" } } });
  expect(totals(book)).toEqual([90, 8800, 85, 0.9, 92, 95]);
  expect(noted(book, "value-outlier").map(({ at }) => at)).toEqual(["六月!B5", "六月!B7"]);
  expect(noted(book, "typed-among-formulas").map(({ at }) => at)).toEqual(["六月!B7"]);
});

test("a scheme says what a target of 0 or none gives; where it says nothing the row is asked about with the target's cell", () => {
  const book = workbookOf({ ...schemeOf([{ name: "产值", weight: 1, rule: "按比例", target: "[目标]" }]), 考核数据: [{ rows: [["姓名", "目标", "产值"], ["甲", 0, 5], ["乙", -2, 5], ["丙", null, 5], ["丁", "无", 5], ["戊", 10, 5]] }] });
  expect(totals(book)).toEqual([undefined, undefined, undefined, undefined, 50]);
  expect(flags(book).map((flag) => flag.split(" ")[0])).toEqual(["target-zero", "target-negative", "target-missing", "target-missing"]);
});

test("times are fractions of a day or text; both come to the declared unit", () => {
  // 0:45 against 30 minutes is 150 points; 1:30 of an hour and a half is 90 minutes, 300 points.
  const book = dressed(mapped({ rule: "按比例", target: 30, unit: "分钟" }, 0.03125, "0:45", "1:30", 15), { 六月: { formats: { B4: "[h]:mm" } } });
  expect([totals(book), flags(book)]).toEqual([[150, 150, 300, 50], []]);
});

test("periods as people write them; text that is no period is asked about, never taken for this month", () => {
  const rows = ["2026-03", "2026年3月", "2026/3", "202603", "Mar 25, 2024", "03/02/2026-03/08/2026", 46100, "本月"].map((period, index) => [names[index]!, period, 90]);
  const book = workbookOf({ ...schemeOf([{ name: "业绩", weight: 1 }]), ...mappingOf(["姓名", "表", "姓名"], ["期间", "表", "日期"], ["业绩", "表", "业绩"]), 表: [{ rows: [["姓名", "日期", "业绩"], ...rows] }] });
  expect(run(book).cards.map(({ result }) => result.period)).toEqual(["2026-03", "2026-03", "2026-03", "2026-03", "2024-03", "2026-03", "2026-03", undefined]);
  expect(flags(book)).toEqual(["period-unreadable 表!B9"]);
});

describe("what the sheet says in words is offered as scheme rows", () => {
  test.each<readonly [prose: string, values: readonly number[], expected: readonly number[]]>([
    ["一个扣2分", [0, 3], [100, 94]],
    ["第一次扣1分；第二次扣1.5分", [1, 2], [99, 97.5]],
    ["直接0分", [0, 1], [100, 0]],
  ])("%s", (prose, values, expected) => {
    const { adoption, book } = adopted([["姓名", "投诉"], ["权重", "100%"], ["张三", values[0]!], ["李四", values[1]!], ["评分标准", prose]]);
    expect(adoption.issues).toEqual([]);
    expect(adoption.scheme?.indicators[0]?.rule.kind).toBe("deductions");
    expect(totals(book)).toEqual(expected);
  });

  test("a third time that the sheet says nothing about is asked, not taken for the second", () => {
    const { book } = adopted([["姓名", "投诉"], ["权重", "100%"], ["张三", 1], ["李四", 3], ["评分标准", "第一次扣1分；第二次扣1.5分"]]);
    expect(totals(book)).toEqual([99, undefined]);
  });

  test("bands with a hole between them are an issue at the band, and nobody falls through to the worst", () => {
    const { adoption, book } = adopted([["姓名", "达成率"], ["权重", "100%"], ["张三", "97%"], ["李四", "99.5%"], ["评分标准", "≥100%得100分；95%~99%得80分；<90%得0分"]]);
    expect(adoption.scheme?.indicators[0]?.rule.kind).toBe("bands");
    const { issues } = appraise(book);
    expect(issues.map(({ code }) => code)).toContain("band-hole");
    expect(issues.every(({ severity }) => severity === "issue")).toBe(true);
  });

  test("a category's weight merged beside its items: the effective weight is the product", () => {
    const item = (category: CellValue, name: string, weight: string, actual: number) => [category, category === null ? null : "50%", name, weight, 100, actual];
    const { adoption, book } = adopted(
      [["姓名：", "张三", "部门：", "售后"], ["考核类别", "权重", "考核项目", "权重", "目标值", "实际完成"], item("业绩", "产值", "25%", 100), item(null, "毛利", "25%", 80), item(null, "台次", "50%", 60), item("管理", "培训", "35%", 100), item(null, "现场", "65%", 40)],
      ["A3:A5", "B3:B5", "A6:A7", "B6:B7"],
    );
    expect(adoption.scheme?.indicators.map(({ weight }) => weight)).toEqual([0.125, 0.125, 0.25, 0.175, 0.325]);
    // 12.5 + 10 + 15 + 17.5 + 13 = 68.
    expect(totals(book)).toEqual([68]);
  });

  test("weights of 110 % because of an extra item are an issue, and the item is offered as a bonus item; marked as a bonus item it scores", () => {
    const { book } = adopted([["姓名", "业绩", "管理", "创新"], ["权重", "60%", "40%", "10%"], ["张三", 90, 80, 50]]);
    const { issues, notices } = appraise(book);
    expect(issues.map((issue) => describeIssue(issue, "zh"))).toEqual([expect.stringContaining("权重合计 110%")]);
    // The one whose weight is just what is too much.
    const offered = notices.filter(({ code }) => code === "maybe-bonus");
    expect(offered.map((notice) => describeIssue(notice, "zh"))).toEqual([expect.stringMatching(/创新.*加分项/)]);
    // 54 + 32 + 5 = 91.
    expect(totals(adopted([["姓名", "业绩", "管理", "创新加分"], ["权重", "60%", "40%", "10%"], ["张三", 90, 80, 50]]).book)).toEqual([91]);
  });
});

test("a name with an event beside it stays as it is and is pointed at; full-width brackets count too", () => {
  const book = workbookOf({ ...schemeOf([{ name: "业绩", weight: 1 }]), 考核数据: [{ rows: [["姓名", "业绩"], ["张三 (已离职)", 90], ["李四（产假）", 80], ["王五（大）", 70]] }] });
  expect(run(book).cards.map(({ result }) => result.name)).toEqual(["张三 (已离职)", "李四（产假）", "王五（大）"]);
  expect(noted(book, "name-event").map(({ at }) => at)).toEqual(["考核数据!A2", "考核数据!A3"]);
});
