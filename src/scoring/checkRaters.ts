import type { Issue } from "../scheme/issue";
import type { Rater } from "../scheme/rater";
import type { Scheme } from "../scheme/scheme";
import { exact, plus, zero } from "../sheet/exact";
import { distinct, names } from "./indicatorSet";
import { ratersFor } from "./raters";
import { weightsOff } from "./weightsOff";

/** The weights of raters make 100 %, in general and in every dimension that has its own; whoever is rated has raters. */
export function checkRaters(scheme: Scheme): readonly Issue[] {
  const posts = scheme.raters.some(({ posts: own }) => own.length > 0) ? distinct(scheme.raters.flatMap((rater) => rater.posts)) : [undefined];
  const dimensions = [...new Set(scheme.raters.map(({ dimension }) => dimension))];
  const sums = posts.flatMap((post) =>
    dimensions.flatMap((dimension) => checkScope(scheme.raters.filter((rater) => rater.dimension === dimension && (post === undefined || rater.posts.length === 0 || names(rater.posts, post))), dimension)),
  );
  const unrated = scheme.indicators.filter((indicator) => indicator.rated && posts.every((post) => ratersFor(scheme, indicator, post).length === 0));
  return [...withoutRepeats(sums), ...unrated.map(({ name, at, cells }): Issue => ({ severity: "issue", code: "no-raters", at: cells["columns"] ?? at, facts: { name } }))];
}

function checkScope(raters: readonly Rater[], dimension: string | undefined): readonly Issue[] {
  if (raters.length === 0) return [];
  const whose = { whose: dimension === undefined ? "" : `（维度“${dimension}”）`, whoseEn: dimension === undefined ? "" : ` (dimension “${dimension}”)` };
  const found = raters.flatMap((rater, index): Issue[] => {
    const first = raters.slice(0, index).find((other) => other.rater === rater.rater);
    return first ? [{ severity: "issue", code: "duplicate-rater", at: rater.cells["rater"] ?? rater.at, facts: { name: rater.rater, first: first.at, ...whose } }] : [];
  });
  const off = weightsOff(raters.reduce((sum, { weight }) => plus(sum, exact(weight)), zero));
  const at = raters[0]!.cells["weight"] ?? raters[0]!.at;
  return off === undefined ? found : [...found, { severity: "issue", code: "rater-weights-sum", at, facts: { sum: off, ...whose } }];
}

/** Raters of several posts are told of once. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.code, issue.at, issue.facts]);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
