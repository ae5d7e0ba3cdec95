import type { Figure } from "../scheme/indicator";
import { cycleOf, periodIndex } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { unitText } from "../scoring/figureText";
import { indicatorSetOf } from "../scoring/indicatorSet";
import { meanOf } from "../scoring/quotaSeats";
import type { Result } from "../scoring/result";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { compare, exact, one, rounded, type Exact } from "../sheet/exact";
import { readNumber } from "../sheet/readNumber";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import type { Appraisal } from "./appraisal.types";
import { findHistory, readHistory, type HistoryRecord } from "./history";
import { scoringText } from "./ruleText";

/** What was reached before, shown beside a new target (C11: 历史数据分析); no target is ever proposed from it. */
export type Past = Readonly<{ last: string; lastPeriod: string; mean: string; best?: string; periods: number }>;

/** One indicator as it is agreed before the cycle begins: everything as it is written on the letter. */
export type AgreedTarget = Readonly<{ code: string; name: string; definition?: string; weight?: string; target?: string; stretch?: string; veto: boolean; scoring: string; past?: Past }>;

/** Actuals of earlier periods: of the cards, and of the history where a period is filed and in no data table any more. */
export type PastSource = Readonly<{ cards: readonly ScoreCard[]; filed: readonly HistoryRecord[] }>;

export function pastSource(workbook: WorkbookSnapshot, { cards }: Pick<Appraisal, "cards">): PastSource {
  return { cards, filed: readHistory(findHistory(workbook)) };
}

/** The indicators somebody is appraised by, with weight, target and what was reached before the period. */
export function agreedTargets(result: Result, period: string, scheme: Scheme, past: PastSource): readonly AgreedTarget[] {
  const { language, settings } = scheme;
  return indicatorSetOf(scheme, result).indicators.map(({ indicator, weight }): AgreedTarget => {
    const target = figureOf(indicator.target, result);
    const to = figureOf(indicator.targetTo, result);
    const stretch = figureOf(indicator.stretch, result);
    const write = unitText(indicator.unit, target ?? one);
    const withUnit = (value: Exact) => (indicator.unit === "%" || indicator.unit === "" ? write(value) : `${write(value)} ${indicator.unit}`);
    const before = pastOf(result, period, indicator.code, indicator.columns[0], past);
    const best = indicator.direction === "range" ? undefined : before.reduce<Exact | undefined>((found, { value }) => (!found || (compare(value, found) > 0) === (indicator.direction === "higher") ? value : found), undefined);
    const latest = before.at(-1);
    return {
      code: indicator.code,
      name: indicator.name,
      ...(indicator.definition !== undefined && { definition: indicator.definition }),
      ...(settings.totalling === "points" ? (indicator.maxPoints === undefined ? {} : { weight: String(indicator.maxPoints) }) : weight ? { weight: unitText("%", one)(weight) } : {}),
      ...(target && { target: to ? `${write(target)}–${withUnit(to)}` : withUnit(target) }),
      ...(stretch && { stretch: withUnit(stretch) }),
      veto: indicator.veto,
      scoring: scoringText(indicator.rule, language, indicator.direction, indicator.unit),
      ...(latest && { past: { last: write(latest.value), lastPeriod: latest.period, mean: write(rounded(meanOf(before.map(({ value }) => value))!, 4)), ...(best && { best: write(best) }), periods: before.length } }),
    };
  });
}

function figureOf(figure: Figure | undefined, { readings }: Result): Exact | undefined {
  if (!figure) return undefined;
  if (figure.kind === "number") return exact(figure.value);
  const reading = readings.get(figure.column);
  return reading?.kind === "number" ? (reading.exact ?? exact(reading.value)) : undefined;
}

/** Somebody's actuals of one indicator before a period, oldest first, a period once. */
function pastOf(result: Result, period: string, code: string, column: string | undefined, { cards, filed }: PastSource): readonly Readonly<{ period: string; value: Exact }>[] {
  const isSame = (who: Readonly<{ name: string; id?: string }>) => sameText(who.name, result.name) && (who.id === undefined || result.id === undefined || sameText(who.id, result.id));
  const isBefore = (one: string | undefined): one is string => one !== undefined && cycleOf(one) === cycleOf(period) && periodIndex(one) < periodIndex(period);
  const found = new Map<string, Exact>();
  for (const record of filed) {
    if (column === undefined || !isBefore(record.period) || !isSame(record) || (record.table !== "" && !sameText(record.table, result.table))) continue;
    for (const [header, value] of record.values) {
      const number = normalised(header) === normalised(column) ? readNumber(value) : undefined;
      if (number) found.set(record.period, exact(number.value));
    }
  }
  for (const card of cards) {
    if (!isBefore(card.result.period) || card.result.table !== result.table || !isSame(card.result)) continue;
    const actual = card.lines.find((line) => line.code === code)?.actual;
    if (actual) found.set(card.result.period, actual);
  }
  return [...found].map(([one, value]) => ({ period: one, value })).sort((a, b) => periodIndex(a.period) - periodIndex(b.period));
}
