import { regradedFrom, type GradeAdjustment } from "./adjustment";
import type { GradeStep } from "./grade";
import type { ScoreCard } from "./scoreCard.types";

/** Grade, coefficient and the way to the next grade, as a total gives them. */
export type Standing = Pick<ScoreCard, "grade" | "coefficient" | "toNextGrade">;

/**
 * The standing after an approved change of the grade: the total stays what it is, the grade is the one people decided on
 * and the coefficient follows it. Points to the next grade say nothing any more.
 */
export function regrade(earned: Standing, ladder: readonly GradeStep[], change: Omit<GradeAdjustment, "subject"> | undefined): Standing & Pick<ScoreCard, "regraded"> {
  if (!change) return earned;
  const step = ladder.find(({ band }) => band.grade === change.grade);
  return { grade: change.grade, coefficient: step?.coefficient, toNextGrade: undefined, regraded: regradedFrom(earned.grade, change) };
}
