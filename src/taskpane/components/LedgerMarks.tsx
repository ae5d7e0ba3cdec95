import { Button } from "@fluentui/react-components";
import { canMark, type LedgerMark } from "../../appraisal/markLedger";
import type { SignOff } from "../../appraisal/signOffStates";
import { useLanguage } from "../language";
import { signOffWords } from "../strings/signOff";

export type LedgerMarksProps = Readonly<{ people: readonly SignOff[]; busy: boolean; onMark(seals: ReadonlySet<string>, mark: LedgerMark): Promise<void> }>;

/** What can be marked in the ledger, with how many it would be. */
export function LedgerMarks({ people, busy, onMark }: LedgerMarksProps) {
  const words = signOffWords[useLanguage()];
  return (["sent", "archived"] as const).map((mark) => {
    const seals = new Set(markable(people, mark).map(({ row }) => row!.full));
    return seals.size === 0 ? null : (
      <Button key={mark} size="small" disabledFocusable={busy} onClick={() => void onMark(seals, mark)}>
        {mark === "sent" ? words.markSent(seals.size) : words.archive(seals.size)}
      </Button>
    );
  });
}

/** Those of the people whose row can be marked so. */
export function markable(people: readonly SignOff[], mark: LedgerMark): readonly SignOff[] {
  return people.filter(({ row }) => row && canMark(row, mark));
}
