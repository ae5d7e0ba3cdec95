import Decimal from "decimal.js";
import type { Indicator } from "../../src/scheme/indicator";
import type { Scheme } from "../../src/scheme/scheme";
import type { Result } from "../../src/scoring/result";

Decimal.set({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });

/** A quotient that ends after sixty digits of nines is the decimal it stands for: 31 × 100 ÷ 300 × 7.5 ÷ 100 is 0.775, not 0.77499…. */
function settled(value: Decimal): Decimal {
  return value.toDecimalPlaces(45);
}

/**
 * The total and grade of a row by `decimal.js`, written anew from the rules' own words and sharing no step with the
 * scoring room. For rows without missing values; deductions and targets as the random schemes of the tests use them.
 */
export function oracle(result: Result, scheme: Scheme): Readonly<{ total: string; grade?: string }> {
  const { settings } = scheme;
  const full = (one: Indicator) => (settings.totalling === "points" ? new Decimal(one.maxPoints ?? 100) : new Decimal(100));
  const all = scheme.indicators.reduce((points, one) => points.plus(full(one)), new Decimal(0));
  let sum = new Decimal(0);
  for (const one of scheme.indicators) {
    let score = scoreOf(result, one, scheme).times(full(one)).div(100);
    if (one.cap !== undefined) score = Decimal.min(score, full(one).times(one.cap).div(100));
    if (one.floor !== undefined) score = Decimal.max(score, full(one).times(one.floor).div(100));
    for (const rule of scheme.deductions.filter(({ target }) => target.kind === "indicator" && target.code === one.code)) {
      score = Decimal.max(0, score.minus(taken(result, rule)));
    }
    let weighted = settings.totalling === "points" ? score : score.times(one.weight ?? 0).times(settings.fullMarks).div(100);
    if (settings.totalling === "points" && settings.scaled) weighted = score.times(settings.fullMarks).div(all);
    if (settings.itemDecimals !== undefined) weighted = settled(weighted).toDecimalPlaces(settings.itemDecimals);
    sum = sum.plus(weighted);
  }
  for (const rule of scheme.deductions.filter(({ target }) => target.kind === "total")) sum = sum.minus(taken(result, rule));
  if (settings.scoreCap !== undefined) sum = Decimal.min(sum, settings.scoreCap);
  if (settings.scoreFloor !== undefined) sum = Decimal.max(sum, settings.scoreFloor);
  const total = settled(sum).toDecimalPlaces(settings.decimals);
  const grade = scheme.grades.find(({ lowestTotal, inclusive }) => lowestTotal === undefined || (inclusive ? total.gte(lowestTotal) : total.gt(lowestTotal)));
  return { total: total.isZero() ? "0" : total.toString(), grade: grade?.grade };
}

function numberIn(result: Result, column: string): Decimal {
  const reading = result.readings.get(column);
  if (reading?.kind !== "number") throw new Error(`no number in ${column}`);
  return new Decimal(reading.value);
}

function attainment(result: Result, one: Indicator): Decimal {
  const actual = numberIn(result, one.columns[0]!);
  const figure = (which: Indicator["target"]) => (which!.kind === "number" ? new Decimal(which!.value) : numberIn(result, which!.column));
  const target = figure(one.target);
  if (one.direction === "higher") return Decimal.max(0, actual.div(target));
  if (one.direction === "range") {
    const far = one.targetTo ? figure(one.targetTo) : target;
    if (actual.lt(target)) return Decimal.max(0, actual.div(target));
    return actual.gt(far) ? Decimal.max(0, new Decimal(2).minus(actual.div(far))) : new Decimal(1);
  }
  const formula = ("lowerBetter" in one.rule ? one.rule.lowerBetter : undefined) ?? "2-a/t";
  if (formula === "t/a") return Decimal.max(0, target.div(actual));
  if (formula === "2-a/t") return Decimal.max(0, new Decimal(2).minus(actual.div(target)));
  const worst = new Decimal("worst" in one.rule ? one.rule.worst! : 0);
  return Decimal.max(0, actual.minus(worst).div(target.minus(worst)));
}

function scoreOf(result: Result, one: Indicator, scheme: Scheme): Decimal {
  const { rule } = one;
  switch (rule.kind) {
    case "proportional":
      return attainment(result, one).times(100);
    case "bands": {
      const table = scheme.bands.find(({ name }) => name === rule.bands)!;
      const value = settled(rule.of === "actual" ? numberIn(result, one.columns[0]!) : attainment(result, one)).toDecimalPlaces(table.decimals);
      const band = table.bands.find(
        ({ from, fromInclusive, to, toInclusive }) =>
          (from === undefined || (fromInclusive ? value.gte(from) : value.gt(from))) && (to === undefined || (toInclusive ? value.lte(to) : value.lt(to))),
      );
      return new Decimal(band!.result);
    }
    case "passFail":
      return attainmentMet(result, one) ? new Decimal(100) : new Decimal(rule.failScore);
    case "direct":
      return numberIn(result, one.columns[0]!).times(100).div(rule.scale ?? 100);
    case "checklist":
      return new Decimal(one.columns.filter((column) => !numberIn(result, column).isZero()).length).div(one.columns.length).times(100);
    case "perShort": {
      const reached = settled(attainment(result, one));
      if (rule.zeroBelow !== undefined && reached.lt(rule.zeroBelow)) return new Decimal(0);
      const steps = settled(Decimal.max(0, new Decimal(1).minus(reached)).div(rule.step));
      return Decimal.max(0, new Decimal(100).minus((rule.begun ? steps.ceil() : steps.floor()).times(rule.points)));
    }
    case "frequency": {
      const share = Decimal.min(1, Decimal.max(0, numberIn(result, one.columns[0]!).div(rule.required)));
      return rule.allOrNothing ? (share.gte(1) ? new Decimal(100) : new Decimal(0)) : share.times(100);
    }
    case "deductions":
      return new Decimal(100);
  }
}

function attainmentMet(result: Result, one: Indicator): boolean {
  const actual = numberIn(result, one.columns[0]!);
  const target = one.target!.kind === "number" ? new Decimal(one.target!.value) : numberIn(result, one.target!.column);
  if (one.direction === "range") return attainment(result, one).eq(1);
  return one.direction === "higher" ? actual.gte(target) : actual.lte(target);
}

function taken(result: Result, rule: Scheme["deductions"][number]): Decimal {
  if (rule.counted.kind !== "column") throw new Error("the oracle counts columns only");
  const count = numberIn(result, rule.counted.column).toNumber();
  const reached = rule.steps.slice(0, count);
  const steps = rule.combine === "highest" ? reached.slice(-1) : reached;
  return steps.reduce((sum, step) => sum.plus(step), new Decimal(0));
}
