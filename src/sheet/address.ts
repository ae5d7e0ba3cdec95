/** A cell by row and column, both counted from 0. */
export type Place = Readonly<{ row: number; column: number }>;

/** A rectangle of cells, both ends included, counted from 0. */
export type Area = Readonly<{ top: number; left: number; bottom: number; right: number }>;

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `xfd` → `16383`. Other text gives a meaningless number. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `{ row: 4, column: 2 }` → `C5`. */
export function formatPlace(place: Place): string {
  return columnName(place.column) + (place.row + 1);
}

const placePattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** `C5`, `$C$5` → the place; undefined when the text is no cell of a sheet. */
export function parsePlace(text: string): Place | undefined {
  const match = placePattern.exec(text);
  if (!match) return undefined;
  const place = { row: Number(match[2]) - 1, column: columnNumber(match[1]!) };
  return place.row >= 0 && place.row <= lastRow && place.column <= lastColumn ? place : undefined;
}

/** `A5:F5`; a single cell is written as one address. */
export function formatArea(area: Area): string {
  const start = formatPlace({ row: area.top, column: area.left });
  const end = formatPlace({ row: area.bottom, column: area.right });
  return start === end ? start : `${start}:${end}`;
}

/** `A5:F5` or `A5`, with or without `$`, in any order of corners; undefined when the text is no area. */
export function parseArea(text: string): Area | undefined {
  const [first, second = first] = text.split(":");
  const one = parsePlace(first ?? "");
  const other = parsePlace(second ?? "");
  if (!one || !other) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** A sheet's name as it stands before `!`: quoted where Excel wants quotes, quotes doubled. */
export function quoteSheet(sheet: string): string {
  const plain = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(sheet) && !parsePlace(sheet) && !/^[rc]\d*$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** `考核数据!A5:F5`. */
export function formatReference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area)}`;
}

/** `考核数据!$A$5:$F$5`, as defined names and validation lists want it. */
export function formatAbsoluteReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const start = corner(area.top, area.left);
  const end = corner(area.bottom, area.right);
  return `${quoteSheet(sheet)}!${start === end ? start : `${start}:${end}`}`;
}

/** `考核数据!A3:K40`, `'3 月'!A1` → sheet and area; undefined when the text is no reference. */
export function parseReference(text: string): Readonly<{ sheet: string; area: Area }> | undefined {
  const bang = text.lastIndexOf("!");
  if (bang < 1) return undefined;
  const area = parseArea(text.slice(bang + 1));
  const written = text.slice(0, bang);
  const sheet = /^'.*'$/s.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written;
  return area && { sheet, area };
}

/** The area of one cell. */
export function areaOf(place: Place): Area {
  return { top: place.row, left: place.column, bottom: place.row, right: place.column };
}

export function contains(area: Area, place: Place): boolean {
  return place.row >= area.top && place.row <= area.bottom && place.column >= area.left && place.column <= area.right;
}

/** Whether the second area lies wholly inside the first. */
export function encloses(outer: Area, inner: Area): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

export function overlaps(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
