import fc from "fast-check";
import { contains, type Area } from "../../src/sheet/address";
import type { Validation } from "../../src/sheet/sheetPlan";
import { XlsxPackage } from "../../src/xlsx/package";
import { setColumnWidth } from "../../src/xlsx/parts/columns";
import { setConditionalFormats } from "../../src/xlsx/parts/conditionalFormat";
import { addRelationship, relationshipTypes } from "../../src/xlsx/parts/relationships";
import { areasOf } from "../../src/xlsx/parts/sheetElements";
import { setValidation } from "../../src/xlsx/parts/validation";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = "xl/worksheets/sheet1.xml";

function packageWith(worksheet: string): XlsxPackage {
  const pkg = XlsxPackage.empty();
  pkg.setText("xl/workbook.xml", `<workbook xmlns="${main}"><sheets/></workbook>`);
  addRelationship(pkg, "", relationshipTypes.workbook, "xl/workbook.xml");
  pkg.setText(sheet, worksheet);
  return pkg;
}

/** The sheet after a change made twice: what is there already is left, byte for byte. */
function changed(worksheet: string, change: (pkg: XlsxPackage) => void): string {
  const pkg = packageWith(worksheet);
  change(pkg);
  const once = pkg.text(sheet);
  const styles = pkg.has("xl/styles.xml") && pkg.text("xl/styles.xml");
  change(pkg);
  expect(pkg.text(sheet)).toBe(once);
  expect(pkg.has("xl/styles.xml") && pkg.text("xl/styles.xml")).toBe(styles);
  return once;
}

const tail = `<pageMargins left="1"/><mc:AlternateContent xmlns:mc="m"><mc:Choice><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/></worksheet>`;
const bare = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="str"><f>"&lt;dataValidations>"</f><v>x</v></c></row></sheetData>${tail}`;
const a = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
const decimal: Validation = { rule: { kind: "decimal", min: 0, max: 1 } };

describe("conditional formats", () => {
  const rules = [{ formula: "=$A1>1", style: { fill: "FF0000" }, stopIfTrue: true }, { formula: "A1=\"<\"", style: { bold: true } }];

  test("go to their place among the sheet's elements, everything else kept", () => {
    const made = changed(bare, (pkg) => setConditionalFormats(pkg, sheet, a(0, 0, 9, 0), rules));
    expect(made.replace(/<conditionalFormatting.*<\/conditionalFormatting>/, "")).toBe(bare);
    expect(made).toContain(
      '</sheetData><conditionalFormatting sqref="A1:A10"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A1&gt;1</formula></cfRule>' +
        '<cfRule type="expression" dxfId="1" priority="2"><formula>A1="&lt;"</formula></cfRule></conditionalFormatting><pageMargins',
    );
  });

  test("replace those that lie wholly inside the area, and no others; priorities of others are kept and not given twice", () => {
    const kept = '<conditionalFormatting sqref="A1:B20"><cfRule type="dataBar" priority="4"><dataBar/></cfRule></conditionalFormatting>';
    const old = '<conditionalFormatting sqref="A2 A4:A5"><cfRule type="cellIs" priority="1"><formula>0</formula></cfRule></conditionalFormatting>';
    const extension =
      '<extLst><ext uri="{1}"><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting><x14:cfRule priority="9"/><xm:sqref xmlns:xm="m">A3</xm:sqref></x14:conditionalFormatting>' +
      '<x14:conditionalFormatting><x14:cfRule priority="7"/><xm:sqref xmlns:xm="m">C3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const from = (cf: string, ext: string) => `<worksheet xmlns="${main}"><sheetData/>${cf}<pageMargins/>${ext}</worksheet>`;
    const made = changed(from(kept + old, extension), (pkg) => setConditionalFormats(pkg, sheet, a(0, 0, 9, 0), [rules[0]!]));
    expect(made).toContain(kept);
    expect(made).not.toContain("A2 A4:A5");
    expect(made).not.toContain(">A3<");
    expect(made).toContain(">C3<");
    expect(/sqref="A1:A10">.*?priority="(\d+)"/.exec(made)![1]).toBe("10");
    expect(changed(from(old, ""), (pkg) => setConditionalFormats(pkg, sheet, a(0, 0, 9, 0), []))).toBe(from("", ""));
  });

  test("are written in the prefix of the sheet", () => {
    const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData/><x:pageMargins/></x:worksheet>`;
    const made = changed(prefixed, (pkg) => setConditionalFormats(pkg, sheet, a(0, 0, 0, 0), rules));
    expect(made).toContain('<x:conditionalFormatting sqref="A1"><x:cfRule');
    expect(made.replace(/<x:conditionalFormatting.*<\/x:conditionalFormatting>/, "")).toBe(prefixed);
  });
});

