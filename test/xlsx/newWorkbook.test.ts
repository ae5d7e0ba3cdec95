import { read, utils } from "@e965/xlsx";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { XlsxPackage } from "../../src/xlsx/package";
import { hostileTexts, richPlan } from "./richPlan";
import { faultsOf } from "./validate";

const bytes = newWorkbook(richPlan);
const pkg = XlsxPackage.open(bytes);
const book = read(bytes, { cellStyles: true, cellNF: true, bookFiles: true });
const dataPart = pkg.text("xl/worksheets/sheet2.xml");

test("a workbook with everything that a plan can say is a valid one", () => {
  expect(faultsOf(bytes)).toEqual([]);
});

test("the same plan gives the same bytes", () => {
  expect(Buffer.from(newWorkbook(richPlan)).equals(Buffer.from(bytes))).toBe(true);
});

test("hostile texts are texts, character for character, and stay so when edited", () => {
  const sheet = book.Sheets["使用说明"]!;
  hostileTexts.forEach((text, index) => {
    for (const column of ["B", "C"]) {
      const cell = sheet[`${column}${index + 3}`];
      expect([cell.t, cell.v, cell.f]).toEqual(["s", text, undefined]);
    }
  });
  const style = /<c r="C3" s="(\d+)"/.exec(pkg.text("xl/worksheets/sheet1.xml"))![1]!;
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(pkg.text("xl/styles.xml"))![1]!.match(/<xf\b.*?(?:\/>(?!<(?:alignment|protection))|<\/xf>)/gs)!;
  expect(formats[Number(style)]).toContain('quotePrefix="1"');
});

test("values, formulas with their results, errors and dates are read back by another reader", () => {
  const sheet = book.Sheets["考核 数据"]!;
  expect(sheet.C4).toMatchObject({ t: "n", v: 96.5, z: "0.00" });
  expect(sheet.E5).toMatchObject({ t: "n", v: 46_101, z: "yyyy-mm-dd" });
  expect(sheet.F4).toMatchObject({ t: "s", v: "A" });
  expect(dataPart).toContain('<f>_xlfn.IFS(成绩[[#This Row],[得分]]&gt;=90,"A"');
  expect(sheet.D9).toMatchObject({ t: "e" });
  expect(sheet.E9).toMatchObject({ t: "b", v: true });
});

test("a header said twice is told apart, in the cell as in the table; the calculated column fills what the plan leaves empty", () => {
  expect(book.Sheets["考核 数据"]!.D3.v).toBe("得分2");
  const table = pkg.text("xl/tables/table1.xml");
  expect(table).toContain('<tableColumn id="3" name="得分2"><calculatedColumnFormula>成绩[[#This Row],[得分]]*1.1</calculatedColumnFormula>');
  expect(dataPart.match(/<c r="D[4-7]"[^>]*><f>成绩\[\[#This Row\],\[得分\]\]\*1\.1<\/f><\/c>/g)).toHaveLength(4);
});

test("what is shown beside a cell is cut to Excel's limits", () => {
  const prompt = /promptTitle="([^"]*)" prompt="([^"]*)"/.exec(dataPart)!;
  expect(prompt[1]).toHaveLength(32);
  expect(prompt[2]!.replaceAll("&#10;", "\n").replaceAll(/&(quot|lt|gt|amp);/g, "x")).toHaveLength(255);
  expect(dataPart).toContain('<formula1>"平均,合计,“其他""”"</formula1>');
});

test("headers keep their page codes, print other ampersands, and fit", () => {
  expect(pkg.text("xl/worksheets/sheet1.xml")).toContain("<oddHeader>&amp;LR&amp;&amp;D 部 &lt;一&gt;&amp;C绩效</oddHeader><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>");
  const long = /<oddHeader>(.*?)<\/oddHeader>/.exec(dataPart)![1]!.replaceAll("&amp;", "&");
  expect(long).toHaveLength(255);
  expect(long.startsWith("&C考核数据&R长")).toBe(true);
});

test("print titles, print area and names are the workbook's", () => {
  expect(book.Workbook!.Names).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ Name: "_xlnm.Print_Area", Sheet: 1, Ref: "'考核 数据'!$B$1:$F$9" }),
      expect.objectContaining({ Name: "_xlnm.Print_Titles", Sheet: 1, Ref: "'考核 数据'!$3:$3" }),
      expect.objectContaining({ Name: "提成比例", Ref: "'参数''表'!$B$1" }),
    ]),
  );
  expect(pkg.text("xl/workbook.xml")).toContain('<definedName name="提成比例" comment="假设待确认">');
  expect(book.Workbook!.Sheets!.map((sheet) => sheet.Hidden)).toEqual([0, 0, 0, 1]);
});

