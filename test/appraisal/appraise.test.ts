import { appraise } from "../../src/appraisal/appraise";
import { describeIssue, issueWords } from "../../src/appraisal/describeIssue";
import { report } from "../../src/appraisal/report";
import { summarise } from "../../src/appraisal/summary";
import type { CellValue } from "../../src/sheet/cellValue";
import type { CellWrite, Edit } from "../../src/sheet/edits";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { managerScheme, workbookOf, type Block } from "../support/workbookOf";

const header = ["姓名", "部门", "岗位", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"];
const zhang: readonly CellValue[] = ["张三", "售后部", "经理", "2026-Q1", 90, 80, 70, 100];
const li: readonly CellValue[] = ["李四", "配件部", "经理", "2026-Q1", 88.25, 91.5, 90.75, 91];

const withRows = (...rows: readonly (readonly CellValue[])[]): Readonly<Record<string, readonly Block[]>> => ({ 考核数据: [{ at: "A4", table: "考核数据", rows: [header, ...rows] }] });
const book = (...rows: readonly (readonly CellValue[])[]) => workbookOf({ ...managerScheme(), ...withRows(...rows) });

/** The workbook after the edits that write cells and resize tables: what the next run would read. */
function applied(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const held = (write: CellWrite): CellValue => (typeof write === "object" && write !== null && "formula" in write ? (write.value ?? null) : (write ?? null));
  const sheets = workbook.sheets.map((sheet) => {
    const rows = new Map([...sheet.rows].map(([row, cells]) => [row, [...cells]]));
    for (const edit of edits) {
      if (edit.kind !== "writeCells" || edit.sheet !== sheet.name) continue;
      edit.rows.forEach((cells, down) =>
        cells.forEach((write, across) => {
          if (write === undefined) return;
          const row = rows.get(edit.at.row + down) ?? [];
          while (row.length < edit.at.column + across) row.push(null);
          row[edit.at.column + across] = held(write);
          rows.set(edit.at.row + down, row);
        }),
      );
    }
    return { ...sheet, rows };
  });
  const names = edits.flatMap((edit) => (edit.kind === "defineName" ? [{ name: edit.name, refersTo: edit.refersTo }] : []));
  const tables = workbook.tables.map((table) => {
    const area = edits.reduce((found, edit) => (edit.kind === "resizeTable" && edit.table === table.name ? edit.area : found), table.area);
    const cells = sheets.find((sheet) => sheet.name === table.sheet)!.rows.get(area.top) ?? [];
    return { ...table, area, columns: cells.slice(area.left, area.right + 1).map(String) };
  });
  return { ...workbook, sheets, tables, names: [...workbook.names, ...names] };
}

test("weighted totals, grades, coefficients and ranks come out to the figures on paper", () => {
  const { cards, issues } = appraise(book(zhang, li));
  expect(issues).toEqual([]);
  // 90×40% + 80×30% + 70×20% + 100×10% = 36 + 24 + 14 + 10 = 84.00; 35.3 + 27.45 + 18.15 + 9.1 = 90.00
  expect(report({ cards, issues, notices: [], edits: [] }, "zh").appraisals).toMatchObject([
    { name: "张三", period: "2026-Q1", row: "考核数据!A5:H5", total: 84, grade: "B", coefficient: 1, rank: 2 },
    { name: "李四", row: "考核数据!A6:H6", total: 90, grade: "A", coefficient: 1.2, rank: 1 },
  ]);
});

test("computed columns stand to the right of the user's own and the table grows over them", () => {
  const { edits } = appraise(book(zhang));
  const written = edits.find((edit) => edit.kind === "writeCells");
  expect(written).toMatchObject({ sheet: "考核数据", at: { row: 3, column: 8 }, rows: [["总分（计）", "等级（计）", "等级系数（计）", "名次（计）", "提示（计）"], [84, "B", 1, 1]] });
  expect(edits.find((edit) => edit.kind === "resizeTable")).toMatchObject({ table: "考核数据", area: { top: 3, left: 0, right: 12, bottom: 4 } });
});

test("a second run writes nothing", () => {
  const first = book(zhang, [...li.slice(0, 4), "N/A", 91.5, 90.75, 91]);
  const again = appraise(applied(first, appraise(first).edits));
  expect(again.edits).toEqual([]);
});

test("a changed figure rewrites only the cells that differ", () => {
  const first = book(zhang, li);
  const second = applied(first, appraise(first).edits);
  const changed = applied(second, [{ kind: "writeCells", sheet: "考核数据", at: { row: 4, column: 4 }, rows: [[95]] }]);
  const { edits } = appraise(changed);
  expect(edits).toEqual([{ kind: "writeCells", sheet: "考核数据", at: { row: 4, column: 8 }, rows: [[86, undefined, undefined, undefined, undefined]] }]);
});

test("a row with N/A is flagged and not scored while the others are, and says why beside its cells", () => {
  const first = book(zhang, ["李四", "配件部", "经理", "2026-Q1", "N/A", null, 90, 91]);
  const { cards, issues, edits, scheme } = appraise(first);
  expect(issues).toEqual([]);
  expect(cards.map((card) => card.total === undefined)).toEqual([false, true]);
  expect(cards[1]!.findings.map((finding) => [finding.severity, finding.at])).toEqual([["flag", "考核数据!E6"], ["flag", "考核数据!F6"]]);
  const after = applied(first, edits).sheets.find((sheet) => sheet.name === "考核数据")!.rows;
  expect(after.get(5)!.slice(8, 12)).toEqual([null, null, null, null]);
  expect(after.get(5)!.at(-1)).toMatch(/^未计分：.*工作业绩/);
  expect(summarise({ cards, issues, edits, notices: [], scheme })).toMatchObject({ people: 2, scored: 1, flagged: 1, meanTotal: 84 });
});

test("a result that goes missing empties its cells; the old figures do not stay", () => {
  const first = book(zhang);
  const scored = applied(first, appraise(first).edits);
  const blanked = applied(scored, [{ kind: "writeCells", sheet: "考核数据", at: { row: 4, column: 4 }, rows: [[null]] }]);
  const row = applied(blanked, appraise(blanked).edits).sheets.find((sheet) => sheet.name === "考核数据")!.rows.get(4)!;
  expect(row.slice(8, 12)).toEqual([null, null, null, null]);
});

test("blank, zero, an error and a formula never calculated are different things", () => {
  const cell = (value: CellValue) => appraise(book(["张三", "售后部", "经理", "2026-Q1", value, 80, 70, 100])).cards[0]!;
  expect(cell(0).total).toBeDefined();
  const codes = ([null, { fault: "#DIV/0!" }, { fault: "uncalculated" }, "很好"] as const).map((value) => cell(value).findings.map((finding) => finding.code));
  expect(codes).toEqual([["value-missing"], ["value-error"], ["value-uncalculated"], ["value-unreadable"]]);
});

test("weights of 95 %, a band hole, a text where a number belongs and an unknown column are four issues with their cells; nothing is written", () => {
  const sheets = managerScheme({ weights: [0.4, 0.3, 0.2, 0.05], sources: ["工作业绩", "团队管理", "工作能力", "职业操守"] });
  const broken = workbookOf({
    ...sheets,
    ...withRows(zhang),
    分档: [{ table: "分档", rows: [["分档名称", "下限", "含下限", "上限", "含上限", "结果"], ["满意度", null, null, 0.9, "否", 60], ["满意度", 0.95, "是", null, null, 100]] }],
    奖金: [{ table: "奖金", rows: [["奖金", "公式", "下限"], ["季度奖", "1000*[@总分]/100", "不低于零"]] }],
  });
  const { issues, edits, cards } = appraise(broken);
  expect(issues.map((issue) => [issue.code, issue.at]).sort()).toEqual([
    ["band-hole", "分档!B3"],
    ["not-a-number", "奖金!C2"],
    ["unknown-column", "考核方案!E14"],
    ["weights-sum", expect.stringMatching(/^考核方案!C1\d/)],
  ]);
  expect(issues.map((issue) => describeIssue(issue, "zh")).join()).toMatch(/95%/);
  expect([edits, cards]).toEqual([[], []]);
});

test("payouts follow the scheme's formula to the cent; a blank base is not 0", () => {
  const paying = (base: CellValue) =>
    appraise(
      workbookOf({
        ...managerScheme(),
        考核数据: [{ at: "A4", table: "考核数据", rows: [[...header, "季度奖金基数"], [...zhang, base]] }],
        奖金: [{ table: "奖金", rows: [["奖金", "公式"], ["季度奖金", "[@季度奖金基数]*[@总分]/100"], ["系数奖金", "[@季度奖金基数]*[@等级系数]"]] }],
      }),
    );
  const [paid] = report(paying(3333.33), "zh").appraisals;
  expect(paid!.payouts).toEqual([{ name: "季度奖金", amount: 2800, deferred: 0 }, { name: "系数奖金", amount: 3333.33, deferred: 0 }]);
  const blank = paying(null);
  expect(blank.issues).toEqual([]);
  expect(blank.cards[0]!.payouts).toEqual([]);
  expect(blank.cards[0]!.findings.map((finding) => [finding.code, finding.at])).toEqual([["payout-blank", "考核数据!I5"], ["payout-blank", "考核数据!I5"]]);
});

test("a formula that names nothing, or itself, is an issue at its cell with the place in it", () => {
  const faulty = appraise(
    workbookOf({ ...managerScheme(), ...withRows(zhang), 奖金: [{ table: "奖金", rows: [["奖金", "公式"], ["甲", "[@基数]*系数表"], ["乙", "[@丙]+1"], ["丙", "[@乙]+1"], ["丁", "SUM(1,"]] }] }),
  );
  expect(faulty.issues.map((issue) => [issue.code, issue.at])).toEqual(
    expect.arrayContaining([["formula-unknown-column", "奖金!B2"], ["formula-unknown-name", "奖金!B2"], ["formula-syntax", "奖金!B5"], ["formula-circular", expect.stringMatching(/^奖金!B[34]$/)]]),
  );
  expect(faulty.edits).toEqual([]);
});

test("something to the right of the table is never overwritten", () => {
  const blocked = workbookOf({ ...managerScheme(), 考核数据: [{ at: "A4", table: "考核数据", rows: [header, zhang] }, { at: "J5", rows: [["备注"]] }] });
  const { issues, notices, edits } = appraise(blocked);
  expect(issues).toEqual([]);
  expect(notices).toContainEqual({ severity: "notice", code: "results-on-sheet", at: "考核数据!J5", facts: { table: "考核数据", sheet: "结果" } });
  expect(edits.some((edit) => "sheet" in edit && edit.sheet === "考核数据")).toBe(false);
  expect(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.plan.name] : []))).toEqual(["结果"]);
});

