import type { Direction } from "../scheme/indicator";
import { figureColumn, inRow, type Criterion, type Named } from "./criteria";
import { dataColumn, ratingColumn } from "./dataColumns";
import type { IndicatorSource, ParameterSource } from "./schemeSource";
import type { DataColumn, DataKind } from "./template";
import { same, text, type Text } from "./text";

/**
 * What is aimed at, which no source of these states: an `example` is HR's to enter once for all (blank but in samples),
 * `each` stands in a column of everybody's own row, `stated` is the source's.
 */
export type Goal = Readonly<{ example: number; to?: number }> | Readonly<{ each: true }> | Readonly<{ stated: number }>;

type Unit = Readonly<{ word: Text; kind: DataKind }>;
export const units = {
  percent: { word: same("%"), kind: "percent" },
  points: { word: text("分", "points"), kind: "score" },
  cases: { word: text("件", "items"), kind: "count" },
  times: { word: text("次", "times"), kind: "count" },
  people: { word: text("人", "people"), kind: "count" },
  yuan: { word: text("元", "yuan"), kind: "money" },
  minutes: { word: text("分钟", "minutes"), kind: "number" },
  hours: { word: text("小时", "hours"), kind: "number" },
  days: { word: text("天", "days"), kind: "number" },
} as const satisfies Readonly<Record<string, Unit>>;

/** A judgement on the 0–100 scale, taken as the score. */
export function rated(named: Named, scale = text("按 0–100 分评。", "Rated 0 to 100.")): Criterion {
  return {
    row: { ...named, kind: "qualitative", unit: units.points.word, direction: "higher", rule: "direct", columns: [named.name], cap: 100, origin: "assumed", assumed: ["cap"] },
    columns: [ratingColumn(named.name, text(`${told(named).zh}${scale.zh}`, `${told(named).en} ${scale.en}`))],
  };
}

/** A judgement by several raters, each in a row of the ratings table (P11). */
export function ratedBySeveral(named: Named, ratings: Text): Criterion {
  return { row: { ...rated(named).row, columns: [ratings] }, columns: [] };
}

/** A judgement in levels from 1 to 5, each worth 20 points. */
export function levelled(named: Named): Criterion {
  const explanation = text(`${told(named).zh}填 1–5 级，各级的名称见“参数”。`, `${told(named).en} Level 1 to 5, named in Parameters.`);
  return {
    row: { ...named, kind: "qualitative", unit: text("级", "level"), direction: "higher", rule: "direct", ruleSettings: { scale: 5 }, columns: [named.name], cap: 100, origin: "assumed", assumed: ["ruleSettings", "cap"] },
    columns: [dataColumn(named.name, "count", explanation, { min: 1, max: 5 })],
  };
}

/** The scale of surveys is not in any source (AMB-86). */
export const surveyScale: ParameterSource = {
  name: text("调查满分", "Survey_scale"),
  value: 100,
  shown: "count",
  unit: text("分", "points"),
  note: text("满意度等调查的满分：百分制填 100，五分制填 5。得分＝调查平均分÷调查满分×100。", "Full marks of the surveys: 100, or 5 on a five-point scale. Score = mean ÷ full marks × 100."),
  reference: "AMB-86",
  origin: "assumed",
};

/** The mean of a survey's valid answers on the 0–100 scale (P21). */
export function surveyed(named: Named, mean: DataColumn): Criterion {
  return {
    row: { ...named, kind: "quantitative", unit: units.points.word, direction: "higher", rule: "direct", formula: onScale(mean), cap: 100, origin: "assumed", assumed: ["formula", "cap"] },
    columns: [mean],
  };
}

/** A survey with a mark that has to be reached: all or nothing (P17). */
export function surveyedToPass(named: Named, mean: DataColumn, goal: Goal): Criterion {
  const { row, columns } = surveyed(named, mean);
  return { row: { ...row, rule: "passFail", ...aim(goal, named, units.points).fields }, columns };
}

/** The column of a survey's mean. */
export function meanColumn(zh: string, en: string): DataColumn {
  return dataColumn(text(zh, en), "number", text(`有效问卷的平均分，满分见参数“调查满分”。`, "Mean of the valid answers; full marks stand in Parameters."), { min: 0 });
}

type Measured = Readonly<{ unit: keyof typeof units; goal: Goal; direction?: Direction; what?: Text }>;

