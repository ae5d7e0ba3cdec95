import { isBlank } from "../sheet/readNumber";
import { isFault } from "../sheet/cellValue";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { excelTables, placeIn, rangeTables, type Table } from "../sheet/table";
import { normalised, sameText } from "../sheet/text";
import type { Indicator } from "../scheme/indicator";
import { cellReference, type Issue } from "../scheme/issue";
import { daysOf, parsePeriod } from "../scheme/period";
import { isRatingsName, raterInHeading, raterMeant, ratingsTable } from "../scheme/ratings";
import type { Scheme } from "../scheme/scheme";
import { keyColumns } from "../scheme/dataColumns";
import { spellings } from "../scheme/words";
import type { Rating, Reading, Result } from "../scoring/result";
import type { DataTable } from "./dataTable";
import { readCell } from "./readCell";

type RatingField = keyof typeof ratingsTable.columns;

/** One row of a ratings table, with the indicators it is about and the scheme's type of rater. */
type Line = Readonly<{ name: string; id?: string; period?: string; codes: readonly string[]; rater: string; by?: string; reading: Reading }>;

/** Every rating of a run, by normalised name of the person. */
export type Ratings = Readonly<{ linesOf: ReadonlyMap<string, readonly Line[]> }>;

/** A column of a data table that holds what one type of rater gave for an indicator: `团队管理·上级`. */
type RaterColumn = Readonly<{ rater: string; column: number }>;

/**
 * Marks the indicators that are rated by columns of their data table (`团队管理·上级`, `团队管理（同级）`): those that have
 * columns by rater, and no column of their own or one that 评价人 says is a rater's. Indicators whose source is a ratings
 * table are marked when they are read.
 */
export function withRaterColumns(scheme: Scheme, workbook: WorkbookSnapshot): Scheme {
  const raters = scheme.raters.map(({ rater }) => rater);
  if (raters.length === 0) return scheme;
  const names = spellings(keyColumns.name).map(normalised);
  const tables = [...excelTables(workbook), ...rangeTables(workbook, (headers) => names.some((word) => headers.has(word)))];
  const isOwned = scheme.raters.some(({ ownColumn }) => ownColumn);
  const isRated = (indicator: Indicator) =>
    indicator.formula === undefined &&
    indicator.columns.length === 1 &&
    tables.some(({ columns }) => columns.some(({ header }) => isRaterHeading(header, indicator, raters)) && (isOwned || !columns.some(({ header }) => sameText(header, indicator.columns[0]!))));
  return { ...scheme, indicators: scheme.indicators.map((indicator) => (!indicator.rated && isRated(indicator) ? { ...indicator, rated: true } : indicator)) };
}

function isRaterHeading(header: string, indicator: Indicator, raters: readonly string[]): boolean {
  return headingsOf(indicator).some((heading) => {
    const rater = raterInHeading(header, heading);
    return rater !== undefined && raterMeant(rater, raters) !== undefined;
  });
}

/** What columns by rater are headed with: the source column where one is named, else the indicator. */
function headingsOf({ name, columns }: Indicator): readonly string[] {
  const named = columns.filter((column) => !isRatingsName(column));
  return named.length > 0 ? named : [name];
}

/** Reads the ratings tables that indicators name as their source. Rows that cannot be placed are told, not counted. */
export function findRatings(workbook: WorkbookSnapshot, scheme: Scheme, tables: readonly DataTable[]): Readonly<{ ratings: Ratings; issues: readonly Issue[]; notices: readonly Issue[] }> {
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const sources = new Map<string, Indicator[]>();
  for (const indicator of scheme.indicators.filter(({ rated }) => rated)) {
    const source = indicator.columns.find(isRatingsName) ?? ratingsTable[scheme.language];
    sources.set(source, [...(sources.get(source) ?? []), indicator]);
  }
  const lines = [...sources].flatMap(([name, indicators]) => {
    const table = tableNamed(workbook, name);
    if (table) return readLines(table, indicators, scheme, workbook.date1904, notices);
    for (const indicator of indicators) {
      const data = tables.find((candidate) => candidate.name === indicator.table);
      if (data && raterColumns(data, indicator, scheme).length > 0) continue;
      issues.push({ severity: "issue", code: "no-ratings", at: indicator.cells["columns"] ?? indicator.at, facts: { name: indicator.name, table: name } });
    }
    return [];
  });
  const linesOf = new Map<string, Line[]>();
  for (const line of lines) {
    const key = normalised(line.name);
    const own = linesOf.get(key);
    if (own) own.push(line);
    else linesOf.set(key, [line]);
  }
  return { ratings: { linesOf }, issues, notices };
}

