import { z } from "zod";
import { areaOf, formatAbsoluteReference, parseReference } from "../sheet/address";
import { sameValue, type CellValue } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";
import { formulaAt, sheetNamed, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Language } from "../scheme/issue";
import type { DashboardFigures } from "./dashboardFigures";
import { dashboardName } from "./dashboardName";
import { dashboardSheet, type DashboardRoom, type DashboardSheet } from "./dashboardSheet";
import { dashboardWord } from "./dashboardWords";
import { readDocument, storedDocument } from "./storedDocument";

export const dashboardNamespace = "urn:jisuan:dashboard";

const storedSchema = z.object({ language: z.enum(["zh", "en"]), room: z.record(z.string(), z.number()), bottom: z.number() });

/** What a making or refreshing changes, and on which sheet the dashboard stands then. `how` says what became of it. */
export type DashboardEdits = Readonly<{ edits: readonly Edit[]; sheet: string; how: "drawn" | "refreshed" | "redrawn" | "beside" }>;

/**
 * Makes the 看板 sheet, or brings ours up to date. Ours is the one that our defined name points at and that still holds its
 * headings where they were drawn; any other sheet is HR's, whatever it is called, and is never touched.
 *
 * | our sheet | happens |
 * |---|---|
 * | is not there | it is drawn, under a free name |
 * | has room for the figures | its cells are rewritten in place: charts that HR restyled stay, their titles follow a cell |
 * | has no room (more indicators, another grade) | it is drawn anew in its place |
 * | the same, and HR has added cells of her own | it stays with them, and a new one is drawn beside it |
 */
export function dashboardEdits(figures: DashboardFigures, workbook: WorkbookSnapshot, language: Language): DashboardEdits {
  const stored = readDocument(workbook.storedXml.get(dashboardNamespace), storedSchema);
  const ours = stored && ownSheet(workbook);
  if (!stored || !ours) return drawn(figures, workbook, language, "drawn");
  const wanted = dashboardSheet(figures, language, ours.name, stored.room);
  if (stored.language === language && sameRoom(stored.room, wanted.room) && hasHeadings(ours, wanted)) {
    return { edits: rewritten(ours, wanted), sheet: ours.name, how: "refreshed" };
  }
  if (hasOther(ours, stored.bottom, wanted)) return drawn(figures, workbook, language, "beside");
  const fresh = dashboardSheet(figures, language, ours.name);
  const after = workbook.sheets[workbook.sheets.indexOf(ours) + 1]?.name;
  return {
    edits: [{ kind: "deleteSheet", sheet: ours.name }, { kind: "addSheet", plan: fresh.plan, ...(after === undefined ? {} : { before: after }) }, ...marks(fresh, language)],
    sheet: ours.name,
    how: "redrawn",
  };
}

function drawn(figures: DashboardFigures, workbook: WorkbookSnapshot, language: Language, how: "drawn" | "beside"): DashboardEdits {
  const name = freeName(dashboardWord("sheet", language), workbook);
  const fresh = dashboardSheet(figures, language, name);
  return { edits: [{ kind: "addSheet", plan: fresh.plan }, ...marks(fresh, language)], sheet: name, how };
}

/** How our sheet is known again: where it stands, and the room its tables have. */
function marks({ plan, room, extent }: DashboardSheet, language: Language): readonly Edit[] {
  return [
    { kind: "defineName", name: dashboardName, refersTo: formatAbsoluteReference(plan.name, areaOf({ row: 0, column: 0 })) },
    { kind: "storeXml", namespace: dashboardNamespace, xml: storedDocument(dashboardNamespace, "dashboard", JSON.stringify({ language, room, bottom: extent.bottom })) },
  ];
}

function ownSheet(workbook: WorkbookSnapshot): SheetSnapshot | undefined {
  const refersTo = workbook.names.find(({ name, sheet }) => sheet === undefined && name.toLowerCase() === dashboardName.toLowerCase())?.refersTo;
  const place = refersTo === undefined ? undefined : parseReference(refersTo);
  return place && place.area.top === 0 && place.area.left === 0 ? sheetNamed(workbook, place.sheet) : undefined;
}

function sameRoom(one: DashboardRoom, other: DashboardRoom): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

function hasHeadings(sheet: SheetSnapshot, { headings }: DashboardSheet): boolean {
  return headings.every(({ at, text }) => valueAt(sheet, at) === text);
}

/** Whether anything stands outside what was drawn, or a formula anywhere: that is somebody's own work. */
function hasOther(sheet: SheetSnapshot, bottom: number, { extent }: DashboardSheet): boolean {
  const outside = [...sheet.rows].some(([row, cells]) => cells.some((value, column) => value !== null && (row > bottom || column > extent.right)));
  return outside || [...sheet.formulas.values()].some((cells) => cells.some((formula) => formula !== undefined));
}

/** Only cells that differ, those beside each other as one block. */
function rewritten(sheet: SheetSnapshot, { cells }: DashboardSheet): readonly Edit[] {
  const different = cells.filter(({ at, value }) => formulaAt(sheet, at) !== undefined || !holds(valueAt(sheet, at), value));
  return different.map(({ at, value }): Edit => ({ kind: "writeCells", sheet: sheet.name, at, rows: [[value satisfies CellWrite]] }));
}

function holds(held: CellValue, wanted: CellValue): boolean {
  return sameValue(held, wanted) || (wanted === "" && held === null);
}

function freeName(base: string, workbook: WorkbookSnapshot): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!sheetNamed(workbook, name)) return name;
  }
}
