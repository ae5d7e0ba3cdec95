import type { ICellData, IWorkbookData } from "@univerjs/core";
import fc from "fast-check";
import type { Cells } from "../../src/preview/gridChanges";
import { changedCells, gridEdits, sameButForCells } from "../../src/preview/gridChanges";
import { gridData } from "../../src/preview/gridData";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";

const nothingToSee = { styles: { cells: [{}], unlocked: new Set<number>(), differences: [], characterWidth: 7 }, sheets: new Map() };

function workbook(rows: readonly (readonly CellValue[])[], formulas: Readonly<Record<number, readonly (string | undefined)[]>> = {}): WorkbookSnapshot {
  return {
    sheets: [
      {
        name: "考核数据",
        visibility: "visible",
        protected: false,
        rows: new Map(rows.map((row, index) => [index, row])),
        formulas: new Map(Object.entries(formulas).map(([row, texts]) => [Number(row), texts])),
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
    tables: [],
    names: [],
    storedXml: new Map(),
    date1904: false,
    readOnly: false,
  };
}

const shown = (...given: Parameters<typeof workbook>): IWorkbookData => gridData("w", workbook(...given), nothingToSee);
const cellsOf = (data: IWorkbookData): Cells => data.sheets["sheet-考核数据"]!.cellData as Cells;
const inGrid = (cells: Record<number, Record<number, ICellData>>) => new Map([["考核数据", cells]]);

test("a grid that nobody touched asks for no edits", () => {
  const data = shown([["姓名", 90, true, { fault: "#N/A" }], [null, { fault: "uncalculated" }]], { 1: [undefined, "=A1"] });
  expect(gridEdits(data, inGrid(structuredClone(cellsOf(data)) as Record<number, Record<number, ICellData>>))).toEqual([]);
});

test("a typed number and what a formula made of it both go into the file, the formula with its result", () => {
  const data = shown([[90, 180]], { 0: [undefined, "=A1*2"] });
  const edits = gridEdits(data, inGrid({ 0: { 0: { v: 95, t: 2 }, 1: { v: 190, t: 2, f: "=A1*2" } } }));
  expect(edits).toEqual([
    { kind: "writeCells", sheet: "考核数据", at: { row: 0, column: 0 }, rows: [[95]] },
    { kind: "writeCells", sheet: "考核数据", at: { row: 0, column: 1 }, rows: [[{ formula: "=A1*2", value: 190 }]] },
  ]);
});

test.each<[string, ICellData | undefined, CellValue]>([
  ["a cleared cell", undefined, null],
  ["an emptied cell", { v: null }, null],
  ["a truth value", { v: 1, t: 3 }, true],
  ["an error", { v: "#DIV/0!", t: 1 }, { fault: "#DIV/0!" }],
  ["text that looks like a number", { v: "007", t: 1 }, "007"],
  ["text in rich form", { p: { id: "d", documentStyle: {}, body: { dataStream: "已确认\r\n" } } }, "已确认"],
])("%s is written as what it is", (_, cell, value) => {
  const edits = gridEdits(shown([["旧"]]), inGrid(cell ? { 0: { 0: cell } } : {}));
  expect(edits).toEqual([{ kind: "writeCells", sheet: "考核数据", at: { row: 0, column: 0 }, rows: [[value]] }]);
});

test("a change of values alone can be painted cell by cell, a new merge cannot", () => {
  const before = shown([[1, 2], [3]]);
  expect(sameButForCells(before, shown([[1, 5], [3]]))).toBe(true);
  const merged = { ...workbook([[1, 2], [3]]) };
  const sheets = merged.sheets.map((sheet) => ({ ...sheet, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }));
  expect(sameButForCells(before, gridData("w", { ...merged, sheets }, nothingToSee))).toBe(false);
});

test("painting the changed cells over a reading gives the next reading", () => {
  const value = fc.oneof(fc.constant(null), fc.integer({ min: -9, max: 9 }), fc.string({ maxLength: 3 }), fc.boolean());
  const rows = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [before, after] = [shown(one), shown(other)];
      const painted: Record<number, Record<number, ICellData>> = structuredClone(cellsOf(before)) as never;
      for (const changes of changedCells(before, after).values()) {
        for (const [row, inRow] of Object.entries(changes)) {
          for (const [column, cell] of Object.entries(inRow)) (painted[Number(row)] ??= {})[Number(column)] = cell ?? {};
        }
      }
      expect(gridEdits(after, inGrid(painted))).toEqual([]);
    }),
  );
});
