import type { Area, Place } from "../sheet/address";
import type { CellValue } from "../sheet/cellValue";
import type { CellStyle, PlanCell } from "../sheet/sheetPlan";

/** `heading`: drawn once and known again by; `figure`: renewed with every refresh. */
export type CellRole = "heading" | "figure";

/** The first column of a cell and how many it takes. */
export type Columns = readonly [first: number, span: number];

export type DraftRow = Readonly<{ at: number; put(columns: Columns, value: CellValue, style: CellStyle, role: CellRole): DraftRow }>;

/** A sheet while its rows are laid below each other: what stands where, how high, what is merged. */
export class SheetDraft {
  readonly rows: PlanCell[][] = [];
  readonly heights = new Map<number, number>();
  readonly merges: Area[] = [];
  readonly headings: { at: Place; text: string }[] = [];
  readonly figures: { at: Place; value: CellValue }[] = [];

  constructor(private readonly lastColumn: number) {}

  get next(): number {
    return this.rows.length;
  }

  gap(height: number): void {
    this.row(height);
  }

  row(height: number): DraftRow {
    const at = this.rows.length;
    const cells: PlanCell[] = [];
    this.rows.push(cells);
    this.heights.set(at, height);
    const row: DraftRow = {
      at,
      put: ([column, span], value, style, role) => {
        if (column + span - 1 > this.lastColumn) throw new RangeError(`column ${column + span - 1} of ${this.lastColumn}`);
        for (let index = column; index < column + span; index += 1) {
          while (cells.length <= index) cells.push(undefined);
          cells[index] = { write: index === column ? value : null, style };
        }
        if (span > 1) this.merges.push({ top: at, left: column, bottom: at, right: column + span - 1 });
        if (role === "heading") this.headings.push({ at: { row: at, column }, text: String(value) });
        else this.figures.push({ at: { row: at, column }, value });
        return row;
      },
    };
    return row;
  }
}
