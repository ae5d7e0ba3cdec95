import { parseArea } from "../sheet/address";
import { formulaAt, sheetNamed, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { excelTables, rangeTables, type Table } from "../sheet/table";
import { normalised, sameText } from "../sheet/text";
import { arrayOf, fromCell, type FormulaArray, type FormulaScalar } from "../formula/value";
import { keyColumns } from "../scheme/dataColumns";
import { historyTable } from "../scheme/recordTables";
import { spellings } from "../scheme/words";
import type { DataTable } from "./dataTable";

/**
 * The history as formulas see it: they may name what it is going to be filed with before anything is (a deferral is
 * released at the year's end; in the first month there is none).
 */
export type HistoryColumns = Readonly<{ table?: Table; headers: readonly string[] }>;

const nothingFiled: Table = {
  name: historyTable.zh,
  sheet: { name: historyTable.zh, visibility: "visible", protected: false, rows: new Map(), formulas: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() },
  headerRow: 0,
  columns: [],
  first: 1,
  last: 1,
  area: { top: 0, left: 0, bottom: 1, right: 0 },
};

/**
 * The workbook as formulas see it: columns of tables, ranges and defined names. Each column is read once and the same
 * array is given every time, which is what lets `SUMIFS` over 10,000 rows be looked up instead of walked.
 */
export class ColumnValues {
  private readonly tables: readonly Table[];
  private readonly read = new Map<Table, Map<string, readonly FormulaScalar[]>>();
  private readonly ranges = new Map<string, FormulaArray | undefined>();
  /** Columns worked out in this run, by table and normalised header: 总分, 等级, payouts. */
  private readonly computed = new Map<Table, Map<string, readonly FormulaScalar[] | (() => readonly FormulaScalar[])>>();

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly data: readonly DataTable[],
    private readonly history: HistoryColumns = { headers: [] },
  ) {
    const keyed = new Set([...spellings(keyColumns.name), ...spellings(keyColumns.period), "日期", "Date"].map(normalised));
    this.tables = [...data.map(({ table }) => table), ...excelTables(workbook), ...rangeTables(workbook, (headers) => [...headers].some((header) => keyed.has(header)))];
  }

  /** The table a formula means: a data table by the scheme's word, an Excel table by name, a plain range by its sheet. */
  tableNamed(name: string): Table | undefined {
    return (
      this.data.find((candidate) => sameText(candidate.name, name))?.table ??
      this.tables.find((table) => table.name !== undefined && sameText(table.name, name)) ??
      (isHistory(name) ? (this.history.table ?? nothingFiled) : this.tables.find((table) => sameText(table.sheet.name, name)))
    );
  }

  /** Whether the table stands in the workbook; a history that nothing has been filed into is only spoken of. */
  isThere(table: Table): boolean {
    return table !== nothingFiled;
  }

  headers(table: Table): readonly string[] {
    const own = table.columns.map(({ header }) => header);
    return this.isHistory(table) ? [...own, ...this.history.headers] : own;
  }

  /** What the history table is headed with as it stands. */
  historyHeaders(): readonly string[] {
    return this.history.table?.columns.map(({ header }) => header) ?? [];
  }

  private isHistory(table: Table): boolean {
    return table === nothingFiled || (table.name !== undefined && table.name === this.history.table?.name) || table === this.history.table;
  }

  /** The body of a column: the user's own first, then what this run has worked out. */
  column(table: Table, header: string): readonly FormulaScalar[] | undefined {
    const key = normalised(header);
    let columns = this.read.get(table);
    if (!columns) this.read.set(table, (columns = new Map()));
    const known = columns.get(key);
    if (known) return known;
    const found = table.columns.find((column) => normalised(column.header) === key);
    if (!found && this.isHistory(table) && this.history.headers.some((candidate) => normalised(candidate) === key)) {
      const blanks = new Array<FormulaScalar>(Math.max(0, table.last - table.first + 1)).fill(null);
      columns.set(key, blanks);
      return blanks;
    }
    if (!found) return this.computedColumn(table, key);
    const cells: FormulaScalar[] = [];
    for (let row = table.first; row <= table.last; row += 1) cells.push(fromCell(valueAt(table.sheet, { row, column: found.column })));
    columns.set(key, cells);
    return cells;
  }

  private computedColumn(table: Table, key: string): readonly FormulaScalar[] | undefined {
    const held = this.computed.get(table)?.get(key);
    if (typeof held !== "function") return held;
    const cells = held();
    this.computed.get(table)!.set(key, cells);
    return cells;
  }

  /** Makes a column that this run has worked out, or can when it is asked for, visible to the formulas that follow. */
  addComputed(table: Table, header: string, cells: readonly FormulaScalar[] | (() => readonly FormulaScalar[])): void {
    let columns = this.computed.get(table);
    if (!columns) this.computed.set(table, (columns = new Map()));
    columns.set(normalised(header), cells);
  }

  /** An A1 range, on the named sheet or on the asking table's own. */
  range(sheet: string, address: string): FormulaArray | undefined {
    const key = `${sheet}!${address}`;
    if (!this.ranges.has(key)) this.ranges.set(key, this.readRange(sheet, address));
    return this.ranges.get(key);
  }

  private readRange(sheetName: string, address: string): FormulaArray | undefined {
    const sheet = sheetNamed(this.workbook, sheetName);
    const area = parseArea(address);
    if (!sheet || !area) return undefined;
    const cells: FormulaScalar[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const value = valueAt(sheet, { row, column });
        cells.push(value === null && formulaAt(sheet, { row, column }) !== undefined ? "" : fromCell(value));
      }
    }
    return { width: area.right - area.left + 1, height: area.bottom - area.top + 1, cells };
  }

  /** A defined name that points at cells of the workbook. */
  name(name: string): FormulaArray | FormulaScalar | undefined {
    const defined = this.workbook.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const target = defined && /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(defined.refersTo);
    if (!target) return undefined;
    const array = this.range((target[1] ?? target[2]!).replaceAll("''", "'"), target[3]!.replaceAll("$", ""));
    return array && array.cells.length === 1 ? array.cells[0]! : array && arrayOf(array);
  }
}

function isHistory(name: string): boolean {
  return sameText(name, historyTable.zh) || sameText(name, historyTable.en);
}
