import { areaOf, contains, formatArea, lastColumn, lastRow, type Area, type Place } from "../../sheet/address";
import type { CellWrite } from "../../sheet/edits";
import type { CellStyle } from "../../sheet/sheetPlan";
import { WorkbookFileError } from "../workbookFileError";
import type { ArrayFormula } from "./formulaGroups";

type DefiniteWrite = Exclude<CellWrite, undefined>;

/** What is to become of the cells of one sheet: the last write to a cell counts, looks are added up. */
export class SheetChanges {
  readonly writes = new Map<number, Map<number, DefiniteWrite>>();
  readonly looks: Readonly<{ area: Area; style: CellStyle }>[] = [];

  get isEmpty(): boolean {
    return this.writes.size === 0 && this.looks.length === 0;
  }

  write(at: Place, rows: readonly (readonly CellWrite[])[]): void {
    rows.forEach((cells, rowOffset) =>
      cells.forEach((cell, columnOffset) => {
        if (cell !== undefined) this.writeCell(at.row + rowOffset, at.column + columnOffset, cell);
      }),
    );
  }

  writeCell(row: number, column: number, cell: DefiniteWrite): void {
    if (!(row >= 0 && row <= lastRow && column >= 0 && column <= lastColumn)) {
      throw new WorkbookFileError("badArea", "no cell of a sheet", `row ${row + 1}, column ${column + 1}`);
    }
    const inRow = this.writes.get(row);
    if (inRow) inRow.set(column, cell);
    else this.writes.set(row, new Map([[column, cell]]));
  }

  format(area: Area, style: CellStyle): void {
    this.looks.push({ area, style });
  }

  private has(row: number, column: number): boolean {
    return this.writes.get(row)?.has(column) ?? false;
  }

  /** Only a merged area's top-left cell can hold anything; emptying the others is no change. */
  refuseMerged(merges: readonly Area[]): void {
    for (const merge of merges) {
      for (const row of this.rowsWithin(merge)) {
        for (const [column, write] of this.writes.get(row)!) {
          const inside = contains(merge, { row, column }) && !(row === merge.top && column === merge.left);
          if (inside && write !== null) {
            throw new WorkbookFileError("mergedCell", `inside the merged area ${formatArea(merge)}`, formatArea(areaOf({ row, column })));
          }
        }
      }
    }
  }

  /**
   * An array formula is replaced as a whole or not at all; where it spills, its first cell may be replaced, and what it
   * had filled becomes empty.
   */
  settleArrays(arrays: readonly ArrayFormula[]): void {
    for (const { area, row: anchorRow, column: anchorColumn, spills } of arrays) {
      if (area.top === area.bottom && area.left === area.right) continue;
      const rows = this.rowsWithin(area);
      const written = rows.flatMap((row) => [...this.writes.get(row)!.keys()].filter((column) => contains(area, { row, column })).map((column) => ({ row, column })));
      if (written.length === 0) continue;
      const whole = written.length === (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (!whole && !(spills && this.has(anchorRow, anchorColumn))) {
        throw new WorkbookFileError("arrayFormula", `inside the array formula of ${formatArea(area)}`, formatArea(areaOf(written[0]!)));
      }
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) if (!this.has(row, column)) this.writeCell(row, column, null);
      }
    }
  }

  private rowsWithin(area: Area): number[] {
    if (area.bottom - area.top > this.writes.size) return [...this.writes.keys()].filter((row) => row >= area.top && row <= area.bottom);
    const rows: number[] = [];
    for (let row = area.top; row <= area.bottom; row++) if (this.writes.has(row)) rows.push(row);
    return rows;
  }
}
