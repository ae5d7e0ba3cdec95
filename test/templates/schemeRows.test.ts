import type { CellContent } from "../../src/appraisal/schemeEdits";
import { withEdits } from "../../src/appraisal/schemeEdits";
import { formulaJudge } from "../../src/appraisal/judgeFormula";
import { parameterFormula } from "../../src/appraisal/parameterFormula";
import { parseScheme } from "../../src/scheme/parseScheme";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { newSchemeTable } from "../../src/templates/newSchemeTable";
import { schemeForms } from "../../src/templates/schemeForm";
import { schemeRowEdits, type SchemeRowChange } from "../../src/templates/schemeRows";
import { appliedTo, tableRows } from "../support/appliedTo";
import { managerScheme, workbookOf } from "../support/workbookOf";

const data = { 考核数据: [{ table: "考核数据", rows: [["姓名", "工作业绩", "团队管理", "工作能力", "职业素养", "基数"], ["张三", 95, 90, 80, 85, 5000]] }] };
const book = workbookOf({ ...managerScheme(), ...data, 奖金: [{ table: "奖金", rows: [["奖金", "公式"], ["月奖", "[@基数]*[@总分]/100"]] }] });
const contents = (fields: Readonly<Record<string, CellContent>>) => new Map(Object.entries(fields));
const formOf = (workbook: WorkbookSnapshot, key: string) => schemeForms(workbook).find((form) => form.key === key)!;
const idOf = (key: string, workbook = book) => formOf(workbook, key).id;

function done(change: SchemeRowChange, workbook = book) {
  const { edits, issues } = schemeRowEdits(workbook, change);
  return { issues: issues.map(({ code }) => code), workbook: appliedTo(workbook, edits), edits };
}

test("a row is changed field by field, and only what differs is written", () => {
  const { workbook, edits } = done({ kind: "change", table: idOf("indicators"), row: 10, name: "工作业绩", contents: contents({ name: "业绩", weight: 0.4 }) });
  expect(tableRows(workbook, "指标")[0]).toMatchObject({ 编号: "K1", 指标: "业绩", 权重: 0.4 });
  expect(edits.filter(({ kind }) => kind === "writeCells")).toHaveLength(1);
});

test("a new row makes the table longer and is read as part of the scheme", () => {
  const { workbook } = done({ kind: "add", table: idOf("indicators"), contents: contents({ code: "K5", name: "考勤", weight: 0.1, rule: "直接评分", columns: "考勤" }) });
  expect(parseScheme(workbook, parameterFormula).scheme!.indicators.map(({ name }) => name)).toEqual(["工作业绩", "团队管理", "工作能力", "职业素养", "考勤"]);
  expect(tableRows(workbook, "指标")).toHaveLength(5);
});

test("a field that the table has no column for gets one, headed as the scheme heads it", () => {
  const { workbook } = done({ kind: "change", table: idOf("indicators"), row: 11, name: "团队管理", contents: contents({ veto: "是", target: 90 }) });
  expect(tableRows(workbook, "指标")[1]).toMatchObject({ 指标: "团队管理", 否决项: "是", 目标值: 90 });
  expect(parseScheme(workbook, parameterFormula).scheme!.indicators[1]).toMatchObject({ veto: true, target: { kind: "number", value: 90 } });
});

test.each([
  [85, ["A", "B+", "B", "C", "D"]],
  [95, ["B+", "A", "B", "C", "D"]],
  [undefined, ["A", "B", "C", "D", "B+"]],
])("a new grade from %p goes where the ladder has it", (lowestTotal, ladder) => {
  const { workbook } = done({ kind: "add", table: idOf("grades"), contents: contents({ grade: "B+", label: "良上", ...(lowestTotal === undefined ? {} : { lowestTotal }) }) });
  expect(tableRows(workbook, "等级").map((row) => row["等级"])).toEqual(ladder);
  expect(tableRows(workbook, "等级")[ladder.indexOf("D")]).toMatchObject({ 名称: "不合格", 系数: 0.5 });
});

test("a row taken out leaves its place empty and the others where they stand; the next new row takes it", () => {
  const once = done({ kind: "remove", table: idOf("indicators"), row: 11, name: "团队管理" });
  expect(parseScheme(once.workbook, parameterFormula).scheme!.indicators.map(({ name, at }) => `${name} ${at}`)).toEqual(["工作业绩 考核方案!A11", "工作能力 考核方案!A13", "职业素养 考核方案!A14"]);
  const again = done({ kind: "add", table: idOf("indicators"), contents: contents({ name: "带教", weight: 0.3, rule: "直接评分" }) }, once.workbook);
  expect(tableRows(again.workbook, "指标")).toHaveLength(4);
});

