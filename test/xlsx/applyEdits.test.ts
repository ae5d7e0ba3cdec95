import { read as readBySheetJs, utils, write } from "@e965/xlsx";
import { unzipSync, strFromU8 } from "fflate";
import fc from "fast-check";
import { parseArea, parsePlace } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { CellWrite, Edit } from "../../src/sheet/edits";
import { formulaAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../src/sheet/snapshot";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { WorkbookFileError } from "../../src/xlsx/workbookFileError";
import { main, office, smallWorkbook, type SmallWorkbook } from "./smallWorkbook";
import { faultsOf } from "./validate";

async function edited(bytes: Uint8Array, edits: readonly Edit[]): Promise<{ bytes: Uint8Array; workbook: WorkbookSnapshot; sheet: SheetSnapshot; part: (path: string) => string; parts: string[] }> {
  const file = openFileWorkbook(bytes);
  await file.apply(edits);
  const saved = file.save();
  const unzipped = unzipSync(saved);
  const workbook = await openFileWorkbook(saved).read({ numberFormats: true });
  return { bytes: saved, workbook, sheet: workbook.sheets[0]!, part: (path) => strFromU8(unzipped[path]!), parts: Object.keys(unzipped) };
}

const one = (data: string, more: Partial<SmallWorkbook> = {}, tail = "", head = "") => smallWorkbook({ sheets: [{ name: "S", data, tail, head }], ...more });
const writeAt = (address: string, rows: readonly (readonly CellWrite[])[], sheet = "S"): Edit => ({ kind: "writeCells", sheet, at: parsePlace(address)!, rows });
const sheetPath = "xl/worksheets/sheet1.xml";

async function refusal(bytes: Uint8Array, edits: readonly Edit[]): Promise<string> {
  const file = openFileWorkbook(bytes);
  try {
    await file.apply(edits);
  } catch (fault) {
    expect(file.save()).toBe(bytes);
    if (fault instanceof WorkbookFileError) return fault.code;
    throw fault;
  }
  return "applied";
}

const styles = [
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
] as const;
const withStyles = { more: { "xl/styles.xml": ["application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", styles[0], `${office}/styles`] as const } };

test("no edits, and edits that leave everything as it is, change no byte", async () => {
  const data =
    '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.50</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">B1*2</f><v>3</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row>';
  const bytes = one(data, { strings: ["<si><r><t>甲</t></r><r><t>乙</t></r></si>"] });
  const rows: CellWrite[][] = [
    ["甲乙", 1.5, { formula: "=B1*2", value: 3 }],
    [null, undefined, { formula: "=B2*2" }, true, { fault: "#N/A" }, ""],
  ];
  const file = openFileWorkbook(bytes);
  await file.apply([]);
  expect(file.save()).toBe(bytes);
  await file.apply([writeAt("A1", rows), writeAt("A9", [[null, undefined]])]);
  expect(file.save()).toBe(bytes);
});

test("a written cell keeps its style, a new one has that of its row or column, and stands in its place", async () => {
  const data = '<row r="2" spans="2:2" ht="20" customHeight="1"><c r="B2" s="1"><v>1</v></c><c r="D2" s="2"><v>4</v></c></row><row r="5" s="3" customFormat="1"/>';
  const bytes = one(data, withStyles, "", '<dimension ref="B2:D2"/><cols><col min="5" max="6" width="9" style="2"/></cols>');
  const { part, sheet, bytes: saved } = await edited(bytes, [writeAt("A1", [["头"], [1, 2, 3, null, 5], [], ["尾"], [7]])]);
  expect(part(sheetPath)).toContain(
    '<dimension ref="A1:E5"/><cols><col min="5" max="6" width="9" style="2"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>头</t></is></c></row>' +
      '<row r="2" ht="20" customHeight="1"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>2</v></c><c r="C2"><v>3</v></c><c r="D2" s="2"/><c r="E2" s="2"><v>5</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>尾</t></is></c></row><row r="5" s="3" customFormat="1"><c r="A5" s="3"><v>7</v></c></row></sheetData>',
  );
  expect(sheet.rows.get(1)).toEqual([1, 2, 3, null, 5]);
  expect(faultsOf(saved)).toEqual([]);
});

test("an empty sheet takes cells", async () => {
  const data = `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>`;
  const { sheet, part, bytes } = await edited(one(data), [writeAt("B2", [[1]])]);
  expect(sheet.rows.get(1)).toEqual([null, 1]);
  expect(part(sheetPath)).toContain("</sheetData><pageMargins");
  expect(faultsOf(bytes)).toEqual([]);
});

const hostile = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-1", " 前后 ", "a\r\nb\tc", "_x0041_", "\u0000\u0001\u001f\ufffe", "<b>&amp;\"'</b>]]>", "😀𠮷", "\ud800", "x".repeat(32_767), "１２３", "TRUE", "1e5"];

