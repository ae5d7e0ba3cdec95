import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { keepsChangeLog, logSheetChanges } from "../../appraisal/changeLog";
import { followUpTables } from "../../appraisal/followUpTables";
import { findKeptTable } from "../../appraisal/keptTable";
import { areaReference, type Issue } from "../../scheme/issue";
import type { Scheme } from "../../scheme/scheme";
import type { ScoreCard } from "../../scoring/scoreCard.types";
import type { Edit } from "../../sheet/edits";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { Text } from "../../templates/text";
import { useLanguage } from "../language";
import { formPageWords } from "../strings/forms";
import { today } from "../today";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

export type ChangeLogToolsProps = Readonly<{
  workbook: WorkbookSnapshot;
  busy: boolean;
  onEdit(what: Text, edits: (now: WorkbookSnapshot, scheme: Scheme, cards: readonly ScoreCard[]) => Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>): Promise<boolean>;
  onReveal(at: string): void;
}>;

/** The change log: begun once, then brought up to date with what was changed by hand and in the sheet. */
export function ChangeLogTools({ workbook, busy, onEdit, onReveal }: ChangeLogToolsProps) {
  const styles = useStyles();
  const words = formPageWords[useLanguage()];
  const table = findKeptTable(workbook, followUpTables.changes);
  const day = today();
  const both = (say: (own: (typeof formPageWords)["zh"]) => string): Text => ({ zh: say(formPageWords.zh), en: say(formPageWords.en) });
  if (!keepsChangeLog(workbook)) {
    return (
      <>
        <p className={styles.hint}>{words.beginHint}</p>
        <div className={styles.tools}>
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void onEdit(both((own) => own.began), (now, scheme, cards) => logSheetChanges(now, scheme, day, cards))}>
            {words.begin}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className={styles.hint}>{words.recordHint}</p>
      <div className={styles.tools}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void onEdit(both((own) => own.recorded), (now, scheme, cards) => logSheetChanges(now, scheme, day, cards))}>
          {words.record}
        </Button>
        {table && (
          <CellLink at={areaReference(table.sheet.name, table.area)} onReveal={onReveal}>
            {words.openTable}
          </CellLink>
        )}
      </div>
    </>
  );
}
