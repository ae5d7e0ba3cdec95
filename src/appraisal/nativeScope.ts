import { toNumber } from "../sheet/exact";
import { sheetNamed, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { parseReference } from "../sheet/address";
import { normalised, sameText } from "../sheet/text";
import type { Scope } from "../formula/evaluate";
import { fromCell, isExact, type FormulaArray, type FormulaScalar, type FormulaValue } from "../formula/value";
import type { Scheme } from "../scheme/scheme";
import type { ColumnValues } from "./columnValues";
import type { ComputedColumn } from "./computedColumns";
import type { AppraisedTable } from "./appraisedTable";
import { isLegalName } from "./parameterNames";

/**
 * What a formula in a computed cell is going to see: cells as they stand, the computed columns as this run writes them,
 * names as the workbook defines them. A number kept as text stays text here, because Excel would see text.
 */
export class NativeScope implements Scope {
  rowIndex = 0;
  private readonly written = new Map<string, readonly FormulaScalar[]>();

  constructor(
    private readonly appraised: AppraisedTable,
    private readonly computed: readonly ComputedColumn[],
    private readonly scheme: Scheme,
    private readonly columns: ColumnValues,
    private readonly workbook: WorkbookSnapshot,
  ) {}

  moveTo(row: number): this {
    this.rowIndex = row - this.appraised.data.table.first;
    return this;
  }

  column(table: string | undefined, header: string): readonly FormulaScalar[] | undefined {
    const { data } = this.appraised;
    const meant = table === undefined ? data.table : this.columns.tableNamed(table);
    if (!meant) return undefined;
    if (meant === data.table) {
      const written = this.computedColumn(header);
      if (written) return written;
    }
    const isThere = meant.columns.some((column) => normalised(column.header) === normalised(header));
    return isThere ? this.columns.column(meant, header) : undefined;
  }

  private computedColumn(header: string): readonly FormulaScalar[] | undefined {
    const known = this.written.get(header);
    if (known) return known;
    const column = this.computed.find((one) => sameText(one.header, header));
    if (!column) return undefined;
    const { data, cards } = this.appraised;
    const cells = new Array<FormulaScalar>(Math.max(0, data.table.last - data.table.first + 1)).fill(null);
    for (const [row, card] of cards) cells[row - data.table.first] = fromCell(column.value(card));
    this.written.set(header, cells);
    return cells;
  }

  cell(table: string | undefined, header: string): FormulaScalar | undefined {
    return table === undefined ? this.column(undefined, header)?.[this.rowIndex] : undefined;
  }

  name(name: string): FormulaValue | undefined {
    const defined = this.columns.name(name);
    if (defined !== undefined) return defined;
    const parameter = this.scheme.parameters.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const place = parameter && isLegalName(parameter.name) ? parseReference(parameter.at) : undefined;
    const sheet = place && sheetNamed(this.workbook, place.sheet);
    return sheet && place ? fromCell(valueAt(sheet, { row: place.area.top, column: place.area.left })) : undefined;
  }

  range(sheet: string | undefined, address: string): FormulaArray | undefined {
    return this.columns.range(sheet ?? this.appraised.data.table.sheet.name, address.replaceAll("$", ""));
  }
}

/** What a formula comes to, as a cell holds it. */
export function asCell(value: FormulaScalar): string | number | undefined {
  if (isExact(value)) return toNumber(value);
  return typeof value === "string" ? value : undefined;
}
