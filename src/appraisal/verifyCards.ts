import type { SheetAppearance } from "../sheet/appearance";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Issue, Language } from "../scheme/issue";
import { sha256, shortForm, type Digesting } from "./digest";
import { keepLedger, readLedger, type LedgerRow } from "./ledger";
import { readLedgerStore, readSealed, type LedgerStore } from "./ledgerStore";
import type { LedgerState } from "./ledgerTable";
import type { Sealed } from "./seal";
import { checkSignature } from "./signingKey";
import { verdictText } from "./verdictWords";
import { checkCard, readReturned, type AddedSheet, type Answers, type CardCheck, type Change, type ReturnedCard } from "./verifyCard";

/** A returned file, read with its number formats; with its appearance, what hides content is found, too. */
export type ReturnedFile = Readonly<{ file: string; workbook: WorkbookSnapshot; appearance?: readonly SheetAppearance[] }>;

/**
 * What a returned file is. `nameEdited`: another person's card with this person's name put on. `unknownSeal`: it bears a
 * seal that this ledger never gave out. `textLost`: the seal is known, but neither file nor ledger has the text it stands for.
 */
export type VerdictKind = "agreed" | "disputed" | "unanswered" | "changed" | "nameEdited" | "superseded" | "duplicate" | "unknownSeal" | "textLost" | "otherWorkbook" | "noCard";

export type Note = "addedSheets" | "covered" | "commented" | "rowLost" | "partLost" | "partForged" | "superseded" | "badSignature" | "noSignature" | "answersDiffer" | "otherName";

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
  added?: readonly AddedSheet[];
  /** Where a duplicate or an older version stands in the ledger. */
  ledger?: LedgerRow;
}>;

/** Notes after which a file is good all the same: it was saved by another program, or somebody wrote comments. */
const harmless: ReadonlySet<Note> = new Set(["partLost", "commented"]);

/**
 * Whether nothing about a file waits for a person: it is a card of this workbook, in force, as it went out. What people
 * have answered, or not yet, is another matter; the same file twice is no harm.
 */
export function isInOrder({ kind, changed, notes }: Verdict): boolean {
  return ["agreed", "disputed", "unanswered", "duplicate"].includes(kind) && changed.length === 0 && notes.every((note) => harmless.has(note));
}

export type Verification = Readonly<{ verdicts: readonly Verdict[]; edits: readonly Edit[]; issues: readonly Issue[] }>;

/** Checks returned files, one after the other, against the ledger of this workbook, and ticks it. `day` is today as a serial day. */
export async function verifyCards(ledger: WorkbookSnapshot, files: readonly ReturnedFile[], { day, language, publicKey, crypto }: Readonly<{ day: number; language: Language; publicKey?: JsonWebKey; crypto?: Digesting }>): Promise<Verification> {
  const store = readLedgerStore(ledger);
  let rows = readLedger(ledger);
  const verdicts: Verdict[] = [];
  for (const file of files) {
    const verdict = await verdictOn(file, rows, store, { publicKey, crypto });
    verdicts.push(verdict);
    rows = ticked(rows, verdict, day, language);
  }
  const { edits, issues } = rows.length === 0 ? { edits: [], issues: [] } : keepLedger(rows, ledger, language);
  return { verdicts, edits, issues };
}

type Asking = Readonly<{ publicKey?: JsonWebKey; crypto?: Digesting }>;

