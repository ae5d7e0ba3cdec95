import type { Edit } from "../sheet/edits";
import type { WorkbookPlan } from "../sheet/sheetPlan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Issue, Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { canonicalJson } from "./canonical";
import { stageWords, type CardLanguage, type CardStage } from "./cardWords";
import { lineText } from "./cardText";
import { emailsIn } from "./emailAddress";
import { findHistory, readHistory } from "./history";
import { keepLedger, readLedger, type LedgerRow } from "./ledger";
import { lightened } from "./ledgerWeight";
import { keepLedgerStore, newLedgerStore, readLedgerStore, readSealed, type LedgerStore } from "./ledgerStore";
import { namesakes } from "./namesakes";
import { namesIn } from "./otherNames";
import { proposalSheet } from "./proposalTable";
import { scoreCardSheet, type ShownProposal } from "./scoreCardSheet";
import { sealCard, type Seal, type Sealed } from "./seal";
import { shortForm } from "./digest";

export type IssueOptions = Readonly<{
  language: CardLanguage;
  stage: CardStage;
  /** Only this period; all periods in the data tables without it. */
  period?: string;
  withPay?: boolean;
  /** New chance, used when the workbook has no ledger yet. */
  chance: Readonly<{ workbook: string; secret: string }>;
  sign?: (full: string) => Promise<string>;
  publicKey?: LedgerStore["publicKey"];
  /** Today as a serial day, when the cards go out now. */
  sentOn?: number;
}>;

/** A sealed card ready to be written and sent. */
export type IssuedCard = Readonly<{ card: ScoreCard; plan: WorkbookPlan; seal: Seal; email?: string; /** The row of the facts that a conclusion rests on. */ facts?: LedgerRow; /** The facts were confirmed on other figures than these. */ factsDiffer?: boolean }>;

/** Makes cards one after the other, then the ledger of all of them. */
export type CardIssue = Readonly<{
  people: readonly ScoreCard[];
  /** Rows that are not scored get no card. */
  unscored: readonly ScoreCard[];
  make(card: ScoreCard): Promise<IssuedCard>;
  ledger(issued: readonly IssuedCard[]): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>;
}>;

/** Prepares the cards of an appraised workbook. Cards whose content is as it was keep their seal and their row. */
export function issueCards(workbook: WorkbookSnapshot, appraisal: Appraisal & Readonly<{ scheme: Scheme }>, options: IssueOptions): CardIssue {
  const { scheme } = appraisal;
  const meant = appraisal.cards.filter(({ result }) => options.period === undefined || result.period === options.period);
  const store = readLedgerStore(workbook) ?? newLedgerStore(options.chance);
  const rows = readLedger(workbook);
  const names = new Set([...namesIn(workbook), ...appraisal.cards.map(({ result }) => result.name), ...readHistory(findHistory(workbook)).map(({ name }) => name)]);
  const proposals = shownProposals(appraisal, workbook);
  const namesake = namesakes(appraisal.cards);
  const emailOf = emailsIn(workbook);
  return {
    people: meant.filter(isScored),
    unscored: meant.filter((card) => !isScored(card)),
    make: async (card) => {
      const facts = options.stage === "conclusion" ? factsOf(card, namesake(card).nth, rows, store) : undefined;
      const sheet = scoreCardSheet(card, scheme, { ...options, names, unapproved: isUnapproved(card, appraisal), proposals: proposals.get(card.result.at) ?? [], ...(facts && { factsSeal: shortForm(facts.full) }) });
      const { plan, seal } = await sealCard(sheet, card, scheme, { ...options, workbook: store.workbook, secret: store.secret, nth: namesake(card).nth, facts: facts?.full });
      const email = emailOf(card);
      return { card, plan, seal, ...(email !== undefined && { email }), ...(facts && { facts: facts.row }), ...(facts && facts.sealed.inputs !== seal.sealed.inputs && { factsDiffer: true }) };
    },
    ledger: (issued) => {
      const next = nextRows(rows, issued, store, scheme.language, options);
      const { edits, issues } = keepLedger(next, workbook, scheme.language);
      const kept = nextStore(store, next, issued, options);
      const isKept = canonicalJson(kept) === canonicalJson(readLedgerStore(workbook) ?? null);
      return { issues, edits: [...edits, ...(isKept ? [] : [keepLedgerStore(kept)])] };
    },
  };
}

/** Whether a card's result needs an approval that it does not have yet. */
function isUnapproved({ result }: ScoreCard, { approvals }: Appraisal): boolean {
  return approvals !== undefined && approvals.get(result.at)?.state !== "approved";
}

