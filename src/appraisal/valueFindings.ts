import type { Place } from "../sheet/address";
import { isTotalLabel, totalKind } from "../sheet/headerWords";
import { isBlank, readNumber } from "../sheet/readNumber";
import { formulaAt, numberFormatAt, valueAt } from "../sheet/snapshot";
import { placeIn } from "../sheet/table";
import { sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { Reading } from "../scoring/result";
import type { DataTable } from "./dataTable";
import { farFromTarget } from "./farFromTarget";
import type { ResultRow } from "./readResults";
import { sourceColumns } from "./sourceColumns";
import { isPercent, unitFindings, type UnitRule } from "./unitFindings";

/** A source column of a data table with what is declared about it. */
type Source = UnitRule & Readonly<{ at: number }>;

/**
 * The rows with their values brought to the declared units; a row whose unit cannot be known, or that has slipped by a
 * column, is flagged. What is only odd (a lone huge value, a typed number among formulas) changes nothing.
 */
export function checkValues(data: DataTable, rows: readonly ResultRow[], scheme: Scheme): readonly ResultRow[] {
  const changed = new Map<ResultRow, { readings: Map<string, Reading>; flags: Issue[] }>();
  const of = (row: ResultRow) => {
    let one = changed.get(row);
    if (!one) changed.set(row, (one = { readings: new Map(row.result.readings), flags: [] }));
    return one;
  };
  for (const source of sourcesOf(data, scheme)) {
    const { readings, flags } = columnUnits(data, rows, source);
    for (const [index, reading] of readings) of(rows[index]!).readings.set(source.column, reading);
    for (const [index, flag] of flags) of(rows[index]!).flags.push(flag);
  }
  for (const row of rows) {
    if (isMisfit(data, row.row)) of(row).flags.push({ severity: "flag", code: "row-shifted", at: row.result.at, facts: {} });
  }
  return rows.map((row) => {
    const one = changed.get(row);
    return one ? { ...row, findings: [...row.findings, ...one.flags], result: { ...row.result, readings: one.readings } } : row;
  });
}

/** What is odd about a table's values and changes nothing; each points at its cell. */
export function oddValues(data: DataTable, rows: readonly ResultRow[], scheme: Scheme): readonly Issue[] {
  const sources = sourcesOf(data, scheme);
  return [...sources.flatMap((source) => [...percentPoints(data, rows, source), ...outliers(rows, source), ...typedAmongFormulas(data, rows, source)]), ...farFromTarget(rows, scheme, data.name), ...hiddenRows(data, rows), ...doubtfulRows(data, rows), ...nameEvents(data, rows), ...wrongTotals(data, rows)];
}

function sourcesOf(data: DataTable, scheme: Scheme): readonly Source[] {
  return sourceColumns(scheme, data.name).flatMap(({ column, unit }): Source[] => {
    const found = data.own.find((candidate) => sameText(candidate.header, column));
    if (!found) return [];
    const declared = [...(data.units ?? [])].find(([item]) => sameText(item, column))?.[1] ?? unit;
    const users = scheme.indicators.filter((indicator) => indicator.table === data.name && indicator.columns.some((one) => sameText(one, column)));
    const rated = users.some(({ rule, rated: byPeople }) => (rule.kind === "direct" && (rule.scale === undefined || rule.scale > ratioScale)) || byPeople === true);
    return [{ column, at: found.column, rated, ...(declared ? { unit: declared } : {}) }];
  });
}

/** Ratings out of so little may well be 0.9. */
const ratioScale = 2;

function columnUnits({ table }: DataTable, rows: readonly ResultRow[], source: Source) {
  const cells = rows.map(({ row, result }) => {
    const format = numberFormatAt(table.sheet, { row, column: source.at });
    const place: Place = { row, column: source.at };
    return { reading: result.readings.get(source.column) ?? ({ kind: "blank", at: placeIn(table, place) } as const), ...(format === undefined ? {} : { format }) };
  });
  return unitFindings(cells, source);
}

function isMisfit({ table }: DataTable, row: number): boolean {
  if (table.misfits?.has(row)) return true;
  return table.gathered?.parts.some((part) => part.table.misfits?.has(part.rows.get(row) ?? -1)) ?? false;
}

/** Bare numbers that were read as percent points, `90` as 90 %: the cell holds another number than the one that counts. */
function percentPoints({ table }: DataTable, rows: readonly ResultRow[], { column, at, unit, rated }: Source): readonly Issue[] {
  if (rated || !isPercent(unit)) return [];
  const found = rows.flatMap(({ row, result }) => {
    const reading = result.readings.get(column);
    const held = reading?.kind === "number" ? readNumber(valueAt(table.sheet, { row, column: at })) : undefined;
    return reading?.kind === "number" && held && held.percent !== true && held.value !== reading.value ? [reading.at] : [];
  });
  return found[0] === undefined ? [] : [{ severity: "notice", code: "percent-points", at: found[0], facts: { column, count: found.length } }];
}

/** A value about a hundred times its neighbours, or a hundredth of them. */
function outliers(rows: readonly ResultRow[], { column }: Source): readonly Issue[] {
  const found = rows.flatMap(({ result }) => {
    const reading = result.readings.get(column);
    return reading?.kind === "number" && reading.value !== 0 ? [{ value: reading.value, at: reading.at }] : [];
  });
  if (found.length < 4) return [];
  const sorted = found.map(({ value }) => Math.abs(value)).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  return found
    .filter(({ value }) => Math.abs(value) >= middle * 50 || Math.abs(value) <= middle / 50)
    .map(({ value, at }): Issue => ({ severity: "notice", code: "value-outlier", at, facts: { column, value, middle } }));
}

/** Numbers typed into a column that is otherwise formulas: they stay when everything else moves. */
function typedAmongFormulas({ table }: DataTable, rows: readonly ResultRow[], { column, at }: Source): readonly Issue[] {
  const filled = rows.filter(({ row }) => !isBlank(valueAt(table.sheet, { row, column: at })) || formulaAt(table.sheet, { row, column: at }) !== undefined);
  const typed = filled.filter(({ row }) => formulaAt(table.sheet, { row, column: at }) === undefined);
  if (typed.length === 0 || filled.length - typed.length < Math.max(2, filled.length / 2)) return [];
  return typed.map(({ row }): Issue => ({ severity: "notice", code: "typed-among-formulas", at: placeIn(table, { row, column: at }), facts: { column, text: String(valueAt(table.sheet, { row, column: at })) } }));
}

/** Hidden and filtered rows count like any other; how many there are is said. */
function hiddenRows({ table, name }: DataTable, rows: readonly ResultRow[]): readonly Issue[] {
  const hidden = rows.filter(({ row }) => table.sheet.hiddenRows.has(row) || (table.gathered?.parts.some((part) => part.table.sheet.hiddenRows.has(part.rows.get(row) ?? -1)) ?? false));
  return hidden[0] ? [{ severity: "notice", code: "hidden-rows", at: hidden[0].result.at, facts: { table: name, count: hidden.length } }] : [];
}

/** Rows at the foot that may sum up rather than be somebody: they are read, and asked about. */
function doubtfulRows({ table }: DataTable, rows: readonly ResultRow[]): readonly Issue[] {
  const isDoubtful = (row: number) => table.doubtful?.has(row) ?? table.gathered?.parts.some((part) => part.table.doubtful?.has(part.rows.get(row) ?? -1)) ?? false;
  return rows.filter(({ row }) => isDoubtful(row)).map(({ result }): Issue => ({ severity: "notice", code: "row-doubtful", at: result.at, facts: { name: result.name } }));
}

const event = /[(（【[][^)）】\]]*(?:离职|離職|辞职|调岗|调离|转岗|休假|产假|病假|请假|停职|退休|试用|新入职|resigned|left|leave|transferred|retired|probation)[^)）】\]]*[)）】\]]\s*$/i;

