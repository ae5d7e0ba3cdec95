import type { ReadOptions } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { XlsxPackage } from "./package";
import { storedXml } from "./parts/customXml";
import { definedNames } from "./parts/definedNames";
import { readSheet } from "./parts/readSheet";
import { sharedStrings } from "./parts/sharedStrings";
import { StyleBook } from "./parts/styles";
import { tablesOf } from "./parts/tableSnapshots";
import { date1904, worksheetEntries } from "./parts/workbookPart";

/** Reads a whole workbook from its file. */
export function readSnapshot(pkg: XlsxPackage, options: ReadOptions = {}): WorkbookSnapshot {
  const entries = worksheetEntries(pkg);
  const tables = entries.flatMap((entry) => tablesOf(pkg, entry));
  const strings = sharedStrings(pkg);
  const from1904 = date1904(pkg);
  const styles = options.numberFormats ? StyleBook.of(pkg) : undefined;
  return {
    sheets: entries.map((entry) => ({
      name: entry.name,
      visibility: entry.visibility,
      ...readSheet(pkg.text(entry.path), {
        strings,
        date1904: from1904,
        tables: tables.filter((table) => table.sheet === entry.name),
        numberFormatOf: styles && ((style) => styles.numberFormatOf(style)),
      }),
    })),
    tables,
    names: definedNames(pkg),
    storedXml: storedXml(pkg),
    date1904: from1904,
    readOnly: false,
  };
}
