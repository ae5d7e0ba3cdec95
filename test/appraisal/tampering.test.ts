import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parsePlace, formatArea, areaOf } from "../../src/sheet/address";
import type { CellStyle } from "../../src/sheet/sheetPlan";
import type { Edit } from "../../src/sheet/edits";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { auditLedger } from "../../src/appraisal/auditLedger";
import { canonicalJson } from "../../src/appraisal/canonical";
import type { IssuedCard } from "../../src/appraisal/issueCards";
import { readLedger } from "../../src/appraisal/ledger";
import { lightened } from "../../src/appraisal/ledgerWeight";
import { keepLedgerStore, ledgerNamespace, readLedgerStore } from "../../src/appraisal/ledgerStore";
import { changeText } from "../../src/appraisal/verdictWords";
import { verifyCards, type Verdict } from "../../src/appraisal/verifyCards";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { appliedTo, typed } from "../support/appliedTo";
import { cardsOf, sampleBook } from "./cardBook";

let issued: readonly IssuedCard[];
let ledger: WorkbookSnapshot;

beforeAll(async () => {
  const book = await sampleBook("S4k");
  const made = await cardsOf(book);
  issued = made.issued;
  ledger = appliedTo(book, made.ledger.edits);
});

async function verdictOn(bytes: Uint8Array, over: WorkbookSnapshot = ledger): Promise<Verdict> {
  const file = openFileWorkbook(bytes);
  return (await verifyCards(over, [{ file: "x.xlsx", workbook: await file.read({ numberFormats: true }), appearance: file.appearance() }], { day: 46_200, language: "zh" })).verdicts[0]!;
}

/** The first card's file with some of its parts written over, as a text editor could. */
function rewritten(change: (path: string, text: string) => string | undefined, bytes = newWorkbook(issued[0]!.plan), more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([path, part]) => {
    const text = change(path, strFromU8(part));
    return text === undefined ? [] : [[path, strToU8(text)] as const];
  });
  return zipSync({ ...Object.fromEntries(parts), ...Object.fromEntries(Object.entries(more).map(([path, text]) => [path, strToU8(text)])) });
}

async function edited(edits: readonly Edit[], bytes = newWorkbook(issued[0]!.plan)): Promise<Uint8Array> {
  const file = openFileWorkbook(bytes);
  await file.apply(edits);
  return file.save();
}

const sealed = () => issued[0]!.seal.sealed;
/** The first sealed cell of the first card that holds a number. */
const figure = () =>
  sealed().cells.find(([cell]) => {
    const { row, column } = parsePlace(cell)!;
    const held = issued[0]!.plan.sheets[0]!.blocks[0]!.rows[row]![column];
    return typeof held === "object" && held !== null && "write" in held && typeof held.write === "number";
  })!;
const styled = (style: CellStyle, cell = figure()[0]): Edit => ({ kind: "formatCells", sheet: sealed().sheet, area: areaOf(parsePlace(cell)!), style });
const onSheet = (change: (xml: string) => string) => (path: string, text: string) => (path === "xl/worksheets/sheet1.xml" ? change(text) : text);

test("an honest card is whole", async () => {
  expect(await verdictOn(newWorkbook(issued[0]!.plan))).toMatchObject({ kind: "unanswered", changed: [], notes: [] });
});

test.each(['"99.00"', ";;;", "0,", "0%", "0.0,", "yyyy-mm-dd", '[>1]"A";0', '"1"0', "#", "0;0;"])("a figure shown by the number format %p is found and named", async (numberFormat) => {
  const [cell] = figure();
  const before = figure()[1];
  const { kind, changed } = await verdictOn(await edited([styled({ numberFormat })]));
  // A whole number reads the same in `#` and in the first section of `0;0;`.
  const isHonest = (numberFormat === "#" || numberFormat === "0;0;") && Number.isInteger(Number(before));
  expect([kind, changed]).toEqual(isHonest ? ["unanswered", []] : ["changed", [{ cell, was: before, is: numberFormat, by: "disguise" }]]);
});

