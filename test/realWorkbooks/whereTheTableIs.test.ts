import type { CellValue } from "../../src/sheet/cellValue";
import { explainCandidate } from "../../src/sheet/explainCandidate";
import { hrWorkbook, type HrSheet } from "../fixtures/hrWorkbook";
import { wholeRun } from "../fixtures/wholeRun";

/*
 * "Where the table is" of the shapes that HR's workbooks have, a test a row, each a file that goes the whole way. The sheet
 * states its own scheme where nothing else is said: 业绩 counts 60 %, 态度 40 %.
 */
const head: readonly CellValue[] = ["姓名", "业绩(60%)", "态度(40%)"];
// 0.6 × 90 + 0.4 × 80 = 86; 0.6 × 70 + 0.4 × 95 = 80.
const people: readonly (readonly CellValue[])[] = [["张三", 90, 80], ["李四", 70, 95]];
const scored = [["张三", 86], ["李四", 80]];
const sheet = (rows: HrSheet["rows"], more: Partial<HrSheet> = {}): HrSheet => ({ name: "考核", rows, ...more });

describe("title rows, label/value pairs and blank rows, and only then the header", () => {
  test.each<readonly [string, readonly (readonly CellValue[])[], string]>([
    ["in row 2", [["2026年3月绩效考核表"]], "考核!A2:C4"],
    ["in row 3", [["2026年3月绩效考核表"], ["部门：", "售后部", "责任人：", "王五"]], "考核!A3:C5"],
    ["in row 5", [["2026年3月绩效考核表"], ["部门", "售后部", "责任人", "王五"], [], []], "考核!A5:C7"],
  ])("the header is found %s, what stands above gives the period and is nobody's result", async (_, above, table) => {
    const run = await wholeRun(hrWorkbook(sheet([...above, head, ...people], { merges: ["A1:C1"] })));
    expect([run.issues, run.table, run.totals]).toEqual([[], table, scored]);
    expect(run.periods).toEqual(["2026-03", "2026-03"]);
  });

  test("a table that begins at B38 under charts is scored beside itself", async () => {
    const run = await wholeRun(
      hrWorkbook(
        sheet(
          { A1: [["产值看板"]], B38: [head, ...people] },
          { charts: [{ name: "图", kind: "column", title: "产值", categories: "考核!$B$39:$B$40", series: [{ name: "业绩", values: "考核!$C$39:$C$40" }], area: { top: 2, left: 1, bottom: 30, right: 8 } }] },
        ),
      ),
    );
    expect([run.issues, run.table, run.totals]).toEqual([[], "考核!B38:D40", scored]);
    expect(Object.keys(run.written["考核"]!)[0]).toBe("E38");
  });

  test("where two rows look like a header the user is asked, and may say which it is", async () => {
    const rows = [["门店", "工号", "组别"], ["姓名", "业绩(60%)", "态度(40%)"], ...people];
    const told = await wholeRun(hrWorkbook(sheet(rows)), { range: "考核", head: { row: 1 } });
    expect([told.table, told.totals]).toEqual(["考核!A2:C4", scored]);
    const moved = await wholeRun(hrWorkbook(sheet([["说明", "甲", "乙"], head, ...people])), { range: "考核", head: { row: 1 } });
    expect([moved.table, moved.totals]).toEqual(["考核!A2:C4", scored]);
  });
});

