import { webcrypto } from "node:crypto";
import { parsePlace } from "../../src/sheet/address";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { appraise } from "../../src/appraisal/appraise";
import { auditLedger } from "../../src/appraisal/auditLedger";
import { canonicalJson, canonicalValue, sameContent } from "../../src/appraisal/canonical";
import { readShortForm, sha256, shortForm } from "../../src/appraisal/digest";
import type { IssuedCard } from "../../src/appraisal/issueCards";
import { signOffsOf } from "../../src/appraisal/signOffStates";
import { checkSignature, keyMark, makeKey, signSeal, unlockKey } from "../../src/appraisal/signingKey";
import { storedDocument, readDocument } from "../../src/appraisal/storedDocument";
import { verifyCard } from "../../src/appraisal/verifyCard";
import { verifyCards } from "../../src/appraisal/verifyCards";
import { appliedTo, tableRows, typed } from "../support/appliedTo";
import { z } from "zod";
import { cardsOf, fileOf, sampleBook } from "./cardBook";

let book: WorkbookSnapshot;
let issued: readonly IssuedCard[];
let ledger: WorkbookSnapshot;

beforeAll(async () => {
  book = await sampleBook("S4k");
  const made = await cardsOf(book);
  issued = made.issued;
  ledger = appliedTo(book, made.ledger.edits);
  const store = made.ledger.edits.find((edit) => edit.kind === "storeXml")!;
  ledger = { ...ledger, storedXml: new Map([[store.namespace, store.xml!]]) };
});

const check = async (workbook: WorkbookSnapshot, file = "x.xlsx") => (await verifyCards(ledger, [{ file, workbook }], { day: 46_200, language: "zh" })).verdicts[0]!;

test("a card that comes back as it went out has no change", async () => {
  const workbook = await fileOf(issued[0]!).read({ numberFormats: true });
  expect(await verifyCard(workbook)).toMatchObject({ changed: [], added: [], covered: [], commented: false });
  expect(await check(workbook)).toMatchObject({ kind: "unanswered", changed: [], notes: [] });
});

test("each sealed cell altered in turn is found, and it alone", async () => {
  const [card] = issued;
  const { sealed } = card!.seal;
  expect(sealed.cells.length).toBeGreaterThan(40);
  for (const [cell, was] of [...sealed.cells, [sealed.sealAt, card!.seal.short] as const]) {
    const file = fileOf(card!);
    const number = Number(was);
    await file.apply([{ kind: "writeCells", sheet: sealed.sheet, at: parsePlace(cell)!, rows: [[Number.isFinite(number) ? number + 0.01 : `${was}x`]] }]);
    const { kind, changed } = await check(await file.read({ numberFormats: true }));
    expect([cell, kind, changed.map((change) => change.cell)]).toEqual([cell, cell === sealed.nameAt ? "nameEdited" : "changed", [cell]]);
  }
});

test.each([
  ["emptied", null],
  ["made a formula of the same value", { formula: "=1+1", value: 2 }],
])("a sealed cell %s is found", async (_, write) => {
  const { sealed } = issued[0]!.seal;
  const [cell] = sealed.cells.find(([, content]) => content === "2.5") ?? sealed.cells.at(-1)!;
  const file = fileOf(issued[0]!);
  await file.apply([{ kind: "writeCells", sheet: sealed.sheet, at: parsePlace(cell!)!, rows: [[write]] }]);
  expect((await check(await file.read({ numberFormats: true }))).changed).toEqual([expect.objectContaining({ cell })]);
});

test("what is added to a blank cell is found, and so is a number format that shows another number", async () => {
  const { sealed } = issued[0]!.seal;
  const file = fileOf(issued[0]!);
  const [figure] = sealed.cells.find(([, content]) => /^\d+(\.\d+)?$/.test(content))!;
  const place = parsePlace(figure)!;
  await file.apply([
    { kind: "writeCells", sheet: sealed.sheet, at: { row: 200, column: 3 }, rows: [["另发奖金 500 元"]] },
    { kind: "formatCells", sheet: sealed.sheet, area: { top: place.row, bottom: place.row, left: place.column, right: place.column }, style: { numberFormat: '"99.00"' } },
  ]);
  const { changed } = await check(await file.read({ numberFormats: true }));
  expect(changed).toEqual(expect.arrayContaining([{ cell: "D201", was: "", is: "另发奖金 500 元" }, expect.objectContaining({ cell: figure, by: "disguise" })]));
});