test.each(["0.00", "0.000", "#,##0.00", "General", "0.00_ ;[Red]\\-0.00\\ ", "0.00_ "])("the number format %p shows the figure that is there", async (numberFormat) => {
  expect((await verdictOn(await edited([styled({ numberFormat })]))).changed).toEqual([]);
});

test("text in the ground's colour, too small, or under a conditional format is found", async () => {
  const [cell, was] = figure();
  expect((await verdictOn(await edited([styled({ color: "FFFFFF", fill: "FFFFFF" })]))).changed).toEqual([{ cell, was, is: was, by: "faint" }]);
  expect((await verdictOn(await edited([styled({ size: 1 })]))).changed).toEqual([{ cell, was, is: was, by: "faint" }]);
  const rules = [{ formula: "TRUE", style: { color: "FFFFFF" } }];
  const { changed } = await verdictOn(await edited([{ kind: "conditionalFormats", sheet: sealed().sheet, area: areaOf(parsePlace(cell)!), rules }]));
  expect(changed).toEqual([{ cell, was, is: was, by: "conditional" }]);
  expect(changeText(changed[0]!, "zh")).toContain("条件格式");
});

test("hidden and flattened rows and columns are found, with every sealed cell in them", async () => {
  const row = parsePlace(figure()[0])!.row;
  const inRow = sealed().cells.map(([cell]) => cell).filter((cell) => parsePlace(cell)!.row === row);
  for (const attribute of ['hidden="1"', 'ht="0.5" customHeight="1"']) {
    const { kind, changed } = await verdictOn(rewritten(onSheet((xml) => xml.replace(new RegExp(`(<row r="${row + 1}")[^>]*>`), `$1 ${attribute}>`))));
    expect([attribute, kind, changed.map(({ cell, by }) => [cell, by])]).toEqual([attribute, "changed", inRow.map((cell) => [cell, "hidden"])]);
  }
  for (const attribute of ['hidden="1"', 'width="0.1" customWidth="1"']) {
    const { changed } = await verdictOn(rewritten(onSheet((xml) => xml.replace(/<cols>.*<\/cols>/, `<cols><col min="1" max="1" ${attribute}/></cols>`))));
    expect(changed.map(({ by }) => by)).toEqual(sealed().cells.filter(([cell]) => /^A\d/.test(cell)).map(() => "hidden"));
  }
});

test("a merged area that swallows a sealed cell is found", async () => {
  const { row, column } = parsePlace(figure()[0])!;
  const swallowing = formatArea({ top: row - 1, bottom: row, left: column, right: column });
  const { changed } = await verdictOn(rewritten(onSheet((xml) => xml.replace(/<mergeCells[^>]*>/, `<mergeCells><mergeCell ref="${swallowing}"/>`))));
  expect(changed).toContainEqual(expect.objectContaining({ cell: figure()[0], by: "hidden" }));
});

test("a formula is found, with the same value kept in the file or beside a blank one", async () => {
  const [cell, was] = figure();
  const at = parsePlace(cell)!;
  expect((await verdictOn(await edited([{ kind: "writeCells", sheet: sealed().sheet, at, rows: [[{ formula: `=${was}+0`, value: Number(was) }]] }]))).changed).toEqual([{ cell, was, is: `=${was}+0`, by: "formula" }]);
  expect((await verdictOn(await edited([{ kind: "writeCells", sheet: sealed().sheet, at: { row: 200, column: 1 }, rows: [[{ formula: '="另发奖金"', value: "" }]] }]))).changed).toEqual([{ cell: "B201", was: "", is: '="另发奖金"', by: "formula" }]);
});

test("the seal's cell says the seal and nothing else", async () => {
  const { sealAt } = sealed();
  const { changed } = await verdictOn(await edited([{ kind: "writeCells", sheet: sealed().sheet, at: parsePlace(sealAt)!, rows: [[`本表作废 封签  ${issued[0]!.seal.short}`]] }]));
  expect(changed.map(({ cell }) => cell)).toEqual([sealAt]);
});