test("the same person twice in a period is worth knowing; total rows are no people", () => {
  const { cards } = appraise(book(zhang, zhang, ["合计", null, null, null, 180, 160, 140, 200]));
  expect(cards).toHaveLength(2);
  expect(cards[1]!.findings).toMatchObject([{ code: "duplicate-row", severity: "notice" }]);
});

test("parameters become defined names unless the workbook has them", () => {
  const sheets = { ...managerScheme(), ...withRows(zhang), 参数: [{ table: "参数", rows: [["参数", "值"], ["提成比例", 0.005], ["A1", 3]] }] };
  expect(appraise(workbookOf(sheets)).edits.filter((edit) => edit.kind === "defineName")).toEqual([{ kind: "defineName", name: "提成比例", refersTo: "参数!$B$2" }]);
  expect(appraise(workbookOf(sheets, { names: [{ name: "提成比例", refersTo: "参数!$B$2" }] })).edits.some((edit) => edit.kind === "defineName")).toBe(false);
});

test("every sentence exists in both languages and says something", () => {
  for (const [code, words] of Object.entries(issueWords)) {
    expect(`${code}: ${words.zh}`).toMatch(/[\u4e00-\u9fff]/);
    expect(`${words.en}`).toMatch(/[A-Za-z]{3}/);
    expect(placeholders(words.en).filter((name) => !placeholders(words.zh).includes(name) && !name.endsWith("En"))).toEqual([]);
  }
});

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
