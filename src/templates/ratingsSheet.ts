import { ratingsTable } from "../scheme/ratings";
import { equalWeights, type Criterion } from "./criteria";
import { nameColumn, periodColumn, ratingColumn } from "./dataColumns";
import type { RaterSource } from "./schemeSource";
import type { DataTable, SampleCell, Template } from "./template";
import { text, type Text } from "./text";

export const ratingsName = text(ratingsTable.zh, ratingsTable.en);

/** What a person was given in a period: a line of scores per rater, in the order of the indicators. */
export type Given = Readonly<{ person: Text; period: SampleCell; scores: readonly (readonly number[])[] }>;

/** Raters of equal weight, as long as nobody has agreed otherwise; whoever has not rated leaves it to the others (AMB-84). */
export function equalRaters(raters: readonly Text[]): readonly RaterSource[] {
  const weights = equalWeights(raters.map(({ zh }) => zh));
  return raters.map((rater, index) => ({ rater, weight: weights[index]!, missing: "renormalise", origin: "assumed", assumed: ["weight", "missing"] }));
}

/** The sheet in which raters' scores are gathered, a row a score. */
export function ratingsSheet({ cycle, guidance, raters, criteria, given }: Readonly<{ cycle: Template["cycle"]; guidance: Text; raters: readonly Text[]; criteria: readonly Criterion[]; given: readonly Given[] }>): DataTable {
  const { columns } = ratingsTable;
  const names = criteria.map(({ row }) => row.name);
  return {
    name: ratingsName,
    guidance,
    frozen: 2,
    blankRows: 36,
    columns: [
      periodColumn(cycle),
      { ...nameColumn, explanation: text("被评价人的姓名，与考核数据中一致。", "The name of whoever is rated, as in the results.") },
      { header: columns.rater, kind: "choice", width: 12, choices: raters, explanation: text("评价人属于哪一类；同一类可有多行，先平均。", "Which kind of rater; several rows of a kind are averaged first.") },
      { header: columns.indicator, kind: "choice", width: 26, choices: names, explanation: text("评的是哪个指标。", "Which indicator is rated.") },
      ratingColumn(columns.score, text("0–100 分；没有评的不要填 0。", "0 to 100; leave it blank where nothing was rated.")),
    ],
    sample: given.flatMap(({ person, period, scores }) => raters.flatMap((rater, of) => names.map((name, index) => [period, person, rater, name, scores[of]![index]!]))),
  };
}
