import { dataColumn } from "./dataColumns";
import type { IndicatorSource } from "./schemeSource";
import type { DataColumn } from "./template";
import { text, type Text } from "./text";

/** What a source says of an indicator: its name, its dimension and its words for it. */
export type Named = Readonly<{ code: string; name: Text; dimension?: Text; definition: Text }>;

/**
 * An indicator that a source names without weight or target, with the columns of the data table that it is worked out
 * from. `shown` keeps it beside the total: it is scored and weighs nothing. `part` is its part of its dimension's weight
 * where that is not simply an equal share.
 */
export type Criterion = Readonly<{ row: Omit<IndicatorSource, "weight" | "table">; columns: readonly DataColumn[]; shown?: true; part?: Text }>;

/** The rows of 指标 over one data table, their weights shared out equally (AMB-70). */
export function weighed(criteria: readonly Criterion[], table: Text): readonly IndicatorSource[] {
  if (criteria.some(({ part }) => part)) return byDimension(criteria, table);
  const counted = criteria.filter(({ shown }) => !shown);
  const weights = equalWeights(counted.map(({ row }) => row.dimension?.zh ?? row.code));
  const weightOf = new Map(counted.map((criterion, index) => [criterion, weights[index]!]));
  return criteria.map((criterion) => ({ ...criterion.row, weight: weightOf.get(criterion) ?? 0, table }));
}

/** The same with the dimensions' weights stated, so that a part that a switch takes away falls to the rest of its dimension. */
function byDimension(criteria: readonly Criterion[], table: Text): readonly IndicatorSource[] {
  const dimensions = [...new Set(criteria.map(({ row }) => row.dimension!.zh))];
  const weights = equalWeights(dimensions);
  return criteria.map(({ row, part }) => ({ ...row, dimensionWeight: weights[dimensions.indexOf(row.dimension!.zh)]!, ...(part ? { weight: part } : {}), table }));
}

/** The columns the criteria need, each once: two indicators may be worked out from the same figure. */
export function columnsOf(criteria: readonly Criterion[]): readonly DataColumn[] {
  const columns = criteria.flatMap((criterion) => criterion.columns);
  return columns.filter(({ header }, index) => columns.findIndex((other) => other.header.zh === header.zh) === index);
}

/**
 * Weights that add up to exactly 100 %, for indicators given by their dimension: dimensions weigh the same, indicators
 * share their dimension's weight, and the odd hundredths of a per cent go to the last.
 */
export function equalWeights(dimensions: readonly string[]): readonly number[] {
  const names = [...new Set(dimensions)];
  const shares = divided(10_000, names.length).map((share, index) => divided(share, dimensions.filter((name) => name === names[index]).length));
  const next = names.map(() => 0);
  return dimensions.map((name) => {
    const index = names.indexOf(name);
    return shares[index]![next[index]!++]! / 10_000;
  });
}

function divided(whole: number, parts: number): readonly number[] {
  const each = Math.floor(whole / parts);
  const odd = whole - each * parts;
  return Array.from({ length: parts }, (_, index) => each + (index >= parts - odd ? 1 : 0));
}

/** A figure of the period as HR has it; what an actual is worked out from. */
export function figureColumn(zh: string, en: string, kind: DataColumn["kind"] = "count", explanation: Text = text(`本期${zh}。`, `${en} in the period.`)): DataColumn {
  return dataColumn(text(zh, en), kind, explanation, { min: 0 });
}

/** A column of the row as a formula names it: `[@投诉数量]`, `[@[Complaints received]]`. */
export function inRow({ header }: DataColumn): Text {
  const bracketed = (word: string) => (/[^\p{L}\p{N}_.]/u.test(word) ? `[@[${word}]]` : `[@${word}]`);
  return text(bracketed(header.zh), bracketed(header.en));
}