/** Names in the ratings that nobody appraised has: a typing mistake there would let a rating go uncounted. */
export function unknownRated({ linesOf }: Ratings, names: ReadonlySet<string>): readonly Issue[] {
  return [...linesOf]
    .filter(([name]) => !names.has(name))
    .map(([, lines]): Issue => ({ severity: "notice", code: "rating-person-unknown", at: lines[0]!.reading.at, facts: { name: lines[0]!.name, count: lines.length } }));
}

/** Reads what a row's person was given in the period, for every rated indicator of its table. */
export function ratingsReader(data: DataTable, scheme: Scheme, { linesOf }: Ratings): (row: number, result: Result) => Result["ratings"] {
  const rated = scheme.indicators.filter((indicator) => indicator.rated && indicator.table === data.name);
  if (rated.length === 0) return () => undefined;
  const columns = new Map(rated.map((indicator) => [indicator, raterColumns(data, indicator, scheme)] as const));
  return (row, result) => {
    const mine = (linesOf.get(normalised(result.name)) ?? []).filter((line) => isOf(line, result));
    return new Map(
      rated.map((indicator): readonly [string, readonly Rating[]] => [
        indicator.code,
        [
          ...mine.filter(({ codes }) => codes.includes(indicator.code)),
          ...columns.get(indicator)!.map(({ rater, column }) => {
            const place = { row, column };
            return { rater, by: undefined, reading: readCell(valueAt(data.table.sheet, place), placeIn(data.table, place)) };
          }),
        ].map(({ rater, by, reading }) => ({ rater, ...(by !== undefined && { by }), reading })),
      ]),
    );
  };
}

/** A rating counts for the period whose days hold all of its own: a month's for its quarter. */
function isOf(line: Line, { id, period }: Result): boolean {
  if (line.id !== undefined && id !== undefined && !sameText(line.id, id)) return false;
  if (line.period === undefined || period === undefined) return true;
  const [own, whole] = [daysOf(line.period), daysOf(period)];
  return own.first >= whole.first && own.last <= whole.last;
}

function raterColumns(data: DataTable, indicator: Indicator, scheme: Scheme): readonly RaterColumn[] {
  const raters = scheme.raters.map(({ rater }) => rater);
  const headed = data.own.flatMap(({ header, column }): RaterColumn[] => {
    const written = headingsOf(indicator).map((heading) => raterInHeading(header, heading)).find((rater) => rater !== undefined);
    const rater = written === undefined ? undefined : raterMeant(written, raters);
    return rater === undefined ? [] : [{ rater, column }];
  });
  const owner = scheme.raters.find(({ ownColumn }) => ownColumn);
  const own = owner && headed.every(({ rater }) => rater !== owner.rater) ? ownColumnOf(data, indicator) : undefined;
  return owner && own !== undefined ? [{ rater: owner.rater, column: own }, ...headed] : headed;
}

function ownColumnOf({ own }: DataTable, { columns }: Indicator): number | undefined {
  return own.find(({ header }) => columns.some((column) => sameText(header, column)))?.column;
}

