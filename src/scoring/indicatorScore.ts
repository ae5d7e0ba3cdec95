import type { Issue } from "../scheme/issue";
import { compare, plus, zero, type Exact } from "../sheet/exact";
import { actualsOf, ratedActual, type Actual } from "./actual";
import { within, type Bounded } from "./bounds";
import { deduct } from "./deductions";
import { scoreText } from "./figureText";
import { checkGate } from "./gate";
import type { PreparedIndicator } from "./indicatorSet";
import { missingFlag, notice } from "./missing";
import type { Rated } from "./raters";
import type { Row } from "./row";
import { ruleScore, type RuleScore } from "./ruleScore";
import type { Adjusted, DeductionLine, IndicatorLine, Working } from "./scoreCard.types";

/** An indicator's score before it is weighted. `omitted` leaves it out of the total altogether. */
export type IndicatorScore = Readonly<{
  item: PreparedIndicator;
  inputs: IndicatorLine["inputs"];
  actual?: Exact;
  target?: Exact;
  working: Working;
  bounded?: Bounded["bounded"];
  adjusted?: Adjusted;
  score: Exact;
  omitted: boolean;
  raters?: IndicatorLine["raters"];
  gate?: IndicatorLine["gate"];
  missed?: true;
  vetoed?: true;
  deductions: readonly DeductionLine[];
}>;

/** The score of one indicator for one row, or the flags that say why there is none. Notices come with either. */
export type IndicatorOutcome = Readonly<{ score?: IndicatorScore; findings: readonly Issue[] }>;

/**
 * One indicator as on paper: its rule gives a score, the indicator's floor and cap bound it, its deduction rules take
 * from it. A missing value goes by the indicator's policy instead: not scored, left out, zero or full marks (P61).
 */
export function indicatorScore(item: PreparedIndicator, row: Row): IndicatorOutcome {
  const rated = ratedActual(item, row);
  const blocked = rated?.findings.filter(({ severity }) => severity === "flag") ?? [];
  if (blocked.length > 0) return { findings: blocked };
  const actuals = actualsOf(item, row, rated);
  const outcome = ruleScore(item, row, actuals);
  switch (outcome.kind) {
    case "scored":
      return withRaters(bounded(item, row, outcome, inputsOf(item, row, actuals)), rated);
    case "missing":
      return byPolicy(item, outcome, inputsOf(item, row, actuals));
    case "flagged":
      return { findings: outcome.findings };
  }
}

function bounded(item: PreparedIndicator, row: Row, outcome: Extract<RuleScore, { kind: "scored" }>, inputs: IndicatorLine["inputs"]): IndicatorOutcome {
  const { indicator } = item;
  const bound = within(outcome.score, item.floor, item.cap);
  const deducted =
    outcome.deductions || item.deductions.length === 0
      ? undefined
      : deduct(item.deductions, { kind: "indicator", name: indicator.code, base: bound.value, stopsAtZero: true }, row);
  const vetoed = indicator.veto && !outcome.met;
  const findings = [...outcome.findings, ...(deducted?.findings ?? [])];
  if (vetoed) findings.push(notice("veto-missed", inputs[0]?.at ?? row.result.at, { subject: indicator.name }));
  if (indicator.rule.kind === "direct" && !bound.bounded && isOdd(bound.value, item.fullScore)) findings.push(notice("score-odd", inputs[0]?.at ?? row.result.at, { subject: indicator.name, score: scoreText(bound.value), full: scoreText(item.fullScore) }));
  const { gate, finding } = checkGate(item, row, outcome.actual ?? outcome.score, inputs[0]?.at ?? row.result.at);
  if (finding) findings.push(finding);
  if (finding?.severity === "flag" || deducted?.findings.some(({ severity }) => severity === "flag")) return { findings };
  return {
    findings,
    score: {
      item,
      inputs,
      actual: outcome.actual,
      target: outcome.target,
      working: outcome.working,
      bounded: bound.bounded,
      score: deducted?.left ?? bound.value,
      omitted: false,
      ...(gate && { gate }),
      ...(!outcome.met && { missed: true }),
      ...(vetoed && { vetoed }),
      deductions: outcome.deductions ?? deducted?.lines ?? [],
    },
  };
}

/** A score that nobody means to give, where the scheme sets no floor and no cap: below nothing, or more than twice full marks. */
function isOdd(score: Exact, full: Exact): boolean {
  return compare(score, zero) < 0 || compare(score, plus(full, full)) > 0;
}

/** The ratings behind an actual, told with its score. */
function withRaters(outcome: IndicatorOutcome, rated: Rated | undefined): IndicatorOutcome {
  if (!rated) return outcome;
  return { findings: [...rated.findings, ...outcome.findings], ...(outcome.score && { score: { ...outcome.score, inputs: [...rated.inputs, ...outcome.score.inputs.slice(1)], raters: rated.parts } }) };
}

function byPolicy(item: PreparedIndicator, { at, column }: Extract<RuleScore, { kind: "missing" }>, inputs: IndicatorLine["inputs"]): IndicatorOutcome {
  const policy = item.missing;
  if (policy === "block") return { findings: [missingFlag(at, item.indicator.name, column, inputs.find((reading) => reading.at === at))] };
  const score = policy === "full" ? item.fullScore : zero;
  const working = { kind: "missing", policy } as const;
  // A veto whose value is missing and counts as zero has not been met either.
  const vetoed = item.indicator.veto && policy === "zero";
  return {
    findings: vetoed ? [notice("veto-missed", at, { subject: item.indicator.name })] : [],
    score: { item, inputs, working, score, omitted: policy === "omit", ...(vetoed && { vetoed }), deductions: [] },
  };
}

function inputsOf({ target, targetTo }: PreparedIndicator, row: Row, actuals: readonly Actual[]): IndicatorLine["inputs"] {
  const inputs = actuals.map(({ reading }) => reading);
  if (target && "column" in target) inputs.push(row.reading(target.column));
  if (targetTo && "column" in targetTo) inputs.push(row.reading(targetTo.column));
  return inputs;
}
