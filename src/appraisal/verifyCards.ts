import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Issue, Language } from "../scheme/issue";
import { shortForm, type Digesting } from "./digest";
import { keepLedger, readLedger, type LedgerRow } from "./ledger";
import { readLedgerStore, readSealed, type LedgerStore } from "./ledgerStore";
import type { LedgerState } from "./ledgerTable";
import type { Sealed } from "./seal";
import { checkSignature } from "./signingKey";
import { verdictText } from "./verdictWords";
import { checkCard, readReturned, type Answers, type Change, type ReturnedCard } from "./verifyCard";

/** A returned file, read with its number formats. */
export type ReturnedFile = Readonly<{ file: string; workbook: WorkbookSnapshot }>;

/**
 * What a returned file is. `nameEdited`: another person's card with this person's name put on. `unknownSeal`: it bears a
 * seal that this ledger never gave out.
 */
export type VerdictKind = "agreed" | "disputed" | "unanswered" | "changed" | "nameEdited" | "superseded" | "duplicate" | "unknownSeal" | "otherWorkbook" | "noCard";

export type Note = "hides" | "addedSheets" | "partLost" | "partForged" | "superseded" | "badSignature" | "noSignature" | "answersDiffer" | "otherName";

export type Verdict = Readonly<{
  file: string;
  kind: VerdictKind;
  name?: string;
  period?: string;
  stage?: Sealed["stage"];
  short?: string;
  changed: readonly Change[];
  answers: Answers;
  notes: readonly Note[];
  /** Where a duplicate or an older version stands in the ledger. */
  ledger?: LedgerRow;
}>;

export type Verification = Readonly<{ verdicts: readonly Verdict[]; edits: readonly Edit[]; issues: readonly Issue[] }>;

/** Checks returned files, one after the other, against the ledger of this workbook, and ticks it. `day` is today as a serial day. */
export async function verifyCards(ledger: WorkbookSnapshot, files: readonly ReturnedFile[], { day, language, publicKey, crypto }: Readonly<{ day: number; language: Language; publicKey?: JsonWebKey; crypto?: Digesting }>): Promise<Verification> {
  const store = readLedgerStore(ledger);
  let rows = readLedger(ledger);
  const verdicts: Verdict[] = [];
  for (const { file, workbook } of files) {
    const verdict = await verdictOn(file, workbook, rows, store, { publicKey, crypto });
    verdicts.push(verdict);
    rows = ticked(rows, verdict, day, language);
  }
  const { edits, issues } = rows.length === 0 ? { edits: [], issues: [] } : keepLedger(rows, ledger, language);
  return { verdicts, edits, issues };
}

type Asking = Readonly<{ publicKey?: JsonWebKey; crypto?: Digesting }>;

