import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { CellChange } from "../../appraisal/schemeEdits";
import type { SchemeFigure } from "../../appraisal/schemeFigures";
import type { CellValue } from "../../sheet/cellValue";
import type { Text } from "../../templates/text";
import { wordsOf } from "../changeWords";
import { noDraft, type Draft } from "../draft";
import { changedFigures, changesOf, drafted, idOf, valueIn } from "../figureText";
import { useStrings } from "../language";
import { CellLink } from "./CellLink";
import { FigureField } from "./FigureField";
import { Section } from "./Section";

const useStyles = makeStyles({
  // A target for a finger, too: 24 px high.
  place: { fontSize: tokens.fontSizeBase200, lineHeight: "24px", "& > button": { minHeight: "24px" } },
  issue: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export type SchemeCardProps = Readonly<{
  title: string;
  aside?: ReactNode;
  open?: boolean;
  /** The table of the sheet that it is. */
  table: string | undefined;
  figures: readonly SchemeFigure[];
  busy: boolean;
  /** Faults of this table, in words; with the draft of this card in it. */
  issuesOf(changes: readonly CellChange[]): readonly string[];
  nameOf(figure: SchemeFigure): string;
  /** What stands above the figures: rulers and rules. */
  children?(draft: Draft): ReactNode;
  /** What stands below them: what weights add up to. */
  below?(draft: Draft, onDraft: (draft: Draft) => void): ReactNode;
  /** The table's rows, to be opened one by one. */
  rows?: ReactNode;
  onWrite(what: Text, changes: readonly CellChange[]): Promise<boolean>;
  onTryOut(draft: Draft): void;
  onReveal(at: string): void;
}>;

/** One table of the scheme: which it is, its figures to be typed over, and what that would do to it. */
export function SchemeCard({ title, aside, open, table, figures, busy, issuesOf, nameOf, children, below, rows, onWrite, onTryOut, onReveal }: SchemeCardProps) {
  const styles = useStyles();
  const strings = useStrings();
  const [draft, setDraft] = useState<Draft>(noDraft);
  const latest = useRef(draft);
  useEffect(() => void (latest.current = draft), [draft]);
  const onValue = useCallback((figure: SchemeFigure, value: CellValue) => setDraft(drafted(latest.current, figure, value)), []);
  const changed = changedFigures(figures, draft);
  const changes = changesOf(figures, draft);
  return (
    <Section title={title} aside={aside} open={open}>
      {table !== undefined && (
        <div className={styles.place}>
          <CellLink at={table} onReveal={onReveal}>
            {strings.setUp.open(table)}
          </CellLink>
        </div>
      )}
      {issuesOf(changes).map((issue) => (
        <p key={issue} className={styles.issue}>
          {issue}
        </p>
      ))}
      {children?.(draft)}
      {figures.map((figure) => (
        <FigureField key={idOf(figure)} figure={figure} name={nameOf(figure)} value={valueIn(draft, figure)} onValue={onValue} onReveal={onReveal} />
      ))}
      {below?.(draft, setDraft)}
      {changed.length > 0 && (
        <div className={styles.actions}>
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={() => void onWrite(wordsOf(changed, draft), changes).then((done) => done && setDraft(noDraft))}>
            {strings.figures.write}
          </Button>
          <Button size="small" onClick={() => onTryOut(draft)}>
            {strings.setUp.tryOut}
          </Button>
          <Button size="small" onClick={() => setDraft(noDraft)}>
            {strings.figures.discard}
          </Button>
        </div>
      )}
      {rows}
    </Section>
  );
}
