import type { DeductionRule } from "../scheme/deductionRule";
import type { Figure, Indicator } from "../scheme/indicator";
import { parameterNamed, type Scheme } from "../scheme/scheme";
import { lowerBetterFormulas, type LowerBetterFormula } from "../scheme/scoringRule";
import type { MissingPolicy } from "../scheme/setting";
import { choiceWords, lowerBetterBands } from "../scheme/choiceWords";
import { sameText } from "../sheet/text";
import { hundred, over, plus, times, zero, type Exact } from "../sheet/exact";
import { bandLookup, type BandLookup } from "./bandLookup";
import { covers, indicatorCovers } from "./dataTables";
import { gradeLadder, type GradeStep } from "./grade";
import type { Result } from "./result";
import { typedNumber, typedOrAbsent } from "./typedNumber";
import { weightingsOf, type Weighting } from "./weighting";
import { weightsOff } from "./weightsOff";

/** A target: fixed, or read from a column of the person's row. */
export type PreparedFigure = Readonly<{ fixed: Exact }> | Readonly<{ column: string }>;

/** An indicator with its figures as exact numbers and its lookups at hand. */
export type PreparedIndicator = Readonly<{
  indicator: Indicator;
  weight?: Exact;
  /** How the weight came about where it is not simply the indicator's own. */
  weighting?: Weighting;
  /** Points of full marks: the item's points when the scheme totals points, else 100. */
  fullScore: Exact;
  target?: PreparedFigure;
  targetTo?: PreparedFigure;
  /** What has to be reached whatever the score. */
  gate?: PreparedFigure;
  worst?: Exact;
  /** Bounds of the score, on the item's own scale. */
  floor?: Exact;
  cap?: Exact;
  lowerBetter: LowerBetterFormula;
  lowerBands?: BandLookup;
  bands?: BandLookup;
  missing: MissingPolicy;
  /** The deduction rules that take from this indicator's score. */
  deductions: readonly DeductionRule[];
}>;

/** What the people of one post and stage are appraised by. */
export type IndicatorSet = Readonly<{
  indicators: readonly PreparedIndicator[];
  /** Σ of the weights (or points) of the indicators that are not bonus items. */
  agreed: Exact;
  /** The sum, as `95%`, when weights should make 100 % and do not. */
  sumOff?: string;
  /** Set when others of the table are appraised by their post and no indicator names this one. */
  postUnknown: boolean;
  /** The rules that take from the total. */
  deductions: readonly DeductionRule[];
  ladder: readonly GradeStep[];
}>;

const setsByScheme = new WeakMap<Scheme, Map<string, IndicatorSet>>();

/** The indicators a row is appraised by: those of its data table whose posts and stages name the row's, or name none. */
export function indicatorSetOf(scheme: Scheme, { table, post = "", stage = "" }: Pick<Result, "table" | "post" | "stage">): IndicatorSet {
  let sets = setsByScheme.get(scheme);
  if (!sets) setsByScheme.set(scheme, (sets = new Map()));
  const key = `${table}\n${post}\n${stage}`;
  let set = sets.get(key);
  if (!set) sets.set(key, (set = prepare(scheme, table, post, stage)));
  return set;
}

function prepare(scheme: Scheme, table: string, post: string, stage: string): IndicatorSet {
  const own = indicatorsFor(scheme, table, post, stage);
  const weightings = weightingsOf(own, scheme);
  const indicators = own.map((indicator) => preparedIndicator(scheme, indicator, table, weightings.of.get(indicator)));
  const agreed = indicators.reduce((sum, item) => (item.indicator.bonus ? sum : plus(sum, shareOf(item, scheme))), zero);
  return {
    indicators,
    agreed,
    sumOff: scheme.settings.totalling === "weighted" ? weightsOff(agreed) : undefined,
    postUnknown: isPostUnknown(scheme, table, post),
    deductions: scheme.deductions.filter((rule) => rule.target.kind === "total" && covers(rule.table, table)),
    ladder: gradeLadder(scheme, table),
  };
}

export function indicatorsFor(scheme: Scheme, table: string, post: string, stage: string): readonly Indicator[] {
  return scheme.indicators.filter(
    (indicator) =>
      indicatorCovers(scheme, indicator.table, table) &&
      (indicator.posts.length === 0 || names(indicator.posts, post)) &&
      (indicator.stages.length === 0 || names(indicator.stages, stage)),
  );
}

