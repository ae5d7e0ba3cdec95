import { unzipSync } from "fflate";
import { appraise } from "../../src/appraisal/appraise";
import { discretion } from "../../src/appraisal/otherNames";
import { cardText } from "../../src/appraisal/cardText";
import { cardFileName, FileNames } from "../../src/appraisal/cardFileName";
import { fitsLink, mailLink, mailText } from "../../src/appraisal/mailText";
import { verifyCards } from "../../src/appraisal/verifyCards";
import { mailDraft } from "../../src/cli/eml";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { appliedTo, refilled } from "../support/appliedTo";
import { faultsOf } from "../xlsx/validate";
import { cardsOf, fileOf, sampleBook } from "./cardBook";

const hostile = ["=HYPERLINK(\"http://x.example\",\"点我\")", "+cmd|' /C calc'!A0", "@SUM(1+1)", "-2+3", "\u202Egnp.exe\u202C", "甲\u0000\u0007乙\uFFFE", "长".repeat(40_000), "<b>&amp;</b>", "&P&N&D", "_x0041_"];

/** The S4k sample with a text in every column of text that a person fills in, a row each. */
async function hostileBook(): Promise<WorkbookSnapshot> {
  const book = await sampleBook("S4k");
  const log = book.tables.find(({ name }) => name === "检查记录")!;
  const data = book.tables.find(({ name }) => name === "考核数据")!;
  const row = (cells: readonly (readonly [string, unknown])[], columns: readonly string[]) => columns.map((header) => (cells.find(([known]) => known === header)?.[1] ?? null) as string | number | null);
  const people = hostile.map((text) => row([["姓名", text.slice(0, 30_000)], ["部门", text], ["岗位", "服务中心经理"], ["期间", "2026-03"]], data.columns));
  const entries = hostile.map((text) => row([["日期", 46_090], ["项目", 7], ["姓名", text.slice(0, 30_000)], ["结果", "不合格"], ["说明", text], ["检查人", text]], log.columns));
  return refilled(refilled(book, "考核数据", people), "检查记录", entries);
}

test("hostile text in every text column is text on the card: no formula, no control or direction character, a valid file", async () => {
  const { issued } = await cardsOf(await hostileBook());
  expect(issued.length).toBe(hostile.length);
  for (const [index, card] of issued.entries()) {
    const bytes = newWorkbook(card.plan);
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
    const all = parts.map(([, text]) => text).join("\n");
    expect([index, /<f[ >]|hyperlink/i.test(all.replace(/=HYPERLINK/g, ""))]).toEqual([index, false]);
    expect(all).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069\ufffe]/);
    const [sheet] = (await fileOf(card).read()).sheets;
    expect(sheet!.formulas.size).toBe(0);
    const texts = [...sheet!.rows.values()].flat().filter((value) => typeof value === "string");
    const shown = cardText(hostile[index]!);
    expect(texts.filter((text) => text === shown || text.startsWith(shown.slice(0, 40))).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2000);
  }
  expect(faultsOf(newWorkbook(issued[0]!.plan))).toEqual([]);
  expect(faultsOf(newWorkbook(issued[6]!.plan))).toEqual([]);
});

test.each(["S4i", "S4f", "S1"])("cards of %s are valid workbooks of one visible sheet without formulas, names or links", async (code) => {
  const { issued } = await cardsOf(await sampleBook(code), { language: "both", withPay: true });
  const [card] = issued;
  expect(faultsOf(newWorkbook(card!.plan))).toEqual([]);
  const read = await fileOf(card!).read();
  expect(read.sheets.map(({ visibility }) => visibility)).toEqual(["visible"]);
  expect(read.sheets[0]!.formulas.size).toBe(0);
  expect([read.names.filter(({ name }) => !name.startsWith("_xlnm")), read.tables]).toEqual([[], []]);
});

