import { formatPlace, type Area } from "../sheet/address";
import type { CellWrite } from "../sheet/edits";
import type { CellStyle, PlanCell, SheetPlan } from "../sheet/sheetPlan";
import { cardLook as look } from "./cardLook";

/** A card is drawn on twelve equal columns that fill an A4 page upright: any heading divides them. */
export const gridColumns = 12;
const columnWidth = 7.6;

/** What the person and the others fill in; it is not sealed and is read back. */
export const openFields = ["agree", "comment", "selfSign", "superiorSign", "hrSign", "selfDate", "superiorDate", "hrDate"] as const;
export type OpenField = (typeof openFields)[number];

/** A cell over several columns. Blank ones are drawn all the same. */
export type GridCell = Readonly<{ span: number; write: CellWrite; style: CellStyle; /** Set on what people fill in. */ open?: OpenField; /** The cell whose content names the card: the seal, the person. */ role?: "seal" | "name" }>;

/** One row of a card. Its height follows its longest text unless it is stated. */
export type GridRow = Readonly<{ cells: readonly GridCell[]; least?: number; height?: number; /** A page may not begin right after it. */ keepWithNext?: boolean }>;

export type Grid = Readonly<{
  blocks: SheetPlan["blocks"];
  merges: readonly Area[];
  columnWidths: readonly number[];
  rowHeights: ReadonlyMap<number, number>;
  open: ReadonlyMap<OpenField, Area>;
  roles: ReadonlyMap<"seal" | "name", string>;
  /** Points. */
  height: number;
}>;

/** Places the rows below each other: merged cells, heights, and where the open cells came to stand. */
export function gridOf(rows: readonly GridRow[]): Grid {
  const merges: Area[] = [];
  const open = new Map<OpenField, Area>();
  const roles = new Map<"seal" | "name", string>();
  const rowHeights = new Map<number, number>();
  const drawn = rows.map((row, index) => {
    const cells: PlanCell[] = [];
    for (const { span, write, style, open: field, role } of row.cells) {
      const area = { top: index, left: cells.length, bottom: index, right: cells.length + span - 1 };
      if (span > 1) merges.push(area);
      if (field) open.set(field, area);
      if (role) roles.set(role, formatPlace({ row: index, column: area.left }));
      cells.push({ write, style }, ...new Array<PlanCell>(span - 1).fill({ write: null, style }));
    }
    rowHeights.set(index, row.height ?? heightOf(row));
    return cells;
  });
  return {
    blocks: [{ at: { row: 0, column: 0 }, rows: drawn }],
    merges,
    columnWidths: new Array<number>(gridColumns).fill(columnWidth),
    rowHeights,
    open,
    roles,
    height: [...rowHeights.values()].reduce((sum, height) => sum + height, 0),
  };
}

/** Points for the tallest wrapped text of a row; Excel shows rows up to 409. */
function heightOf({ cells, least = 19 }: GridRow): number {
  const tallest = Math.max(...cells.map(({ span, write, style }) => (typeof write === "string" ? lines(write, span * columnWidth * (10 / (style.size ?? 10)) * 1.08) * ((style.size ?? 10) * 1.38) : 0)));
  return Math.min(400, Math.max(least, tallest + 6));
}

function lines(text: string, width: number): number {
  const usable = Math.max(3, width - 1);
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / usable)), 0);
}

/** A Chinese character is as wide as two Latin ones. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter >= "\u1100" || /[“”‘’—…×÷−≤≥→]/.test(letter) ? 2 : 1;
  return width;
}

/** A heading over the rows that follow. */
export function section(title: string): readonly GridRow[] {
  return [
    { cells: [{ span: 12, write: null, style: look.blank }], height: 7, keepWithNext: true },
    { cells: [{ span: 12, write: title, style: look.section }], height: 23, keepWithNext: true },
    { cells: [{ span: 12, write: null, style: look.blank }], height: 4, keepWithNext: true },
  ];
}