async function verdictOn(file: string, workbook: WorkbookSnapshot, rows: readonly LedgerRow[], store: LedgerStore | undefined, { publicKey, crypto }: Asking): Promise<Verdict> {
  const nothing = { file, changed: [], answers: {}, notes: [] } as const;
  const returned = await readReturned(workbook, crypto);
  if (!returned) return { ...nothing, kind: "noCard" };
  const found = sealedOf(returned, rows, store);
  const claimed = returned.text === undefined ? undefined : readSealed(returned.text);
  if (!found) {
    const about = claimed && { name: claimed.name, period: claimed.period, stage: claimed.stage, short: shortForm(returned.full!) };
    const isElsewhere = claimed !== undefined && claimed.workbook !== store?.workbook;
    return { ...nothing, ...(about ?? { short: returned.printed }), kind: isElsewhere ? "otherWorkbook" : "unknownSeal" };
  }
  const { full, sealed, row } = found;
  const check = checkCard(workbook, sealed, full);
  const signature = store?.cards[full]?.signature ?? (returned.full === full ? returned.signature : undefined);
  const isSigned = publicKey && signature !== undefined ? await checkSignature(publicKey, full, signature, crypto) : undefined;
  const notes: Note[] = [
    ...(returned.text === undefined ? (["partLost"] as const) : returned.full !== full ? (["partForged"] as const) : []),
    ...(check.hides ? (["hides"] as const) : []),
    ...(check.added.length > 0 ? (["addedSheets"] as const) : []),
    ...(publicKey && signature === undefined ? (["noSignature"] as const) : isSigned === false ? (["badSignature"] as const) : []),
    ...(namedOtherwise(file, sealed, rows) ? (["otherName"] as const) : []),
  ];
  const base = { file, name: sealed.name, period: sealed.period, stage: sealed.stage, short: shortForm(full), changed: check.changed, answers: check.answers, notes, ...(row && { ledger: row }) };
  const isSuperseded = row?.state === "superseded";
  if (check.changed.some(({ cell }) => cell === sealed.nameAt)) return { ...base, kind: "nameEdited" };
  if (check.changed.length > 0 || notes.includes("badSignature")) return { ...base, kind: "changed", notes: [...notes, ...(isSuperseded ? (["superseded"] as const) : [])] };
  if (isSuperseded) return { ...base, kind: "superseded" };
  const answer = check.answers.verdict ?? "unanswered";
  const before: Partial<Record<LedgerState, "agreed" | "disputed">> = { returned: "agreed", disputed: "disputed" };
  if (row?.state === "archived" || (row?.state && before[row.state] && row.returned !== undefined)) {
    const differs = row.state !== "archived" && answer !== "unanswered" && before[row.state] !== answer;
    return { ...base, kind: "duplicate", notes: [...notes, ...(differs ? (["answersDiffer"] as const) : [])] };
  }
  return { ...base, kind: answer };
}

/** The sealed text that the file has to agree with: what the ledger kept, found by the file's part or its printed seal. */
function sealedOf({ full, text, printed }: ReturnedCard, rows: readonly LedgerRow[], store: LedgerStore | undefined): Readonly<{ full: string; sealed: Sealed; row?: LedgerRow }> | undefined {
  const candidates = [...Object.keys(store?.cards ?? {}), ...rows.map((row) => row.full)];
  const named = (full !== undefined && candidates.includes(full) ? full : undefined) ?? (printed === undefined ? undefined : candidates.find((one) => shortForm(one) === printed));
  if (named === undefined) return undefined;
  // Archived cards are kept by their seal alone: the file's own text is good as far as it has that seal.
  const kept = store?.cards[named]?.text ?? (named === full ? text : undefined);
  const sealed = kept === undefined ? undefined : readSealed(kept);
  return sealed && { full: named, sealed, row: rows.find((row) => row.full === named) };
}

/** Whether the file's name names somebody else of the ledger. */
function namedOtherwise(file: string, { name }: Sealed, rows: readonly LedgerRow[]): boolean {
  const shown = normalised(file.replace(/^.*[\\/]/, ""));
  if (shown.includes(normalised(name))) return false;
  return rows.some((row) => [...row.name].length > 1 && normalised(row.name) !== normalised(name) && shown.includes(normalised(row.name)));
}

/** The ledger after one file. Archived rows, earlier good returns and older versions are not touched. */
function ticked(rows: readonly LedgerRow[], verdict: Verdict, day: number, language: Language): readonly LedgerRow[] {
  const states: Partial<Record<VerdictKind, LedgerState>> = { agreed: "returned", disputed: "disputed", changed: "changed", nameEdited: "changed" };
  const { ledger, kind } = verdict;
  if (!ledger || ["duplicate", "superseded"].includes(kind) || verdict.notes.includes("superseded") || ["archived", "superseded", "returned", "disputed"].includes(ledger.state ?? "")) return rows;
  const state = states[kind];
  return rows.map((row) => {
    if (row.full !== ledger.full) return row;
    const finding = verdictText(verdict, language, 400);
    if (!state) return { ...row, finding };
    return { ...row, state, returned: day, finding, opinion: verdict.answers.comment?.slice(0, 2000) ?? row.opinion };
  });
}