test("a card shows who, the period, the scheme, every line, the total and the signatures; pay only when it is asked for", async () => {
  const book = await sampleBook("S4i");
  const card = appraise(book).cards.find(({ result }) => result.name === "张伟" && result.period === "2011-06")!;
  const texts = async (withPay: boolean) => {
    const issued = (await cardsOf(book, { withPay, period: "2011-06" })).issued.find(({ card: own }) => own.result.at === card.result.at)!;
    return [...(await fileOf(issued).read()).sheets[0]!.rows.values()].flat().map(String).join("\n");
  };
  const without = await texts(false);
  for (const word of ["张伟", "2011-06", "S4i", "月绩效分数", "95", "B  ≥ 90", "● 本期 95.00", "被考核人", "直接上级", "人力资源部", "意见或申诉"]) expect(without).toContain(word);
  expect(without).not.toContain("月提成工资");
  expect(await texts(true)).toContain("4,750.00");
});

test("what is deducted from pay is on the card with pay, under pay, and nowhere on the card without", async () => {
  const book = await sampleBook("S4f");
  const of = async (withPay: boolean) => {
    const { issued } = await cardsOf(book, { withPay });
    const [sheet] = issued.find(({ card }) => card.result.name === "王强")!.plan.sheets;
    return sheet!.blocks.flatMap(({ rows }) => rows.map((cells) => cells.flatMap((cell) => (typeof cell === "object" && cell !== null && "write" in cell ? [String(cell.write)] : [])).join(" ")));
  };
  expect((await of(false)).filter((row) => /614|122\.80|61\.40/.test(row))).toEqual([]);
  const rows = await of(true);
  expect(rows.findIndex((row) => row.startsWith("奖金"))).toBeLessThan(rows.findIndex((row) => row.includes("122.80")));
  expect(rows.filter((row) => row.includes("122.80"))).toHaveLength(1);
});

test("the arithmetic of pay stands on the card in both languages", async () => {
  for (const [language, line] of [["zh", "月提成工资  5000 × 95 ÷ 100"], ["en", "Monthly commission  5000 × 95 ÷ 100"]] as const) {
    const { issued } = await cardsOf(await sampleBook("S4i", language), { withPay: true, language, period: "2011-06" });
    expect(JSON.stringify(issued[0]!.plan.sheets[0]!.blocks)).toContain(line);
  }
});

test("a proposal is called a proposal, quotes the rule and names no cell; one set aside is not shown", async () => {
  const book = await sampleBook("S4i");
  const { issued } = await cardsOf(book);
  const shown = issued.map(({ plan }) => JSON.stringify(plan.sheets[0]!.blocks)).filter((text) => text.includes("建议（尚未决定）"));
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect([text.includes("不是决定"), text.includes("方案条文"), /考核历史!|考核数据!/.test(text)]).toEqual([true, true, false]);
});

test.each([
  ["与李四、王五争执", ["李四", "王五"], "张三", "与某同事、某同事争执"],
  ["王一鸣和王一", ["王一"], "王一鸣", "王一鸣和某同事"],
  ["Ann told Joanne", ["Ann"], "Bob", "某同事 told Joanne"],
  ["李 四不在", ["李四"], "张三", "某同事不在"],
  ["张三迟到", ["张三"], "张三", "张三迟到"],
  ["好", ["好"], "张三", "好"],
])("%p with the names %p on the card of %p reads %p", (text, names, own, read) => {
  expect(discretion(new Set(names), own, "某同事")(text)).toBe(read);
});

test("what is sensitive stays off: that something was recorded is shown, not what", async () => {
  const book = await sampleBook("S4k");
  const log = book.tables.find(({ name }) => name === "检查记录")!;
  const note = log.area.left + log.columns.indexOf("说明");
  const rows = log.area.bottom - log.area.top;
  const { issued } = await cardsOf(appliedTo(book, [{ kind: "writeCells", sheet: log.sheet, at: { row: log.area.top + 1, column: note }, rows: Array.from({ length: rows }, () => ["接受心理辅导三次"]) }]));
  const all = issued.map(({ plan }) => JSON.stringify(plan.sheets)).join("");
  expect(all).not.toContain("心理");
  expect(all).toContain("（内容不在此列）");
});

