import { columnNumber, contains, formatArea, formatReference, lastColumn, lastRow, parseArea, type Area } from "../../sheet/address";
import { isFault, type CellValue } from "../../sheet/cellValue";
import { formulaAt, numberFormatAt, valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { count, invalidArgument, isHostObject, nothing, text, type HostObject } from "../hostObject";
import type { Host } from "../host";
import type { Tab } from "../playedWorkbook";
import { Refusal } from "../protocol";
import { drawingFor } from "../drawing";
import { shaped, writeRange } from "../writeRange";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { rangeFormat } from "./rangeFormat";

/** The most cells that one read gives. */
const readableCells = 5_000_000;

/** An area of a sheet. */
export function range(host: Host, tab: Tab, area: Area): HostObject {
  const { workbook } = host;
  const sheet = async (): Promise<SheetSnapshot> => {
    const found = (await workbook.snapshot()).sheets.find(({ name }) => name === tab.name);
    return found ?? invalidArgument(`sheet ${tab.name} is gone`);
  };
  const isWhole = area.top === 0 && area.bottom === lastRow && area.left === 0 && area.right === lastColumn;
  const tooLarge = (area.bottom - area.top + 1) * (area.right - area.left + 1) > readableCells;
  const each = async <T>(read: (sheet: SheetSnapshot, row: number, column: number) => T): Promise<T[][] | null> => {
    if (tooLarge) return null;
    const cells = await sheet();
    return rowsOf(area).map((row) => columnsOf(area).map((column) => read(cells, row, column)));
  };
  const within = (other: Area): HostObject => range(host, tab, other);
  const object: HostObject = {
    type: "Range",
    values: {
      Address: () => formatReference(tab.name, area),
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      RowCount: () => area.bottom - area.top + 1,
      ColumnCount: () => area.right - area.left + 1,
      CellCount: () => (tooLarge ? -1 : (area.bottom - area.top + 1) * (area.right - area.left + 1)),
      Values: () => each((cells, row, column) => shown(valueAt(cells, { row, column }))),
      ValueTypes: () => each((cells, row, column) => typeOf(cells, row, column)),
      Formulas: () => each((cells, row, column) => formulaAt(cells, { row, column }) ?? shown(valueAt(cells, { row, column }))),
      NumberFormat: () => each((cells, row, column) => numberFormatAt(cells, { row, column }) ?? "General"),
      RowHidden: async () => mixed(rowsOf(area), (await sheet()).hiddenRows),
      ColumnHidden: async () => mixed(columnsOf(area), (await sheet()).hiddenColumns),
    },
    setters: {
      Values: (sent) => writeRange(workbook, tab, area, sent),
      Formulas: (sent) => writeRange(workbook, tab, area, sent),
      NumberFormat: (sent) => setNumberFormats(host, tab, area, sent),
    },
    objects: {
      Format: () => rangeFormat(host, tab, area),
      ConditionalFormats: () => conditionalFormats(host, tab, area),
      DataValidation: () => dataValidation(host, tab, area),
    },
    methods: {
      GetCell: (row, column) => within(moved({ ...area, bottom: area.top, right: area.left }, count(row), count(column))),
      GetRow: (row) => within(moved({ ...area, bottom: area.top }, count(row), 0)),
      GetColumn: (column) => within(moved({ ...area, right: area.left }, 0, count(column))),
      GetOffsetRange: (rows, columns) => within(moved(area, count(rows), count(columns))),
      GetResizedRange: (rows, columns) => within(checked({ ...area, bottom: area.bottom + count(rows), right: area.right + count(columns) })),
      GetRowsBelow: (rows = 1) => within(checked({ ...area, top: area.bottom + 1, bottom: area.bottom + count(rows) })),
      GetColumnsAfter: (columns = 1) => within(checked({ ...area, left: area.right + 1, right: area.right + count(columns) })),
      GetBoundingRect: async (other) => within(bounding(area, isHostObject(other) ? areaFrom(await other.values?.Address?.()) : areaFrom(other))),
      // The library sends large blocks in slices, after it has had the whole block's size checked.
      _ValidateArraySize: (rows, columns) => {
        if (count(rows) !== area.bottom - area.top + 1 || count(columns) !== area.right - area.left + 1) invalidArgument("the array does not have the range's size");
      },
      GetMergedAreasOrNullObject: () => rangeAreas(host, tab, async () => (await sheet()).merges.filter((merge) => contains(area, { row: merge.top, column: merge.left }))),
      GetRowProperties: async () => {
        const { hiddenRows } = await sheet();
        return rowsOf(area).map((row) => ({ rowHidden: hiddenRows.has(row) }));
      },
      GetColumnProperties: async () => {
        const { hiddenColumns } = await sheet();
        return columnsOf(area).map((column) => ({ columnHidden: hiddenColumns.has(column) }));
      },
      Merge: (across) => {
        if (across === true) invalidArgument("merging row by row is not played");
        drawingFor(tab, object, "merge").merges.push(area);
      },
      Select: () => host.select(tab, area),
    },
  };
  return isWhole ? { ...object, values: { ...object.values, Values: () => null, Formulas: () => null, ValueTypes: () => null } } : object;
}

/** Cells with a value from the first to the last; nothing when there are none. */
export async function usedRange(host: Host, tab: Tab): Promise<HostObject> {
  const sheet = (await host.workbook.snapshot()).sheets.find(({ name }) => name === tab.name);
  let area: Area | undefined;
  for (const [row, cells] of sheet?.rows ?? []) {
    const first = cells.findIndex((value) => value !== null);
    const last = cells.findLastIndex((value) => value !== null);
    if (first < 0) continue;
    area = area
      ? { top: Math.min(area.top, row), bottom: Math.max(area.bottom, row), left: Math.min(area.left, first), right: Math.max(area.right, last) }
      : { top: row, bottom: row, left: first, right: last };
  }
  return area ? range(host, tab, area) : nothing;
}

/** `A1:C5`, `$1:$3`, a name's or another sheet's reference is not played. */
export function areaFrom(address: unknown): Area {
  const written = text(address);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(written);
  if (rows) return checked({ top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: lastColumn });
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/.exec(written);
  if (columns) return checked({ top: 0, bottom: lastRow, left: columnNumber(columns[1]!), right: columnNumber(columns[2]!) });
  return parseArea(written.slice(written.lastIndexOf("!") + 1)) ?? invalidArgument(`no address: ${written}`);
}

export function checked(area: Area): Area {
  const fits = area.top >= 0 && area.left >= 0 && area.bottom <= lastRow && area.right <= lastColumn && area.top <= area.bottom && area.left <= area.right;
  return fits ? area : invalidArgument(`outside the sheet: ${formatArea(area)}`);
}

function moved(area: Area, rows: number, columns: number): Area {
  return checked({ top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns });
}

function bounding(one: Area, other: Area): Area {
  return { top: Math.min(one.top, other.top), left: Math.min(one.left, other.left), bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right) };
}

