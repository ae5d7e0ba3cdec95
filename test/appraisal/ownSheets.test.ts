import { formatArea } from "../../src/sheet/address";
import { toNumber } from "../../src/sheet/exact";
import { findTables } from "../../src/sheet/findTables";
import { proposeMapping } from "../../src/appraisal/proposeMapping";
import { withTables } from "../../src/appraisal/tableNames";
import { wantedColumns } from "../../src/appraisal/wantedColumns";
import { adoptOwn } from "../../src/templates/adoptOwn";
import { appliedTo } from "../support/appliedTo";
import { countingLooks } from "../support/countingLooks";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { appraise } from "../../src/appraisal/appraise";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { dressed, mappingOf, schemeOf, workbookOf } from "../fixtures/ownSheets";

const one = schemeOf([{ name: "业绩", weight: 1 }]);
const rate = (unit?: string) => schemeOf([{ name: "达成率", weight: 1, rule: "按比例", target: 1, ...(unit === undefined ? {} : { unit }) }]);
const run = (workbook: WorkbookSnapshot) => {
  const appraisal = appraise(workbook);
  expect(appraisal.issues).toEqual([]);
  return appraisal;
};
const totals = (workbook: WorkbookSnapshot) => run(workbook).cards.map(({ result, total }) => [result.name, result.period, total && toNumber(total)]);
const flags = (workbook: WorkbookSnapshot) => run(workbook).cards.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "flag").map(({ code, at }) => [code, at]));
const notices = (workbook: WorkbookSnapshot) => run(workbook).notices.map(({ code, at }) => [code, at]);
const column = (header: string, ...values: readonly CellValue[]) => [["姓名", header], ...values.map((value, index) => ["甲乙丙丁戊己庚辛"[index]!, value])];

