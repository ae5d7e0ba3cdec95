import { toNumber } from "../sheet/exact";
import type { CellValue } from "../sheet/cellValue";
import { valueAt } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import { isExact, type FormulaScalar } from "../formula/value";
import type { Scheme } from "../scheme/scheme";
import { computedWords } from "../scheme/computedWords";
import { historyTable } from "../scheme/recordTables";
import { spellings } from "../scheme/words";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { cardFigures, figuresByWord } from "./cardFigures";
import type { DataTable } from "./dataTable";

/** What score cards give under a heading of the history table; undefined when they have nothing of that name. */
export type RecordFigure = (header: string) => ((row: number, card: ScoreCard) => CellValue) | undefined;

/** The words of a payout's held-back part: `月奖金递延`. */
export function deferralWords(payout: string): Readonly<{ zh: string; en: string }> {
  return { zh: `${payout}${computedWords.deferred.zh}`, en: `${payout} ${computedWords.deferred.en}` };
}

/**
 * How the cards of one data table are filed, and how they stand for a period that is not filed yet: the history's own
 * columns first, then the user's columns of the row, then figures of the card and payouts.
 */
export function recordFigures(scheme: Scheme, data: DataTable): RecordFigure {
  const fixed = new Map<string, (card: ScoreCard) => CellValue>();
  const put = (field: keyof typeof historyTable.columns, of: (card: ScoreCard) => CellValue) => spellings(historyTable.columns[field]).forEach((word) => fixed.set(normalised(word), of));
  put("period", ({ result }) => result.period ?? null);
  put("name", ({ result }) => result.name);
  put("id", ({ result }) => result.id ?? null);
  put("department", ({ result }) => result.department ?? null);
  put("post", ({ result }) => result.post ?? null);
  put("table", () => data.name);
  put("total", ({ total }) => (total ? toNumber(total) : null));
  put("grade", ({ grade }) => grade ?? null);
  put("rank", ({ rank }) => rank ?? null);
  put("scheme", () => scheme.settings.code);
  put("version", () => scheme.settings.version);
  const own = new Map(data.own.map(({ header, column }) => [normalised(header), column] as const));
  const figures = figuresByWord(cardFigures(scheme, data.name));
  const paid = new Map<string, (card: ScoreCard) => CellValue>();
  for (const { name } of scheme.payouts.filter(({ table }) => table === data.name)) {
    const line = (card: ScoreCard) => card.payouts.find((candidate) => candidate.name === name);
    paid.set(normalised(name), (card) => cellOf(line(card)?.amount ?? null));
    for (const word of Object.values(deferralWords(name))) paid.set(normalised(word), (card) => cellOf(line(card)?.deferred ?? null));
  }
  return (header) => {
    const key = normalised(header);
    const known = fixed.get(key);
    if (known) return (_, card) => known(card);
    const column = own.get(key);
    if (column !== undefined) return (row) => valueAt(data.table.sheet, { row, column });
    const figure = figures.get(key);
    if (figure) return (_, card) => cellOf(figure.of(card));
    const payout = paid.get(key);
    return payout && ((_, card) => payout(card));
  };
}

function cellOf(value: FormulaScalar): CellValue {
  return isExact(value) ? toNumber(value) : value;
}
