import { strToU8, unzipSync, zipSync } from "fflate";
import { XlsxPackage } from "../../src/xlsx/package";
import { relationshipsOf, addRelationship, removeRelationship } from "../../src/xlsx/parts/relationships";
import { contentTypeOf, removeContentType, setContentType } from "../../src/xlsx/parts/contentTypes";
import { addSheetEntry, sheetEntries } from "../../src/xlsx/parts/workbookPart";
import { WorkbookFileError } from "../../src/xlsx/workbookFileError";
import { main, office, smallParts, smallWorkbook, zipped } from "./smallWorkbook";

const plain = { sheets: [{ name: "考核", data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };

function codeOf(open: () => unknown): string {
  try {
    open();
  } catch (fault) {
    if (fault instanceof WorkbookFileError) return fault.code;
    throw fault;
  }
  return "opened";
}

test("a package that nobody changed is saved as the bytes that were opened", () => {
  const bytes = smallWorkbook(plain);
  expect(XlsxPackage.open(bytes).save()).toBe(bytes);
  const pkg = XlsxPackage.open(bytes);
  pkg.setText("xl/workbook.xml", pkg.text("xl/workbook.xml"));
  expect(pkg.save()).toBe(bytes);
});

test("parts that were not changed keep their bytes, compressed and not, and their order", () => {
  const picture = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
  const bytes = zipSync({ ...unzipSync(smallWorkbook(plain)), "xl/media/image1.png": picture }, { level: 1 });
  const pkg = XlsxPackage.open(bytes);
  pkg.setText("xl/worksheets/sheet1.xml", pkg.text("xl/worksheets/sheet1.xml").replace("<v>1<", "<v>2<"));
  const saved = pkg.save();
  const before = unzipSync(bytes);
  const after = unzipSync(saved);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [path, content] of Object.entries(before)) {
    if (path !== "xl/worksheets/sheet1.xml") expect(Buffer.from(after[path]!).equals(Buffer.from(content))).toBe(true);
  }
  const alone = Buffer.from(zipSync({ p: picture }, { level: 1 }));
  const body = alone.subarray(31, alone.indexOf("PK\u0001\u0002"));
  expect(body.length).toBeGreaterThan(200);
  expect(Buffer.from(saved).includes(body)).toBe(true);
});

test("the same changes give the same bytes", () => {
  const make = () => {
    const pkg = XlsxPackage.open(smallWorkbook(plain));
    pkg.setText("customXml/item1.xml", "<a/>");
    return pkg.save();
  };
  expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
});

test("a copy goes its own way", () => {
  const pkg = XlsxPackage.open(smallWorkbook(plain));
  const copy = pkg.copy();
  copy.setText("xl/new.xml", "<a/>");
  copy.remove("xl/worksheets/sheet1.xml");
  expect([pkg.has("xl/new.xml"), pkg.has("xl/worksheets/sheet1.xml"), copy.has("xl/new.xml"), copy.has("xl/worksheets/sheet1.xml")]).toEqual([false, true, true, false]);
});

test("a new package begins with its content types", () => {
  const pkg = XlsxPackage.empty();
  pkg.setText("xl/workbook.xml", `<workbook xmlns="${main}"/>`);
  setContentType(pkg, "xl/workbook.xml", "application/x");
  addRelationship(pkg, "", `${office}/officeDocument`, "xl/workbook.xml");
  expect(Object.keys(unzipSync(pkg.save()))[0]).toBe("[Content_Types].xml");
  expect(XlsxPackage.open(pkg.save()).text("xl/workbook.xml")).toContain("<workbook");
});

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const parts = smallParts(plain);

test.each<[string, Uint8Array]>([
  ["encrypted", Uint8Array.from([...ole, ...new Array<number>(100).fill(0), ...utf16("EncryptedPackage")])],
  ["xls", Uint8Array.from([...ole, ...new Array<number>(100).fill(0), ...utf16("Workbook")])],
  ["notZip", strToU8("姓名,得分\n张三,90")],
  ["notZip", new Uint8Array(0)],
  ["noWorkbook", zipped({ "word/document.xml": "<a/>" })],
  ["noWorkbook", zipped({ ...parts, "xl/workbook.xml": "<document/>" })],
  ["xlsb", zipped({ "_rels/.rels": parts["_rels/.rels"]!.replace("workbook.xml", "workbook.bin"), "xl/workbook.bin": "x" })],
  ["corrupt", smallWorkbook(plain).slice(0, 500)],
])("what is no workbook is refused as %s", (code, bytes) => {
  expect(codeOf(() => XlsxPackage.open(bytes))).toBe(code);
});

test("what unpacks to more than we hold is refused before it is unpacked", () => {
  const bytes = smallWorkbook(plain);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const record = Buffer.from(bytes).indexOf("PK\u0001\u0002");
  view.setUint32(record + 24, 0xf0000000, true);
  expect(codeOf(() => XlsxPackage.open(bytes))).toBe("tooLarge");
});

test("a part that unpacks to something else than its directory says is damaged, not believed", () => {
  const bytes = smallWorkbook(plain);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sheet = Buffer.from(bytes).lastIndexOf("xl/worksheets/sheet1.xml");
  view.setUint32(sheet - 46 + 24, 10, true);
  const pkg = XlsxPackage.open(bytes);
  expect(codeOf(() => pkg.text("xl/worksheets/sheet1.xml"))).toBe("corrupt");
});

test("a zip with something before it, as some gateways leave it, is read", () => {
  const bytes = smallWorkbook(plain);
  const shifted = Buffer.concat([Buffer.from("PK\u0000\u0000 mail gateway "), Buffer.from(bytes)]);
  expect(XlsxPackage.open(shifted).text("xl/worksheets/sheet1.xml")).toContain("<v>1</v>");
});

/** The same zip with the sizes of its directory moved to ZIP64 fields. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf("PK\u0005\u0006");
  const records: Buffer[] = [];
  let at = buffer.readUInt32LE(end + 16);
  const directory = at;
  while (at < end) {
    const nameLength = buffer.readUInt16LE(at + 28);
    const record = Buffer.from(buffer.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(4 + 24);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(42)), 20);
    for (const field of [20, 24, 42]) record.writeUInt32LE(0xffffffff, field);
    record.writeUInt16LE(28, 30);
    records.push(record, extra);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  const body = Buffer.concat(records);
  const big = Buffer.alloc(56 + 20 + 22);
  big.writeUInt32LE(0x06064b50, 0);
  big.writeBigUInt64LE(BigInt(buffer.readUInt16LE(end + 10)), 32);
  big.writeBigUInt64LE(BigInt(body.length), 40);
  big.writeBigUInt64LE(BigInt(directory), 48);
  big.writeUInt32LE(0x07064b50, 56);
  big.writeBigUInt64LE(BigInt(directory + body.length), 64);
  big.writeUInt32LE(0x06054b50, 76);
  big.writeUInt16LE(0xffff, 86);
  big.writeUInt32LE(0xffffffff, 88);
  big.writeUInt32LE(0xffffffff, 92);
  return Buffer.concat([buffer.subarray(0, directory), body, big]);
}

test("ZIP64, as streaming producers write it, is read", () => {
  const pkg = XlsxPackage.open(asZip64(smallWorkbook(plain)));
  expect(sheetEntries(pkg).map((entry) => entry.name)).toEqual(["考核"]);
  pkg.setText("x.xml", "<a/>");
  expect(XlsxPackage.open(pkg.save()).text("xl/worksheets/sheet1.xml")).toContain("<v>1</v>");
});

test("parts in UTF-16 or with a byte order mark are read, and written back as the UTF-8 they then say they are", () => {
  const text = `<?xml version="1.0" encoding="UTF-16"?>${parts["xl/workbook.xml"]}`;
  const pkg = XlsxPackage.open(zipped({ ...parts, "xl/workbook.xml": Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]) }));
  expect(sheetEntries(pkg)[0]!.name).toBe("考核");
  expect(pkg.text("xl/workbook.xml")).toContain('encoding="UTF-8"');
  const marked = XlsxPackage.open(zipped({ ...parts, "xl/workbook.xml": `\ufeff${parts["xl/workbook.xml"]}` }));
  expect(marked.text("xl/workbook.xml").startsWith("<workbook")).toBe(true);
});

test("targets are found absolute, relative, with backslashes and in the Strict variant", () => {
  const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${strict}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/theme" Target="..\\xl\\theme.xml"/><Relationship Id="rId3" Type="${office}/hyperlink" Target="https://example.com/a b" TargetMode="External"/></Relationships>`;
  const { "xl/worksheets/sheet1.xml": sheet, ...others } = parts;
  const pkg = XlsxPackage.open(zipped({ ...others, "xl\\worksheets\\Sheet1.xml": sheet!, "xl/_rels/workbook.xml.rels": rels }));
  expect(relationshipsOf(pkg, "xl/workbook.xml")).toEqual([
    { id: "rId1", type: `${office}/worksheet`, target: "xl/worksheets/sheet1.xml", external: false },
    { id: "rId2", type: `${office}/theme`, target: "xl/theme.xml", external: false },
    { id: "rId3", type: `${office}/hyperlink`, target: "https://example.com/a b", external: true },
  ]);
  expect(pkg.text("xl/worksheets/sheet1.xml")).toBe(sheet);
});

test("a relationship and a content type come and go without a trace", () => {
  const pkg = XlsxPackage.open(smallWorkbook(plain));
  const id = addRelationship(pkg, "xl/worksheets/sheet1.xml", `${office}/table`, "xl/tables/table1.xml");
  expect(pkg.text("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="../tables/table1.xml"');
  expect(addRelationship(pkg, "xl/worksheets/sheet1.xml", `${office}/table`, "xl/tables/table1.xml")).toBe(id);
  removeRelationship(pkg, "xl/worksheets/sheet1.xml", id);
  expect(pkg.has("xl/worksheets/_rels/sheet1.xml.rels")).toBe(false);
  setContentType(pkg, "xl/tables/table1.xml", "application/x");
  expect(contentTypeOf(pkg, "xl/Tables/table1.xml")).toBe("application/x");
  removeContentType(pkg, "xl/tables/table1.xml");
  expect(contentTypeOf(pkg, "xl/tables/table1.xml")).toBe("application/xml");
});

test("a sheet put before another leaves names and the open tab with the sheets they meant", () => {
  const pkg = XlsxPackage.open(
    smallWorkbook({
      sheets: ["一", "二", "三"].map((name) => ({ name, data: "" })),
      workbookProperties: '<bookViews><workbookView activeTab="2"/></bookViews>',
      workbookTail: '<definedNames><definedName name="n" localSheetId="1">二!$A$1</definedName><definedName name="m" localSheetId="0">一!$A$1</definedName></definedNames>',
    }),
  );
  const entry = addSheetEntry(pkg, { name: "看板", path: "xl/worksheets/sheet9.xml" }, "二");
  expect(sheetEntries(pkg).map(({ name }) => name)).toEqual(["一", "看板", "二", "三"]);
  expect(entry).toMatchObject({ sheetId: 4, path: "xl/worksheets/sheet9.xml" });
  const text = pkg.text("xl/workbook.xml");
  expect(text).toContain('activeTab="3"');
  expect(text).toContain('name="n" localSheetId="2"');
  expect(text).toContain('name="m" localSheetId="0"');
  expect(codeOf(() => addSheetEntry(pkg, { name: "看板", path: "x.xml" }))).toBe("badName");
  expect(codeOf(() => addSheetEntry(pkg, { name: "a/b", path: "x.xml" }))).toBe("badName");
});
