import { utils, write } from "@e965/xlsx";
import { formulaAt, numberFormatAt, valueAt, type WorkbookSnapshot } from "../../src/sheet/snapshot";
import { parsePlace } from "../../src/sheet/address";
import { XlsxPackage } from "../../src/xlsx/package";
import { readSnapshot } from "../../src/xlsx/readSnapshot";
import { WorkbookFileError } from "../../src/xlsx/workbookFileError";
import { main, office, smallParts, smallWorkbook, tableText, zipped, type SmallWorkbook } from "./smallWorkbook";

const read = (workbook: SmallWorkbook) => readSnapshot(XlsxPackage.open(smallWorkbook(workbook)));
const sheetOf = (data: string, more: Partial<SmallWorkbook> = {}) => read({ sheets: [{ name: "S", data }], ...more });
const at = (workbook: WorkbookSnapshot, address: string) => valueAt(workbook.sheets[0]!, parsePlace(address)!);
const formula = (workbook: WorkbookSnapshot, address: string) => formulaAt(workbook.sheets[0]!, parsePlace(address)!);

test.each([
  ["a number", '<c r="A1"><v>9.10</v></c>', 9.1],
  ["a number in scientific notation", '<c r="A1" t="n"><v>1.5E-3</v></c>', 0.0015],
  ["zero", '<c r="A1"><v>0</v></c>', 0],
  ["a number with spaces round it", '<c r="A1"><v> 7 </v></c>', 7],
  ["a shared string", '<c r="A1" t="s"><v>1</v></c>', "李四"],
  ["rich text, its phonetic guide left out", '<c r="A1" t="s"><v>2</v></c>', "项目甲 完"],
  ["an empty shared string", '<c r="A1" t="s"><v>3</v></c>', ""],
  ["a shared string that is not there", '<c r="A1" t="s"><v>99</v></c>', null],
  ["an inline string", '<c r="A1" t="inlineStr"><is><t>文 &amp; &lt;b&gt;</t></is></c>', "文 & <b>"],
  ["an inline string of runs", '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">甲 </t></r><r><t>乙</t></r></is></c>', "甲 乙"],
  ["spaces that are to be kept", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "],
  ["spaces that are layout", '<c r="A1" t="inlineStr"><is><t>\n  a\n</t></is></c>', "a"],
  ["escaped characters", '<c r="A1" t="inlineStr"><is><t>a_x000D__x000a_b_x005F_x0041_&#10;</t></is></c>', "a\r\nb_x0041_"],
  ["a formula's text", '<c r="A1" t="str"><f>"x"</f><v>甲_x0041_</v></c>', "甲A"],
  ["a formula's empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', ""],
  ["true", '<c r="A1" t="b"><v>1</v></c>', true],
  ["false", "<c r='A1' t='b'><v>0</v></c>", false],
  ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { fault: "#DIV/0!" }],
  ["an error nobody knows", '<c r="A1" t="e"><v>#NEW!</v></c>', { fault: "#UNKNOWN!" }],
  ["a date", '<c r="A1" t="d"><v>2026-03-01T12:00:00Z</v></c>', 46082.5],
  ["a formula never worked out", '<c r="A1"><f>B1</f></c>', { fault: "uncalculated" }],
  ["a formula with an empty result", '<c r="A1"><f>B1</f><v/></c>', { fault: "uncalculated" }],
  ["a cell with a format only", '<c r="A1" s="0"/>', null],
  ["text in a cell that says it is a number", '<c r="A1"><v>N/A</v></c>', "N/A"],
  ["an infinity, which no cell can hold as a number", '<c r="A1"><v>Infinity</v></c>', "Infinity"],
  ["a cell with more attributes and an extension", '<c  r = "A1"\n cm="1" vm="2" t="n" ><v>3</v><extLst><ext uri="{c}"><c/></ext></extLst></c >', 3],
])("%s is read", (_, cell, value) => {
  const strings = ["<si><t>张三</t></si>", "<si><t>李四</t></si>", '<si><r><t xml:space="preserve">项目甲 </t></r><rPh sb="0" eb="2"><t>xiang</t></rPh><r><t>完</t></r><phoneticPr fontId="1"/></si>', "<si/>"];
  expect(at(sheetOf(`<row r="1">${cell}</row>`, { strings }), "A1")).toEqual(value);
});

test("dates count from 1904 where the workbook does", () => {
  const data = '<row r="1"><c r="A1" t="d"><v>2026-03-01</v></c><c r="B1"><v>44620</v></c></row>';
  const workbook = sheetOf(data, { workbookProperties: '<workbookPr date1904="1"/>' });
  expect([workbook.date1904, at(workbook, "A1"), at(workbook, "B1")]).toEqual([true, 44620, 44620]);
});

test("a shared formula is read in each cell as it reads from there, whichever cell comes first", () => {
  const workbook = sheetOf(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f></c></row>' +
      '<row r="4"><c r="A4"><f t="array" ref="A4:A5">SUM(A1:A2)</f><v>9</v></c></row><row r="5"><c r="A5"><v>9</v></c></row>',
  );
  expect([formula(workbook, "B1"), formula(workbook, "B2"), formula(workbook, "B3"), formula(workbook, "A4"), formula(workbook, "A5")]).toEqual([
    '=A1*$A$1&"A1"',
    '=A2*$A$1&"A1"',
    '=A3*$A$1&"A1"',
    "=SUM(A1:A2)",
    undefined,
  ]);
  expect([at(workbook, "B2"), at(workbook, "B3")]).toEqual([2, { fault: "uncalculated" }]);
});

const odd =
  `<x:worksheet xmlns:x="${main}" xmlns:r="${office}"><!-- <c r="Z9"> --><x:sheetProtection sheet="1"/><x:cols><x:col min="2" max="3" hidden="true"/></x:cols><x:sheetData>` +
  "<x:row><x:c><x:v>1</x:v></x:c><x:c t='inlineStr'><x:is><x:t><![CDATA[<张三>]]></x:t></x:is></x:c></x:row><x:row/><x:row hidden='1'><x:c r='C3'><x:f>A1&amp;\"&lt;\"</x:f><x:v>2</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row>" +
  "</x:sheetData><x:mergeCells count='1'><x:mergeCell ref='A1:B2'/></x:mergeCells></x:worksheet>";

test("a producer that prefixes its elements and numbers neither rows nor cells is read", () => {
  const sheet = read({ sheets: [{ name: "S", data: odd }] }).sheets[0]!;
  expect([...sheet.rows]).toEqual([
    [0, [1, "<张三>"]],
    [2, [null, null, 2, 5]],
  ]);
  expect(sheet.formulas.get(2)).toEqual([undefined, undefined, '=A1&"<"']);
  expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], sheet.merges]).toEqual([[2], [1, 2], [{ top: 0, left: 0, bottom: 1, right: 1 }]]);
});

