import { normalised } from "../sheet/text";
import type { ScoreCard } from "../scoring/scoreCard.types";

/**
 * Which of several people of one name a card is of, where no number tells them apart: 1, 2, … in the order of the data
 * table, and how many they are. Who is alone with a name is the first of one.
 */
export type Namesake = Readonly<{ nth: number; of: number }>;

/** Tells the people of one name, period and data table apart by the order of their rows. */
export function namesakes(cards: readonly ScoreCard[]): (card: ScoreCard) => Namesake {
  const rows = new Map<string, string[]>();
  for (const { result } of cards) if (result.id === undefined) rows.set(keyOf(result), [...(rows.get(keyOf(result)) ?? []), result.at]);
  return ({ result }) => {
    const own = result.id === undefined ? (rows.get(keyOf(result)) ?? []) : [];
    return { nth: Math.max(0, own.indexOf(result.at)) + 1, of: Math.max(1, own.length) };
  };
}

function keyOf({ name, period, table }: ScoreCard["result"]): string {
  return [normalised(name), period ?? "", normalised(table)].join("\n");
}
