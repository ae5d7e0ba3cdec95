import { appraise } from "../../src/appraisal/appraise";
import { appraisalCycle, type Cycle } from "../../src/appraisal/appraisalCycle";
import { drawPlan } from "../../src/appraisal/appraisalPlan";
import { closePeriod } from "../../src/appraisal/closePeriod";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { keepLedger, type LedgerRow } from "../../src/appraisal/ledger";
import { serialDay } from "../../src/scheme/period";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { appliedTo, tableRows } from "../support/appliedTo";
import { faultsOf } from "../xlsx/validate";
import { sampleBook } from "./cardBook";
import { months, serviceManager } from "./serviceManager";

type Row = readonly CellValue[];
const header = ["步骤", "对应", "开始", "截止", "负责人", "数据表", "已完成至"];
const scoring: Row = ["月度评分", "评分", "期末后第1日", "期末后第10日", "人力资源部", "考核数据", null];
const day = (text: string) => serialDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
const march = (rows: readonly Row[], plan: readonly Row[] = [scoring], sheets = {}, parameters?: readonly Row[]) => serviceManager(rows, { ...(parameters && { parameters }), sheets: { 考核计划: [{ table: "考核计划", rows: [header, ...plan] }], ...sheets } });

function cycleOf(book: WorkbookSnapshot, today: string, period = "2026-03"): Cycle {
  const appraisal = appraise(book);
  expect(appraisal.issues).toEqual([]);
  return appraisalCycle(book, { ...appraisal, scheme: appraisal.scheme! }, period, day(today));
}

const someMissing = [...months("--B"), ["李四", "服务经理", "2026-03", 5000, null], ...months("-B", "王五")];

test.each([
  ["2026-03-31", "later", 10],
  ["2026-04-01", "now", 9],
  ["2026-04-10", "now", 0],
  ["2026-04-11", "overdue", -1],
] as const)("on %s the scoring of March is %s: both days of the window count", (today, state, left) => {
  expect(cycleOf(march(someMissing), today).steps[0]).toMatchObject({ state, left });
});

test("who is not scored is named with the cell, and so is who had a row the month before and has none", () => {
  const [step] = cycleOf(march(someMissing), "2026-04-08").steps;
  expect(step!.progress.open.map(({ name, why, at, cells }) => [name, why, at, cells?.map((cell) => cell.at)])).toEqual([
    ["王五", "row-missing", "考核数据!A7:E7", undefined],
    ["李四", "not-scored", "考核数据!E6", ["考核数据!E6"]],
  ]);
  expect(step!.progress.all).toBe(3);
});

test("everybody scored, the step is done, and the next is the one the period is in", () => {
  const book = march(months("--B"), [scoring, ["归档", "归档", null, "期末后第15日", null, null, null]]);
  const cycle = cycleOf(book, "2026-04-12");
  expect(cycle.steps.map(({ state }) => state)).toEqual(["done", "now"]);
  expect(cycle.current!.step.name).toBe("归档");
  const filed = appliedTo(book, closePeriod(book, "2026-03").edits);
  expect(cycleOf(filed, "2026-04-12").current).toBeUndefined();
});

test("counted in working days the window of March ends on 14 April", () => {
  expect(cycleOf(march(someMissing, [scoring], {}, [["期限天数", "工作日"]]), "2026-04-14").steps[0]).toMatchObject({ state: "now", due: day("2026-04-14") });
});

test("what the workbook cannot tell is done when somebody says so, up to that period", () => {
  const plan = (upTo: CellValue) => [["制定考核计划", "其他", null, "期末前20日", null, null, upTo]] as const;
  const state = (upTo: CellValue) => cycleOf(march(months("--B"), plan(upTo)), "2026-04-08").steps[0]!.state;
  expect([state(null), state("2026-02"), state("2026-03"), state("2026-05")]).toEqual(["overdue", "overdue", "done", "done"]);
});

const card = (name: string, state: LedgerRow["state"], over: Partial<LedgerRow> = {}): LedgerRow => ({ period: "2026-03", name, stage: "考核表", short: "0000", full: name.length.toString(16).padStart(64, name === "张三" ? "a" : "b"), state, ...over });

test("of the cards it is told which were not made, not sent, not returned, disputed", () => {
  const people = ["张三", "李四", "王五", "赵六", "钱七"].flatMap((name) => months("--B", name));
  const book = march(people, [["签核", "签核", null, "期末后第20日", null, null, null]]);
  const rows = [card("张三", "returned"), card("李四", "sent", { full: "1".repeat(64) }), card("王五", "disputed", { full: "2".repeat(64) }), card("赵六", "draft", { full: "3".repeat(64) })];
  const [step] = cycleOf(appliedTo(book, keepLedger(rows, book, "zh").edits), "2026-04-08").steps;
  expect(step!.progress.open.map(({ name, why }) => `${name} ${why}`)).toEqual(["李四 card-not-returned", "王五 card-disputed", "赵六 card-not-sent", "钱七 no-card"]);
});

