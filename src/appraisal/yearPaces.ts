import { compare, exact, one, plus, times, type Exact } from "../sheet/exact";
import { normalised } from "../sheet/text";
import { cycleOf, daysOf, periodIndex, periodOf } from "../scheme/period";
import { spellings } from "../scheme/words";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { personKey } from "./history";
import { runRate, type RunRate } from "./projection";
import type { Evidence, Warning } from "./warning";
import { yearTargetPrefix } from "./warningThresholds";

/** How far a person has come towards a target for the whole year, and what the rest of it asks. */
export type YearPace = Readonly<{ card: ScoreCard; item: string; /** The target's cell. */ at: string; rate: RunRate; periods: readonly Evidence[] }>;

/**
 * Progress towards yearly targets, from the year's rows in the data tables up to a period. A target is a column of the
 * row or a parameter named 年度目标_ and the name of a column or an indicator; what is added up is that column, or the
 * indicator's actual.
 */
export function pacesOf({ cards, scheme }: Appraisal, period: string): readonly YearPace[] {
  const named = (scheme?.parameters ?? []).flatMap(({ name, value, at }) => {
    const item = itemOf(name);
    return item === undefined || typeof value !== "number" ? [] : [{ item, target: exact(value), at }];
  });
  const now = cards.filter(({ result }) => result.period === period);
  const asked = now.map((card) => ({ card, targets: [...ownTargets(card), ...named.filter(({ item }) => !ownTargets(card).some((own) => normalised(own.item) === normalised(item)))] }));
  if (asked.every(({ targets }) => targets.length === 0)) return [];
  const left = periodIndex(periodOf(daysOf(period.slice(0, 4)).last, cycleOf(period))) - periodIndex(period);
  const year = new Map<string, ScoreCard[]>();
  for (const card of cards.filter(({ result }) => isInYear(result.period, period))) year.set(keyOf(card), [...(year.get(keyOf(card)) ?? []), card]);
  return asked.flatMap(({ card, targets }) =>
    targets.flatMap(({ item, target, at }): readonly YearPace[] => {
      const counted = (year.get(keyOf(card)) ?? []).flatMap((own) => {
        const value = valueOf(own, item);
        return value ? [{ value, evidence: { text: own.result.period!, at: own.result.at } }] : [];
      });
      const rate = runRate(counted.map(({ value }) => value), target, left);
      return rate ? [{ card, item, at, rate, periods: counted.map(({ evidence }) => evidence).sort((a, b) => periodIndex(a.text) - periodIndex(b.text)) }] : [];
    }),
  );
}

/** Those whose pace lags behind the required one by more than the part allowed (P59). */
export function yearPaces(appraisal: Appraisal, period: string, lag: Exact | undefined): readonly Warning[] {
  if (!lag) return [];
  return pacesOf(appraisal, period).flatMap(({ card, item, at, rate, periods }): readonly Warning[] => {
    const { target, done, pace, required, periodsLeft: left } = rate;
    if (!required || compare(required, times(pace, plus(one, lag))) <= 0) return [];
    const { name, at: place } = card.result;
    return [{ kind: "pace", tone: "attention", name, at: place, hasCard: true, about: { name: item, at }, evidence: periods, code: "pace", facts: { item, target, done, left, required, pace } }];
  });
}

function ownTargets({ result }: ScoreCard): readonly Readonly<{ item: string; target: Exact; at: string }>[] {
  return [...result.readings].flatMap(([header, reading]) => {
    const item = itemOf(header);
    return item === undefined || reading.kind !== "number" ? [] : [{ item, target: reading.exact ?? exact(reading.value), at: reading.at }];
  });
}

function itemOf(name: string): string | undefined {
  const prefix = spellings(yearTargetPrefix).find((word) => normalised(name).startsWith(normalised(word)));
  return prefix === undefined ? undefined : name.trim().slice(prefix.length).trim() || undefined;
}

function valueOf({ result, lines }: ScoreCard, item: string): Exact | undefined {
  const reading = [...result.readings].find(([header]) => normalised(header) === normalised(item))?.[1];
  if (reading) return reading.kind === "number" ? (reading.exact ?? exact(reading.value)) : undefined;
  return lines.find(({ name }) => normalised(name) === normalised(item))?.actual;
}

function keyOf({ result }: ScoreCard): string {
  return `${normalised(result.table)}\n${personKey(result)}`;
}

function isInYear(asked: string | undefined, period: string): boolean {
  return asked !== undefined && cycleOf(asked) === cycleOf(period) && asked.slice(0, 4) === period.slice(0, 4) && periodIndex(asked) <= periodIndex(period);
}