test("a lookup keeps its name when the row that states it is taken out", () => {
  const bands: readonly (readonly CellValue[])[] = [["分档名称", "下限", "上限", "结果"], ["回款", null, 0.8, 60], [null, 0.8, null, 80]];
  const workbook = workbookOf({ ...managerScheme(), ...data, 分档: [{ table: "分档", rows: bands }] });
  const after = done({ kind: "remove", table: idOf("bands", workbook), row: 1, name: "回款" }, workbook).workbook;
  expect(parseScheme(after, parameterFormula).scheme!.bands).toMatchObject([{ name: "回款", bands: [{ from: 0.8, result: 80 }] }]);
});

test("nothing of HR's is overwritten, and a row that is another by now is left alone", () => {
  const crowded = workbookOf({ ...managerScheme(), ...data, 等级: [{ table: "等级", rows: [["等级", "最低总分"], ["A", 90], ["B", null]] }, { at: "A4", rows: [["说明：B 为合格"]] }] });
  expect(done({ kind: "add", table: idOf("grades", crowded), contents: contents({ grade: "A+", lowestTotal: 99 }) }, crowded)).toMatchObject({ issues: ["no-room-for-rows"], edits: [] });
  expect(done({ kind: "change", table: idOf("indicators"), row: 10, name: "团队管理", contents: contents({ weight: 1 }) }).issues).toEqual(["scheme-row-gone"]);
  expect(done({ kind: "add", table: "考核方案!Z1", contents: contents({ name: "x" }) }).issues).toEqual(["scheme-row-gone"]);
});

test("a plain range is not cut in two", () => {
  const plain = workbookOf({ ...managerScheme(), ...data, 参数: [{ rows: [["参数", "值"], ["甲", 1], ["乙", 2]] }] });
  expect(done({ kind: "remove", table: idOf("parameters", plain), row: 1, name: "甲" }, plain).issues).toEqual(["scheme-row-between"]);
  expect(done({ kind: "remove", table: idOf("parameters", plain), row: 2, name: "乙" }, plain).issues).toEqual([]);
});

test("a table that the scheme lacks is drawn with its first row", () => {
  const { edits } = newSchemeTable(book, "deductions", contents({ name: "迟到", counted: "迟到次数", steps: "1；2", target: "总分" }), "zh");
  const after = appliedTo(book, edits);
  expect(parseScheme(after, parameterFormula).scheme!.deductions).toMatchObject([{ name: "迟到", counted: { kind: "column", column: "迟到次数" }, steps: [1, 2], target: { kind: "total" } }]);
});

test("edits tried out in memory read like edits that were made", () => {
  const { edits } = done({ kind: "add", table: idOf("indicators"), contents: contents({ name: "考勤", weight: 0.1, rule: "直接评分" }) });
  expect(parseScheme(withEdits(book, edits), parameterFormula).scheme).toEqual(parseScheme(appliedTo(book, edits), parameterFormula).scheme);
});

test("forms say what may be chosen, in the language of the table", () => {
  const field = (key: string, name: string) => formOf(book, key).fields.find((one) => one.field === name)!;
  expect(field("indicators", "rule")).toMatchObject({ kind: "choice", heading: "计分规则", hasColumn: true });
  expect(field("indicators", "rule").options).toContain("直接评分");
  expect(field("indicators", "veto")).toMatchObject({ kind: "choice", options: ["是", "否"], hasColumn: false });
  expect(field("payouts", "formula")).toMatchObject({ kind: "formula", use: "payout" });
  const cycle = formOf(book, "settings").rows.find(({ name }) => name === "考核周期")!;
  expect(cycle.fields.find((one) => one.field === "value")!.options).toEqual(["月度", "季度", "半年度", "年度"]);
});

describe("a formula is judged while it is typed", () => {
  const judge = formulaJudge(book);
  test.each([
    ["[@基数]*[@总分]/100", undefined],
    ["[@基薪]*2", { code: "unknown-column", position: 0, length: 5 }],
    ["[@基数]*(1+2", { code: "syntax", position: 6 }],
    ["SUMM(1,2)", { code: "unknown-function", position: 0 }],
    ["1+B4", { code: "unsupported", position: 2 }],
  ])("%s", (text, fault) => {
    if (fault) expect(judge(text, "payout")[0]).toMatchObject(fault);
    else expect(judge(text, "payout")).toEqual([]);
  });
  test("an actual cannot name the total that it goes into", () => {
    expect(judge("[@总分]+1", "actual")[0]).toMatchObject({ code: "unknown-column" });
  });
});