test("what people fill in is read back and is no change; the ledger is ticked", async () => {
  const { sealed, full } = issued[1]!.seal;
  const file = fileOf(issued[1]!);
  const fill = (field: keyof typeof sealed.open, value: string | number) => ({ kind: "writeCells", sheet: sealed.sheet, at: parsePlace(sealed.open[field]!.split(":")[0]!)!, rows: [[value]] }) as const;
  await file.apply([fill("agree", "有异议"), fill("comment", "第 3 项应为 5 分"), fill("selfSign", "李娜"), fill("selfDate", 46_200)]);
  const { verdicts, edits } = await verifyCards(ledger, [{ file: "李娜.xlsx", workbook: await file.read({ numberFormats: true }) }], { day: 46_201, language: "zh" });
  expect(verdicts[0]).toMatchObject({ kind: "disputed", changed: [], answers: { verdict: "disputed", comment: "第 3 项应为 5 分", selfSign: "李娜", selfDate: "2026-06-27" } });
  const after = appliedTo(ledger, edits);
  const again = await verifyCards({ ...after, storedXml: ledger.storedXml }, [{ file: "李娜.xlsx", workbook: await file.read() }], { day: 46_210, language: "zh" });
  expect(again.verdicts[0]).toMatchObject({ kind: "duplicate", ledger: { full, state: "disputed", returned: 46_201, opinion: "第 3 项应为 5 分" } });
  expect(again.edits).toEqual([]);
});

test("without its part a card is checked against the ledger by its printed seal", async () => {
  const workbook = await fileOf(issued[0]!).read({ numberFormats: true });
  expect(await check({ ...workbook, storedXml: new Map() })).toMatchObject({ kind: "unanswered", changed: [], notes: ["partLost"] });
});

test("a ledger whose own part was lost still knows its seals, and checks cards by the text they carry", async () => {
  const bare = { ...ledger, storedXml: new Map<string, string>() };
  const file = fileOf(issued[0]!);
  await file.apply([{ kind: "writeCells", sheet: "考核表", at: parsePlace(issued[0]!.seal.sealed.nameAt)!, rows: [["别人"]] }]);
  const ask = async (workbook: WorkbookSnapshot) => (await verifyCards(bare, [{ file: "x.xlsx", workbook }], { day: 46_200, language: "zh" })).verdicts[0]!.kind;
  expect(await ask(await fileOf(issued[0]!).read())).toBe("unanswered");
  expect(await ask(await file.read())).toBe("nameEdited");
  expect(await ask({ ...(await file.read()), storedXml: new Map() })).toBe("textLost");
});

test("a seal made anew over altered figures is not in the ledger, or does not agree with it", async () => {
  const other = await cardsOf(appliedTo(book, [{ kind: "writeCells", sheet: "检查记录", at: { row: 4, column: 3 }, rows: [["不合格"]] }]), { chance: { workbook: "somewhere else entirely", secret: "another secret, long enough" } });
  const forged = other.issued[0]!;
  expect((await check(await fileOf(forged).read())).kind).toBe("otherWorkbook");
  const sealed = { ...forged.seal.sealed, workbook: issued[0]!.seal.sealed.workbook };
  const text = canonicalJson(sealed);
  const part = storedDocument("urn:jisuan:seal", "seal", canonicalJson({ seal: await sha256(text), sealed: text }));
  const workbook = await fileOf(forged).read();
  expect((await check({ ...workbook, storedXml: new Map([["urn:jisuan:seal", part]]) })).kind).toBe("unknownSeal");
});

test("no card, another workbook's card, an older version and somebody's renamed file are told apart", async () => {
  expect((await check(book)).kind).toBe("noCard");
  const bilingual = await cardsOf(ledger, { language: "both" });
  const newer = appliedTo(ledger, bilingual.ledger.edits);
  const store = bilingual.ledger.edits.find((edit) => edit.kind === "storeXml")!;
  const now = { ...newer, storedXml: new Map([[store.namespace, store.xml!]]) };
  const old = await verifyCards(now, [{ file: "old.xlsx", workbook: await fileOf(issued[0]!).read() }], { day: 46_200, language: "zh" });
  expect(old.verdicts[0]).toMatchObject({ kind: "superseded", ledger: { state: "superseded" } });
  const own = await verifyCards(now, [{ file: "new.xlsx", workbook: await fileOf(bilingual.issued[0]!).read() }], { day: 46_200, language: "zh" });
  expect(own.verdicts[0]!.kind).toBe("unanswered");
  const [first, second] = issued.map(({ seal }) => seal.sealed.name);
  expect((await check(await fileOf(issued[0]!).read(), `in/${second}-2026-03-考核表.xlsx`)).notes).toEqual(["otherName"]);
  expect((await check(await fileOf(issued[0]!).read(), `in/${first}-2026-03-考核表.xlsx`)).notes).toEqual([]);
});

