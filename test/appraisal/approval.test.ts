import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { appraise } from "../../src/appraisal/appraise";
import { approve, type ApproveOptions } from "../../src/appraisal/approve";
import { closePeriod } from "../../src/appraisal/closePeriod";
import { undoLast } from "../../src/appraisal/beforeImage";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { sha256Now } from "../../src/appraisal/fingerprint";
import { issueCards } from "../../src/appraisal/issueCards";
import { report } from "../../src/appraisal/report";
import { runApproval } from "../../src/appraisal/runApproval";
import { runAppraisal } from "../../src/appraisal/runAppraisal";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { s4i } from "../../src/templates/s4i";
import { templatePlan } from "../../src/templates/templatePlan";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { playFile } from "../standin/playedWorkbook";
import { appliedTo, tableRows, typed } from "../support/appliedTo";
import { sampleBook } from "./cardBook";
import { months, serviceManager } from "./serviceManager";

const day = 46_100; // 2026-03-19
const june = "2011-06";

const recalculated = (book: WorkbookSnapshot) => appliedTo(book, appraise(book).edits);
function acted(book: WorkbookSnapshot, options: Partial<ApproveOptions> = {}) {
  const now = recalculated(book);
  const appraisal = appraise(now);
  const approved = approve(now, { ...appraisal, scheme: appraisal.scheme! }, { act: "approve", period: june, by: "王总", day, ...options });
  return { ...approved, after: recalculated(appliedTo(now, approved.edits)) };
}
const rowOf = (book: WorkbookSnapshot, table: string, name: string, period: unknown = june) => tableRows(book, table).find((row) => row["姓名"] === name && row["期间"] === period)!;
const own = (book: WorkbookSnapshot, name: string) => {
  const { cards, approvals } = appraise(book);
  return approvals!.get(cards.find(({ result }) => result.name === name && result.period === june)!.result.at);
};

test("a digest without waiting is the SHA-256 of everybody else", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => sha256Now(text) === createHash("sha256").update(text).digest("hex")));
});

test("S4i's pay says that it is not approved, under the same headings and with the same amounts", async () => {
  const book = recalculated(await sampleBook("S4i"));
  const row = rowOf(book, "考核数据", "张伟");
  expect(row).toMatchObject({ "总分（计）": 95, "月提成工资（计）": 4750, "审批状态（计）": "未审批（草稿）" });
  const headings = Object.keys(row);
  expect(headings.indexOf("审批状态（计）")).toBe(headings.indexOf("月提成工资（计）") + 1);
  expect(tableRows(book, "审批")).toEqual([]);
});

test("a scheme that asks for no approval is not bothered", () => {
  const book = recalculated(serviceManager(months("AB")));
  expect(Object.keys(tableRows(book, "考核数据")[0]!)).not.toContain("审批状态（计）");
  const appraisal = appraise(book);
  expect([appraisal.approvals, report(appraisal, "zh").appraisals[0]!.approval]).toEqual([undefined, undefined]);
  expect(approve(book, { ...appraisal, scheme: appraisal.scheme! }, { act: "approve", period: "2026-01", by: "王总", day }).issues).toMatchObject([{ code: "approve-not-needed" }]);
});

test("a period is submitted and then approved; the table says what, by whom and when", async () => {
  const submitted = acted(await sampleBook("S4i"), { act: "submit", by: "人事" });
  expect(submitted.changed).toHaveLength(6);
  expect(rowOf(submitted.after, "考核数据", "张伟")["审批状态（计）"]).toBe("未审批（已提交）");
  const { after, changed, already } = acted(submitted.after);
  expect([changed.length, already]).toEqual([6, 0]);
  expect(rowOf(after, "审批", "张伟")).toMatchObject({ 期间: june, 数据表: "考核数据", 总分: 95, 等级: "B", 应发: "月提成工资 4750.00", 方案版本: "2011-04", 状态: "已审批", 提交人: "人事", 提交日期: day, 审批人: "王总", 审批日期: day, 结果指纹: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/) });
  expect(rowOf(after, "考核数据", "张伟")["审批状态（计）"]).toBe("已审批");
  expect(rowOf(after, "考核数据", "张伟", "2011-05")["审批状态（计）"]).toBe("未审批（草稿）");
  expect(report(appraise(after), "zh").appraisals.find(({ name, period }) => name === "张伟" && period === june)!.approval).toEqual({ state: "approved", submittedBy: "人事", submittedOn: "2026-03-19", approvedBy: "王总", approvedOn: "2026-03-19" });
  expect(appraise(after).edits).toEqual([]);
  expect(acted(after).edits).toEqual([]);
});

