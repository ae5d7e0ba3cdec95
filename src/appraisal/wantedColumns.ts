import { normalised } from "../sheet/text";
import { parseFormula } from "../formula/parse";
import { referencesOf } from "../formula/references";
import type { Scheme } from "../scheme/scheme";
import { keyColumns } from "../scheme/dataColumns";
import { spellings } from "../scheme/words";
import { cardFigures } from "./cardFigures";
import type { KeyField } from "./dataTable";
import { periodWords } from "./periodFigures";
import { sourceColumns } from "./sourceColumns";

/** A column that a scheme reads from a data table. `item` is what the scheme calls it. */
export type WantedColumn = Readonly<{
  item: string;
  key?: KeyField;
  /** Without it nothing can be scored. */
  needed: boolean;
  /** Headings that mean it, besides its own. */
  words: readonly string[];
  /** What the scheme says it is measured in. */
  unit?: string;
  /** A number, or words that say who and when. */
  holds: "figure" | "words" | "either";
}>;

/** Everything the scheme reads from one of its data tables: who and when, sources of indicators, words of formulas. */
export function wantedColumns(scheme: Scheme, table: string): readonly WantedColumn[] {
  const indicators = scheme.indicators.filter((indicator) => indicator.table === table);
  const posts = indicators.some((indicator) => indicator.posts.length > 0);
  const stages = indicators.some((indicator) => indicator.stages.length > 0);
  const keys = (Object.keys(keyColumns) as KeyField[]).map((key): WantedColumn => ({
    item: keyColumns[key][scheme.language],
    key,
    needed: key === "name" || (key === "post" && posts) || (key === "stage" && stages),
    words: spellings(keyColumns[key]),
    holds: key === "period" || key === "id" || key === "from" || key === "to" ? "either" : "words",
  }));
  const isKey = (word: string) => keys.some(({ words }) => words.some((one) => normalised(one) === normalised(word)));
  const sources = sourceColumns(scheme, table).filter(({ column }) => !isKey(column));
  const named = formulaColumns(scheme, table).filter((word) => !isKey(word) && !sources.some(({ column }) => normalised(column) === normalised(word)));
  const titled = (column: string) => indicators.filter(({ columns, rule }) => columns[0] === column && rule.kind !== "checklist" && columns.length === 1).map(({ name }) => name);
  return [
    ...keys,
    ...sources.map(({ column, unit }): WantedColumn => ({ item: column, needed: true, words: [column, ...titled(column)], holds: "figure", ...(unit ? { unit } : {}) })),
    ...named.map((word): WantedColumn => ({ item: word, needed: true, words: [word], holds: "figure" })),
  ];
}

/** Columns of the row that formulas name and that nothing works out: bases of pay, targets, days. */
function formulaColumns(scheme: Scheme, table: string): readonly string[] {
  const here = <Row extends Readonly<{ table?: string }>>(rows: readonly Row[]) => rows.filter((row) => row.table === undefined || row.table === table);
  const texts = [
    ...here(scheme.indicators).flatMap(({ formula }) => formula ?? []),
    ...here(scheme.deductions).flatMap(({ counted }) => (counted.kind === "formula" ? [counted.formula] : [])),
    ...here(scheme.payouts).flatMap(({ formula, condition, deferral }) => [formula, ...(condition === undefined ? [] : [condition]), ...(deferral ? [deferral.base] : [])]),
  ];
  const worked = new Set(
    [...cardFigures(scheme, table).flatMap(({ words }) => words), ...scheme.payouts.map(({ name }) => name), ...scheme.parameters.map(({ name }) => name), ...Object.values(periodWords).flatMap(({ zh, en }) => [zh, en])].map(normalised),
  );
  const words = texts.flatMap((text) => {
    const parsed = parseFormula(text);
    return parsed.ok ? referencesOf(parsed.ast).flatMap((reference) => (reference.kind === "cell" || reference.kind === "column" ? (reference.table === undefined ? [reference.column] : []) : [])) : [];
  });
  return [...new Map(words.filter((word) => !worked.has(normalised(word))).map((word) => [normalised(word), word])).values()];
}
