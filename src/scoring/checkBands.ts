import type { BandTable } from "../scheme/bands";
import type { Issue } from "../scheme/issue";
import { toText } from "../sheet/exact";
import { bandLookup, type BandStep } from "./bandLookup";
import { fromUnit } from "./units";

/**
 * Whether the bands of a table cover every value it can be asked for exactly once, at its decimals (P22). Attainments
 * begin at 0. Between two bands there is no hole and no overlap; where the ends are closed, that is told.
 */
export function checkBands(table: BandTable, looksUpAttainment: boolean): readonly Issue[] {
  const { decimals, name } = table;
  const written = (unit: bigint) => toText(fromUnit(unit, decimals), decimals);
  const issue = (code: string, at: string, facts: Issue["facts"]): Issue => ({ severity: "issue", code, at, facts: { table: name, ...facts } });
  const steps = bandLookup(table).steps;
  const empty = steps.filter(({ first, last }) => first !== undefined && last !== undefined && first > last);
  if (empty.length > 0) return empty.map(({ band, text }) => issue("band-empty", band.at, { band: text, decimals }));

  const sorted = [...steps].sort(byFirst);
  const found: Issue[] = [];
  let covered = sorted[0]!;
  if (looksUpAttainment && covered.first !== undefined && covered.first > 0n) found.push(issue("band-hole", covered.band.at, { value: "0" }));
  for (const step of sorted.slice(1)) {
    const next = covered.last === undefined ? undefined : covered.last + 1n;
    if (next === undefined || step.first === undefined || step.first < next) {
      found.push(issue("band-overlap", step.band.at, { value: written(step.first ?? covered.first ?? covered.last ?? 0n), other: covered.band.at }));
    } else if (step.first > next) {
      found.push(issue("band-hole", step.band.at, { value: written(next) }));
    }
    if (next !== undefined && (step.last === undefined || step.last >= next)) covered = step;
  }
  return found.length > 0 ? found : closedEnds(sorted[0]!, covered, looksUpAttainment, name, written);
}

function byFirst(one: BandStep, other: BandStep): number {
  if (one.first === other.first) return 0;
  if (one.first === undefined) return -1;
  return other.first === undefined || one.first > other.first ? 1 : -1;
}

/** Values beyond closed ends may never come; who has one is flagged, and this says so beforehand. */
function closedEnds(lowest: BandStep, highest: BandStep, looksUpAttainment: boolean, table: string, written: (unit: bigint) => string): readonly Issue[] {
  const sides: [BandStep, bigint | undefined][] = [
    [lowest, looksUpAttainment ? undefined : lowest.first],
    [highest, highest.last],
  ];
  return sides.flatMap(([{ band }, unit]) => (unit === undefined ? [] : [{ severity: "notice", code: "band-edge", at: band.at, facts: { table, side: written(unit) } } satisfies Issue]));
}
