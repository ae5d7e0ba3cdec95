import type { Candidate } from "../sheet/candidate";
import { isComputedHeading } from "../sheet/computedRuns";
import { tableOf } from "../sheet/candidate";
import type { GatheredCell, GatheredRow } from "../sheet/gatherTable";
import { figureLabel, isHeaderWord, isTotalLabel } from "../sheet/headerWords";
import { folded } from "../sheet/simplified";
import { shownPlace } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { normalised } from "../sheet/text";
import { parsePeriod } from "../scheme/period";
import { periodIn, periodWithin, yearIn } from "../scheme/periodText";
import type { Cycle } from "../scheme/setting";
import { sheetNameLabel, stackColumn, titleLabel, type OfferedColumn } from "./offeredColumns";

/** Which offered column feeds which item of the scheme. */
export type Feeds = ReadonlyMap<string, OfferedColumn>;

/** The rows of a candidate as the scheme wants them: a person a row, whatever shape the table has. */
export function candidateRows(candidate: Candidate, feeds: Feeds, periodItem: string, cycle: Cycle): readonly GatheredRow[] {
  switch (candidate.shape) {
    case "wide":
      return wideRows(candidate, feeds);
    case "long":
      return [longRow(candidate, feeds)];
    case "stacked":
      return stackedRows(candidate, feeds, periodItem, cycle);
  }
}

/** The candidate's table with the fed columns called as the scheme calls them; another column of that name steps aside. */
export function renamed(candidate: Candidate, feeds: Feeds): Table {
  const table = tableOf(candidate);
  const itemOf = new Map([...feeds].flatMap(([item, { column }]) => (column === undefined ? [] : [[column, item] as const])));
  const taken = new Set([...feeds.keys()].map(normalised));
  return {
    ...table,
    columns: table.columns.map(({ header, column }) => ({ column, header: itemOf.get(column) ?? (taken.has(normalised(header)) ? `${header}（原）` : header) })),
  };
}

function wideRows(candidate: Candidate, feeds: Feeds): readonly GatheredRow[] {
  const table = renamed(candidate, feeds);
  const { sheet } = candidate;
  const own = table.columns.filter(({ header }) => !isComputedHeading(header));
  const right = own.at(-1)?.column ?? table.area.right;
  const words = new Set(candidate.columns.filter(({ kind, column }) => kind === "text" && column !== candidate.subject).map(({ column }) => column));
  return candidate.body.map((row): GatheredRow => {
    const cells = new Map<string, GatheredCell>();
    for (const { header, column } of own) if (!cells.has(header)) cells.set(header, { from: { sheet: sheet.name, snapshot: sheet, place: words.has(column) ? shownPlace(sheet, { row, column }) : { row, column } } });
    for (const [item, { text }] of feeds) if (text !== undefined) cells.set(item, { value: text });
    return { cells, sheet: sheet.name, area: { top: row, bottom: row, left: table.area.left, right }, part: { table, row } };
  });
}

function longRow({ sheet, area }: Candidate, feeds: Feeds): GatheredRow {
  const cells = new Map<string, GatheredCell>();
  for (const [item, { text, place }] of feeds) {
    if (text !== undefined) cells.set(item, { value: text });
    else if (place) cells.set(item, { from: { sheet: sheet.name, snapshot: sheet, place } });
  }
  return { cells, sheet: sheet.name, area };
}

/** Months across: each figure column is a row of results, its heading the period. */
function stackedRows(candidate: Candidate, feeds: Feeds, periodItem: string, cycle: Cycle): readonly GatheredRow[] {
  const { sheet, area, columns, subject } = candidate;
  const stack = stackColumn(candidate);
  const across = columns.filter(({ column, header, kind }) => column !== subject && column !== stack && kind === "number" && header !== "" && !isTotalLabel(header) && !isHeaderWord(header) && figureLabel(header) === undefined);
  const year = yearOf(candidate);
  return across.map(({ column, header }): GatheredRow => {
    const cells = new Map<string, GatheredCell>();
    for (const [item, { text, place }] of feeds) {
      if (text !== undefined) cells.set(item, { value: text });
      else if (place) cells.set(item, { from: { sheet: sheet.name, snapshot: sheet, place: { row: place.row, column } } });
    }
    cells.set(periodItem, { value: parsePeriod(header, cycle) ?? (year === undefined ? undefined : periodWithin(header, year)) ?? header });
    return { cells, sheet: sheet.name, area: { ...area, left: column, right: column } };
  });
}

/** The year that a candidate's titles, pairs or sheet name speak of. */
function yearOf({ sheet, titles, pairs }: Candidate): number | undefined {
  for (const text of [...titles, ...pairs.values(), sheet.name]) {
    const year = yearIn(text);
    if (year !== undefined) return year;
  }
  return undefined;
}

/** What stands in the name of the sheet or above the table about the period; `label` says where it was found. */
export function periodAside(candidate: Candidate, cycle: Cycle, language: "zh" | "en", elsewhere?: number): OfferedColumn | undefined {
  const { sheet, titles, pairs } = candidate;
  const year = yearOf(candidate) ?? elsewhere;
  const offered = (label: string, text: string): OfferedColumn => ({ label, name: label, also: [], kind: "text", text });
  const byName = parsePeriod(sheet.name, cycle) ?? periodIn(sheet.name, cycle) ?? (year === undefined ? undefined : periodWithin(sheet.name, year));
  if (byName !== undefined) return offered(sheetNameLabel[language], byName);
  for (const [word, text] of pairs) {
    const found = parsePeriod(text, cycle) ?? periodIn(text, cycle) ?? (year === undefined ? undefined : periodWithin(text, year));
    if (found !== undefined && /期|月|季|年|时间|period|month/.test(folded(word))) return offered(`[${word}]`, found);
  }
  for (const title of titles) {
    const found = periodIn(title, cycle);
    if (found !== undefined) return offered(titleLabel[language], found);
  }
  return undefined;
}
