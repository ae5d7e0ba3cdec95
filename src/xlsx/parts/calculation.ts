import type { XlsxPackage } from "../package";
import { removeContentType } from "./contentTypes";
import { relationshipsOf, relationshipTypes, removeRelationship } from "./relationships";
import { workbookPath, worksheetEntries } from "./workbookPart";

/** Takes away the order of calculation, which Excel makes anew: one that names cells without formulas is an error. */
export function removeCalculationChain(pkg: XlsxPackage): void {
  const workbook = workbookPath(pkg);
  for (const relationship of relationshipsOf(pkg, workbook)) {
    if (relationship.type !== relationshipTypes.calcChain) continue;
    removeRelationship(pkg, workbook, relationship.id);
    pkg.remove(relationship.target);
    removeContentType(pkg, relationship.target);
  }
}

export function sheetHasFormulas(text: string): boolean {
  return ["<f>", "<f ", ":f>", ":f "].some((tag) => text.includes(tag));
}

export function workbookHasFormulas(pkg: XlsxPackage): boolean {
  const hasChain = relationshipsOf(pkg, workbookPath(pkg)).some((relationship) => relationship.type === relationshipTypes.calcChain);
  return hasChain || worksheetEntries(pkg).some((entry) => sheetHasFormulas(pkg.text(entry.path)));
}
