import { appraise } from "../../src/appraisal/appraise";
import { followUp } from "../../src/appraisal/followUps";
import { targetLetterBook, targetLetters } from "../../src/appraisal/targetLetters";
import type { CellValue } from "../../src/sheet/cellValue";
import type { SheetPlan } from "../../src/sheet/sheetPlan";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { appliedTo, tableRows } from "../support/appliedTo";
import { workbookOf } from "../support/workbookOf";
import { faultsOf } from "../xlsx/validate";
import { sampleBook } from "./cardBook";

type Row = readonly CellValue[];

/** Output against a target of each person's own, complaints against at most 3, a veto and a stretch. */
const book = (rows: readonly Row[]) =>
  workbookOf({
    考核方案: [
      { table: "方案", rows: [["项目", "内容"], ["方案编号", "X1"], ["方案名称", "服务站考核"], ["版本", "3"]] },
      {
        at: "A10",
        table: "指标",
        rows: [["编号", "指标", "权重", "单位", "方向", "计分规则", "目标值", "力争值", "否决项", "来源列"], ["K1", "产值", 0.6, "元", "越高越好", "按比例", "[@产值目标]", 120000, "是", "产值"], ["K2", "投诉", 0.4, "件", "越低越好", "按比例", 3, null, null, "投诉"]],
      },
    ],
    考核数据: [{ table: "考核数据", rows: [["姓名", "期间", "产值", "产值目标", "投诉"], ...rows] }],
  });
const spring: readonly Row[] = [["张三", "2026-01", 90000, 100000, 4], ["张三", "2026-02", 110000, 100000, 1], ["张三", "2026-03", 94000, 100000, 2], ["张三", "2026-04", null, 105000, null], ["李四", "2026-04", null, 80000, null]];

const appraised = (workbook: WorkbookSnapshot) => {
  const appraisal = appraise(workbook);
  expect(appraisal.issues).toEqual([]);
  return { ...appraisal, scheme: appraisal.scheme! };
};
const texts = (plan: SheetPlan) => plan.blocks.flatMap(({ rows }) => rows.flatMap((cells) => cells.map((cell) => (typeof cell === "object" && cell !== null && "write" in cell ? cell.write : cell)).filter((value) => value !== null && value !== undefined && value !== "")));
const rowOf = (plan: SheetPlan, first: string) => plan.blocks[0]!.rows.map((cells) => cells.map((cell) => (typeof cell === "object" && cell !== null && "write" in cell ? cell.write : cell))).find((cells) => cells[0] === first)!.filter((value) => value !== null && value !== undefined);

test("before anything is scored everybody's letter holds weights, own targets, stretch, veto and what was reached before", () => {
  const workbook = book(spring);
  const [zhang, li] = targetLetters(workbook, appraised(workbook), "2026-04", "zh");
  // (90,000 + 110,000 + 94,000) ÷ 3 = 98,000; of complaints the fewest are the best, (4 + 1 + 2) ÷ 3 = 2.3333.
  expect(rowOf(zhang!.plan, "产值").slice(0, 6)).toEqual(["产值", "60%", "105,000 元", "120,000 元", "是", "上期 94,000（2026-03）\n平均 98,000（3 期）\n最好 110,000"]);
  expect(rowOf(zhang!.plan, "投诉").slice(0, 6)).toEqual(["投诉", "40%", "3 件", "", "", "上期 2（2026-03）\n平均 2.3333（3 期）\n最好 1"]);
  expect(rowOf(li!.plan, "产值").slice(0, 5)).toEqual(["产值", "60%", "80,000 元", "120,000 元", "是"]);
  expect(texts(li!.plan)).not.toContain("以往实际");
  expect(texts(zhang!.plan)).toEqual(expect.arrayContaining(["目标责任书", "张三", "2026-04", "□ 具体", "□ 可衡量", "□ 可实现", "□ 相关性强", "□ 有时间限制", "被考核人", "直接上级", "签字", "日期"]));
  expect(zhang!.fileName).toBe("张三-2026-04-目标责任书.xlsx");
});

test("of the next period, which has no rows yet, the latest people and targets are taken", () => {
  const workbook = book(spring);
  const letters = targetLetters(workbook, appraised(workbook), "2026-05", "zh");
  expect(letters.map(({ name, plan }) => [name, texts(plan).includes("2026-05")])).toEqual([["张三", true], ["李四", true]]);
});

test("nobody else is on a letter", () => {
  const workbook = book(spring);
  const [zhang] = targetLetters(workbook, appraised(workbook), "2026-04", "zh");
  expect(texts(zhang!.plan).join("\n")).not.toContain("李四");
});

test.each(["zh", "en"] as const)("the letters of every kind of scheme are valid workbooks, a sheet each (%s)", async (language) => {
  for (const code of ["S1", "S4k", "S4q"]) {
    const workbook = await sampleBook(code, language);
    const appraisal = appraised(workbook);
    const period = appraisal.cards[0]!.result.period!;
    const made = targetLetterBook(workbook, appraisal, period, language);
    expect(made.count).toBe(made.plan.sheets.length);
    expect(made.count).toBeGreaterThan(0);
    expect(faultsOf(newWorkbook(made.plan))).toEqual([]);
    expect(made.plan.sheets[0]!.print).toMatchObject({ orientation: "portrait", fit: { wide: 1 } });
  }
});

test("the table of targets shows what was reached before beside each new target, for people who are not scored yet, too", () => {
  const workbook = book(spring);
  const { edits } = followUp("targets", workbook, appraised(workbook), { period: "2026-04", day: 46_112 });
  expect(tableRows(appliedTo(workbook, edits), "目标责任书")[0]).toMatchObject({ 姓名: "张三", 指标: "产值", 目标值: "105,000 元", 力争值: "120,000 元", 否决项: "√", 上期实际: "94,000", 以往平均: "98,000", 以往最好: "110,000" });
});
