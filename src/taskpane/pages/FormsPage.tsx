import { Button, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Appraisal } from "../../appraisal/appraisal.types";
import { applyCorrections, correctionOf } from "../../appraisal/appealCorrection";
import { appraise } from "../../appraisal/appraise";
import { emptyEntry, formEntries, formFields, writeEntry, type FormEntry } from "../../appraisal/followUpEntries";
import { followUp } from "../../appraisal/followUps";
import { followUps, followUpTables, type FollowUp } from "../../appraisal/followUpTables";
import { printedForm, printedForms } from "../../appraisal/printedForm";
import type { Issue } from "../../scheme/issue";
import type { Scheme } from "../../scheme/scheme";
import { isScored, type ScoreCard } from "../../scoring/scoreCard.types";
import type { Edit } from "../../sheet/edits";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { Text } from "../../templates/text";
import { ChangeLogTools } from "../components/ChangeLogTools";
import { FormEntryCard } from "../components/FormEntryCard";
import { PeriodChoice } from "../components/PeriodChoice";
import { PlaceTitle } from "../components/PlaceTitle";
import { useLanguage, useStrings } from "../language";
import { lookedPeriod } from "../people";
import { formPageWords } from "../strings/forms";
import { today } from "../today";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  trouble: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, overflowWrap: "anywhere" },
});

/** 登记表: appeals, interviews, plans, reviews, target letters and the change log, filled in here and kept in the workbook. */
export function FormsPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const words = formPageWords[useLanguage()];
  const { last } = props.state;
  return (
    <>
      <PlaceTitle>{strings.places.forms}</PlaceTitle>
      {!last ? (
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      ) : last.appraisal.scheme && last.appraisal.issues.length === 0 ? (
        <Forms {...props} appraisal={last.appraisal} workbook={last.workbook} scheme={last.appraisal.scheme} />
      ) : (
        <p className={styles.hint}>{words.none}</p>
      )}
    </>
  );
}

type FormsProps = PageProps & Readonly<{ appraisal: Appraisal; workbook: WorkbookSnapshot; scheme: Scheme }>;

