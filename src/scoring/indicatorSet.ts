import type { DeductionRule } from "../scheme/deductionRule";
import type { Figure, Indicator } from "../scheme/indicator";
import { parameterNamed, type Scheme } from "../scheme/scheme";
import { lowerBetterFormulas, type LowerBetterFormula } from "../scheme/scoringRule";
import type { MissingPolicy } from "../scheme/setting";
import { choiceWords } from "../scheme/tableColumns";
import { hundred, over, plus, times, zero, type Exact } from "../sheet/exact";
import { bandLookup, type BandLookup } from "./bandLookup";
import { covers, indicatorCovers } from "./dataTables";
import { gradeLadder, type GradeStep } from "./grade";
import type { Result } from "./result";
import { typedNumber, typedOrAbsent } from "./typedNumber";
import { weightsOff } from "./weightsOff";

/** A target: fixed, or read from a column of the person's row. */
export type PreparedFigure = Readonly<{ fixed: Exact }> | Readonly<{ column: string }>;

/** An indicator with its figures as exact numbers and its lookups at hand. */
export type PreparedIndicator = Readonly<{
  indicator: Indicator;
  weight?: Exact;
  /** Points of full marks: the item's points when the scheme totals points, else 100. */
  fullScore: Exact;
  target?: PreparedFigure;
  targetTo?: PreparedFigure;
  worst?: Exact;
  /** Bounds of the score, on the item's own scale. */
  floor?: Exact;
  cap?: Exact;
  lowerBetter: LowerBetterFormula;
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
  const indicators = indicatorsFor(scheme, table, post, stage).map((indicator) => preparedIndicator(scheme, indicator, table));
  const agreed = indicators.reduce((sum, item) => (item.indicator.bonus ? sum : plus(sum, shareOf(item, scheme))), zero);
  return {
    indicators,
    agreed,
    sumOff: scheme.settings.totalling === "weighted" ? weightsOff(agreed) : undefined,
    deductions: scheme.deductions.filter((rule) => rule.target.kind === "total" && covers(rule.table, table)),
    ladder: gradeLadder(scheme, table),
  };
}

export function indicatorsFor(scheme: Scheme, table: string, post: string, stage: string): readonly Indicator[] {
  return scheme.indicators.filter(
    (indicator) =>
      indicatorCovers(scheme, indicator.table, table) &&
      (indicator.posts.length === 0 || indicator.posts.includes(post)) &&
      (indicator.stages.length === 0 || indicator.stages.includes(stage)),
  );
}

/** What an indicator counts of the whole: its weight, or its points when the scheme totals points. */
export function shareOf(item: PreparedIndicator, scheme: Scheme): Exact {
  return scheme.settings.totalling === "points" ? item.fullScore : (item.weight ?? zero);
}

function preparedIndicator(scheme: Scheme, indicator: Indicator, table: string): PreparedIndicator {
  const { rule } = indicator;
  const bands = rule.kind === "bands" ? scheme.bands.find(({ name }) => name === rule.bands) : undefined;
  const fullScore = scheme.settings.totalling === "points" ? typedNumber(indicator.maxPoints ?? 100) : hundred;
  return {
    indicator,
    weight: typedOrAbsent(indicator.weight),
    fullScore,
    target: preparedFigure(indicator.target),
    targetTo: preparedFigure(indicator.targetTo),
    worst: "worst" in rule ? typedOrAbsent(rule.worst) : undefined,
    floor: indicator.floor === undefined ? undefined : onItemScale(fullScore, typedNumber(indicator.floor)),
    cap: indicator.cap === undefined ? undefined : onItemScale(fullScore, typedNumber(indicator.cap)),
    lowerBetter: ("lowerBetter" in rule ? rule.lowerBetter : undefined) ?? defaultLowerBetter(scheme) ?? "2-a/t",
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
