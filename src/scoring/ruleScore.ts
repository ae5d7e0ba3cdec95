import type { Issue } from "../scheme/issue";
import type { ScoringRule } from "../scheme/scoringRule";
import { compare, exact, greatest, hundred, isZero, least, minus, negated, one, over, times, truncated, zero, type Exact } from "../sheet/exact";
import { numberOf, shownTarget, targetCell, targetOf, type Actual } from "./actual";
import { attain } from "./attainment";
import { bandOf } from "./bandLookup";
import { deduct } from "./deductions";
import { onItemScale, type PreparedIndicator } from "./indicatorSet";
import { flag, notice } from "./missing";
import type { Row } from "./row";
import type { AttainmentWorking, DeductionLine, Working } from "./scoreCard.types";
import { typedNumber } from "./typedNumber";

/** What a scoring rule makes of a row. `score` is on the item's own scale, before floor and cap; `met` whether the target was. */
export type RuleScore =
  | Readonly<{
      kind: "scored";
      score: Exact;
      working: Working;
      met: boolean;
      actual?: Exact;
      target?: Exact;
      deductions?: readonly DeductionLine[];
      findings: readonly Issue[];
    }>
  | Readonly<{ kind: "missing"; at: string; column: string }>
  | Readonly<{ kind: "flagged"; findings: readonly Issue[] }>;

type RuleOf<Kind extends ScoringRule["kind"]> = Extract<ScoringRule, { kind: Kind }>;

/** Turns an indicator's actual into its score by the indicator's rule (P05, P12, P14, P15). */
export function ruleScore(item: PreparedIndicator, row: Row, actuals: readonly Actual[]): RuleScore {
  const { rule } = item.indicator;
  switch (rule.kind) {
    case "proportional":
      return byAttainment(item, row, actuals, (attainment) => ({
        score: times(attainment.attainment, hundred),
        working: { kind: "proportional", attainment },
      }));
    case "perShort":
      return byAttainment(item, row, actuals, (attainment) => shortfallScore(rule, attainment));
    case "bands":
      return rule.of === "actual" ? bandsOfActual(item, row, actuals) : bandsOfAttainment(item, row, actuals);
    case "passFail":
      return passFail(item, row, actuals, rule);
    case "direct":
      return byNumber(item, row, actuals, (actual) => {
        const scale = rule.scale === undefined ? undefined : typedNumber(rule.scale);
        return { score: scale ? over(times(actual, hundred), scale) : actual, working: { kind: "direct", actual, scale } };
      });
    case "checklist":
      return checklist(item, actuals);
    case "frequency":
      return byNumber(item, row, actuals, (done) => frequencyScore(rule, done));
    case "deductions":
      return deductionsOnly(item, row);
  }
}

type Scored = Readonly<{ score: Exact; working: Working; met?: boolean }>;

/** One number is all the rule needs. A target, where there is one, is only shown (and asked by a veto). */
function byNumber(item: PreparedIndicator, row: Row, actuals: readonly Actual[], rule: (actual: Exact) => Scored | Issue): RuleScore {
  const found = onlyNumber(item, actuals);
  if (found.kind !== "number") return found;
  const scored = rule(found.value);
  if ("code" in scored) return { kind: "flagged", findings: [scored] };
  const target = shownTarget(item, row);
  const met = scored.met ?? (!target || meets(item, found.value, target));
  return { kind: "scored", ...scored, score: onItemScale(item.fullScore, scored.score), met, actual: found.value, target, findings: [] };
}

