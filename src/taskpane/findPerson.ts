import type { ScoreCard } from "../scoring/scoreCard.types";
import { parseReference, type Area } from "../sheet/address";

/** Finds whose row a selected cell stands in; undefined when it is nobody's. */
export type FindPerson = (reference: string) => string | undefined;

type Row = Readonly<{ at: string; area: Area }>;

/**
 * Made once per appraisal. The computed columns and anything HR keeps to the right of the table belong to the row too;
 * where two tables stand side by side, the one whose own columns hold the cell is meant.
 */
export function personFinder(cards: readonly ScoreCard[]): FindPerson {
  let known: ReturnType<typeof rowsBySheet> | undefined;
  return (reference) => {
    const selected = parseReference(reference);
    if (!selected) return undefined;
    // Not before somebody selects something: with many people it takes a moment.
    const rows = (known ??= rowsBySheet(cards)).get(selected.sheet)?.get(selected.area.top) ?? [];
    const { left } = selected.area;
    const holding = rows.find(({ area }) => left >= area.left && left <= area.right);
    const toTheLeft = rows.filter(({ area }) => area.right < left).sort((a, b) => b.area.right - a.area.right)[0];
    return (holding ?? toTheLeft ?? rows[0])?.at;
  };
}

function rowsBySheet(cards: readonly ScoreCard[]): ReadonlyMap<string, ReadonlyMap<number, readonly Row[]>> {
  const sheets = new Map<string, Map<number, Row[]>>();
  for (const { result } of cards) {
    const reference = parseReference(result.at);
    if (!reference) continue;
    const rows = sheets.get(reference.sheet) ?? new Map<number, Row[]>();
    sheets.set(reference.sheet, rows);
    for (let row = reference.area.top; row <= reference.area.bottom; row += 1) {
      rows.set(row, [...(rows.get(row) ?? []), { at: result.at, area: reference.area }]);
    }
  }
  return sheets;
}

/** Before anything is appraised, no cell is anybody's. */
export const findNobody: FindPerson = () => undefined;
