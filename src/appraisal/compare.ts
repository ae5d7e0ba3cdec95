import { isFault } from "../sheet/cellValue";
import { toNumber } from "../sheet/exact";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import { cycleOf, periodIndex } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { computedMark, computedWords } from "../scheme/computedWords";
import { historyTable } from "../scheme/recordTables";
import { spellings } from "../scheme/words";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import type { AppraisedTable } from "./appraisedTable";
import { findHistory, personKey, readHistory, type HistoryRecord } from "./history";

/** Where a person stands: what two runs, two schemes or two periods are compared by. */
export type Standing = Readonly<{ total?: number; grade?: string }>;

/** Somebody whose grade or total is another. `up` is the better grade, or the higher total where the grade stays. */
export type Move = Readonly<{ at: string; name: string; period?: string; from: Standing; to: Standing; direction: "up" | "down"; regraded: boolean }>;

export function standingOf({ total, grade }: ScoreCard): Standing {
  return { total: total && toNumber(total), grade };
}

/** The grades from the best down, as rows of one data table are graded. */
export function ladderOf(scheme: Scheme, table: string): readonly string[] {
  return scheme.grades.filter((band) => band.table === undefined || sameText(band.table, table)).map(({ grade }) => grade);
}

/** From one standing to another; undefined when nothing has changed. A grade counts before the total; none is the least. */
export function moveBetween(from: Standing, to: Standing, ladder: readonly string[]): Pick<Move, "direction" | "regraded"> | undefined {
  if (from.grade !== to.grade) {
    const place = ({ grade }: Standing) => (grade === undefined || !ladder.includes(grade) ? ladder.length : ladder.indexOf(grade));
    return { direction: place(to) < place(from) ? "up" : "down", regraded: true };
  }
  if (from.total === to.total) return undefined;
  return { direction: (to.total ?? -Infinity) > (from.total ?? -Infinity) ? "up" : "down", regraded: false };
}

/** Who stands elsewhere, card by card of the same rows. Those whose grade changed come first. */
export function movesBetween(before: readonly ScoreCard[], after: readonly ScoreCard[], scheme: Scheme): readonly Move[] {
  const known = new Map(before.map((card) => [card.result.at, card]));
  const ladders = new Map<string, readonly string[]>();
  const moves = after.flatMap((card): Move[] => {
    const earlier = known.get(card.result.at);
    if (!earlier) return [];
    const { name, period, at, table } = card.result;
    const ladder = ladders.get(table) ?? ladderOf(scheme, table);
    ladders.set(table, ladder);
    const [from, to] = [standingOf(earlier), standingOf(card)];
    const move = moveBetween(from, to, ladder);
    return move ? [{ at, name, period, from, to, ...move }] : [];
  });
  return [...moves].sort((one, other) => Number(other.regraded) - Number(one.regraded));
}

/** What somebody had in the period before: in the data tables, or filed in the history. */
export type Earlier = Standing & Readonly<{ period: string; at: string; /** What was paid, by the payout's name. */ payouts: ReadonlyMap<string, number> }>;

/**
 * For every row of a period: the latest earlier standing of the same person in the same data table, by row reference.
 * The data tables are asked first, then what has been filed.
 */
export function earlierStandings(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string): ReadonlyMap<string, Earlier> {
  const { cards, scheme } = appraisal;
  if (!scheme) return new Map();
  const [cycle, asked] = [cycleOf(period), periodIndex(period)];
  const known = new Map<string, Earlier>();
  const keyOf = (who: Readonly<{ name: string; id?: string }>, table: string) => `${normalised(table)}\n${personKey(who)}`;
  const isEarlier = (one: string) => periodIndex(one) < asked && cycleOf(one) === cycle;
  const learn = (key: string, earlier: Earlier) => {
    const held = known.get(key);
    if (!held || periodIndex(held.period) < periodIndex(earlier.period)) known.set(key, earlier);
  };
  for (const { result, total, grade, payouts } of cards) {
    if (result.period !== undefined && total && isEarlier(result.period)) learn(keyOf(result, result.table), { period: result.period, at: result.at, total: toNumber(total), grade, payouts: paidOn(payouts) });
  }
  for (const record of readHistory(findHistory(workbook))) {
    const value = (field: "total" | "grade") => {
      const words = spellings(historyTable.columns[field]);
      for (const [header, cell] of record.values) if (words.some((word) => sameText(word, header))) return cell;
      return undefined;
    };
    const [total, grade] = [value("total"), value("grade")];
    if (isEarlier(record.period)) learn(keyOf(record, record.table), { period: record.period, at: record.at, total: typeof total === "number" ? total : undefined, grade: typeof grade === "string" && grade !== "" ? grade : undefined, payouts: paidThen(record, scheme) });
  }
  const found = new Map<string, Earlier>();
  if (known.size === 0) return found;
  for (const { result } of cards) {
    const earlier = result.period === period ? known.get(keyOf(result, result.table)) : undefined;
    if (earlier) found.set(result.at, earlier);
  }
  return found;
}