test("text is text, whatever it looks like, for us and for another reader", async () => {
  const { sheet, bytes } = await edited(one("", withStyles), [writeAt("A1", hostile.map((text) => [text]))]);
  hostile.forEach((text, row) => expect(valueAt(sheet, { row, column: 0 })).toBe(text));
  expect(sheet.formulas.size).toBe(0);
  expect(faultsOf(bytes)).toEqual([]);
  const other = readBySheetJs(bytes, { type: "array" }).Sheets["S"]!;
  hostile.slice(0, 5).forEach((text, row) => expect(other[`A${row + 1}`]).toMatchObject({ t: "s", v: text }));
  expect(other["A1"]!.f).toBeUndefined();
});

test("another reader finds values, formulas and results as they were written", async () => {
  const rows: CellWrite[][] = [
    ["张三", 0.1 + 0.2, true, { fault: "#DIV/0!" }],
    [{ formula: '=IF(A1="<&>","是",B1)', value: "甲" }, { formula: "=B1*2", value: 3 }, { formula: "=C1", value: { fault: "#N/A" } }, { formula: "=1=1", value: false }],
  ];
  const { bytes, sheet } = await edited(one('<row r="1"><c r="A1"><f>X</f><v>1</v></c></row>'), [writeAt("A1", rows)]);
  const other = readBySheetJs(bytes, { type: "array" }).Sheets["S"]!;
  expect(["A1", "B1", "C1"].map((address) => other[address]!.v)).toEqual(["张三", 0.1 + 0.2, true]);
  expect(other["D1"]).toMatchObject({ t: "e", w: "#DIV/0!" });
  expect([other["A2"]!.f, other["A2"]!.v, other["B2"]!.f, other["B2"]!.v, other["C2"]!.t, other["D2"]!.v]).toEqual(['IF(A1="<&>","是",B1)', "甲", "B1*2", 3, "e", false]);
  expect(formulaAt(sheet, { row: 1, column: 0 })).toBe('=IF(A1="<&>","是",B1)');
  expect(faultsOf(bytes)).toEqual([]);
});

const chained = {
  "xl/calcChain.xml": [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
    `<calcChain xmlns="${main}"><c r="B1" i="1"/></calcChain>`,
    `${office}/calcChain`,
  ] as const,
};