test("some people of a period are approved by name; who is not there is named", async () => {
  const book = await sampleBook("S4i");
  const { after, changed } = acted(book, { people: ["张伟", "李娜"] });
  expect(changed.map(({ result }) => result.name)).toEqual(["张伟", "李娜"]);
  expect([own(after, "张伟")!.state, own(after, "王强")!.state]).toEqual(["approved", "draft"]);
  const { issues, edits } = acted(book, { people: ["没有这个人"] });
  expect([issues.map((issue) => describeIssue(issue, "zh")), edits]).toEqual([["2011-06 没有“没有这个人”的已计分结果。2011-06 有：张伟、李娜、王强、陈静、刘洋、赵敏"], []]);
  expect(acted(book, { period: "2019-01" }).issues).toMatchObject([{ code: "approve-no-rows", facts: { periods: "2011、2011-04、2011-05、2011-06" } }]);
});

test("a result that changes after approval falls back to a draft and says which figures were and are", async () => {
  const { after } = acted(await sampleBook("S4i"));
  const changed = typed(after, "考核数据", 0, "月绩效分数", 86);
  const appraisal = appraise(changed);
  expect(appraisal.notices.filter(({ code }) => code === "approval-fell-back")).toHaveLength(1);
  const book = recalculated(changed);
  expect(rowOf(book, "审批", "张伟")).toMatchObject({ 状态: "草稿", 总分: 86, 等级: "C", 应发: "月提成工资 4300.00", 退回原因: "王总 2026-03-19 审批后有变动：总分 95 → 86；等级 B → C；月提成工资 4750.00 → 4300.00" });
  expect(Object.keys(rowOf(book, "审批", "张伟"))).not.toEqual(expect.arrayContaining(["审批人"]));
  expect(rowOf(book, "考核数据", "张伟")["审批状态（计）"]).toBe("未审批（结果有变动）");
  expect([own(book, "李娜")!.state, appraise(book).edits, appraise(book).notices.filter(({ code }) => code === "approval-fell-back")]).toEqual(["approved", [], []]);
  const again = acted(book, { people: ["张伟"] });
  expect(rowOf(again.after, "审批", "张伟")).toMatchObject({ 状态: "已审批", 总分: 86 });
  expect(rowOf(again.after, "审批", "张伟")["退回原因"]).toBeUndefined();
});

test("pay alone, or the scheme's version alone, is change enough", async () => {
  const { after } = acted(await sampleBook("S4i"), { people: ["张伟"] });
  expect(own(typed(after, "考核数据", 0, "提成基数", 6000), "张伟")).toMatchObject({ state: "draft", reason: "王总 2026-03-19 审批后有变动：月提成工资 4750.00 → 5700.00" });
  const version = tableRows(after, "方案").findIndex((row) => row["项目"] === "版本");
  expect(own(typed(after, "方案", version, "内容", "2026-01"), "张伟")!.reason).toBe("王总 2026-03-19 审批后有变动：方案版本 2011-04 → 2026-01");
});

test("two people of one name without numbers are approved, and fall back, each by their own figures", async () => {
  const sample = await sampleBook("S4i");
  const rows = tableRows(sample, "考核数据");
  const second = rows.findIndex((row) => row["姓名"] === "李娜" && row["期间"] === june);
  const { after, changed } = acted(typed(sample, "考核数据", second, "姓名", "张伟"));
  const approved = (book: WorkbookSnapshot) => tableRows(book, "审批").filter((row) => row["姓名"] === "张伟").map((row) => [row["总分"], row["状态"]]);
  expect([changed.length, approved(after)]).toEqual([6, [[95, "已审批"], [100, "已审批"]]]);
  expect(appraise(after).edits).toEqual([]);
  const moved = recalculated(typed(after, "考核数据", second, "月绩效分数", 88));
  expect(approved(moved)).toEqual([[95, "已审批"], [88, "草稿"]]);
  expect(tableRows(moved, "审批").find((row) => row["总分"] === 88)!["退回原因"]).toContain("总分 100 → 88");
});

test("what somebody has written over in the table of approvals is not taken for approved", async () => {
  const { after } = acted(await sampleBook("S4i"), { people: ["张伟"] });
  const index = tableRows(after, "审批").findIndex((row) => row["姓名"] === "张伟");
  expect(own(typed(after, "审批", index, "结果指纹", "0000-0000-0000-0000"), "张伟")).toMatchObject({ state: "draft", reason: expect.stringContaining("登记的内容与所审批的不符") });
});

test("management may approve in the sheet: the state is chosen, a name is needed, the run binds it", async () => {
  const { after } = acted(await sampleBook("S4i"), { act: "submit", people: ["张伟"], by: "人事" });
  const chosen = typed(after, "审批", 0, "状态", "已审批");
  expect(own(chosen, "张伟")!.state).toBe("submitted");
  expect(appraise(chosen).notices.map(({ code }) => code)).toContain("approval-without-name");
  expect(tableRows(recalculated(chosen), "审批")[0]).toMatchObject({ 状态: "已审批" });
  const named = recalculated(typed(chosen, "审批", 0, "审批人", "王总"));
  expect(own(named, "张伟")).toMatchObject({ state: "approved", approvedBy: "王总" });
  expect(appraise(typed(named, "审批", 0, "状态", "好的")).notices).toContainEqual(expect.objectContaining({ code: "approval-unclear" }));
});