function Forms({ host, state, view, person, appraisal, workbook, scheme, onView, onReveal, onSay, onFailure }: FormsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = formPageWords[language];
  const [kind, setKind] = useState<FollowUp>("interviews");
  const [chosen, setChosen] = useState<string>();
  const [added, setAdded] = useState(0);
  const [refused, setRefused] = useState<Issue>();
  const busy = state.running !== undefined;
  const period = lookedPeriod(appraisal, view) ?? appraisal.cards.find(({ result }) => result.period !== undefined)?.result.period;
  const people = appraisal.cards.filter((one) => (isScored(one) || kind === "targets") && one.result.period === period);
  const at = chosen ?? person;
  const card = people.find(({ result }) => result.at === at) ?? people[0];
  const form = followUpTables[kind][language];
  const day = today();

  /** Writes what follows from the workbook as it stands when it is written. */
  async function edit(what: Text, edits: (now: WorkbookSnapshot, current: Scheme, cards: readonly ScoreCard[]) => Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>): Promise<boolean> {
    setRefused(undefined);
    let stopped: Issue | undefined;
    try {
      const done = await host.changes.edit(
        what,
        (now) => {
          const current = appraise(now);
          if (!current.scheme || current.issues.length > 0) return [];
          const made = edits(now, current.scheme, current.cards);
          stopped = made.issues[0];
          return stopped ? [] : made.edits;
        },
        "look",
      );
      setRefused(stopped);
      if (done) onSay(what[language]);
      else if (!stopped) onSay(words.unchanged);
      return done;
    } catch (error) {
      onFailure(error);
      return false;
    }
  }

  const told = (say: (words: (typeof formPageWords)["zh"], form: string) => string): Text => ({ zh: say(formPageWords.zh, followUpTables[kind].zh), en: say(formPageWords.en, followUpTables[kind].en) });
  const write = (entry: FormEntry) =>
    edit(told((own, name) => own.wrote(name, card!.result.name)), (now, current, cards) => {
      const own = cards.find(({ result }) => result.at === card!.result.at) ?? card!;
      const row = writeEntry(kind, entry, own, now, current);
      const correction = kind === "appeals" ? correctionOf(entry, own, current) : undefined;
      const corrected = correction ? applyCorrections([correction], now, current) : { edits: [], issues: [] };
      return { edits: [...row.edits, ...corrected.edits], issues: [...row.issues, ...corrected.issues] };
    });
  const writeAll = () =>
    edit(told((own, name) => own.wroteEverybody(name, people.length)), (now, current, cards) => followUp(kind, now, { ...appraisal, cards, scheme: current }, { day, ...(period !== undefined && { period }) }));

  async function print() {
    const printable = printedForms.find((one) => one === kind);
    if (!printable || !card) return;
    try {
      await host.openSheets(printedForm(printable, card, workbook, scheme, { day, cards: appraisal.cards }));
      onSay(words.printed);
    } catch (error) {
      onFailure(error);
    }
  }

  return (
    <>
      <PeriodChoice appraisal={appraisal} period={period} onPeriod={(next) => onView({ ...view, period: next })} />
      <div className={styles.choices}>
        <Field size="small" label={words.form}>
          <Select size="small" value={kind} onChange={(_, data) => setKind(followUps.find((one) => one === data.value) ?? kind)}>
            {followUps.map((one) => (
              <option key={one} value={one}>
                {followUpTables[one][language]}
              </option>
            ))}
          </Select>
        </Field>
        {kind !== "changes" && card && (
          <Field size="small" label={words.person}>
            <Select size="small" value={card.result.at} onChange={(_, data) => setChosen(data.value)}>
              {people.map(({ result }) => (
                <option key={result.at} value={result.at}>
                  {result.id === undefined ? result.name : `${result.name} ${result.id}`}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <p className={styles.hint}>{words.hint[kind]}</p>
      {refused && (
        <p className={styles.trouble} role="alert">
          {host.describeIssue(refused, language)}
        </p>
      )}
      {kind === "changes" ? (
        <ChangeLogTools workbook={workbook} busy={busy} onEdit={edit} onReveal={onReveal} />
      ) : !card ? (
        <p className={styles.hint}>{words.nobody}</p>
      ) : (
        <>
          <div className={styles.tools}>
            <Button size="small" aria-label={words.printOf(form, card.result.name)} onClick={() => void print()}>
              {words.print}
            </Button>
            {kind !== "appeals" && (
              <Button size="small" disabledFocusable={busy} onClick={() => void writeAll()}>
                {words.everybody(people.length)}
              </Button>
            )}
            {(kind === "appeals" || kind === "plans" || kind === "interviews") && (
              <Button size="small" onClick={() => setAdded(added + 1)}>
                {words.add}
              </Button>
            )}
          </div>
          <Entries key={`${kind} ${card.result.at}`} kind={kind} card={card} cards={appraisal.cards} workbook={workbook} scheme={scheme} day={day} added={added} busy={busy} onWrite={write} onReveal={onReveal} />
        </>
      )}
    </>
  );
}

type EntriesProps = Readonly<{ kind: FollowUp; card: ScoreCard; cards: readonly ScoreCard[]; workbook: WorkbookSnapshot; scheme: Scheme; day: number; added: number; busy: boolean; onWrite(entry: FormEntry): Promise<boolean>; onReveal(at: string): void }>;

function Entries({ kind, card, cards, workbook, scheme, day, added, busy, onWrite, onReveal }: EntriesProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = formPageWords[language];
  const fields = useMemo(() => formFields(kind, scheme, card, language), [kind, scheme, card, language]);
  const known = useMemo(() => formEntries(kind, card, workbook, scheme, { day, cards }), [kind, card, workbook, scheme, day, cards]);
  const [before] = useState(added);
  const [begun, setBegun] = useState<readonly number[]>([]);
  const asked = Array.from({ length: added - before }, (_, index) => before + index + 1).filter((turn) => !begun.includes(turn));
  const isEmpty = known.length === 0 && asked.length === 0 && kind === "appeals";
  const empty: FormEntry = emptyEntry(card, kind === "appeals" ? { raised: day } : kind === "interviews" ? { date: day } : {});
  const fresh = isEmpty ? [0] : asked;
  const titleOf = ({ values }: FormEntry, index: number) => (typeof values["indicator"] === "string" && values["indicator"] !== "" ? values["indicator"] : typeof values["item"] === "string" && values["item"] !== "" ? values["item"] : words.entry(index + 1));
  return (
    <ul className={styles.list} aria-label={words.entries}>
      {known.map((entry, index) => (
        <FormEntryCard key={entry.row ?? `new ${index}`} kind={kind} title={titleOf(entry, index)} entry={entry} card={card} scheme={scheme} fields={fields} busy={busy} onWrite={onWrite} onReveal={onReveal} />
      ))}
      {fresh.map((turn, index) => (
        <FormEntryCard
          key={`asked ${turn}`}
          kind={kind}
          title={words.entry(known.length + index + 1)}
          entry={empty}
          card={card}
          scheme={scheme}
          fields={fields.map((field) => (field.field === "indicator" ? { ...field, ours: false } : field))}
          busy={busy}
          onWrite={async (entry) => {
            const done = await onWrite(entry);
            if (done) setBegun([...begun, turn]);
            return done;
          }}
          onReveal={onReveal}
        />
      ))}
    </ul>
  );
}
