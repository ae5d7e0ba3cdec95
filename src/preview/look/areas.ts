import type { IRange } from "@univerjs/core";
import type { Area } from "../../sheet/address";
import { parseArea } from "../../sheet/address";

export function toRange(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

/** The areas of a `sqref`: addresses with spaces between. */
export function rangesOf(sqref: string | null): IRange[] {
  return (sqref ?? "").split(/\s+/).flatMap((text) => {
    const area = parseArea(text);
    return area ? [toRange(area)] : [];
  });
}
