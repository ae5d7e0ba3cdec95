import type { Area, Place } from "./address";
import type { CellValue } from "./cellValue";
import { formulaAt, numberFormatAt, valueAt, type SheetSnapshot } from "./snapshot";
import type { SheetPlace, Table } from "./table";

/** A cell of a gathered row: from a place, or a value that stands in no cell of its own. */
export type GatheredCell = Readonly<{ from: SheetPlace & Readonly<{ snapshot: SheetSnapshot }> } | { value: CellValue }>;

/** One row put together: its cells by heading, and the area that a person would call its place. */
export type GatheredRow = Readonly<{ cells: ReadonlyMap<string, GatheredCell>; sheet: string; area: Area; part?: Readonly<{ table: Table; row: number }> }>;

/**
 * One table out of rows from several places: sheets of one month or one person each, or an indicator a row. Whatever
 * reads a table reads it like any other; every cell still knows where it stands.
 */
export function gatherTable(name: string, headings: readonly string[], rows: readonly GatheredRow[]): Table {
  const values = new Map<number, readonly CellValue[]>([[0, headings]]);
  const formulas = new Map<number, readonly (string | undefined)[]>();
  const formats = new Map<number, readonly (string | undefined)[]>();
  const parts = new Map<Table, Map<number, number>>();
  rows.forEach(({ cells, part }, index) => {
    const row = index + 1;
    const held = headings.map((heading) => cells.get(heading));
    values.set(row, held.map((cell) => (cell === undefined ? null : "value" in cell ? cell.value : valueAt(cell.from.snapshot, cell.from.place))));
    formulas.set(row, held.map((cell) => (cell && "from" in cell ? formulaAt(cell.from.snapshot, cell.from.place) : undefined)));
    formats.set(row, held.map((cell) => (cell && "from" in cell ? numberFormatAt(cell.from.snapshot, cell.from.place) : undefined)));
    if (part) parts.set(part.table, (parts.get(part.table) ?? new Map<number, number>()).set(row, part.row));
  });
  const cellAt = ({ row, column }: Place) => rows[row - 1]?.cells.get(headings[column] ?? "");
  return {
    sheet: { name, visibility: "visible", protected: false, rows: values, formulas, numberFormats: formats, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() },
    headerRow: 0,
    columns: headings.map((header, column) => ({ header, column })),
    first: 1,
    last: rows.length,
    area: { top: 0, left: 0, bottom: rows.length, right: Math.max(0, headings.length - 1) },
    gathered: {
      placeOf: (place) => {
        const cell = cellAt(place);
        return cell && "from" in cell ? { sheet: cell.from.sheet, place: cell.from.place } : undefined;
      },
      areaOf: (row) => {
        const { sheet, area } = rows[row - 1] ?? rows[0]!;
        return { sheet, area };
      },
      parts: [...parts].map(([table, map]) => ({ table, rows: map })),
    },
  };
}
