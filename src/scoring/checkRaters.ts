import type { Issue } from "../scheme/issue";
import type { Rater } from "../scheme/rater";
import type { Scheme } from "../scheme/scheme";
import { exact, plus, zero } from "../sheet/exact";
import { ratersFor } from "./raters";
import { weightsOff } from "./weightsOff";

/** The weights of raters make 100 %, in general and in every dimension that has its own; whoever is rated has raters. */
export function checkRaters(scheme: Scheme): readonly Issue[] {
  const scopes = [...new Set(scheme.raters.map(({ dimension }) => dimension))];
  const sums = scopes.flatMap((dimension) => checkScope(scheme.raters.filter((rater) => rater.dimension === dimension), dimension));
  const unrated = scheme.indicators.filter((indicator) => indicator.rated && ratersFor(scheme, indicator).length === 0);
  return [...sums, ...unrated.map(({ name, at, cells }): Issue => ({ severity: "issue", code: "no-raters", at: cells["columns"] ?? at, facts: { name } }))];
}

function checkScope(raters: readonly Rater[], dimension: string | undefined): readonly Issue[] {
  const whose = { whose: dimension === undefined ? "" : `（维度“${dimension}”）`, whoseEn: dimension === undefined ? "" : ` (dimension “${dimension}”)` };
  const found = raters.flatMap((rater, index): Issue[] => {
    const first = raters.slice(0, index).find((other) => other.rater === rater.rater);
    return first ? [{ severity: "issue", code: "duplicate-rater", at: rater.cells["rater"] ?? rater.at, facts: { name: rater.rater, first: first.at, ...whose } }] : [];
  });
  const off = weightsOff(raters.reduce((sum, { weight }) => plus(sum, exact(weight)), zero));
  const at = raters[0]!.cells["weight"] ?? raters[0]!.at;
  return off === undefined ? found : [...found, { severity: "issue", code: "rater-weights-sum", at, facts: { sum: off, ...whose } }];
}
