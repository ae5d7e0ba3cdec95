import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Issue } from "../scheme/issue";
import { appraise } from "./appraise";
import type { Appraisal } from "./appraisal.types";
import { cardsOf, movesBetween, type Move } from "./compare";
import { withChanges, type CellChange } from "./schemeEdits";
import { summarise } from "./summary";

/** A figure before and after; absent where there is none (nobody scored, or an issue stops the run). */
export type NowThen = Readonly<{ now?: number; then?: number }>;

/** What changes to the scheme would do, were they applied. Plain data: it crosses from a worker as it is. */
export type WhatIf = Readonly<{
  /** Faults that would stop the run: weights that do not make 100 %, a hole between bands. */
  issues: readonly Issue[];
  /** Worth knowing, and not so already. */
  notices: readonly Issue[];
  moves: readonly Move[];
  /** From the best grade down. */
  grades: readonly (Readonly<{ grade: string }> & NowThen)[];
  unscored: NowThen;
  mean: NowThen;
  payouts: readonly (Readonly<{ name: string }> & NowThen)[];
}>;

/**
 * Works a scheme with some cells typed over, over the same rows, and holds it against the run as it is. Nothing is
 * written. With a period only its rows are counted; the change itself holds for all.
 */
export function whatIf(now: Appraisal, workbook: WorkbookSnapshot, changes: readonly CellChange[], period?: string): WhatIf {
  return nowAndThen(now, changes.length === 0 ? now : appraise(withChanges(workbook, changes)), period);
}

/** Holds one run over the same rows against another. */
export function nowAndThen(now: Appraisal, then: Appraisal, period?: string): WhatIf {
  const before = { ...now, cards: cardsOf(now, period) };
  const after = { ...then, cards: cardsOf(then, period) };
  const stops = then.issues.length > 0;
  const [one, other] = [summarise(before), stops ? undefined : summarise(after)];
  const known = new Set(now.notices.map(keyOf));
  const gradesOf = (grades: typeof one.grades | undefined, grade: string) => grades?.find((found) => found.grade === grade)?.count;
  const paid = new Set([...before.cards, ...after.cards].flatMap((card) => card.payouts.map(({ name }) => name)));
  const names = [...new Set([...one.payouts, ...(other?.payouts ?? [])].map(({ name }) => name))].filter((name) => paid.has(name));
  return {
    issues: then.issues,
    notices: then.notices.filter((notice) => !known.has(keyOf(notice))),
    moves: stops || !then.scheme ? [] : movesBetween(before.cards, after.cards, then.scheme),
    grades: (other ?? one).grades.map(({ grade }) => ({ grade, now: gradesOf(one.grades, grade) ?? 0, then: gradesOf(other?.grades, grade) })),
    unscored: { now: one.people - one.scored, then: other && other.people - other.scored },
    mean: { now: one.meanTotal, then: other?.meanTotal },
    payouts: names.map((name) => ({ name, now: one.payouts.find((line) => line.name === name)?.amount, then: other?.payouts.find((line) => line.name === name)?.amount })),
  };
}

function keyOf({ code, at, facts }: Issue): string {
  return JSON.stringify([code, at, facts]);
}
