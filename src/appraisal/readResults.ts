import { isFault } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { numberFormatAt, shownPlace, valueAt } from "../sheet/snapshot";
import { ofEach, type Steps } from "../sheet/steps";
import { columnHeaded, placeIn, rowIn } from "../sheet/table";
import { normalised, sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import { periodOfDays } from "../scheme/periodText";
import type { Scheme } from "../scheme/scheme";
import { teamScoreWords } from "../scheme/dataColumns";
import { spellings } from "../scheme/words";
import type { Reading, Result } from "../scoring/result";
import type { DataTable, KeyField } from "./dataTable";
import { readOnPost } from "./onPost";
import { readCell } from "./readCell";
import { readLogs, type Log } from "./readLog";
import { ratingsReader, type Ratings } from "./readRatings";
import { sourceColumns } from "./sourceColumns";

/** A row that was read. `findings` of severity flag keep it from being scored. */
export type ResultRow = Readonly<{ result: Result; row: number; findings: readonly Issue[] }>;

const totalWords = new Set(["合计", "总计", "小计", "平均", "平均值", "均值", "汇总", "total", "subtotal", "average", "grandtotal", "sum"]);

/** Reads a data table's rows. Rows without anything of the user's, and foot rows (合计, 平均), are no results. */
export function* readResults(data: DataTable, scheme: Scheme, logs: readonly Log[], date1904: boolean, ratings: Ratings = { linesOf: new Map() }): Steps<readonly ResultRow[]> {
  const { table } = data;
  const ratingsOf = ratingsReader(data, scheme, ratings);
  const teamScore = scheme.settings.teamShare === undefined ? undefined : columnHeaded(table, spellings(teamScoreWords));
  const sources = sourceColumns(scheme, data.name).flatMap(({ column }) => {
    const found = data.own.find((candidate) => sameText(candidate.header, column));
    return found ? [{ header: column, column: found.column }] : [];
  });
  const right = Math.max(...data.own.map((column) => column.column));
  const readRow = (row: number): readonly ResultRow[] => {
    const cells = table.leftOut?.has(row) ? undefined : table.sheet.rows.get(row);
    if (!cells || data.own.every(({ column }) => isBlank(cells[column] ?? null))) return [];
    const name = keyText(data, "name", row);
    if (name !== undefined && totalWords.has(normalised(name))) return [];
    const findings: Issue[] = [];
    const period = readPeriod(data, row, scheme, date1904, findings);
    if (name === undefined) findings.push(flag("name-missing", data, "name", row));
    const readings = new Map<string, Reading>();
    for (const { header, column } of sources) readings.set(header, readCell(cells[column] ?? null, placeIn(table, { row, column })));
    const result: Result = {
      name: name ?? "",
      id: keyText(data, "id", row),
      department: keyText(data, "department", row),
      post: keyText(data, "post", row),
      stage: keyText(data, "stage", row),
      group: keyText(data, "group", row),
      period,
      table: data.name,
      at: rowIn(table, row, table.area.left, right),
      readings,
      logs: new Map(),
      onPost: readOnPost(data, row, period, date1904, findings),
      ...(teamScore && { teamScore: readCell(cells[teamScore.column] ?? null, placeIn(table, { row, column: teamScore.column })) }),
    };
    return [{ row, findings, result: { ...result, logs: readLogs(logs, result, findings), ratings: ratingsOf(row, result) } }];
  };
  const filled: number[] = [];
  for (let row = table.first; row <= table.last; row += 1) if (table.sheet.rows.has(row)) filled.push(row);
  return (yield* ofEach(filled, readRow)).flat();
}

/** A department or post merged over several people's rows is that of each; a name never is. */
function keyText(data: DataTable, field: KeyField, row: number): string | undefined {
  const column = data.keys.get(field);
  if (column === undefined) return undefined;
  const place = { row, column };
  const value = valueAt(data.table.sheet, field === "name" || field === "id" ? place : shownPlace(data.table.sheet, place));
  return isBlank(value) || value === null || isFault(value) ? undefined : String(value).trim();
}

function readPeriod(data: DataTable, row: number, scheme: Scheme, date1904: boolean, findings: Issue[]): string | undefined {
  const column = data.keys.get("period");
  if (column === undefined) return undefined;
  const value = valueAt(data.table.sheet, shownPlace(data.table.sheet, { row, column }));
  if (isBlank(value)) {
    findings.push(flag("period-missing", data, "period", row));
    return undefined;
  }
  const cycle = /^[ey]+年?$/i.test(numberFormatAt(data.table.sheet, { row, column }) ?? "") ? "year" : scheme.settings.cycle;
  const period = typeof value === "string" || typeof value === "number" ? (parsePeriod(value, cycle, date1904) ?? (typeof value === "string" ? periodOfDays(value, cycle) : undefined)) : undefined;
  if (period === undefined) findings.push(flag("period-unreadable", data, "period", row, { text: isFault(value) ? value.fault : String(value) }));
  return period;
}

function flag(code: string, data: DataTable, field: KeyField, row: number, facts: Issue["facts"] = {}): Issue {
  return { severity: "flag", code, at: placeIn(data.table, { row, column: data.keys.get(field)! }), facts };
}
