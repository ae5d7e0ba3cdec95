import { areaOf, type Area, type Place } from "../sheet/address";
import { isFault } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";
import { isBlank, readNumber } from "../sheet/readNumber";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { listed, normalised } from "../sheet/text";
import { obstacleTo } from "../appraisal/keptTable";
import type { CellContent } from "../appraisal/schemeEdits";
import { findSchemeTables, type SchemeTable } from "../scheme/findSchemeTables";
import { cellReference, type Issue } from "../scheme/issue";
import type { ColumnWords } from "../scheme/columnWords";
import { schemeTables } from "../scheme/tableColumns";
import { bodyStyle, schemeHeaderStyle } from "./look";
import { schemeCell } from "./schemeCells";
import { nameFields, tableId } from "./schemeForm";
import { validationOf } from "./schemeTable";
import { tableLooks, type FieldLook } from "./tableLooks";

/** What a row should hold, by field; fields that are not named stay as they are. */
export type RowContents = ReadonlyMap<string, CellContent>;

/**
 * One row of a scheme table changed, added or taken out. `table` is where the table's header begins. `name` is what the
 * row was called when it was looked at: a row that is another by now is left alone.
 */
export type SchemeRowChange =
  | Readonly<{ kind: "change"; table: string; row: number; name: string; contents: RowContents }>
  | Readonly<{ kind: "add"; table: string; contents: RowContents }>
  | Readonly<{ kind: "remove"; table: string; row: number; name: string }>;

export type RowEdits = Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>;

/**
 * What to change so that the row is in the table, or out of it. New rows fill an empty row or go on below, new fields get
 * a column to the right; a row taken out leaves its place empty, so that nothing that points at other rows is moved. Only
 * a new grade goes between the grades, which stand from the best down. Nothing else of the sheet is touched.
 */
export function schemeRowEdits(workbook: WorkbookSnapshot, change: SchemeRowChange): RowEdits {
  const found = findSchemeTables(workbook).find((table) => tableId(table) === change.table);
  if (!found) return stopped("scheme-row-gone", change.table);
  if (change.kind === "add") return added(found, change.contents, workbook);
  const at = cellReference(found.table.sheet.name, { row: change.row, column: found.columns.get(nameFields[found.key]) ?? found.table.area.left });
  if (change.row < found.table.first || change.row > found.table.last || nameAt(found, change.row) !== normalised(change.name)) return stopped("scheme-row-gone", at);
  return change.kind === "change" ? placed(found, new Map([[change.row, change.contents]]), workbook) : removed(found, change.row, at);
}

function nameAt({ key, table, columns }: SchemeTable, row: number): string {
  const column = columns.get(nameFields[key]);
  const held = column === undefined ? null : valueAt(table.sheet, { row, column });
  return isBlank(held) || isFault(held) ? "" : normalised(String(held));
}

function stopped(code: string, at: string, facts: Issue["facts"] = {}): RowEdits {
  return { edits: [], issues: [{ severity: "issue", code, at, facts }] };
}

function added(found: SchemeTable, contents: RowContents, workbook: WorkbookSnapshot): RowEdits {
  const { table } = found;
  const filled = rowsOf(table).filter((row) => !isEmpty(table, row));
  const free = rowsOf(table).find((row) => isEmpty(table, row) && row > (filled.at(-1) ?? table.headerRow)) ?? rowsOf(table).find((row) => isEmpty(table, row)) ?? table.last + 1;
  if (found.key !== "grades") return placed(found, new Map([[free, contents]]), workbook);
  const below = filled.filter((row) => row >= (betterThan(found, contents, filled) ?? Infinity));
  const held = below.find((row) => table.columns.some(({ column }) => formulaAt(table.sheet, { row, column }) !== undefined));
  if (held !== undefined) return stopped("scheme-rows-formulas", cellReference(table.sheet.name, { row: held, column: table.area.left }));
  const last = (filled.at(-1) ?? table.headerRow) + 1;
  const rows = [...below, last];
  const moved = new Map(rows.slice(1).map((row, index) => [row, heldIn(found, rows[index]!)] as const));
  return placed(found, new Map([[rows[0]!, withBlanks(found, contents)], ...moved]), workbook);
}

