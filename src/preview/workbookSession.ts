import type { IWorkbookData } from "@univerjs/core";
import type { Edit } from "../sheet/edits";
import { openFileWorkbook, type FileWorkbook } from "../xlsx/fileWorkbook";
import type { Grid } from "./grid";
import { gridEdits } from "./gridChanges";
import { gridData } from "./gridData";
import { readWorkbookLook, type WorkbookLook } from "./look/workbookLook";

/** A workbook file and the grid that shows it, kept alike from both sides. */
export type WorkbookSession = Readonly<{
  /** The file as the stand-in plays Excel over it. */
  workbook: Pick<FileWorkbook, "read" | "apply">;
  /** Cells of the grid have changed, by hand or by its formulas: they are gathered before the next reading. */
  touch: () => void;
  /** Brings the file up to the grid, by the way given or directly. */
  gather: (edit?: (edits: readonly Edit[]) => Promise<void>) => Promise<void>;
  /** Shows in the grid what the file has become. */
  show: () => Promise<void>;
  save: () => Promise<Uint8Array>;
  look: () => WorkbookLook;
}>;

/** Opens the bytes in the grid. Throws a `WorkbookFileError` when they are no workbook, and leaves the grid as it was. */
export async function openSession(grid: Grid, bytes: Uint8Array): Promise<WorkbookSession> {
  const file = openFileWorkbook(bytes);
  let look = readWorkbookLook(bytes);
  let known: IWorkbookData = gridData("workbook", await file.read(), look);
  /** Whether the file has what the grid lacks. */
  let behind = false;
  /** Whether the grid has, or is still working out, what the file lacks. */
  let ahead = true;
  grid.open(known, look.activeSheet);

  const reading = async (): Promise<IWorkbookData> => {
    behind = false;
    look = readWorkbookLook(file.save());
    known = gridData("workbook", await file.read(), look);
    return known;
  };
  const apply = async (edits: readonly Edit[]) => {
    await file.apply(edits);
    behind = true;
  };
  const show = async () => {
    if (!behind) return;
    grid.update(await reading());
    ahead = true;
  };
  const gather: WorkbookSession["gather"] = async (edit = apply) => {
    if (!ahead) return;
    await show();
    ahead = false;
    const edits = gridEdits(known, await grid.settled());
    if (edits.length === 0) return;
    try {
      await edit(edits);
      grid.adopt(await reading());
    } catch (error) {
      // The file takes none of it: the grid goes back to what the file holds, and the page says why.
      grid.open(known, grid.selection()?.sheet);
      throw error;
    }
  };
  return {
    workbook: { read: (options) => file.read(options), apply },
    touch: () => {
      ahead = true;
    },
    gather,
    show,
    save: async () => {
      await gather();
      return file.save();
    },
    look: () => look,
  };
}