/** What columns by rater leave unsaid: weight given to raters of whom there is no column, and an own column that nothing reads. */
export function raterColumnNotices(scheme: Scheme, tables: readonly DataTable[]): readonly Issue[] {
  const owner = scheme.raters.find(({ ownColumn }) => ownColumn);
  if (!owner) return [];
  return tables.flatMap((data) => {
    const plain = scheme.indicators.filter((indicator) => indicator.table === data.name && indicator.columns.length === 1 && indicator.formula === undefined);
    const single = plain.find(({ rated }) => !rated);
    const absent = single ? scheme.raters.filter(({ rater, weight }) => rater !== owner.rater && weight > 0) : [];
    const double = plain.find((indicator) => indicator.rated && ownColumnOf(data, indicator) !== undefined && raterColumns(data, indicator, scheme).every(({ column }) => column !== ownColumnOf(data, indicator)));
    return [
      ...absent.map(({ rater, cells, at }): Issue => ({ severity: "notice", code: "rater-without-column", at: cells["weight"] ?? at, facts: { rater, owner: owner.rater, example: `${single!.columns[0]}·${rater}`, table: data.name } })),
      ...(double ? [{ severity: "notice", code: "own-column-unused", at: placeIn(data.table, { row: data.table.headerRow, column: ownColumnOf(data, double)! }), facts: { column: double.columns[0]!, rater: `${double.columns[0]}·${owner.rater}` } } as const] : []),
    ];
  });
}

function tableNamed(workbook: WorkbookSnapshot, name: string): Table | undefined {
  const known = ratingsTable.known.map((field) => spellings(ratingsTable.columns[field]).map(normalised));
  const tables = [...excelTables(workbook), ...rangeTables(workbook, (headers) => known.every((words) => words.some((word) => headers.has(word))))];
  const fitting = tables.filter(({ columns }) => known.every((words) => columns.some(({ header }) => words.includes(normalised(header)))));
  return fitting.find((table) => table.name !== undefined && sameText(table.name, name)) ?? fitting.find(({ sheet }) => sameText(sheet.name, name));
}

function readLines(table: Table, indicators: readonly Indicator[], scheme: Scheme, date1904: boolean, notices: Issue[]): readonly Line[] {
  const columns = new Map<RatingField, number>();
  for (const field of Object.keys(ratingsTable.columns) as RatingField[]) {
    const words = spellings(ratingsTable.columns[field]).map(normalised);
    const found = table.columns.find(({ header, column }) => words.includes(normalised(header)) && ![...columns.values()].includes(column));
    if (found) columns.set(field, found.column);
  }
  const raters = [...new Set(scheme.raters.map(({ rater }) => rater))];
  const lines: Line[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const at = (field: RatingField) => cellReference(table.sheet.name, { row, column: columns.get(field) ?? columns.get("score")! });
    const value = (field: RatingField) => (columns.has(field) ? valueAt(table.sheet, { row, column: columns.get(field)! }) : null);
    const text = (field: RatingField) => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    if (isBlank(value("score")) || text("name") === "") continue;
    const lost = (code: string, field: RatingField) => notices.push({ severity: "notice", code, at: at(field), facts: { text: text(field), name: text("name") } });
    const rater = raterMeant(text("rater"), raters);
    const codes = codesOf(text("indicator"), indicators);
    const written = value("period");
    const period = typeof written === "string" || typeof written === "number" ? parsePeriod(written, scheme.settings.cycle, date1904) : undefined;
    if (rater === undefined) lost("rating-rater-unknown", "rater");
    else if (codes.length === 0) lost("rating-indicator-unknown", "indicator");
    else if (columns.has("period") && period === undefined) lost("rating-period-unreadable", "period");
    else lines.push({ name: text("name"), ...(text("id") === "" ? {} : { id: text("id") }), ...(period === undefined ? {} : { period }), codes, rater, ...(text("by") === "" ? {} : { by: text("by") }), reading: readCell(value("score"), at("score")) });
  }
  return lines;
}

/** The indicators a rating is about: the one named by name or code, or the only one that the table is for. */
function codesOf(text: string, indicators: readonly Indicator[]): readonly string[] {
  if (text === "") return indicators.length === 1 ? [indicators[0]!.code] : [];
  return indicators.filter(({ code, name }) => sameText(code, text) || sameText(name, text)).map(({ code }) => code);
}
