import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import { sha256, shortForm, type Digesting } from "./digest";
import { readLedger, type LedgerRow } from "./ledger";
import { readLedgerStore, readSealed } from "./ledgerStore";
import { checkSignature, keyMark } from "./signingKey";
import { ownKeys } from "./verifyCards";

/**
 * What is wrong with a row: its short form is not that of its full seal; it names another person or period than was
 * sealed; the text kept for it has another seal; a signature is not by the owner's key.
 */
export type LedgerFault = "short" | "about" | "text" | "signature";

/** The ledger judged by itself. `mark` is what the key is known by on paper. */
export type LedgerAudit = Readonly<{
  rows: number;
  faults: readonly Readonly<{ row: LedgerRow; fault: LedgerFault }>[];
  /** Rows in force: by the owner's key, without a signature, and without the text that a seal stands for. */
  signed: number;
  unsigned: number;
  textless: number;
  mark?: string;
}>;

/**
 * Whether the ledger agrees with itself. Who can edit the workbook and knows how can make all of it anew; only signatures,
 * checked against a key whose mark was noted elsewhere, tell that.
 */
export async function auditLedger(workbook: WorkbookSnapshot, { publicKey, crypto }: Readonly<{ publicKey?: JsonWebKey; crypto?: Digesting }> = {}): Promise<LedgerAudit> {
  const store = readLedgerStore(workbook);
  const keys = publicKey ? [publicKey] : ownKeys(store);
  const faults: { row: LedgerRow; fault: LedgerFault }[] = [];
  let [signed, unsigned, textless] = [0, 0, 0];
  const rows = readLedger(workbook);
  for (const row of rows) {
    if (row.short !== shortForm(row.full)) faults.push({ row, fault: "short" });
    if (row.state === "archived" || row.state === "superseded") continue;
    const kept = store?.cards[row.full];
    if (!kept) {
      textless += 1;
      continue;
    }
    const sealed = (await sha256(kept.text, crypto)) === row.full ? readSealed(kept.text) : undefined;
    if (!sealed) faults.push({ row, fault: "text" });
    else if (normalised(sealed.name) !== normalised(row.name) || normalised(sealed.period) !== normalised(row.period)) faults.push({ row, fault: "about" });
    const { signature } = kept;
    if (signature === undefined) unsigned += 1;
    else if (keys.length > 0 && !(await Promise.all(keys.map((key) => checkSignature(key, row.full, signature, crypto)))).includes(true)) faults.push({ row, fault: "signature" });
    else signed += 1;
  }
  const [key] = keys;
  return { rows: rows.length, faults, signed, unsigned, textless, ...(key && { mark: await keyMark(key, crypto) }) };
}
