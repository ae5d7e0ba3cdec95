import type { Area, Place } from "./address";
import type { CellValue } from "./cellValue";
import type { CellStyle, ConditionalRule, SheetPlan, Validation } from "./sheetPlan";

/**
 * What to put into a cell. `undefined` leaves the cell as it is; `null` empties it (its format stays); a string is
 * always text and never becomes a formula, whatever it begins with; `{ formula }` begins with `=` and may carry the
 * result that is already known (files keep it as the cached value, Excel works it out itself).
 */
export type CellWrite = undefined | CellValue | Readonly<{ formula: string; value?: CellValue }>;

/** One change to a workbook. Edits are applied in order; a pen applies all of them or reports which could not be. */
export type Edit =
  /** Writes a block whose top-left cell is `at`. Rows may be of different length. */
  | Readonly<{ kind: "writeCells"; sheet: string; at: Place; rows: readonly (readonly CellWrite[])[] }>
  /** Gives a table a new area (header row stays its first). The header texts must have been written before. */
  | Readonly<{ kind: "resizeTable"; table: string; area: Area }>
  /** Changes only the properties that the style states. */
  | Readonly<{ kind: "formatCells"; sheet: string; area: Area; style: CellStyle }>
  /** Width in characters of the default font, as Excel shows it. */
  | Readonly<{ kind: "columnWidth"; sheet: string; column: number; width: number }>
  /** Replaces the conditional formats that lie wholly inside the area by these, first rule on top. */
  | Readonly<{ kind: "conditionalFormats"; sheet: string; area: Area; rules: readonly ConditionalRule[] }>
  /** Replaces the validation of exactly this area. */
  | Readonly<{ kind: "validate"; sheet: string; area: Area; validation: Validation | null }>
  /** Draws a new sheet, after the last one or before the named one. */
  | Readonly<{ kind: "addSheet"; plan: SheetPlan; before?: string }>
  /** Removes a sheet that we drew. */
  | Readonly<{ kind: "deleteSheet"; sheet: string }>
  /** Creates or changes a workbook-wide name; `refersTo` without `=`. */
  | Readonly<{ kind: "defineName"; name: string; refersTo: string; comment?: string }>
  /** Removes a workbook-wide name; where there is none, nothing happens. */
  | Readonly<{ kind: "deleteName"; name: string }>
  /** Keeps a document in the workbook, one per namespace of its root element; `null` removes it. */
  | Readonly<{ kind: "storeXml"; namespace: string; xml: string | null }>;

/**
 * Told between the requests of a long reading or writing: how many rows are through, and of how many. What it throws ends
 * the work there; of a writing, what was sent by then stands.
 */
export type Told = (rows: number, all: number) => void;

/** What either pen offers; Excel's pen and the file's pen both have this shape. A file is read in one go and tells nothing. */
export type ReadOptions = Readonly<{ numberFormats?: boolean; told?: Told }>;