describe("a validation", () => {
  test("goes to its place, and lifted leaves the sheet as it was", () => {
    const made = changed(bare, (pkg) => setValidation(pkg, sheet, a(1, 1, 5, 1), decimal));
    expect(made).toContain(
      '</sheetData><dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B6">' +
        "<formula1>0</formula1><formula2>1</formula2></dataValidation></dataValidations><pageMargins",
    );
    expect(changed(made, (pkg) => setValidation(pkg, sheet, a(1, 1, 5, 1), null))).toBe(bare);
  });

  test("that reaches over the area keeps the rest of its cells, and its formula still means the same cells", () => {
    const old = `<worksheet xmlns="${main}"><sheetData/><dataValidations disablePrompts="1" count="1"><dataValidation type="custom" sqref="A1:A10"><formula1>B1&gt;$C$1</formula1></dataValidation></dataValidations></worksheet>`;
    const made = changed(old, (pkg) => setValidation(pkg, sheet, a(0, 0, 3, 0), decimal));
    expect(made).toContain('<dataValidations disablePrompts="1" count="2"><dataValidation type="custom" sqref="A5:A10"><formula1>B5&gt;$C$1</formula1></dataValidation><dataValidation type="decimal"');
  });

  test("that Excel wrote in its own way is left when it says the same", () => {
    const text =
      `<worksheet xmlns="${main}"><sheetData/><dataValidations count="1"><dataValidation sqref="B2:B6" showErrorMessage="true" showInputMessage="1" allowBlank="1" errorStyle="stop" operator="between" ` +
      'type="decimal" xr:uid="{1}" xmlns:xr="r"><formula1>0</formula1><formula2>1</formula2></dataValidation></dataValidations></worksheet>';
    expect(changed(text, (pkg) => setValidation(pkg, sheet, a(1, 1, 5, 1), decimal))).toBe(text);
  });

  test("kept in the extensions gives way too", () => {
    const entry = (sqref: string) =>
      `<x14:dataValidation type="list"><x14:formula1><xm:f>参数!A1</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation>`;
    const text = (count: number, entries: string) =>
      `<worksheet xmlns="${main}"><sheetData/><pageMargins/><extLst><ext uri="{C}"><x14:dataValidations xmlns:x14="x" xmlns:xm="m" count="${count}">${entries}</x14:dataValidations></ext></extLst></worksheet>`;
    const made = changed(text(2, entry("A1:A4") + entry("C1")), (pkg) => setValidation(pkg, sheet, a(0, 0, 1, 2), null));
    expect(made).toBe(text(1, entry("A3:A4").replace("参数!A1", "参数!A3")));
    expect(changed(text(1, entry("A1")), (pkg) => setValidation(pkg, sheet, a(0, 0, 1, 2), null))).toBe(`<worksheet xmlns="${main}"><sheetData/><pageMargins/></worksheet>`);
  });

  const someArea = fc
    .record({ top: fc.nat(6), left: fc.nat(4), height: fc.nat(3), width: fc.nat(3) })
    .map(({ top, left, height, width }) => a(top, left, top + height, left + width));
  const someChange = fc.record({ area: someArea, max: fc.option(fc.nat(50)) });

  test("holds in each cell as it was set there last, and in no cell twice", () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 8 }), (changes) => {
        const pkg = packageWith(bare);
        for (const { area, max } of changes) setValidation(pkg, sheet, area, max === null ? null : { rule: { kind: "whole", max } });
        const text = pkg.text(sheet);
        const found = [...text.matchAll(/<dataValidation [^>]*sqref="([^"]*)"><formula1>(\d+)</g)].map((match) => ({ areas: areasOf(match[1]!)!, max: Number(match[2]) }));
        expect(Number(/<dataValidations count="(\d+)"/.exec(text)?.[1] ?? 0)).toBe(found.length);
        for (let row = 0; row < 10; row++) {
          for (let column = 0; column < 8; column++) {
            const last = changes.findLast(({ area }) => contains(area, { row, column }));
            const here = found.filter(({ areas }) => areas.some((area) => contains(area, { row, column }))).map(({ max }) => max);
            expect(here).toEqual(last?.max == null ? [] : [last.max]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a column's width", () => {
  test("is said before the rows", () => {
    expect(changed(bare, (pkg) => setColumnWidth(pkg, sheet, 2, 12))).toBe(bare.replace("<sheetData>", '<cols><col min="3" max="3" width="12.625" customWidth="1"/></cols><sheetData>'));
  });

  test("splits a run of columns, whose other properties stay", () => {
    const text = `<worksheet xmlns="${main}"><cols><col min="2" max="5" width="9" style="3" bestFit="1"/><col min="8" max="8" width="2"/></cols><sheetData/></worksheet>`;
    const made = changed(text, (pkg) => setColumnWidth(pkg, sheet, 2, 12));
    expect(made).toContain(
      '<cols><col min="2" max="2" width="9" style="3" bestFit="1"/><col min="3" max="3" width="12.625" style="3" customWidth="1"/><col min="4" max="5" width="9" style="3" bestFit="1"/><col min="8"',
    );
    expect(changed(text, (pkg) => setColumnWidth(pkg, sheet, 6, 12))).toContain('<col min="7" max="7" width="12.625" customWidth="1"/><col min="8"');
    expect(changed(text, (pkg) => setColumnWidth(pkg, sheet, 9, 12))).toContain('width="2"/><col min="10" max="10"');
  });
});
