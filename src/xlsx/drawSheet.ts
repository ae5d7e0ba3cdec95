import { formatArea, formatPlace, type Area, type Place } from "../sheet/address";
import { sameValue, type CellValue } from "../sheet/cellValue";
import type { CellWrite } from "../sheet/edits";
import type { SheetPlan } from "../sheet/sheetPlan";
import type { XlsxPackage } from "./package";
import { isFormulaWrite } from "./parts/cellElement";
import type { ValuesOf } from "./parts/chart";
import { columnText } from "./parts/columns";
import { conditionalFormatText } from "./parts/conditionalFormat";
import { addCharts } from "./parts/drawing";
import { addTable } from "./parts/newTable";
import { addNotes } from "./parts/note";
import { PlanGrid } from "./parts/planGrid";
import { definePrintNames, printText } from "./parts/printSetup";
import { SheetGeometry } from "./parts/sheetGeometry";
import { argb } from "./parts/styleEntries";
import { StyleBook } from "./parts/styles";
import { validationTexts } from "./parts/validation";
import { addSheetEntry, freeSheetPath, requestFullRecalculation, sheetEntries } from "./parts/workbookPart";
import { declaration } from "./parts/xml";

/** What a new workbook knows beside the plan of one sheet. */
export type DrawingAround = Readonly<{
  before?: string;
  /** The sheet that the workbook opens on. */
  selected?: boolean;
  /** All sheets drawn together: charts may show another sheet's cells. */
  plans?: readonly SheetPlan[];
}>;

/** Draws a new sheet into the workbook, after the last one or before the named one. */
export function drawSheet(pkg: XlsxPackage, plan: SheetPlan, before?: string): void {
  drawSheetAmong(pkg, plan, { before });
}

export function drawSheetAmong(pkg: XlsxPackage, plan: SheetPlan, around: DrawingAround): void {
  const path = freeSheetPath(pkg);
  const entry = addSheetEntry(pkg, { name: plan.name, path, hidden: plan.visibility === "hidden" }, around.before);
  const styles = StyleBook.of(pkg);
  const grid = new PlanGrid(plan);
  const geometry = new SheetGeometry(styles.defaultFont(), plan.columnWidths ?? [], plan.rowHeights ?? new Map());
  pkg.setText(path, sheetText(pkg, path, plan, grid, geometry, styles, around));
  if (plan.print) {
    const index = sheetEntries(pkg).findIndex((candidate) => candidate.rId === entry.rId);
    definePrintNames(pkg, { name: plan.name, index }, plan.print);
  }
  if (grid.hasFormulas()) requestFullRecalculation(pkg);
  styles.flush();
}

/** The children of the worksheet, in the schema's order. */
function sheetText(
  pkg: XlsxPackage,
  path: string,
  plan: SheetPlan,
  grid: PlanGrid,
  geometry: SheetGeometry,
  styles: StyleBook,
  around: DrawingAround,
): string {
  // The relationships are made first: the parts they lead to may be refused.
  const tables = (plan.tables ?? []).map((table) => addTable(pkg, path, table, grid.headersOf(table)));
  const drawing = plan.charts?.length ? addCharts(pkg, path, plan.charts, valuesIn(around.plans ?? [plan])) : undefined;
  const notes = plan.notes?.length ? addNotes(pkg, path, plan.notes, geometry) : undefined;
  const used = grid.used();
  return [
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    propertiesText(plan),
    `<dimension ref="${used ? formatArea(used) : "A1"}"/>`,
    viewText(plan, around.selected ?? false),
    `<sheetFormatPr defaultRowHeight="${geometry.defaultRowHeight}"/>`,
    columnsText(plan, grid, geometry, styles),
    `<sheetData>${grid.text(styles)}</sheetData>`,
    plan.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    listText("mergeCells", (plan.merges ?? []).map((area) => `<mergeCell ref="${formatArea(area)}"/>`)),
    conditionalFormatsText(plan, styles),
    listText("dataValidations", validationTexts(plan.validations ?? [])),
    plan.print ? printText(plan.print) : '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    drawing ? `<drawing r:id="${drawing}"/>` : "",
    notes ? `<legacyDrawing r:id="${notes}"/>` : "",
    listText("tableParts", tables.map((id) => `<tablePart r:id="${id}"/>`)),
    "</worksheet>",
  ].join("");
}

