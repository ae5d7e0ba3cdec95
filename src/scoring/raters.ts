import type { Issue } from "../scheme/issue";
import type { Indicator } from "../scheme/indicator";
import type { Rater } from "../scheme/rater";
import type { Scheme } from "../scheme/scheme";
import { exact, isZero, over, plus, times, zero, type Exact } from "../sheet/exact";
import { names as namesPost } from "./indicatorSet";
import { flag, judgeNumber, notice } from "./missing";
import type { Rating, Reading, Result } from "./result";
import type { RaterLine } from "./scoreCard.types";
import { typedNumber } from "./typedNumber";

/**
 * The raters whose weights hold for an indicator: those of its dimension where it has its own, else the general ones;
 * of those that are for certain posts only, the row's own (S4a: staff by the manager, managers by the general manager).
 */
export function ratersFor(scheme: Scheme, { dimension }: Pick<Indicator, "dimension">, post?: string): readonly Rater[] {
  const raters = scheme.raters.filter(({ posts }) => posts.length === 0 || (post !== undefined && namesPost(posts, post)));
  const own = raters.filter((rater) => rater.dimension !== undefined && rater.dimension === dimension);
  return own.length > 0 ? own : raters.filter((rater) => rater.dimension === undefined);
}

/**
 * What ratings come to: the actual, with every rater's part in it; nothing when nobody whose weight counts has rated.
 * `findings` of severity flag keep the row from being scored.
 */
export type Rated = Readonly<{ actual?: Exact; parts: readonly RaterLine[]; inputs: readonly Reading[]; findings: readonly Issue[]; at: string }>;

/**
 * Σ weight × mean of the ratings of that type (P11). A type of weight 0 is shown and counts nothing (S4g: peers are
 * 「参考意见」). Where nobody of a type has rated, its weight is spread over the others and that is said, or the row
 * is not scored, as the rater's row says (AMB-84). Ratings left blank or `N/A` are not given; a 0 is a rating.
 */
export function rate(ratings: readonly Rating[], indicator: Pick<Indicator, "name" | "dimension">, scheme: Scheme, result: Result): Rated {
  const findings: Issue[] = [];
  const given = ratersFor(scheme, indicator, result.post).map((rater) => {
    const own = ratings.filter((rating) => rating.rater === rater.rater);
    const read = own.flatMap(({ reading }) => {
      const judged = judgeNumber(reading, indicator.name, rater.rater);
      if (judged.kind === "faulty") findings.push(judged.flag);
      return judged.kind === "number" ? [{ value: judged.value, at: reading.at }] : [];
    });
    return { rater, weight: typedNumber(rater.weight), read, at: own[0]?.reading.at };
  });
  const at = given.find((one) => one.at !== undefined)?.at ?? result.at;
  const absent = given.filter(({ weight, read }) => read.length === 0 && !isZero(weight));
  const present = given.filter(({ read }) => read.length > 0).reduce((sum, { weight }) => plus(sum, weight), zero);
  if (isZero(present)) return { parts: [], inputs: [], findings, at };

  const blocking = absent.filter(({ rater }) => rater.missing === "block");
  const names = (some: typeof given) => some.map(({ rater }) => rater.rater).join(scheme.language === "zh" ? "、" : ", ");
  if (blocking.length > 0) findings.push(flag("rater-missing-block", at, { subject: indicator.name, raters: names(blocking) }));
  else if (absent.length > 0) findings.push(notice("rater-missing", at, { subject: indicator.name, raters: names(absent) }));
  const parts = given.map(({ rater, weight, read }): RaterLine => {
    const cells = read.map((one) => one.at);
    if (read.length === 0) return { rater: rater.rater, weight, effectiveWeight: zero, count: 0, cells };
    const mean = over(read.map(({ value }) => value).reduce(plus, zero), exact(read.length));
    return { rater: rater.rater, weight, effectiveWeight: absent.length > 0 ? over(weight, present) : weight, count: read.length, mean, cells };
  });
  const actual = parts.reduce((sum, { effectiveWeight, mean }) => (mean ? plus(sum, times(effectiveWeight, mean)) : sum), zero);
  return { actual, parts, inputs: ratings.flatMap(({ reading }) => (reading.kind === "number" ? [reading] : [])), findings, at };
}
