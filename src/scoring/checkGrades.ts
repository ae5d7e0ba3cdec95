import type { GradeBand } from "../scheme/gradeBand";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { toText } from "../sheet/exact";
import { firstUnitFrom, fromUnit } from "./units";

/**
 * Whether the grades of each data table give every total exactly one grade: from high to low, only the last without a
 * line. Grades of which none has a line are switched off, which is no fault (P23).
 */
export function checkGrades(scheme: Scheme): readonly Issue[] {
  const tables = new Set(scheme.grades.map(({ table }) => table));
  return [...tables].flatMap((table) => checkLadder(scheme.grades.filter((grade) => grade.table === table), scheme));
}

function checkLadder(grades: readonly GradeBand[], { settings }: Scheme): readonly Issue[] {
  const { decimals, scoreFloor } = settings;
  if (grades.every(({ lowestTotal }) => lowestTotal === undefined)) return [];
  const issue = (code: string, { at }: GradeBand, facts: Issue["facts"]): Issue => ({ severity: "issue", code, at, facts });
  const unbounded = grades.slice(0, -1).filter(({ lowestTotal }) => lowestTotal === undefined);
  if (unbounded.length > 0) return unbounded.map((grade) => issue("grades-unbounded", grade, { grade: grade.grade }));

  const first = ({ lowestTotal, inclusive }: GradeBand) => (lowestTotal === undefined ? undefined : firstUnitFrom(lowestTotal, inclusive, decimals));
  const found = grades.slice(1).flatMap((grade, index) => {
    const above = grades[index]!;
    const line = first(grade);
    return line !== undefined && line >= first(above)! ? [issue("grades-order", grade, { grade: grade.grade, above: above.grade })] : [];
  });
  const last = grades.at(-1)!;
  const lowest = first(last);
  const lowestPossible = firstUnitFrom(scoreFloor ?? 0, true, decimals);
  if (lowest !== undefined && lowest > lowestPossible) found.push(issue("grade-hole", last, { value: toText(fromUnit(lowest, decimals), decimals) }));
  return found;
}
