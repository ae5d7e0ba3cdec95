import { parseArea } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { Scope } from "../../src/formula/evaluate";
import { fromCell, type FormulaScalar } from "../../src/formula/value";
import { bands, bandsAcross, headers, parameters, rowIndex, rows } from "./answerTable";

/** A scope over rows of cells, with parameters by name. */
export function scopeOver(
  columnHeaders: readonly string[],
  body: readonly (readonly CellValue[])[],
  row: number,
  names: Readonly<Record<string, CellValue>> = {},
): Scope {
  const columns = new Map(columnHeaders.map((header, at) => [header, body.map((cells) => fromCell(cells[at] ?? null))] as const));
  const values = new Map(Object.entries(names).map(([name, value]) => [name, fromCell(value)]));
  return {
    column: (_, header) => columns.get(header),
    cell: (_, header) => columns.get(header)?.[row],
    name: (name) => values.get(name),
    headers: () => columnHeaders,
    rowIndex: row,
  };
}

/** The table of the answers, seen from its row, with the lookup sheet 分档. */
export function answerScope(): Scope {
  const sheet = new Map<string, FormulaScalar>();
  bands.forEach((cells, row) => cells.forEach((value, column) => sheet.set(`${row} ${column}`, fromCell(value))));
  bandsAcross.forEach((cells, row) => cells.forEach((value, column) => sheet.set(`${row} ${column + 4}`, fromCell(value))));
  return {
    ...scopeOver(headers, rows, rowIndex, parameters),
    range: (name, address) => {
      const area = parseArea(address);
      if (name !== "分档" || !area) return undefined;
      const width = area.right - area.left + 1;
      const height = area.bottom - area.top + 1;
      const cells = Array.from({ length: width * height }, (_, at) => sheet.get(`${area.top + Math.floor(at / width)} ${area.left + (at % width)}`) ?? null);
      return { width, height, cells };
    },
  };
}