test("cards made twice from the same workbook have the same seals and leave the ledger as it is", async () => {
  const again = await cardsOf(ledger);
  expect(again.issued.map(({ seal }) => seal.full)).toEqual(issued.map(({ seal }) => seal.full));
  expect(again.ledger.edits.filter(({ kind }) => kind !== "storeXml")).toEqual([]);
});

test("a conclusion is bound to the facts that went out before, and says when they differ", async () => {
  const facts = await cardsOf(book, { stage: "facts" });
  const store = facts.ledger.edits.find((edit) => edit.kind === "storeXml")!;
  const after = { ...appliedTo(book, facts.ledger.edits), storedXml: new Map([[store.namespace, store.xml!]]) };
  const conclusion = await cardsOf(after, { stage: "conclusion" });
  expect(conclusion.issued.map(({ seal }) => seal.sealed.facts)).toEqual(facts.issued.map(({ seal }) => seal.full));
  expect(JSON.stringify(conclusion.issued[0]!.plan.sheets[0]!.blocks)).toContain(facts.issued[0]!.seal.short);
  expect(conclusion.issued.some(({ factsDiffer }) => factsDiffer)).toBe(false);
  const log = after.tables.find(({ name }) => name === "检查记录")!;
  const [name] = facts.issued.map(({ seal }) => seal.sealed.name);
  const rows = tableRows(after, "检查记录");
  const failed = rows.findIndex((row) => row["姓名"] === name && row["结果"] === "不合格");
  const moved = appliedTo(after, [{ kind: "writeCells", sheet: log.sheet, at: { row: log.area.top + 1 + failed, column: log.area.left + log.columns.indexOf("结果") }, rows: [["合格"]] }]);
  expect((await cardsOf(moved, { stage: "conclusion" })).issued[0]!.factsDiffer).toBe(true);
});

test("people of one name without numbers have a card, a row and a state each", async () => {
  const sample = await sampleBook("S4i");
  const second = tableRows(sample, "考核数据").findIndex((row) => row["姓名"] === "李娜" && row["期间"] === "2011-06");
  const cells = tableRows(sample, "考核数据").find((row) => row["姓名"] === "张伟" && row["期间"] === "2011-06")!;
  const twins = ["姓名", "部门", "提成基数", "月绩效分数"].reduce((now, header) => typed(now, "考核数据", second, header, cells[header]!), sample);
  const sent = await cardsOf(twins, { period: "2011-06", sentOn: 46_100 });
  const mine = sent.issued.filter(({ card }) => card.result.name === "张伟");
  expect(mine.map(({ seal }) => seal.sealed.nth)).toEqual([undefined, 2]);
  const kept = appliedTo(twins, sent.ledger.edits);
  const back = await verifyCards(kept, [{ file: "张伟-2.xlsx", workbook: await fileOf(mine[1]!).read() }], { day: 46_200, language: "zh" });
  expect(back.verdicts[0]).toMatchObject({ kind: "unanswered", ledger: { full: mine[1]!.seal.full } });
  const moved = typed(kept, "考核数据", second, "月绩效分数", 88);
  const again = await cardsOf(moved, { period: "2011-06", sentOn: 46_101 });
  const after = appliedTo(moved, again.ledger.edits);
  expect(tableRows(after, "签核台账").filter((row) => row["姓名"] === "张伟").map((row) => row["状态"])).toEqual(["已发出", "已替换", "已发出"]);
  const states = signOffsOf(appraise(after).cards, after).filter(({ card }) => card.result.name === "张伟" && card.result.period === "2011-06");
  expect(states.map(({ row, earlier }) => [row!.full, earlier.length])).toEqual([[mine[0]!.seal.full, 0], [again.issued.find(({ seal }) => seal.sealed.nth === 2)!.seal.full, 1]]);
});

