import { parseReference } from "../sheet/address";
import type { Edit, ReadOptions, Told } from "../sheet/edits";
import type { TableSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { applyEdits, areRepeatable } from "./applyEdits";
import { rangeOf } from "./cellStyle";
import { translated, WorkbookError } from "./excelError";
import { excelRun, excelRunUndoable } from "./excelRun";
import { readSnapshot } from "./readSnapshot";
import { onChanged, onSelection, type PlaceHandler, type StopWatching } from "./watch";

/** The workbook that is open in Excel. Whatever Excel refuses comes as a `WorkbookError`. */
export type ExcelWorkbook = Readonly<{
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  apply(edits: readonly Edit[], told?: Told): Promise<void>;
  /** Shows the cells to the user and selects them; a hidden sheet is shown first. */
  reveal(reference: string): Promise<void>;
  onSelection(handler: PlaceHandler): Promise<StopWatching>;
  onChanged(handler: PlaceHandler): Promise<StopWatching>;
  /** Opens a new workbook (an .xlsx in base 64) in a window of its own. */
  openNew(base64: string): Promise<void>;
  /** Adds sheets of another workbook behind the last one. */
  insertSheets(base64: string, names: readonly string[]): Promise<void>;
}>;

export function excelWorkbook(): ExcelWorkbook {
  let tables: readonly TableSnapshot[] = [];
  return {
    read: async (options) => {
      const snapshot = await excelRun((context) => readSnapshot(context, options));
      tables = snapshot.tables;
      return snapshot;
    },
    apply: (edits, told) => (areRepeatable(edits) ? excelRunUndoable : excelRun)((context) => applyEdits(context, edits, tables, told)),
    reveal: (reference) => excelRun((context) => reveal(context, reference)),
    onSelection,
    onChanged,
    openNew,
    insertSheets: (base64, names) => excelRun((context) => insertSheets(context, base64, names)),
  };
}

async function reveal(context: Excel.RequestContext, reference: string): Promise<void> {
  const place = parseReference(reference);
  if (!place) throw new WorkbookError("not-found");
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("not-found", { sheet: place.sheet });
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  rangeOf(sheet, place.area).select();
  await context.sync();
}

async function openNew(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw translated(error);
  }
}

async function insertSheets(context: Excel.RequestContext, base64: string, names: readonly string[]): Promise<void> {
  context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: [...names], positionType: "End" });
  await context.sync();
}
