import { quoteSheet } from "../sheet/address";
import { excelRun } from "./excelRun";

/** Told where: `考核数据!A5:F5`. */
export type PlaceHandler = (reference: string) => void;
/** Ends the watch. */
export type StopWatching = () => Promise<void>;

/** Tells whenever somebody selects other cells, on any sheet. Of several areas only the first is told. */
export async function onSelection(handler: PlaceHandler): Promise<StopWatching> {
  return watch((sheets) => sheets.onSelectionChanged.add((event) => tell(handler, event)));
}

/**
 * Tells whenever the user changes cells on this computer: not what others change in a shared workbook (each of them
 * has their own add-in), and not what we write ourselves.
 */
export async function onChanged(handler: PlaceHandler): Promise<StopWatching> {
  return watch((sheets) =>
    sheets.onChanged.add(async (event) => {
      if (event.source === "Local" && event.triggerSource !== "ThisLocalAddin") await tell(handler, event);
    }),
  );
}

type Watch = Readonly<{ context: OfficeExtension.ClientRequestContext; remove(): void }>;

async function watch(begin: (sheets: Excel.WorksheetCollection) => Watch): Promise<StopWatching> {
  const begun = await excelRun(async (context) => {
    const handle = begin(context.workbook.worksheets);
    await context.sync();
    return handle;
  });
  return async () => {
    begun.remove();
    await begun.context.sync();
  };
}

/** Events name a sheet by its id; people and the other rooms by its name. A sheet deleted since then tells nothing. */
async function tell(handler: PlaceHandler, event: Readonly<{ worksheetId: string; address: string }>): Promise<void> {
  const name = await excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(event.worksheetId).load("name");
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
  if (name !== undefined) handler(`${quoteSheet(name)}!${event.address.split(",")[0]}`);
}