function listText(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
}

function propertiesText(plan: SheetPlan): string {
  const tab = plan.tabColor === undefined ? "" : `<tabColor rgb="${argb(plan.tabColor)}"/>`;
  const fit = plan.print ? '<pageSetUpPr fitToPage="1"/>' : "";
  return tab || fit ? `<sheetPr>${tab}${fit}</sheetPr>` : "";
}

function viewText(plan: SheetPlan, selected: boolean): string {
  const grid = plan.gridLines === false ? ' showGridLines="0"' : "";
  const zoom = plan.zoom === undefined ? "" : ` zoomScale="${plan.zoom}" zoomScaleNormal="${plan.zoom}"`;
  const start = `<sheetView${grid}${selected ? ' tabSelected="1"' : ""}${zoom} workbookViewId="0"`;
  const pane = plan.freeze ? paneText(plan.freeze) : "";
  return `<sheetViews>${start}${pane ? `>${pane}</sheetView>` : "/>"}</sheetViews>`;
}

function paneText({ row, column }: Place): string {
  if (row === 0 && column === 0) return "";
  const active = row > 0 && column > 0 ? "bottomRight" : row > 0 ? "bottomLeft" : "topRight";
  const split = `${column > 0 ? ` xSplit="${column}"` : ""}${row > 0 ? ` ySplit="${row}"` : ""}`;
  const cell = formatPlace({ row, column });
  const others = active === "bottomRight" ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
  return `<pane${split} topLeftCell="${cell}" activePane="${active}" state="frozen"/>${others}<selection pane="${active}" activeCell="${cell}" sqref="${cell}"/>`;
}

function columnsText(plan: SheetPlan, grid: PlanGrid, geometry: SheetGeometry, styles: StyleBook): string {
  const last = Math.max(plan.columnWidths?.length ?? 0, ...[...grid.columnLooks.keys()].map((column) => column + 1));
  const runs: { first: number; last: number; width: number | undefined; style: number }[] = [];
  for (let column = 0; column < last; column++) {
    const look = grid.columnLooks.get(column);
    const width = geometry.fileWidth(column);
    const style = look === undefined ? 0 : grid.xfOf(look, styles);
    if (width === undefined && style === 0) continue;
    const before = runs.at(-1);
    if (before && before.last === column - 1 && before.width === width && before.style === style) before.last = column;
    else runs.push({ first: column, last: column, width, style });
  }
  return runs.length === 0 ? "" : `<cols>${runs.map((run) => columnText(run.first, run.last, run.width, run.style)).join("")}</cols>`;
}

function conditionalFormatsText(plan: SheetPlan, styles: StyleBook): string {
  let priority = 1;
  return (plan.conditionalFormats ?? [])
    .map(({ area, rules }) => {
      if (rules.length === 0) return "";
      const text = conditionalFormatText(area, rules, styles, priority);
      priority += rules.length;
      return text;
    })
    .join("");
}

/** The values that plans state for cells; formulas count by the result they carry. */
function valuesIn(plans: readonly SheetPlan[]): ValuesOf {
  const grids = new Map<string, PlanGrid>();
  return (sheet: string, area: Area) => {
    const key = sheet.toLowerCase();
    const plan = plans.find((candidate) => candidate.name.toLowerCase() === key);
    if (!plan) return undefined;
    const grid = grids.get(key) ?? new PlanGrid(plan);
    grids.set(key, grid);
    const values: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) values.push(valueOf(grid.writeAt(row, column)));
    }
    // A chart whose cells are all still to be calculated is better without than with an empty picture of them.
    return values.every((value) => sameValue(value, null)) ? undefined : values;
  };
}

function valueOf(write: CellWrite): CellValue {
  if (write === undefined) return null;
  return isFormulaWrite(write) ? (write.value ?? null) : write;
}
