import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { isScored } from "../scoring/scoreCard.types";
import { hmac, type Digesting } from "./digest";
import { lineText } from "./cardText";
import { readLedger, type LedgerRow } from "./ledger";
import { readLedgerStore, readSealed } from "./ledgerStore";
import type { LedgerState } from "./ledgerTable";
import { namesakes, type Namesake } from "./namesakes";
import { inputsText, type Sealed } from "./seal";

/** How far somebody's card has come; `none` has no card yet, `unscored` can have none. */
export const signOffStates = ["none", "unscored", "draft", "sent", "returned", "changed", "disputed", "archived"] as const;
export type SignOffState = (typeof signOffStates)[number];

/** One person's sign-off: the card, the row of the ledger in force with what was sealed, and the rows it replaced. */
export type SignOff = Readonly<{ card: ScoreCard; state: SignOffState; row?: LedgerRow; sealed?: Sealed; earlier: readonly LedgerRow[] }>;

/** Where everybody stands in the ledger. The latest row that is not superseded counts, be it of facts or of a conclusion. */
export function signOffsOf(cards: readonly ScoreCard[], workbook: WorkbookSnapshot): readonly SignOff[] {
  const store = readLedgerStore(workbook);
  const rows = readLedger(workbook).map((row) => ({ row, sealed: sealedIn(store?.cards[row.full]?.text) }));
  const byPerson = new Map<string, typeof rows>();
  for (const one of rows) {
    const key = keyOf(one.row.name, one.row.period);
    byPerson.set(key, [...(byPerson.get(key) ?? []), one]);
  }
  const namesake = namesakes(cards);
  return cards.map((card): SignOff => {
    const { name, id, period, table } = card.result;
    const near = (byPerson.get(keyOf(lineText(name, 60), period ?? "")) ?? []).filter(({ row, sealed }) => sameId(row.id, id) && (!sealed || normalised(sealed.table) === normalised(table)));
    const own = ofNamesake(near, namesake(card));
    const inForce = own.filter(({ row }) => row.state !== "superseded").at(-1);
    const earlier = own.filter((one) => one !== inForce).map(({ row }) => row);
    if (!inForce) return { card, earlier, state: isScored(card) ? "none" : "unscored" };
    return { card, earlier, row: inForce.row, ...(inForce.sealed && { sealed: inForce.sealed }), state: shown(inForce.row) };
  });
}

/** Whether the cells that a card was worked out from are other than when it was made. Undefined where the ledger does not know. */
export async function inputsMoved({ card, sealed }: SignOff, workbook: WorkbookSnapshot, crypto?: Digesting): Promise<boolean | undefined> {
  const secret = readLedgerStore(workbook)?.secret;
  if (!sealed || secret === undefined) return undefined;
  return (await hmac(inputsText(card), secret, crypto)) !== sealed.inputs;
}

/** The rows of one of several people of a name: those sealed as the nth, and of rows whose text is not kept any more the nth of each stage. */
function ofNamesake<T extends Readonly<{ row: LedgerRow; sealed?: Sealed }>>(rows: readonly T[], { nth, of }: Namesake): readonly T[] {
  if (of === 1) return rows;
  const textless = (stage: string) => rows.filter(({ row, sealed }) => !sealed && row.state !== "superseded" && row.stage === stage);
  return rows.filter((one) => (one.sealed ? (one.sealed.nth ?? 1) === nth : textless(one.row.stage)[nth - 1] === one));
}

/** A word of HR's own counts by whether the card has gone out. */
function shown({ state, sent }: LedgerRow): SignOffState {
  const known: LedgerState = state ?? (sent === undefined ? "draft" : "sent");
  return known === "superseded" ? "draft" : known;
}

function keyOf(name: string, period: string): string {
  return `${normalised(name)}\n${normalised(period)}`;
}

function sameId(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || normalised(one) === normalised(other);
}

function sealedIn(text: string | undefined): Sealed | undefined {
  return text === undefined ? undefined : readSealed(text);
}
