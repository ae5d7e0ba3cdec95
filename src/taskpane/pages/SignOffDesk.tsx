import { Button, Checkbox, makeStyles, ProgressBar, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { emailsIn } from "../../appraisal/emailAddress";
import { periodsIn } from "../../appraisal/periodsIn";
import { signOffsOf, type SignOffState } from "../../appraisal/signOffStates";
import type { Scheme } from "../../scheme/scheme";
import { CardChoices } from "../components/CardChoices";
import { LedgerCheck } from "../components/LedgerCheck";
import { LedgerMarks, markable } from "../components/LedgerMarks";
import { MadeCards } from "../components/MadeCards";
import { PlaceLinks } from "../components/PlaceLinks";
import { PlaceTitle } from "../components/PlaceTitle";
import { ReturnedFiles } from "../components/ReturnedFiles";
import { Section } from "../components/Section";
import { SigningKey } from "../components/SigningKey";
import { SignOffFilter } from "../components/SignOffFilter";
import { SignOffList } from "../components/SignOffList";
import { SignOffPerson } from "../components/SignOffPerson";
import { useLanguage, useStrings } from "../language";
import { mailOfRow } from "../mailOf";
import { zipName } from "../makeCards";
import { allPeriods, inPeriod, lookedPeriod } from "../people";
import { offeredIn } from "../places";
import type { Worked } from "../recalculation";
import { useAudit, useLayOut, useMoved } from "../signOffFacts";
import { madeCardsWords } from "../strings/madeCards";
import { returnedWords } from "../strings/returnedFiles";
import { signingKeyWords } from "../strings/signingKey";
import { signOffWords } from "../strings/signOff";
import { useSignOff } from "../useSignOff";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}` },
  // The field itself is the target: 24 px, inside the border of the box.
  search: { flex: "1 1 120px", minWidth: "100px", "& input": { minHeight: "24px" } },
  period: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  empty: { margin: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  alarm: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorStatusDangerForeground1 },
  // What can be done stays in view however long the list is.
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { flex: "1 1 140px", minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** The whole of sign-off over a workbook that was worked out. */
export function SignOffDesk({ host, state, view, scroller, worked, scheme, onView, onPlace, onSay, onFailure }: PageProps & Readonly<{ worked: Worked; scheme: Scheme }>) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const words = { ...signOffWords[language], ...madeCardsWords[language], ...returnedWords[language], ...signingKeyWords[language] };
  const { appraisal, workbook } = worked;
  const desk = useSignOff(host, scheme.language, { onSay, onFailure });
  const { session, choices, making, checking } = desk;
  const [filter, setFilter] = useState<SignOffState>();
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set());
  const [opened, setOpened] = useState<string>();
  const [chance] = useState(host.signOff.chance);

  const periods = useMemo(() => periodsIn(appraisal), [appraisal]);
  const period = lookedPeriod(appraisal, view);
  const people = useMemo(() => signOffsOf(inPeriod(appraisal, period).cards, workbook), [appraisal, period, workbook]);
  const emailOf = useMemo(() => emailsIn(workbook), [workbook]);
  const moved = useMoved(people, worked);
  const audit = useAudit(worked, session.key?.publicKey);

  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const listed = people.filter(({ state: own, card: { result } }) => {
    const searched = [result.name, result.id, result.department, result.post].filter(Boolean).join("\n").toLowerCase();
    return (filter === undefined || own === filter) && asked.every((word) => searched.includes(word));
  });
  const chosen = people.filter(({ card }) => picked.has(card.result.at));
  const meant = chosen.length > 0 ? chosen : listed;
  const makeable = meant.filter((one) => one.state !== "unscored");
  const sendable = markable(meant, "sent");
  // Without a choice only what has come back whole is filed.
  const fileable = markable(chosen.length > 0 ? chosen : listed.filter(({ state: own }) => own === "returned"), "archived");
  const pickable = listed.filter(({ state: own }) => own !== "unscored");
  const pickedListed = pickable.filter(({ card }) => picked.has(card.result.at)).length;
  const busy = state.running !== undefined || making !== undefined || checking !== undefined;
  const delivery = host.signOff.delivery();

  const pick = (ats: readonly string[], isPicked: boolean) => setPicked(isPicked ? new Set([...picked, ...ats]) : new Set([...picked].filter((at) => !ats.includes(at))));
  const make = (ats: readonly string[]) => void desk.make(new Set(ats), period).then(() => scroller.current?.scrollTo?.({ top: 0 }));
  const copy = (name: string, text: string) => void host.copy(text).then(() => onSay(words.mail.copied(name)), onFailure);
  const chosenSection = (
    <Section title={words.choices.title} aside={[words.choices.stages[choices.stage], words.choices.languages[choices.language]].join(" · ")}>
      <CardChoices choices={choices} hasKey={session.key !== undefined} disabled={making !== undefined} onChoices={(next) => desk.keep({ choices: next })} />
    </Section>
  );

  const refusals = desk.refused.map((issue) => (
    <p key={`${issue.code}${issue.at ?? ""}`} className={styles.alarm} role="alert">
      {host.describeIssue(issue, language)}
    </p>
  ));
  const progress = making && (
    <>
      <span className={styles.progress} role="status">
        {words.making(making.done, making.of, making.name)}
        <ProgressBar aria-label={words.making(making.done, making.of, "")} value={making.done} max={Math.max(1, making.of)} />
      </span>
      <Button size="small" onClick={desk.stop}>
        {words.stop}
      </Button>
    </>
  );

  const person = people.find(({ card }) => card.result.at === opened);
  const layOut = useLayOut(person, worked, scheme, choices, chance);
  if (person) {
    const { at, name } = person.card.result;
    return (
      <>
        <PlaceTitle>{strings.places.signOff}</PlaceTitle>
        {refusals}
        <SignOffPerson
          key={at}
          person={person}
          isSameStage={person.sealed?.stage === choices.stage}
          hasMoved={moved.has(at)}
          email={emailOf(person.card)}
          mail={mailOfRow(person, scheme, choices.language)}
          layOut={layOut}
          choices={chosenSection}
          actions={
            progress || (
              <>
                {person.state !== "unscored" && (
                  <Button appearance="primary" size="small" disabledFocusable={busy} onClick={() => make([at])}>
                    {words.make(1, false)}
                  </Button>
                )}
                <LedgerMarks people={[person]} busy={busy} onMark={desk.mark} />
              </>
            )
          }
          onBack={() => setOpened(undefined)}
          onCopy={(text) => copy(name, text)}
          onFailure={onFailure}
        />
      </>
    );
  }
  return (
    <>
      <PlaceTitle>{[strings.places.signOff, periods.length > 1 ? undefined : period].filter(Boolean).join(" · ")}</PlaceTitle>
      {periods.length > 1 && (
        <Select className={styles.period} size="small" aria-label={words.period} value={period ?? allPeriods} onChange={(_, data) => onView({ ...view, period: data.value })}>
          {periods.map((one) => (
            <option key={one}>{one}</option>
          ))}
          <option value={allPeriods}>{words.allPeriods}</option>
        </Select>
      )}
      <PlaceLinks places={offeredIn("signOff")} onPlace={onPlace} />
      {refusals}
      {session.batch && (
        <Section key={session.batch.files[0]?.issued.seal.full} title={words.made.title(session.batch.files.length)} open>
          <MadeCards
            batch={session.batch}
            delivery={delivery}
            unscored={people.filter(({ state: own }) => own === "unscored").length}
            zipName={zipName(session.batch, period)}
            opened={session.opened}
            onSave={() => void desk.save(session.batch!, period)}
            onOpen={desk.open}
            onCopy={copy}
          />
        </Section>
      )}
      <Section title={words.returned.title} aside={session.returned.length || undefined} open={session.returned.length > 0}>
        <ReturnedFiles results={session.returned} progress={checking} hasLedger={audit !== undefined} onFiles={(files) => void desk.check(files)} onClear={() => desk.keep({ returned: [] })} />
      </Section>
      {chosenSection}
      <Section title={words.key.title} aside={session.key ? words.key.open(session.key.mark) : words.key.none}>
        <SigningKey
          current={session.key}
          delivery={delivery}
          onKey={(key) => desk.keep({ key, choices: { ...choices, signed: key !== undefined } })}
          onSave={host.signOff.save}
          onCopy={(text) => void host.copy(text).then(() => onSay(strings.announce.copied), onFailure)}
        />
      </Section>
      {audit && (
        <Section title={words.audit.title} aside={audit.faults.length > 0 ? words.audit.problems(audit.faults.length) : undefined} open={audit.faults.length > 0}>
          <LedgerCheck audit={audit} />
        </Section>
      )}
      <SignOffFilter people={people} state={filter} onState={setFilter} />
      <div className={styles.tools}>
        <Checkbox label={chosen.length > 0 ? words.picked(chosen.length) : words.pickAll(pickable.length)} disabled={pickable.length === 0} checked={pickedListed === 0 ? false : pickedListed === pickable.length ? true : "mixed"} onChange={(_, data) => pick(pickable.map(({ card }) => card.result.at), data.checked !== false)} />
        {people.length > 8 && <SearchBox className={styles.search} size="small" placeholder={words.search} aria-label={words.search} value={query} onChange={(_, data) => setQuery(data.value)} />}
      </div>
      {listed.length === 0 && <p className={styles.empty}>{words.nobody}</p>}
      <SignOffList people={listed} decimals={scheme.settings.decimals} picked={picked} moved={moved} withPeriod={period === undefined} scroller={scroller} onPick={(at, isPicked) => pick([at], isPicked)} onOpen={setOpened} />
      <div className={styles.foot}>
        {progress || (
          <>
            <Button appearance="primary" size="small" disabledFocusable={busy || makeable.length === 0} onClick={() => make(makeable.map(({ card }) => card.result.at))}>
              {words.make(makeable.length, chosen.length === 0)}
            </Button>
            <LedgerMarks people={[...sendable, ...fileable]} busy={busy} onMark={desk.mark} />
          </>
        )}
      </div>
    </>
  );
}
