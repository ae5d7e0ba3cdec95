import { Button, Field, Input, makeStyles, Spinner, Textarea, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Appraisal } from "../../appraisal/appraisal.types";
import type { ReadProposal } from "../../appraisal/considerHistory";
import { natureOf } from "../../appraisal/consequences";
import { decideProposal, proposalKey } from "../../appraisal/decideProposal";
import { proposalSheet, type Answer, type Decision } from "../../appraisal/proposalTable";
import { lawNote } from "../../appraisal/proposalWords";
import type { Issue } from "../../scheme/issue";
import type { Scheme } from "../../scheme/scheme";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { CellLink } from "../components/CellLink";
import { PeriodChoice } from "../components/PeriodChoice";
import { PlaceTitle } from "../components/PlaceTitle";
import { Portions } from "../components/Portions";
import { useLanguage, useStrings } from "../language";
import { lookedPeriod } from "../people";
import { proposalPageWords } from "../strings/proposals";
import { today } from "../today";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  law: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, backgroundColor: tokens.colorNeutralBackground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  by: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  box: { width: "100%", minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  entry: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quote: { margin: `${tokens.spacingVerticalXXS} 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  conflict: { margin: `${tokens.spacingVerticalXXS} 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  evidence: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}`, margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: "24px", fontVariantNumeric: "tabular-nums" },
  decided: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** 建议措施: what rules over history suggest; a person accepts or sets aside with a reason, in the table of the workbook. */
export function ProposalsPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const { last } = props.state;
  return (
    <>
      <PlaceTitle>{strings.places.proposals}</PlaceTitle>
      {!last ? (
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      ) : last.appraisal.scheme && last.appraisal.scheme.consequences.length > 0 ? (
        <Proposals {...props} appraisal={last.appraisal} workbook={last.workbook} scheme={last.appraisal.scheme} />
      ) : (
        <p className={styles.hint}>{proposalPageWords[language].noRules}</p>
      )}
    </>
  );
}

function Proposals({ host, state, view, appraisal, workbook, scheme, onView, onPerson, onReveal, onFailure, onSay }: PageProps & Readonly<{ appraisal: Appraisal; workbook: WorkbookSnapshot; scheme: Scheme }>) {
  const styles = useStyles();
  const language = useLanguage();
  const words = proposalPageWords[language];
  const period = lookedPeriod(appraisal, view) ?? appraisal.cards.find(({ result }) => result.period !== undefined)?.result.period;
  const all = useMemo(() => appraisal.proposals ?? [], [appraisal]);
  const decisions = useMemo(() => proposalSheet(all, scheme, workbook).decisions, [all, scheme, workbook]);
  const shown = all.filter((proposal) => proposal.period === period);
  const [by, setBy] = useState("");
  const [refused, setRefused] = useState<Issue>();
  const box = useRef<HTMLInputElement>(null);
  const count = (nature: "reward" | "restraint") => shown.filter(({ rule }) => natureOf(rule) === nature).length;
  const open = shown.filter((proposal) => decisions.get(proposal) === undefined || decisions.get(proposal)?.answer === "open").length;

  async function decide(proposal: ReadProposal, answer: Answer["answer"], reason: string, told: (language: "zh" | "en") => string): Promise<boolean> {
    setRefused(undefined);
    if (answer !== "open" && by.trim() === "") {
      setRefused({ severity: "issue", code: "decision-without-name", facts: {} });
      box.current?.focus();
      return false;
    }
    let stopped: Issue | undefined;
    try {
      const done = await host.changes.edit(
        { zh: told("zh"), en: told("en") },
        (now) => {
          const { edits, issues } = decideProposal(now, proposalKey(proposal), { answer, reason, by, day: today() });
          stopped = issues[0];
          return edits;
        },
        "look",
      );
      setRefused(stopped);
      if (done) onSay(told(language));
      return done;
    } catch (error) {
      onFailure(error);
      return false;
    }
  }

  return (
    <>
      <p className={styles.law}>{lawNote[language]}</p>
      <PeriodChoice appraisal={appraisal} period={period} onPeriod={(next) => onView({ ...view, period: next })} />
      {shown.length === 0 ? (
        <p className={styles.hint}>{words.none}</p>
      ) : (
        <>
          <p className={styles.hint}>{words.balance(count("reward"), count("restraint"), open)}</p>
          <Field className={styles.by} label={words.by} hint={words.byHint} validationMessage={refused && host.describeIssue(refused, language)}>
            <Input ref={box} className={styles.box} size="small" autoComplete="off" value={by} onChange={(_, data) => setBy(data.value)} />
          </Field>
          <Portions className={styles.list} label={words.list} items={shown}>
            {(proposal) => <Entry key={proposalKey(proposal)} proposal={proposal} decision={decisions.get(proposal)} busy={state.running !== undefined} onDecide={decide} onPerson={onPerson} onReveal={onReveal} />}
          </Portions>
        </>
      )}
    </>
  );
}

type EntryProps = Readonly<{
  proposal: ReadProposal;
  decision: Decision | undefined;
  busy: boolean;
  onDecide(proposal: ReadProposal, answer: Answer["answer"], reason: string, told: (language: "zh" | "en") => string): Promise<boolean>;
  onPerson(at: string): void;
  onReveal(at: string): void;
}>;

function Entry({ proposal, decision, busy, onDecide, onPerson, onReveal }: EntryProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = proposalPageWords[language];
  const [reason, setReason] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const { name, rule, outcome, wording, evidence, conflict, against = [], at, isCurrent } = proposal;
  const told = (key: "accept" | "putAside" | "takeBack") => (one: "zh" | "en") => proposalPageWords[one].wrote(proposalPageWords[one][key], name, outcome);
  const label = (act: string) => words.of(act, name, outcome);
  const nature = natureOf(rule);
  const isDecided = decision !== undefined && decision.answer !== "open" && decision.answer !== "unclear";

  async function putAside() {
    if ((reason ?? "").trim() === "") return setMissing(true);
    if (await onDecide(proposal, "setAside", reason!, told("putAside"))) setReason(undefined);
  }

  return (
    <li className={styles.entry}>
      <h2 className={styles.title}>
        {isCurrent ? (
          <CellLink at={at} quiet onReveal={() => onPerson(at)}>
            {name}
          </CellLink>
        ) : (
          name
        )}
        {language === "zh" ? "：" : ": "}
        {outcome}
      </h2>
      <div className={styles.quiet}>{[rule.name, nature && words[nature]].filter(Boolean).join(" · ")}</div>
      {conflict && <p className={styles.conflict}>{words.conflict(against.map((one) => `“${one}”`).join(language === "zh" ? "、" : ", "))}</p>}
      <blockquote className={styles.quote}>{wording}</blockquote>
      <ul className={styles.evidence} aria-label={words.evidence}>
        {evidence.map((record) => (
          <li key={record.at}>
            <CellLink at={record.at} onReveal={onReveal}>{`${record.period} ${record.at}`}</CellLink>
          </li>
        ))}
      </ul>
      <div>
        {decision === undefined || decision.at === "" ? (
          <span className={styles.decided}>{decision ? decidedText(decision, words) : words.open}</span>
        ) : (
          <CellLink at={decision.at} quiet onReveal={onReveal}>
            {decidedText(decision, words)}
          </CellLink>
        )}
      </div>
      {reason !== undefined && (
        <Field label={words.reason} hint={words.reasonHint} required validationMessage={isMissing && reason.trim() === "" ? words.reasonNeeded : undefined}>
          <Textarea size="small" resize="vertical" autoFocus value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
      )}
      <div className={styles.actions}>
        {reason === undefined && !(isDecided && decision.answer === "accepted") && (
          <Button size="small" appearance={isDecided ? "secondary" : "primary"} disabledFocusable={busy} aria-label={label(words.accept)} onClick={() => void onDecide(proposal, "accepted", "", told("accept"))}>
            {words.accept}
          </Button>
        )}
        {reason !== undefined || !(isDecided && decision.answer === "setAside") ? (
          <Button size="small" appearance={reason === undefined ? "secondary" : "primary"} disabledFocusable={busy} aria-label={label(words.putAside)} onClick={() => (reason === undefined ? setReason("") : void putAside())}>
            {words.putAside}
          </Button>
        ) : null}
        {reason !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => setReason(undefined)}>
            {words.cancel}
          </Button>
        )}
        {isDecided && reason === undefined && (
          <Button size="small" appearance="subtle" disabledFocusable={busy} aria-label={label(words.takeBack)} onClick={() => void onDecide(proposal, "open", "", told("takeBack"))}>
            {words.takeBack}
          </Button>
        )}
      </div>
    </li>
  );
}

function decidedText({ answer, text, reason }: Decision, words: (typeof proposalPageWords)["zh"]): string {
  switch (answer) {
    case "accepted":
      return words.accepted;
    case "setAside":
      return words.setAside(reason);
    case "open":
      return words.open;
    case "unclear":
      return words.unclear(text);
  }
}
