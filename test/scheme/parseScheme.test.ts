import type { CellValue } from "../../src/sheet/cellValue";
import { parseScheme } from "../../src/scheme/parseScheme";
import { managerScheme, workbookOf, type Block } from "../support/workbookOf";

const parsed = (sheets: Readonly<Record<string, readonly Block[]>>) => parseScheme(workbookOf(sheets));
const found = (sheets: Readonly<Record<string, readonly Block[]>>) => parsed(sheets).issues.map((issue) => `${issue.code} ${issue.at}`);

test("the tables of a scheme are read with their cells", () => {
  const { scheme, issues } = parsed(managerScheme());
  expect(issues).toEqual([]);
  expect(scheme?.settings).toMatchObject({ code: "S4g", name: "经理考核方案", cycle: "quarter", decimals: 2, missing: "block" });
  expect(scheme?.indicators.map(({ code, name, weight }) => [code, name, weight])).toEqual([["K1", "工作业绩", 0.4], ["K2", "团队管理", 0.3], ["K3", "工作能力", 0.2], ["K4", "职业素养", 0.1]]);
  expect(scheme?.indicators[0]).toMatchObject({ at: "考核方案!A11", rule: { kind: "direct" }, columns: ["工作业绩"] });
  expect(scheme?.grades.map(({ grade, lowestTotal }) => [grade, lowestTotal])).toEqual([["A", 90], ["B", 80], ["C", 60], ["D", undefined]]);
});

test("the same tables headed in English give the same scheme, and say so", () => {
  const { scheme, issues } = parsed({
    Scheme: [
      { table: "Scheme", rows: [["Item", "Value"], ["Code", "S4g"], ["Name", "Managers"], ["Cycle", "Quarterly"], ["Missing values", "Leave out"]] },
      { at: "A10", table: "Indicators", rows: [["Code", "Indicator", "Weight", "Direction", "Scoring rule", "Rule settings", "Target"], ["K1", "Churn", "100%", "Lower is better", "Points per shortfall", "Each=1%; Takes=2; Zero below=80%", "[@Target churn]"]] },
    ],
  });
  expect(issues).toEqual([]);
  expect(scheme).toMatchObject({ language: "en", settings: { cycle: "quarter", missing: "omit" } });
  expect(scheme?.indicators[0]).toMatchObject({ weight: 1, direction: "lower", rule: { kind: "perShort", step: 0.01, points: 2, zeroBelow: 0.8 }, target: { kind: "column", column: "Target churn" } });
});

test("plain ranges with headings serve as well as Excel tables", () => {
  const blocks = managerScheme();
  const plain = Object.fromEntries(Object.entries(blocks).map(([sheet, list]) => [sheet, list.map(({ at, rows }) => ({ at, rows }))]));
  expect(parsed(plain).issues).toEqual([]);
  expect(parsed(plain).scheme?.indicators).toHaveLength(4);
});

test("without an indicators table there is no scheme and one issue says so", () => {
  expect(found({ 数据: [{ rows: [["姓名", "得分"], ["张三", 90]] }] })).toEqual(["no-scheme undefined"]);
});

test("every fault is told at once, each with its cell", () => {
  const sheets = managerScheme({ weights: [0.4, "三成", 0.2, 0.1], grades: [["A", "优秀", "九十", 1.2], [null, "良好", 80, 1], ["D", null, null, 0.5]] });
  expect(found(sheets)).toEqual(["not-a-number 考核方案!C12", "not-a-number 等级!C2", "scheme-cell-blank 等级!A3"]);
});

const indicatorRow = (cells: Readonly<Record<string, CellValue>>) => ({
  考核方案: [{ table: "指标", rows: [["编号", "指标", "权重", "计分规则", "计分参数", "方向", "目标值"], ["编号", "指标", "权重", "计分规则", "计分参数", "方向", "目标值"].map((field) => ({ 编号: "K1", 指标: "满意度", 权重: 1, 计分规则: "按比例", ...cells })[field] ?? null)] }],
});

test.each<[string, Readonly<Record<string, CellValue>>, string]>([
  ["an unknown rule", { 计分规则: "随便" }, "unknown-choice 考核方案!D2"],
  ["a missing rule", { 计分规则: null }, "scheme-cell-blank 考核方案!D2"],
  ["a rule that lacks a setting", { 计分规则: "每差扣分", 计分参数: "每差=1%" }, "rule-setting-missing 考核方案!E2"],
  ["a setting of another rule", { 计分规则: "达标", 计分参数: "每差=1%" }, "unknown-rule-setting 考核方案!E2"],
  ["a setting that is no number", { 计分规则: "频次", 计分参数: "要求次数=四" }, "not-a-number 考核方案!E2"],
  ["an error in a cell", { 目标值: { fault: "#REF!" } }, "scheme-cell-error 考核方案!G2"],
  ["a negative weight", { 权重: -0.1 }, "out-of-range 考核方案!C2"],
  ["an unknown direction", { 方向: "向上" }, "unknown-choice 考核方案!F2"],
])("%s is an issue at its cell", (_, cells, issue) => {
  expect(found(indicatorRow(cells))).toEqual([issue]);
});

test("weights typed as 40, 30, 20, 10 are percent points, and a notice says so", () => {
  const { scheme, notices } = parsed(managerScheme({ weights: [40, 30, 20, 10] }));
  expect(scheme?.indicators.map((indicator) => indicator.weight)).toEqual([0.4, 0.3, 0.2, 0.1]);
  expect(notices).toMatchObject([{ code: "weights-in-percent", at: "考核方案!C11" }]);
});

