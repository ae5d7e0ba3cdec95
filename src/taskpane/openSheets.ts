import type { WorkbookPlan } from "../sheet/sheetPlan";
import { base64 } from "./base64";

/** Opens drawn sheets as a workbook of their own, for printing. */
export async function openSheets(plan: WorkbookPlan): Promise<void> {
  const [{ newWorkbook }, { excelWorkbook }] = await Promise.all([import("../xlsx/newWorkbook"), import("../workbook/excelWorkbook")]);
  await excelWorkbook().openNew(base64(newWorkbook(plan)));
}