test("the mail says whose card it is, in the language asked for, and fits a link", () => {
  const facts = { name: "张伟", period: "2026-03", scheme: "经理考核", short: "7Q3K-0M5C-9TXA-D2WH", stage: "whole", language: "both" } as const;
  const text = mailText(facts);
  expect(text.subject).toBe("2026-03 考核表：张伟（请核对并签回） / 2026-03 Score card: 张伟 (please check and sign)");
  expect(text.body).toMatch(/张伟，您好[^]*7Q3K-0M5C-9TXA-D2WH[^]*Dear 张伟/);
  expect(mailText({ ...facts, name: "a\r\nBcc: x@y.z", language: "en" }).subject).not.toMatch(/[\r\n]/);
  expect(mailLink("a@b.cn", { subject: "a&b", body: "c\nd" })).toBe("mailto:a@b.cn?subject=a%26b&body=c%0D%0Ad");
});

test("what each occurrence took adds up to the deduction: 1 + 1.5 + 2.5 = 5, the fourth takes no more", async () => {
  const { issued } = await cardsOf(await sampleBook("S4k"));
  const card = issued.find(({ card: { result } }) => result.name === "王强")!;
  const rows = [...(await fileOf(card).read()).sheets[0]!.rows.values()].map((cells) => cells.filter((value) => value !== null));
  expect(rows.filter((cells) => cells[1] === "巡逻签到巡视").map((cells) => cells.at(-1))).toEqual(["−1.00", "−1.50", "−2.50", "不再扣"]);
});

const names = ["=HYPERLINK(\"x\")", "a\r\nBcc: x@y.z", "😀".repeat(80), "\ud83d甲", "]]></seal>", "../../etc", "CON", "\u202egnp.exe", "长".repeat(40_000), "'张'三\"", "{期间}", "%0A%0D", "\t王", "甲/乙:丙*?"];

test("names of every kind make files, mails and links that begin nothing new, and seals that hold", async () => {
  const book = await sampleBook("S4k");
  const data = book.tables.find(({ name }) => name === "考核数据")!;
  const rows = names.map((name) => data.columns.map((header) => ({ 姓名: name.slice(0, 30_000), 岗位: "服务中心经理", 期间: "2026-03", 部门: name.slice(0, 200) })[header] ?? null));
  const made = await cardsOf(refilled(book, "考核数据", rows), { language: "both" });
  expect(made.issued.length).toBe(names.length);
  const ledger = appliedTo(book, made.ledger.edits);
  const files = new FileNames();
  for (const card of made.issued) {
    const { sealed, short } = card.seal;
    const file = files.free(cardFileName("{姓名}-{期间}-考核表", card.card, made.scheme, "whole"));
    expect([file, /^[^\u0000-\u001f<>:"/\\|?*\u202a-\u202e]+$/.test(file), file.startsWith("."), new TextEncoder().encode(file).length <= 200]).toEqual([file, true, false, true]);
    const text = mailText({ name: sealed.name, period: sealed.period, scheme: "x", short, stage: "whole", language: "both" });
    const link = mailLink("a@b.cn", text);
    expect([/[\r\n]/.test(text.subject), link.length <= 2000, /^mailto:a@b\.cn\?subject=[^&?\s]*&body=[^&?\s]*$/.test(link)]).toEqual([false, true, true]);
    expect(mailDraft({ to: "a@b.cn", ...text, attachment: { name: `${file}.xlsx`, bytes: new Uint8Array(3) }, boundary: "x" })).not.toMatch(/^Bcc:/m);
    const opened = fileOf(card);
    const [verdict] = (await verifyCards(ledger, [{ file: "x", workbook: await opened.read({ numberFormats: true }), appearance: opened.appearance() }], { day: 1, language: "zh" })).verdicts;
    expect([sealed.name, verdict!.kind, verdict!.changed]).toEqual([sealed.name, "unanswered", []]);
  }
});

test("a link that cannot carry the whole mail says so by its end, and is never longer than 2,000 characters", () => {
  const text = { subject: "考核", body: Array.from({ length: 80 }, (_, index) => `第 ${index} 行正文`).join("\n") };
  const link = mailLink(undefined, text);
  expect([link.length <= 2000, link.endsWith(encodeURIComponent("…")), fitsLink(undefined, text)]).toEqual([true, true, false]);
  expect(fitsLink("a@b.cn", { subject: "a", body: "b" })).toBe(true);
});
