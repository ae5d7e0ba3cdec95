import type { NameSnapshot } from "../../sheet/snapshot";
import { WorkbookFileError } from "../workbookFileError";
import type { XlsxPackage } from "../package";
import { fromFileFormula, toFileFormula } from "./formulaDialect";
import { tablesOf } from "./tableSnapshots";
import { changeWorkbook, sheetElements, workbookOrder, workbookRoot, worksheetEntries } from "./workbookPart";
import { childInOrder, childOf, childrenOf, elementLike, isOn, removeElement, type Element } from "./xml";

/** Names of the workbook and of its sheets; Excel's own (`_xlnm.…`) and hidden ones are nobody's words. */
export function definedNames(pkg: XlsxPackage): NameSnapshot[] {
  const root = workbookRoot(pkg);
  const sheets = sheetElements(root).map((element) => element.getAttribute("name") ?? "");
  return nameElements(root).flatMap((element) => {
    const name = element.getAttribute("name") ?? "";
    if (name.startsWith("_xlnm.") || isOn(element.getAttribute("hidden"))) return [];
    const scope = element.getAttribute("localSheetId");
    const refersTo = fromFileFormula((element.textContent ?? "").replace(/^=/, "")).slice(1);
    return [scope ? { name, refersTo, sheet: sheets[Number(scope)] ?? "" } : { name, refersTo }];
  });
}

/** Creates a name of the whole workbook or gives it a new meaning; what else is said of it stays. */
export function defineName(pkg: XlsxPackage, name: string, refersTo: string, comment?: string): void {
  if (!isName(name)) throw new WorkbookFileError("badName", "no defined name", name);
  const formula = toFileFormula(refersTo);
  const existing = nameElements(workbookRoot(pkg)).find((element) => isWorkbookName(element, name));
  if (existing && existing.textContent === formula && (comment === undefined || existing.getAttribute("comment") === comment)) return;
  if (!existing && isTable(pkg, name)) throw new WorkbookFileError("badName", "the workbook has a table of this name", name);
  changeWorkbook(pkg, (root) => {
    const names = childInOrder(root, "definedNames", workbookOrder);
    let element = nameElements(root).find((candidate) => isWorkbookName(candidate, name));
    if (!element) {
      element = elementLike(names, "definedName", { name });
      // Excel keeps them sorted; others are found by their scope first.
      const next = childrenOf(names, "definedName").find((other) => (other.getAttribute("name") ?? "").toLowerCase() > name.toLowerCase());
      names.insertBefore(element, next ?? null);
    }
    element.textContent = formula;
    if (comment !== undefined) element.setAttribute("comment", comment);
  });
}

/** Removes a name of the whole workbook, and the list of names with the last of them. */
export function deleteName(pkg: XlsxPackage, name: string): void {
  if (!nameElements(workbookRoot(pkg)).some((element) => isWorkbookName(element, name))) return;
  changeWorkbook(pkg, (root) => {
    for (const element of nameElements(root)) if (isWorkbookName(element, name)) removeElement(element);
    const names = childOf(root, "definedNames");
    if (names && childrenOf(names, "definedName").length === 0) removeElement(names);
  });
}

function isTable(pkg: XlsxPackage, name: string): boolean {
  return worksheetEntries(pkg).some((entry) => tablesOf(pkg, entry).some((table) => table.name.toLowerCase() === name.toLowerCase()));
}

function nameElements(root: Element): Element[] {
  const names = childOf(root, "definedNames");
  return names ? childrenOf(names, "definedName") : [];
}

function isWorkbookName(element: Element, name: string): boolean {
  return !element.getAttribute("localSheetId") && element.getAttribute("name")?.toLowerCase() === name.toLowerCase();
}

/** A letter, `_` or `\` first; then letters, digits, `.`, `_`, `?`, `\`; nothing that could be a cell; 255 characters at most. */
function isName(name: string): boolean {
  const shape = /^[\p{L}_\\][\p{L}\p{M}\p{N}._?\\]*$/u.test(name) && name.length <= 255;
  return shape && !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) && !/^[RrCc]$/.test(name) && !/^[Rr]\d*[Cc]\d*$/.test(name);
}
