import { compare, exact, minus, type Exact } from "../sheet/exact";
import type { Scheme } from "../scheme/scheme";
import { gradeIndex, gradeLadder } from "../scoring/grade";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Warning } from "./warning";

/** Who stands within so many points of a line between grades, above their own or below the next better one. */
export function gradeBorders(cards: readonly ScoreCard[], scheme: Scheme, margin: Exact | undefined): readonly Warning[] {
  if (!margin) return [];
  const { decimals } = scheme.settings;
  return cards.flatMap((card): readonly Warning[] => {
    const { total, grade, toNextGrade, result } = card;
    if (!total || grade === undefined) return [];
    const ladder = gradeLadder(scheme, result.table);
    const own = ladder[gradeIndex(ladder, total, decimals)]?.band;
    const above = own?.lowestTotal === undefined ? undefined : minus(total, exact(own.lowestTotal));
    const shared = { kind: "border", name: result.name, at: result.at, hasCard: true, evidence: [{ text: result.at, at: result.at }] } as const;
    if (above && above.n >= 0n && compare(above, margin) <= 0) return [{ ...shared, tone: "attention", about: { name: grade, at: own!.at }, code: "border-above", facts: { points: above, grade, total, decimals } }];
    if (toNextGrade && compare(toNextGrade.points, margin) <= 0) return [{ ...shared, tone: "good", about: { name: toNextGrade.grade }, code: "border-below", facts: { points: toNextGrade.points, grade: toNextGrade.grade, total, decimals } }];
    return [];
  });
}
