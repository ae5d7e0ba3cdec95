import type { IWorkbookData } from "@univerjs/core";
import type { Edit, ReadOptions } from "../sheet/edits";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import type { Grid } from "./grid";
import { gridEdits } from "./gridChanges";
import { gridData } from "./gridData";
import type { WorkbookLook } from "./look/workbookLook";
import { readWorkbookLook } from "./look/workbookLook";

/** A workbook file and the grid that shows it, kept alike from both sides. */
export type WorkbookSession = Readonly<{
  /** The file as the stand-in plays Excel over it: what people typed is in it before it is read. */
  workbook: Readonly<{ read: ReturnType<typeof openFileWorkbook>["read"]; apply: (edits: readonly Edit[]) => Promise<void> }>;
  /** Shows what the pane has changed. */
  show: () => Promise<void>;
  /** Brings the file up to the grid. */
  gather: () => Promise<void>;
  save: () => Promise<Uint8Array>;
  look: () => WorkbookLook;
}>;

/** Opens the bytes in the grid. Throws a `WorkbookFileError` when they are no workbook, and leaves the grid as it was. */
export async function openSession(grid: Grid, bytes: Uint8Array): Promise<WorkbookSession> {
  const file = openFileWorkbook(bytes);
  let look = readWorkbookLook(bytes);
  let known: IWorkbookData = gridData("workbook", await file.read(), look);
  let behind = false;
  grid.open(known, look.activeSheet);

  const reading = async (): Promise<IWorkbookData> => {
    look = readWorkbookLook(file.save());
    known = gridData("workbook", await file.read(), look);
    return known;
  };
  const gather = async () => {
    const edits = gridEdits(known, await grid.settled());
    if (edits.length === 0) return;
    try {
      await file.apply(edits);
      grid.adopt(await reading());
    } catch (error) {
      // The file takes none of it: the grid goes back to what the file holds, and the page says why.
      grid.open(known, grid.selection()?.sheet);
      throw error;
    }
  };
  return {
    workbook: {
      read: (options?: ReadOptions) => file.read(options),
      apply: async (edits) => {
        behind = true;
        await file.apply(edits);
      },
    },
    show: async () => {
      if (!behind) return;
      behind = false;
      grid.update(await reading());
    },
    gather,
    save: async () => {
      await gather();
      return file.save();
    },
    look: () => look,
  };
}
