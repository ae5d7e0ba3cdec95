import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { Exact } from "../sheet/exact";
import { adjustedFrom, adjustmentOf, gradeAdjustmentOf } from "./adjustment";
import { within } from "./bounds";
import { deduct } from "./deductions";
import { gradeIndex, toNextGrade, type Graded } from "./grade";
import { indicatorScore, type IndicatorScore } from "./indicatorScore";
import { indicatorSetOf, postsNamed, type IndicatorSet } from "./indicatorSet";
import { flag } from "./missing";
import type { Result } from "./result";
import { regrade } from "./regrade";
import { roundedAs } from "./rounding";
import { rowOf, type ScoringContext } from "./row";
import type { ScoreCard } from "./scoreCard.types";
import { typedOrAbsent } from "./typedNumber";
import { dimensionsOf, subtotalOf, weightedLines } from "./weightedScore";

/**
 * One person's score card, worked out as on paper: every indicator's score, the weighted lines, the subtotal, what is
 * deducted from the total, its cap and floor, the one rounding, the grade. Rank and payouts need the others and come
 * later. A row with a flag has no total; all its flags are collected.
 */
export function scoreCard(result: Result, scheme: Scheme, context: ScoringContext = {}): ScoreCard {
  const { settings } = scheme;
  const row = rowOf(result, scheme, context);
  const set = indicatorSetOf(scheme, result);

  const outcomes = set.indicators.map((item) => indicatorScore(item, row));
  const scores = outcomes.flatMap(({ score }) => (score ? [adjusted(score, result, context)] : []));
  const findings: Issue[] = [...setFlags(set, result, scheme), ...outcomes.flatMap((outcome) => outcome.findings)];
  const lines = weightedLines(scores, set, scheme);
  if (!lines && !isFlagged(findings)) findings.push(flag("nothing-left", result.at, {}));
  const itemDeductions = scores.flatMap(({ deductions }) => deductions);
  const shown = { result, lines: lines ?? [], dimensions: [], payouts: [] };

  const subtotal = subtotalOf(lines ?? []);
  const deducted = deduct(set.deductions, { kind: "total", name: "total", base: subtotal, stopsAtZero: false }, row);
  findings.push(...deducted.findings);
  const deductions = [...itemDeductions, ...deducted.lines];
  if (isFlagged(findings)) return { ...shown, deductions, findings };

  const { value: beforeRounding, bounded } = within(deducted.left, typedOrAbsent(settings.scoreFloor), typedOrAbsent(settings.scoreCap));
  const computed = roundedAs(beforeRounding, settings.decimals, settings.rounding);
  const change = adjustmentOf(context.adjustments, result, { kind: "total" });
  const total = change ? roundedAs(change.value, settings.decimals, settings.rounding) : computed;
  return {
    ...shown,
    deductions,
    dimensions: dimensionsOf(shown.lines, settings),
    subtotal,
    bounded,
    beforeRounding,
    ...(change && { adjusted: adjustedFrom(computed, change) }),
    total,
    ...regrade(standing(set, total, scheme, { scores: scoresOf(shown.lines), ...(!change && { beforeRounding }) }), set.ladder, gradeAdjustmentOf(context.adjustments, result)),
    findings,
  };
}

/** The score that people approved in place of the one worked out, where they did (P48). */
function adjusted(score: IndicatorScore, result: Result, context: ScoringContext): IndicatorScore {
  const change = adjustmentOf(context.adjustments, result, { kind: "indicator", code: score.item.indicator.code });
  return change ? { ...score, omitted: false, score: change.value, adjusted: adjustedFrom(score.score, change) } : score;
}

/** The scores that a grade may ask something of: of indicators that were left out there are none. */
export function scoresOf(lines: ScoreCard["lines"]): readonly Exact[] {
  return lines.filter(({ working }) => !(working.kind === "missing" && working.policy === "omit")).map(({ score }) => score);
}

/** Grade, coefficient and the way to the next grade of a rounded total. */
export function standing(set: IndicatorSet, total: Exact, scheme: Scheme, graded?: Graded): Pick<ScoreCard, "grade" | "coefficient" | "toNextGrade"> {
  const { settings } = scheme;
  const index = gradeIndex(set.ladder, total, settings.decimals, graded && { ...graded, ...(settings.gradeOn === "rounded" && { beforeRounding: undefined }) });
  const step = set.ladder[index];
  return { grade: step?.band.grade, coefficient: step?.coefficient, toNextGrade: toNextGrade(set.ladder, index, total, settings.decimals) };
}

/** Whether there is anything to appraise the row by. A post nobody planned for may get only part of the indicators. */
function setFlags(set: IndicatorSet, result: Result, scheme: Scheme): readonly Issue[] {
  const facts = { post: result.post ?? "", stage: result.stage ?? "" };
  const isWanting = set.indicators.length === 0 || set.sumOff !== undefined;
  if (isWanting && set.postUnknown) {
    const posts = postsNamed(scheme, result.table).join(scheme.language === "zh" ? "、" : ", ");
    return [flag(result.post === undefined ? "post-missing" : "post-unknown", result.at, { ...facts, posts })];
  }
  if (set.indicators.length === 0) return [flag("no-indicators-for-row", result.at, facts)];
  return set.sumOff === undefined ? [] : [flag("row-weights-sum", result.at, { ...facts, sum: set.sumOff })];
}

function isFlagged(findings: readonly Issue[]): boolean {
  return findings.some(({ severity }) => severity === "flag");
}