test("a picture over sealed cells and comments are told, one in the cells to be signed is not", async () => {
  const [top, bottom] = [parsePlace(figure()[0])!.row, parsePlace(sealed().open.selfSign!.split(":")[0]!)!.row];
  const withPicture = (row: number) => {
    const anchor = `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:to><xdr:sp/><xdr:clientData/></xdr:twoCellAnchor>`;
    const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return rewritten(
      onSheet((xml) => xml.replace("</worksheet>", `<drawing xmlns:r="${base}" r:id="rId77"/></worksheet>`)),
      undefined,
      {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId77" Type="${base}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId78" Type="${base}/comments" Target="../comments1.xml"/></Relationships>`,
        "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${anchor}</xdr:wsDr>`,
        "xl/comments1.xml": "<comments/>",
      },
    );
  };
  expect(await verdictOn(withPicture(top))).toMatchObject({ kind: "unanswered", notes: ["covered", "commented"] });
  expect(await verdictOn(withPicture(bottom))).toMatchObject({ kind: "unanswered", notes: ["commented"] });
});

test("the card behind a doctored copy of itself is found hidden", async () => {
  const plan = { ...issued[0]!.plan, sheets: [{ ...issued[0]!.plan.sheets[0]!, name: "考核表 " }, { ...issued[0]!.plan.sheets[0]!, visibility: "hidden" as const }] };
  const { kind, changed, notes } = await verdictOn(newWorkbook(plan));
  expect([kind, changed.every(({ by }) => by === "hidden"), notes]).toEqual(["changed", true, ["addedSheets"]]);
});

test("a card with another card's part is still known for what it is; without any part, too", async () => {
  const other = unzipSync(newWorkbook(issued[1]!.plan));
  const part = Object.keys(other).find((path) => strFromU8(other[path]!).includes("urn:jisuan:seal") && path.startsWith("customXml/item"))!;
  const swapped = rewritten((path, text) => (path === part ? strFromU8(other[part]!) : text));
  expect(await verdictOn(swapped)).toMatchObject({ kind: "unanswered", name: issued[0]!.seal.sealed.name, changed: [], notes: ["partForged"] });
  const stripped = rewritten((path, text) => (path.startsWith("customXml") ? undefined : path === "xl/_rels/workbook.xml.rels" ? text.replace(/<Relationship [^>]*customXml[^>]*\/>/g, "") : text));
  expect(await verdictOn(stripped)).toMatchObject({ kind: "unanswered", changed: [], notes: ["partLost"] });
});

