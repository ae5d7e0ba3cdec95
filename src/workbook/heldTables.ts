import type { Area } from "../sheet/address";
import type { Edit } from "../sheet/edits";
import type { TableSnapshot } from "../sheet/snapshot";

/** A table that is to end where it is told to: at `area`, or where it stands before anything is written. */
export type HeldTable = Readonly<{ name: string; area?: Area }>;

/**
 * Excel lets a table grow over what is written directly below or beside it. A table grows only where an edit says so,
 * so those with such neighbours are put back when all is written. `tables` are the tables as they were last read: they
 * tell which ones may be concerned, not where they stand.
 */
export function heldTables(edits: readonly Edit[], tables: readonly Pick<TableSnapshot, "name" | "sheet" | "area">[]): readonly HeldTable[] {
  return tables.flatMap((table): HeldTable[] => {
    const resized = edits.findLast((edit) => edit.kind === "resizeTable" && edit.table === table.name);
    const asked = resized?.kind === "resizeTable" ? resized.area : undefined;
    const touched = edits.some((edit) => edit.kind === "writeCells" && edit.sheet === table.sheet && [table.area, asked].some((area) => area && isBeside(area, edit)));
    const redrawn = edits.some((edit) => edit.kind === "deleteSheet" && edit.sheet === table.sheet);
    return touched && !redrawn ? [{ name: table.name, area: asked }] : [];
  });
}

/** Whether cells are written into the row below the area or the column beside it. */
function isBeside(area: Area, { at, rows }: Extract<Edit, { kind: "writeCells" }>): boolean {
  const bottom = at.row + rows.length - 1;
  const right = at.column + rows.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  const below = at.row <= area.bottom + 1 && bottom > area.bottom && at.column <= area.right && right >= area.left;
  const beside = at.column <= area.right + 1 && right > area.right && at.row <= area.bottom && bottom >= area.top;
  return below || beside;
}