async function verdictOn({ file, workbook, appearance }: ReturnedFile, rows: readonly LedgerRow[], store: LedgerStore | undefined, { publicKey, crypto }: Asking): Promise<Verdict> {
  const nothing = { file, changed: [], answers: {}, notes: [] } as const;
  const returned = await readReturned(workbook, crypto);
  if (!returned) return { ...nothing, kind: "noCard" };
  const candidates = await sealedTexts(returned, rows, store, crypto);
  const claimed = returned.text === undefined ? undefined : readSealed(returned.text);
  if (candidates.length === 0) {
    const row = rows.find(({ short, full }) => returned.printed !== undefined && (short === returned.printed || shortForm(full) === returned.printed));
    if (row) return { ...nothing, kind: row.state === "superseded" ? "superseded" : "textLost", name: row.name, period: row.period, short: returned.printed, ledger: row };
    const about = claimed && { name: claimed.name, period: claimed.period, stage: claimed.stage, short: shortForm(returned.full!) };
    const isElsewhere = claimed !== undefined && claimed.workbook !== store?.workbook;
    return { ...nothing, ...(about ?? { short: returned.printed }), kind: isElsewhere ? "otherWorkbook" : "unknownSeal" };
  }
  const { full, sealed, row, check } = closest(candidates.map((found) => ({ ...found, check: checkCard(workbook, found.sealed, found.full, appearance) })));
  const signature = store?.cards[full]?.signature ?? (returned.full === full ? returned.signature : undefined);
  const keys = publicKey ? [publicKey] : ownKeys(store);
  const isSigned = signature === undefined || keys.length === 0 ? undefined : (await Promise.all(keys.map((key) => checkSignature(key, full, signature, crypto)))).includes(true);
  const notes: Note[] = [
    ...(returned.text === undefined ? (["partLost"] as const) : returned.full !== full ? (["partForged"] as const) : []),
    ...(check.added.length > 0 ? (["addedSheets"] as const) : []),
    ...(check.covered.length > 0 ? (["covered"] as const) : []),
    ...(check.commented ? (["commented"] as const) : []),
    ...(publicKey && signature === undefined ? (["noSignature"] as const) : isSigned === false ? (["badSignature"] as const) : []),
    ...(row ? [] : (["rowLost"] as const)),
    ...(namedOtherwise(file, sealed, rows) ? (["otherName"] as const) : []),
  ];
  const base = { file, name: sealed.name, period: sealed.period, stage: sealed.stage, short: shortForm(full), changed: check.changed, answers: check.answers, notes, ...(check.added.length > 0 && { added: check.added }), ...(row && { ledger: row }) };
  const isSuperseded = row?.state === "superseded";
  if (check.changed.some(({ cell, by }) => cell === sealed.nameAt && by === undefined)) return { ...base, kind: "nameEdited" };
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

type Found = Readonly<{ full: string; sealed: Sealed; row?: LedgerRow }>;

/**
 * What the file may have to agree with: what the ledger kept, found by the file's part and by the seal printed on it. They
 * are two when somebody has put one card's part into another's file. A kept text counts only under the seal it has.
 */
async function sealedTexts({ full, text, printed }: ReturnedCard, rows: readonly LedgerRow[], store: LedgerStore | undefined, crypto?: Digesting): Promise<readonly Found[]> {
  const known = [...new Set([...Object.keys(store?.cards ?? {}), ...rows.map((row) => row.full)])];
  const named = [full !== undefined && known.includes(full) ? full : undefined, printed === undefined ? undefined : known.find((one) => shortForm(one) === printed)];
  const found: Found[] = [];
  for (const one of new Set(named)) {
    if (one === undefined) continue;
    // Archived cards are kept by their seal alone: the file's own text is good as far as it has that seal.
    const kept = store?.cards[one]?.text;
    const good = kept !== undefined && (await sha256(kept, crypto)) === one ? kept : one === full ? text : undefined;
    const sealed = good === undefined ? undefined : readSealed(good);
    if (sealed) found.push({ full: one, sealed, row: rows.find((row) => row.full === one) });
  }
  return found;
}

/** The card that a file is, if it may be two: the one it differs from in the fewest cells. */
function closest<T extends Readonly<{ check: CardCheck }>>(candidates: readonly T[]): T {
  return candidates.reduce((one, other) => (other.check.changed.length < one.check.changed.length ? other : one));
}

/** The public keys that the workbook itself keeps, the present one first. */
export function ownKeys(store: LedgerStore | undefined): readonly JsonWebKey[] {
  return [...(store?.publicKey ? [store.publicKey] : []), ...(store?.formerKeys ?? [])];
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
