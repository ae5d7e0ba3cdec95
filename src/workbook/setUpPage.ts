import { columnName, formatArea, formatPlace } from "../sheet/address";
import type { PrintPlan } from "../sheet/sheetPlan";

/** How the sheet prints: always A4. */
export function setUpPage(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom =
    print.fit.tall > 0
      ? { horizontalFitToPages: print.fit.wide, verticalFitToPages: print.fit.tall }
      : { horizontalFitToPages: print.fit.wide };
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  if (print.titleColumns) pageLayout.setPrintTitleColumns(`$${columnName(print.titleColumns.first)}:$${columnName(print.titleColumns.last)}`);
  if (print.area) pageLayout.setPrintArea(formatArea(print.area));
  if (print.margins) pageLayout.setPrintMargins("Inches", print.margins);
  if (print.centered !== undefined) pageLayout.centerHorizontally = print.centered;
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  const { header = {}, footer = {} } = print;
  if (header.left !== undefined) everyPage.leftHeader = header.left;
  if (header.center !== undefined) everyPage.centerHeader = header.center;
  if (header.right !== undefined) everyPage.rightHeader = header.right;
  if (footer.left !== undefined) everyPage.leftFooter = footer.left;
  if (footer.center !== undefined) everyPage.centerFooter = footer.center;
  if (footer.right !== undefined) everyPage.rightFooter = footer.right;
  // Excel breaks above the row it is given.
  for (const row of print.breaksAfter ?? []) sheet.horizontalPageBreaks.add(formatPlace({ row: row + 1, column: 0 }));
}
