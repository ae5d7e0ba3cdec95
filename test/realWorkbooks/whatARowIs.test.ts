import type { CellValue } from "../../src/sheet/cellValue";
import { hrWorkbook, type HrSheet } from "../fixtures/hrWorkbook";
import { wholeRun } from "../fixtures/wholeRun";

/* "What a row is" of the shapes that HR's workbooks have, a test a row, each a file that goes the whole way. */

test("one person a row, one indicator a column", async () => {
  const run = await wholeRun(hrWorkbook({ name: "一季度", rows: [["工号", "姓名", "部门", "产值完成率(70%)", "满意度(30%)"], ["A01", "张三", "售后", 90, 80], ["A02", "李四", "配件", 70, 100]] }));
  expect([run.issues, run.adoption.candidate?.shape]).toEqual([[], "wide"]);
  // 63 + 24; 49 + 30.
  expect(run.totals).toEqual([["张三", 87], ["李四", 79]]);
  expect(run.fed).toMatchObject({ 姓名: "姓名", 工号: "工号", 部门: "部门" });
});

test("several columns of one item beside each other: the sheet's own score counts, else the actual against its target", async () => {
  const scored = await wholeRun(hrWorkbook({ name: "考核", rows: [["姓名", "产值目标", "产值实际", "产值完成率", "产值得分(60%)", "满意度目标", "满意度评分(40%)"], ["张三", 100, 90, 0.9, 88, 95, 100], ["李四", 100, 80, 0.8, 75, 95, 80]] }));
  expect(scored.adoption.scheme?.indicators.map(({ name, weight, rule }) => [name, weight, rule.kind])).toEqual([["产值得分", 0.6, "direct"], ["满意度评分", 0.4, "direct"]]);
  // 52.8 + 40; 45 + 32.
  expect([scored.issues, scored.totals]).toEqual([[], [["张三", 92.8], ["李四", 77]]]);
  expect(scored.notices.map((notice) => notice.split(" ")[0])).toContain("own-unused");
  const measured = await wholeRun(hrWorkbook({ name: "考核", rows: [["姓名", "产值目标", "产值实际\n60%", "产值完成率", "台次计划", "台次实际\n40%"], ["张三", 100, 90, 0.9, 50, 50], ["李四", 200, 160, 0.8, 40, 20]] }));
  // 54 + 40; 48 + 20.
  expect([measured.issues, measured.totals]).toEqual([[], [["张三", 94], ["李四", 68]]]);
});

describe("one indicator a row, one sheet a person", () => {
  const headings = ["序号", "考核项目", "权重", "目标值", "评分标准", "实际完成", "自评", "上级评分", "得分"];
  const person = (name: string, output: number, satisfied: string, complaints: number): HrSheet => ({
    name,
    merges: ["A1:I1", "A8:I8"],
    rows: [
      ["员工月度考核表（2026年3月）"],
      ["姓名：", name, null, "部门：", "售后部", null, "岗位：", "服务顾问"],
      headings,
      [1, "产值", "50%", 100, "按完成率计分", output, 90, 88, null],
      [2, "客户满意度", "30%", null, "≥95%得100分；90%~94.99%得80分；<90%得0分", satisfied, 95, 90, null],
      [3, "投诉", "20%", null, "一个扣10分", complaints, 100, 100, null],
      ["合计", null, "100%"],
      ["考核人签字：            被考核人签字："],
    ],
  });

  test("weights, targets, bands and deductions of the sheet make the scheme; every sheet is a person", async () => {
    const run = await wholeRun(hrWorkbook(person("张三", 90, "96%", 1), person("李四", 100, "92%", 0), person("王五", 80, "80%", 2)), { range: "张三；李四；王五" });
    expect([run.issues, run.adoption.candidate?.shape]).toEqual([[], "long"]);
    expect(run.adoption.scheme?.indicators.map(({ name, weight, rule }) => [name, weight, rule.kind])).toEqual([["产值", 0.5, "proportional"], ["客户满意度", 0.3, "bands"], ["投诉", 0.2, "deductions"]]);
    // 45 + 30 + 0.2 × 90; 50 + 24 + 20; 40 + 0 + 0.2 × 80.
    expect(run.totals).toEqual([["张三", 93], ["李四", 94], ["王五", 56]]);
    expect(new Set(run.periods)).toEqual(new Set(["2026-03"]));
    // What a person is told stands on a sheet of its own: there is no row of his to stand beside.
    expect(run.after.sheets.map(({ name }) => name)).toContain("结果");
    expect(Object.values(run.written).every((cells) => Object.keys(cells).length === 0)).toBe(true);
  });

  test("items whose names hold list marks stay whole: 工作态度、纪律性", async () => {
    const rows = (name: string, attitude: number, care: number): HrSheet => ({
      name,
      rows: [["姓名：", name], ["序号", "考核项目", "权重", "评分标准", "实际得分"], [1, "工作态度、纪律性", "60%", "≥90得100分；<90得80分", attitude], [2, "差错，返工=0", "40%", "一个扣5分", care]],
    });
    const run = await wholeRun(hrWorkbook(rows("张三", 92, 2), rows("李四", 70, 0)), { range: "张三；李四" });
    expect(run.issues).toEqual([]);
    // 60 + 0.4 × 90; 48 + 40.
    expect(run.totals).toEqual([["张三", 96], ["李四", 88]]);
  });
});

