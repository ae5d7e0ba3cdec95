import { appraise } from "../../src/appraisal/appraise";
import { report } from "../../src/appraisal/report";
import { runAppraisal } from "../../src/appraisal/runAppraisal";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { playFile } from "../standin/playedWorkbook";
import { workbookOf } from "../support/workbookOf";

type Rows = readonly (readonly CellValue[])[];

const sampleOf = (code: string) => newWorkbook(templatePlan(templateCoded(code)!, { language: "zh", sample: true }));

/** The formulas of a workbook's cells, with the values kept beside them. */
function formulasOf(workbook: WorkbookSnapshot): readonly (readonly [string, string, CellValue])[] {
  return workbook.sheets.flatMap(({ name, formulas, rows }) =>
    [...formulas].flatMap(([row, cells]) => cells.flatMap((formula, column) => (formula === undefined ? [] : [[`${name}!${row}/${column}`, formula, rows.get(row)?.[column] ?? null] as const]))),
  );
}

describe("a run with live formulas", () => {
  test.each(["S4i", "S4h", "S4b", "S2"])("%s: the report is the same, a second run changes nothing, and a run without writes the values again", async (code) => {
    const plain = openFileWorkbook(sampleOf(code));
    const live = openFileWorkbook(sampleOf(code));
    const asValues = await runAppraisal(plain);
    const asFormulas = await runAppraisal(live, { formulas: true });
    expect(report(asFormulas, "zh")).toEqual(report(asValues, "zh"));
    const written = await live.read({ numberFormats: true });
    expect(formulasOf(written).length).toBeGreaterThan(formulasOf(await plain.read()).length);
    expect(written.sheets.map(({ rows }) => rows)).toEqual((await plain.read({ numberFormats: true })).sheets.map(({ rows }) => rows));

    expect(appraise(written, undefined, { formulas: true }).edits).toEqual([]);
    await runAppraisal(live);
    expect(formulasOf(await live.read())).toEqual(formulasOf(await plain.read()));
    expect(appraise(await live.read({ numberFormats: true })).edits).toEqual([]);
  });

  test.each(["S4h", "S1"])("%s: both pens write the same formulas", async (code) => {
    const file = openFileWorkbook(sampleOf(code));
    await runAppraisal(file, { formulas: true });
    const played = playFile(sampleOf(code));
    await runAppraisal(played.workbook, { formulas: true });
    await played.excel.settle();
    const formulas = (book: WorkbookSnapshot) => formulasOf(book).map(([at, formula]) => [at, formula]);
    expect(formulas(await played.file.read())).toEqual(formulas(await file.read()));
  });
});

const indicators: Rows = [
  ["指标", "权重", "方向", "计分规则", "计分参数", "目标值", "目标上限", "最高分", "来源列", "缺失处理"],
  ["销售额", 0.2, "越高越好", "按比例", null, 200, null, 120, null, null],
  ["投诉率", 0.1, "越低越好", "按比例", null, "[投诉上限]", null, null, null, null],
  ["处理时长", 0.1, "越低越好", "按比例", "逆向公式=t/a", 24, null, 150, null, null],
  ["预算执行", 0.1, "区间", "按比例", null, 0.95, 1.05, null, null, null],
  ["毛利", 0.1, "越高越好", "分档", "分档=毛利档", 100, null, null, null, null],
  ["回款", 0.1, "越高越好", "每差扣分", "每差=1%；扣分=2；零分线=80%", 100, null, null, null, null],
  ["培训", 0.1, "越高越好", "频次", "要求次数=4", null, null, null, null, null],
  ["零事故", 0.1, "越低越好", "达标", null, 0, null, null, null, null],
  ["态度", 0.1, "越高越好", "直接评分", "满分制=5", null, null, null, null, "剔除"],
];
const headings = ["姓名", "期间", "销售额", "投诉率", "投诉上限", "处理时长", "预算执行", "毛利", "回款", "培训", "零事故", "态度"];
const zhang = ["张三", "2026-03", 250, 0.03, 0.02, 20, 1.1, 94, 93.5, 3, 0, 4];
const li = ["李四", "2026-03", 180, 0.01, 0.02, 30, 1, 101, 79, 5, 1, "N/A"];

