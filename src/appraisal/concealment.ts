import { contains, formatPlace, type Place } from "../sheet/address";
import type { SheetAppearance } from "../sheet/appearance";
import type { CellValue } from "../sheet/cellValue";
import { compare, exact, exactFromText, minus, negated, type Exact } from "../sheet/exact";
import type { SheetSnapshot } from "../sheet/snapshot";
import { formatted, formattedText } from "../formula/numberFormat";

/** What keeps people from reading a cell that still holds what it held. */
export type Concealment = "hidden" | "faint" | "conditional";

/** Whether a cell cannot be seen: its row, column or sheet is hidden, a merged area swallows it, its ink is its ground's colour, a conditional format may paint it over. */
export function concealed(sheet: SheetSnapshot, place: Place, looks: SheetAppearance | undefined): Concealment | undefined {
  const swallowed = sheet.merges.some((area) => contains(area, place) && (area.top !== place.row || area.left !== place.column));
  if (sheet.visibility !== "visible" || swallowed || sheet.hiddenRows.has(place.row) || sheet.hiddenColumns.has(place.column)) return "hidden";
  if (!looks) return undefined;
  if (looks.flatRows.has(place.row) || looks.flatColumns.has(place.column)) return "hidden";
  if (looks.faint.has(formatPlace(place))) return "faint";
  return looks.conditional.some((area) => contains(area, place)) ? "conditional" : undefined;
}

/** A card's figures have two decimals or are shown whole: half a hundredth is all that rounding may take. */
const tolerance = exactFromText("0.005")!;

/** Whether a number format shows something else than what the cell holds: `"95"`, `;;;`, `0,`, a date for a number, `0` for 95.49. */
export function disguised(value: CellValue, format: string): boolean {
  if (typeof value === "string") return formattedText(value, format).trim() !== value.trim();
  if (typeof value !== "number" || format === "@") return false;
  const read = formatted(exact(value), format)?.replace(/[,\s]/g, "").replace(/^\((.*)\)$/, "-$1").replace("−", "-");
  const shown = read === undefined ? undefined : exactFromText(read);
  return shown === undefined || compare(size(minus(shown, exact(value))), tolerance) > 0;
}

function size(value: Exact): Exact {
  return value.n < 0n ? negated(value) : value;
}
