import { columnName } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import { isFault } from "../sheet/cellValue";
import { gatherTable, type GatheredCell, type GatheredRow } from "../sheet/gatherTable";
import { folded } from "../sheet/simplified";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { areaReference, type Issue, type Language } from "../scheme/issue";
import { cycleOf, parsePeriod, periodIndex } from "../scheme/period";
import type { Cycle } from "../scheme/setting";
import { candidateRows, periodAside, renamed, type Feeds } from "./candidateRows";
import { headOf, meantSheets, namesSheets } from "./mappedSheets";
import type { MappingRow } from "./mappingTable";
import { offeredColumns, sheetNameLabel, titleLabel, type OfferedColumn } from "./offeredColumns";
import { columnsCalled, proposeMapping, sure } from "./proposeMapping";
import type { WantedColumn } from "./wantedColumns";

/** A data table as the mapping tells it, with what is wrong or worth knowing. */
export type MappedTable = Readonly<{ table?: Table; units: ReadonlyMap<string, string>; issues: readonly Issue[]; notices: readonly Issue[] }>;

/** What resolving a mapping needs to know besides its rows. */
export type MappingContext = Readonly<{ workbook: WorkbookSnapshot; name: string; wanted: readonly WantedColumn[]; cycle: Cycle; language: Language; ours: ReadonlySet<string> }>;

/**
 * The rows that feed a data table: one range as it stands, or several sheets, people's sheets and stacked tables
 * gathered into one. Columns are found by their headings, wherever they have moved; one that is gone is an issue.
 */
export function mappedTable(given: readonly MappingRow[], context: MappingContext): MappedTable {
  const rows = given.filter(({ item }) => item !== "");
  const units = new Map(rows.flatMap(({ item, unit }) => (unit === undefined ? [] : [[item, unit] as const])));
  const groups = [...new Set(given.map(({ sheet }) => sheet))].map((sheet) => group(sheet, rows.filter((row) => row.sheet === sheet), given.find((row) => row.sheet === sheet)!.at, context));
  const issues = groups.flatMap((one) => one.issues);
  const notices = [...groups.flatMap((one) => one.notices)];
  if (issues.length > 0 || groups.length === 0) return { units, issues, notices };
  const unconfirmed = rows.filter(({ confirmed }) => !confirmed);
  if (unconfirmed[0]) notices.push({ severity: "notice", code: "mapping-unconfirmed", at: unconfirmed[0].at, facts: { count: unconfirmed.length, items: unconfirmed.map(({ item }) => item).join("、") } });
  const [base, ...others] = groups;
  const single = base!.parts.length === 1 && others.length === 0 ? base!.parts[0]! : undefined;
  if (single && single.candidate.shape === "wide" && [...single.feeds.values()].every(({ column }) => column !== undefined)) {
    return { units, issues, notices, table: renamed(single.candidate, single.feeds) };
  }
  const keyItem = (key: WantedColumn["key"]) => context.wanted.find((want) => want.key === key)?.item ?? "";
  const lines = linesOf(base!, context);
  const joined = others.reduce((all, other) => joinedByKey(all, linesOf(other, context), [keyItem("id"), keyItem("name")], keyItem("period"), context, notices), lines);
  notices.push(...acrossSheets(joined, keyItem("name"), keyItem("period"), context));
  const headings = [...new Set([...context.wanted.map(({ item }) => item), ...joined.flatMap(({ cells }) => [...cells.keys()])])].filter((item) => joined.some(({ cells }) => cells.has(item)));
  return { units, issues, notices, table: gatherTable(context.name, headings, joined) };
}

type Part = Readonly<{ candidate: Candidate; feeds: Feeds }>;
type Group = Readonly<{ parts: readonly Part[]; issues: readonly Issue[]; notices: readonly Issue[] }>;