/** Proposals by the row they arise from, without those that were set aside. */
function shownProposals({ proposals = [], scheme }: Appraisal, workbook: WorkbookSnapshot): ReadonlyMap<string, readonly ShownProposal[]> {
  const shown = new Map<string, ShownProposal[]>();
  if (proposals.length === 0 || !scheme) return shown;
  const { decisions } = proposalSheet(proposals, scheme, workbook);
  for (const proposal of proposals) {
    const answer = decisions.get(proposal)?.answer;
    if (answer === "setAside") continue;
    shown.set(proposal.at, [...(shown.get(proposal.at) ?? []), { proposal, accepted: answer === "accepted" }]);
  }
  return shown;
}

/** Whether two seals are of the same person's same sheet, so that the newer one replaces the older. */
function isSameSheet(one: Sealed, other: Sealed): boolean {
  const isSamePerson = one.id !== undefined && other.id !== undefined ? normalised(one.id) === normalised(other.id) : normalised(one.name) === normalised(other.name) && one.nth === other.nth;
  return isSamePerson && one.stage === other.stage && one.period === other.period && normalised(one.table) === normalised(other.table);
}

/** The facts card in force that a conclusion rests on. */
function factsOf({ result }: ScoreCard, nth: number, rows: readonly LedgerRow[], store: LedgerStore): Readonly<{ full: string; sealed: Sealed; row: LedgerRow }> | undefined {
  const about = { name: lineText(result.name, 60), id: result.id, ...(nth > 1 && { nth }), period: result.period ?? "", table: result.table, stage: "facts" } as Sealed;
  return rows
    .flatMap((row) => {
      const sealed = row.state === "superseded" ? undefined : sealedIn(store, row.full);
      return sealed && isSameSheet(sealed, about) ? [{ full: row.full, sealed, row }] : [];
    })
    .at(-1);
}

function sealedIn(store: LedgerStore, full: string): Sealed | undefined {
  const kept = store.cards[full];
  return kept && readSealed(kept.text);
}

/** The ledger after the issue: new cards are drafts, what they replace says so. */
function nextRows(rows: readonly LedgerRow[], issued: readonly IssuedCard[], store: LedgerStore, language: Language, { sentOn, stage }: IssueOptions): readonly LedgerRow[] {
  const now = new Map(issued.map(({ seal }) => [seal.full, seal]));
  const standing = rows.map((row): LedgerRow => {
    if (now.has(row.full)) {
      const isWaiting = row.state === "draft" || row.state === "superseded" || row.state === undefined;
      return isWaiting ? { ...row, state: sentOn === undefined ? "draft" : "sent", sent: sentOn ?? row.sent } : row;
    }
    const sealed = row.state === "archived" || row.state === "superseded" ? undefined : sealedIn(store, row.full);
    return sealed && issued.some(({ seal }) => isSameSheet(seal.sealed, sealed)) ? { ...row, state: "superseded" } : row;
  });
  const known = new Set(rows.map(({ full }) => full));
  const added = [...now.values()]
    .filter(({ full }) => !known.has(full))
    .map(({ full, short, sealed }): LedgerRow => ({ period: sealed.period, name: sealed.name, ...(sealed.id !== undefined && { id: sealed.id }), stage: stageWords[stage][language], short, full, ...(sentOn !== undefined && { sent: sentOn }), state: sentOn === undefined ? "draft" : "sent" }));
  return [...standing, ...added];
}

/** Texts of archived cards are not kept: their seals stay in the table. */
function nextStore(store: LedgerStore, rows: readonly LedgerRow[], issued: readonly IssuedCard[], { publicKey }: IssueOptions): LedgerStore {
  const archived = new Set(rows.filter(({ state }) => state === "archived").map(({ full }) => full));
  const kept = Object.entries(store.cards).filter(([full]) => !archived.has(full));
  const added = issued.map(({ seal }) => [seal.full, { text: seal.text, ...signatureOf(seal, store, publicKey) }] as const);
  return { ...store, ...withKey(store, publicKey), cards: lightened(Object.fromEntries([...kept, ...added]), rows) };
}

/** A card that is made again without a key, or with the same one, keeps the signature it has: its file went out with it. */
function signatureOf({ full, signature }: Seal, store: LedgerStore, publicKey: LedgerStore["publicKey"]): Readonly<{ signature?: string }> {
  const before = store.cards[full]?.signature;
  const isSameKey = publicKey === undefined || (store.publicKey !== undefined && canonicalJson(publicKey) === canonicalJson(store.publicKey));
  const kept = isSameKey ? (before ?? signature) : signature;
  return kept === undefined ? {} : { signature: kept };
}

/** A new key takes the place of the one before, by which earlier cards are still checked. */
function withKey({ publicKey: before, formerKeys = [] }: LedgerStore, publicKey: LedgerStore["publicKey"]): Partial<LedgerStore> {
  if (publicKey === undefined) return {};
  const text = canonicalJson(publicKey);
  const former = [...(before ? [before] : []), ...formerKeys].filter((key) => canonicalJson(key) !== text);
  return { publicKey, ...(former.length > 0 && { formerKeys: former }) };
}
