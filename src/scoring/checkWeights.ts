import { formatReference, parseReference } from "../sheet/address";
import { compare, exact, hundred, minus, one, over, plus, toText, zero, type Exact } from "../sheet/exact";
import { sameText } from "../sheet/text";
import type { Indicator } from "../scheme/indicator";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { distinct, indicatorsFor } from "./indicatorSet";
import { groupedBy, ownParts, statedWeight, weightingsOf, type Weightings } from "./weighting";
import { asPercent, weightsOff } from "./weightsOff";

/** The people a set of indicators is for, as far as the scheme names them. */
type Whose = Readonly<{ table: string; post: string; stage: string; indicators: readonly Indicator[]; weightings: Weightings }>;

/**
 * Whether the weights of everybody's indicators make 100 % (P06), for every data table, post and stage that the indicators
 * name; where the scheme totals points, what they make of full marks.
 */
export function checkWeights(scheme: Scheme): readonly Issue[] {
  const unconfirmed = unconfirmedWeights(scheme);
  if (unconfirmed.length > 0) return unconfirmed;
  const sets = everySet(scheme);
  if (scheme.settings.totalling === "points") return [...missingShares(scheme), ...sets.flatMap((whose) => checkPoints(whose, scheme))];
  const found = sets.flatMap((whose) => {
    const dimensions = checkDimensions(whose.indicators);
    return dimensions.length > 0 ? dimensions : [...checkSum(whose), ...checkQuantitative(whose, scheme), ...whose.indicators.flatMap((indicator) => checkRange(indicator, whose))];
  });
  return withoutRepeats([...missingShares(scheme), ...found]);
}

/** Weights that nobody has agreed yet, where the scheme says that nothing is scored on them (AMB-70, strict). */
function unconfirmedWeights({ indicators, settings }: Scheme): readonly Issue[] {
  const open = settings.assumedWeights === "refuse" ? indicators.filter(({ bonus, origin, weight }) => !bonus && origin === "assumed" && weight !== 0) : [];
  return open.length === 0 ? [] : [{ severity: "issue", code: "weights-unconfirmed", at: cellsOf(open, "weight"), facts: { count: open.length } }];
}

function missingShares(scheme: Scheme): readonly Issue[] {
  const { indicators, settings } = scheme;
  const field = settings.totalling === "points" ? "maxPoints" : "weight";
  const shared = new Set(field === "weight" ? everySet(scheme).flatMap(({ weightings }) => [...weightings.of.keys()]) : []);
  return indicators
    .filter((indicator) => !indicator.bonus && indicator[field] === undefined && !shared.has(indicator))
    .map((indicator) => ({ severity: "issue", code: field === "weight" ? "weight-missing" : "points-missing", at: indicator.cells[field] ?? indicator.at, facts: { name: indicator.name } }));
}

/** Sets that differ in nothing but whom they are for are told once. */
function everySet(scheme: Scheme): readonly Whose[] {
  const tables = [...new Set(scheme.indicators.map(({ table }) => table ?? scheme.indicators[0]?.table ?? ""))];
  const seen = new Set<string>();
  return tables.flatMap((table) => {
    const own = scheme.indicators.filter((indicator) => (indicator.table ?? tables[0]) === table);
    const posts = named(own.flatMap((indicator) => indicator.posts));
    const stages = named(own.flatMap((indicator) => indicator.stages));
    return posts.flatMap((post) =>
      stages.flatMap((stage) => {
        const indicators = indicatorsFor(scheme, table, post, stage);
        const key = indicators.map(({ at }) => at).join("\n");
        if (indicators.length === 0 || seen.has(key)) return [];
        seen.add(key);
        return [{ table, post, stage, indicators, weightings: weightingsOf(indicators, scheme) }];
      }),
    );
  });
}

/** The values that occur; where none does, one for everybody. */
function named(values: readonly string[]): readonly string[] {
  return values.length > 0 ? distinct(values) : [""];
}

/** What an indicator weighs among those of its set. */
function weightOf(indicator: Indicator, { weightings }: Whose): Exact {
  return weightings.of.get(indicator)?.weight ?? exact(indicator.weight ?? 0);
}

function checkSum(whose: Whose): readonly Issue[] {
  const counting = whose.indicators.filter(({ bonus }) => !bonus);
  const sum = counting.reduce((total, indicator) => plus(total, weightOf(indicator, whose)), zero);
  const off = weightsOff(sum);
  if (off === undefined) return whose.weightings.assumed ? [{ severity: "notice", code: "weights-assumed", at: cellsOf(counting, "weight"), facts: { count: counting.length, ...whoseWords(whose) } }] : [];
  const surplus = minus(sum, one);
  const bonus = counting.filter(({ weight }) => weight !== undefined && weight > 0 && compare(exact(weight), surplus) === 0);
  return [
    { severity: "issue", code: "weights-sum", at: cellsOf(counting, "weight"), facts: { sum: off, ...whoseWords(whose) } },
    ...bonus.map(
      (indicator): Issue => ({ severity: "notice", code: "maybe-bonus", at: indicator.cells["weight"] ?? indicator.at, facts: { name: indicator.name, weight: asPercent(exact(indicator.weight!)) } }),
    ),
  ];
}

