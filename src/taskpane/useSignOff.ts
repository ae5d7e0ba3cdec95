import { useCallback, useEffect, useRef, useState } from "react";
import { markLedger, type LedgerMark } from "../appraisal/markLedger";
import { verifyCards, type Verdict } from "../appraisal/verifyCards";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Issue, Language } from "../scheme/issue";
import type { Text } from "../templates/text";
import { useLanguage } from "./language";
import { makeCards, usualChoices, zipOf, type CardBatch, type CardFile } from "./makeCards";
import type { PaneHost } from "./paneHost";
import { readReturned } from "./readReturned";
import type { SignOffSession } from "./signOffHost";
import { signOffWords, type SignOffWords } from "./strings/signOff";

/** How far something that goes over many cards has got. */
export type SignOffProgress = Readonly<{ done: number; of: number; name: string }>;

export type SignOffVerbs = Readonly<{ onSay(text: string): void; onFailure(error: unknown): void }>;

/** What can be done about cards: make, hand over, mark, check. One thing at a time; what is written can be taken back. */
export function useSignOff(host: PaneHost, language: Language, { onSay, onFailure }: SignOffVerbs) {
  const { signOff, changes, recalculation } = host;
  const words = signOffWords[useLanguage()];
  const [session, setSession] = useState(signOff.session);
  const [making, setMaking] = useState<SignOffProgress>();
  const [checking, setChecking] = useState<SignOffProgress>();
  /** Why the ledger could not be written. */
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const wanted = useRef(false);
  // Who leaves the place calls off what has not been written.
  useEffect(() => () => void (wanted.current = false), []);

  const keep = useCallback(
    (part: Partial<SignOffSession>) => {
      signOff.keep(part);
      setSession(signOff.session());
    },
    [signOff],
  );

  /** Writes into the ledger. Says whether it stands there now, also when there was nothing to write. */
  const write = useCallback(
    async (say: (words: SignOffWords) => string, edits: (workbook: WorkbookSnapshot) => Promise<Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>>) => {
      let stands = false;
      setRefused([]);
      const wrote = await changes.edit(
        inBoth(say),
        async (workbook) => {
          const wish = await edits(workbook);
          setRefused(wish.issues);
          stands = wish.issues.length === 0 && wish.edits.length === 0;
          return wish.issues.length > 0 ? [] : wish.edits;
        },
        "look",
      );
      return wrote || stands;
    },
    [changes],
  );

  async function save(batch: CardBatch, period: string | undefined) {
    const { name, bytes } = await zipOf(batch, period);
    signOff.save(name, bytes);
  }

  async function make(rows: ReadonlySet<string>, period: string | undefined) {
    wanted.current = true;
    setMaking({ done: 0, of: rows.size, name: "" });
    try {
      if (recalculation.state().outdated) await recalculation.look();
      const { last } = recalculation.state();
      if (!last || last.appraisal.issues.length > 0) return;
      const { choices = usualChoices(language), key } = signOff.session();
      const course = { reach: (done: number, name: string) => setMaking({ done, of: rows.size, name }), isWanted: () => wanted.current };
      const batch = await makeCards(last, rows, { choices, chance: signOff.chance(), key }, course);
      if (!batch) return onSay(words.stopped);
      if (!(await write((said) => said.wroteCards(batch.files.length), async (workbook) => batch.ledger(workbook)))) return;
      keep({ batch, opened: 0 });
      onSay(words.done(batch.files.length));
      if (signOff.delivery() === "zip") await save(batch, period);
    } catch (error) {
      onFailure(error);
    } finally {
      setMaking(undefined);
    }
  }

  /** Opens cards as workbooks, one after the other: a window each. */
  async function open(files: readonly CardFile[]) {
    try {
      for (const { bytes } of files) {
        await signOff.openWorkbook(bytes);
        keep({ opened: signOff.session().opened + 1 });
      }
    } catch (error) {
      onFailure(error);
    }
  }

  async function mark(seals: ReadonlySet<string>, what: LedgerMark) {
    await write(
      (said) => (what === "sent" ? said.wroteSent(seals.size) : said.wroteArchived(seals.size)),
      async (workbook) => markLedger(workbook, seals, what, signOff.today(), language),
    );
  }

  async function check(files: readonly File[]) {
    setChecking({ done: 0, of: files.length, name: "" });
    try {
      const { read, unread } = await readReturned(files, (done) => setChecking({ done, of: files.length, name: "" }));
      let verdicts: readonly Verdict[] = [];
      const { key } = signOff.session();
      await write(
        (said) => said.wroteReturned(read.length),
        async (workbook) => {
          const verification = await verifyCards(workbook, read, { day: signOff.today(), language, ...(key && { publicKey: key.publicKey }) });
          verdicts = verification.verdicts;
          return verification;
        },
      );
      keep({ returned: [...verdicts.map((verdict) => ({ file: verdict.file, verdict })), ...unread] });
    } catch (error) {
      onFailure(error);
    } finally {
      setChecking(undefined);
    }
  }

  return { session, choices: session.choices ?? usualChoices(language), keep, making, checking, refused, make, save, open, mark, check, stop: () => void (wanted.current = false) };
}

function inBoth(say: (words: SignOffWords) => string): Text {
  return { zh: say(signOffWords.zh), en: say(signOffWords.en) };
}