describe("several sheets, one run", () => {
  const month = (...rows: readonly (readonly CellValue[])[]) => [{ rows: [["姓名", "业绩"], ...rows] }];

  test("one month a sheet, the period from the sheet's name and the year from a title", () => {
    const book = workbookOf({ ...one, ...mappingOf(["姓名", "*月", "姓名"], ["业绩", "*月", "业绩"]), "1月": [{ rows: [["2026年考核"], [], ["姓名", "业绩"], ["张三", 90], ["李四", 80]] }], "2月": month(["李四", 85], ["张三", 95]), "4月": month(["张三", 70]) });
    expect(totals(book)).toEqual([["张三", "2026-01", 90], ["李四", "2026-01", 80], ["李四", "2026-02", 85], ["张三", "2026-02", 95], ["张三", "2026-04", 70]]);
    expect(notices(book).map(([code]) => code)).toEqual(expect.arrayContaining(["period-gap", "person-not-everywhere"]));
    const { edits, cards } = run(book);
    expect(cards[2]!.result.at).toBe("'2月'!A2:B2");
    expect(edits.filter(({ kind }) => kind === "writeCells").map((edit) => ("sheet" in edit ? edit.sheet : ""))).toEqual(["1月", "2月", "4月"]);
  });

  test("the data table may name its sheets itself", () => {
    const scheme = schemeOf([{ name: "业绩", weight: 1 }]);
    const sheets = workbookOf({ ...scheme, 考核方案: [scheme["考核方案"]![0]!, { at: "A20", table: "指标", rows: [["编号", "指标", "权重", "计分规则", "来源列", "数据表"], ["K1", "业绩", 1, "直接评分", "业绩", "东店；西店"]] }], 东店: month(["张三", 90]), 西店: month(["李四", 80]) });
    expect(totals(sheets)).toEqual([["张三", undefined, 90], ["李四", undefined, 80]]);
  });

  test("one person a sheet, an indicator a row: names from above the table or from the sheet", () => {
    const scheme = schemeOf([{ name: "产值", weight: 0.6, rule: "按比例", target: 100 }, { name: "态度", weight: 0.4, rule: "按比例", target: 100 }]);
    const person = (pairs: readonly CellValue[], output: number, attitude: number) => [{ rows: [["员工考核表 2026年3月"], pairs, ["序号", "考核项目", "权重", "目标值", "实际完成", "得分"], [1, "产值", "60%", 100, output, null], [2, "态度", "40%", 100, attitude, null], ["合计", null, "100%", null, null, null], ["考核人签字：", null, null, null, null, null]] }];
    const book = workbookOf({ ...scheme, ...mappingOf(["姓名", "员工*", "[工作表名]"], ["期间", "员工*", "[标题]"], ["产值", "员工*", "产值 / 实际完成"], ["态度", "员工*", "态度 / 实际完成"]), "员工张三 (1)": person(["部门：", "售后"], 90, 80), 员工李四: person(["部门：", "售后"], 100, 70) });
    expect(totals(book)).toEqual([["员工张三", "2026-03", 86], ["员工李四", "2026-03", 88]]);
    const { cards, edits } = run(book);
    expect(cards[0]!.result.readings.get("产值")).toMatchObject({ value: 90, at: "'员工张三 (1)'!E4" });
    expect(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.plan.name] : []))).toEqual(["结果"]);
  });

  test("target, actual and gap in three rows, months across", () => {
    const scheme = schemeOf([{ name: "产值", weight: 0.5, rule: "按比例", target: "[产值目标]" }, { name: "车次", weight: 0.5, rule: "按比例", target: "[车次目标]" }]);
    const rows = [["售后部 2026年经营目标"], ["指标", "类别", "1月", "2月", "合计"], ["产值", "目标", 10, 20, 30], [null, "实际", 9, 20, 29], [null, "差异", -1, 0, -1], ["车次", "目标", 5, 5, 10], [null, "实际", 5, 4, 9], [null, "差异", 0, -1, -1]];
    const items = [["姓名", "经营", "[工作表名]"], ["产值", "经营", "产值 / 实际"], ["产值目标", "经营", "产值 / 目标"], ["车次", "经营", "车次 / 实际"], ["车次目标", "经营", "车次 / 目标"]] as const;
    const book = dressed(workbookOf({ ...scheme, ...mappingOf(...items), 经营: [{ rows }] }), { 经营: { merges: ["A3:A5", "A6:A8"] } });
    expect(totals(book)).toEqual([["经营", "2026-01", 95], ["经营", "2026-02", 90]]);
    expect(run(book).cards[1]!.result.readings.get("车次")).toMatchObject({ value: 4, at: "经营!D7" });
  });

  test("columns from two sheets are joined by number or name, whatever the order; who is missing is told", () => {
    const scheme = schemeOf([{ name: "业绩", weight: 0.5 }, { name: "考勤", weight: 0.5 }]);
    const book = workbookOf({
      ...scheme,
      ...mappingOf(["姓名", "业绩表", "员工"], ["业绩", "业绩表", "业绩"], ["姓名", "考勤表", "姓名"], ["考勤", "考勤表", "考勤分"]),
      业绩表: [{ rows: [["员工", "业绩"], ["张三", 90], ["李四", 80], ["王五", 70]] }],
      考勤表: [{ rows: [["姓名", "考勤分"], ["李四 ", 60], ["張三", 100], ["赵六", 50], ["李四", 0]] }],
    });
    expect(totals(book).map(([name, , total]) => [name, total])).toEqual([["张三", 95], ["李四", 70], ["王五", undefined]]);
    expect(notices(book)).toEqual(expect.arrayContaining([["not-on-sheet", "业绩表!A4:B4"], ["not-on-sheet", "考勤表!A4:B4"], ["joined-twice", "考勤表!A5:B5"]]));
  });

  test("a sheet that is gone and a heading that is there twice are issues at their row of the mapping", () => {
    const gone = appraise(workbookOf({ ...one, ...mappingOf(["姓名", "三月", "姓名"], ["业绩", "三月", "业绩"]) }));
    expect(gone.issues.map(({ code, at }) => [code, at])).toEqual([["mapped-sheet-gone", "列对应!D2"]]);
    const twice = appraise(workbookOf({ ...one, ...mappingOf(["姓名", "表", "姓名"], ["业绩", "表", "业绩"]), 表: [{ rows: [["姓名", "业绩", "业绩"], ["张三", 1, 2]] }] }));
    expect(twice.issues.map(({ code, at }) => [code, at])).toEqual([["mapped-column-twice", "列对应!D3"]]);
    expect(describeIssue(twice.issues[0]!, "zh")).toContain("B、C");
  });
});