/** A dimension states one weight, and the own parts of its indicators make 100 % of it (P07). */
function checkDimensions(indicators: readonly Indicator[]): readonly Issue[] {
  const counting = indicators.filter(({ bonus, dimension }) => !bonus && dimension !== "");
  return [...groupedBy(counting, ({ dimension }) => dimension)].flatMap(([dimension, members]): Issue[] => {
    const stated = statedWeight(members);
    if (stated === undefined) return [];
    const differing = members.find(({ dimensionWeight }) => dimensionWeight !== undefined && dimensionWeight !== stated);
    if (differing) return [{ severity: "issue", code: "dimension-weight-differs", at: differing.cells["dimensionWeight"] ?? differing.at, facts: { dimension, weight: asPercent(exact(stated)), other: asPercent(exact(differing.dimensionWeight!)) } }];
    const own = ownParts(members);
    const isOpen = members.some(({ weight }) => weight === undefined);
    if (isOpen ? compare(own, one) < 0 : weightsOff(own) === undefined) return [];
    return [{ severity: "issue", code: "dimension-parts-sum", at: cellsOf(members, "weight"), facts: { dimension, sum: asPercent(own) } }];
  });
}

/** The parameter that says how much the quantitative indicators weigh together (S1 「建议两者比例为7:3」, AMB-60). */
export const quantShareParameter = { zh: "定量占比", en: "Quantitative share" } as const;

function checkQuantitative(whose: Whose, { parameters }: Scheme): readonly Issue[] {
  const parameter = parameters.find(({ name }) => [quantShareParameter.zh, quantShareParameter.en].some((word) => sameText(word, name.replaceAll("_", ""))));
  if (typeof parameter?.value !== "number") return [];
  const wanted = parameter.value > 1.5 ? over(exact(parameter.value), hundred) : exact(parameter.value);
  const counting = whose.indicators.filter(({ bonus }) => !bonus);
  const sum = counting.filter(({ kind }) => kind === "quantitative").reduce((total, indicator) => plus(total, weightOf(indicator, whose)), zero);
  if (weightsOff(plus(minus(sum, wanted), one)) === undefined) return [];
  return [{ severity: "notice", code: "quant-share", at: parameter.at, facts: { sum: asPercent(sum), wanted: asPercent(wanted), ...whoseWords(whose) } }];
}

/** A weight outside its stated range is worth knowing; both ends belong to it (S1 「40%-50%」, AMB-61). */
function checkRange(indicator: Indicator, whose: Whose): readonly Issue[] {
  const { leastWeight: least, mostWeight: most, name } = indicator;
  const weight = weightOf(indicator, whose);
  const isOutside = (least !== undefined && compare(weight, exact(least)) < 0) || (most !== undefined && compare(weight, exact(most)) > 0);
  if (!isOutside) return [];
  const range = least === undefined ? `≤ ${asPercent(exact(most!))}` : most === undefined ? `≥ ${asPercent(exact(least))}` : `${asPercent(exact(least))}–${asPercent(exact(most))}`;
  return [{ severity: "notice", code: "weight-outside-range", at: indicator.cells["weight"] ?? indicator.at, facts: { name, weight: asPercent(weight), range } }];
}

/** What several posts share is told once. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, at, facts }) => {
    const key = JSON.stringify([code, at, facts]);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function checkPoints(whose: Whose, { settings }: Scheme): readonly Issue[] {
  const counting = whose.indicators.filter(({ bonus }) => !bonus);
  const sum = counting.reduce((total, { maxPoints }) => plus(total, exact(maxPoints ?? 0)), zero);
  if (compare(sum, exact(settings.fullMarks)) === 0) return [];
  return [{ severity: "notice", code: "points-sum", at: cellsOf(counting, "maxPoints"), facts: { sum: toText(sum, 4), full: settings.fullMarks, ...whoseWords(whose) } }];
}

/** `（数据表 …，岗位 …）`, where there are several. */
function whoseWords({ table, post, stage }: Whose): Readonly<{ whose: string; whoseEn: string }> {
  const zh = [table && `数据表“${table}”`, post && `岗位“${post}”`, stage && `阶段“${stage}”`].filter(Boolean).join("，");
  const en = [table && `data table “${table}”`, post && `post “${post}”`, stage && `stage “${stage}”`].filter(Boolean).join(", ");
  return { whose: zh && `（${zh}）`, whoseEn: en && ` (${en})` };
}

/** The cells of a field from the first indicator to the last, as one range where they stand in one column. */
function cellsOf(indicators: readonly Indicator[], field: "weight" | "maxPoints"): string {
  const references = indicators.map((indicator) => parseReference(indicator.cells[field] ?? indicator.at));
  const first = references[0];
  const isColumn = references.every((reference) => reference && reference.sheet === first!.sheet && reference.area.left === first!.area.left && reference.area.right === first!.area.left);
  if (!first || !isColumn) return indicators[0]?.cells[field] ?? indicators[0]?.at ?? "";
  const rows = references.map((reference) => reference!.area.top);
  return formatReference(first.sheet, { left: first.area.left, right: first.area.left, top: Math.min(...rows), bottom: Math.max(...rows) });
}
