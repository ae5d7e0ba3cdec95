import { strFromU8, unzipSync } from "fflate";
import { parseArea, parsePlace } from "../../src/sheet/address";
import type { CellWrite, Edit } from "../../src/sheet/edits";
import { formulaAt, valueAt } from "../../src/sheet/snapshot";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { WorkbookFileError } from "../../src/xlsx/workbookFileError";
import { smallWorkbook, tableText } from "./smallWorkbook";
import { faultsOf } from "./validate";

const text = (address: string, content: string) => `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
const body =
  `<row r="3">${text("B3", "姓名")}${text("C3", "产值")}${text("D3", "双倍")}</row>` +
  `<row r="4">${text("B4", "张三")}<c r="C4"><v>10</v></c><c r="D4"><f>考核[[#This Row],[产值]]*2</f><v>20</v></c></row>` +
  `<row r="5">${text("B5", "李四")}<c r="C5"><v>20</v></c><c r="D5"><f>考核[[#This Row],[产值]]*2</f><v>40</v></c></row>`;
const columns = [
  '<tableColumn id="3" name="姓名" dataCellStyle="Normal"/>',
  '<tableColumn id="7" name="产值"/>',
  '<tableColumn id="4" name="双倍"><calculatedColumnFormula>考核[[#This Row],[产值]]*2</calculatedColumnFormula></tableColumn>',
];
const style = '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>';
const plain = smallWorkbook({ sheets: [{ name: "考核", data: body, tables: [tableText({ name: "考核", ref: "B3:D5", columns, more: style })] }] });

const totalsColumns = ['<tableColumn id="3" name="姓名" totalsRowLabel="合计"/>', '<tableColumn id="7" name="产值" totalsRowFunction="sum"/>', columns[2]!];
const totals = smallWorkbook({
  sheets: [
    {
      name: "考核",
      data: `${body}<row r="6">${text("B6", "合计")}<c r="C6"><f>SUBTOTAL(109,考核[产值])</f><v>30</v></c></row>`,
      tables: [tableText({ name: "考核", ref: "B3:D6", columns: totalsColumns, filter: '<autoFilter ref="B3:D5"><filterColumn colId="1"><filters><filter val="10"/></filters></filterColumn></autoFilter>', attributes: 'totalsRowCount="1"', more: style })],
    },
  ],
});

const writeAt = (address: string, rows: readonly (readonly CellWrite[])[]): Edit => ({ kind: "writeCells", sheet: "考核", at: parsePlace(address)!, rows });
const resizeTo = (area: string): Edit => ({ kind: "resizeTable", table: "考核", area: parseArea(area)! });

async function edited(bytes: Uint8Array, edits: readonly Edit[]) {
  const file = openFileWorkbook(bytes);
  await file.apply(edits);
  const saved = file.save();
  const workbook = await openFileWorkbook(saved).read();
  const sheet = workbook.sheets[0]!;
  return {
    saved,
    table: workbook.tables[0]!,
    part: strFromU8(unzipSync(saved)["xl/tables/table1.xml"]!),
    value: (address: string) => valueAt(sheet, parsePlace(address)!),
    formula: (address: string) => formulaAt(sheet, parsePlace(address)!),
  };
}

async function refusal(bytes: Uint8Array, edit: Edit): Promise<string> {
  return edited(bytes, [edit]).then(
    () => "applied",
    (fault: unknown) => (fault instanceof WorkbookFileError ? fault.code : String(fault)),
  );
}

test("a table grows to the right by columns named as their headers, the others keep all that was said of them", async () => {
  const { table, part, formula, saved } = await edited(plain, [writeAt("E3", [["得分\n(45%)", "等级"], [{ formula: "=[@产值]*0.5", value: 5 }, "B"], [{ formula: "=[@产值]*0.5", value: 10 }, "A"]]), resizeTo("B3:F5")]);
  expect(table).toMatchObject({ area: parseArea("B3:F5"), columns: ["姓名", "产值", "双倍", "得分\n(45%)", "等级"] });
  expect(part).toContain('<autoFilter ref="B3:F5"/>');
  expect(part).toContain(`<tableColumns count="5">${columns.join("")}<tableColumn id="8" name="得分_x000a_(45%)"/><tableColumn id="9" name="等级"/></tableColumns>`);
  expect(formula("E4")).toBe("=[@产值]*0.5");
  expect(strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!)).toContain("<f>考核[[#This Row],[产值]]*0.5</f>");
  expect(faultsOf(saved)).toEqual([]);
  const again = openFileWorkbook(saved);
  await again.apply([writeAt("E3", [["得分\n(45%)"]]), resizeTo("B3:F5")]);
  expect(again.save()).toBe(saved);
});

test("headers that are empty, numbers or said twice become names that Excel accepts, in the cell as well", async () => {
  const { table, value, saved } = await edited(plain, [writeAt("E3", [["产值", 2024, null, "得分 "]]), resizeTo("B3:H5")]);
  expect(table.columns).toEqual(["姓名", "产值", "双倍", "产值2", "2024", "列6", "得分 "]);
  expect(["E3", "F3", "G3", "H3"].map(value)).toEqual(["产值2", "2024", "列6", "得分 "]);
  expect(faultsOf(saved)).toEqual([]);
});

test("a table that grows downwards fills its calculated columns where nothing stands", async () => {
  const { formula, value } = await edited(plain, [writeAt("B6", [["王五", 30], ["赵六", 40, 99]]), resizeTo("B3:D7")]);
  expect([formula("D6"), value("D6"), value("D7"), formula("D7")]).toEqual(["=[@产值]*2", { fault: "uncalculated" }, 99, undefined]);
});

test("the totals row moves with the end of the table", async () => {
  const grown = await edited(totals, [resizeTo("B3:D8")]);
  expect(["B6", "C6", "B8", "C8"].map(grown.value)).toEqual([null, null, "合计", { fault: "uncalculated" }]);
  expect(grown.formula("C8")).toBe("=SUBTOTAL(109,考核[产值])");
  expect(grown.formula("D6")).toBe("=[@产值]*2");
  expect(grown.part).toContain('<autoFilter ref="B3:D7">');
  const written = await edited(totals, [writeAt("B6", [["王五", 30]]), resizeTo("B3:D7")]);
  expect(["B6", "C6", "B7"].map(written.value)).toEqual(["王五", 30, "合计"]);
  expect(written.formula("C7")).toBe("=SUBTOTAL(109,考核[产值])");
  expect(faultsOf(written.saved)).toEqual([]);
});

test("a table that loses columns loses their filters with them", async () => {
  const { part, table, saved } = await edited(totals, [resizeTo("B3:B6")]);
  expect(table.columns).toEqual(["姓名"]);
  expect(part).not.toContain("filterColumn");
  expect(faultsOf(saved)).toEqual([]);
});

test("an area without a body, with another header row or over another table is refused", async () => {
  expect(await refusal(plain, resizeTo("B3:D3"))).toBe("badArea");
  expect(await refusal(plain, resizeTo("B2:D5"))).toBe("badArea");
  const two = smallWorkbook({
    sheets: [{ name: "考核", data: body, tables: [tableText({ name: "考核", ref: "B3:C5", columns: columns.slice(0, 2) }), tableText({ id: 2, name: "另一", ref: "F3:F5", columns: ["x"] })] }],
  });
  expect(await refusal(two, resizeTo("B3:F5"))).toBe("badArea");
});

test("a header that is written anew renames its column", async () => {
  const { table, part } = await edited(plain, [writeAt("C3", [["净产值"]])]);
  expect(table.columns).toEqual(["姓名", "净产值", "双倍"]);
  expect(part).toContain('<tableColumn id="7" name="净产值"/>');
});

const linked = smallWorkbook({
  sheets: [
    { name: "数据", data: '<row r="1"><c r="A1"><f>看板!A1+看板!B2</f><v>1</v></c><c r="B1"><f>"看板!A1"</f><v>1</v></c></row>' },
    { name: "看板", data: `<row r="1">${text("A1", "姓名")}</row><row r="2"><c r="A2"><v>1</v></c></row>`, tables: [tableText({ name: "看板表", ref: "A1:A2", columns: ["姓名"] })] },
    { name: "尾", data: "" },
  ],
  workbookProperties: '<bookViews><workbookView activeTab="1"/></bookViews>',
  workbookTail:
    '<definedNames><definedName name="a" localSheetId="2">尾!$A$1</definedName><definedName name="b" localSheetId="1">看板!$A$1</definedName><definedName name="c">看板!$A$1:$B$2</definedName></definedNames>',
});

test("a deleted sheet takes its parts and names with it, and what meant it says so", async () => {
  const file = openFileWorkbook(linked);
  await file.apply([{ kind: "deleteSheet", sheet: "看板" }]);
  const workbook = await file.read();
  const parts = unzipSync(file.save());
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["数据", "尾"]);
  expect(workbook.names).toEqual([{ name: "a", refersTo: "尾!$A$1", sheet: "尾" }, { name: "c", refersTo: "#REF!" }]);
  expect(workbook.tables).toEqual([]);
  expect(Object.keys(parts).filter((path) => /table|sheet2/.test(path))).toEqual([]);
  expect(workbook.sheets[0]!.formulas.get(0)).toEqual(["=#REF!+#REF!", '="看板!A1"']);
  expect(faultsOf(file.save())).toEqual([]);
});

