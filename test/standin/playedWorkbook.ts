import type { WorkbookPlan } from "../../src/sheet/sheetPlan";
import { loadExcelLibrary, type ExcelLibrary } from "../../src/standin/excelLibrary";
import { playExcel, type ExcelOptions, type PlayedExcel } from "../../src/standin/playExcel";
import { excelWorkbook, type ExcelWorkbook } from "../../src/workbook/excelWorkbook";
import { openFileWorkbook, type FileWorkbook } from "../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../src/xlsx/newWorkbook";

let loaded: ExcelLibrary | undefined;

/** One for all tests of a file: a workbook is connected to it, in place of the one before. */
export function loadedLibrary(): ExcelLibrary {
  loaded ??= loadExcelLibrary();
  return loaded;
}

export type Played = Readonly<{ excel: PlayedExcel; workbook: ExcelWorkbook; file: FileWorkbook; library: ExcelLibrary }>;

/** Plays Excel over a file for Microsoft's own client library, and puts the library where add-ins find it. */
export function playFile(bytes: Uint8Array, options: ExcelOptions = {}): Played {
  const library = loadedLibrary();
  Object.assign(globalThis, { Excel: library.Excel, Office: library.Office, OfficeExtension: library.OfficeExtension });
  const file = openFileWorkbook(bytes);
  const excel = playExcel(file, options);
  library.connect(excel);
  return { excel, workbook: excelWorkbook(), file, library };
}

export function playPlan(plan: WorkbookPlan, options: ExcelOptions = {}): Played {
  return playFile(newWorkbook(plan), options);
}