/** A name with an event beside it, `张三 (已离职)`: kept as it stands, and pointed at. */
function nameEvents({ table, keys }: DataTable, rows: readonly ResultRow[]): readonly Issue[] {
  const column = keys.get("name");
  return rows.flatMap(({ row, result }): Issue[] => (event.test(result.name) ? [{ severity: "notice", code: "name-event", at: column === undefined ? result.at : placeIn(table, { row, column }), facts: { name: result.name } }] : []));
}

/** How far below the last row a typed total may stand. */
const footDepth = 4;

/** Totals and means that somebody typed and that are not what the rows come to. */
function wrongTotals({ table, own }: DataTable, rows: readonly ResultRow[]): readonly Issue[] {
  if (table.gathered) return [];
  const issues: Issue[] = [];
  for (let row = table.first; row <= table.last + footDepth; row += 1) {
    const label = own.map(({ column }) => valueAt(table.sheet, { row, column })).find((value) => typeof value === "string" && isTotalLabel(value));
    const kind = typeof label === "string" ? totalKind(label) : undefined;
    if (kind === undefined || /小计|subtotal/i.test(String(label))) continue;
    for (const { column, header } of own) {
      const typed = readNumber(valueAt(table.sheet, { row, column }));
      if (!typed || formulaAt(table.sheet, { row, column }) !== undefined) continue;
      const values = rows.flatMap((one) => (one.row < row ? (readNumber(valueAt(table.sheet, { row: one.row, column }))?.value ?? []) : []));
      if (values.length < 2) continue;
      const sum = values.reduce((total, value) => total + value, 0);
      const worked = kind === "sum" ? sum : sum / values.length;
      if (Math.abs(worked - typed.value) > 0.006 + Math.abs(worked) * 0.0005) issues.push({ severity: "notice", code: "total-differs", at: placeIn(table, { row, column }), facts: { column: header.replace(/\s*[\r\n]+\s*/g, " "), typed: typed.value, worked: Number(worked.toPrecision(10)) } });
    }
  }
  return issues;
}