test("the order of calculation goes when a cell gets or loses a formula, and Excel is asked to calculate", async () => {
  const data = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
  const lost = await edited(one(data, { more: chained }), [writeAt("B1", [[5]])]);
  expect(lost.parts).not.toContain("xl/calcChain.xml");
  expect(lost.part("[Content_Types].xml")).not.toContain("calcChain");
  expect(lost.part("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  const kept = await edited(one(data, { more: chained }), [writeAt("A1", [[5]])]);
  expect(kept.parts).toContain("xl/calcChain.xml");
  expect(kept.part("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  const none = await edited(one('<row r="1"><c r="A1"><v>1</v></c></row>'), [writeAt("A1", [[5]])]);
  expect(none.part("xl/workbook.xml")).not.toContain("calcPr");
});

test("overwriting the first cell of a shared formula leaves the others theirs", async () => {
  const data = [1, 2, 3].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}">${row === 1 ? '<f t="shared" ref="B1:B3" si="4">A1&amp;"A1"</f>' : '<f t="shared" si="4"/>'}<v>${row}</v></c></row>`).join("");
  const { sheet, part, bytes } = await edited(one(data), [writeAt("B1", [["手填"]])]);
  expect([1, 2, 3].map((row) => formulaAt(sheet, { row: row - 1, column: 1 }))).toEqual([undefined, '=A2&"A1"', '=A3&"A1"']);
  expect(part(sheetPath)).toContain('<c r="B2"><f>A2&amp;"A1"</f><v>2</v></c>');
  expect(faultsOf(bytes)).toEqual([]);
  const child = await edited(one(data), [writeAt("B2", [[9]])]);
  expect(child.part(sheetPath)).toContain('<f t="shared" ref="B1:B3" si="4">');
  expect(formulaAt(child.sheet, { row: 2, column: 1 })).toBe('=A3&"A1"');
});

test("array formulas are replaced as a whole or not at all; a spilled one gives its cells back", async () => {
  const block = (cm: string) => `<row r="1"><c r="A1"${cm}><f t="array" ref="A1:A3">ROW(1:3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>`;
  expect(await refusal(one(block("")), [writeAt("A2", [[9]])])).toBe("arrayFormula");
  expect(await refusal(one(block("")), [writeAt("A1", [[9]])])).toBe("arrayFormula");
  expect(await refusal(one(block(' cm="1"')), [writeAt("A3", [[9]])])).toBe("arrayFormula");
  const whole = await edited(one(block("")), [writeAt("A1", [[7], [8], [9]])]);
  expect([...whole.sheet.rows.values()]).toEqual([[7], [8], [9]]);
  const anchor = await edited(one(block(' cm="1"')), [writeAt("A1", [[7]])]);
  expect([...anchor.sheet.rows.values()]).toEqual([[7]]);
  expect(anchor.part(sheetPath)).not.toContain("cm=");
});

test("a merged area takes values in its first cell only", async () => {
  const bytes = one('<row r="1"><c r="A1"><v>1</v></c></row>', {}, '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
  expect(await refusal(bytes, [writeAt("A1", [[1, 2]])])).toBe("mergedCell");
  expect(await refusal(bytes, [writeAt("B2", [[2]])])).toBe("mergedCell");
  const { sheet } = await edited(bytes, [writeAt("A1", [[5, null, 6], [null, undefined]])]);
  expect(sheet.rows.get(0)).toEqual([5, null, 6]);
});

test.each<[string, Edit]>([
  ["noSuchSheet", writeAt("A1", [[1]], "没有")],
  ["noSuchTable", { kind: "resizeTable", table: "没有", area: parseArea("A1:B2")! }],
  ["textTooLong", writeAt("A1", [["x".repeat(32_768)]])],
  ["badArea", { kind: "writeCells", sheet: "S", at: { row: 1_048_575, column: 0 }, rows: [[1], [2]] }],
  ["badName", { kind: "defineName", name: "A1", refersTo: "1" }],
  ["lastSheet", { kind: "deleteSheet", sheet: "S" }],
])("nothing is written when one of the edits is refused as %s", async (code, edit) => {
  const bytes = one('<row r="1"><c r="A1"><v>1</v></c></row>');
  expect(await refusal(bytes, [writeAt("A1", [[2]]), { kind: "defineName", name: "甲", refersTo: "1" }, edit])).toBe(code);
});

test("a producer's odd sheet is changed without losing a cell", async () => {
  const data =
    `<x:worksheet xmlns:x="${main}" xmlns:r="${office}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>` +
    "<x:row/><x:row><x:c t='inlineStr'><x:is><x:t>尾</x:t></x:is></x:c></x:row></x:sheetData><x:pageMargins left='1' right='1' top='1' bottom='1' header='1' footer='1'/></x:worksheet>";
  const { sheet, bytes } = await edited(one(data), [writeAt("D1", [[4]]), writeAt("B2", [["新"]])]);
  expect([...sheet.rows]).toEqual([
    [0, [1, 2, null, 4]],
    [1, [null, "新"]],
    [2, ["尾"]],
  ]);
  expect(faultsOf(bytes)).toEqual([]);
  const unnumbered = await edited(one("<row><c><v>1</v></c></row><row r='7'><c><v>7</v></c></row><row><c><v>8</v></c></row>"), [writeAt("A3", [["三"]])]);
  expect([...unnumbered.sheet.rows]).toEqual([[0, [1]], [2, ["三"]], [6, [7]], [7, [8]]]);
});

test("formatting keeps values and adds to the style a cell has", async () => {
  const data = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>';
  const { sheet, part, bytes } = await edited(one(data, withStyles), [{ kind: "formatCells", sheet: "S", area: parseArea("A1:C2")!, style: { bold: true, numberFormat: "0.0%" } }]);
  expect(sheet.rows.get(0)).toEqual([1, "x"]);
  expect(sheet.numberFormats!.get(0)).toEqual(["0.0%", "0.0%", "0.0%"]);
  expect(sheet.numberFormats!.get(1)).toEqual(["0.0%", "0.0%", "0.0%"]);
  expect(part("xl/workbook.xml")).not.toContain("calcPr");
  expect(faultsOf(bytes)).toEqual([]);
  const again = openFileWorkbook(bytes);
  await again.apply([{ kind: "formatCells", sheet: "S", area: parseArea("A1:C2")!, style: { bold: true, numberFormat: "0.0%" } }]);
  expect(again.save()).toBe(bytes);
});

const untouched = '<row r="9"><c r="A9" t="str"><f>B9</f><v>远</v></c></row>';

test("a fault late in the edits leaves the workbook of before for the next edits", async () => {
  const file = openFileWorkbook(one(untouched, withStyles));
  await expect(file.apply([{ kind: "formatCells", sheet: "S", area: parseArea("A1")!, style: { bold: true } }, writeAt("A1", [[1]], "X")])).rejects.toThrow(WorkbookFileError);
  await file.apply([writeAt("A1", [[3]])]);
  expect([...(await file.read()).sheets[0]!.rows.get(0)!]).toEqual([3]);
});

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.constantFrom("_x0041_", "=A1", " a", "\r\n", "\u0000"),
  fc.boolean(),
  fc.constantFrom<CellValue>({ fault: "#N/A" }, { fault: "#REF!" }),
);
const block = fc.record({
  row: fc.oneof(fc.nat(12), fc.constant(1_048_570)),
  column: fc.oneof(fc.nat(8), fc.constant(16_380)),
  cells: fc.array(fc.array(fc.oneof(value, fc.constant(undefined)), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
});

test("writing blocks and reading them gives exactly them, and all else as it was", async () => {
  const rows = [2, 3, 7, 9].map((row) => `<row r="${row}" spans="1:6"><c r="B${row}" s="1"><v>${row}</v></c><c r="D${row}" t="s"><v>0</v></c><c r="F${row}"><f>B${row}</f><v>5</v></c></row>`).join("");
  const bytes = one(rows, { strings: ["<si><t>甲</t></si>"], ...withStyles });
  const before = (await openFileWorkbook(bytes).read({ numberFormats: true })).sheets[0]!;
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 4 }), async (blocks) => {
      const expected = new Map<string, CellValue>();
      before.rows.forEach((cells, row) => cells.forEach((cell, column) => cell !== null && expected.set(`${row} ${column}`, cell)));
      const formulas = new Set([...before.formulas.keys()].map((row) => `${row} 5`));
      for (const { row, column, cells } of blocks) {
        cells.forEach((line, down) =>
          line.forEach((cell, across) => {
            const place = `${row + down} ${column + across}`;
            if (cell === undefined) return;
            formulas.delete(place);
            if (cell === null) expected.delete(place);
            else expected.set(place, cell);
          }),
        );
      }
      const { sheet } = await edited(bytes, blocks.map(({ row, column, cells }) => ({ kind: "writeCells", sheet: "S", at: { row, column }, rows: cells })));
      const found = new Map<string, CellValue>();
      sheet.rows.forEach((cells, row) => cells.forEach((cell, column) => cell !== null && found.set(`${row} ${column}`, cell)));
      const kept = new Set([...sheet.formulas].flatMap(([row, cells]) => cells.flatMap((cell, column) => (cell === undefined ? [] : [`${row} ${column}`]))));
      expect([...found].sort()).toEqual([...expected].sort());
      expect(kept).toEqual(formulas);
      expect(sheet.numberFormats!.get(2)![1]).toBe("0.00");
    }),
    { numRuns: 150 },
  );
});

test("a workbook of another library stays valid through edits of every kind", async () => {
  const sheet = utils.aoa_to_sheet([["姓名", "产值"], ["张三", 90], ["李四", 80]]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "考核");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer);
  const { bytes: saved, workbook, part, parts } = await edited(bytes, [
    writeAt("C1", [["得分"], [{ formula: "=B2*0.5", value: 45 }], [{ formula: "=B3*0.5", value: 40 }]], "考核"),
    { kind: "formatCells", sheet: "考核", area: parseArea("C2:C3")!, style: { numberFormat: "0.00", fill: "FFF2CC" } },
    { kind: "columnWidth", sheet: "考核", column: 2, width: 14 },
    { kind: "conditionalFormats", sheet: "考核", area: parseArea("C2:C3")!, rules: [{ formula: "=$C2<45", style: { fill: "F8CBAD" } }] },
    { kind: "validate", sheet: "考核", area: parseArea("B2:B3")!, validation: { rule: { kind: "decimal", min: 0, max: 100 } } },
    { kind: "defineName", name: "提成比例", refersTo: "考核!$B$2", comment: "假设待确认" },
    { kind: "storeXml", namespace: "urn:jisuan:settings", xml: '<s xmlns="urn:jisuan:settings"><map a="甲&amp;乙"/></s>' },
    { kind: "addSheet", plan: { name: "看板", blocks: [{ at: { row: 0, column: 0 }, rows: [["合计", { formula: "=SUM(考核!C2:C3)", value: 85 }]] }] } },
  ]);
  expect(faultsOf(saved)).toEqual([]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["考核", "看板"]);
  expect(workbook.names).toEqual([{ name: "提成比例", refersTo: "考核!$B$2" }]);
  expect([...workbook.storedXml]).toEqual([["urn:jisuan:settings", '<s xmlns="urn:jisuan:settings"><map a="甲&amp;乙"/></s>']]);
  const before = unzipSync(bytes);
  for (const path of ["xl/sharedStrings.xml", "xl/theme/theme1.xml", "docProps/app.xml"]) if (before[path]) expect(part(path)).toBe(strFromU8(before[path]));
  const other = readBySheetJs(saved, { type: "array" });
  expect(other.Sheets["考核"]!["C2"]).toMatchObject({ f: "B2*0.5", v: 45 });
  const removed = await edited(saved, [{ kind: "storeXml", namespace: "urn:jisuan:settings", xml: null }, { kind: "deleteSheet", sheet: "看板" }]);
  expect(removed.parts.filter((path) => path.startsWith("customXml") || path.endsWith("sheet2.xml"))).toEqual([]);
  expect(removed.part("[Content_Types].xml")).not.toContain("customXml");
  expect(parts.some((path) => path.startsWith("customXml/itemProps"))).toBe(true);
  expect(faultsOf(removed.bytes)).toEqual([]);
});
