import { appraise } from "../../src/appraisal/appraise";
import { applyCorrections, correctionOf, openCorrections } from "../../src/appraisal/appealCorrection";
import { logFigures, logSheetChanges } from "../../src/appraisal/changeLog";
import { emptyEntry, formEntries, formFields, missingFields, scoreBefore, writeEntry, type FormEntry } from "../../src/appraisal/followUpEntries";
import type { FollowUp } from "../../src/appraisal/followUpTables";
import { printedForm, printedForms } from "../../src/appraisal/printedForm";
import { changeEdits } from "../../src/appraisal/schemeEdits";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { appliedTo, tableRows, typed } from "../support/appliedTo";
import { faultsOf } from "../xlsx/validate";
import { sampleBook } from "./cardBook";

const day = 46_200; // 2026-06-27

const of = (book: WorkbookSnapshot, name: string) => {
  const appraisal = appraise(book);
  return { scheme: appraisal.scheme!, card: appraisal.cards.find(({ result }) => result.name === name)! };
};
function written(kind: FollowUp, book: WorkbookSnapshot, name: string, values: FormEntry["values"], begin?: FormEntry) {
  const { scheme, card } = of(book, name);
  const entry = begin ?? emptyEntry(card);
  const made = writeEntry(kind, { ...entry, values: { ...entry.values, ...values } }, card, book, scheme);
  expect(made.issues).toEqual([]);
  return appliedTo(book, made.edits);
}
const entries = (kind: FollowUp, book: WorkbookSnapshot, name: string) => formEntries(kind, of(book, name).card, book, of(book, name).scheme, { day });

test("a plan's form begins with the three weakest indicators, and each row is written by itself", async () => {
  const book = await sampleBook("S1");
  const begun = entries("plans", book, "王强");
  expect(begun.map(({ row, values }) => [row, values["indicator"], values["lost"]])).toEqual([[undefined, "客户满意度", 3], [undefined, "服务效率", 2.2], [undefined, "服务质量", 2]]);
  const after = written("plans", book, "王强", { measure: "每周回访", owner: "王强", due: 46_300 }, begun[0]);
  expect(tableRows(after, "改进计划")).toMatchObject([{ 姓名: "王强", 指标: "客户满意度", 失分: 3, 改进措施: "每周回访", 负责人: "王强", 完成期限: 46_300 }]);
  expect(entries("plans", after, "王强").map(({ row }) => row !== undefined)).toEqual([true, false, false]);
});

test("what is written again changes its row, adds none, and leaves formulas and the row of somebody else alone", async () => {
  const first = written("interviews", await sampleBook("S1"), "王强", { date: day, by: "李经理", agreed: "按计划" });
  const both = written("interviews", first, "张伟", { date: day, by: "李经理", agreed: "保持" });
  const [own] = entries("interviews", both, "王强");
  const again = written("interviews", both, "王强", { agreed: "按新计划" }, own);
  expect(tableRows(again, "面谈记录").map((row) => [row["姓名"], row["双方商定"]])).toEqual([["王强", "按新计划"], ["张伟", "保持"]]);
  const { scheme, card } = of(again, "王强");
  const [same] = entries("interviews", again, "王强");
  expect(writeEntry("interviews", same!, card, again, scheme).edits).toEqual([]);
});

test("fields say what they are called, what they need and what may be chosen", async () => {
  const { scheme, card } = of(await sampleBook("S1"), "王强");
  const fields = formFields("appeals", scheme, card, "en");
  expect(fields.find(({ field }) => field === "item")).toMatchObject({ label: "Item appealed", kind: "choice", needed: true, choices: expect.arrayContaining(["总分", "客户满意度"]) });
  expect(fields.find(({ field }) => field === "decision")!.choices).toEqual(["待答复", "维持", "已更正", "已撤回"]);
  expect(missingFields(fields, { item: "总分", appeal: " " }).map(({ field }) => field)).toEqual(["appeal", "raised"]);
});

