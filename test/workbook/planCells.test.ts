import fc from "fast-check";
import type { PlanCell } from "../../src/sheet/sheetPlan";
import { constantsOf, formulasOf, stylesOf } from "../../src/workbook/planCells";

const styles = [{ bold: true }, { fill: "FF0000" }, { bold: true, fill: "FF0000" }];
const cell: fc.Arbitrary<PlanCell> = fc.oneof(
  fc.constantFrom<PlanCell>(undefined, null, "文字", 1, { formula: "=A1" }),
  fc.record({ write: fc.constantFrom<PlanCell>(null, 2, { formula: "=B1" }), style: fc.constantFrom(...styles) }) as fc.Arbitrary<PlanCell>,
);
const block = fc.record({
  at: fc.record({ row: fc.nat(5), column: fc.nat(5) }),
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
});

test("every styled cell is painted once, with its own style, and no other cell is", () => {
  fc.assert(
    fc.property(block, (one) => {
      const painted = stylesOf(one).flatMap(({ area, style }) =>
        Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
          Array.from({ length: area.right - area.left + 1 }, (_, across) => `${area.top + down},${area.left + across} ${JSON.stringify(style)}`),
        ).flat(),
      );
      const wanted = one.rows.flatMap((row, down) =>
        row.flatMap((item, across) => (typeof item === "object" && item !== null && "style" in item ? [`${one.at.row + down},${one.at.column + across} ${JSON.stringify(item.style)}`] : [])),
      );
      expect(painted.sort()).toEqual(wanted.sort());
    }),
  );
});

test("neighbours that look alike are painted together", () => {
  const heading = { write: "列", style: { bold: true } };
  expect(stylesOf({ at: { row: 2, column: 1 }, rows: [[heading, heading, "x"], [heading, heading]] })).toEqual([{ area: { top: 2, left: 1, bottom: 3, right: 2 }, style: { bold: true } }]);
});

test("constants and formulas together are the block, and neither overwrites the other", () => {
  fc.assert(
    fc.property(block, (one) => {
      const cells = new Map<string, unknown>();
      for (const part of [constantsOf(one), formulasOf(one)]) {
        part?.rows.forEach((row, down) =>
          row.forEach((write, across) => {
            if (write !== undefined) cells.set(`${part.at.row + down},${part.at.column + across}`, write);
          }),
        );
      }
      one.rows.forEach((row, down) =>
        row.forEach((item, across) => {
          const write = typeof item === "object" && item !== null && "style" in item ? item.write : item;
          expect(cells.get(`${one.at.row + down},${one.at.column + across}`)).toEqual(write);
        }),
      );
    }),
  );
});
