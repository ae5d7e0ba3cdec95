import type { LedgerRow } from "./ledger";
import type { LedgerStore } from "./ledgerStore";
import type { LedgerState } from "./ledgerTable";

/**
 * Characters that the kept texts may weigh together: they are written in one piece, and Excel on the web takes five
 * megabytes at once. It is room for some six hundred cards.
 */
export const mostKept = 3_000_000;

/** What is given up first: what is replaced, then what has come back whole; a card that is still out stays. */
const settled: readonly LedgerState[] = ["superseded", "returned"];

/**
 * The kept texts, as many as the workbook carries: beyond that the oldest of settled cards are let go. Their seals stay in
 * the table, and their files are still checked by the part they carry.
 */
export function lightened(cards: LedgerStore["cards"], rows: readonly LedgerRow[], most = mostKept): LedgerStore["cards"] {
  let weight = Object.values(cards).reduce((sum, { text }) => sum + weightOf(text), 0);
  if (weight <= most) return cards;
  const dropped = new Set<string>();
  for (const state of settled) {
    for (const row of rows) {
      const kept = cards[row.full];
      if (weight <= most || row.state !== state || !kept) continue;
      dropped.add(row.full);
      weight -= weightOf(kept.text);
    }
  }
  return Object.fromEntries(Object.entries(cards).filter(([full]) => !dropped.has(full)));
}

/** As it is stored: quotes and backslashes take two characters, what is not ASCII six. */
function weightOf(text: string): number {
  let weight = 160;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    weight += code > 127 ? 6 : code === 34 || code === 92 ? 2 : 1;
  }
  return weight;
}
