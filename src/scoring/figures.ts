import type { Result } from "./result";

/**
 * The results turned on their side: one array of doubles per column, in the order of the rows. A yes is +∞, a no −∞;
 * anything that is neither a number nor an answer is NaN and has to be looked at closely.
 */
export type Figures = Readonly<{ column(header: string): Float64Array }>;

const figuresByResults = new WeakMap<readonly Result[], Figures>();

/** Columns are read when first asked for and kept with the results, so that trying another weight reads no cell twice. */
export function figuresOf(results: readonly Result[]): Figures {
  const known = figuresByResults.get(results);
  if (known) return known;
  const columns = new Map<string, Float64Array>();
  const figures: Figures = {
    column(header) {
      let column = columns.get(header);
      if (!column) columns.set(header, (column = columnOf(results, header)));
      return column;
    },
  };
  figuresByResults.set(results, figures);
  return figures;
}

function columnOf(results: readonly Result[], header: string): Float64Array {
  const column = new Float64Array(results.length);
  for (let index = 0; index < results.length; index += 1) {
    const reading = results[index]!.readings.get(header);
    if (reading?.kind === "number") column[index] = reading.value;
    else column[index] = reading?.kind === "answer" ? (reading.value ? Infinity : -Infinity) : NaN;
  }
  return column;
}