test("one indicator over three rows, months across, its name on the first alone", async () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["售后部 2026年经营目标"],
    ["指标", "类别", "1月", "2月", "3月", "合计"],
    ["产值(60%)", "目标", 100, 200, 100, 400],
    [null, "实际", 90, 200, 50, 340],
    [null, "差异", -10, 0, -50, -60],
    ["车次(40%)", "目标", 50, 50, 40, 140],
    [null, "实际", 50, 40, 40, 130],
    [null, "差异", 0, -10, 0, -10],
  ];
  const run = await wholeRun(hrWorkbook({ name: "经营", rows, merges: ["A3:A5", "A6:A8"] }));
  expect([run.issues, run.adoption.candidate?.shape]).toEqual([[], "stacked"]);
  expect(run.adoption.scheme?.indicators.map(({ name, weight, rule, target }) => [name, weight, rule.kind, target])).toEqual([
    ["产值", 0.6, "proportional", { kind: "column", column: "产值(60%) / 目标" }],
    ["车次", 0.4, "proportional", { kind: "column", column: "车次(40%) / 目标" }],
  ]);
  // 54 + 40; 60 + 32; 30 + 40. The column 合计 is no month.
  expect(run.totals.map(([name, total], index) => [name, run.periods[index], total])).toEqual([["经营", "2026-01", 94], ["经营", "2026-02", 92], ["经营", "2026-03", 70]]);
});

test("a category's weight merged beside its items: the effective weight is the product", async () => {
  const item = (category: CellValue, weight: CellValue, name: string, own: string, actual: number): readonly CellValue[] => [category, weight, name, own, 100, actual];
  const rows = [["姓名：", "张三"], ["考核类别", "权重", "考核项目", "权重", "目标值", "实际完成"], item("业绩", "50%", "产值", "25%", 100), item(null, null, "毛利", "25%", 80), item(null, null, "台次", "50%", 60), item("管理", "50%", "培训", "35%", 100), item(null, null, "现场", "15%", 40), item(null, null, "安全", "50%", 100)];
  const run = await wholeRun(hrWorkbook({ name: "张三", rows, merges: ["A3:A5", "B3:B5", "A6:A8", "B6:B8"] }));
  expect(run.adoption.scheme?.indicators.map(({ weight }) => weight)).toEqual([0.125, 0.125, 0.25, 0.175, 0.075, 0.25]);
  // 12.5 + 10 + 15 + 17.5 + 3 + 25 = 83.
  expect([run.issues, run.totals]).toEqual([[], [["张三", 83]]]);
});

test("one value merged over several rows counts once and is filled down to nobody", async () => {
  const run = await wholeRun(hrWorkbook({ name: "考核", rows: [["姓名", "业绩(60%)", "态度(40%)"], ["张三", 90, 80], ["李四", null, 95], ["王五", null, 70], ["赵六", 50, 100]], merges: ["B2:B4"] }));
  expect(run.issues).toEqual([]);
  expect(run.totals).toEqual([["张三", 86], ["李四", undefined], ["王五", undefined], ["赵六", 70]]);
  expect(run.flags).toEqual(["value-missing 考核!B3", "value-missing 考核!B4"]);
});

describe("people and months across sheets", () => {
  const month = (name: string, ...rows: readonly (readonly CellValue[])[]): HrSheet => ({ name, rows: [["2026年考核"], ["姓名", "业绩(60%)", "态度(40%)"], ...rows] });

  test("the same person twice in one month is said at both rows, and both are scored as they stand", async () => {
    const run = await wholeRun(hrWorkbook(month("3月", ["张三", 90, 80], ["李四", 70, 95], ["张三", 50, 100])));
    expect(run.issues).toEqual([]);
    expect(run.totals).toEqual([["张三", 86], ["李四", 80], ["张三", 70]]);
    expect(Object.values(run.written["3月"]!).filter((value) => String(value).includes("不止一次"))).toHaveLength(1);
  });

  test("a month that nobody has and people who are on some months only are reported; the order of rows does not matter", async () => {
    const run = await wholeRun(hrWorkbook(month("1月", ["张三", 90, 80], ["李四", 70, 95]), month("2月", ["李四", 50, 100], ["张三", 80, 80]), month("4月", ["张三", 100, 90])), { range: "1月；2月；4月" });
    expect(run.issues).toEqual([]);
    expect(run.totals.map(([name, total], index) => [name, run.periods[index], total])).toEqual([["张三", "2026-01", 86], ["李四", "2026-01", 80], ["李四", "2026-02", 70], ["张三", "2026-02", 80], ["张三", "2026-04", 96]]);
    expect(run.notices).toEqual(expect.arrayContaining(["period-gap", "person-not-everywhere '1月'!A4:C4"]));
  });

  test("sheets under the same headings are one table without being named; another table is not drawn in", async () => {
    const run = await wholeRun(hrWorkbook(month("1月", ["张三", 90, 80]), month("2月", ["张三", 80, 80], ["李四", 70, 95]), { name: "通讯录", rows: [["姓名", "电话"], ["张三", 138]] }));
    expect([run.issues, run.totals, run.periods]).toEqual([[], [["张三", 86], ["张三", 80], ["李四", 80]], ["2026-01", "2026-02", "2026-02"]]);
    expect(run.notices.map((notice) => notice.split(" ")[0])).toContain("adopt-together");
  });

  test("a row that slipped by a column is flagged and not scored on its neighbour's figures", async () => {
    const run = await wholeRun(hrWorkbook({ name: "考核", rows: [["姓名", "部门", "业绩(60%)", "态度(40%)"], ["张三", "售后", 90, 80], ["李四", "售后", 70, 95], ["王五", 50, 100], ["赵六", "配件", 80, 80]] }));
    expect(run.totals).toEqual([["张三", 86], ["李四", 80], ["王五", undefined], ["赵六", 80]]);
    expect(run.flags).toContain("row-shifted 考核!A4:D4");
  });
});
