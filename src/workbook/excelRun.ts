import { hostCodeOf, translated } from "./excelError";

/** Whether this Excel has a set of the API: `hasApi("1.18")`. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Runs requests against the workbook. While somebody edits a cell Excel keeps them waiting and does them when the edit
 * ends. Excel's errors come out as one `WorkbookError`.
 */
export async function excelRun<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw translated(error);
  }
}

/**
 * The same as one step of Excel's undo (ExcelApi 1.20). Where a request in it cannot be undone Excel refuses the group,
 * and the work is done again without: so it has to be work that may be done twice.
 */
export async function excelRunUndoable<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!hasApi("1.20")) return excelRun(work);
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work);
  } catch (error) {
    if (hostCodeOf(error) === "UndoNotSupported") return excelRun(work);
    throw translated(error);
  }
}
