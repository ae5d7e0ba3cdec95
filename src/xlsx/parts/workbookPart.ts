import { WorkbookFileError } from "../workbookFileError";
import type { XlsxPackage } from "../package";
import { setContentType } from "./contentTypes";
import { addRelationship, relationshipsOf, relationshipTypes } from "./relationships";
import { childInOrder, childOf, childrenOf, elementLike, isOn, parseXml, rootOf, serializeXml, type Element } from "./xml";

export type SheetEntry = Readonly<{
  name: string;
  path: string;
  sheetId: number;
  rId: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** Chart sheets and macro sheets stand among the others and hold no cells. */
  isWorksheet: boolean;
}>;

const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships";
export const worksheetContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The order that the schema wants of a workbook's children. */
export const workbookOrder = [
  "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
  "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
] as const;

export function workbookPath(pkg: XlsxPackage): string {
  const path = relationshipsOf(pkg, "").find((relationship) => relationship.type === relationshipTypes.workbook)?.target;
  if (path === undefined || !pkg.has(path)) throw new WorkbookFileError("noWorkbook", "the package has no workbook");
  return path;
}

/** Reads the workbook part, lets `change` work on its root, and writes it back. */
export function changeWorkbook(pkg: XlsxPackage, change: (root: Element) => void): void {
  const path = workbookPath(pkg);
  const document = parseXml(pkg.text(path));
  change(rootOf(document));
  pkg.setText(path, serializeXml(document));
}

export function workbookRoot(pkg: XlsxPackage): Element {
  return rootOf(parseXml(pkg.text(workbookPath(pkg))));
}

/** All sheets in the order of their tabs, chart sheets included: names of sheet scope count them all. */
export function sheetEntries(pkg: XlsxPackage): SheetEntry[] {
  const relationships = new Map(relationshipsOf(pkg, workbookPath(pkg)).map((relationship) => [relationship.id, relationship]));
  return sheetElements(workbookRoot(pkg)).map((element) => {
    const rId = relationshipIdOf(element);
    const relationship = relationships.get(rId);
    const state = element.getAttribute("state");
    return {
      name: element.getAttribute("name") ?? "",
      path: relationship?.target ?? "",
      sheetId: Number(element.getAttribute("sheetId")),
      rId,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      isWorksheet: relationship?.type === relationshipTypes.worksheet && pkg.has(relationship.target),
    };
  });
}

export function worksheetEntries(pkg: XlsxPackage): SheetEntry[] {
  return sheetEntries(pkg).filter((entry) => entry.isWorksheet);
}

/** Sheets are found without regard to case, as Excel does. */
export function sheetEntry(pkg: XlsxPackage, name: string): SheetEntry {
  const wanted = name.toLowerCase();
  const entry = worksheetEntries(pkg).find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!entry) throw new WorkbookFileError("noSuchSheet", "the workbook has no such sheet", name);
  return entry;
}

/** A path for a new sheet part that no part has yet. */
export function freeSheetPath(pkg: XlsxPackage): string {
  return freePath(pkg, (number) => `xl/worksheets/sheet${number}.xml`);
}

export function freePath(pkg: XlsxPackage, pathOf: (number: number) => string): string {
  let number = 1;
  while (pkg.has(pathOf(number))) number++;
  return pathOf(number);
}

/**
 * Enters a worksheet part (already written, or about to be) among the workbook's sheets: relationship, content type,
 * tab. Names of sheet scope and the open tab keep meaning the sheets they meant.
 */
