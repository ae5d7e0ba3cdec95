import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { CellValue } from "../../src/sheet/cellValue";
import type { CellWrite, Edit } from "../../src/sheet/edits";
import type { Rows, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { editLists, everyKind, hostileTexts, plainTexts, table, workbookPlan } from "./fixtures";
import { playFile } from "./playedWorkbook";

/** What a formula gives is Excel's business: the pens agree on the formula. */
function comparable(snapshot: WorkbookSnapshot): object {
  return { ...snapshot, storedXml: [...snapshot.storedXml].sort(), names: [...snapshot.names].sort((a, b) => a.name.localeCompare(b.name)), sheets: snapshot.sheets.map(comparableSheet) };
}

function comparableSheet(sheet: SheetSnapshot): object {
  const constants = listed(sheet.rows, (value: CellValue, row, column) => (value === null || sheet.formulas.get(row)?.[column] !== undefined ? undefined : value));
  return {
    ...sheet,
    rows: constants,
    formulas: listed(sheet.formulas, (formula) => formula),
    numberFormats: listed(sheet.numberFormats ?? new Map(), (code) => code),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

function listed<T>(rows: Rows<T>, keep: (value: T, row: number, column: number) => unknown): string[] {
  const cells: string[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    rows.get(row)!.forEach((value, column) => {
      const kept = keep(value, row, column);
      if (kept !== undefined && kept !== null) cells.push(`R${row}C${column} ${JSON.stringify(kept)}`);
    });
  }
  return cells;
}

/** The parts of the file that hold rules, tables, names, charts and print set-up, as text. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

async function byFile(bytes: Uint8Array, edits: readonly Edit[]) {
  const file = openFileWorkbook(bytes);
  await file.apply(edits);
  return { snapshot: await file.read({ numberFormats: true }), parts: partsOf(file.save()) };
}

async function byExcel(bytes: Uint8Array, edits: readonly Edit[]) {
  const { excel, workbook, file } = playFile(bytes);
  await workbook.read();
  await workbook.apply(edits);
  await excel.settle();
  return { seen: await workbook.read({ numberFormats: true }), snapshot: await file.read({ numberFormats: true }), parts: partsOf(file.save()) };
}

const fixture = newWorkbook(workbookPlan);

describe.each(Object.entries(editLists))("%s", (_, edits) => {
  test("is the same workbook by either pen", async () => {
    const [one, other] = [await byFile(fixture, edits), await byExcel(fixture, edits)];
    expect(comparable(other.snapshot)).toEqual(comparable(one.snapshot));
    expect(comparable(other.seen)).toEqual(comparable(one.snapshot));
  });

  test("is the same file, part by part, looks included", async () => {
    const [one, other] = [await byFile(fixture, edits), await byExcel(fixture, edits)];
    const names = Object.keys(one.parts).filter((name) => !name.includes("styles.xml"));
    expect(Object.keys(other.parts).sort()).toEqual(Object.keys(one.parts).sort());
    for (const name of names) expect([name, ...resolved(other.parts, name)]).toEqual([name, ...resolved(one.parts, name)]);
  });
});

/** Style numbers are replaced by what they stand for; the results of formulas are left out, also where charts keep them. */
function resolved(parts: Record<string, string>, name: string): readonly string[] {
  const styles = stylesOf(parts["xl/styles.xml"]!);
  const plain = parts[name]!
    .replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1")
    .replace(/(<c r="[A-Z]+\d+"[^>]*?) t="[a-z]+"([^>]*><f)/g, "$1$2")
    .replace(/<c:numCache>[^]*?<\/c:numCache>/g, "");
  return (plain.match(/<[^>]+>|[^<]+/g) ?? []).map((piece) =>
    sortedAttributes(piece)
      .replace(/ (s|style)="(\d+)"/g, (_, attribute, index) => ` ${attribute}="${styles.cells[Number(index)]}"`)
      .replace(/ dxfId="(\d+)"/g, (_, index) => ` dxfId="${styles.differences[Number(index)]}"`),
  );
}

function sortedAttributes(piece: string): string {
  const tag = /^<([\w:]+)((?: [\w:]+="[^"]*")+)(\/?)>$/.exec(piece);
  return tag ? `<${tag[1]} ${tag[2]!.match(/[\w:]+="[^"]*"/g)!.sort().join(" ")}${tag[3]}>` : piece;
}

function stylesOf(xml: string): { cells: string[]; differences: string[] } {
  const list = (element: string, child: string) => {
    const inside = new RegExp(`<${element}[ >][^]*?</${element}>`).exec(xml)?.[0] ?? "";
    return inside.match(new RegExp(`<${child}(?:\\s[^>]*)?(?:/>|>[^]*?</${child}>)`, "g")) ?? [];
  };
  const [fonts, fills, borders, differences] = [list("fonts", "font"), list("fills", "fill"), list("borders", "border"), list("dxfs", "dxf")];
  const codes = new Map(list("numFmts", "numFmt").map((one) => [/numFmtId="(\d+)"/.exec(one)![1], /formatCode="([^"]*)"/.exec(one)![1]]));
  const cells = list("cellXfs", "xf").map((xf) =>
    xf
      .replace(/^<[^>]*>/, sortedAttributes)
      .replace(/fontId="(\d+)"/, (_, id) => fonts[Number(id)] ?? "?")
      .replace(/fillId="(\d+)"/, (_, id) => fills[Number(id)] ?? "?")
      .replace(/borderId="(\d+)"/, (_, id) => borders[Number(id)] ?? "?")
      .replace(/numFmtId="(\d+)"/, (_, id) => codes.get(id) ?? id),
  );
  return { cells, differences };
}

test("whatever is written wherever, it is the same workbook by either pen", async () => {
  const write: fc.Arbitrary<CellWrite> = fc.oneof(
    fc.constantFrom<CellWrite>(undefined, null, true, false, { fault: "#N/A" }, { fault: "#DIV/0!" }, ...hostileTexts, ...plainTexts),
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.string({ minLength: 1 }),
    fc.integer({ min: 1, max: 9 }).map((number) => ({ formula: `=A1*${number}` })),
  );
  const edit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.constant("writeCells" as const),
    sheet: fc.constantFrom("考核数据", "空白", everyKind.name),
    // Below the header of the table: what is written into a header becomes a column's name, which has rules of its own.
    at: fc.record({ row: fc.integer({ min: 11, max: 14 }), column: fc.integer({ min: 0, max: 5 }) }),
    rows: fc.array(fc.array(write, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
  });
  const tall = newWorkbook({ ...workbookPlan, sheets: [table(10), ...workbookPlan.sheets.slice(1)] });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const [one, other] = [await byFile(tall, edits), await byExcel(tall, edits)];
      expect(comparable(other.snapshot)).toEqual(comparable(one.snapshot));
    }),
    { numRuns: 60 },
  );
});

test("the comparison sees a style that differs", async () => {
  const bold = await byFile(fixture, [{ kind: "formatCells", sheet: "空白", area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { bold: true } }]);
  const italic = await byFile(fixture, [{ kind: "formatCells", sheet: "空白", area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { italic: true } }]);
  expect(bold.parts["xl/worksheets/sheet4.xml"]).toBe(italic.parts["xl/worksheets/sheet4.xml"]);
  expect(resolved(bold.parts, "xl/worksheets/sheet4.xml")).not.toEqual(resolved(italic.parts, "xl/worksheets/sheet4.xml"));
});

test("a workbook as it was opened reads alike by either pen", async () => {
  const { workbook } = playFile(fixture);
  expect(comparable(await workbook.read({ numberFormats: true }))).toEqual(comparable(await openFileWorkbook(fixture).read({ numberFormats: true })));
});