describe("what a cell holds", () => {
  const data = (rows: readonly (readonly CellValue[])[]) => ({ 考核数据: [{ rows }] });

  test("percent as 0.9, 90 and 90 %: the declared unit decides, what it cannot decide is flagged", () => {
    expect(totals(workbookOf({ ...rate("%"), ...data(column("达成率", 90, "95%", "88")) })).map(([, , total]) => total)).toEqual([90, 95, 88]);
    expect(totals(workbookOf({ ...rate("%"), ...data(column("达成率", 0.9, "95%", 0.88)) })).map(([, , total]) => total)).toEqual([90, 95, 88]);
    const mixed = workbookOf({ ...rate("%"), ...data(column("达成率", 0.9, 90, "90%")) });
    expect(totals(mixed).map(([, , total]) => total)).toEqual([undefined, 90, 90]);
    expect(flags(mixed)).toEqual([["unit-unclear", "考核数据!B2"]]);
    expect(flags(workbookOf({ ...rate(), ...data(column("达成率", 0.9, 90, "90%")) })).map(([code]) => code)).toEqual(["unit-unclear", "unit-unclear", "unit-unclear"]);
    expect(flags(workbookOf({ ...rate(), ...data(column("达成率", 0.9, 95, 88, 91)) }))).toEqual([["unit-unclear", "考核数据!B2"]]);
  });

  test("a cell shown as a percentage is one, whatever stands beside it", () => {
    const book = dressed(workbookOf({ ...rate("%"), ...data(column("达成率", 0.9, 90)) }), { 考核数据: { formats: { B2: "0.0%" } } });
    expect(totals(book).map(([, , total]) => total)).toEqual([90, 90]);
  });

  test("a percentage where points are rated is flagged, points with their unit are read", () => {
    const book = workbookOf({ ...one, ...data(column("业绩", 90, "9.10分", "90%", "８５", "¥5")) });
    expect(totals(book).map(([, , total]) => total)).toEqual([90, 9.1, undefined, 85, 5]);
    expect(flags(book)).toEqual([["unit-unclear", "考核数据!B4"]]);
    expect(notices(book).map(([code]) => code)).toContain("text-numbers");
  });

  test("a unit that multiplies is never dropped", () => {
    const scheme = schemeOf([{ name: "产值", weight: 1, rule: "按比例", target: 50000, unit: "元" }]);
    expect(flags(workbookOf({ ...scheme, ...data(column("产值", 50000, "5万元", "48,000元")) }))).toEqual([["unit-unclear", "考核数据!B3"]]);
  });

  test("blank, N/A, errors, formulas never calculated and 0 are different things and none is silently 0", () => {
    const book = workbookOf({ ...one, ...data(column("业绩", null, "N/A", "--", "无", { fault: "#DIV/0!" }, { fault: "uncalculated" }, 0, "优秀")) });
    expect(totals(book).map(([, , total]) => total)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, 0, undefined]);
    expect(flags(book).map(([code]) => code)).toEqual(["value-missing", "value-missing", "value-missing", "value-missing", "value-error", "value-uncalculated", "value-unreadable"]);
  });

  test("targets of 0, blank and below zero give no ratio", () => {
    const scheme = schemeOf([{ name: "产值", weight: 1, rule: "按比例", target: "[目标]" }]);
    const book = workbookOf({ ...scheme, ...data([["姓名", "目标", "产值"], ["甲", 0, 5], ["乙", -2, 5], ["丙", null, 5]]) });
    expect(flags(book).map(([code]) => code)).toEqual(["target-zero", "target-negative", "target-missing"]);
  });

  test("durations are turned into the declared unit of time; without one the row is flagged", () => {
    const minutes = (unit: string | undefined) => schemeOf([{ name: "响应时间", weight: 1, rule: "按比例", target: 45, ...(unit === undefined ? {} : { unit }) }]);
    const book = (unit?: string) => dressed(workbookOf({ ...minutes(unit), ...data(column("响应时间", 0.03125, "0:45", 45)) }), { 考核数据: { formats: { B2: "h:mm" } } });
    expect(totals(book("分钟")).map(([, , total]) => total)).toEqual([100, 100, 100]);
    expect(flags(book())).toEqual([["duration-unit", "考核数据!B2"], ["duration-unit", "考核数据!B3"]]);
  });

  test("periods as dates, English dates and weeks; a month without its year is flagged", () => {
    const book = workbookOf({ ...one, ...data([["姓名", "期间", "业绩"], ["甲", "2026-03", 1], ["乙", "Mar 25, 2026", 1], ["丙", "03/02/2026-03/08/2026", 1], ["丁", 46100, 1], ["戊", "3月", 1], ["己", "03/30/2026-04/05/2026", 1]]) });
    expect(totals(book).map(([, period]) => period)).toEqual(["2026-03", "2026-03", "2026-03", "2026-03", undefined, undefined]);
    expect(flags(book)).toEqual([["period-unreadable", "考核数据!B6"], ["period-unreadable", "考核数据!B7"]]);
  });

  test("typed numbers among formulas, values a hundred times their neighbours, names with an event, wrong totals", () => {
    const rows = [["姓名", "业绩"], ["张三 (已离职)", 90], ["李四", 85], ["王五", 9200], ["赵六", 88], ["合计", 9999]];
    const book = dressed(workbookOf({ ...one, ...data(rows) }), { 考核数据: { formulas: { B2: "=1", B3: "=1", B5: "=1" } } });
    expect(notices(book)).toEqual(expect.arrayContaining([["name-event", "考核数据!A2"], ["value-outlier", "考核数据!B4"], ["typed-among-formulas", "考核数据!B4"], ["total-differs", "考核数据!B6"]]));
    expect(totals(book)).toHaveLength(4);
  });

  test("a row that slipped by a column is flagged, not scored on its neighbour's figures", () => {
    const scheme = schemeOf([{ name: "业绩", weight: 0.5 }, { name: "考勤", weight: 0.5 }]);
    const book = workbookOf({ ...scheme, ...data([["姓名", "部门", "业绩", "考勤"], ["张三", "售后", 90, 80], ["李四", "售后", 85, 90], ["王五", 70, 75, null]]) });
    expect(flags(book).map(([code]) => code)).toContain("row-shifted");
  });

  test("one value merged over two people's rows counts for the first and is filled down to nobody", () => {
    const book = dressed(workbookOf({ ...one, ...data(column("业绩", 90, null, 80)) }), { 考核数据: { merges: ["B2:B3"] } });
    expect(totals(book).map(([, , total]) => total)).toEqual([90, undefined, 80]);
  });

  test("signatures, notes and grade lines below a plain range are nobody's results", () => {
    const book = workbookOf({ ...one, ...data([["姓名", "业绩"], ["张三", 90], ["李四", 80], ["平均", 85], ["制表人：王五", null], ["注：满分 100 分，缺勤按制度扣分。", null]]) });
    expect(totals(book).map(([name]) => name)).toEqual(["张三", "李四"]);
  });
});