/** The first grade that asks for less than the new one. */
function betterThan({ table, columns }: SchemeTable, contents: RowContents, filled: readonly number[]): number | undefined {
  const [grade, lowest] = [columns.get("table"), columns.get("lowestTotal")];
  const least = readNumber(plain(contents.get("lowestTotal") ?? null))?.value;
  if (least === undefined || lowest === undefined) return undefined;
  const own = normalised(String(plain(contents.get("table") ?? null) ?? ""));
  return filled.find((row) => {
    const of = grade === undefined ? "" : normalised(String(valueAt(table.sheet, { row, column: grade }) ?? ""));
    return of === own && (readNumber(valueAt(table.sheet, { row, column: lowest }))?.value ?? -Infinity) < least;
  });
}

function heldIn({ table, columns }: SchemeTable, row: number): RowContents {
  return new Map([...columns].map(([field, column]) => [field, valueAt(table.sheet, { row, column })]));
}

/** A row that comes where another stood empties what it does not state. */
function withBlanks({ columns }: SchemeTable, contents: RowContents): RowContents {
  return new Map([...[...columns.keys()].map((field) => [field, null] as const), ...contents]);
}

function removed({ table, key, columns }: SchemeTable, row: number, at: string): RowEdits {
  const filled = rowsOf(table).filter((one) => !isEmpty(table, one));
  // A plain range ends at its first empty row.
  if (table.name === undefined && row !== filled.at(-1)) return stopped("scheme-row-between", at, { row: row + 1 });
  const title = key === "bands" ? titleMoved({ table, columns }, row, filled) : [];
  const cells = Array.from({ length: table.area.right - table.area.left + 1 }, (): CellWrite => null);
  return { issues: [], edits: [...title, { kind: "writeCells", sheet: table.sheet.name, at: { row, column: table.area.left }, rows: [cells] }] };
}

/** Where the row that names a lookup goes, the next of its rows takes the name over. */
function titleMoved({ table, columns }: Pick<SchemeTable, "table" | "columns">, row: number, filled: readonly number[]): readonly Edit[] {
  const column = columns.get("name")!;
  const title = valueAt(table.sheet, { row, column });
  const next = filled.find((one) => one > row);
  if (isBlank(title) || next === undefined || !isBlank(valueAt(table.sheet, { row: next, column }))) return [];
  return [{ kind: "writeCells", sheet: table.sheet.name, at: { row: next, column }, rows: [[title]] }];
}

/** The rows written where they belong, with the columns and the room they ask for. */
function placed(found: SchemeTable, rows: ReadonlyMap<number, RowContents>, workbook: WorkbookSnapshot): RowEdits {
  const { table, key, language } = found;
  const words: Readonly<Record<string, ColumnWords>> = schemeTables[key].columns;
  const fields = [...new Set([...rows.values()].flatMap((contents) => [...contents].filter(([field, content]) => found.columns.has(field) || !isNothing(content)).map(([field]) => field)))];
  const lacking = fields.filter((field) => !found.columns.has(field));
  const columnOf = (field: string) => found.columns.get(field) ?? table.area.right + 1 + lacking.indexOf(field);
  const last = Math.max(table.last, ...rows.keys());
  const area: Area = { ...table.area, right: table.area.right + lacking.length, bottom: Math.max(table.area.bottom, last) };
  const grown = area.right > table.area.right || last > table.last;
  const obstacle = grown ? (obstacleTo(table, area, last, workbook) ?? neighbourOf(table, area, last)) : undefined;
  if (obstacle) return stopped("no-room-for-rows", obstacle, { table: table.name ?? table.sheet.name });
  const sheet = table.sheet.name;
  const write = (at: Place, content: CellWrite): Edit => ({ kind: "writeCells", sheet, at, rows: [[content]] });
  return {
    issues: [],
    edits: [
      ...lacking.map((field) => write({ row: table.headerRow, column: columnOf(field) }, words[field]![language])),
      ...[...rows].flatMap(([row, contents]) => fields.filter((field) => contents.has(field) && !isHeld(table, row, columnOf(field), contents.get(field)!)).map((field) => write({ row, column: columnOf(field) }, contents.get(field)!))),
      ...(grown && table.name !== undefined ? [{ kind: "resizeTable", table: table.name, area } as const] : []),
      ...looks(found, [...rows.keys()].filter((row) => row > table.last), lacking, columnOf),
      ...(key === "parameters" ? [...rows].flatMap(([row, contents]) => readings(sheet, { row, column: columnOf("value") }, contents)) : []),
    ],
  };
}

