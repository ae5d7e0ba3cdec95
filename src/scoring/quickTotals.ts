import type { Scheme } from "../scheme/scheme";
import type { Rounding } from "../scheme/setting";
import { toNumber } from "../sheet/exact";
import { figuresOf, type Figures } from "./figures";
import { looksCloser } from "./grade";
import { indicatorScore } from "./indicatorScore";
import { indicatorSetOf, type IndicatorSet, type PreparedIndicator } from "./indicatorSet";
import { halfAway, quickScore, quietRule, slack } from "./quickScore";
import type { Result } from "./result";
import { rowOf, type ScoringContext } from "./row";
import type { ScoreCard } from "./scoreCard.types";
import { scaleOf } from "./weightedScore";

/**
 * Everybody's total and grade, nothing else. `totals` is NaN where a row is not scored, `grades` the place on the data
 * table's ladder of grades or -1, `closely` the cards of the rows that had to be worked out exactly.
 */
export type QuickTotals = Readonly<{ totals: Float64Array; grades: Int16Array; closely: ReadonlyMap<number, ScoreCard> }>;

/**
 * Works out totals in doubles that carry a bound of their error. Where a rounding, a band or a step lies within the bound,
 * or a cell is not a plain number, the figure is worked out exactly instead: first the indicator alone, then, if it must
 * be, the whole row by `exactly`. So every total and grade is the very one of the exact score card.
 */
export function quickTotals(results: readonly Result[], scheme: Scheme, context: ScoringContext, exactly: (result: Result) => ScoreCard): QuickTotals {
  const totals = new Float64Array(results.length).fill(NaN);
  const grades = new Int16Array(results.length).fill(-1);
  const closely = new Map<number, ScoreCard>();
  const figures = figuresOf(results);
  const { decimals } = scheme.settings;
  for (const [set, rows] of rowsBySet(results, scheme)) {
    const units = unitsOf(set, rows, results, figures, scheme, context);
    const firsts = set.ladder.map(({ first }) => (first === undefined ? -Infinity : Number(first)));
    const scale = 10 ** decimals;
    const isClose = looksCloser(set.ladder, scheme);
    rows.forEach((index, place) => {
      const unit = units[place]!;
      if (unit === unit && !isClose && !context.adjustments?.(results[index]!).length) {
        totals[index] = unit / scale;
        grades[index] = firsts.findIndex((first) => unit >= first);
      } else {
        const card = exactly(results[index]!);
        closely.set(index, card);
        if (card.total) totals[index] = toNumber(card.total);
        if (card.total) grades[index] = set.ladder.findIndex(({ band }) => band.grade === card.grade);
      }
    });
  }
  return { totals, grades, closely };
}

function rowsBySet(results: readonly Result[], scheme: Scheme): Map<IndicatorSet, number[]> {
  const rows = new Map<IndicatorSet, number[]>();
  results.forEach((result, index) => {
    const set = indicatorSetOf(scheme, result);
    const own = rows.get(set);
    if (own) own.push(index);
    else rows.set(set, [index]);
  });
  return rows;
}

/** The rounded totals of the rows in units of the last decimal; NaN where doubles cannot tell. */
function unitsOf(set: IndicatorSet, rows: readonly number[], results: readonly Result[], figures: Figures, scheme: Scheme, context: ScoringContext): Float64Array {
  const { settings } = scheme;
  if (set.indicators.length === 0 || set.sumOff !== undefined) return new Float64Array(rows.length).fill(NaN);
  const sums = new Float64Array(rows.length);
  const margins = new Float64Array(rows.length);
  const scaling = scaleOf(set, settings);
  const points = scaling ? toNumber(scaling) : 1;
  for (const item of set.indicators) addItem(item, points, rows, results, figures, scheme, context, sums, margins);

  const quiet = set.deductions.map((rule) => quietRule(rule, results, figures));
  const floor = settings.scoreFloor ?? -Infinity;
  const cap = settings.scoreCap ?? Infinity;
  const scale = 10 ** settings.decimals;
  for (let place = 0; place < rows.length; place += 1) {
    const sum = sums[place]!;
    const bounded = sum > cap ? cap : sum < floor ? floor : sum;
    const isQuiet = quiet.every((rule) => rule(rows[place]!));
    sums[place] = isQuiet ? unitAs(bounded * scale, (margins[place]! + Math.abs(bounded) * slack) * scale, settings.rounding) : NaN;
  }
  return sums;
}

/** Adds one indicator's weighted score, and the error it may carry, to every row. */
function addItem(
  item: PreparedIndicator,
  points: number,
  rows: readonly number[],
  results: readonly Result[],
  figures: Figures,
  scheme: Scheme,
  context: ScoringContext,
  sums: Float64Array,
  margins: Float64Array,
): void {
  const { settings } = scheme;
  const score = quickScore(item, results, figures);
  const isPoints = settings.totalling === "points" && !item.indicator.bonus;
  const weight = isPoints ? points : settings.totalling === "points" || (item.indicator.bonus && !item.weight) ? 1 : (toNumber(item.weight ?? { n: 0n, d: 1n }) * settings.fullMarks) / 100;
  const ample = 4 * toNumber(item.fullScore);
  const scale = settings.itemDecimals === undefined ? undefined : 10 ** settings.itemDecimals;
  for (let place = 0; place < rows.length; place += 1) {
    let own = score(rows[place]!);
    if (own !== own) own = closer(item, results[rows[place]!]!, scheme, context);
    const margin = (Math.abs(own) + ample) * weight * slack;
    if (scale === undefined) {
      sums[place] = sums[place]! + own * weight;
      margins[place] = margins[place]! + margin;
    } else {
      sums[place] = sums[place]! + unitAs(own * weight * scale, margin * scale, settings.rounding) / scale;
      margins[place] = margins[place]! + Math.abs(sums[place]!) * slack;
    }
  }
}

/** One indicator worked out exactly; NaN when there is more to say about it than its score. */
function closer(item: PreparedIndicator, result: Result, scheme: Scheme, context: ScoringContext): number {
  const { score, findings } = indicatorScore(item, rowOf(result, scheme, context));
  return score && !score.omitted && findings.length === 0 ? toNumber(score.score) : NaN;
}

/** A value in whole units as the scheme rounds; NaN when the error could tip it. */
function unitAs(value: number, margin: number, rounding: Rounding): number {
  if (rounding === "halfUp") return halfAway(value, margin);
  const magnitude = Math.abs(value);
  if (Math.abs(magnitude - Math.round(magnitude)) <= margin || magnitude > 1e14) return NaN;
  const unit = rounding === "down" ? Math.floor(magnitude) : Math.ceil(magnitude);
  return value < 0 && unit > 0 ? -unit : unit;
}
