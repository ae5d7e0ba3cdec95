import { formatPlace, formatReference, quoteSheet, type Area, type Place } from "./address";
import { isFault } from "./cellValue";
import { isBlank } from "./readNumber";
import { bodyOf, type SheetSnapshot, type WorkbookSnapshot } from "./snapshot";
import { normalised } from "./text";

/** A column of a table: the text over it and the sheet's column it stands in. */
export type TableColumn = Readonly<{ header: string; column: number }>;

/** Rows under a header, wherever they stand: an Excel table or a plain range. */
export type Table = Readonly<{
  /** The Excel table's name; absent for a plain range. */
  name?: string;
  sheet: SheetSnapshot;
  headerRow: number;
  columns: readonly TableColumn[];
  /** First and last row of the body; `last < first` when there is none. */
  first: number;
  last: number;
  /** Rows between them that are no results: totals, signatures, notes. */
  leftOut?: ReadonlySet<number>;
  /** Rows that seem to have slipped by a column. */
  misfits?: ReadonlySet<number>;
  /** Rows at the foot that may be no person. */
  doubtful?: ReadonlySet<number>;
  /** Header, body and totals. */
  area: Area;
  /** Where rows and cells really stand when the table was gathered from several places. */
  gathered?: Gathered;
}>;

/** A cell of some sheet. */
export type SheetPlace = Readonly<{ sheet: string; place: Place }>;

/** What a gathered table was made of. */
export type Gathered = Readonly<{
  /** The cell a gathered cell was read from; undefined when it was read from a title or a sheet's name. */
  placeOf(place: Place): SheetPlace | undefined;
  /** The area a gathered row was read from. */
  areaOf(row: number): Readonly<{ sheet: string; area: Area }>;
  /** The ranges whose rows went in as rows, each with its own row by gathered row; computed columns go beside them. */
  parts: readonly Readonly<{ table: Table; rows: ReadonlyMap<number, number> }>[];
}>;

/** `考核数据!C5`: the cell as a person finds it, also when the table was gathered. */
export function placeIn(table: Table, place: Place): string {
  const real = table.gathered?.placeOf(place);
  if (real) return `${quoteSheet(real.sheet)}!${formatPlace(real.place)}`;
  if (!table.gathered) return `${quoteSheet(table.sheet.name)}!${formatPlace(place)}`;
  const { sheet, area } = table.gathered.areaOf(place.row);
  return formatReference(sheet, area);
}

/** `考核数据!A5:F5`: a row of the table between two columns. */
export function rowIn(table: Table, row: number, left: number, right: number): string {
  const real = table.gathered?.areaOf(row);
  return real ? formatReference(real.sheet, real.area) : formatReference(table.sheet.name, { top: row, bottom: row, left, right });
}

/** The workbook's Excel tables that have a header row. */
export function excelTables(workbook: WorkbookSnapshot): readonly Table[] {
  return workbook.tables.flatMap((table): Table[] => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === table.sheet);
    if (!sheet || !table.hasHeader) return [];
    const body = bodyOf(table);
    return [
      {
        name: table.name,
        sheet,
        headerRow: table.area.top,
        columns: table.columns.map((header, index) => ({ header, column: table.area.left + index })),
        first: table.area.top + 1,
        last: body ? body.bottom : table.area.top,
        area: table.area,
      },
    ];
  });
}

/** The text over a column as a person reads it; undefined when the cell is empty or holds an error. */
function headerText(value: unknown): string | undefined {
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  return typeof value === "number" ? String(value) : undefined;
}

/** The runs of neighbouring header cells in a row: gaps separate tables that stand side by side. */
function headerRuns(sheet: SheetSnapshot, row: number): readonly (readonly TableColumn[])[] {
  const cells = sheet.rows.get(row) ?? [];
  const runs: TableColumn[][] = [];
  let run: TableColumn[] | undefined;
  cells.forEach((value, column) => {
    const header = isFault(value) ? undefined : headerText(value);
    if (header === undefined) {
      run = undefined;
      return;
    }
    if (!run) runs.push((run = []));
    run.push({ header, column });
  });
  return runs;
}

/**
 * Plain ranges whose header row is recognised by `isHeader` (given the normalised header texts of a run of neighbouring
 * cells). The body ends before the first row that is empty under the header, or where the next header begins. Cells of
 * Excel tables are passed over.
 */
export function rangeTables(workbook: WorkbookSnapshot, isHeader: (headers: ReadonlySet<string>) => boolean): readonly Table[] {
  return workbook.sheets.flatMap((sheet) => {
    const taken = workbook.tables.filter((table) => table.sheet === sheet.name).map((table) => table.area);
    const headers = [...sheet.rows.keys()]
      .sort((a, b) => a - b)
      .flatMap((row) =>
        headerRuns(sheet, row)
          .filter((run) => !taken.some((area) => row >= area.top && row <= area.bottom && run[0]!.column <= area.right && run.at(-1)!.column >= area.left))
          .filter((run) => isHeader(new Set(run.map((column) => normalised(column.header)))))
          .map((columns) => ({ row, columns })),
      );
    return headers.map((header): Table => {
      const next = headers.find((other) => other.row > header.row && overlapping(other.columns, header.columns));
      const last = lastBodyRow(sheet, header.row, header.columns, (next?.row ?? Infinity) - 1);
      return {
        sheet,
        headerRow: header.row,
        columns: header.columns,
        first: header.row + 1,
        last,
        area: { top: header.row, left: header.columns[0]!.column, bottom: last, right: header.columns.at(-1)!.column },
      };
    });
  });
}

function overlapping(one: readonly TableColumn[], other: readonly TableColumn[]): boolean {
  return one[0]!.column <= other.at(-1)!.column && other[0]!.column <= one.at(-1)!.column;
}

function lastBodyRow(sheet: SheetSnapshot, headerRow: number, columns: readonly TableColumn[], limit: number): number {
  let last = headerRow;
  for (let row = headerRow + 1; row <= limit; row += 1) {
    const cells = sheet.rows.get(row);
    if (!cells || columns.every(({ column }) => isBlank(cells[column] ?? null))) break;
    last = row;
  }
  return last;
}

/** The column under one of these headings, the first heading first; undefined when there is none. */
export function columnHeaded(table: Table, headings: readonly string[]): TableColumn | undefined {
  for (const heading of headings) {
    const wanted = normalised(heading);
    const found = table.columns.find((column) => normalised(column.header) === wanted);
    if (found) return found;
  }
  return undefined;
}