describe("several tables on one sheet", () => {
  const second: readonly (readonly CellValue[])[] = [["姓名", "接待量", "电话"], ["赵六", 31, 5], ["孙七", 28, 9]];

  test("two tables stacked are two candidates; the one that states a scheme is taken, the other is named", async () => {
    const run = await wholeRun(hrWorkbook(sheet({ A1: [head, ...people], A7: second })));
    expect([run.issues, run.table, run.totals]).toEqual([[], "考核!A1:C3", scored]);
    expect(run.notices).toContain("adopt-other-tables");
    const other = await wholeRun(hrWorkbook(sheet({ A1: [head, ...people], A7: second })), { range: "考核!A7:C9" });
    expect([other.table, other.totals.map(([name]) => name)]).toEqual(["考核!A7:C9", []]);
    // Nothing says what 接待量 and 电话 weigh: that is asked, not made up.
    expect(other.issues.map((issue) => issue.split(" ")[0])).toContain("weight-missing");
  });

  test("where two tables fit a scheme equally well the user is asked which is meant, and nothing is written", async () => {
    const managers = ["姓名", "工作业绩", "团队管理", "工作能力", "职业素养"];
    const bytes = hrWorkbook(sheet({ A1: [managers, ["张三", 90, 80, 70, 100]], A6: [managers, ["李四", 92, 88, 85, 95]] }));
    const run = await wholeRun(bytes, { scheme: "S4g" });
    expect(run.issues).toEqual(["adopt-several-tables"]);
    expect(run.told).toContain("考核!A1:E2、考核!A6:E7");
    // 0.4 × 92 + 0.3 × 88 + 0.2 × 85 + 0.1 × 95 = 89.7.
    expect((await wholeRun(bytes, { scheme: "S4g", range: "考核!A6:E7" })).totals).toEqual([["李四", 89.7]]);
  });

  test("five pivots side by side: each is a candidate, its Grand Total is nobody's", async () => {
    const pivot = (figure: string, ...rows: readonly (readonly CellValue[])[]) => [["行标签", figure], ...rows, ["Grand Total", 999]];
    const bytes = hrWorkbook(
      sheet({
        A3: pivot("求和项:件数", ["张三", 1], ["李四", 2]),
        D3: pivot("求和项:金额", ["张三", 10], ["李四", 20], ["王五", 20]),
        G3: pivot("平均值项:质检", ["张三", 9], ["李四", 8]),
        J3: pivot("计数项:投诉", ["张三", 1], ["李四", 0]),
        M3: [["行标签", "业绩(100%)"], ["张三", 90], ["李四", 70], ["Grand Total", 160]],
      }),
    );
    const run = await wholeRun(bytes, { range: "考核!M3:N6", columns: { 姓名: "行标签" } });
    expect(run.totals).toEqual([["张三", 90], ["李四", 70]]);
    expect((await wholeRun(bytes, { scheme: "S4g" })).adoption.found.map(({ area }) => [area.left, area.top, area.bottom])).toEqual([[0, 2, 4], [3, 2, 5], [6, 2, 4], [9, 2, 4], [12, 2, 4]]);
  });
});

test("no header row at all is said, and the first row of data is never eaten", async () => {
  const bytes = hrWorkbook(sheet({ B4: [["张三", 90, 80, 70, 100], ["李四", 92, 88, 85, 95], ["王五", 60, 70, 80, 90]] }));
  const asked = await wholeRun(bytes, { scheme: "S4g" });
  expect(asked.issues[0]).toBe("adopt-no-header 考核!B4:F6");
  const run = await wholeRun(bytes, { scheme: "S4g", columns: { 姓名: "B", 工作业绩: "C", 团队管理: "D", 工作能力: "E", 职业素养: "F" } });
  // 36 + 24 + 14 + 10; 36.8 + 26.4 + 17 + 9.5; 24 + 21 + 16 + 9.
  expect(run.totals).toEqual([["张三", 84], ["李四", 89.7], ["王五", 70]]);
});

test("a header in two or three rows with merged groups is joined, and the computed columns stand beside its last row", async () => {
  const rows = [
    ["校对组考核"],
    ["姓名", "勘误", null, "产量"],
    [null, "错字", "其他", "件数"],
    [null, "30%", "20%", "50%"],
    ["张三", 90, 80, 100],
    ["李四", 70, 60, 90],
  ];
  const run = await wholeRun(hrWorkbook(sheet(rows, { merges: ["A1:D1", "A2:A4", "B2:C2"] })));
  expect(Object.keys(run.fed)).toEqual(expect.arrayContaining(["勘误 / 错字", "勘误 / 其他", "产量 / 件数"]));
  // 27 + 16 + 50; 21 + 12 + 45.
  expect([run.issues, run.totals]).toEqual([[], [["张三", 93], ["李四", 78]]]);
  expect(run.written["考核"]).toMatchObject({ E3: "总分（计）", E5: 93, E6: 78 });
});

test("rows of a head that say nothing but a weight, a target or how it is scored are no part of the name", async () => {
  const rows = [["序号", "姓名", "业绩（60%）", null, "服务（40%）"], [null, null, "产值\n（40%）", "台次（20%）", "投诉\n（40%）"], [null, null, "目标100", "目标50", "一次扣10分"], [1, "张三", 90, 50, 1], [2, "李四", 100, 40, 0]];
  const run = await wholeRun(hrWorkbook(sheet(rows, { merges: ["A1:A3", "B1:B3", "C1:D1"] })));
  expect(run.adoption.scheme?.indicators.map(({ name, weight, target, rule }) => [name, weight, target, rule.kind])).toEqual([["业绩 / 产值", 0.4, { kind: "number", value: 100 }, "proportional"], ["业绩 / 台次", 0.2, { kind: "number", value: 50 }, "proportional"], ["服务 / 投诉", 0.4, undefined, "deductions"]]);
  // 36 + 20 + 36; 40 + 16 + 40.
  expect([run.issues, run.totals]).toEqual([[], [["张三", 92], ["李四", 96]]]);
});

