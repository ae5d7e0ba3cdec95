import { XlsxPackage } from "../../src/xlsx/package";
import { addRelationship, relationshipTypes } from "../../src/xlsx/parts/relationships";
import { StyleBook } from "../../src/xlsx/parts/styles";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function packageWith(styles?: string): XlsxPackage {
  const pkg = XlsxPackage.empty();
  pkg.setText("xl/workbook.xml", `<workbook ${main}><sheets/></workbook>`);
  addRelationship(pkg, "", relationshipTypes.workbook, "xl/workbook.xml");
  if (styles !== undefined) {
    pkg.setText("xl/styles.xml", styles);
    addRelationship(pkg, "xl/workbook.xml", relationshipTypes.styles, "xl/styles.xml");
  }
  return pkg;
}

const prefixed =
  `<?xml version="1.0"?>\n<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- kept -->` +
  `<x:numFmts count="1"><x:numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/></x:numFmts>` +
  `<x:fonts count="2"><x:font><x:sz val="10"/><x:name val="宋体"/></x:font><x:font><x:b/><x:sz val="10"/><x:name val="宋体"/></x:font></x:fonts>` +
  `<x:fills count="2"><x:fill/><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders>` +
  `<x:cellXfs count="3"><x:xf numFmtId="0" fontId="0"/><x:xf numFmtId="170" fontId="1" applyFont="1"><x:alignment horizontal='center'/></x:xf><x:xf numFmtId="14"/></x:cellXfs>` +
  `<x:extLst><x:ext uri="{a}"/></x:extLst></x:styleSheet>\n`;

test("a look that is there already is found, not added, and the part keeps its bytes", () => {
  const pkg = packageWith(prefixed);
  const styles = StyleBook.of(pkg);
  expect(styles.xfWith(1, { bold: true, numberFormat: 'yyyy"年"', horizontal: "center" })).toBe(1);
  styles.flush();
  expect(pkg.text("xl/styles.xml")).toBe(prefixed);
});

test("a new look is added behind the others, which are not altered, in the prefix of the file", () => {
  const pkg = packageWith(prefixed);
  const styles = StyleBook.of(pkg);
  const bold = styles.xfWith(0, { bold: true });
  const money = styles.xfWith(1, { numberFormat: "#,##0.000", fill: "ffF2cc", locked: false, border: { sides: "bottom", color: "BFBFBF" } });
  expect([bold, money]).toEqual([3, 4]);
  expect(styles.xfWith(0, { bold: true })).toBe(3);
  const rule = styles.dxf({ fill: "FF0000" });
  expect(styles.dxf({ fill: "FF0000" })).toBe(rule);
  styles.flush();
  const text = pkg.text("xl/styles.xml");
  expect(text).toContain("<!-- kept -->");
  expect(text).toContain('<x:xf numFmtId="0" fontId="0"/><x:xf numFmtId="170" fontId="1" applyFont="1"><x:alignment horizontal=\'center\'/></x:xf><x:xf numFmtId="14"/>');
  expect(text).toContain('<x:xf numFmtId="0" fontId="1" applyFont="1"/>');
  expect(text).toContain('numFmtId="171" formatCode="#,##0.000"');
  expect(text).toContain('<x:protection locked="0"/>');
  expect(text).toContain('<x:dxfs count="1">');
  expect(text.indexOf("<x:dxfs")).toBeLessThan(text.indexOf("<x:extLst"));
  expect(text.endsWith("</x:styleSheet>\n")).toBe(true);
  expect(styles.numberFormatOf(money)).toBe("#,##0.000");
});

test("after it was written the book goes on, and writes again only what is new", () => {
  const pkg = packageWith(prefixed);
  const styles = StyleBook.of(pkg);
  styles.xfWith(0, { italic: true });
  styles.flush();
  const once = pkg.text("xl/styles.xml");
  styles.flush();
  expect(pkg.text("xl/styles.xml")).toBe(once);
  const more = styles.xfWith(0, { size: 16 });
  styles.flush();
  expect(StyleBook.of(pkg)).toBe(styles);
  expect(pkg.text("xl/styles.xml")).toContain('<x:cellXfs count="5">');
  expect(more).toBe(4);
});

test.each([
  [1, 'yyyy"年"'],
  [2, "m/d/yyyy"],
  [0, undefined],
  [99, undefined],
])("the number format of cell format %i is %s", (xf, code) => {
  expect(StyleBook.of(packageWith(prefixed)).numberFormatOf(xf)).toBe(code);
});

test("a workbook without styles gets a styles part, with its relationship and the plain format first", () => {
  const pkg = packageWith();
  const styles = StyleBook.of(pkg);
  expect(styles.xfWith(0, { color: "C00000" })).toBe(1);
  styles.flush();
  expect(pkg.text("xl/styles.xml")).toContain('<color rgb="FFC00000"/><name val="等线"/>');
  expect(pkg.text("[Content_Types].xml")).toContain("/xl/styles.xml");
});

test("turning bold off takes it away; what the style does not state stays", () => {
  const pkg = packageWith(prefixed);
  const styles = StyleBook.of(pkg);
  const plain = styles.xfWith(1, { bold: false });
  styles.flush();
  expect(pkg.text("xl/styles.xml")).toContain('<x:xf numFmtId="170" fontId="0" applyFont="1"><x:alignment horizontal=\'center\'/></x:xf></x:cellXfs>');
  expect(styles.numberFormatOf(plain)).toBe('yyyy"年"');
});