function group(sheetText: string, rows: readonly MappingRow[], at: string, context: MappingContext): Group {
  const { workbook, wanted, name } = context;
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const { sheets, gone } = meantSheets(workbook, sheetText, context.ours, headOf(rows.map(({ column }) => column)));
  for (const sheet of gone) issues.push({ severity: "issue", code: "mapped-sheet-gone", at, facts: { sheet, table: name } });
  const year = sheets.flatMap(({ candidates }) => candidates).flatMap(({ titles }) => titles).map((title) => /(?<!\d)20\d{2}(?!\d)/.exec(title)?.[0]).find((found) => found !== undefined);
  const parts = sheets.flatMap(({ name: sheet, candidates }): Part[] => {
    const found = bestCandidate(candidates, rows, wanted);
    if (!found) {
      if (!/[*?]/.test(sheetText)) issues.push({ severity: "issue", code: "mapped-table-gone", at, facts: { sheet, table: name } });
      else notices.push({ severity: "notice", code: "sheet-without-table", facts: { sheet, table: name } });
      return [];
    }
    return [{ candidate: found, feeds: feedsOf(found, rows, context, issues, sheets.length > 1, year === undefined ? undefined : Number(year)) }];
  });
  if (parts.length === 0 && issues.length === 0) issues.push({ severity: "issue", code: "mapped-table-gone", at, facts: { sheet: sheetText, table: name } });
  return { parts, issues, notices };
}

/** Of a sheet's tables the one with most of the mapped columns; none when it has not even one. */
export function bestCandidate(candidates: readonly Candidate[], rows: readonly MappingRow[], wanted: readonly WantedColumn[]): Candidate | undefined {
  const hits = (candidate: Candidate) => {
    const offered = offeredColumns(candidate);
    const mapped = rows.filter(({ column }) => columnsCalled(offered, column).length > 0).length;
    return rows.length > 0 ? mapped : proposeMapping(candidate, wanted).filter(({ confidence }) => confidence >= sure).length;
  };
  const rated = candidates.map((candidate) => ({ candidate, count: hits(candidate) })).filter(({ count }) => count > 0);
  return rated.sort((one, other) => other.count - one.count || other.candidate.confidence - one.candidate.confidence)[0]?.candidate;
}

function feedsOf(candidate: Candidate, rows: readonly MappingRow[], context: MappingContext, issues: Issue[], several: boolean, year: number | undefined): Feeds {
  const { cycle, language, wanted } = context;
  const offered = offeredColumns(candidate);
  const feeds = new Map<string, OfferedColumn>();
  const periodItem = wanted.find(({ key }) => key === "period")?.item ?? "";
  const asides: readonly string[] = [...Object.values(sheetNameLabel), ...Object.values(titleLabel)];
  const has = new Set(rows.filter(({ column }) => column !== "").map(({ item }) => folded(item)));
  for (const { item, column, at } of rows) {
    if (column === "") continue;
    if (folded(item) === folded(periodItem) && (asides.includes(column) || /^\[.*\]$/.test(column))) {
      const period = periodAside(candidate, cycle, language, year);
      feeds.set(periodItem, period ?? { label: column, name: column, also: [], kind: "text", text: candidate.sheet.name });
      continue;
    }
    if (sheetNameLabel.zh === column || sheetNameLabel.en === column) {
      feeds.set(item, { label: column, name: column, also: [], kind: "text", text: candidate.sheet.name.replace(/\s*[(（]\d+[)）]$/, "").trim() });
      continue;
    }
    const called = columnsCalled(offered, column);
    if (called.length === 1) feeds.set(wanted.find((want) => folded(want.item) === folded(item))?.item ?? item, called[0]!);
    else if (called.length === 0) issues.push({ severity: "issue", code: "mapped-column-gone", at, facts: { column, item, sheet: candidate.sheet.name } });
    else issues.push({ severity: "issue", code: "mapped-column-twice", at, facts: { column, item, columns: called.map((one) => (one.column === undefined ? one.label : columnName(one.column))).join("、") } });
  }
  const proposals = rows.length === 0 || !has.has(folded(wanted[0]?.item ?? "")) ? proposeMapping(candidate, wanted).filter(({ confidence }) => confidence >= sure) : [];
  for (const { wanted: want, column } of proposals) {
    if (column && !feeds.has(want.item) && (rows.length === 0 || want.key !== undefined)) feeds.set(want.item, column);
  }
  if (several && periodItem !== "" && !feeds.has(periodItem)) {
    const period = periodAside(candidate, cycle, language, year);
    if (period) feeds.set(periodItem, period);
  }
  return feeds;
}

