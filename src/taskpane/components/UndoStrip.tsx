import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useLanguage, useStrings } from "../language";
import type { SheetChanges } from "../sheetChanges";

const useStyles = makeStyles({
  strip: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorBrandStroke2}`, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  said: { flex: "1 1 120px", minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
});

export type UndoStripProps = Readonly<{ changes: SheetChanges; busy: boolean; onSay(text: string): void }>;

/** What the pane has just written into cells, and how to take it back. */
export function UndoStrip({ changes, busy, onSay }: UndoStripProps) {
  const styles = useStyles();
  const strings = useStrings().undo;
  const language = useLanguage();
  const latest = useSyncExternalStore(changes.subscribe, changes.latest);
  if (!latest) return null;
  async function undo() {
    const undone = await changes.undo();
    if (undone) onSay(undone.whole === undefined ? strings.undone(undone.back, undone.kept) : undone.whole ? strings.undoneWhole : strings.undoneNot);
  }
  return (
    <div className={styles.strip} role="region" aria-label={strings.label}>
      <span className={styles.said} role="status">
        {strings.written(latest.what[language])}
      </span>
      <Button size="small" disabledFocusable={busy} onClick={() => void undo()}>
        {strings.undo}
      </Button>
      <Button size="small" appearance="subtle" onClick={changes.keep}>
        {strings.keep}
      </Button>
    </div>
  );
}
