import type { Area } from "../sheet/address";
import type { CellStyle } from "../sheet/sheetPlan";

/** The range of an area on a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

/** `1F3864` → `#1F3864`. */
export function hexColor(color: string): string {
  return `#${color}`;
}

/**
 * Excel wants a column's width in points, people and files give it in characters of the default font. At 96 dots an
 * inch a digit of 等线 11, the default of Chinese Excel, is 8 dots wide (8.38 characters are 72 dots), and every column
 * has 5 dots of padding. Where the default font is narrower the column comes out a little wide, never too narrow.
 */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * 8 + 5) * 0.75;
}

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Asks for the properties that the style states, and for no other. */
export function paint(sheet: Excel.Worksheet, area: Area, style: CellStyle): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  // One code for the whole range: the library's types know only the array, Excel takes both.
  if (style.numberFormat !== undefined) Object.assign(range, { numberFormat: style.numberFormat });
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = hexColor(style.color);
  if (style.fill !== undefined) format.fill.color = hexColor(style.fill);
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontals[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = verticals[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== undefined) drawBorders(format, area, style.border);
  if (style.locked !== undefined) format.protection.locked = style.locked;
}

type Border = NonNullable<CellStyle["border"]>;
type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Every cell of the area gets its line, so the inner lines belong to it; a single row or column has none of them. */
function drawBorders(format: Excel.RangeFormat, area: Area, border: Border): void {
  const between: Side[] = area.bottom > area.top ? ["InsideHorizontal"] : [];
  const beside: Side[] = area.right > area.left ? ["InsideVertical"] : [];
  const sides: Readonly<Record<Border["sides"], readonly Side[]>> = {
    all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...between, ...beside],
    bottom: ["EdgeBottom", ...between],
    top: ["EdgeTop", ...between],
  };
  for (const side of sides[border.sides]) {
    const line = format.borders.getItem(side);
    line.style = "Continuous";
    line.weight = "Thin";
    line.color = hexColor(border.color);
  }
}
