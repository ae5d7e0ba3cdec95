import { contains, overlaps, type Area } from "./address";
import { isFault, type CellValue } from "./cellValue";
import { isBlank, isNotApplicable, readNumber } from "./readNumber";
import { formulaAt, valueAt, type SheetSnapshot } from "./snapshot";

/** What a cell is at a glance, as the eye tells heads from figures. */
export type CellKind = "blank" | "text" | "number" | "none";

/** Numbers with these behind them are names of months, quarters and years, not measured values. */
const calendar = /^\d{1,4}\s*(?:年度?|月份?|季度?|日|号|q[1-4]?|st|nd|rd|th)/i;

/** A sheet as a grid of filled cells; cells of the `masked` areas count as empty. Only rows that hold something are seen. */
export class SheetGrid {
  /** Rows with something in them, from the top. */
  readonly rows: readonly number[];
  private readonly mergesAt = new Map<number, Area[]>();
  /** What each cell of a row is, worked out once. */
  private readonly kinds = new Map<number, readonly CellKind[]>();

  constructor(
    readonly sheet: SheetSnapshot,
    private readonly masked: readonly Area[] = [],
  ) {
    this.rows = [...sheet.rows.keys()].filter((row) => this.filledIn(row, 0, Infinity).length > 0).sort((a, b) => a - b);
    const used = new Set(this.rows);
    for (const merge of sheet.merges) {
      for (const row of merge.bottom - merge.top < 200 ? range(merge.top, merge.bottom) : this.rows.filter((one) => one >= merge.top && one <= merge.bottom)) {
        if (used.has(row)) this.mergesAt.set(row, [...(this.mergesAt.get(row) ?? []), merge]);
      }
    }
  }

  value(row: number, column: number): CellValue {
    return this.masked.some((area) => contains(area, { row, column })) ? null : valueAt(this.sheet, { row, column });
  }

  /** Columns of a row that hold something, between two columns. */
  filledIn(row: number, left: number, right: number): readonly number[] {
    const kinds = this.kindsOf(row);
    const columns: number[] = [];
    for (let column = left; column <= Math.min(right, kinds.length - 1); column += 1) {
      if (kinds[column] !== "blank") columns.push(column);
    }
    return columns;
  }

  isEmpty(row: number, column: number): boolean {
    return this.kind(row, column) === "blank";
  }

  private kindsOf(row: number): readonly CellKind[] {
    let kinds = this.kinds.get(row);
    if (!kinds) {
      const cells = this.sheet.rows.get(row) ?? [];
      kinds = cells.map((_, column) => {
        const masked = this.masked.some((area) => contains(area, { row, column }));
        return masked ? "blank" : kindOf(cells[column] ?? null, formulaAt(this.sheet, { row, column }) !== undefined);
      });
      this.kinds.set(row, kinds);
    }
    return kinds;
  }

  /** The merged area over a cell, if any. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.mergesAt.get(row)?.find((area) => contains(area, { row, column }));
  }

  mergesIn(area: Area): readonly Area[] {
    return this.sheet.merges.filter((merge) => overlaps(merge, area));
  }

  /** The text that a cell shows, a merged cell that of its top-left; undefined when there is none. */
  shown(row: number, column: number): string | undefined {
    const merge = this.mergeAt(row, column);
    const value = merge ? this.value(merge.top, merge.left) : this.value(row, column);
    return isBlank(value) || value === null || isFault(value) ? undefined : String(value).trim();
  }

  kind(row: number, column: number): CellKind {
    return this.kindsOf(row)[column] ?? "blank";
  }
}

/** Numbers, errors and formulas without a value are figures; `N/A` and `/` say that there is none. */
export function kindOf(value: CellValue, hasFormula: boolean): CellKind {
  if (isBlank(value)) return hasFormula ? "number" : "blank";
  if (typeof value === "number" || isFault(value)) return "number";
  if (typeof value === "boolean" || isNotApplicable(value)) return "none";
  return typeof value === "string" && isNumberText(value) ? "number" : "text";
}

/** Time taken, written out: `0:05:30`, `1小时30分`. */
const stretch = /^(?:\d{1,4}:[0-5]\d(?::[0-5]\d)?|\d+(?:\.\d+)?\s*(?:小时|时|h)\s*\d+\s*(?:分钟?|min|m)?)$/i;

/** `95`, `104.26%`, `9.1分`, `0:05:30` are figures; `3月`, `2026年` and `2026-03` are not. */
export function isNumberText(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return !calendar.test(plain) && (readNumber(plain) !== undefined || stretch.test(plain));
}

export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