describe("an appeal", () => {
  const appealed = async (corrected: number, by: string | null = "人事") => {
    const book = await sampleBook("S1");
    const { card } = of(book, "王强");
    return written("appeals", book, "王强", { item: "客户满意度", before: scoreBefore("客户满意度", card), appeal: "漏算两份", raised: day, answer: "核对属实", decision: "已更正", corrected, by, answered: day });
  };

  test.each([[0], [97.5]])("corrected to %p goes through the overrides, with what stood before beside it", async (corrected) => {
    const book = await appealed(corrected);
    const { scheme, card } = of(book, "王强");
    const before = scoreBefore("客户满意度", card);
    const correction = correctionOf(entries("appeals", book, "王强")[0]!, card, scheme)!;
    const { edits, issues } = applyCorrections([correction], book, scheme);
    expect(issues).toEqual([]);
    const after = appliedTo(book, edits);
    expect(tableRows(after, "人工调整")).toMatchObject([{ 姓名: "王强", 对象: "客户满意度", 调整前: before, 调整后: corrected, 理由: "申诉更正：核对属实", 批准人: "人事", 批准日期: day }]);
    const line = of(after, "王强").card.lines.find(({ name }) => name === "客户满意度")!;
    expect([Number(line.score.n) / Number(line.score.d), line.adjusted?.approver]).toEqual([corrected, "人事"]);
    expect(appraise(after).edits).toEqual([]);
    expect(openCorrections([of(after, "王强").card], after, scheme)).toEqual([]);
    const changed = tableRows(appliedTo(after, logSheetChanges(after, scheme, day, appraise(after).cards).edits), "变更记录");
    expect(changed).toContainEqual(expect.objectContaining({ 姓名: "王强", 对象: "客户满意度", 原值: before, 现值: corrected, 批准人: "人事", 记录日期: day }));
  });

  test("changes nothing while nobody has answered it, or it is upheld", async () => {
    const nameless = await appealed(80, null);
    expect(openCorrections([of(nameless, "王强").card], nameless, of(nameless, "王强").scheme)).toEqual([]);
    const upheld = typed(await appealed(80), "申诉", 0, "处理结果", "维持");
    expect(openCorrections([of(upheld, "王强").card], upheld, of(upheld, "王强").scheme)).toEqual([]);
  });

  test("entered in the sheet as text is found, and a second appeal is a row of its own", async () => {
    const book = typed(await appealed(80), "申诉", 0, "更正后得分", "85分");
    expect(openCorrections([of(book, "王强").card], book, of(book, "王强").scheme)).toMatchObject([{ subject: "客户满意度", adjusted: 85 }]);
    const two = written("appeals", book, "王强", { item: "总分", appeal: "其他", raised: day });
    expect(tableRows(two, "申诉").map((row) => row["申诉项目"])).toEqual(["客户满意度", "总分"]);
  });
});

describe("the change log", () => {
  const begun = async () => {
    const book = await sampleBook("S4i");
    return appliedTo(book, logSheetChanges(book, appraise(book).scheme!, day, []).edits);
  };
  const lineOfB = (book: WorkbookSnapshot) => tableRows(book, "等级").findIndex((row) => row["等级"] === "B");

  test("says what the pane has typed over: what, from what, to what, when", async () => {
    const book = await begun();
    const table = book.tables.find(({ name }) => name === "等级")!;
    const at = `等级!C${table.area.top + 2 + lineOfB(book)}`;
    const changes = [{ at, write: 92 }, { at: "考核数据!A1", write: "别处" }];
    const log = logFigures(book, changes, appraise(book).scheme!, day);
    const after = appliedTo(book, [...changeEdits(changes), ...log]);
    expect(tableRows(after, "变更记录")).toEqual([{ 对象: "等级 · B · 最低总分", 原值: 90, 现值: 92, 理由: `在窗格中修改（${at}）`, 记录日期: day }]);
    expect(logSheetChanges(after, appraise(after).scheme!, day + 1, []).rows).toBe(0);
  });

  test("finds what was changed in the sheet since it was last brought up to date, once", async () => {
    const book = typed(await begun(), "等级", 1, "最低总分", 91);
    const scheme = appraise(book).scheme!;
    const found = logSheetChanges(book, scheme, day + 3, []);
    expect(found).toMatchObject({ rows: 1, since: day });
    const after = appliedTo(book, found.edits);
    expect(tableRows(after, "变更记录")).toEqual([{ 对象: "等级 · B · 最低总分", 原值: "90", 现值: "91", 理由: "在表中修改，上次记录：2026-06-27", 记录日期: day + 3 }]);
    expect(logSheetChanges(after, scheme, day + 4, [])).toMatchObject({ rows: 0, edits: [] });
  });

  test("records nothing before somebody has begun it", async () => {
    const book = await sampleBook("S4i");
    expect(logFigures(book, [{ at: "等级!C6", write: 92 }], appraise(book).scheme!, day)).toEqual([]);
  });
});

test.each(printedForms.flatMap((kind) => (["zh", "en"] as const).map((language) => [kind, language] as const)))("%s prints as one person's valid sheet in %s, without formulas and without others", async (kind, language) => {
  const book = await sampleBook("S4g", language);
  const { scheme, cards } = appraise(book);
  const card = cards[0]!;
  const plan = printedForm(kind, card, book, scheme!, { day, cards });
  expect(faultsOf(newWorkbook(plan))).toEqual([]);
  const text = JSON.stringify(plan.sheets[0]!.blocks);
  expect(text).toContain(card.result.name);
  expect(text).not.toContain('"formula"');
  for (const { result } of cards.slice(1)) if (result.name !== card.result.name) expect(text).not.toContain(result.name);
  expect(plan.sheets[0]!.print).toMatchObject({ orientation: "portrait", fit: { wide: 1 } });
});

test("personal support stays in the table: no printed sheet carries it", async () => {
  const book = written("interviews", await sampleBook("S1"), "王强", { date: day, by: "李经理", agreed: "按计划", care: "近期压力大" });
  expect(tableRows(book, "面谈记录")[0]).toMatchObject({ "心理辅导（不外发）": "近期压力大" });
  const { scheme, card } = of(book, "王强");
  const text = JSON.stringify(printedForm("interviews", card, book, scheme, { day }).sheets[0]!.blocks);
  expect(text).toContain("按计划");
  expect(text).not.toMatch(/心理|压力/);
});
