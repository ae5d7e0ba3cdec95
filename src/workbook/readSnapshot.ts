import type { ReadOptions } from "../sheet/edits";
import type { NameSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { readCells, rowsOf, type CellRequest, type SheetCells } from "./readCells";
import { areaOfRange, askForSheetLayouts, type SheetLayout } from "./sheetLayout";

/**
 * Reads the open workbook in three requests, however many sheets, tables and rows there are: what there is, where it
 * stands, what the cells hold. Only cells beyond Excel's 5 MB an answer take further ones.
 */
export async function readSnapshot(context: Excel.RequestContext, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  const structure = askForStructure(context);
  await context.sync();
  const extents = askForExtents(structure);
  await context.sync();
  const layout = askForSheetLayouts(extents.sheets.map(({ used }) => used));
  const cells = await readCells(context, cellRequests(extents, options), layout, options.told);
  return {
    sheets: extents.sheets.map((extent, index) => sheetSnapshot(extent, cells.get(extent.sheet.name), layout.of(index), options)),
    tables: extents.tables.map(tableSnapshot),
    names: namesOf(structure),
    storedXml: new Map(extents.documents.map(({ namespace, xml }) => [namespace, xml.value])),
    // The second of January 1904 is day 1463 where days are counted from 1900 and day 1 where they are counted from 1904.
    date1904: Number(structure.newYear1904.value) < 1000,
    readOnly: structure.workbook.readOnly,
  };
}

type Structure = ReturnType<typeof askForStructure>;

function askForStructure(context: Excel.RequestContext) {
  const { workbook } = context;
  workbook.load("readOnly");
  const sheets = workbook.worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula",
  );
  const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name");
  const names = workbook.names.load("items/name,items/formula");
  const documents = workbook.customXmlParts.load("items/id,items/namespaceUri");
  const newYear1904 = workbook.functions.date(1904, 1, 2).load("value");
  return { workbook, sheets, tables, names, documents, newYear1904 };
}

type SheetExtent = Readonly<{ sheet: Excel.Worksheet; used: Excel.Range }>;
type TableExtent = Readonly<{ table: Excel.Table; range: Excel.Range }>;
type Extents = ReturnType<typeof askForExtents>;

function askForExtents({ sheets, tables, documents }: Structure) {
  return {
    sheets: sheets.items.map((sheet): SheetExtent => {
      // Formats reach far beyond the data in real workbooks: only cells with values count.
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
      return { sheet, used };
    }),
    tables: tables.items.map((table): TableExtent => ({ table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") })),
    documents: documents.items.filter((part) => part.namespaceUri !== "").map((part) => ({ namespace: part.namespaceUri, xml: part.getXml() })),
  };
}

function cellRequests({ sheets }: Extents, options: ReadOptions): readonly CellRequest[] {
  return sheets.flatMap(({ sheet, used }) =>
    used.isNullObject ? [] : [{ sheet: sheet.name, area: areaOfRange(used), numberFormats: options.numberFormats ?? false }],
  );
}

function sheetSnapshot({ sheet }: SheetExtent, cells: SheetCells | undefined, layout: SheetLayout, options: ReadOptions): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: visibilities[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
    rows: rowsOf(cells?.rows),
    formulas: rowsOf(cells?.formulas),
    numberFormats: options.numberFormats ? rowsOf(cells?.numberFormats) : undefined,
    ...layout,
  };
}

const visibilities: Readonly<Record<string, SheetSnapshot["visibility"]>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

function tableSnapshot({ table, range }: TableExtent): TableSnapshot {
  return {
    name: table.name,
    sheet: table.worksheet.name,
    area: areaOfRange(range),
    hasHeader: table.showHeaders,
    hasTotals: table.showTotals,
    columns: table.columns.items.map((column) => column.name),
  };
}

function namesOf({ names, sheets }: Structure): readonly NameSnapshot[] {
  const refersTo = (item: Excel.NamedItem) => String(item.formula).replace(/^=/, "");
  return [
    ...names.items.map((item) => ({ name: item.name, refersTo: refersTo(item) })),
    ...sheets.items.flatMap((sheet) => sheet.names.items.map((item) => ({ name: item.name, refersTo: refersTo(item), sheet: sheet.name }))),
  ];
}
