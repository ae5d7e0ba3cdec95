import { formatArea, formatPlace, type Place } from "../sheet/address";
import type { SheetPlan, TablePlan } from "../sheet/sheetPlan";
import { setConditionalFormats, setValidation } from "./cellRules";
import { columnPoints, hexColor, paint, rangeOf } from "./cellStyle";
import { drawChart } from "./drawChart";
import { hasApi } from "./excelRun";
import { writeCells, type Outbox } from "./outbox";
import { constantsOf, formulasOf, stylesOf } from "./planCells";
import { setUpPage } from "./setUpPage";

/**
 * The first half of drawing a sheet: the sheet, its constants and its tables. Formulas come in the second half, when
 * the sheets, tables and names they may speak of are all there. A zoom cannot be set through Excel's API.
 */
export async function beginSheet(outbox: Outbox, plan: SheetPlan, position: number | undefined): Promise<void> {
  const sheet = outbox.context.workbook.worksheets.add(plan.name);
  if (position !== undefined) sheet.position = position;
  if (plan.tabColor !== undefined) sheet.tabColor = hexColor(plan.tabColor);
  if (plan.gridLines !== undefined) sheet.showGridlines = plan.gridLines;
  for (const block of plan.blocks) {
    const { at, rows } = constantsOf(block);
    await writeCells(outbox, sheet, at, rows);
  }
  for (const table of plan.tables ?? []) addTable(sheet, table);
}

/** The second half: formulas, looks, rules, print set-up, charts; what locks the sheet comes last. */
export async function finishSheet(outbox: Outbox, plan: SheetPlan): Promise<void> {
  const sheet = outbox.context.workbook.worksheets.getItem(plan.name);
  for (const table of plan.tables ?? []) fillColumns(sheet, table);
  for (const block of plan.blocks) {
    const formulas = formulasOf(block);
    if (formulas) await writeCells(outbox, sheet, formulas.at, formulas.rows);
  }
  // A table grows over what is written directly below or beside it: a total under it is not to become its row.
  for (const table of plan.tables ?? []) sheet.tables.getItem(table.name).resize(formatArea(table.area));
  for (const { area, style } of plan.formats ?? []) paint(sheet, area, style);
  for (const { area, style } of plan.blocks.flatMap(stylesOf)) paint(sheet, area, style);
  for (const area of plan.merges ?? []) rangeOf(sheet, area).merge(false);
  plan.columnWidths?.forEach((width, column) => {
    if (width !== undefined) setColumnWidth(sheet, column, width);
  });
  for (const [row, points] of plan.rowHeights ?? []) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  for (const { area, validation } of plan.validations ?? []) setValidation(rangeOf(sheet, area), validation);
  for (const { area, rules } of plan.conditionalFormats ?? []) setConditionalFormats(rangeOf(sheet, area), rules);
  if (plan.freeze) freeze(sheet, plan.freeze);
  if (plan.print) setUpPage(sheet, plan.print);
  for (const chart of plan.charts ?? []) drawChart(outbox.context, sheet, chart);
  if (hasApi("1.18")) for (const { at, text } of plan.notes ?? []) sheet.notes.add(formatPlace(at), text);
  if (plan.visibility === "hidden") sheet.visibility = "Hidden";
  if (plan.protected) sheet.protection.protect();
}

export function setColumnWidth(sheet: Excel.Worksheet, column: number, characters: number): void {
  sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnPoints(characters);
}

/** Excel has no name for “no style” that all its versions take; this one is the plainest: thin rules, no colour. */
const plainestStyle = "TableStyleLight1";

function addTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const table = sheet.tables.add(rangeOf(sheet, plan.area), true);
  table.name = plan.name;
  table.style = plan.style ?? plainestStyle;
  table.showBandedRows = plan.stripes ?? false;
  table.showFilterButton = plan.filter ?? false;
}

/** One formula for a whole column of the body makes it a calculated column. */
function fillColumns(sheet: Excel.Worksheet, plan: TablePlan): void {
  for (const [header, formula] of Object.entries(plan.columnFormulas ?? {})) {
    const body = sheet.tables.getItem(plan.name).columns.getItem(header).getDataBodyRange();
    // One formula for the whole range: the library's types know only the array, Excel takes both.
    Object.assign(body, { formulas: formula });
  }
}

function freeze(sheet: Excel.Worksheet, place: Place): void {
  if (place.row > 0 && place.column > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, place.row, place.column));
  else if (place.row > 0) sheet.freezePanes.freezeRows(place.row);
  else if (place.column > 0) sheet.freezePanes.freezeColumns(place.column);
}
