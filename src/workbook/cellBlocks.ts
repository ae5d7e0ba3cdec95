import { isFault, type CellValue } from "../sheet/cellValue";
import type { CellWrite } from "../sheet/edits";
import type { Place } from "../sheet/address";
import { asEntered } from "./enteredText";

/** What Excel takes for one cell: `null` leaves it alone, `""` empties it. */
type Sent = null | string | number | boolean;

/** A rectangle of cells ready to be sent in one assignment. */
export type CellBlock = Readonly<{
  at: Place;
  cells: Sent[][];
  /** Formulas go through `formulas` (always en-US), which takes plain values as well. */
  through: "values" | "formulas";
  /** Bytes the block adds to a request, about. */
  weight: number;
}>;

/** Excel on the web takes 5 MB a request; far below it the blocks stay quick everywhere. */
export const blockWeight = 1_500_000;

/** The errors that Excel recognises when they are typed; it has no way to be given the newer ones. */
const typedErrors: readonly string[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** Cuts what is to be written into blocks of whole rows, none heavier than `blockWeight` unless one row is. */
export function cellBlocks(at: Place, rows: readonly (readonly CellWrite[])[]): readonly CellBlock[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const blocks: CellBlock[] = [];
  if (width === 0) return blocks;
  let first = 0;
  let cells: Sent[][] = [];
  let weight = 0;
  let formulas = false;
  const close = (next: number) => {
    if (cells.length > 0) blocks.push({ at: { ...at, row: at.row + first }, cells, through: formulas ? "formulas" : "values", weight });
    first = next;
    cells = [];
    weight = 0;
    formulas = false;
  };
  rows.forEach((row, index) => {
    const sent = Array.from({ length: width }, (_, column) => sentCell(row[column]));
    const rowWeight = sent.reduce((sum: number, cell) => sum + weightOf(cell), 2);
    if (weight + rowWeight > blockWeight) close(index);
    cells.push(sent);
    weight += rowWeight;
    formulas ||= row.some((write) => isFormula(write));
  });
  close(rows.length);
  return blocks;
}

function sentCell(write: CellWrite): Sent {
  if (write === undefined) return null;
  return isFormula(write) ? write.formula : sentValue(write);
}

function isFormula(write: CellWrite): write is Readonly<{ formula: string }> {
  return typeof write === "object" && write !== null && "formula" in write;
}

function sentValue(value: CellValue): Sent {
  if (value === null) return "";
  if (isFault(value)) return typedErrors.includes(value.fault) ? value.fault : `'${value.fault}`;
  if (typeof value === "string") return asEntered(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    // JSON would make it null, which Excel takes for "leave the cell alone": the old value would stay and look new.
    throw new RangeError(`a cell cannot hold ${value}`);
  }
  return value;
}

/** JSON in UTF-8: a Chinese character is three bytes. */
function weightOf(cell: Sent): number {
  if (typeof cell !== "string") return 20;
  let wide = 0;
  for (let index = 0; index < cell.length; index++) if (cell.charCodeAt(index) > 127) wide++;
  return cell.length + 2 * wide + 3;
}
