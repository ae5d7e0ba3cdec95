import { digitPixels, widthInFile } from "./columns";

/** How many pixels at 96 dpi the columns and rows of a sheet take, to place notes and charts by. */
export class SheetGeometry {
  private readonly digit: number;
  /** Points, for rows whose height is not stated. */
  readonly defaultRowHeight: number;

  constructor(
    font: Readonly<{ name: string; size: number }>,
    private readonly columnWidths: readonly (number | undefined)[],
    private readonly rowHeights: ReadonlyMap<number, number>,
  ) {
    this.digit = digitPixels(font);
    // 11 points stand in rows of 14.25: Excel leaves room for the line and rounds up to a pixel.
    this.defaultRowHeight = Math.ceil((font.size * 1.28) / 0.75) * 0.75;
  }

  /** The width of a column in the file; undefined when it is the default. */
  fileWidth(column: number): number | undefined {
    const characters = this.columnWidths[column];
    return characters === undefined ? undefined : widthInFile(characters, this.digit);
  }

  columnPixels(column: number): number {
    const width = this.fileWidth(column);
    // Eight digits and padding, up to a multiple of eight pixels.
    return width === undefined ? Math.ceil((8 * this.digit + 5) / 8) * 8 : Math.round(width * this.digit);
  }

  rowPixels(row: number): number {
    return Math.round((this.rowHeights.get(row) ?? this.defaultRowHeight) / 0.75);
  }

  /** Where one comes to, so many pixels right of a column's left edge. */
  columnAt(column: number, pixels: number): Readonly<{ column: number; offset: number }> {
    let at = column;
    let offset = pixels;
    while (offset >= this.columnPixels(at)) offset -= this.columnPixels(at++);
    return { column: at, offset };
  }

  rowAt(row: number, pixels: number): Readonly<{ row: number; offset: number }> {
    let at = row;
    let offset = pixels;
    while (offset >= this.rowPixels(at)) offset -= this.rowPixels(at++);
    return { row: at, offset };
  }
}
