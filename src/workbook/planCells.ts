import type { Area, Place } from "../sheet/address";
import type { CellWrite } from "../sheet/edits";
import type { CellStyle, PlanCell, SheetPlan } from "../sheet/sheetPlan";

type Block = SheetPlan["blocks"][number];
type Writes = Readonly<{ at: Place; rows: readonly (readonly CellWrite[])[] }>;

function isStyled(cell: PlanCell): cell is Readonly<{ write: CellWrite; style: CellStyle }> {
  return typeof cell === "object" && cell !== null && "style" in cell;
}

function writeOf(cell: PlanCell): CellWrite {
  return isStyled(cell) ? cell.write : cell;
}

function isFormula(write: CellWrite): boolean {
  return typeof write === "object" && write !== null && "formula" in write;
}

/** The block's constants; its formulas are left out. */
export function constantsOf(block: Block): Writes {
  const constant = (cell: PlanCell) => (isFormula(writeOf(cell)) ? undefined : writeOf(cell));
  return { at: block.at, rows: block.rows.map((row) => row.map(constant)) };
}

/** The block's formulas, row by row from the first that has one to the last; undefined when there are none. */
export function formulasOf(block: Block): Writes | undefined {
  const rows = block.rows.map((row) => row.map((cell) => (isFormula(writeOf(cell)) ? writeOf(cell) : undefined)));
  const first = rows.findIndex((row) => row.some(isFormula));
  if (first < 0) return undefined;
  const last = rows.findLastIndex((row) => row.some(isFormula));
  return { at: { ...block.at, row: block.at.row + first }, rows: rows.slice(first, last + 1) };
}

/** The cells' own styles as few rectangles: neighbours that look alike are painted together. */
export function stylesOf(block: Block): readonly Readonly<{ area: Area; style: CellStyle }>[] {
  type Patch = { area: { top: number; left: number; bottom: number; right: number }; style: CellStyle; key: string };
  const done: Patch[] = [];
  let above: Patch[] = [];
  block.rows.forEach((row, index) => {
    const runs: Patch[] = [];
    row.forEach((cell, offset) => {
      if (!isStyled(cell)) return;
      const column = block.at.column + offset;
      const key = JSON.stringify(cell.style);
      const before = runs.at(-1);
      if (before && before.key === key && before.area.right === column - 1) before.area.right = column;
      else runs.push({ area: { top: block.at.row + index, left: column, bottom: block.at.row + index, right: column }, style: cell.style, key });
    });
    above = runs.map((run) => {
      const same = above.find(({ key, area }) => key === run.key && area.left === run.area.left && area.right === run.area.right);
      if (!same) {
        done.push(run);
        return run;
      }
      same.area.bottom = run.area.bottom;
      return same;
    });
  });
  return done.map(({ area, style }) => ({ area, style }));
}