/** A figure held against what is aimed at: score = attainment × 100, at most 100. */
export function measured(named: Named, { unit, goal, direction = "higher", what }: Measured): Criterion {
  const explanation = what ?? text(`${told(named).zh}单位：${units[unit].word.zh}。`, `${told(named).en} Unit: ${units[unit].word.en}.`);
  const column = dataColumn(named.name, units[unit].kind, explanation, { min: 0 });
  return against(named, { unit, goal, direction, source: { columns: [named.name] }, columns: [column] });
}

/** One figure divided by another, held against what is aimed at. `atMost`: what the quotient counts as at most, in a formula's words. */
export function ratio(named: Named, part: DataColumn, whole: DataColumn, { goal, direction = "higher", atMost }: Readonly<{ goal: Goal; direction?: Direction; atMost?: Text }>): Criterion {
  const over = joined((language) => `${inRow(part)[language]}/${inRow(whole)[language]}`);
  const formula = atMost ? joined((language) => `MIN(${over[language]},${atMost[language]})`) : over;
  return against(named, { unit: "percent", goal, direction, source: { formula }, columns: [part, whole] });
}

/** (now − same period last year) ÷ same period last year (P20, AMB-85). */
export function growth(named: Named, now: DataColumn, before: DataColumn, goal: Goal): Criterion {
  const formula = joined((language) => `(${inRow(now)[language]}-${inRow(before)[language]})/${inRow(before)[language]}`);
  return against(named, { unit: "percent", goal, direction: "higher", source: { formula }, columns: [now, before] });
}

/** Met or not: full marks, or none. */
export function allOrNothing({ row, columns }: Criterion): Criterion {
  return { row: { ...row, rule: "passFail" }, columns };
}

/** What must not happen at all: the source's own standard (P16). */
export function never(named: Named, what: DataColumn): Criterion {
  return {
    row: { ...named, kind: "quantitative", unit: units.times.word, direction: "lower", rule: "passFail", target: 0, columns: [what.header], cap: 100, origin: "assumed", assumed: ["cap"] },
    columns: [what],
  };
}

/** An item that people tick as satisfied or not, or as not applicable. */
export function itemColumn(zh: string, en: string, quote: string, gloss: string): DataColumn {
  const choices = [text("满意", "Yes"), text("不满意", "No"), text("不适用", "N/A")];
  return dataColumn(text(zh, en), "choice", text(`${quote}。满意、不满意；不适用的不计。`, `${gloss} Yes or no; N/A leaves the count.`), { width: 12, choices });
}

/** Satisfied items among those that apply, each in a column of its own (P14). */
export function checklist(named: Named, items: readonly DataColumn[]): Criterion {
  return {
    row: { ...named, kind: "qualitative", unit: same("%"), direction: "higher", rule: "checklist", columns: items.map(({ header }) => header), cap: 100, origin: "assumed", assumed: ["rule", "cap"] },
    columns: items,
  };
}

function against(named: Named, { unit, goal, direction, source, columns }: Readonly<{ unit: keyof typeof units; goal: Goal; direction: Direction; source: Pick<IndicatorSource, "columns" | "formula">; columns: readonly DataColumn[] }>): Criterion {
  const aimed = aim(goal, named, units[unit]);
  return {
    row: { ...named, kind: "quantitative", unit: units[unit].word, direction, rule: "proportional", ...source, cap: 100, origin: "assumed", ...aimed.fields, assumed: ["rule", "formula", "cap"] },
    columns: [...columns, ...aimed.columns],
  };
}

function aim(goal: Goal, { name }: Named, { kind, word }: Unit): Readonly<{ fields: Partial<IndicatorSource>; columns: readonly DataColumn[] }> {
  if ("stated" in goal) return { fields: { target: goal.stated }, columns: [] };
  if ("example" in goal) {
    const { example, to } = goal;
    return { fields: to === undefined ? { asked: ["target"], example: { target: example } } : { asked: ["target", "targetTo"], example: { target: example, targetTo: to } }, columns: [] };
  }
  const column = figureColumn(`${name.zh}目标`, `${name.en} target`, kind, text(`本人本期${name.zh}的目标，单位：${word.zh}。`, `The person's own target of the period. Unit: ${word.en}.`));
  return { fields: { target: { column: column.header } }, columns: [column] };
}

function onScale(mean: DataColumn): Text {
  return joined((language) => `${inRow(mean)[language]}/${surveyScale.name[language]}*100`);
}

function joined(of: (language: "zh" | "en") => string): Text {
  return text(of("zh"), of("en"));
}

/** A definition as the beginning of a prompt, which Excel keeps short. */
function told({ definition }: Named): Text {
  return text(definition.zh.slice(0, 200), definition.en.slice(0, 200));
}