test("a sheet drawn anew under its name is the one that formulas mean", async () => {
  const file = openFileWorkbook(linked);
  await file.apply([
    { kind: "deleteSheet", sheet: "看板" },
    { kind: "addSheet", before: "尾", plan: { name: "看板", blocks: [{ at: { row: 0, column: 0 }, rows: [["姓名"], [2]] }], tables: [{ name: "看板表", area: parseArea("A1:A2")! }] } },
    { kind: "writeCells", sheet: "看板", at: { row: 2, column: 0 }, rows: [[3]] },
    { kind: "resizeTable", table: "看板表", area: parseArea("A1:A3")! },
  ]);
  const workbook = await file.read();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["数据", "看板", "尾"]);
  expect(workbook.sheets[0]!.formulas.get(0)![0]).toBe("=看板!A1+看板!B2");
  expect(workbook.names).toEqual([{ name: "a", refersTo: "尾!$A$1", sheet: "尾" }, { name: "c", refersTo: "看板!$A$1:$B$2" }]);
  expect(workbook.tables[0]!.area).toEqual(parseArea("A1:A3"));
  expect(faultsOf(file.save())).toEqual([]);
});

test("a table's name is no defined name", async () => {
  expect(await refusal(plain, { kind: "defineName", name: "考核", refersTo: "1" })).toBe("badName");
});

test("names are changed in place and keep what else is said of them", async () => {
  const bytes = smallWorkbook({ sheets: [{ name: "考核", data: "" }], workbookTail: '<definedNames><definedName name="提成" comment="方案原文">0.5</definedName></definedNames>' });
  const file = openFileWorkbook(bytes);
  await file.apply([{ kind: "defineName", name: "提成", refersTo: "0.5" }, { kind: "defineName", name: "提成", refersTo: "0.5", comment: "方案原文" }]);
  expect(file.save()).toBe(bytes);
  await file.apply([{ kind: "defineName", name: "提成", refersTo: "考核!$A$1" }, { kind: "defineName", name: "a_1", refersTo: '"<&>"', comment: "x" }]);
  const part = strFromU8(unzipSync(file.save())["xl/workbook.xml"]!);
  expect(part).toContain('<definedName name="a_1" comment="x">"&lt;&amp;&gt;"</definedName><definedName name="提成" comment="方案原文">考核!$A$1</definedName>');
  expect(faultsOf(file.save())).toEqual([]);
});