/** A plain range must not run into what stands below it. */
function neighbourOf(table: Table, area: Area, last: number): string | undefined {
  if (table.name !== undefined) return undefined;
  const next = table.sheet.rows.get(last + 1) ?? [];
  const column = next.findIndex((value, index) => value !== null && index >= area.left && index <= area.right);
  return column < 0 ? undefined : cellReference(table.sheet.name, { row: last + 1, column });
}

/** New rows and columns look like those that were drawn. */
function looks(found: SchemeTable, rows: readonly number[], lacking: readonly string[], columnOf: (field: string) => number): readonly Edit[] {
  const { table, key, columns, language } = found;
  const sheet = table.sheet.name;
  const words: Readonly<Record<string, ColumnWords>> = schemeTables[key].columns;
  const own: readonly FieldLook[] = key === "settings" ? [] : tableLooks[key];
  const lookOf = (field: string): FieldLook => own.find((look) => look.field === field) ?? { field, width: 14, as: "text" };
  const body = (field: string, area: Area): readonly Edit[] => [
    { kind: "formatCells", sheet, area, style: { ...bodyStyle, ...schemeCell(lookOf(field), {}, language).style } },
    ...validationOf(lookOf(field), words[field]!, [], language, area).map(({ area: at, validation }): Edit => ({ kind: "validate", sheet, area: at, validation })),
  ];
  return [
    ...lacking.flatMap((field): readonly Edit[] => {
      const column = columnOf(field);
      const area: Area = { top: table.first, bottom: Math.max(table.first, table.last, ...rows), left: column, right: column };
      return [{ kind: "formatCells", sheet, area: areaOf({ row: table.headerRow, column }), style: schemeHeaderStyle }, { kind: "columnWidth", sheet, column, width: lookOf(field).width }, ...body(field, area)];
    }),
    ...rows.flatMap((row) => [...columns].flatMap(([field, column]) => body(field, areaOf({ row, column })))),
  ];
}

/** A parameter with readings offers them in its cell. */
function readings(sheet: string, at: Place, contents: RowContents): readonly Edit[] {
  if (!contents.has("options")) return [];
  const values = listed(String(plain(contents.get("options")!) ?? ""));
  const fits = values.length > 0 && values.every((value) => !value.includes(","));
  return [{ kind: "validate", sheet, area: areaOf(at), validation: fits ? { rule: { kind: "list", values } } : null }];
}

function rowsOf(table: Table): readonly number[] {
  return Array.from({ length: Math.max(0, table.last - table.first + 1) }, (_, index) => table.first + index);
}

function isEmpty({ sheet, columns }: Table, row: number): boolean {
  return columns.every(({ column }) => isBlank(valueAt(sheet, { row, column })) && formulaAt(sheet, { row, column }) === undefined);
}

function isHeld({ sheet }: Table, row: number, column: number, content: CellContent): boolean {
  return formulaAt(sheet, { row, column }) === undefined && valueAt(sheet, { row, column }) === content;
}

function isNothing(content: CellContent): boolean {
  return content === null || content === "";
}

function plain(content: CellContent) {
  return typeof content === "object" && content !== null && "formula" in content ? (content.value ?? null) : content;
}
