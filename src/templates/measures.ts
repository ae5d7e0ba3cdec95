import { dataColumn, ratingColumn } from "./dataColumns";
import type { IndicatorSource } from "./schemeSource";
import type { DataColumn, DataKind } from "./template";
import { same, text, type Text } from "./text";

/**
 * What a measure is counted in. `rating` is a judgement on the 0–100 scale, `five` one on a scale of 1 to 5, `none` an
 * occurrence that must not happen; everything else is measured against a target.
 */
export type Unit = "rating" | "five" | "none" | "percent" | "score" | "count" | "times" | "yuan" | "minutes" | "hours" | "days";

/**
 * An indicator whose actual stands in a column of its own name. The source gives neither its weight nor its target: the
 * weight is shared out, the target is HR's to enter; `target` here is only what the sample shows.
 */
export type Measure = Readonly<{
  code: string;
  name: Text;
  dimension?: Text;
  unit: Unit;
  definition: Text;
  direction?: "higher" | "lower" | "range";
  target?: number;
  targetTo?: number;
  /** A standard to be met, all or nothing: 100 when the target is reached, else 0. */
  standard?: true;
  /** An actual worked out from columns of the row instead of one of its own. */
  derived?: Readonly<{ formula: Text; columns: readonly DataColumn[] }>;
  /** Where the source names one. */
  weight?: number;
  /** Whether the weight is the source's own. */
  stated?: true;
}>;

const unitWords: Readonly<Record<Unit, Text>> = {
  rating: text("分", "points"),
  five: text("级", "level"),
  none: text("次", "times"),
  percent: same("%"),
  score: text("分", "points"),
  count: text("件", "items"),
  times: text("次", "times"),
  yuan: text("元", "yuan"),
  minutes: text("分钟", "minutes"),
  hours: text("小时", "hours"),
  days: text("天", "days"),
};

const kinds: Readonly<Record<Exclude<Unit, "rating" | "five">, DataKind>> = { none: "count", percent: "percent", score: "score", count: "count", times: "count", yuan: "money", minutes: "number", hours: "number", days: "number" };

/** The rows of 指标 for measures on one data table; weights that are not stated are shared out equally. */
export function measured(measures: readonly Measure[], table: Text): readonly IndicatorSource[] {
  const weights = sharedWeights(measures);
  return measures.map((measure, index): IndicatorSource => {
    const direction = measure.unit === "none" ? "lower" : (measure.direction ?? "higher");
    const usual = { code: measure.code, name: measure.name, ...(measure.dimension ? { dimension: measure.dimension } : {}), unit: unitWords[measure.unit], weight: weights[index]!, direction, table, ...(measure.derived ? { formula: measure.derived.formula } : { columns: [measure.name] }), cap: 100, definition: measure.definition, origin: "assumed" } as const;
    const ends = direction === "range" ? (["target", "targetTo"] as const) : (["target"] as const);
    const assumed = measure.stated ? (["cap"] as const) : (["weight", "cap"] as const);
    if (measure.unit === "rating") return { ...usual, kind: "qualitative", rule: "direct", assumed };
    if (measure.unit === "five") return { ...usual, kind: "qualitative", rule: "direct", ruleSettings: { scale: 5 }, assumed: [...assumed, "ruleSettings"] };
    if (measure.unit === "none") return { ...usual, kind: "quantitative", rule: "passFail", target: 0, assumed };
    return {
      ...usual,
      kind: "quantitative",
      rule: measure.standard ? "passFail" : "proportional",
      assumed: [...assumed, "rule"],
      asked: ends,
      example: { target: measure.target, ...(direction === "range" ? { targetTo: measure.targetTo } : {}) },
    };
  });
}

/** The columns that the measures are read from. */
export function measureColumns(measures: readonly Measure[]): readonly DataColumn[] {
  return measures.flatMap((measure): readonly DataColumn[] => {
    const { name, unit, definition, derived } = measure;
    if (derived) return derived.columns;
    if (unit === "rating") return [ratingColumn(name, text(`${definition.zh}按 0–100 分评。`, `${definition.en} Rated 0 to 100.`))];
    if (unit === "five") return [dataColumn(name, "count", text(`${definition.zh}5 优秀、4 良好、3 合格、2 待改进、1 不合格。`, `${definition.en} 5 excellent, 4 good, 3 competent, 2 to improve, 1 poor.`), { min: 1, max: 5 })];
    const sentence = text(`${definition.zh}单位：${unitWords[unit].zh}。`, `${definition.en} Unit: ${unitWords[unit].en}.`);
    return [dataColumn(name, kinds[unit], sentence, unit === "percent" ? {} : { min: 0 })];
  });
}

/**
 * Weights in hundredths of a per cent that add up to exactly 100 %: dimensions weigh the same, indicators share their
 * dimension's weight, and what cannot be divided evenly goes to the first (AMB-70). Stated weights are kept, and the
 * others share what they leave.
 */
export function sharedWeights(measures: readonly Measure[]): readonly number[] {
  const left = 10_000 - measures.reduce((sum, { weight = 0 }) => sum + Math.round(weight * 10_000), 0);
  const open = measures.filter(({ weight }) => weight === undefined);
  const dimensions = [...new Set(open.map(({ dimension }) => dimension?.zh ?? ""))];
  const shares = new Map<Measure, number>();
  divided(left, dimensions.length).forEach((share, index) => {
    const members = open.filter(({ dimension }) => (dimension?.zh ?? "") === dimensions[index]);
    divided(share, members.length).forEach((part, member) => shares.set(members[member]!, part));
  });
  return measures.map((measure) => measure.weight ?? (shares.get(measure) ?? 0) / 10_000);
}

function divided(whole: number, parts: number): readonly number[] {
  const each = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, index) => each + (index < whole - each * parts ? 1 : 0));
}
