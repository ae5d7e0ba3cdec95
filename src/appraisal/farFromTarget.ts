import { sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { ResultRow } from "./readResults";

/** So many times its target nobody reaches: the figure and the target are in different units. */
const far = 20;

/** Figures that are many times their target, or next to nothing of it, as 280000 is of 30: they count, and are pointed at. */
export function farFromTarget(rows: readonly ResultRow[], { indicators }: Scheme, table: string): readonly Issue[] {
  return indicators.flatMap(({ name, rule, target, columns, table: own }): Issue[] => {
    const [column] = columns;
    if (rule.kind !== "proportional" || target === undefined || column === undefined || (own !== undefined && !sameText(own, table))) return [];
    return rows.flatMap(({ result }): Issue[] => {
      const reading = result.readings.get(column);
      const wanted = target.kind === "number" ? target.value : readingOf(result.readings, target.kind === "column" ? target.column : undefined);
      if (reading?.kind !== "number" || wanted === undefined || wanted <= 0 || reading.value <= 0) return [];
      const times = reading.value / wanted;
      return times >= far || times <= 1 / far ? [{ severity: "notice", code: "far-from-target", at: reading.at, facts: { name, value: reading.value, target: wanted } }] : [];
    });
  });
}

function readingOf(readings: ResultRow["result"]["readings"], column: string | undefined): number | undefined {
  const reading = column === undefined ? undefined : readings.get(column);
  return reading?.kind === "number" ? reading.value : undefined;
}
