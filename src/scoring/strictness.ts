import type { Scheme } from "../scheme/scheme";
import { compare, exact, greatest, least, minus, rounded, times, toNumber, zero, type Exact } from "../sheet/exact";
import { indicatorScore } from "./indicatorScore";
import { indicatorSetOf } from "./indicatorSet";
import { judgeNumber } from "./missing";
import { meanOf } from "./quotaSeats";
import type { Rating, Result } from "./result";
import { rowOf } from "./row";
import type { ScoreCard } from "./scoreCard.types";

/**
 * How strictly somebody rates: the mean and the spread (standard deviation over all of the ratings) of what was given, and
 * how far that lies, rating by rating, from what the others gave the same people for the same indicators. Without anybody
 * to compare with there is no deviation.
 */
export type RaterStrictness = Readonly<{
  /** The type of rater, and who it was where the ratings say so. */
  rater: string;
  by?: string;
  ratings: number;
  people: number;
  mean: Exact;
  spread: number;
  compared: number;
  deviation?: Exact;
}>;

type Given = Readonly<{ who: string; rater: string; by?: string; subject: string; person: Result; value: Exact }>;

const whoOf = ({ rater, by }: Pick<Rating, "rater" | "by">) => `${rater}\n${by ?? ""}`;

/** Every rater of these people, the most lenient first, those without anybody to compare with last. */
export function strictnessOf(cards: readonly ScoreCard[]): readonly RaterStrictness[] {
  const given = cards.flatMap(({ result }) => ratingsOf(result));
  const bySubject = grouped(given, ({ subject }) => subject);
  const raters = [...grouped(given, ({ who }) => who).values()].map((own): RaterStrictness => {
    const differences = own.flatMap(({ value, who, subject }) => {
      const others = meanOf(bySubject.get(subject)!.filter((other) => other.who !== who).map((other) => other.value));
      return others ? [minus(value, others)] : [];
    });
    const deviation = meanOf(differences);
    const mean = meanOf(own.map(({ value }) => value))!;
    const { rater, by } = own[0]!;
    return { rater, ...(by !== undefined && { by }), ratings: own.length, people: new Set(own.map(({ person }) => person)).size, mean, spread: spreadOf(own.map(({ value }) => value), mean), compared: differences.length, ...(deviation && { deviation }) };
  });
  return raters.sort((one, other) => (one.deviation && other.deviation ? compare(other.deviation, one.deviation) : Number(other.deviation !== undefined) - Number(one.deviation !== undefined)));
}

function ratingsOf(result: Result): readonly Given[] {
  return [...(result.ratings ?? [])].flatMap(([code, ratings]) =>
    ratings.flatMap(({ rater, by, reading }): Given[] => {
      const judged = judgeNumber(reading, code, rater);
      return judged.kind === "number" ? [{ who: whoOf({ rater, by }), rater, ...(by !== undefined && { by }), subject: `${result.at}\n${code}`, person: result, value: judged.value }] : [];
    }),
  );
}

function spreadOf(values: readonly Exact[], mean: Exact): number {
  const squares = values.map((value) => {
    const off = minus(value, mean);
    return times(off, off);
  });
  return Math.sqrt(toNumber(meanOf(squares) ?? zero));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own) own.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** An indicator's score once every rater is moved to where the others are. */
export type ShiftedScore = Readonly<{ code: string; name: string; from: Exact; to: Exact }>;

/**
 * What a person's rated indicators would score if every rater's deviation were taken off every one of that rater's ratings
 * (kept within the scale). The scheme's weights of raters and its scoring rules hold as ever. An assumption of ours, to be
 * confirmed: no scheme asks for it. Scores are rounded to the scheme's decimals.
 */
export function shiftedScores(card: ScoreCard, scheme: Scheme, raters: readonly RaterStrictness[]): readonly ShiftedScore[] {
  const { result } = card;
  if (!card.total || !result.ratings) return [];
  const shifts = new Map(raters.flatMap(({ rater, by, deviation }) => (deviation ? [[whoOf({ rater, by }), deviation] as const] : [])));
  const set = indicatorSetOf(scheme, result);
  return card.lines.flatMap((line): ShiftedScore[] => {
    const ratings = result.ratings?.get(line.code);
    const item = set.indicators.find(({ indicator }) => indicator.code === line.code);
    if (!ratings || !item) return [];
    const scale = exact("scale" in item.indicator.rule && item.indicator.rule.scale !== undefined ? item.indicator.rule.scale : 100);
    const moved = ratings.map((rating) => shifted(rating, shifts.get(whoOf(rating)), scale));
    const row = rowOf({ ...result, ratings: new Map([...result.ratings!, [line.code, moved]]) }, scheme, {});
    const score = indicatorScore(item, row).score?.score;
    if (!score) return [];
    const to = rounded(score, scheme.settings.decimals);
    return compare(to, line.score) === 0 ? [] : [{ code: line.code, name: line.name, from: line.score, to }];
  });
}

function shifted(rating: Rating, deviation: Exact | undefined, scale: Exact): Rating {
  const { reading } = rating;
  if (!deviation || reading.kind !== "number") return rating;
  const value = least(scale, greatest(zero, minus(reading.exact ?? exact(reading.value), deviation)));
  return { ...rating, reading: { ...reading, value: toNumber(value), exact: value } };
}