/** Excel does not tell of more merged areas at once. */
const mostMergedAreas = 512;

function rangeAreas(host: Host, tab: Tab, areas: () => Promise<readonly Area[]>): Promise<HostObject> {
  return areas().then((found) => {
    if (found.length > mostMergedAreas) throw new Refusal("GeneralException", "more than 512 merged areas");
    return found.length === 0
      ? nothing
      : {
          type: "RangeAreas",
          values: { AreaCount: () => found.length, Address: () => found.map((area) => formatReference(tab.name, area)).join(",") },
          objects: { Areas: () => ({ type: "RangeCollection", items: () => found.map((area) => range(host, tab, area)) }) },
        };
  });
}

function rowsOf(area: Area): number[] {
  if (area.bottom - area.top + 1 > readableCells) throw new Refusal("RangeExceedsLimit", "too many rows");
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
}

function columnsOf(area: Area): number[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
}

function mixed(lines: readonly number[], hidden: ReadonlySet<number>): boolean | null {
  const some = lines.some((line) => hidden.has(line));
  return some && lines.some((line) => !hidden.has(line)) ? null : some;
}

/** Nothing calculates here: a formula without a result reads as one that is still being worked out. */
function shown(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (isFault(value)) return value.fault === "uncalculated" ? "#BUSY!" : value.fault;
  return value;
}

function typeOf(cells: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(cells, { row, column });
  if (value === null) return formulaAt(cells, { row, column }) === undefined ? "Empty" : "String";
  if (isFault(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** One code for all, or one for each cell; neighbours in a column with the same code are one change. */
function setNumberFormats(host: Host, tab: Tab, area: Area, sent: unknown): void {
  if (!Array.isArray(sent)) return host.workbook.paint(tab, area, { numberFormat: text(sent) });
  shaped(area, sent).forEach((row, index) =>
    row.forEach((code, offset) => {
      const place = { top: area.top + index, bottom: area.top + index, left: area.left + offset, right: area.left + offset };
      if (code !== null) host.workbook.paint(tab, place, { numberFormat: text(code) });
    }),
  );
}
