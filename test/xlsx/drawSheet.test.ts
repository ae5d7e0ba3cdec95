import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import type { SheetPlan } from "../../src/sheet/sheetPlan";
import { drawSheet } from "../../src/xlsx/drawSheet";
import { XlsxPackage } from "../../src/xlsx/package";
import { richPlan } from "./richPlan";
import { faultsOf } from "./validate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument";
const relationships = (...list: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map((entry) => `<Relationship ${entry}/>`).join("")}</Relationships>`;

/** A workbook with a table, a note and a chart of its own, written with prefixes and absolute targets, as some programs do. */
function handMade(): Uint8Array {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return zipSync({
    "[Content_Types].xml": part(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${types}.vmlDrawing"/>` +
        `<Override PartName="/xl/book.xml" ContentType="${types}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.spreadsheetml.worksheet+xml"/>` +
        `<Override PartName="/xl/tables/table1.xml" ContentType="${types}.spreadsheetml.table+xml"/><Override PartName="/xl/comments1.xml" ContentType="${types}.spreadsheetml.comments+xml"/>` +
        `<Override PartName="/xl/look.xml" ContentType="${types}.spreadsheetml.styles+xml"/></Types>`,
    ),
    "_rels/.rels": part(relationships(`Id="rId1" Type="${office}/officeDocument" Target="/xl/book.xml"`)),
    "xl/book.xml": part(
      `<x:workbook xmlns:x="${main}" xmlns:r="${office}"><x:bookViews><x:workbookView activeTab="0"/></x:bookViews><x:sheets><x:sheet name="原有" sheetId="7" r:id="rId9"/></x:sheets>` +
        '<x:definedNames><x:definedName name="_xlnm.Print_Titles" localSheetId="0">原有!$1:$1</x:definedName></x:definedNames></x:workbook>',
    ),
    "xl/_rels/book.xml.rels": part(
      relationships(`Id="rId9" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"`, `Id="rId2" Type="${office}/styles" Target="look.xml"`),
    ),
    "xl/look.xml": part(
      `<x:styleSheet xmlns:x="${main}"><x:fonts count="1"><x:font><x:sz val="12"/><x:name val="宋体"/></x:font></x:fonts><x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills>` +
        '<x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs><x:cellXfs count="1"><x:xf numFmtId="0" fontId="0"/></x:cellXfs></x:styleSheet>',
    ),
    "xl/worksheets/sheet1.xml": part(
      `<x:worksheet xmlns:x="${main}" xmlns:r="${office}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>列</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData>` +
        '<x:legacyDrawing r:id="rId2"/><x:tableParts count="1"><x:tablePart r:id="rId1"/></x:tableParts></x:worksheet>',
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": part(
      relationships(
        `Id="rId1" Type="${office}/table" Target="/xl/tables/table1.xml"`,
        `Id="rId2" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"`,
        `Id="rId3" Type="${office}/comments" Target="../comments1.xml"`,
      ),
    ),
    "xl/tables/table1.xml": part(`<x:table xmlns:x="${main}" id="4" name="原表" displayName="原表" ref="A1:A2"><x:autoFilter ref="A1:A2"/><x:tableColumns count="1"><x:tableColumn id="1" name="列"/></x:tableColumns></x:table>`),
    "xl/comments1.xml": part(`<x:comments xmlns:x="${main}"><x:authors><x:author>人</x:author></x:authors><x:commentList><x:comment ref="A1" authorId="0"><x:text><x:t>注</x:t></x:text></x:comment></x:commentList></x:comments>`),
    "xl/drawings/vmlDrawing1.vml": strToU8(
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1,3"/></o:shapelayout>' +
        '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    ),
  });
}

function sheetJsMade(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["姓名", "得分"], ["张三", 90]]), "原有");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", bookSST: true }) as Buffer);
}

const plan = (sheet: SheetPlan): SheetPlan => ({ ...sheet, validations: sheet.validations?.filter(({ validation }) => validation.rule.kind !== "listFrom") });
const dataPlan = plan(richPlan.sheets[1]!);
const boardPlan = plan(richPlan.sheets[2]!);

describe.each([
  ["made by SheetJS", sheetJsMade, ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]],
  ["made by hand", handMade, ["[Content_Types].xml", "xl/book.xml", "xl/_rels/book.xml.rels", "xl/look.xml"]],
])("in a workbook %s", (_who, make, necessary) => {
  const before = XlsxPackage.open(make());
  const drawn = XlsxPackage.open(make());
  drawSheet(drawn, boardPlan);
  drawSheet(drawn, dataPlan, "原有");
  const after = XlsxPackage.open(drawn.save());

  test("only the parts that must know of the new sheets change", () => {
    const changed = before.paths().filter((path) => !Buffer.from(before.bytes(path)).equals(Buffer.from(after.bytes(path))));
    expect(changed.sort()).toEqual([...necessary].sort());
  });

  test("the file is valid", () => {
    const old = new Set(faultsOf(before.save()));
    expect(faultsOf(after.save()).filter((fault) => !old.has(fault))).toEqual([]);
  });

  test("the sheets stand where they were asked for, and names of a sheet's own still mean their sheet", () => {
    const book = after.text(necessary[1]!);
    expect([...book.matchAll(/<(?:x:)?sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual(["考核 数据", "原有", "看板"]);
    const names = [...book.matchAll(/localSheetId="(\d+)"[^>]*>([^<]*)</g)].map((match) => [match[1], match[2]]);
    expect(names).toContainEqual(["0", "'考核 数据'!$3:$3"]);
    if (book.includes("原有!$1:$1")) expect(names).toContainEqual(["1", "原有!$1:$1"]);
  });

  test("no id is given twice in the workbook", () => {
    const tables = after.paths().filter((path) => /^xl\/tables\//.test(path)).map((path) => / id="(\d+)"/.exec(after.text(path))![1]);
    expect(new Set(tables).size).toBe(tables.length);
    const shapes = after.paths().filter((path) => path.endsWith(".vml")).flatMap((path) => [...after.text(path).matchAll(/ id="_x0000_s(\d+)"/g)].map((match) => match[1]));
    expect(new Set(shapes).size).toBe(shapes.length);
    const maps = after.paths().filter((path) => path.endsWith(".vml")).flatMap((path) => /idmap[^>]*data="([\d,]+)"/.exec(after.text(path))![1]!.split(","));
    expect(new Set(maps).size).toBe(maps.length);
  });

  test("a table of a name that the workbook has is refused", () => {
    expect(() => drawSheet(after, { ...dataPlan, name: "又一张" })).toThrow(/badName.*成绩/);
  });
});

test("columns are as wide as Excel would make them in the workbook's own font", () => {
  const pkg = XlsxPackage.open(handMade());
  drawSheet(pkg, { name: "宽", columnWidths: [undefined, 10, 10, 20.5], blocks: [] });
  // 宋体 12: eight pixels a digit.
  expect(pkg.text("xl/worksheets/sheet2.xml")).toContain(`<cols><col min="2" max="3" width="10.625" customWidth="1"/><col min="4" max="4"`);
});