test("a group's weight over its items' weights: the product, where the items come to 100 % among themselves", async () => {
  const rows = [["姓名", "业绩（60%）", null, "态度（40%）"], [null, "产值（50%）", "毛利（50%）", "出勤"], ["张三", 90, 70, 100], ["李四", 80, 60, 90]];
  const run = await wholeRun(hrWorkbook(sheet(rows, { merges: ["A1:A2", "B1:C1"] })));
  expect(run.adoption.scheme?.indicators.map(({ weight }) => weight)).toEqual([0.3, 0.3, 0.4]);
  // 27 + 21 + 40; 24 + 18 + 36.
  expect([run.issues, run.totals]).toEqual([[], [["张三", 88], ["李四", 78]]]);
});

test("an empty heading over the names is asked about; near-duplicate headings are kept apart", async () => {
  const bytes = hrWorkbook(sheet([[null, "应发工资(50%)", "累计应发工资(50%)"], ["张三", 90, 70], ["李四", 80, 60]]));
  const asked = await wholeRun(bytes);
  expect(asked.issues.map((issue) => issue.split(" ")[0])).toEqual(["adopt-column-unsure"]);
  expect(asked.told).toContain("姓名");
  const run = await wholeRun(bytes, { columns: { 姓名: "A" } });
  expect(run.fed).toMatchObject({ "应发工资(50%)": "应发工资(50%)", "累计应发工资(50%)": "累计应发工资(50%)" });
  expect(run.totals).toEqual([["张三", 80], ["李四", 70]]);
});

test("line breaks, a description and the weight in one heading are split into name, description and weight", async () => {
  const run = await wholeRun(hrWorkbook(sheet([["姓名", "代码质量\n(逻辑、bug 数量)\n45%", "交付\n(按期)\n55%"], ["张三", 90, 80], ["李四", 70, 100]])));
  expect(run.adoption.scheme?.indicators.map(({ name, weight, definition }) => [name, weight, definition])).toEqual([["代码质量", 0.45, "逻辑、bug 数量"], ["交付", 0.55, "按期"]]);
  // 40.5 + 44 = 84.5; 31.5 + 55 = 86.5.
  expect(run.totals).toEqual([["张三", 84.5], ["李四", 86.5]]);
});

test("totals, averages, signatures, merged notes and a row of grades are left out; a typed total that differs is said", async () => {
  const rows = [head, ...people, ["合计", 160, 999], ["平均", 80, 87.5], ["TOTAL", 160, 175], ["优秀：90分以上", "良好：80-89", "合格：60-79"], ["注：业绩按财务口径，缺勤按制度扣分。"], ["制表人：", "赵六", "审核："]];
  const run = await wholeRun(hrWorkbook(sheet(rows, { merges: ["A8:C8"] })));
  expect([run.issues, run.totals]).toEqual([[], scored]);
  expect(run.notices.filter((notice) => notice.startsWith("total-differs"))).toEqual(["total-differs 考核!C4"]);
  expect(Object.keys(run.written["考核"]!).filter((cell) => Number(/\d+/.exec(cell)) > 3)).toEqual([]);
});