/** What a card pays, by name; figures that only help to work others out are not pay. */
export function paidOn(payouts: ScoreCard["payouts"]): ReadonlyMap<string, number> {
  return new Map(payouts.filter(({ helper }) => !helper).map(({ name, amount }) => [name, toNumber(amount)]));
}

function paidThen({ values }: HistoryRecord, scheme: Scheme): ReadonlyMap<string, number> {
  const amounts = scheme.payouts.filter(({ helper }) => !helper).flatMap(({ name }) => {
    const held = [...values].find(([header]) => sameText(header, name))?.[1];
    return typeof held === "number" ? [[name, held] as const] : [];
  });
  return new Map(amounts);
}

/** A figure that led to another total: an indicator's score, the deductions. */
export type Cause = Readonly<{ name: string; from?: number; to?: number }>;

/** Who stands elsewhere than the sheet said before this run, and which figures of the row are others. */
export type Change = Move & Readonly<{ causes: readonly Cause[] }>;

/**
 * What the run changes against what the computed columns held when the workbook was read. Rows that carried no total and
 * no grade yet are new, not changed. No causes: the row's scores are the same, so the scheme (a weight, a line) moved it.
 */
export function changesSinceWritten({ tables, scheme }: Appraisal): readonly Change[] {
  if (!tables || !scheme) return [];
  return tables.flatMap((table) => changesOf(table, scheme)).sort((one, other) => Number(other.regraded) - Number(one.regraded));
}

function changesOf({ data, cards }: AppraisedTable, scheme: Scheme): readonly Change[] {
  const held = new Map(data.computed.map(({ header, column }) => [unmarked(header), column]));
  const columnOf = (words: Readonly<{ zh: string; en: string }>) => held.get(normalised(words.zh)) ?? held.get(normalised(words.en));
  const totalAt = columnOf(computedWords.total);
  const gradeAt = columnOf(computedWords.grade);
  if (totalAt === undefined) return [];
  const ladder = ladderOf(scheme, data.name);
  const figure = (row: number, column: number | undefined) => {
    const value = column === undefined ? null : valueAt(data.table.sheet, { row, column });
    return value === null || isFault(value) ? undefined : value;
  };
  return [...cards].flatMap(([row, card]): Change[] => {
    const [total, grade] = [figure(row, totalAt), figure(row, gradeAt)];
    const from: Standing = { total: typeof total === "number" ? total : undefined, grade: typeof grade === "string" ? grade : undefined };
    if (from.total === undefined && from.grade === undefined) return [];
    const to = standingOf(card);
    const move = moveBetween(gradeAt === undefined ? { ...from, grade: to.grade } : from, to, ladder);
    if (!move) return [];
    const causes = card.lines.flatMap((line): Cause[] => {
      const column = columnOf({ zh: `${line.name}${computedWords.score.zh}`, en: `${line.name} ${computedWords.score.en}` });
      const before = figure(row, column);
      const now = toNumber(line.score);
      return column === undefined || before === now ? [] : [{ name: line.name, from: typeof before === "number" ? before : undefined, to: now }];
    });
    return [{ at: card.result.at, name: card.result.name, period: card.result.period, from, to, ...move, causes }];
  });
}

/** A computed column's heading without the mark that makes it ours. */
function unmarked(header: string): string {
  const text = normalised(header);
  const mark = Object.values(computedMark).map(normalised).find((candidate) => text.endsWith(candidate));
  return mark === undefined ? text : text.slice(0, -mark.length);
}

/** The cards of one period; all of them when none is named. */
export function cardsOf({ cards }: Appraisal, period: string | undefined): readonly ScoreCard[] {
  return period === undefined ? cards : cards.filter(({ result }) => result.period === period);
}