test("a signature is the owner's or it is none", async () => {
  const crypto = webcrypto as Crypto;
  const locked = await makeKey("correct horse 电池", crypto);
  expect(await unlockKey(locked, "wrong horse 电池")).toBeUndefined();
  const key = (await unlockKey(locked, "correct horse 电池"))!;
  const signature = await signSeal(key, issued[0]!.seal.full);
  expect(await checkSignature(locked.publicKey, issued[0]!.seal.full, signature)).toBe(true);
  expect(await checkSignature(locked.publicKey, issued[1]!.seal.full, signature)).toBe(false);
  expect(JSON.stringify(locked)).not.toContain('"d"');
  const signed = await cardsOf(book, { sign: (full) => signSeal(key, full), publicKey: locked.publicKey });
  const store = signed.ledger.edits.find((edit) => edit.kind === "storeXml")!;
  const forgedStore = store.xml!.replaceAll(/signature\\?":\\?"[^"\\]+/g, `signature":"${signature}`);
  const workbook = await fileOf(signed.issued[1]!).read();
  const ask = async (xml: string) => (await verifyCards({ ...appliedTo(book, signed.ledger.edits), storedXml: new Map([[store.namespace, xml]]) }, [{ file: "a.xlsx", workbook }], { day: 1, language: "zh", publicKey: locked.publicKey })).verdicts[0]!;
  expect(await ask(store.xml!)).toMatchObject({ kind: "unanswered", notes: [] });
  expect(await ask(forgedStore)).toMatchObject({ kind: "changed", notes: ["badSignature"] });
});

test("a new key takes the old one's place, and cards signed before are still good", async () => {
  const crypto = webcrypto as Crypto;
  const owner = async (passphrase: string) => {
    const locked = await makeKey(passphrase, crypto);
    const key = (await unlockKey(locked, passphrase))!;
    return { publicKey: locked.publicKey, sign: (full: string) => signSeal(key, full) };
  };
  const [before, now] = [await owner("the key of last year"), await owner("the key of this year")];
  const facts = await cardsOf(book, { stage: "facts", ...before });
  const between = appliedTo(book, facts.ledger.edits);
  const conclusion = await cardsOf(between, { stage: "conclusion", ...now });
  const after = appliedTo(between, conclusion.ledger.edits);
  const count = facts.issued.length + conclusion.issued.length;
  expect(await auditLedger(after)).toMatchObject({ rows: count, signed: count, unsigned: 0, faults: [], mark: await keyMark(now.publicKey) });
  expect((await auditLedger(after, { publicKey: now.publicKey })).faults.map(({ fault }) => fault)).toEqual(facts.issued.map(() => "signature"));
});

test.each([
  [0.1 + 0.2, 0.3],
  [92, "92"],
  ["92.00", 92],
  ["第一行\r\n第二行 ", "第一行\n第二行"],
  ["e\u0301", "\u00e9"],
  [null, ""],
  [true, "TRUE"],
  [1e-7, "0.0000001"],
])("%p and %p say the same", (one, other) => {
  expect(sameContent(canonicalValue(one), canonicalValue(other))).toBe(true);
});

test.each([
  [92, 92.01],
  [0.123456789012345, 0.123456789012346],
  ["同意", "不同意"],
  [0, null],
  ["1,000", 1000],
])("%p and %p do not say the same", (one, other) => {
  expect(sameContent(canonicalValue(one), canonicalValue(other))).toBe(false);
});

test("a stored document survives another prefix, CDATA and a declaration", () => {
  const json = canonicalJson({ text: "甲 & <乙> \n \"丙\" 😀" });
  const schema = z.object({ text: z.string() });
  const xml = storedDocument("urn:x", "seal", json);
  expect(xml).toMatch(/^[\x20-\x7e]+$/);
  expect(readDocument(xml, schema)).toEqual(JSON.parse(json));
  const content = /^<[^>]*>([\s\S]*)<\/seal>$/.exec(xml)![1]!.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  expect(readDocument(`<?xml version="1.0"?>\r\n<a:seal xmlns:a='urn:x'><![CDATA[${content}]]></a:seal>\r\n`, schema)).toEqual(JSON.parse(json));
  expect(readDocument("<seal>{", schema)).toBeUndefined();
});

test("the short form is read as people type it", async () => {
  const short = shortForm(await sha256("x"));
  expect(short).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  expect(readShortForm(`封签 Seal  ${short.toLowerCase()}`)).toBe(short);
  expect(readShortForm(short.replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l"))).toBe(short);
  expect(readShortForm("封签")).toBeUndefined();
});