function linesOf({ parts }: Group, { wanted, cycle }: MappingContext): readonly GatheredRow[] {
  const periodItem = wanted.find(({ key }) => key === "period")?.item ?? "";
  return parts.flatMap(({ candidate, feeds }) => candidateRows(candidate, feeds, periodItem, cycle));
}

function textOf(cell: GatheredCell | undefined): string {
  if (cell === undefined) return "";
  const value = "value" in cell ? cell.value : valueAt(cell.from.snapshot, cell.from.place);
  return value === null || isFault(value) ? "" : String(value).trim();
}

/** Columns of another sheet, put beside the rows of the same person (and period). Who is on one side only is told. */
function joinedByKey(lines: readonly GatheredRow[], others: readonly GatheredRow[], keys: readonly string[], periodItem: string, { name }: MappingContext, notices: Issue[]): readonly GatheredRow[] {
  const item = keys.find((key) => lines.some(({ cells }) => textOf(cells.get(key)) !== "") && others.some(({ cells }) => textOf(cells.get(key)) !== "")) ?? keys.at(-1)!;
  const timed = [lines, others].every((side) => side.some(({ cells }) => textOf(cells.get(periodItem)) !== ""));
  const keyOf = ({ cells }: GatheredRow) => folded(textOf(cells.get(item))) + (timed ? `\n${folded(textOf(cells.get(periodItem)))}` : "");
  const byKey = new Map<string, GatheredRow>();
  for (const other of others) {
    const first = byKey.get(keyOf(other));
    if (first) notices.push({ severity: "notice", code: "joined-twice", at: areaReference(other.sheet, other.area), facts: { name: textOf(other.cells.get(item)), sheet: other.sheet, first: areaReference(first.sheet, first.area) } });
    else byKey.set(keyOf(other), other);
  }
  const met = new Set<GatheredRow>();
  const joined = lines.map((line) => {
    const other = byKey.get(keyOf(line));
    if (!other) {
      if (textOf(line.cells.get(item)) !== "") notices.push({ severity: "notice", code: "not-on-sheet", at: areaReference(line.sheet, line.area), facts: { name: textOf(line.cells.get(item)), sheet: others[0]?.sheet ?? name } });
      return line;
    }
    met.add(other);
    return { ...line, cells: new Map([...other.cells, ...line.cells]) };
  });
  for (const other of others) {
    if (!met.has(other) && byKey.get(keyOf(other)) === other && textOf(other.cells.get(item)) !== "") notices.push({ severity: "notice", code: "not-on-sheet", at: areaReference(other.sheet, other.area), facts: { name: textOf(other.cells.get(item)), sheet: lines[0]?.sheet ?? name } });
  }
  return joined;
}

/** Months that nobody has, and people who are on some months' sheets only. */
function acrossSheets(lines: readonly GatheredRow[], nameItem: string, periodItem: string, { name, cycle }: MappingContext): readonly Issue[] {
  const read = lines.map((line) => ({ line, who: textOf(line.cells.get(nameItem)), period: parsePeriod(textOf(line.cells.get(periodItem)), cycle) }));
  const periods = [...new Set(read.flatMap(({ period }) => period ?? []))].filter((period) => cycleOf(period) === cycle).sort();
  const sheets = new Set(lines.map(({ sheet }) => sheet));
  if (periods.length < 2 || sheets.size < 2) return [];
  const indexes = periods.map(periodIndex);
  const gaps = indexes.slice(1).flatMap((index, position) => (index > indexes[position]! + 1 ? [`${periods[position]!} → ${periods[position + 1]!}`] : []));
  const missing = gaps.map((gap): Issue => ({ severity: "notice", code: "period-gap", facts: { table: name, gap } }));
  const people = [...new Set(read.flatMap(({ who }) => (who === "" ? [] : [who])))];
  const absent = people.flatMap((who): Issue[] => {
    const has = new Set(read.filter((one) => folded(one.who) === folded(who)).map(({ period }) => period));
    const lacks = periods.filter((period) => !has.has(period));
    const first = read.find((one) => one.who === who)!.line;
    return lacks.length === 0 ? [] : [{ severity: "notice", code: "person-not-everywhere", at: areaReference(first.sheet, first.area), facts: { name: who, periods: lacks.join("、") } }];
  });
  return [...missing, ...absent];
}

/** Whether a data table's name is itself a list or pattern of sheets. */
export const isSheetList = namesSheets;