test("a row that is no longer scored falls back", async () => {
  const { after } = acted(await sampleBook("S4i"), { people: ["张伟"] });
  const book = recalculated(typed(after, "考核数据", 0, "月绩效分数", null));
  expect(rowOf(book, "审批", "张伟")).toMatchObject({ 状态: "草稿", 退回原因: "数据表里已没有这个人这一期的结果。" });
});

test("what is approved is filed as approved, and what is filed is brought up to date by approving it", async () => {
  const one = acted(await sampleBook("S4i"), { people: ["张伟"] }).after;
  const closing = closePeriod(one, june);
  expect(closing.notices).toContainEqual({ severity: "notice", code: "results-unapproved", facts: { period: june, count: 5 } });
  const filed = recalculated(appliedTo(one, closing.edits));
  expect(rowOf(filed, "考核历史", "张伟")).toMatchObject({ 审批状态: "已审批", 审批人: "王总", 审批日期: day });
  expect(rowOf(filed, "考核历史", "李娜")).toMatchObject({ 审批状态: "草稿" });
  const all = acted(filed);
  expect(rowOf(all.after, "考核历史", "李娜")).toMatchObject({ 审批状态: "已审批", 审批人: "王总" });
  expect(closePeriod(all.after, june).notices.filter(({ code }) => code === "results-unapproved")).toEqual([]);
});

test("an approval that was entered beside the filed result counts while its figures stand", async () => {
  const book = await sampleBook("S4i");
  const filed = recalculated(appliedTo(book, closePeriod(book, june).edits));
  const index = tableRows(filed, "考核历史").findIndex((row) => row["姓名"] === "张伟");
  const approved = typed(filed, "考核历史", index, "审批状态", "已审批");
  expect(own(approved, "张伟")!.state).toBe("approved");
  expect(own(typed(approved, "考核数据", 0, "月绩效分数", 96), "张伟")!.state).toBe("draft");
});

test("taken back, a result is a draft again and says by whom", async () => {
  const { after } = acted(acted(await sampleBook("S4i")).after, { act: "takeBack", people: ["张伟"], by: "人事" });
  expect(rowOf(after, "审批", "张伟")).toMatchObject({ 状态: "草稿", 退回原因: "由 人事 退回" });
});

test("a card with money on it says that it is not approved, until it is", async () => {
  const textOf = async (book: WorkbookSnapshot, withPay: boolean) => {
    const appraisal = appraise(book);
    const issue = issueCards(book, { ...appraisal, scheme: appraisal.scheme! }, { language: "zh", stage: "whole", period: june, withPay, chance: { workbook: "12345678", secret: "x".repeat(24) } });
    return JSON.stringify((await issue.make(issue.people[0]!)).plan.sheets[0]!.blocks);
  };
  const draft = recalculated(await sampleBook("S4i"));
  expect(await textOf(draft, true)).toContain("未审批：以下金额须经审批确认后才执行。");
  expect(await textOf(draft, false)).not.toContain("未审批");
  expect(await textOf(acted(draft).after, true)).not.toContain("未审批");
});

test("both pens approve alike, and one undo takes it back", async () => {
  const bytes = newWorkbook(templatePlan(s4i, { language: "zh", sample: true }));
  const played = playFile(bytes);
  const file = openFileWorkbook(bytes);
  await runAppraisal(played.workbook);
  await runAppraisal(file);
  const before = await file.read();
  for (const workbook of [played.workbook, file]) expect((await runApproval(workbook, { act: "approve", period: june, by: "王总", day })).approved.changed).toHaveLength(6);
  await played.excel.settle();
  const [inExcel, inFile] = [await played.workbook.read(), await file.read()];
  expect(tableRows(inFile, "审批")).toHaveLength(6);
  for (const table of ["审批", "考核数据"]) expect(tableRows(inExcel, table)).toEqual(tableRows(inFile, table));
  expect((await runAppraisal(file)).edits).toEqual([]);
  const undone = undoLast(inFile);
  expect(undone.issues).toEqual([]);
  await file.apply(undone.edits);
  expect(tableRows(await file.read(), "考核数据")).toEqual(tableRows(before, "考核数据"));
});

test("an English workbook is approved in English", async () => {
  const book = recalculated(await sampleBook("S4i", "en"));
  const { after } = acted(book, { by: "Ms Wang" });
  expect(tableRows(after, "Approvals")[0]).toMatchObject({ State: "Approved", "Approved by": "Ms Wang", Pay: "Monthly commission 4750.00" });
  const row = tableRows(appliedTo(after, []), "Results").findIndex((one) => one["Name"] === "Zhang Wei" && one["Period"] === june);
  const changed = recalculated(typed(after, "Results", row, "Monthly score", 96));
  expect(tableRows(changed, "Approvals")[0]!["Fell back because"]).toBe("Changed since it was approved (Ms Wang 2026-03-19): Total 95 → 96; Monthly commission 4750.00 → 4800.00");
  expect(tableRows(changed, "Results")[row]!["Approval (calc)"]).toBe("Not approved (changed since)");
});