test("notes have shapes of their own on every sheet", () => {
  expect(book.Sheets["考核 数据"]!.C3.c[0].t).toContain("每低 1 个百分点扣 2 分");
  const shapes = pkg.paths().filter((path) => path.endsWith(".vml")).flatMap((path) => [...pkg.text(path).matchAll(/_x0000_s(\d+)"/g)].map((match) => match[1]));
  expect(shapes).toEqual(["1025", "1026", "2049"]);
  expect(pkg.text("xl/drawings/vmlDrawing2.vml")).toContain('data="2"');
});

test("charts carry what they show", () => {
  const charts = pkg.paths().filter((path) => path.startsWith("xl/charts/chart"));
  expect(charts).toHaveLength(7);
  const column = pkg.text("xl/charts/chart1.xml");
  expect(column).toContain("<a:t>&lt;column&gt; &amp; 三分之二的人在 B</a:t>");
  expect(column).toContain('<c:f>看板!$A$2:$A$5</c:f><c:strCache><c:ptCount val="4"/><c:pt idx="0"><c:v>A</c:v></c:pt>');
  expect(column).toContain('<c:pt idx="3"><c:v>3</c:v></c:pt></c:numCache>');
  expect(column).toContain('<c:tx><c:v>本期 &lt;&amp;&gt;</c:v></c:tx>');
});

test("the pane opens with the workbook where the company has deployed the add-in", () => {
  expect(pkg.text("_rels/.rels")).toContain("relationships/webextensiontaskpanes");
  expect(pkg.text("xl/webextensions/webextension1.xml")).toContain('<we:reference id="7f6c1f0a-3b5d-4c8e-9a41-2d1f6b7e8c90" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/>');
});

test("a plain workbook has no notes, charts, tables or panes", () => {
  const plain = newWorkbook({ sheets: [{ name: "空", blocks: [] }] });
  expect(faultsOf(plain)).toEqual([]);
  expect(XlsxPackage.open(plain).paths().filter((path) => /comment|drawing|table|webext/.test(path))).toEqual([]);
  expect(utils.sheet_to_json(read(plain).Sheets["空"]!)).toEqual([]);
});

const sheet = { name: "一", blocks: [{ at: { row: 0, column: 0 }, rows: [["甲", 2], ["a", 1]] }] };
const area = { top: 0, left: 0, bottom: 1, right: 1 };

test.each([
  ["a header that is no text", { tables: [{ name: "表一", area }] }, /no text/],
  ["a formula for a column that is not there", { tables: [{ name: "表一", area: { ...area, right: 0 }, columnFormulas: { 乙: "=1" } }] }, /乙/],
  ["a table without a body", { tables: [{ name: "表一", area: { ...area, bottom: 0, right: 0 } }] }, /badArea/],
  ["a table called like a cell", { tables: [{ name: "A1", area: { ...area, right: 0 } }] }, /badName/],
  ["two tables of one name", { tables: [{ name: "表一", area: { ...area, right: 0 } }, { name: "表一", area: { top: 0, bottom: 1, left: 3, right: 3 } }] }, /badName/],
  ["a list too long", { validations: [{ area, validation: { rule: { kind: "list" as const, values: ["长".repeat(256)] } } }] }, /255/],
  ["a list value with a comma", { validations: [{ area, validation: { rule: { kind: "list" as const, values: ["a,b"] } } }] }, /comma/],
  ["a colour that is none", { tabColor: "#fff" }, /RRGGBB/],
])("our own mistakes are refused: %s", (_what, more, message) => {
  expect(() => newWorkbook({ sheets: [{ ...sheet, ...more }] })).toThrow(message);
});
