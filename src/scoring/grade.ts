import type { GradeBand } from "../scheme/gradeBand";
import type { Scheme } from "../scheme/scheme";
import { exact, minus, type Exact } from "../sheet/exact";
import { firstUnitFrom, fromUnit, unitOf } from "./units";

/** A grade with the first total, in units of the declared decimals, that earns it; absent for the lowest grade. */
export type GradeStep = Readonly<{ band: GradeBand; first?: bigint; coefficient?: Exact }>;

/** The grades of a data table, best first. Empty while the scheme states no line between grades (P23). */
export function gradeLadder(scheme: Scheme, dataTable: string): readonly GradeStep[] {
  const own = scheme.grades.filter(({ table }) => table === dataTable);
  const grades = own.length > 0 ? own : scheme.grades.filter(({ table }) => table === undefined);
  if (grades.every(({ lowestTotal }) => lowestTotal === undefined)) return [];
  return grades.map((band) => ({
    band,
    first: band.lowestTotal === undefined ? undefined : firstUnitFrom(band.lowestTotal, band.inclusive, scheme.settings.decimals),
    coefficient: band.coefficient === undefined ? undefined : exact(band.coefficient),
  }));
}

/** Where a rounded total stands on the ladder: the index of the first grade it reaches, -1 when it reaches none. */
export function gradeIndex(ladder: readonly GradeStep[], total: Exact, decimals: number): number {
  if (ladder.length === 0) return -1;
  const unit = unitOf(total, decimals);
  return ladder.findIndex(({ first }) => first === undefined || unit >= first);
}

/** What the rounded total lacks to the next better grade; undefined in the best grade. */
export function toNextGrade(
  ladder: readonly GradeStep[],
  index: number,
  total: Exact,
  decimals: number,
): Readonly<{ grade: string; points: Exact }> | undefined {
  const better = ladder[(index < 0 ? ladder.length : index) - 1];
  if (better?.first === undefined) return undefined;
  return { grade: better.band.grade, points: minus(fromUnit(better.first, decimals), total) };
}
