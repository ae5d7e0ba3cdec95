import { appraise } from "../../src/appraisal/appraise";
import { followUp } from "../../src/appraisal/followUps";
import { followUps, followUpTables, type FollowUp } from "../../src/appraisal/followUpTables";
import { keepLedger } from "../../src/appraisal/ledger";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { appliedTo, tableRows, typed } from "../support/appliedTo";
import { faultsOf } from "../xlsx/validate";
import { sampleBook } from "./cardBook";

const run = (kind: FollowUp, book: WorkbookSnapshot, period?: string) => {
  const appraisal = appraise(book);
  return followUp(kind, book, { ...appraisal, scheme: appraisal.scheme! }, { day: 46_200, ...(period !== undefined && { period }) });
};

test("an improvement plan is filled with the three indicators that cost each person most, worst first", async () => {
  const book = await sampleBook("S1");
  const rows = tableRows(appliedTo(book, run("plans", book).edits), "改进计划");
  const own = rows.filter((row) => row["姓名"] === "王强").map((row) => [row["指标"], row["失分"]]);
  expect(own).toEqual([["客户满意度", 3], ["服务效率", 2.2], ["服务质量", 2]]);
});

test("what people wrote stays, rows are refreshed and never doubled", async () => {
  const book = await sampleBook("S1");
  const first = appliedTo(book, run("plans", book).edits);
  const written = typed(typed(first, "改进计划", 0, "改进措施", "每周复盘"), "改进计划", 0, "得分", 1);
  const again = appliedTo(written, run("plans", written).edits);
  expect(tableRows(again, "改进计划").length).toBe(tableRows(first, "改进计划").length);
  expect(tableRows(again, "改进计划")[0]).toMatchObject({ ...tableRows(first, "改进计划")[0], 改进措施: "每周复盘" });
  expect(run("plans", again).edits).toEqual([]);
});

test.each(followUps.map((kind) => [kind]))("%s is a valid sheet in both languages, even with nothing to say yet", async (kind) => {
  for (const language of ["zh", "en"] as const) {
    const book = await sampleBook("S4g", language);
    const { edits, issues } = run(kind, book, "2099-Q1");
    expect(issues).toEqual([]);
    const [added] = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.plan] : []));
    expect(added!.name).toBe(followUpTables[kind][language]);
    expect(faultsOf(newWorkbook({ sheets: [added!] }))).toEqual([]);
  }
});

test("a disputed card opens an appeal with what its person wrote", async () => {
  const book = await sampleBook("S4g");
  const { name, period } = appraise(book).cards[0]!.result;
  const row = { period: period!, name, stage: "考核表", short: "0000-0000-0000-0000", full: "0".repeat(64), returned: 46_190, opinion: "第 2 项有误" } as const;
  const disputed = appliedTo(book, keepLedger([{ ...row, state: "disputed" }, { ...row, full: "1".repeat(64), name: "没有异议的人", state: "returned" }], book, "zh").edits);
  expect(tableRows(appliedTo(disputed, run("appeals", disputed).edits), "申诉")).toEqual([{ 期间: period, 姓名: name, 申诉理由: "第 2 项有误", 提出日期: 46_190 }]);
});

test("target letters hold every indicator with weight, target and how it is scored", async () => {
  const book = await sampleBook("S1");
  const rows = tableRows(appliedTo(book, run("targets", book).edits), "目标责任书").filter((row) => row["姓名"] === "张伟");
  expect(rows.find((row) => row["指标"] === "客户满意度")).toMatchObject({ 权重: "45%", 目标值: "90 分", 计分办法: "得分 = 达成率 × 100（达成率 = 实际 ÷ 目标）" });
});