/** Whether a list of posts or stages names one; spaces and full-width letters make no other post of it. */
export function names(list: readonly string[], word: string): boolean {
  return list.some((one) => sameText(one, word));
}

/** The posts that the indicators of a data table name, each once. */
export function postsNamed(scheme: Scheme, table: string): readonly string[] {
  return distinct(scheme.indicators.filter((indicator) => indicatorCovers(scheme, indicator.table, table)).flatMap(({ posts }) => posts));
}

function isPostUnknown(scheme: Scheme, table: string, post: string): boolean {
  const posts = postsNamed(scheme, table);
  return posts.length > 0 && !names(posts, post);
}

/** Words that are written differently and mean the same, once. */
export function distinct(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => words.findIndex((other) => sameText(other, word)) === index);
}

/** What an indicator counts of the whole: its weight, or its points when the scheme totals points. */
export function shareOf(item: PreparedIndicator, scheme: Scheme): Exact {
  return scheme.settings.totalling === "points" ? item.fullScore : (item.weight ?? zero);
}

function preparedIndicator(scheme: Scheme, indicator: Indicator, table: string, weighting: Weighting | undefined): PreparedIndicator {
  const { rule } = indicator;
  const bands = rule.kind === "bands" ? scheme.bands.find(({ name }) => name === rule.bands) : undefined;
  const fullScore = scheme.settings.totalling === "points" ? typedNumber(indicator.maxPoints ?? 100) : hundred;
  return {
    indicator,
    weight: weighting?.weight ?? typedOrAbsent(indicator.weight),
    weighting,
    fullScore,
    target: preparedFigure(indicator.target),
    targetTo: preparedFigure(indicator.targetTo),
    gate: preparedFigure(indicator.gate),
    worst: "worst" in rule ? typedOrAbsent(rule.worst) : undefined,
    floor: indicator.floor === undefined ? undefined : onItemScale(fullScore, typedNumber(indicator.floor)),
    cap: indicator.cap === undefined ? undefined : onItemScale(fullScore, typedNumber(indicator.cap)),
    lowerBetter: ("lowerBetter" in rule ? rule.lowerBetter : undefined) ?? defaultLowerBetter(scheme) ?? "2-a/t",
    lowerBands: lowerBetterLookup(scheme),
    bands: bands && bandLookup(bands),
    missing: indicator.missing ?? scheme.settings.missing,
    deductions: scheme.deductions.filter(
      ({ target, table: ruleTable }) => target.kind === "indicator" && target.code === indicator.code && covers(ruleTable, table),
    ),
  };
}

function preparedFigure(figure: Figure | undefined): PreparedFigure | undefined {
  if (!figure) return undefined;
  return figure.kind === "number" ? { fixed: typedNumber(figure.value) } : { column: figure.column };
}

/** The parameter that settles AMB-73 for the whole scheme. */
export const lowerBetterParameter = { zh: "逆向指标公式", en: "Lower-is-better formula" } as const;

/** The bands that a lower-is-better ratio is looked up in. */
function lowerBetterLookup(scheme: Scheme): BandLookup | undefined {
  const table = lowerBetterTable(scheme);
  return table && bandLookup(table);
}

export function lowerBetterTable({ bands }: Scheme): Scheme["bands"][number] | undefined {
  return bands.find(({ name }) => sameText(name, lowerBetterBands.zh) || sameText(name, lowerBetterBands.en));
}

/** The scheme-wide lower-is-better formula; undefined when it states none, or none that is known. */
export function defaultLowerBetter(scheme: Scheme): LowerBetterFormula | undefined {
  const parameter = parameterNamed(scheme, lowerBetterParameter.zh) ?? parameterNamed(scheme, lowerBetterParameter.en);
  const text = typeof parameter?.value === "string" ? parameter.value.trim() : undefined;
  return lowerBetterFormulas.find((formula) => {
    const words = choiceWords.lowerBetter[formula];
    return text === formula || text === words.zh || text === words.en;
  });
}

/** A score on the 0–100 scale, on the item's own scale: 80 of an item of 5 points is 4. */
export function onItemScale(fullScore: Exact, score: Exact): Exact {
  return fullScore === hundred ? score : over(times(score, fullScore), hundred);
}