/** The rule needs the attainment of a target. */
function byAttainment(item: PreparedIndicator, row: Row, actuals: readonly Actual[], rule: (attainment: AttainmentWorking) => Scored | Issue): RuleScore {
  const found = onlyNumber(item, actuals);
  const target = targetOf(item.target, item, row);
  const targetTo = item.targetTo ? targetOf(item.targetTo, item, row) : undefined;
  if ("flag" in target || (targetTo && "flag" in targetTo) || found.kind === "flagged") {
    const ofTargets = [target, targetTo].flatMap((one) => (one && "flag" in one ? one.flag : []));
    return { kind: "flagged", findings: found.kind === "flagged" ? [...found.findings, ...ofTargets] : ofTargets };
  }
  if (found.kind === "missing") return found;
  const { indicator, lowerBetter, worst, cap } = item;
  const attained = attain({
    direction: indicator.direction,
    lowerBetter,
    actual: found.value,
    target: target.value,
    targetTo: targetTo?.value,
    worst,
    best: cap && over(cap, item.fullScore),
    lowerBands: item.lowerBands,
  });
  if ("trouble" in attained) {
    const at = attained.trouble === "actual-zero" ? found.at : targetCell(item, row);
    return { kind: "flagged", findings: [flag(attained.trouble, at, { subject: indicator.name })] };
  }
  const scored = rule(attained.working);
  if ("code" in scored) return { kind: "flagged", findings: [{ ...scored, at: found.at }] };
  const findings = attained.judged ? [notice("target-zero-judged", targetCell(item, row), { subject: indicator.name })] : [];
  const met = compare(attained.working.attainment, one) >= 0;
  return { kind: "scored", ...scored, score: onItemScale(item.fullScore, scored.score), met, actual: found.value, target: target.value, findings };
}

function onlyNumber(item: PreparedIndicator, [actual]: readonly Actual[]) {
  const { indicator } = item;
  if (!actual) return { kind: "missing", at: indicator.at, column: indicator.name } as const;
  const judged = numberOf(actual, indicator.name);
  switch (judged.kind) {
    case "number":
      return { kind: "number", value: judged.value, at: actual.reading.at } as const;
    case "missing":
      return { kind: "missing", at: judged.at, column: actual.column } as const;
    case "faulty":
      return { kind: "flagged", findings: [judged.flag] } as const;
  }
}

function meets({ indicator: { direction } }: PreparedIndicator, actual: Exact, target: Exact, targetTo = target): boolean {
  switch (direction) {
    case "higher":
      return compare(actual, target) >= 0;
    case "lower":
      return compare(actual, target) <= 0;
    case "range":
      return compare(actual, target) >= 0 && compare(actual, targetTo) <= 0;
  }
}

function bandsOfAttainment(item: PreparedIndicator, row: Row, actuals: readonly Actual[]): RuleScore {
  return byAttainment(item, row, actuals, (attainment) => bandScore(item, attainment.attainment, attainment));
}

function bandsOfActual(item: PreparedIndicator, row: Row, actuals: readonly Actual[]): RuleScore {
  return byNumber(item, row, actuals, (actual) => bandScore(item, actual));
}

function bandScore({ indicator, bands }: PreparedIndicator, value: Exact, attainment?: AttainmentWorking): Scored | Issue {
  const found = bands && bandOf(bands, value);
  const facts = { subject: indicator.name, table: bands?.name ?? "", value: found ? Number(found.looked.n) / Number(found.looked.d) : 0 };
  if (!found?.step) return flag("band-none", indicator.at, facts);
  const { looked, step } = found;
  const working = { kind: "bands", attainment, looked, band: step.text, table: bands!.name, result: step.result } as const;
  return { score: step.result, working };
}

/** 100 less the points for each step short of the target; nothing below the zero line (`每差1%扣2分，低于80%不得分`). */
function shortfallScore(rule: RuleOf<"perShort">, attainment: AttainmentWorking): Scored {
  const ratio = attainment.attainment;
  const points = typedNumber(rule.points);
  const belowLine = rule.zeroBelow !== undefined && compare(ratio, typedNumber(rule.zeroBelow)) < 0;
  const shortfall = greatest(minus(one, ratio), zero);
  const steps = wholeSteps(over(shortfall, typedNumber(rule.step)), rule.begun);
  const score = belowLine ? zero : greatest(minus(hundred, times(steps, points)), zero);
  return { score, working: { kind: "perShort", attainment, steps, points, belowLine } };
}

function wholeSteps(steps: Exact, begun: boolean): Exact {
  return begun ? negated(floored(negated(steps))) : floored(steps);
}

function floored(value: Exact): Exact {
  const cut = truncated(value, 0);
  return compare(cut, value) > 0 ? minus(cut, one) : cut;
}

