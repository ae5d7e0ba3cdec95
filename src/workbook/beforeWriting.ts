import type { Edit } from "../sheet/edits";
import { WorkbookError } from "./excelError";
import type { HeldTable } from "./heldTables";

/** What has to be known before anything is written. */
export type Standing = Readonly<{
  /** The sheets from first to last. */
  sheets: readonly Readonly<{ name: string; protected: boolean }>[];
  /** The sheet of each table that is to be resized or held, by the table's name. */
  tableSheets: ReadonlyMap<string, string>;
  /** Workbook-wide names that exist already. */
  names: ReadonlySet<string>;
  /** The documents kept in the workbook, by namespace. */
  documents: ReadonlyMap<string, readonly Excel.CustomXmlPart[]>;
}>;

/** Asks in one sync for what the edits depend on, and throws while nothing has been written if they cannot all be done. */
export async function beforeWriting(context: Excel.RequestContext, edits: readonly Edit[], held: readonly HeldTable[]): Promise<Standing> {
  const { workbook } = context;
  workbook.load("readOnly,protection/protected");
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const tableNames = [...edits.flatMap((edit) => (edit.kind === "resizeTable" ? [edit.table] : [])), ...held.map((table) => table.name)];
  const tables = new Map(tableNames.map((name) => [name, workbook.tables.getItemOrNullObject(name).load("worksheet/name")]));
  const named = new Map(
    edits.flatMap((edit) => (edit.kind === "defineName" || edit.kind === "deleteName" ? [[edit.name, workbook.names.getItemOrNullObject(edit.name).load("name")]] : [])),
  );
  const documents = new Map(
    edits.flatMap((edit) => (edit.kind === "storeXml" ? [[edit.namespace, workbook.customXmlParts.getByNamespace(edit.namespace).load("items/id")]] : [])),
  );
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("read-only");
  const standing: Standing = {
    sheets: sheets.items.map((sheet) => ({ name: sheet.name, protected: sheet.protection.protected })),
    tableSheets: new Map([...tables].flatMap(([name, table]) => (table.isNullObject ? [] : [[name, table.worksheet.name]]))),
    names: new Set([...named].flatMap(([name, item]) => (item.isNullObject ? [] : [name]))),
    documents: new Map([...documents].map(([namespace, parts]) => [namespace, parts.items])),
  };
  refuseWhatCannotBe(edits, standing, workbook.protection.protected);
  return standing;
}

/** Goes through the edits as Excel will: what an earlier one adds or removes, the later ones find so. */
function refuseWhatCannotBe(edits: readonly Edit[], standing: Standing, structureProtected: boolean): void {
  const sheets = new Map(standing.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.protected]));
  const drawnTables = new Map<string, string>();
  for (const edit of edits) {
    const sheet = sheetTouched(edit, (table) => drawnTables.get(table) ?? standing.tableSheets.get(table));
    if (sheet !== undefined) {
      const isProtected = sheets.get(sheet.toLowerCase());
      if (isProtected === undefined) throw new WorkbookError("not-found", { sheet });
      if (isProtected) throw new WorkbookError("protected", { sheet });
    }
    if (edit.kind === "addSheet") {
      if (structureProtected) throw new WorkbookError("protected");
      if (sheets.has(edit.plan.name.toLowerCase())) throw new WorkbookError("conflict", { sheet: edit.plan.name });
      sheets.set(edit.plan.name.toLowerCase(), edit.plan.protected ?? false);
      for (const table of edit.plan.tables ?? []) drawnTables.set(table.name, edit.plan.name);
    }
    if (edit.kind === "deleteSheet") {
      if (structureProtected) throw new WorkbookError("protected");
      sheets.delete(edit.sheet.toLowerCase());
    }
  }
}

/** The sheet whose cells an edit changes. */
function sheetTouched(edit: Edit, sheetOfTable: (table: string) => string | undefined): string | undefined {
  switch (edit.kind) {
    case "writeCells":
    case "formatCells":
    case "columnWidth":
    case "conditionalFormats":
    case "validate":
      return edit.sheet;
    case "resizeTable": {
      const sheet = sheetOfTable(edit.table);
      if (sheet === undefined) throw new WorkbookError("not-found", { table: edit.table });
      return sheet;
    }
    case "addSheet":
    case "deleteSheet":
    case "defineName":
    case "deleteName":
    case "storeXml":
      return undefined;
  }
}
