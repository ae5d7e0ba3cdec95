import { readPalette } from "./colors";
import { all, openParts } from "./parts";
import type { SheetLook } from "./sheetLook";
import { readSheetLook } from "./sheetLook";
import type { Styles } from "./styles";
import { readStyles } from "./styles";

/** How a workbook looks: what the grid needs besides the snapshot. */
export type WorkbookLook = Readonly<{ styles: Styles; sheets: ReadonlyMap<string, SheetLook>; activeSheet?: string }>;

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function readWorkbookLook(bytes: Uint8Array): WorkbookLook {
  const parts = openParts(bytes);
  const workbookPath = parts.related("", "officeDocument")[0] ?? "xl/workbook.xml";
  const palette = readPalette(parts, workbookPath);
  const styles = readStyles(parts, workbookPath, palette);
  const workbook = parts.xml(workbookPath);
  const sheets = all(workbook, "sheet").map((sheet) => {
    const id = sheet.getAttributeNS(relationships, "id") ?? [...sheet.attributes].find((attribute) => attribute.localName === "id")?.value ?? "";
    return { name: sheet.getAttribute("name") ?? "", path: parts.target(workbookPath, id) };
  });
  const active = Number(all(workbook, "workbookView")[0]?.getAttribute("activeTab") ?? 0);
  return {
    styles,
    sheets: new Map(sheets.flatMap(({ name, path }) => (path ? [[name, readSheetLook(parts, path, styles, palette)]] : []))),
    activeSheet: sheets[active]?.name,
  };
}
