import type { XlsxPackage } from "../package";
import { plainPart } from "./plainSheet";
import { relatedPart, relationshipTypes } from "./relationships";
import { stringItem } from "./stringItem";
import { workbookPath } from "./workbookPart";

/** The workbook's shared strings by their number. */
export function sharedStrings(pkg: XlsxPackage): string[] {
  const path = relatedPart(pkg, workbookPath(pkg), relationshipTypes.sharedStrings);
  if (path === undefined) return [];
  const xml = plainPart(pkg.text(path));
  const strings: string[] = [];
  let at = xml.indexOf("<si");
  while (at >= 0) {
    const tagEnd = xml.indexOf(">", at);
    const empty = xml.charCodeAt(tagEnd - 1) === 47;
    const end = empty ? tagEnd : xml.indexOf("</si", tagEnd);
    if (end < 0) break;
    strings.push(empty ? "" : stringItem(xml, tagEnd + 1, end));
    at = xml.indexOf("<si", end);
  }
  return strings;
}
