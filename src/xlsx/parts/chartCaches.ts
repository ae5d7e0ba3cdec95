import { parseReference, type Area } from "../../sheet/address";
import type { CellValue } from "../../sheet/cellValue";
import { sameText } from "../../sheet/text";
import type { XlsxPackage } from "../package";
import type { CellContent } from "./readRows";
import { relatedPart, relationshipsOf, relationshipTypes } from "./relationships";
import type { SheetEntry } from "./workbookPart";
import { escapeText } from "./xml";

type Written = ReadonlyMap<number, ReadonlyMap<number, unknown>>;
type ReadCells = (rows: ReadonlySet<number>) => ReadonlyMap<number, ReadonlyMap<number, CellContent>>;

/** A reference and what a chart keeps of it, as Excel and we write them. */
const kept = /(<c:f>([^<]*)<\/c:f>\s*)<c:(str|num)Cache>((?:(?!<\/c:\3Cache>)[\s\S])*)<\/c:\3Cache>/g;

/**
 * Brings up to date what a sheet's own charts keep of its cells, where those cells have been written: a title that follows a
 * cell is then the new one also for who looks without calculating. How a chart looks stays as it is.
 */
export function refreshChartCaches(pkg: XlsxPackage, sheet: SheetEntry, written: Written, readCells: ReadCells): void {
  const drawing = relatedPart(pkg, sheet.path, relationshipTypes.drawing);
  if (drawing === undefined) return;
  for (const { type, target, external } of relationshipsOf(pkg, drawing)) {
    if (type !== relationshipTypes.chart || external || !pkg.has(target)) continue;
    const text = pkg.text(target);
    const fresh = text.replace(kept, (whole: string, head: string, formula: string, kind: "str" | "num", cache: string) => {
      const place = parseReference(plain(formula));
      if (!place || !sameText(place.sheet, sheet.name) || !isTouched(place.area, written)) return whole;
      const code = /<c:formatCode>[^<]*<\/c:formatCode>/.exec(cache)?.[0] ?? "";
      return `${head}<c:${kind}Cache>${code}${pointsText(valuesIn(place.area, readCells), kind)}</c:${kind}Cache>`;
    });
    if (fresh !== text) pkg.setText(target, fresh);
  }
}

function plain(text: string): string {
  const marks: Readonly<Record<string, string>> = { "&apos;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return text.replace(/&(?:apos|quot|lt|gt|amp);/g, (mark) => marks[mark]!);
}

function isTouched({ top, left, bottom, right }: Area, written: Written): boolean {
  return [...written].some(([row, cells]) => row >= top && row <= bottom && [...cells.keys()].some((column) => column >= left && column <= right));
}

function valuesIn({ top, left, bottom, right }: Area, readCells: ReadCells): readonly CellValue[] {
  const rows = readCells(new Set(Array.from({ length: bottom - top + 1 }, (_, index) => top + index)));
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) values.push(rows.get(row)?.get(column)?.value ?? null);
  return values;
}

function pointsText(values: readonly CellValue[], kind: "str" | "num"): string {
  const isShown = (value: CellValue) => typeof value === "number" || (kind === "str" && typeof value === "string");
  const points = values.map((value, index) => (isShown(value) ? `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>` : ""));
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}
