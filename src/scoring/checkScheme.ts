import type { DeductionRule } from "../scheme/deductionRule";
import type { Indicator } from "../scheme/indicator";
import type { Issue } from "../scheme/issue";
import { parameterNamed, type Scheme } from "../scheme/scheme";
import { lowerBetterFormulas } from "../scheme/scoringRule";
import { lowerBetterBands } from "../scheme/choiceWords";
import { checkBands } from "./checkBands";
import { checkGrades } from "./checkGrades";
import { checkRaters } from "./checkRaters";
import { checkWeights } from "./checkWeights";
import { defaultLowerBetter, lowerBetterParameter, lowerBetterTable } from "./indicatorSet";
import { asPercent } from "./weightsOff";
import { exact } from "../sheet/exact";

/** What can be proved wrong (or worth knowing) about a scheme before any row is read. */
export function checkScheme(scheme: Scheme): readonly Issue[] {
  return [
    ...checkWeights(scheme),
    ...checkRaters(scheme),
    ...scheme.indicators.flatMap((indicator) => checkIndicator(indicator, scheme)),
    ...checkSettings(scheme),
    ...scheme.bands.flatMap((table) => checkBands(table, looksUpAttainment(scheme, table.name))),
    ...checkGrades(scheme),
    ...scheme.deductions.flatMap(checkDeduction),
    ...checkStacking(scheme),
    ...duplicatePayouts(scheme),
  ];
}

function issue(code: string, at: string, facts: Issue["facts"]): Issue {
  return { severity: "issue", code, at, facts };
}

/** Whether every indicator that looks a table up looks up its attainment, which is never below 0. */
function looksUpAttainment(scheme: Scheme, table: string): boolean {
  const users = scheme.indicators.flatMap(({ rule }) => (rule.kind === "bands" && rule.bands === table ? [rule.of] : []));
  return users.length > 0 && users.every((of) => of === "attainment");
}

function checkIndicator(indicator: Indicator, scheme: Scheme): readonly Issue[] {
  const { name, rule, at, cells, columns, formula, cap, floor } = indicator;
  const found: Issue[] = [];
  if (columns.length === 0 && formula === undefined && rule.kind !== "deductions") found.push(issue("source-missing", cells["columns"] ?? at, { name }));
  if (cap !== undefined && floor !== undefined && cap < floor) found.push(issue("bounds-reversed", cells["cap"] ?? at, { name }));
  if (rule.kind === "bands" && !scheme.bands.some((table) => table.name === rule.bands)) {
    found.push(issue("unknown-bands", cells["ruleSettings"] ?? cells["rule"] ?? at, { name, table: rule.bands }));
  }
  if (rule.kind === "deductions" && !scheme.deductions.some(({ target }) => target.kind === "indicator" && target.code === indicator.code)) {
    found.push(issue("no-deduction-rules", at, { name }));
  }
  return [...found, ...checkTarget(indicator, scheme)];
}

/** Fixed targets that could never give an attainment; targets read from columns are judged row by row. */
function checkTarget(indicator: Indicator, scheme: Scheme): readonly Issue[] {
  const { name, rule, direction, target, targetTo, at, cells } = indicator;
  const needsAttainment = rule.kind === "proportional" || rule.kind === "perShort" || (rule.kind === "bands" && rule.of === "attainment");
  const cell = cells["target"] ?? at;
  if (!needsAttainment) return [];
  if (!target) return [issue("needs-target", cell, { name })];
  const value = target.kind === "number" ? target.value : undefined;
  const far = targetTo?.kind === "number" ? targetTo.value : undefined;
  switch (direction) {
    case "higher":
      return value !== undefined && value <= 0 ? [issue("target-not-positive", cell, { name, value })] : [];
    case "range":
      if (value !== undefined && far !== undefined && far < value) return [issue("range-reversed", cells["targetTo"] ?? cell, { subject: name })];
      return value !== undefined && (value < 0 || (far ?? value) <= 0) ? [issue("target-not-positive", cell, { name, value })] : [];
    case "lower": {
      const formula = ("lowerBetter" in rule ? rule.lowerBetter : undefined) ?? defaultLowerBetter(scheme) ?? "2-a/t";
      if (formula === "bands" && !lowerBetterTable(scheme)) return [issue("unknown-bands", cells["rule"] ?? at, { name, table: lowerBetterBands[scheme.language] })];
      if (formula !== "linear") return value !== undefined && value < 0 ? [issue("target-not-positive", cell, { name, value })] : [];
      const worst = "worst" in rule ? rule.worst : undefined;
      if (worst === undefined) return [issue("worst-missing", cells["ruleSettings"] ?? at, { subject: name })];
      return value !== undefined && worst <= value ? [issue("worst-not-worse", cells["ruleSettings"] ?? at, { subject: name })] : [];
    }
  }
}

function checkSettings(scheme: Scheme): readonly Issue[] {
  const { scoreCap, scoreFloor, name } = scheme.settings;
  const found: Issue[] = [];
  if (scoreCap !== undefined && scoreFloor !== undefined && scoreCap < scoreFloor) found.push({ severity: "issue", code: "bounds-reversed", facts: { name } });
  const parameter = parameterNamed(scheme, lowerBetterParameter.zh) ?? parameterNamed(scheme, lowerBetterParameter.en);
  if (parameter?.value !== undefined && defaultLowerBetter(scheme) === undefined) {
    found.push(issue("unknown-lower-better", parameter.at, { name: parameter.name, text: String(parameter.value), choices: lowerBetterFormulas.join(scheme.language === "zh" ? "、" : ", ") }));
  }
  return found;
}

function checkDeduction(rule: DeductionRule): readonly Issue[] {
  const found: Issue[] = [];
  const steps = rule.cells["steps"] ?? rule.at;
  if (rule.unit === "percent") {
    const over = [...rule.steps, ...(rule.threshold ? [rule.threshold.amount] : []), ...(rule.maximum === undefined ? [] : [rule.maximum])].filter((ratio) => ratio > 1);
    if (over[0] !== undefined) found.push(issue("percent-over-one", steps, { name: rule.name, value: asPercent(exact(over[0])) }));
  }
  if (rule.base !== undefined && (rule.target.kind !== "payout" || rule.unit !== "percent")) found.push(issue("deduction-base", rule.cells["base"] ?? rule.at, { name: rule.name }));
  if (rule.unit === "points" && rule.combine === "compound") found.push(issue("compound-points", rule.cells["combine"] ?? rule.at, { name: rule.name }));
  return found;
}

/** Rules on one target have to agree on how they stack. */
function checkStacking({ deductions }: Scheme): readonly Issue[] {
  const firsts = new Map<string, DeductionRule>();
  return deductions.flatMap((rule) => {
    const target = JSON.stringify([rule.target, rule.table]);
    const first = firsts.get(target);
    if (!first) firsts.set(target, rule);
    return first && first.stack !== rule.stack ? [issue("stack-differs", rule.cells["stack"] ?? rule.at, { name: rule.name, other: first.name })] : [];
  });
}

/** A payout's name is how formulas and deductions speak of it: once per data table and post. */
function duplicatePayouts({ payouts }: Scheme): readonly Issue[] {
  return payouts.flatMap((rule, index) => {
    const first = payouts.slice(0, index).find((other) => other.name === rule.name && other.table === rule.table && (rule.posts.length === 0 || other.posts.length === 0 || other.posts.some((post) => rule.posts.includes(post))));
    return first ? [issue("duplicate-payout", rule.cells["name"] ?? rule.at, { name: rule.name, first: first.at })] : [];
  });
}