export function addSheetEntry(pkg: XlsxPackage, sheet: Readonly<{ name: string; path: string; hidden?: boolean }>, before?: string): SheetEntry {
  refuseSheetName(pkg, sheet.name);
  const rId = addRelationship(pkg, workbookPath(pkg), relationshipTypes.worksheet, sheet.path);
  setContentType(pkg, sheet.path, worksheetContentType);
  changeWorkbook(pkg, (root) => {
    const sheets = childInOrder(root, "sheets", workbookOrder);
    const elements = childrenOf(sheets, "sheet");
    const wanted = before?.toLowerCase();
    const next = wanted === undefined ? -1 : elements.findIndex((element) => element.getAttribute("name")?.toLowerCase() === wanted);
    if (before !== undefined && next < 0) throw new WorkbookFileError("noSuchSheet", "the workbook has no such sheet", before);
    const sheetId = 1 + Math.max(0, ...elements.map((element) => Number(element.getAttribute("sheetId"))));
    const element = elementLike(sheets, "sheet", { name: sheet.name, sheetId: String(sheetId), state: sheet.hidden ? "hidden" : undefined });
    setRelationshipId(root, element, rId);
    sheets.insertBefore(element, elements[next] ?? null);
    if (next >= 0) renumberSheets(root, (index) => (index >= next ? index + 1 : index));
  });
  return sheetEntries(pkg).find((entry) => entry.rId === rId)!;
}

/** Applies a new numbering of sheets to what counts them: scopes of names and the open tab; undefined means it is gone. */
export function renumberSheets(root: Element, renumber: (index: number) => number | undefined): void {
  const names = childOf(root, "definedNames");
  for (const name of names ? childrenOf(names, "definedName") : []) {
    const scope = name.getAttribute("localSheetId");
    if (scope === null || scope === "") continue;
    const index = renumber(Number(scope));
    if (index === undefined) names!.removeChild(name);
    else name.setAttribute("localSheetId", String(index));
  }
  if (names && childrenOf(names).length === 0) root.removeChild(names);
  const views = childOf(root, "bookViews");
  for (const view of views ? childrenOf(views, "workbookView") : []) {
    for (const attribute of ["activeTab", "firstSheet"]) {
      const value = view.getAttribute(attribute);
      if (value) view.setAttribute(attribute, String(renumber(Number(value)) ?? 0));
    }
  }
}

export function date1904(pkg: XlsxPackage): boolean {
  return isOn(childOf(workbookRoot(pkg), "workbookPr")?.getAttribute("date1904"));
}

/** Has Excel work out all formulas when it opens the file: the results kept in it are no longer to be trusted. */
export function requestFullRecalculation(pkg: XlsxPackage): void {
  if (isOn(childOf(workbookRoot(pkg), "calcPr")?.getAttribute("fullCalcOnLoad"))) return;
  changeWorkbook(pkg, (root) => childInOrder(root, "calcPr", workbookOrder).setAttribute("fullCalcOnLoad", "1"));
}

export function sheetElements(root: Element): Element[] {
  const sheets = childOf(root, "sheets");
  return sheets ? childrenOf(sheets, "sheet") : [];
}

function relationshipIdOf(element: Element): string {
  return element.getAttributeNS(officeNamespace, "id") || element.getAttributeNS(strictNamespace, "id") || element.getAttribute("r:id") || "";
}

/** The id's attribute takes the prefix and namespace that the workbook already has for relationships. */
function setRelationshipId(root: Element, element: Element, rId: string): void {
  const strict = root.namespaceURI?.startsWith("http://purl.oclc.org/") ?? false;
  const namespace = strict ? strictNamespace : officeNamespace;
  element.setAttributeNS(namespace, `${root.lookupPrefix(namespace) ?? "r"}:id`, rId);
}

const longestSheetName = 31;

/** Excel's rules for the name of a sheet: 1 to 31 characters, none of `: \ / ? * [ ]`, no quote at either end, not taken. */
function refuseSheetName(pkg: XlsxPackage, name: string): void {
  const fits = name.length > 0 && name.length <= longestSheetName && !/[:\\/?*[\]\u0000-\u001f]/.test(name) && !/^'|'$/.test(name);
  if (!fits) throw new WorkbookFileError("badName", "no name for a sheet", name);
  const taken = sheetEntries(pkg).some((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new WorkbookFileError("badName", "the workbook has a sheet of this name", name);
}