test("a rewrite with inline strings, other style numbers and other properties has no change", async () => {
  const strings = [...strFromU8(unzipSync(newWorkbook(issued[0]!.plan))["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(/<si>([^]*?)<\/si>/g)].map(([, item]) => item!);
  const inline = rewritten((path, text) => {
    if (path.startsWith("customXml") || path.startsWith("docProps") || path === "xl/sharedStrings.xml") return path === "docProps/app.xml" ? text.replace(/<Application>[^<]*/, "<Application>WPS 表格") : path === "xl/sharedStrings.xml" ? undefined : text;
    if (path === "xl/worksheets/sheet1.xml") return text.replace(/<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g, (_, before: string, after: string, index: string) => `<c ${before}t="inlineStr"${after}><is>${strings[Number(index)]}</is></c>`);
    if (path === "xl/_rels/workbook.xml.rels") return text.replace(/<Relationship [^>]*sharedStrings[^>]*\/>/, "");
    return path === "[Content_Types].xml" ? text.replace(/<Override [^>]*sharedStrings[^>]*\/>/, "") : text;
  });
  expect(await verdictOn(inline)).toMatchObject({ kind: "unanswered", changed: [], notes: [] });
});

test("a ledger whose kept text was altered does not vouch for it, and its audit names what was altered", async () => {
  const store = readLedgerStore(ledger)!;
  const { full, text } = issued[0]!.seal;
  const [, was] = figure();
  const forged = appliedTo(ledger, [keepLedgerStore({ ...store, cards: { ...store.cards, [full]: { text: text.replace(`"${was}"`, '"100"') } } })]);
  expect(forged.storedXml.get(ledgerNamespace)).not.toBe(ledger.storedXml.get(ledgerNamespace));
  expect(await verdictOn(newWorkbook(issued[0]!.plan), forged)).toMatchObject({ kind: "unanswered", changed: [] });
  expect((await auditLedger(ledger)).faults).toEqual([]);
  expect((await auditLedger(forged)).faults).toMatchObject([{ fault: "text", row: { name: issued[0]!.seal.sealed.name } }]);
  expect((await auditLedger(typed(ledger, "签核台账", 1, "封签", "0000-0000-0000-0000"))).faults).toMatchObject([{ fault: "short", row: { name: issued[1]!.seal.sealed.name } }]);
  expect((await auditLedger(typed(ledger, "签核台账", 0, "期间", "2026-04"))).faults).toMatchObject([{ fault: "about" }]);
});

test("kept texts beyond what a workbook carries are let go, the oldest of settled cards first", async () => {
  const cards = readLedgerStore(ledger)!.cards;
  const rows = readLedger(ledger).map((row, index) => ({ ...row, state: (["returned", "sent", "superseded", "returned", "draft"] as const)[index] }));
  const kept = (most: number) => rows.filter(({ full }) => full in lightened(cards, rows, most)).map(({ state }) => state);
  expect(lightened(cards, rows)).toBe(cards);
  expect(kept(0)).toEqual(["sent", "draft"]);
  const lightest = Math.min(...Object.values(cards).map(({ text }) => text.length));
  const whole = Object.values(cards).reduce((sum, { text }) => sum + JSON.stringify(text).replace(/[^\x00-\x7f]/g, "\\uxxxx").length + 158, 0);
  expect(kept(whole)).toEqual(["returned", "sent", "superseded", "returned", "draft"]);
  expect(kept(whole - lightest / 2)).toEqual(["returned", "sent", "returned", "draft"]);
});

test("a card whose row was deleted is told so, and nothing is ticked", async () => {
  const table = ledger.tables.find(({ name }) => name === "签核台账")!;
  const emptied = appliedTo(ledger, [{ kind: "writeCells", sheet: table.sheet, at: { row: table.area.top + 1, column: table.area.left }, rows: [table.columns.map(() => null)] }]);
  expect(await verdictOn(newWorkbook(issued[0]!.plan), emptied)).toMatchObject({ kind: "unanswered", notes: ["rowLost"] });
});

test.each([
  ["同意", "agreed"],
  ["有异议", "disputed"],
  ["不同意", "disputed"],
  ["没有异议", "agreed"],
  ["无异议", "agreed"],
  ["Agree", "agreed"],
  ["Disagree", "disputed"],
])("the answer %p is read as %s", async (answer, kind) => {
  const at = parsePlace(sealed().open.agree!.split(":")[0]!)!;
  expect((await verdictOn(await edited([{ kind: "writeCells", sheet: sealed().sheet, at, rows: [[answer]] }]))).kind).toBe(kind);
});

test("what people write comes into the ledger as plain text, whatever it begins with", async () => {
  const at = parsePlace(sealed().open.comment!.split(":")[0]!)!;
  const bytes = await edited([
    { kind: "writeCells", sheet: sealed().sheet, at, rows: [[`=HYPERLINK("http://x.example")\u202e\u0007${"长".repeat(5000)}`]] },
    { kind: "writeCells", sheet: sealed().sheet, at: parsePlace(sealed().open.agree!.split(":")[0]!)!, rows: [["同意"]] },
  ]);
  const file = openFileWorkbook(bytes);
  const { edits } = await verifyCards(ledger, [{ file: "x.xlsx", workbook: await file.read({ numberFormats: true }) }], { day: 46_200, language: "zh" });
  const written = edits.flatMap((edit) => (edit.kind === "writeCells" ? edit.rows.flat() : []));
  const comment = written.find((cell) => typeof cell === "string" && cell.startsWith("=HYPERLINK")) as string;
  expect([comment.length <= 2000, /[\u202e\u0007]/.test(comment), canonicalJson(written).includes('"formula"')]).toEqual([true, false, false]);
});
