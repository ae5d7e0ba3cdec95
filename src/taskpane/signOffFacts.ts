import { useCallback, useEffect, useState } from "react";
import { auditLedger, type LedgerAudit } from "../appraisal/auditLedger";
import { issueCards } from "../appraisal/issueCards";
import { inputsMoved, type SignOff } from "../appraisal/signOffStates";
import type { Scheme } from "../scheme/scheme";
import { issueOptions, type CardChoices, type Making } from "./makeCards";
import type { Worked } from "./recalculation";

const nobodyMoved: ReadonlySet<string> = new Set();

/** Whose data have changed since the card was made: worked out beside, the list does not wait for it. */
export function useMoved(people: readonly SignOff[], { workbook }: Worked): ReadonlySet<string> {
  const [moved, setMoved] = useState(nobodyMoved);
  useEffect(() => {
    let wanted = true;
    const asked = people.filter(({ sealed, state }) => sealed && state !== "archived").map(async (one) => ((await inputsMoved(one, workbook)) ? [one.card.result.at] : []));
    void Promise.all(asked).then((found) => wanted && setMoved(new Set(found.flat())));
    return () => void (wanted = false);
  }, [people, workbook]);
  return moved;
}

/** The ledger judged by itself; undefined while there is none. */
export function useAudit({ workbook }: Worked, publicKey: JsonWebKey | undefined): LedgerAudit | undefined {
  const [audit, setAudit] = useState<LedgerAudit>();
  useEffect(() => {
    let wanted = true;
    void auditLedger(workbook, publicKey && { publicKey }).then((found) => wanted && setAudit(found.rows === 0 ? undefined : found));
    return () => void (wanted = false);
  }, [workbook, publicKey]);
  return audit;
}

/** Lays out the card of the person who is looked at, as it would be made now; a preview is not signed. */
export function useLayOut(person: SignOff | undefined, { appraisal, workbook }: Worked, scheme: Scheme, choices: CardChoices, chance: Making["chance"]) {
  const card = person?.card;
  return useCallback(async () => {
    const issue = issueCards(workbook, { ...appraisal, scheme }, issueOptions({ choices: { ...choices, signed: false }, chance }));
    const { plan, seal } = await issue.make(card!);
    return { plan: plan.sheets[0]!, full: seal.full };
  }, [card, appraisal, workbook, scheme, choices, chance]);
}