describe("used ranges and sheets without end", () => {
  test("a used range of 1,048,576 rows is read as the rows that hold something", async () => {
    const run = await wholeRun(hrWorkbook(sheet({ A1: [head, ...people], A1048576: [["完"]] })));
    expect([run.issues, run.totals]).toEqual([[], scored]);
    expect(run.before.sheets[0]!.rows.size).toBe(4);
  });

  test("sixteen sheets, one a person, some of them copies: `员工04 (1)`", async () => {
    const names = Array.from({ length: 16 }, (_, index) => `员工${String(index + 1).padStart(2, "0")}${index === 3 ? " (1)" : ""}`);
    const one = (name: string, index: number): HrSheet => ({ name, rows: [["2026年3月考核表"], ["序号", "考核项目", "权重", "目标值", "实际完成"], [1, "产值", "60%", 100, 90 + index], [2, "态度", "40%", 100, 80], ["合计", null, "100%", null, null], ["考核人签字："]] });
    const run = await wholeRun(hrWorkbook(...names.map(one), { name: "填表说明", rows: [["请各位于月底前填好本人的一张表。"]] }), { range: "员工*" });
    expect(run.issues).toEqual([]);
    // 0.6 × (90 + n) + 0.4 × 80.
    expect(run.totals).toEqual(names.map((name, index) => [name.replace(" (1)", ""), Math.round((86 + 0.6 * index) * 100) / 100]));
    expect(new Set(run.periods)).toEqual(new Set(["2026-03"]));
  });

  test("a sheet a day, named 1 to 30: every day is scored on its own sheet and none is taken for a month", async () => {
    const day = (number: number): HrSheet => ({ name: String(number), rows: [["2026年4月生产日报"], [], head, ["张三", 60 + number, 80], ["李四", 70, 95]] });
    const run = await wholeRun(hrWorkbook(...Array.from({ length: 30 }, (_, index) => day(index + 1))), { range: "*" });
    expect(run.issues).toEqual([]);
    expect(run.totals).toEqual(Array.from({ length: 30 }, (_, index) => [["张三", Math.round((68.6 + 0.6 * index) * 100) / 100], ["李四", 80]]).flat());
    expect(new Set(run.periods)).toEqual(new Set(["2026-04"]));
    expect(run.written["1"]).toMatchObject({ D3: "总分（计）", D4: 68.6 });
    expect(run.written["30"]).toMatchObject({ D3: "总分（计）", D4: 86 });
  });
});

test("Traditional characters, full width, spaces inside words and behind names are the same words", async () => {
  const rows = [["員　工", "生產時數（６０％）", "工作態  度\n(40%)"], ["張三 ", "９０", "８０"], ["李四", "７０", "９５"]];
  const scheme = await wholeRun(hrWorkbook(sheet(rows)));
  expect([scheme.issues, scheme.totals]).toEqual([[], [["張三", 86], ["李四", 80]]]);
  // A template's own words, in simplified characters, find HR's headings.
  const managers = await wholeRun(hrWorkbook(sheet([["姓　名", "工作業績", "團隊管理（30%）", "工作 能 力", "職業素養 "], ["張三 ", 90, 80, 70, 100]])), { scheme: "S4g" });
  expect([managers.issues, managers.totals]).toEqual([[], [["張三", 84]]]);
});

describe("however the sheet is set up, it is read", () => {
  const rows = [head, ...people, ["王五", 50, 100]];
  // 0.6 × 50 + 0.4 × 100 = 70.
  const all = [...scored, ["王五", 70]];

  test.each<readonly [string, Partial<HrSheet>]>([
    ["an Excel table", { tables: { 考核表: "A1:C4" } }],
    ["a plain range", {}],
    ["frozen panes", { freeze: { row: 1, column: 1 } }],
    ["data validation", { validations: [{ area: { top: 1, left: 1, bottom: 3, right: 2 }, validation: { rule: { kind: "decimal", min: 0, max: 100 } } }] }],
    ["a protected sheet", { protected: true }],
    ["a hidden sheet", { visibility: "hidden" }],
  ])("%s", async (_, more) => {
    const visible: readonly HrSheet[] = more.visibility === "hidden" ? [{ name: "封面", rows: [["绩效考核"]] }] : [];
    const run = await wholeRun(hrWorkbook(...visible, sheet(rows, more)));
    expect([run.issues, run.totals]).toEqual([[], all]);
  });

  test("hidden columns are read and their number is said", async () => {
    const run = await wholeRun(hrWorkbook(sheet(rows, { hiddenColumns: ["B", "E"] })));
    expect([run.issues, run.totals]).toEqual([[], all]);
    expect(run.adoption.candidate?.hidden).toEqual({ rows: 0, columns: 1 });
    expect(explainCandidate(run.adoption.candidate!, "zh")).toContain("其中隐藏 1 列");
  });

  test("hidden and filtered rows count, and how many there are is said", async () => {
    const hidden = await wholeRun(hrWorkbook(sheet(rows, { hiddenRows: [3] })));
    expect([hidden.totals, hidden.notices.filter((notice) => notice.startsWith("hidden-rows"))]).toEqual([all, ["hidden-rows 考核!A3:C3"]]);
    const filtered = await wholeRun(hrWorkbook(sheet(rows, { filter: "A1:C4", hiddenRows: [2, 4] })));
    expect([filtered.totals, filtered.notices.filter((notice) => notice.startsWith("hidden-rows"))]).toEqual([all, ["hidden-rows 考核!A2:C2"]]);
  });
});
