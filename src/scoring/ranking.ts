import type { Settings } from "../scheme/setting";
import type { Result } from "./result";

/**
 * Ranks by the rounded total, best first, among the people of the same data table and period (and department, post or
 * group where the scheme says so). Ties share the better rank; `sports` leaves a gap after them (1, 1, 3), `dense` does
 * not (1, 1, 2). Who has no total (NaN) has no rank. The ranks come back in the order of the results.
 */
export function ranksOf(results: readonly Result[], totals: ArrayLike<number>, settings: Settings): readonly (number | undefined)[] {
  const ranks = new Array<number | undefined>(results.length).fill(undefined);
  for (const field of fieldsOf(results, totals, settings)) {
    field.sort((one, other) => totals[other]! - totals[one]!);
    let rank = 0;
    let distinct = 0;
    field.forEach((index, position) => {
      if (position === 0 || totals[index] !== totals[field[position - 1]!]) {
        distinct += 1;
        rank = position + 1;
      }
      ranks[index] = settings.ranking === "sports" ? rank : distinct;
    });
  }
  return ranks;
}

/** Those who compete with each other, by their places in the results. */
function fieldsOf(results: readonly Result[], totals: ArrayLike<number>, settings: Settings): Iterable<number[]> {
  const fields = new Map<string, number[]>();
  results.forEach((result, index) => {
    if (Number.isNaN(totals[index])) return;
    const key = `${result.table}\n${result.period ?? ""}\n${settings.rankWithin === "all" ? "" : (result[settings.rankWithin] ?? "")}`;
    const field = fields.get(key);
    if (field) field.push(index);
    else fields.set(key, [index]);
  });
  return fields.values();
}