function book(rows: Rows, more: Readonly<{ plainRange?: boolean; sheets?: Parameters<typeof workbookOf>[0] }> = {}): WorkbookSnapshot {
  return workbookOf({
    方案: [{ table: "方案", rows: [["项目", "内容"], ["考核周期", "月度"]] }],
    指标: [{ table: "指标", rows: indicators }],
    分档: [{ table: "分档", rows: [["分档名称", "下限", "上限", "结果", "小数位"], ["毛利档", null, 0.8, 0, 2], ["毛利档", 0.8, 0.95, 70, 2], ["毛利档", 0.95, 1, 85, 2], ["毛利档", 1, null, 100, 2]] }],
    等级: [{ table: "等级", rows: [["等级", "最低总分", "系数"], ["A", 90, 1.2], ["B", 80, 1], ["C", null, 0.8]] }],
    奖金: [{ table: "奖金", rows: [["奖金", "公式", "条件", "下限", "上限", "递延比例", "递延基数"], ["绩效奖", "基数*[@等级系数]*[@总分]/100", null, null, 4000, 0.3, "基数"]] }],
    参数: [{ table: "参数", rows: [["参数", "值"], ["基数", 3000]] }],
    考核数据: [{ at: "A3", ...(more.plainRange ? {} : { table: "考核数据" }), rows: [headings, ...rows] }],
    ...more.sheets,
  });
}

const run = (workbook: WorkbookSnapshot) => {
  const done = appraise(workbook, undefined, { formulas: true });
  expect(done.issues).toEqual([]);
  return done;
};

/** The formulas written in the first row of results, by column header. */
function written(done: ReturnType<typeof run>): Readonly<Record<string, string>> {
  const header = done.edits.flatMap((edit) => (edit.kind === "writeCells" && edit.sheet === "考核数据" && edit.at.row === 2 ? [edit] : []))[0]!;
  const cells = done.edits.flatMap((edit) => (edit.kind === "writeCells" && edit.sheet === "考核数据" && edit.at.row === 3 ? [edit] : []))[0]!;
  return Object.fromEntries(cells.rows[0]!.flatMap((cell, index) => (typeof cell === "object" && cell !== null && "formula" in cell ? [[String(header.rows[0]![index + cells.at.column - header.at.column]), cell.formula]] : [])));
}

test("every scoring rule that is arithmetic is said as a formula, and comes to the engine's figure", () => {
  const done = run(book([zhang, li]));
  expect(done.native!.filter(({ left }) => left > 0)).toEqual([]);
  expect(done.native!.map(({ column }) => column)).toEqual([
    "销售额得分（计）", "投诉率得分（计）", "处理时长得分（计）", "预算执行得分（计）", "毛利得分（计）", "回款得分（计）", "培训得分（计）", "零事故得分（计）", "态度得分（计）",
    "总分（计）", "等级（计）", "等级系数（计）", "名次（计）", "绩效奖（计）", "绩效奖递延（计）",
  ]);
  expect(written(done)).toMatchObject({
    "销售额得分（计）": '=IF(NOT(ISNUMBER([@销售额])),"",MIN(120,MAX(0,[@销售额]/指标!$F$2)*100))',
    "毛利得分（计）": '=IF(NOT(ISNUMBER([@毛利])),"",LOOKUP(ROUND(MAX(0,[@毛利]/指标!$F$6),2),{-1E+300,0.8,0.95,1},{0,70,85,100}))',
    "等级（计）": '=IF(NOT(ISNUMBER([@[总分（计）]])),"",IF([@[总分（计）]]>=90,"A",IF([@[总分（计）]]>=80,"B","C")))',
    "绩效奖（计）": '=IF([@[总分（计）]]="","",ROUND(MIN(4000,基数*[@[等级系数（计）]]*[@[总分（计）]]/100),2))',
  });
});

test("in a plain range the formulas name cells instead of columns", () => {
  const done = run(book([zhang, li], { plainRange: true }));
  expect(done.native!.filter(({ left }) => left > 0)).toEqual([]);
  expect(written(done)["名次（计）"]).toBe('=IF(NOT(ISNUMBER($V4)),"",SUMPRODUCT(($B$4:$B$5=$B4)*ISNUMBER($V$4:$V$5)*($V$4:$V$5>$V4))+1)');
});

test("a figure that Excel would not read as one stays a value, and so does what a person changed by hand; the others of the column live", () => {
  const asText = run(book([["张三", "2026-03", "２５０", ...zhang.slice(3)], li]));
  expect(asText.native!.filter(({ left }) => left > 0)).toEqual([{ table: "考核数据", column: "销售额得分（计）", live: 1, left: 1, at: "考核数据!A4:L4", why: { unsaid: "differs" } }]);

  const adjusted = run(book([zhang, li], { sheets: { 人工调整: [{ table: "人工调整", rows: [["姓名", "期间", "对象", "调整后", "原因", "批准人"], ["李四", "2026-03", "总分", 85, "漏计一单", "王总"]] }] } }));
  expect(adjusted.native!.filter(({ left }) => left > 0)).toEqual([{ table: "考核数据", column: "总分（计）", live: 1, left: 1, at: "考核数据!A5:L5", why: { unsaid: "differs" } }]);
});

test("a row that is not scored holds neither value nor formula", () => {
  const done = run(book([["张三", "2026-03", null, ...zhang.slice(3)], li]));
  expect(done.native!.every(({ live, left }) => live === 1 && left === 0)).toBe(true);
});
