import { areaOf, contains, lastRow, type Area } from "../../sheet/address";
import type { CellWrite } from "../../sheet/edits";
import type { CellStyle, PlanCell, SheetPlan, TablePlan } from "../../sheet/sheetPlan";
import { cellElement, isFormulaWrite } from "./cellElement";
import { toFileFormula } from "./formulaDialect";
import { columnNames } from "./newTable";
import type { StyleBook } from "./styles";

/** A cell as drawn: the number of its look, and what stands in it. */
type DrawnCell = { look: number; write: CellWrite };
type Look = Readonly<{ style: CellStyle; borders: readonly NonNullable<CellStyle["border"]>[] }>;

/** The cells of a sheet plan, with looks laid over each other in the plan's order. */
export class PlanGrid {
  private readonly rows = new Map<number, Map<number, DrawnCell>>();
  private readonly looks: Look[] = [{ style: {}, borders: [] }];
  private readonly lookNumbers = new Map<string, number>();
  private readonly laidOver = new WeakMap<CellStyle, Map<number, number>>();
  /** Looks of whole columns. */
  readonly columnLooks = new Map<number, number>();

  constructor(private readonly plan: SheetPlan) {
    plan.formats?.forEach(({ area, style }) => this.paint(area, style));
    for (const { at, rows } of plan.blocks) {
      rows.forEach((row, down) => row.forEach((cell, right) => this.put(at.row + down, at.column + right, cell)));
    }
    plan.tables?.forEach((table) => this.completeTable(table));
    plan.merges?.forEach((area) => this.spread(area));
  }

  writeAt(row: number, column: number): CellWrite {
    return this.rows.get(row)?.get(column)?.write;
  }

  /** The header texts of a table, as they stand in its cells. */
  headersOf(table: TablePlan): string[] {
    const { left, right, top } = table.area;
    return Array.from({ length: right - left + 1 }, (_, index) => String(this.writeAt(top, left + index)));
  }

  hasFormulas(): boolean {
    return [...this.rows.values()].some((row) => [...row.values()].some((cell) => isFormulaWrite(cell.write)));
  }

  /** The cells that are drawn, as an area; undefined when there are none. */
  used(): Area | undefined {
    const rows = [...this.rows.keys()];
    if (rows.length === 0) return undefined;
    let left = Infinity;
    let right = 0;
    for (const row of this.rows.values()) {
      for (const column of row.keys()) {
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    const top = rows.reduce((one, other) => Math.min(one, other));
    const bottom = rows.reduce((one, other) => Math.max(one, other));
    return { top, left, bottom, right };
  }

  /** The content of `sheetData`. */
  text(styles: StyleBook): string {
    const xfs = this.looks.map(() => -1);
    const heights = this.plan.rowHeights ?? new Map<number, number>();
    const numbers = [...new Set([...this.rows.keys(), ...heights.keys()])].sort((one, other) => one - other);
    return numbers
      .map((number) => {
        const height = heights.get(number);
        const cells = [...(this.rows.get(number) ?? [])].sort(([one], [other]) => one - other);
        const written = cells.map(([column, cell]) => {
          if (xfs[cell.look]! < 0) xfs[cell.look] = this.xfOf(cell.look, styles);
          return this.cellText(number, column, cell.write, xfs[cell.look]!, styles);
        });
        const stated = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
        return `<row r="${number + 1}"${stated}${written.length > 0 ? `>${written.join("")}</row>` : "/>"}`;
      })
      .join("");
  }

  xfOf(look: number, styles: StyleBook): number {
    const { style, borders } = this.looks[look]!;
    const [first, ...others] = borders;
    const xf = styles.xfWith(0, first ? { ...style, border: first } : style);
    return others.reduce((at, border) => styles.xfWith(at, { border }), xf);
  }

  private cellText(row: number, column: number, write: CellWrite, xf: number, styles: StyleBook): string {
    const formula = isFormulaWrite(write) ? toFileFormula(write.formula, this.tableAt(row, column)?.name) : undefined;
    const looksLikeFormula = typeof write === "string" && /^[=+\-@]./s.test(write);
    const style = looksLikeFormula ? styles.xfOfQuotedText(xf) : xf;
    return cellElement(row, column, String(style), write ?? null, formula);
  }

  private tableAt(row: number, column: number): TablePlan | undefined {
    return this.plan.tables?.find((table) => contains(table.area, { row, column }));
  }

  private paint(area: Area, style: CellStyle): void {
    if (area.top === 0 && area.bottom === lastRow) {
      for (let column = area.left; column <= area.right; column++) {
        this.columnLooks.set(column, this.over(this.columnLooks.get(column) ?? 0, style));
        for (const row of this.rows.values()) {
          const cell = row.get(column);
          if (cell) cell.look = this.over(cell.look, style);
        }
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.cell(row, column);
        cell.look = this.over(cell.look, style);
      }
    }
  }

  private put(row: number, column: number, written: PlanCell): void {
    if (written === undefined) return;
    const cell = this.cell(row, column);
    const styled = typeof written === "object" && written !== null && "style" in written;
    const write = styled ? written.write : written;
    if (write !== undefined) cell.write = write;
    if (styled) cell.look = this.over(cell.look, written.style);
  }

  private cell(row: number, column: number): DrawnCell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { look: this.columnLooks.get(column) ?? 0, write: undefined }));
    return cell;
  }

  /** Headers must be texts, each said once; a calculated column stands in every cell that the plan leaves empty. */
  private completeTable(table: TablePlan): void {
    const { left, right, top, bottom } = table.area;
    const said = Array.from({ length: right - left + 1 }, (_, index) => this.writeAt(top, left + index) ?? "");
    said.forEach((header, index) => {
      if (typeof header !== "string") throw new Error(`A header of the table ${table.name} is no text (column ${index + 1}).`);
    });
    columnNames(said.map(String)).forEach((header, index) => {
      this.cell(top, left + index).write = header;
      const formula = table.columnFormulas?.[header];
      if (formula === undefined) return;
      for (let row = top + 1; row <= bottom; row++) {
        const cell = this.cell(row, left + index);
        cell.write ??= { formula };
      }
    });
  }

  /** A merged area looks all over like its first cell; without that its lines would be drawn round that cell alone. */
  private spread(area: Area): void {
    const { look } = this.cell(area.top, area.left);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (!contains(areaOf({ row: area.top, column: area.left }), { row, column })) {
          const cell = this.cell(row, column);
          cell.look = look;
          cell.write = undefined;
        }
      }
    }
  }

  /** A look with a style on top of it; plans use the same few style objects for thousands of cells. */
  private over(look: number, style: CellStyle): number {
    let known = this.laidOver.get(style);
    if (!known) this.laidOver.set(style, (known = new Map()));
    let number = known.get(look);
    if (number === undefined) known.set(look, (number = this.laid(look, style)));
    return number;
  }

  private laid(look: number, style: CellStyle): number {
    const { border, ...rest } = style;
    const below = this.looks[look]!;
    const covered = (old: NonNullable<CellStyle["border"]>) => border !== undefined && (border.sides === "all" || border.sides === old.sides);
    const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const made: Look = { style: { ...below.style, ...stated }, borders: [...below.borders.filter((old) => !covered(old)), ...(border ? [border] : [])] };
    const madeKey = JSON.stringify(made);
    let number = this.lookNumbers.get(madeKey);
    if (number === undefined) {
      number = this.looks.push(made) - 1;
      this.lookNumbers.set(madeKey, number);
    }
    return number;
  }
}
