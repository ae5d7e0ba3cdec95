import { cycleOf, daysOf } from "../scheme/period";
import type { Appraisal } from "./appraisal.types";

/**
 * The periods that have rows: those of the scheme's own cycle before others (a monthly scheme opens on its latest month,
 * not on the year), the latest to end first; of those that end together the shortest first.
 */
export function periodsIn({ cards, scheme }: Appraisal): readonly string[] {
  const periods = new Set(cards.flatMap(({ result }) => result.period ?? []));
  const own = (period: string) => Number(cycleOf(period) === scheme?.settings.cycle);
  return [...periods].sort((a, b) => own(b) - own(a) || daysOf(b).last - daysOf(a).last || daysOf(b).first - daysOf(a).first);
}
