import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Issue, Language } from "../scheme/issue";
import { keepLedger, readLedger, type LedgerRow } from "./ledger";

/** What HR does to rows of the ledger by hand: a draft has gone out, a card is filed. */
export type LedgerMark = "sent" | "archived";

/** Whether a row can be marked so: drafts go out; what has gone out, come back or been put right is filed. */
export function canMark({ state }: LedgerRow, mark: LedgerMark): boolean {
  return mark === "sent" ? state === "draft" : state === "returned" || state === "disputed" || state === "sent" || state === "changed";
}

/** What to change so that the rows of these full seals are marked; `day` is today as a serial day. */
export function markLedger(workbook: WorkbookSnapshot, seals: ReadonlySet<string>, mark: LedgerMark, day: number, language: Language): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const rows = readLedger(workbook).map((row): LedgerRow => {
    if (!seals.has(row.full) || !canMark(row, mark)) return row;
    return mark === "sent" ? { ...row, state: "sent", sent: day } : { ...row, state: "archived" };
  });
  return rows.length === 0 ? { edits: [], issues: [] } : keepLedger(rows, workbook, language);
}
