import type { Area } from "../sheet/address";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Alongside } from "./readCells";

/** What of a sheet's layout the snapshot tells, within the cells that hold anything. */
export type SheetLayout = Pick<SheetSnapshot, "merges" | "hiddenRows" | "hiddenColumns">;

type Asked = Readonly<{
  used: Excel.Range;
  merged: readonly Excel.RangeAreas[];
  rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}>;

/**
 * In how many rows at a time merged areas are asked for: Excel refuses to tell of more than 512 of them at once, and
 * refuses the whole request with it. All at once suits nearly every workbook; then bands of rows; at last none.
 */
const bandsToTry: readonly number[] = [Infinity, 64, 16, 0];

/** Asks for merged areas and hidden rows and columns along with the cells, without a request of its own. */
export function askForSheetLayouts(used: readonly Excel.Range[]): Alongside & Readonly<{ of(sheet: number): SheetLayout }> {
  let asked: readonly Asked[] = [];
  let attempt = 0;
  return {
    ask: () => (asked = used.map((range) => askFor(range, bandsToTry[attempt]!))),
    askLess: () => ++attempt < bandsToTry.length && used.some((range) => !range.isNullObject),
    of: (sheet) => (asked[sheet] ? layoutOf(asked[sheet]) : { merges: [], hiddenRows: new Set(), hiddenColumns: new Set() }),
  };
}

function askFor(used: Excel.Range, bandRows: number): Asked {
  if (used.isNullObject) return { used, merged: [] };
  return {
    used,
    merged: bandsOf(used, bandRows).map((band) => {
      const merged = band.getMergedAreasOrNullObject();
      merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      return merged;
    }),
    // Row by row only where some are hidden and some are not, which Excel says by null.
    rows: used.rowHidden === null ? used.getRowProperties({ rowHidden: true }) : undefined,
    columns: used.columnHidden === null ? used.getColumnProperties({ columnHidden: true }) : undefined,
  };
}

function bandsOf(used: Excel.Range, bandRows: number): readonly Excel.Range[] {
  if (bandRows === Infinity) return [used];
  if (bandRows === 0) return [];
  const bands: Excel.Range[] = [];
  for (let row = 0; row < used.rowCount; row += bandRows) {
    const last = Math.min(row + bandRows, used.rowCount) - 1;
    bands.push(used.getRow(row).getBoundingRect(used.getRow(last)));
  }
  return bands;
}

function layoutOf({ used, merged, rows, columns }: Asked): SheetLayout {
  if (used.isNullObject) return { merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  return {
    merges: merged.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(areaOfRange))),
    hiddenRows: hidden(used.rowHidden, used.rowIndex, used.rowCount, rows?.value.map((row) => row.rowHidden)),
    hiddenColumns: hidden(used.columnHidden, used.columnIndex, used.columnCount, columns?.value.map((column) => column.columnHidden)),
  };
}

function hidden(all: boolean, first: number, count: number, each: readonly (boolean | undefined)[] | undefined): ReadonlySet<number> {
  const flags = each ?? Array.from({ length: count }, () => all);
  return new Set(flags.flatMap((flag, index) => (flag ? [first + index] : [])));
}

export function areaOfRange(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