test("a used range down to the last row costs nothing", () => {
  const data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="1" customFormat="1"/><row r="1048576"><c r="XFD1048576" s="0"/><c r="XFD1048576"><v>2</v></c></row>';
  const sheet = read({ sheets: [{ name: "S", data, head: '<dimension ref="A1:XFD1048576"/>' }] }).sheets[0]!;
  expect([...sheet.rows.keys()]).toEqual([0, 1_048_575]);
  expect(sheet.rows.get(1_048_575)![16_383]).toBe(2);
});

test("tables, names, protection, visibility and stored documents are read", () => {
  const workbook = read({
    sheets: [
      {
        name: "考核",
        data: '<row r="3"><c r="B3" t="inlineStr"><is><t>姓名</t></is></c></row><row r="4"><c r="C4"><f>T_1[[#This Row],[姓名]]</f><v>1</v></c></row>',
        tail: '<sheetProtection sheet="1" objects="1"/>',
        tables: [tableText({ name: "T_1", ref: "B3:C6", columns: ["姓名", "代码质量_x000a_(45%) &amp; _x005F_x0041_"], attributes: 'totalsRowCount="1"' })],
      },
      { name: "空", data: "", state: "veryHidden" },
    ],
    workbookTail:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">考核!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">考核!$A$1</definedName>' +
      '<definedName name="提成" comment="c">0.5</definedName><definedName name="局部" localSheetId="1">空!$A$1&amp;"x"</definedName></definedNames>',
    more: {
      "customXml/item1.xml": [undefined, '<?xml version="1.0"?>\n<j:a xmlns:j="urn:jisuan:1"><b>甲</b></j:a>\n', `${office}/customXml`],
      "customXml/item2.xml": [undefined, "<plain/>", `${office}/customXml`],
    },
  });
  expect(workbook.tables).toEqual([
    { name: "T_1", sheet: "考核", area: { top: 2, left: 1, bottom: 5, right: 2 }, hasHeader: true, hasTotals: true, columns: ["姓名", "代码质量\n(45%) & _x0041_"] },
  ]);
  expect(workbook.names).toEqual([{ name: "提成", refersTo: "0.5" }, { name: "局部", refersTo: '空!$A$1&"x"', sheet: "空" }]);
  expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual([["考核", "visible", true], ["空", "veryHidden", false]]);
  expect([...workbook.storedXml]).toEqual([["urn:jisuan:1", '<j:a xmlns:j="urn:jisuan:1"><b>甲</b></j:a>']]);
  expect(formula(workbook, "C4")).toBe("=[@姓名]");
});