test("interviews, mid-term reviews, letters and appeals are told from their own tables", () => {
  const people = ["张三", "李四"].flatMap((name) => months("--B", name));
  const plan: readonly Row[] = [["目标设定", null, null, "期初第5日", null, null, null], ["中期检查", null, null, "期初第16日", null, null, null], ["面谈", null, null, "期末后第15日", null, null, null], ["申诉", null, null, "期末后第20日", null, null, null]];
  const sheets = {
    目标责任书: [{ table: "目标责任书", rows: [["期间", "姓名", "指标", "计分办法", "本人确认"], ["2026-03", "张三", "月绩效分数", "直接", "同意"]] }],
    中期回顾: [{ table: "中期回顾", rows: [["期间", "姓名", "指标", "判断", "下一步", "回顾日期"], ["2026-03", "张三", "月绩效分数", "正常", null, day("2026-03-15")]] }],
    面谈记录: [{ table: "面谈记录", rows: [["期间", "姓名", "面谈日期", "主要成绩", "双方商定"], ["2026-03", "张三", day("2026-04-09"), null, null], ["2026-03", "李四", null, null, null]] }],
    申诉: [{ table: "申诉", rows: [["期间", "姓名", "申诉理由", "答复", "处理结果"], ["2026-03", "李四", "台次漏计", null, "待答复"]] }],
  };
  const { steps } = cycleOf(march(people, plan, sheets), "2026-04-12");
  expect(steps.map(({ step, state, progress }) => [step.kind, state, progress.open.map(({ name, why, at }) => `${name} ${why} ${at}`)])).toEqual([
    ["targets", "overdue", ["李四 no-letter 考核数据!A6:E6"]],
    ["midTerm", "overdue", ["李四 not-reviewed 考核数据!A6:E6"]],
    ["interviews", "now", ["李四 no-interview 面谈记录!C3"]],
    ["appeals", "now", ["李四 appeal-open 申诉!E2"]],
  ]);
});

test("a day that cannot be read is told at its cell, and the step has none", () => {
  const { steps, notices } = cycleOf(march(months("--B"), [["面谈", "面谈", null, "下周五", null, null, null]]), "2026-04-08");
  expect([steps[0]!.state, notices.map((notice) => [notice.at, describeIssue(notice, "zh")])]).toEqual(["open", [["考核计划!D2", "考核计划“面谈”的日期“下周五”看不懂：请写 期末后第10日、次月10日、次年1月15日 或 2026-04-10。"]]]);
});

test("without a plan there are the usual steps, none with an invented day; drawn, HR edits them in the workbook", () => {
  const book = serviceManager(months("--B"));
  const cycle = cycleOf(book, "2026-04-08");
  expect([cycle.plan.stands, cycle.steps.map(({ step, due }) => [step.name, due])]).toEqual([false, [["目标设定", undefined], ["中期检查", undefined], ["评分", undefined], ["签核", undefined], ["面谈", undefined], ["申诉", undefined], ["归档", undefined]]]);
  const scheme = appraise(book).scheme!;
  const { edits } = drawPlan(book, scheme);
  const [sheet] = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.plan] : []));
  expect(faultsOf(newWorkbook({ sheets: [sheet!] }))).toEqual([]);
  const after = appliedTo(book, edits);
  expect(tableRows(after, "考核计划")[0]).toEqual({ 步骤: "目标设定", 对应: "目标责任书", 出处: "假设待确认" });
  expect(cycleOf(after, "2026-04-08").plan.stands).toBe(true);
  expect(drawPlan(after, scheme).edits).toEqual([]);
});

test("a period outside the scheme's validity and a review that is due are told", () => {
  const book = serviceManager(months("--B"), { parameters: [["方案复盘间隔", 6]], sheets: { 考核方案: [{ table: "方案", rows: [["项目", "内容"], ["方案编号", "S4i"], ["方案名称", "服务经理绩效考核"], ["版本", "2"], ["生效日期", day("2025-04-01")], ["失效日期", day("2026-02-28")]] }, { at: "A10", table: "指标", rows: [["编号", "指标", "权重", "计分规则", "来源列"], ["M1", "月绩效分数", 1, "直接评分", "月绩效分数"]] }] } });
  expect(cycleOf(book, "2026-04-08").notices.map((notice) => describeIssue(notice, "zh"))).toEqual(["期间 2026-03 不在方案有效期内。", "方案（版本 2）自 2026-04-01 起应复盘：约定每 6 个月一次。"]);
});

test.each(["zh", "en"] as const)("S4i's own windows: the month's until the 10th, the year's until 15 January (%s)", async (language) => {
  const book = await sampleBook("S4i", language);
  const month = cycleOf(book, "2011-07-08", "2011-06");
  expect(month.steps.map(({ step, due }) => [step.kind, due])).toEqual([["scoring", day("2011-07-10")], ["approval", undefined], ["signOff", undefined], ["filing", undefined]]);
  expect(cycleOf(book, "2012-01-16", "2011").steps[0]).toMatchObject({ due: day("2012-01-15") });
});

test.each([["S4c", 5], ["S4g", 7]] as const)("%s states %i steps", async (code, count) => {
  const book = await sampleBook(code);
  expect(tableRows(book, "考核计划").length).toBe(count);
});
