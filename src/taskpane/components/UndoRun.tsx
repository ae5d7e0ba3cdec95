import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { UndoPlan } from "../../appraisal/beforeImage";
import { useLanguage } from "../language";
import type { PaneHost } from "../paneHost";
import type { RecalculationState } from "../recalculation";
import { undoRunWords } from "../strings/undoRun";
import { CellLink } from "./CellLink";

/** Where the image of what stood before is kept; named here so that the page need not fetch what reads it. */
const beforeNamespace = "urn:jisuan:before";
/** So many places are named; the rest are counted. */
const named = 6;

const useStyles = makeStyles({
  door: { margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} 0` },
  panel: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0 },
  list: { margin: `0 0 ${tokens.spacingVerticalXS}`, padding: `0 0 0 ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type UndoRunProps = Readonly<{ host: Pick<PaneHost, "undoRun">; state: RecalculationState; onReveal(at: string): void; onSay(text: string): void; onFailure(error: unknown): void }>;

/** Takes the last run back, also one of another day: first it says what would come back and what would stay. */
export function UndoRun({ host, state, onReveal, onSay, onFailure }: UndoRunProps) {
  const styles = useStyles();
  const words = undoRunWords[useLanguage()];
  const [asked, setAsked] = useState<Readonly<{ plan: UndoPlan; of: RecalculationState["last"] }>>();
  const { last, running } = state;
  const kept = last !== undefined && (last.wrote || last.workbook.storedXml.has(beforeNamespace));
  const plan = asked?.of === last ? asked?.plan : undefined;
  if (!kept || running !== undefined) return null;
  async function undo() {
    const done = await host.undoRun.undo();
    if (done) onSay(words.done(done.back.length, done.left.length));
  }
  if (!plan) {
    return (
      <Button className={styles.door} size="small" appearance="transparent" onClick={() => void host.undoRun.plan().then((found) => setAsked({ plan: found, of: last }), onFailure)}>
        {words.undo}
      </Button>
    );
  }
  return (
    <section className={styles.panel} aria-label={words.undo}>
      {plan.edits.length === 0 && plan.left.length === 0 && <p className={styles.text}>{words.nothing}</p>}
      {plan.back.length > 0 && <Places title={words.back(plan.back.length)} places={plan.back} onReveal={onReveal} />}
      {plan.left.length > 0 && <Places title={words.left} places={plan.left} onReveal={onReveal} />}
      <div className={styles.actions}>
        {plan.edits.length > 0 && (
          <Button size="small" appearance="primary" onClick={() => void undo()}>
            {plan.left.length > 0 ? words.rest : words.confirm}
          </Button>
        )}
        <Button size="small" onClick={() => setAsked(undefined)}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

function Places({ title, places, onReveal }: Readonly<{ title: string; places: readonly string[]; onReveal(at: string): void }>) {
  const styles = useStyles();
  const words = undoRunWords[useLanguage()];
  return (
    <>
      <p className={styles.text}>{title}</p>
      <ul className={styles.list}>
        {places.slice(0, named).map((place) => (
          <li key={place}>
            {place.includes("!") ? (
              <CellLink at={place} onReveal={onReveal}>
                {place}
              </CellLink>
            ) : (
              place
            )}
          </li>
        ))}
        {places.length > named && <li>{words.more(places.length - named)}</li>}
      </ul>
    </>
  );
}
