import { strToU8, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { tinted } from "../../src/preview/look/colors";
import { readWorkbookLook } from "../../src/preview/look/workbookLook";

// What the browser has of itself.
globalThis.DOMParser = new JSDOM().window.DOMParser;

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const inner = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${types}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join("")}</Relationships>`;
}

const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
  <fonts><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="16"/><color theme="4" tint="-0.5"/><name val="等线"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF9DB"/></patternFill></fill></fills>
  <borders><border/><border><left/><bottom style="thin"><color rgb="FFD0D0D0"/></bottom></border></borders>
  <cellXfs><xf/><xf fontId="1" fillId="2" borderId="1" numFmtId="164"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="14"/></cellXfs>
  <dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const sheet = `<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FF036C5D"/></sheetPr>
  <sheetViews><sheetView showGridLines="0" zoomScale="90"><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>
  <sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="10"/></cols>
  <sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1"/><c s="2"/></row><row><c r="C2"/></row></sheetData>
  <conditionalFormatting sqref="C4:C9 E4:E9"><cfRule type="cellIs" operator="lessThan" dxfId="0" priority="2"><formula>60</formula></cfRule></conditionalFormatting>
  <conditionalFormatting sqref="D4:D9"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>D4&gt;C4</formula></cfRule><cfRule type="iconSet" priority="3"/></conditionalFormatting>
  <dataValidations><dataValidation type="list" sqref="F4:F9" showErrorMessage="1" errorStyle="warning"><formula1>"是,否"</formula1></dataValidation>
    <dataValidation type="decimal" sqref="G4" ><formula1>0</formula1><formula2>上限</formula2></dataValidation></dataValidations></worksheet>`;

function book(): Uint8Array {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${types}"><sheets><sheet name="数据" sheetId="1" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["styles", "styles.xml"], ["worksheet", "/xl/worksheets/sheet1.xml"]),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheet,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(["comments", "../comments1.xml"], ["table", "../tables/table1.xml"]),
    "xl/comments1.xml": `<comments xmlns="${main}"><commentList><comment ref="B4"><text><r><t>原文：</t></r><r><t>≥100%</t></r></text></comment></commentList></comments>`,
    "xl/tables/table1.xml": `<table xmlns="${main}" name="t" displayName="数据表"><autoFilter ref="A3:F9"/><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const look = readWorkbookLook(book());
const data = look.sheets.get("数据")!;

test("a cell's style carries font, fill, border, number format and alignment", () => {
  expect(look.styles.cells[1]).toMatchObject({
    bl: 1, fs: 16, cl: { rgb: "#203864" }, bg: { rgb: "#FFF9DB" }, bd: { b: { s: 1, cl: { rgb: "#D0D0D0" } } }, n: { pattern: "0.0%" }, ht: 2, tb: 3,
  });
  expect(look.styles.cells[2]).toMatchObject({ n: { pattern: "yyyy/m/d" } });
});

test("cells without an address come after the one before, rows without a number after theirs", () => {
  expect([...data.cells].map(([row, cells]) => [row, [...cells]])).toEqual([[0, [[0, 1], [1, 2]]], [1, [[2, 0]]]]);
});

test("widths are counted in characters of the default font, heights in points", () => {
  expect(data.columns).toEqual([{ first: 0, last: 1, width: 80, style: undefined }]);
  expect(data.rows.get(0)).toMatchObject({ height: 40, fixed: true });
  expect(data.defaultHeight).toBe(20);
});

test("frozen panes, grid lines, zoom and the tab's colour are seen", () => {
  expect(data).toMatchObject({ freeze: { row: 3, column: 1 }, gridLines: false, zoom: 0.9, tabColor: "#036C5D" });
});

test("conditional formats come in the order in which Excel asks them, comparisons as formulas", () => {
  expect(data.conditionalFormats.map(({ rule, stopIfTrue, ranges }) => ({ rule, stopIfTrue, areas: ranges.length }))).toEqual([
    { rule: { type: "highlightCell", subType: "formula", value: "=D4>C4", style: { bl: 1, cl: { rgb: "#9C0006" }, bg: { rgb: "#FFC7CE" } } }, stopIfTrue: true, areas: 1 },
    { rule: { type: "highlightCell", subType: "formula", value: "=C4<60", style: { bl: 1, cl: { rgb: "#9C0006" }, bg: { rgb: "#FFC7CE" } } }, stopIfTrue: false, areas: 2 },
  ]);
});

test("validations keep their words, numbers and formulas apart", () => {
  expect(data.validations).toMatchObject([
    { type: "list", formula1: "是,否", errorStyle: 2, showErrorMessage: true },
    { type: "decimal", operator: "between", formula1: "0", formula2: "=上限" },
  ]);
});

test("notes are read whole, tables with their style", () => {
  expect(data.notes).toEqual([{ at: { row: 3, column: 1 }, text: "原文：≥100%" }]);
  expect(data.tables).toEqual([{ name: "数据表", style: "TableStyleLight1", stripes: true, filter: true }]);
});

test.each([
  ["4472C4", 0.8, "#DAE3F3"],
  ["4472C4", -0.5, "#203864"],
  ["FFFFFF", -0.15, "#D9D9D9"],
])("the theme colour %s with tint %s is %s", (rgb, tint, color) => {
  expect(tinted(rgb, tint)).toBe(color);
});
