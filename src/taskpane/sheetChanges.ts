import { changeEdits, contentAt, holds, type CellChange } from "../appraisal/schemeEdits";
import type { WorkbookPort } from "../appraisal/workbookPort";
import type { Text } from "../templates/text";
import type { Recalculation, Run } from "./recalculation";

/** Cells that the pane has typed over, with what stood in them. */
export type Written = Readonly<{ what: Text; before: readonly CellChange[]; after: readonly CellChange[] }>;

/** How an undo ended: how many cells were put back, and how many were not because somebody has typed into them since. */
export type Undone = Readonly<{ back: number; kept: number }>;

export type SheetChanges = Readonly<{
  /** The latest change that can be taken back. */
  latest(): Written | undefined;
  subscribe(listener: () => void): () => void;
  /** Writes cells and then looks, or recalculates. Says whether it was written; trouble is told by the recalculation. */
  make(what: Text, changes: readonly CellChange[], then: Run["asked"]): Promise<boolean>;
  /** Puts back what stood in the cells of the latest change. */
  undo(): Promise<Undone | undefined>;
  /** The latest change stays, and is no longer offered to be taken back. */
  keep(): void;
}>;

/** What the pane itself has written, kept in memory so that it can be taken back. */
export function createSheetChanges(recalculation: Recalculation, port: () => Promise<WorkbookPort>): SheetChanges {
  let written: readonly Written[] = [];
  const listeners = new Set<() => void>();
  const become = (next: readonly Written[]) => {
    written = next;
    for (const listener of listeners) listener();
  };
  return {
    latest: () => written.at(-1),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async make(what, changes, then) {
      let done = false;
      await recalculation.change(async () => {
        const excel = await port();
        const workbook = await excel.read();
        const before = changes.map(({ at }) => ({ at, write: contentAt(workbook, at) }));
        await excel.apply(changeEdits(changes));
        done = true;
        become([...written, { what, before, after: changes }]);
      }, then);
      return done;
    },
    async undo() {
      const last = written.at(-1);
      if (!last) return undefined;
      let undone: Undone | undefined;
      await recalculation.change(async () => {
        const excel = await port();
        const workbook = await excel.read();
        const back = last.before.filter((_, index) => holds(workbook, last.after[index]!));
        await excel.apply(changeEdits(back));
        undone = { back: back.length, kept: last.before.length - back.length };
        become(written.filter((one) => one !== last));
      }, "look");
      return undone;
    },
    keep: () => become([]),
  };
}
