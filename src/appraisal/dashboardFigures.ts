import type { WorkbookSnapshot } from "../sheet/snapshot";
import { compare, exact, minus, over, plus, rounded, zero, type Exact } from "../sheet/exact";
import type { Language } from "../scheme/issue";
import { periodIndex } from "../scheme/period";
import { isScored, type IndicatorLine, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { cardsOf } from "./compare";
import type { HistoryRecord } from "./history";
import { recordNumber, recordsUpTo, recordTotal } from "./pastRecords";
import { periodsIn } from "./periodsIn";
import { personTrends, pointsOf, type Trend } from "./personTrends";
import type { Warning } from "./warning";
import { warningsOf } from "./warnings";

export type Bar = Readonly<{ label: string; count: number }>;
export type Mean = Readonly<{ name: string; mean: Exact; people: number }>;
export type PeriodMean = Readonly<{ period: string; mean: Exact; people: number; paid?: Exact }>;
export type TotalMove = Readonly<{ at: string; name: string; from: Exact; to: Exact; change: Exact }>;
export type DepartmentGrades = Readonly<{ department: string; counts: readonly number[]; people: number; mean: Exact }>;

/** Everything that the dashboard shows of one period; the sheet and the pane are drawn from it alike. */
export type DashboardFigures = Readonly<{
  scheme: Readonly<{ name: string; version: string; language: Language; decimals: number; moneyDecimals: number }>;
  period: string;
  people: number;
  scored: number;
  mean?: Exact;
  /** The mean of the period before, where there is one. */
  meanBefore?: Exact;
  paid?: Exact;
  /** How many have which grade or, while grading is off, how many totals lie in which ten points. They add up to `scored`. */
  distribution: Readonly<{ graded: boolean; bars: readonly Bar[] }>;
  /** Mean score by dimension; of a scheme with fewer than two, by indicator. */
  parts: Readonly<{ of: "dimension" | "indicator"; means: readonly Mean[] }>;
  trend: readonly PeriodMean[];
  /** Mean attainment by indicator, 1 being the target. */
  attainment: readonly Mean[];
  /** Who gained and who lost most against the period before, best first. */
  movers: Readonly<{ up: number; down: number; shown: readonly TotalMove[] }>;
  departments: readonly DepartmentGrades[];
  /** The grades that `departments` counts, best first. */
  grades: readonly string[];
  trends: readonly Trend[];
  warnings: readonly Warning[];
}>;

const most = { periods: 6, attainment: 10, movers: 5, departments: 8 } as const;

/** The figures of a period (the latest unless one is named); undefined while there is nothing to show. */
export function dashboardFigures(appraisal: Appraisal, workbook: WorkbookSnapshot, asked?: string): DashboardFigures | undefined {
  const { scheme } = appraisal;
  const period = asked ?? periodsIn(appraisal)[0];
  if (!scheme || appraisal.issues.length > 0 || period === undefined) return undefined;
  const cards = cardsOf(appraisal, period);
  const scored = cards.filter(isScored);
  if (cards.length === 0) return undefined;
  const payouts = scheme.payouts.filter(({ helper }) => !helper).map(({ name }) => name);
  const records = recordsUpTo(appraisal, workbook, period, payouts);
  const trend = trendOf(records, payouts);
  const grades = gradesOf(scored, scheme.grades);
  const before = trend.find((one) => periodIndex(period) - periodIndex(one.period) === 1);
  return {
    scheme: { name: scheme.settings.name, version: scheme.settings.version, language: scheme.language, decimals: scheme.settings.decimals, moneyDecimals: scheme.settings.moneyDecimals },
    period,
    people: cards.length,
    scored: scored.length,
    ...(scored.length > 0 ? { mean: meanOf(scored.map(({ total }) => total!)) } : {}),
    ...(before ? { meanBefore: before.mean } : {}),
    ...(payouts.length > 0 && scored.length > 0 ? { paid: sumOf(scored.flatMap((card) => card.payouts.filter(({ helper }) => !helper).map(({ amount }) => amount))) } : {}),
    distribution: distributionOf(scored, grades),
    parts: partsOf(scored),
    trend: trend.slice(-most.periods),
    attainment: attainmentOf(scored),
    movers: moversOf(scored, records, period),
    departments: departmentsOf(scored, grades),
    grades,
    trends: personTrends(scored, records, scheme, period),
    warnings: warningsOf(appraisal, workbook, period),
  };
}

/** The grades of a scheme from the best down that the tables of these people have; none while grading is off. */
function gradesOf(scored: readonly ScoreCard[], bands: readonly Readonly<{ grade: string; table?: string }>[]): readonly string[] {
  if (scored.every(({ grade }) => grade === undefined)) return [];
  const tables = new Set(scored.map(({ result }) => result.table));
  return [...new Set(bands.filter(({ table }) => table === undefined || tables.has(table)).map(({ grade }) => grade))];
}

function distributionOf(scored: readonly ScoreCard[], grades: readonly string[]): DashboardFigures["distribution"] {
  if (grades.length > 0) {
    const bars = grades.map((grade) => ({ label: grade, count: scored.filter((card) => card.grade === grade).length }));
    const without = scored.filter(({ grade }) => grade === undefined || !grades.includes(grade)).length;
    return { graded: true, bars: without > 0 ? [...bars, { label: "—", count: without }] : bars };
  }
  const tens = scored.map(({ total }) => Math.floor(Number(total!.n / total!.d) / 10) * 10);
  if (tens.length === 0) return { graded: false, bars: [] };
  const classes = tens.map((ten) => Math.min(100, Math.max(50, ten)));
  const [low, high] = [Math.min(...classes), Math.max(...classes)];
  const label = (from: number) => (from === 50 && tens.some((ten) => ten < 50) ? "<60" : from === 100 ? "≥100" : `${from}–${from + 10}`);
  const shown = Array.from({ length: (high - low) / 10 + 1 }, (_, index) => high - index * 10);
  return { graded: false, bars: shown.map((from) => ({ label: label(from), count: classes.filter((one) => one === from).length })) };
}

function partsOf(scored: readonly ScoreCard[]): DashboardFigures["parts"] {
  const dimensions = meansBy(scored.flatMap((card) => card.dimensions.map(({ name, score }) => ({ name, value: score }))));
  if (dimensions.length > 1) return { of: "dimension", means: dimensions };
  return { of: "indicator", means: meansBy(scored.flatMap(({ lines }) => lines.filter(isWeighed).map(({ name, score }) => ({ name, value: score })))).slice(0, most.attainment) };
}

function isWeighed({ effectiveWeight, weight }: IndicatorLine): boolean {
  const factor = effectiveWeight ?? weight;
  return factor === undefined || compare(factor, zero) !== 0;
}

/** Of more than ten indicators the ten that are furthest from their targets, in the order of the scheme. */
function attainmentOf(scored: readonly ScoreCard[]): readonly Mean[] {
  const means = meansBy(scored.flatMap(({ lines }) => lines.flatMap((line) => attained(line))));
  const kept = new Set([...means].sort((one, other) => compare(one.mean, other.mean)).slice(0, most.attainment));
  return means.filter((one) => kept.has(one));
}

function attained({ name, working }: IndicatorLine): readonly Readonly<{ name: string; value: Exact }>[] {
  switch (working.kind) {
    case "proportional":
    case "perShort":
      return [{ name, value: working.attainment.attainment }];
    case "bands":
      return working.attainment ? [{ name, value: working.attainment.attainment }] : [];
    case "frequency":
      return compare(working.required, zero) > 0 ? [{ name, value: over(working.done, working.required) }] : [];
    case "passFail":
    case "direct":
    case "checklist":
    case "deductions":
    case "missing":
      return [];
  }
}

/** By period, from the first to the last, everybody's mean and what was paid altogether. */
function trendOf(records: readonly HistoryRecord[], payouts: readonly string[]): readonly PeriodMean[] {
  const byPeriod = new Map<string, HistoryRecord[]>();
  for (const record of records) if (recordTotal(record) !== undefined) byPeriod.set(record.period, [...(byPeriod.get(record.period) ?? []), record]);
  return [...byPeriod].map(([period, own]) => {
    const amounts = own.flatMap((record) => payouts.flatMap((payout) => recordNumber(record, payout) ?? []));
    return { period, mean: meanOf(own.map((record) => exact(recordTotal(record)!))), people: own.length, ...(amounts.length > 0 ? { paid: sumOf(amounts.map(exact)) } : {}) };
  });
}

function moversOf(scored: readonly ScoreCard[], records: readonly HistoryRecord[], period: string): DashboardFigures["movers"] {
  const before = records.filter((record) => periodIndex(period) - periodIndex(record.period) === 1);
  if (before.length === 0) return { up: 0, down: 0, shown: [] };
  const moves = scored.flatMap((card): readonly TotalMove[] => {
    const from = pointsOf(card, before).at(-1)?.value;
    const change = from && minus(card.total!, from);
    return change && compare(change, zero) !== 0 ? [{ at: card.result.at, name: card.result.name, from: from!, to: card.total!, change }] : [];
  });
  const sorted = moves.sort((one, other) => compare(other.change, one.change));
  const [up, down] = [sorted.filter(({ change }) => change.n > 0n), sorted.filter(({ change }) => change.n < 0n)];
  return { up: up.length, down: down.length, shown: [...up.slice(0, most.movers), ...down.slice(-most.movers)] };
}

/** The largest departments first; the rest is left out beyond eight. None where all belong to one. */
function departmentsOf(scored: readonly ScoreCard[], grades: readonly string[]): readonly DepartmentGrades[] {
  const byDepartment = new Map<string, ScoreCard[]>();
  for (const card of scored) {
    const { department = "" } = card.result;
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), card]);
  }
  if (byDepartment.size < 2) return [];
  const largest = [...byDepartment].sort(([, one], [, other]) => other.length - one.length).slice(0, most.departments);
  return largest.map(([department, own]) => ({
    department,
    counts: grades.map((grade) => own.filter((card) => card.grade === grade).length),
    people: own.length,
    mean: meanOf(own.map(({ total }) => total!)),
  }));
}

function meansBy(values: readonly Readonly<{ name: string; value: Exact }>[]): readonly Mean[] {
  const byName = new Map<string, Exact[]>();
  for (const { name, value } of values) {
    const known = byName.get(name);
    if (known) known.push(value);
    else byName.set(name, [value]);
  }
  return [...byName].map(([name, own]) => ({ name, mean: unroundedMean(own), people: own.length }));
}

function meanOf(values: readonly Exact[]): Exact {
  return rounded(unroundedMean(values), 2);
}

function unroundedMean(values: readonly Exact[]): Exact {
  return over(sumOf(values), exact(values.length));
}

function sumOf(values: readonly Exact[]): Exact {
  return values.reduce(plus, zero);
}
