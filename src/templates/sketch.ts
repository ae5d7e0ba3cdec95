import { contains } from "../sheet/address";
import type { CellStyle, PlanCell, SheetPlan } from "../sheet/sheetPlan";
import { heldBy } from "../sheet/planSnapshot";
import { textWidth } from "./textHeight";

/** A cell of a sketch: its place and colour, and the stroke that stands for what is written in it. In points of the sketch. */
export type SketchCell = Readonly<{ x: number; y: number; width: number; height: number; fill: string; stroke?: Readonly<{ x: number; width: number; color: string; bold: boolean }> }>;

/** A sheet as a small picture: its first rows and columns, and the tabs of the workbook. */
export type Sketch = Readonly<{ width: number; height: number; cells: readonly SketchCell[]; tabs: readonly string[] }>;

const [width, height, rowsDrawn, tabHeight] = [120, 76, 10, 8];
const rowHeight = (height - tabHeight) / rowsDrawn;
/** So many characters of the sheet are as wide as the sketch. */
const reach = 96;
const usualWidth = 9;

/** Draws a sheet small. What is written becomes strokes as long as the words are, in the colours of the sheet. */
export function sketchOf(sheet: SheetPlan, sheets: readonly SheetPlan[]): Sketch {
  const edges = [0];
  while (edges.at(-1)! < width && edges.length < 40) edges.push(edges.at(-1)! + ((sheet.columnWidths?.[edges.length - 1] ?? usualWidth) / reach) * width);
  const written = new Map(sheet.blocks.flatMap(({ at, rows }) => rows.flatMap((row, down) => row.map((cell, across) => [`${at.row + down} ${at.column + across}`, cell] as const))));
  const places = Array.from({ length: rowsDrawn }, (_, row) => edges.slice(0, -1).map((_edge, column) => ({ row, column }))).flat();
  const cells = places.flatMap(({ row, column }): SketchCell[] => {
    const cell = written.get(`${row} ${column}`);
    const style = Object.assign({}, ...(sheet.formats ?? []).filter(({ area }) => contains(area, { row, column })).map((format) => format.style), styleOf(cell)) as CellStyle;
    const x = edges[column]!;
    const own = Math.min(edges[column + 1]!, width) - x;
    const text = String(heldBy(cell) ?? "");
    if (own <= 0 || (style.fill === undefined && text === "")) return [];
    return [{ x, y: row * rowHeight, width: own, height: rowHeight, fill: `#${style.fill ?? "FFFFFF"}`, ...(text === "" ? {} : { stroke: strokeOf(text, style, x, own) }) }];
  });
  return { width, height, cells, tabs: sheets.slice(0, 7).map(({ tabColor }) => `#${tabColor ?? "C8CDD2"}`) };
}

function styleOf(cell: PlanCell | undefined): CellStyle {
  return typeof cell === "object" && cell !== null && "write" in cell ? (cell.style ?? {}) : {};
}

/** Titles run over their cell, as they do in the sheet; everything else ends where its cell does. */
function strokeOf(text: string, style: CellStyle, x: number, own: number): NonNullable<SketchCell["stroke"]> {
  const words = (textWidth(text) / reach) * width * ((style.size ?? 11) / 11);
  const room = style.size !== undefined && style.size > 11 ? width - x - 3 : own - 3;
  const length = Math.max(1, Math.min(words, room));
  const left = style.horizontal === "right" ? x + own - 1.5 - length : style.horizontal === "center" ? x + (own - length) / 2 : x + 1.5;
  return { x: left, width: length, color: `#${style.color ?? "1F2D3D"}`, bold: style.bold === true };
}