test("chart sheets are no sheets with cells, but scopes of names count them", () => {
  const parts = smallParts({ sheets: [{ name: "图", data: "" }, { name: "表", data: "" }], workbookTail: '<definedNames><definedName name="n" localSheetId="1">表!$A$1</definedName></definedNames>' });
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace("relationships/worksheet", "relationships/chartsheet");
  const workbook = readSnapshot(XlsxPackage.open(zipped(parts)));
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["表"]);
  expect(workbook.names).toEqual([{ name: "n", refersTo: "表!$A$1", sheet: "表" }]);
});

test("a sheet that ends in the middle is damaged", () => {
  for (const data of ['<row r="1"><c r="A1"><v>1', '<row r="1"><c r="A1', '<row r="1"><c r="A1" t="s']) {
    expect(() => sheetOf(data)).toThrow(WorkbookFileError);
  }
});

test("a workbook that another library wrote is read as that library meant it", () => {
  const cells = [
    ["姓名", "产值", "日期", "是否"],
    ["张三 ", 104.26, 46082, true],
    ["=不是公式", -0.5, null, false],
    ["𠮷\n&<>\"'_x", 1e21, 1 / 3, null],
  ];
  const sheet = utils.aoa_to_sheet(cells);
  sheet["B2"] = { t: "n", v: 104.26, z: "0.0%" };
  sheet["E2"] = { t: "n", v: 2, f: "SUM(B2:B3)&\"<\"" };
  sheet["E3"] = { t: "e", v: 0x2a, w: "#N/A" };
  sheet["!ref"] = "A1:E4";
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "考核 数据");
  for (const bookSST of [true, false]) {
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST }) as ArrayBuffer);
    const workbook = readSnapshot(XlsxPackage.open(bytes), { numberFormats: true });
    cells.forEach((row, down) => row.forEach((value, across) => expect(valueAt(workbook.sheets[0]!, { row: down, column: across })).toEqual(value)));
    expect([at(workbook, "E2"), formula(workbook, "E2"), at(workbook, "E3")]).toEqual([2, '=SUM(B2:B3)&"<"', { fault: "#N/A" }]);
    expect(numberFormatAt(workbook.sheets[0]!, { row: 1, column: 1 })).toBe("0.0%");
    expect(numberFormatAt(workbook.sheets[0]!, { row: 0, column: 0 })).toBeUndefined();
  }
});
