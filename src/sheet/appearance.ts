import type { Area } from "./address";

/** What about a sheet's looks can make it say something else than its cells hold. Only files that come back are read for it. */
export type SheetAppearance = Readonly<{
  sheet: string;
  /** The cells that pictures, text boxes, charts and controls lie over. */
  floats: readonly Area[];
  /** Whether notes or comments hang on cells. */
  commented: boolean;
  /** The cells that conditional formats may paint over. */
  conditional: readonly Area[];
  /** Cells, as `A1`, whose content has the colour of its ground or is too small to be read. */
  faint: ReadonlySet<string>;
  /** Rows and columns drawn too low or too narrow to be read. */
  flatRows: ReadonlySet<number>;
  flatColumns: ReadonlySet<number>;
}>;