test("grades without any cut-off switch grading off; nothing is invented", () => {
  const { scheme, issues, notices } = parsed(managerScheme({ grades: [["A", "优秀", null, null], ["B", "良好", null, null], ["C", "合格", null, null], ["D", "不合格", null, null]] }));
  expect(issues).toEqual([]);
  expect(scheme?.grades).toEqual([]);
  expect(notices).toMatchObject([{ code: "grading-off", at: "等级!C2" }]);
});

test("deduction rules read ladders, thresholds, logs and what they take from", () => {
  const header = ["编号", "规则", "计数来源", "计数项目", "各次扣分", "累计方式", "条件", "条件扣分", "扣减对象", "扣分单位", "叠加方式"];
  const { scheme, issues } = parsed({
    ...managerScheme(),
    检查记录: [{ table: "检查记录", rows: [["日期", "项目", "姓名", "结果"]] }],
    扣分规则: [
      {
        table: "扣分规则",
        rows: [
          header,
          ["D1", "例会", "检查记录", 7, "2；3", "累加", null, null, "K1", "分", null],
          ["D2", "投诉", "投诉次数", null, "5%;20%;50%", "取所达档", null, null, "月提成", "百分比", "相加"],
          ["D3", "考核成绩", "[@考核成绩]", null, null, null, "低于96分", "10%", "月提成", "百分比", null],
          ["D4", "迟到", "=[@迟到]+[@早退]", null, 0.5, null, null, null, "总分", null, null],
        ],
      },
    ],
    奖金: [{ table: "奖金", rows: [["奖金", "公式"], ["月提成", "[@基数]*[@总分]/100"]] }],
  });
  expect(issues).toEqual([]);
  expect(scheme?.deductions).toMatchObject([
    { counted: { kind: "log", table: "检查记录", item: "7" }, steps: [2, 3], combine: "add", target: { kind: "indicator", code: "K1" } },
    { counted: { kind: "column", column: "投诉次数" }, steps: [0.05, 0.2, 0.5], combine: "highest", unit: "percent", target: { kind: "payout", name: "月提成" } },
    { counted: { kind: "column", column: "考核成绩" }, threshold: { operator: "<", value: 96, amount: 0.1 } },
    { counted: { kind: "formula", formula: "=[@迟到]+[@早退]" }, steps: [0.5], target: { kind: "total" } },
  ]);
});

test("percent steps without a percent sign are not guessed", () => {
  const sheets = { ...managerScheme(), 扣分规则: [{ table: "扣分规则", rows: [["规则", "计数来源", "各次扣分", "扣减对象", "扣分单位"], ["投诉", "投诉次数", "5；20", "总分", "百分比"]] }] };
  expect(found(sheets)).toEqual(["percent-expected 扣分规则!C2", "percent-expected 扣分规则!C2"]);
});

test.each([
  ["连续三次", { kind: "inARow", n: 3 }],
  ["连续3次", { kind: "inARow", n: 3 }],
  ["近6次中3次", { kind: "kOfLast", k: 3, n: 6 }],
  ["3 of last 6", { kind: "kOfLast", k: 3, n: 6 }],
  ["当期", { kind: "thisPeriod" }],
])("the window %p is understood", (written, window) => {
  const sheets = { ...managerScheme(), 联动规则: [{ table: "联动规则", rows: [["规则", "条件", "窗口", "建议措施"], ["晋升", '[@等级]="A"', written, "晋升一级"]] }] };
  expect(parsed(sheets).scheme?.consequences[0]?.window).toEqual(window);
});

test("parameters keep their options; a value that is none of them is an issue", () => {
  const header = ["参数", "值", "单位", "可选值", "出处"];
  const good = { ...managerScheme(), 参数: [{ table: "参数", rows: [header, ["产值提成比例", 0.005, "%", null, "方案原文"], ["投诉扣罚方式", "取所达档", null, "取所达档、累加、连乘", "假设待确认"]] }] };
  expect(parsed(good).scheme?.parameters).toMatchObject([
    { name: "产值提成比例", value: 0.005, at: "参数!B2", origin: "source" },
    { name: "投诉扣罚方式", value: "取所达档", options: ["取所达档", "累加", "连乘"], origin: "assumed" },
  ]);
  const bad = { ...managerScheme(), 参数: [{ table: "参数", rows: [header, ["投诉扣罚方式", "随意", null, "取所达档、累加", null], ["比例", "很多", "%", null, null], ["线", 96, null, null, null], ["线", 95, null, null, null]] }] };
  expect(found(bad)).toEqual(["unknown-choice 参数!B2", "not-a-number 参数!B3", "duplicate-parameter 参数!A5"]);
});

test("a figure or choice may name a parameter, so that one switch governs it", () => {
  const sheets = {
    ...managerScheme(),
    扣分规则: [{ table: "扣分规则", rows: [["规则", "计数来源", "各次扣分", "累计方式", "扣减对象", "扣分单位"], ["投诉", "投诉次数", "5%;20%", "投诉扣罚方式", "总分", "百分比"]] }],
    参数: [{ table: "参数", rows: [["参数", "值", "可选值"], ["投诉扣罚方式", "连乘", "取所达档、累加、连乘"]] }],
  };
  expect(parsed(sheets).issues).toEqual([]);
  expect(parsed(sheets).scheme?.deductions[0]?.combine).toBe("compound");
});

test("a column of a scheme table under a heading it does not know is pointed out; one that holds nothing is not", () => {
  const { notices } = parsed({ ...managerScheme(), 奖金: [{ table: "奖金", rows: [["奖金", "公式", "封顶", "备忘"], ["绩效奖", "[@总分]*10", 500, null]] }] });
  expect(notices).toMatchObject([{ code: "scheme-column-unknown", at: "奖金!C1", facts: { column: "封顶", table: "奖金" } }]);
});
