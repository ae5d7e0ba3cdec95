import { WorkbookFileError } from "../workbookFileError";
import type { XlsxPackage } from "../package";
import { removeContentType } from "./contentTypes";
import { relationshipsOf, relationshipsPath, removeRelationship } from "./relationships";
import { changeWorkbook, renumberSheets, sheetElements, sheetEntries, sheetEntry, workbookPath } from "./workbookPart";
import { childOf, childrenOf, removeElement, type Element } from "./xml";

/** Removes a sheet, the parts that belong to it alone, and the names whose scope it was. */
export function deleteSheet(pkg: XlsxPackage, name: string): void {
  const entry = sheetEntry(pkg, name);
  const entries = sheetEntries(pkg);
  const index = entries.findIndex((other) => other.rId === entry.rId);
  const left = entries.filter((other, at) => at !== index && other.visibility === "visible");
  if (left.length === 0) throw new WorkbookFileError("lastSheet", "no visible sheet would be left", name);
  changeWorkbook(pkg, (root) => {
    removeElement(sheetElements(root)[index]!);
    renumberSheets(root, (at) => (at === index ? undefined : at > index ? at - 1 : at));
    openVisibleTab(root);
  });
  removeRelationship(pkg, workbookPath(pkg), entry.rId);
  removeWithDependants(pkg, entry.path);
}

/** The tab that opens has to be one that can be seen. */
function openVisibleTab(root: Element): void {
  const hidden = sheetElements(root).map((element) => (element.getAttribute("state") ?? "visible") !== "visible");
  const views = childOf(root, "bookViews");
  for (const view of views ? childrenOf(views, "workbookView") : []) {
    const active = Number(view.getAttribute("activeTab") || 0);
    if (hidden[active] !== false) view.setAttribute("activeTab", String(hidden.indexOf(false)));
  }
}

/** Removes a part and, in turn, what only it led to. */
function removeWithDependants(pkg: XlsxPackage, path: string): void {
  const led = relationshipsOf(pkg, path).filter((relationship) => !relationship.external && pkg.has(relationship.target));
  for (const gone of [path, relationshipsPath(path)]) {
    pkg.remove(gone);
    removeContentType(pkg, gone);
  }
  for (const { target } of led) if (pkg.has(target) && !isReferenced(pkg, target)) removeWithDependants(pkg, target);
}

function isReferenced(pkg: XlsxPackage, path: string): boolean {
  const wanted = path.toLowerCase();
  return pkg
    .paths()
    .filter((other) => other.endsWith(".rels"))
    .some((other) => relationshipsOf(pkg, other.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2")).some((relationship) => relationship.target.toLowerCase() === wanted));
}
