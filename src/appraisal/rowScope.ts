import type { CellValue } from "../sheet/cellValue";
import { exact } from "../sheet/exact";
import { valueAt } from "../sheet/snapshot";
import { placeIn } from "../sheet/table";
import { normalised } from "../sheet/text";
import type { Scope } from "../formula/evaluate";
import type { FormulaArray, FormulaScalar, FormulaValue } from "../formula/value";
import type { Parameter } from "../scheme/parameter";
import type { ColumnValues } from "./columnValues";
import type { DataTable } from "./dataTable";
import { isPeriodDay, periodFigure } from "./periodFigures";

/** The parameters as formulas see them, by normalised name; one without a value is an empty cell. */
export function parameterScalars(parameters: readonly Parameter[]): ReadonlyMap<string, FormulaScalar> {
  return new Map(parameters.map(({ name, value }) => [normalised(name), value === undefined ? null : typeof value === "number" ? exact(value) : value]));
}

/** Figures of this row that are no columns of the sheet: of its score card, and payouts already worked out. */
export type RowFigures = (header: string) => FormulaScalar | undefined;

/** What a formula sees from one row of a data table. One object serves a whole table: `inRow` takes it to a row and back. */
export class RowScope implements Scope {
  rowIndex = 0;
  private period: string | undefined;
  private figures: RowFigures = () => undefined;
  private readonly values: ReadonlyMap<string, FormulaScalar>;

  constructor(
    private readonly data: DataTable,
    private readonly columns: ColumnValues,
    parameters: readonly Parameter[],
  ) {
    this.values = parameterScalars(parameters);
  }

  /**
   * Works something out in a row. What is asked for on the way may be another row's, a card that is scored only now, so
   * that the scope goes back to where it stood.
   */
  inRow<Value>(row: number, period: string | undefined, work: (scope: this) => Value, figures: RowFigures = () => undefined): Value {
    const before = [this.rowIndex, this.period, this.figures] as const;
    [this.rowIndex, this.period, this.figures] = [row - this.data.table.first, period, figures];
    try {
      return work(this);
    } finally {
      [this.rowIndex, this.period, this.figures] = before;
    }
  }

  /** The user's own cell of this row under a header, and where it stands; undefined when the table has no such column. */
  ownCell(header: string): Readonly<{ value: CellValue; at: string }> | undefined {
    const own = this.data.own.find((column) => normalised(column.header) === normalised(header));
    const { table } = this.data;
    const place = own && { row: table.first + this.rowIndex, column: own.column };
    return place && { value: valueAt(table.sheet, place), at: placeIn(table, place) };
  }

  column(table: string | undefined, header: string): readonly FormulaScalar[] | undefined {
    const meant = table === undefined ? this.data.table : this.columns.tableNamed(table);
    return meant && this.columns.column(meant, header);
  }

  cell(table: string | undefined, header: string): FormulaScalar | undefined {
    if (table !== undefined && this.columns.tableNamed(table) !== this.data.table) return undefined;
    const own = this.data.own.some((column) => normalised(column.header) === normalised(header));
    if (own) return this.columns.column(this.data.table, header)?.[this.rowIndex];
    return this.figures(header) ?? periodFigure(header, this.period) ?? this.columns.column(this.data.table, header)?.[this.rowIndex];
  }

  /** Days of the period, and columns that call themselves a date. */
  isDay(header: string): boolean {
    return isPeriodDay(header) || /(?:日期|日|date|day)$/i.test(header.trim());
  }

  name(name: string): FormulaValue | undefined {
    const parameter = this.values.get(normalised(name));
    return parameter === undefined ? this.columns.name(name) : parameter;
  }

  headers(table: string | undefined): readonly string[] | undefined {
    const meant = table === undefined ? this.data.table : this.columns.tableNamed(table);
    return meant && this.columns.headers(meant);
  }

  range(sheet: string | undefined, address: string): FormulaArray | undefined {
    return this.columns.range(sheet ?? this.data.table.sheet.name, address);
  }
}