test("hidden rows count, and how many there are is said", () => {
  const book = dressed(workbookOf({ ...one, 考核数据: [{ rows: column("业绩", 90, 80) }] }), { 考核数据: { hiddenRows: [2] } });
  expect(totals(book)).toHaveLength(2);
  expect(notices(book)).toEqual(expect.arrayContaining([["hidden-rows", "考核数据!A3:B3"]]));
});

test("every row of a plain range is looked at as often, however many there are", () => {
  const looks = (count: number) => {
    const rows: CellValue[][] = [["序号", "姓名", "部门", "业绩", "考勤"], ...Array.from({ length: count }, (_, index): CellValue[] => [index + 1, `员工${index}`, "售后", 60 + (index % 40), 80])];
    const counted = countingLooks(workbookOf({ ...one, ...mappingOf(["姓名", "表", "姓名"], ["业绩", "表", "业绩"]), 表: [{ rows }] }));
    expect(run(counted.workbook).cards).toHaveLength(count);
    return counted.looks();
  };
  expect(looks(4000) / looks(1000)).toBeLessThan(4.5);
});

describe("sheets as people draw them", () => {
  const table = (workbook: WorkbookSnapshot) => adoptOwn(workbook, { language: "zh" });

  test("label rows above are no head; a group head over merged parts is joined; a merged department is everybody's, subtotals nobody's", () => {
    const rows: CellValue[][] = [
      ["物业服务中心员工绩效考核汇总表（2026年3月）"],
      ["填报单位：第一项目部", null, null, null, null, null, "填报日期：2026-04-02"],
      ["序号", "部门", "姓名", "工作业绩", null, "行为表现", "备注"],
      [null, null, null, "收费率\n(50%)", "巡查率\n(30%)", "态度\n(20%)", null],
      [1, "客服部", "王小丽", 90, 80, 100, null],
      [2, null, "李 娜", 80, 90, 95, "迟到1次"],
      ["小计", null, null, 170, 170, 195, null],
      ["说明：收费率按财务口径。"],
      ["制表：", "王五", null, "审核：", null, null, null],
    ];
    const book = dressed(workbookOf({ "3月": [{ rows }] }), { "3月": { merges: ["A1:G1", "A2:F2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "G3:G4", "B5:B6", "A7:C7", "A8:G8"] } });
    const adoption = table(book);
    expect(adoption.issues).toEqual([]);
    const { cards } = run(appliedTo(book, adoption.edits));
    // 0.5 × 90 + 0.3 × 80 + 0.2 × 100 = 89; 0.5 × 80 + 0.3 × 90 + 0.2 × 95 = 86.
    expect(cards.map(({ result, total }) => [result.name, result.department, result.period, total && toNumber(total)])).toEqual([["王小丽", "客服部", "2026-03", 89], ["李 娜", "客服部", "2026-03", 86]]);
  });

  test("weights, targets and money written as text below the headings of a service adviser's sheet", () => {
    const rows: CellValue[][] = [["服务顾问", "工号", "产值（元）", "满意度", "返修台次"], ["权重", null, "50%", "30%", "20%"], ["目标值", null, "¥300,000", "90", "2"], ["张伟", "S1", "¥300,000.00", "９０分", "1"], ["陈静", "S2", "150,000", "81分", "2"], ["团队平均", null, "¥225,000", "85.5", "1.5"]];
    const adoption = table(workbookOf({ KPI: [{ rows }] }));
    expect(adoption.notices.map(({ code }) => code)).toContain("own-lower-better");
    const { cards } = run(appliedTo(workbookOf({ KPI: [{ rows }] }), adoption.edits));
    // 张伟: 50 + 30 + 20 × (2 − 1/2) = 110; 陈静: 50 × 0.5 + 30 × 0.9 + 20 × 1 = 72.
    expect(cards.map(({ result, total }) => [result.name, total && toNumber(total)])).toEqual([["张伟", 110], ["陈静", 72]]);
  });

  test("the responsible person above a table is nobody's name", () => {
    const wanted = wantedColumns(withTables(run(workbookOf({ ...one, 考核数据: [{ rows: column("业绩", 90) }] })).scheme!), "考核数据");
    const candidate = findTables(workbookOf({ 表: [{ rows: [["部门：", "售后", "责任人：", "王五"], [], [1, "张三", 90], [2, "李四", 80]] }] }), { sheet: "表", head: { row: "none" } })[0]!;
    expect(proposeMapping(candidate, wanted).find(({ wanted: { key } }) => key === "name")!.column?.text).toBeUndefined();
  });

  test("rows that compare or sum up are left out, with a label or without; what may be one is read and asked about", () => {
    const rows: CellValue[][] = [["姓名", "工号", "业绩", "考勤"], ["张三", "A1", 90, 80], ["李四", "A2", 85, 90], ["王五", "A3", 78, 95]];
    const left = (...foot: CellValue[][]) => findTables(workbookOf({ 表: [{ rows: [...rows, ...foot] }] }))[0]!;
    expect(left(["去年同期", null, 80, 85], ["目标线", null, 85, 90]).leftOut.map(({ reason }) => reason)).toEqual(["compared", "compared"]);
    expect(left([null, null, 253, 265]).leftOut.map(({ reason }) => reason)).toEqual(["total"]);
    expect(left([null, null, 84.33, 88.33]).leftOut.map(({ reason }) => reason)).toEqual(["total"]);
    const doubted = left(["外聘顾问组", null, 70, 88]);
    expect([doubted.body, doubted.doubtful, doubted.questions]).toEqual([[1, 2, 3, 4], [4], ["doubtfulRows"]]);
    expect(notices(workbookOf({ ...one, 考核数据: [{ rows: [...rows, ["外聘顾问组", null, 70, 88]] }] }))).toEqual(expect.arrayContaining([["row-doubtful", "考核数据!A5:D5"]]));
    expect(left(["赵六", "A4", 70, 88]).questions).toEqual([]);
  });

  test("the same headings twice side by side are two tables; months across are asked about and are no indicators", () => {
    const beside = findTables(workbookOf({ 表: [{ rows: [["姓名", "业绩", "考勤", "姓名", "业绩", "考勤"], ["张三", 90, 80, "赵六", 70, 75], ["李四", 85, 90, "孙七", 66, 80]] }] }));
    expect(beside.map(({ area }) => formatArea(area))).toEqual(["A1:C3", "D1:F3"]);
    const months = workbookOf({ 满意度: [{ rows: [["姓名", "1月", "2月", "3月"], ["张三", 0.95, 0.96, 0.94], ["李四", 0.91, 0.92, 0.93]] }] });
    expect(findTables(months)[0]!.questions).toContain("monthsAcross");
    expect(table(months).issues.map(({ code }) => code)).toEqual(["own-months"]);
  });

  test("categories merged beside their items under one heading; times written out are figures; standards below the table are rules", () => {
    const long = findTables(dressed(workbookOf({ 张三: [{ rows: [["姓名", "张三", "部门", "客服部"], ["序号", "考核项目", null, "权重", "目标值", "实际完成"], [1, "业绩", "接待量", "50%", 300, 310], [2, null, "满意度", "50%", "95%", "96%"]] }] }), { 张三: { merges: ["B2:C2", "B3:B4"] } }))[0]!;
    expect([long.shape, long.subject, long.header]).toEqual(["long", 2, { first: 1, last: 1 }]);
    const calls = findTables(workbookOf({ 日报: [{ rows: [["坐席", "处理时长"], ["小红", "0:05:30"], ["小明", "0:06:10"]] }] }))[0]!;
    expect(calls.columns.map(({ kind }) => kind)).toEqual(["text", "number"]);
    const own = table(workbookOf({ 表: [{ rows: [["姓名", "完成率(60%)", "投诉(40%)"], ["张三", "98%", 0], ["李四", "87%", 2], ["评分标准", "≥95% 100分；<95% 60分", "一个扣10分"]] }] }));
    expect(own.scheme?.indicators.map(({ rule }) => rule.kind)).toEqual(["bands", "deductions"]);
  });
});
