import type { GradeBand } from "../scheme/gradeBand";
import type { Scheme } from "../scheme/scheme";
import { compare, exact, minus, type Exact } from "../sheet/exact";
import { firstUnitFrom, fromUnit, unitOf } from "./units";

/** A grade with the first total, in units of the declared decimals, that earns it; absent for the lowest grade. */
export type GradeStep = Readonly<{ band: GradeBand; first?: bigint; coefficient?: Exact; leastScore?: Exact }>;

/** What a grade may ask besides the rounded total: the total before its rounding, and the score of every indicator. */
export type Graded = Readonly<{ beforeRounding?: Exact; scores: readonly Exact[] }>;

/** Whether the rounded total alone does not tell the grade: it is graded unrounded (AMB-72), or a grade asks something of every indicator (P25). */
export function looksCloser(ladder: readonly GradeStep[], { settings }: Scheme): boolean {
  return ladder.length > 0 && (settings.gradeOn === "unrounded" || ladder.some(({ leastScore }) => leastScore !== undefined));
}

/** The grades of a data table, best first. Empty while the scheme states no line between grades (P23). */
export function gradeLadder(scheme: Scheme, dataTable: string): readonly GradeStep[] {
  const own = scheme.grades.filter(({ table }) => table === dataTable);
  const grades = own.length > 0 ? own : scheme.grades.filter(({ table }) => table === undefined);
  if (grades.every(({ lowestTotal }) => lowestTotal === undefined)) return [];
  return grades.map((band) => ({
    band,
    first: band.lowestTotal === undefined ? undefined : firstUnitFrom(band.lowestTotal, band.inclusive, scheme.settings.decimals),
    coefficient: band.coefficient === undefined ? undefined : exact(band.coefficient),
    leastScore: band.leastScore === undefined ? undefined : exact(band.leastScore),
  }));
}

/**
 * Where a rounded total stands on the ladder: the index of the first grade it reaches, -1 when it reaches none. `graded`
 * adds what grades ask besides; its total before rounding, where there is one, is graded instead.
 */
export function gradeIndex(ladder: readonly GradeStep[], total: Exact, decimals: number, graded?: Graded): number {
  if (ladder.length === 0) return -1;
  const unit = unitOf(total, decimals);
  const reaches = ({ band, first }: GradeStep) => (graded?.beforeRounding && band.lowestTotal !== undefined ? isAbove(graded.beforeRounding, band) : first === undefined || unit >= first);
  const isEven = ({ leastScore }: GradeStep) => leastScore === undefined || graded === undefined || graded.scores.every((score) => compare(score, leastScore) >= 0);
  return ladder.findIndex((step) => reaches(step) && isEven(step));
}

function isAbove(total: Exact, { lowestTotal, inclusive }: GradeBand): boolean {
  const order = compare(total, exact(lowestTotal!));
  return inclusive ? order >= 0 : order > 0;
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
  const points = minus(fromUnit(better.first, decimals), total);
  return points.n > 0n ? { grade: better.band.grade, points } : undefined;
}