function frequencyScore(rule: RuleOf<"frequency">, done: Exact): Scored {
  const required = typedNumber(rule.required);
  const met = compare(done, required) >= 0;
  const share = rule.allOrNothing ? (met ? one : zero) : least(greatest(over(done, required), zero), one);
  return { score: times(share, hundred), met, working: { kind: "frequency", done, required, allOrNothing: rule.allOrNothing } };
}

/** 100 when the target is met, else the fail score. Yes or no is taken as it stands; a number is held against the target. */
function passFail(item: PreparedIndicator, row: Row, [given]: readonly Actual[], rule: RuleOf<"passFail">): RuleScore {
  const { indicator } = item;
  const judgement = given && judgePass(item, row, given);
  if (!judgement || "kind" in judgement) return judgement ?? { kind: "missing", at: indicator.at, column: indicator.name };
  const score = judgement.passed ? hundred : exact(rule.failScore);
  const working = { kind: "passFail", ...judgement } as const;
  const actual = typeof judgement.actual === "boolean" ? undefined : judgement.actual;
  return { kind: "scored", score: onItemScale(item.fullScore, score), working, met: judgement.passed, actual, target: judgement.target, findings: [] };
}

type Judgement = Readonly<{ actual: Exact | boolean; target?: Exact; passed: boolean }>;

function judgePass(item: PreparedIndicator, row: Row, { judged, column }: Actual): Judgement | Exclude<RuleScore, { kind: "scored" }> {
  switch (judged.kind) {
    case "answer":
      return { actual: judged.value, passed: judged.value };
    case "missing":
      return { kind: "missing", at: judged.at, column };
    case "faulty":
      return { kind: "flagged", findings: [judged.flag] };
    case "number": {
      const target = targetOf(item.target, item, row);
      const targetTo = item.targetTo ? targetOf(item.targetTo, item, row) : target;
      if ("flag" in target) return { kind: "flagged", findings: [target.flag] };
      if ("flag" in targetTo) return { kind: "flagged", findings: [targetTo.flag] };
      return { actual: judged.value, target: target.value, passed: meets(item, judged.value, target.value, targetTo.value) };
    }
  }
}

/** Satisfied ÷ applicable items. What does not apply leaves the count; a blank is left to the policy (P14). */
function checklist(item: PreparedIndicator, actuals: readonly Actual[]): RuleScore {
  const faults = actuals.flatMap(({ judged }) => (judged.kind === "faulty" ? [judged.flag] : []));
  if (faults.length > 0) return { kind: "flagged", findings: faults };
  const blank = actuals.find(({ judged }) => judged.kind === "missing" && !judged.notApplicable);
  if (blank && item.missing === "block") return { kind: "missing", at: blank.reading.at, column: blank.column };
  const answers = actuals.flatMap(({ judged }) => checkMark(judged, item) ?? []);
  if (answers.length === 0) return { kind: "missing", at: actuals[0]?.reading.at ?? item.indicator.at, column: actuals[0]?.column ?? item.indicator.name };
  const satisfied = answers.filter(Boolean).length;
  const share = over(exact(satisfied), exact(answers.length));
  const working = { kind: "checklist", satisfied, applicable: answers.length } as const;
  return { kind: "scored", score: onItemScale(item.fullScore, times(share, hundred)), working, met: satisfied === answers.length, findings: [] };
}

/** Whether one item is satisfied; undefined when it leaves the count. */
function checkMark(judged: Actual["judged"], { missing }: PreparedIndicator): boolean | undefined {
  switch (judged.kind) {
    case "answer":
      return judged.value;
    case "number":
      return !isZero(judged.value);
    case "missing":
      return judged.notApplicable || missing === "omit" ? undefined : missing === "full";
    case "faulty":
      return undefined;
  }
}

/** Full marks less the deduction rules on the indicator; never below 0 (P15, S4k). */
function deductionsOnly(item: PreparedIndicator, row: Row): RuleScore {
  const start = item.fullScore;
  const { left, taken, lines, findings } = deduct(item.deductions, { kind: "indicator", name: item.indicator.code, base: start, stopsAtZero: true }, row);
  if (findings.some(({ severity }) => severity === "flag")) return { kind: "flagged", findings };
  return { kind: "scored", score: left, working: { kind: "deductions", start, taken }, met: isZero(taken), deductions: lines, findings };
}

