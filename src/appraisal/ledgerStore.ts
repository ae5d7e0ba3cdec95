import { z } from "zod";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { canonicalJson } from "./canonical";
import { sealedSchema, type Sealed } from "./seal";
import { readDocument, storedDocument } from "./storedDocument";

export const ledgerNamespace = "urn:jisuan:ledger";

const storeSchema = z.object({
  form: z.literal("jisuan-ledger/1"),
  /** What tells this workbook's cards from another's. */
  workbook: z.string().min(8),
  secret: z.string().min(16),
  /** The owner's public key, when cards are signed. */
  publicKey: z.record(z.string(), z.unknown()).optional(),
  /** Keys that earlier cards were signed with. */
  formerKeys: z.array(z.record(z.string(), z.unknown())).optional(),
  /** By full seal: the canonical text that was sealed. */
  cards: z.record(z.string(), z.object({ text: z.string(), signature: z.string().optional() })),
});

/**
 * What the ledger knows beyond its table: the text of every seal that is not archived yet, so that a changed card can be
 * read against what went out even when another program has dropped the card's own part.
 */
export type LedgerStore = Readonly<z.infer<typeof storeSchema>>;

export function readLedgerStore(workbook: WorkbookSnapshot): LedgerStore | undefined {
  return readDocument(workbook.storedXml.get(ledgerNamespace), storeSchema);
}

/** An empty ledger. Identity and secret are chance, and chance is handed in: at least 128 bits each, as text. */
export function newLedgerStore(chance: Readonly<{ workbook: string; secret: string }>): LedgerStore {
  return { form: "jisuan-ledger/1", ...chance, cards: {} };
}

export function keepLedgerStore(store: LedgerStore): Edit {
  return { kind: "storeXml", namespace: ledgerNamespace, xml: storedDocument(ledgerNamespace, "ledger", canonicalJson(store)) };
}

/** A seal's text as what was sealed; undefined when it is none. */
export function readSealed(text: string): Sealed | undefined {
  try {
    const parsed = sealedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
