import { Button, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { appraise } from "../../appraisal/appraise";
import type { Appraisal } from "../../appraisal/appraisal.types";
import { approvalText, type Approval, type ApprovalState } from "../../appraisal/approvals";
import { approve, type ApprovalAct } from "../../appraisal/approve";
import { areaReference } from "../../scheme/issue";
import { findSchemeTables } from "../../scheme/findSchemeTables";
import { askForApproval } from "../../appraisal/keepSetting";
import { isoDate } from "../../scheme/period";
import type { Scheme } from "../../scheme/scheme";
import { isScored, type ScoreCard } from "../../scoring/scoreCard.types";
import { CellLink } from "../components/CellLink";
import { PeriodChoice } from "../components/PeriodChoice";
import { PlaceTitle } from "../components/PlaceTitle";
import { Portions } from "../components/Portions";
import { grouped, money } from "../figures";
import { useLanguage, useStrings } from "../language";
import { lookedPeriod } from "../people";
import { approvalPageWords } from "../strings/approval";
import { today } from "../today";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  ask: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM, margin: `0 ${tokens.spacingHorizontalM}` },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  whole: { margin: `0 ${tokens.spacingHorizontalM}`, paddingBottom: tokens.spacingVerticalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  counts: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}`, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none", fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  person: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  box: { width: "100%", minWidth: 0 },
  payout: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

/** 审批: a period's results are submitted and approved, all at once or one by one, before they take effect. */
export function ApprovalPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const words = approvalPageWords[useLanguage()];
  const { host, state, onReveal, onFailure, onSay } = props;
  const appraisal = state.last?.appraisal;
  const workbook = state.last?.workbook;
  const settings = useMemo(() => (workbook ? findSchemeTables(workbook).find(({ key }) => key === "settings")?.table : undefined), [workbook]);

  async function ask() {
    try {
      if (await host.changes.edit({ zh: approvalPageWords.zh.asked, en: approvalPageWords.en.asked }, askForApproval, "look")) onSay(words.asked);
    } catch (error) {
      onFailure(error);
    }
  }

  return (
    <>
      <PlaceTitle>{strings.places.approval}</PlaceTitle>
      {!appraisal ? (
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      ) : appraisal.scheme && appraisal.approvals ? (
        <Approvals {...props} appraisal={appraisal} scheme={appraisal.scheme} approvals={appraisal.approvals} />
      ) : (
        <>
          <p className={styles.hint}>{words.notNeeded}</p>
          {settings && (
            <div className={styles.ask}>
              <Button appearance="primary" disabledFocusable={state.running !== undefined} onClick={() => void ask()}>
                {words.ask}
              </Button>
              <CellLink at={areaReference(settings.sheet.name, settings.area)} onReveal={onReveal}>
                {words.toSetUp}
              </CellLink>
            </div>
          )}
        </>
      )}
    </>
  );
}

type ApprovalsProps = PageProps & Readonly<{ appraisal: Appraisal; scheme: Scheme; approvals: ReadonlyMap<string, Approval> }>;

function Approvals({ host, state, view, appraisal, scheme, approvals, onView, onPerson, onReveal, onFailure, onSay }: ApprovalsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = approvalPageWords[language];
  const period = lookedPeriod(appraisal, view) ?? appraisal.cards.find(({ result }) => result.period !== undefined)?.result.period;
  const [by, setBy] = useState("");
  const [isNameless, setNameless] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const busy = state.running !== undefined;
  const due = appraisal.cards.filter(({ result }) => result.period === period);
  const scored = due.filter(isScored);
  const stateOf = (card: ScoreCard) => approvals.get(card.result.at) ?? ({ state: "draft" } satisfies Approval);
  const inState = (one: ApprovalState) => scored.filter((card) => stateOf(card).state === one).length;

  async function act(doing: ApprovalAct, people: readonly ScoreCard[]) {
    if (by.trim() === "") {
      setNameless(true);
      box.current?.focus();
      return;
    }
    if (period === undefined) return;
    const whom = people.length === scored.length ? undefined : people.map(({ result }) => result.id ?? result.name);
    const told = (language: "zh" | "en") => approvalPageWords[language].done[doing](people.length === 1 ? people[0]!.result.name : approvalPageWords[language].people(people.length), period);
    try {
      const done = await host.changes.edit(
        { zh: told("zh"), en: told("en") },
        (workbook) => {
          const now = appraise(workbook);
          if (!now.scheme || now.issues.length > 0) return [];
          return approve(workbook, { ...now, scheme: now.scheme }, { act: doing, period, people: whom, by, day: today() }).edits;
        },
        "look",
      );
      if (done) onSay(told(language));
    } catch (error) {
      onFailure(error);
    }
  }

  const [unsubmitted, unapproved] = [scored.filter((card) => stateOf(card).state === "draft"), scored.filter((card) => stateOf(card).state !== "approved")];
  return (
    <>
      <p className={styles.hint}>{words.hint}</p>
      <PeriodChoice appraisal={appraisal} period={period} onPeriod={(next) => onView({ ...view, period: next })} />
      {scored.length === 0 ? (
        <p className={styles.hint}>{words.nobody}</p>
      ) : (
        <>
          <div className={styles.whole}>
            <Field label={words.by} hint={words.byHint} validationMessage={isNameless && by.trim() === "" ? words.nameNeeded : undefined}>
              <Input ref={box} className={styles.box} size="small" autoComplete="off" value={by} onChange={(_, data) => setBy(data.value)} />
            </Field>
            <ul className={styles.counts} aria-label={words.whole}>
              {(["draft", "submitted", "approved"] as const).map((one) => (
                <li key={one}>{words.count(words.states[one], inState(one))}</li>
              ))}
            </ul>
            <div className={styles.actions}>
              <Button size="small" appearance="primary" disabledFocusable={busy || unapproved.length === 0} onClick={() => void act("approve", unapproved)}>
                {words.all.approve(unapproved.length)}
              </Button>
              <Button size="small" disabledFocusable={busy || unsubmitted.length === 0} onClick={() => void act("submit", unsubmitted)}>
                {words.all.submit(unsubmitted.length)}
              </Button>
            </div>
          </div>
          <Portions className={styles.list} label={words.list} items={scored}>
            {(card) => <PersonApproval key={card.result.at} card={card} scheme={scheme} approval={stateOf(card)} busy={busy} onAct={(doing) => void act(doing, [card])} onPerson={onPerson} onReveal={onReveal} />}
          </Portions>
        </>
      )}
      {due.length > scored.length && <p className={styles.hint}>{words.unscored(due.length - scored.length)}</p>}
    </>
  );
}

type PersonApprovalProps = Readonly<{ card: ScoreCard; scheme: Scheme; approval: Approval; busy: boolean; onAct(act: ApprovalAct): void; onPerson(at: string): void; onReveal(at: string): void }>;

function PersonApproval({ card, scheme, approval, busy, onAct, onPerson, onReveal }: PersonApprovalProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const words = approvalPageWords[language];
  const { result, total, grade, payouts } = card;
  const acts: readonly ApprovalAct[] = approval.state === "draft" ? ["approve", "submit"] : approval.state === "submitted" ? ["approve", "takeBack"] : ["takeBack"];
  const by = approval.state === "approved" ? [approval.approvedBy, approval.approvedOn] as const : [approval.submittedBy, approval.submittedOn] as const;
  return (
    <li className={styles.person}>
      <div className={styles.head}>
        <span className={styles.name}>
          <CellLink at={result.at} quiet onReveal={() => onPerson(result.at)}>
            {result.name}
          </CellLink>
        </span>
        <span className={styles.figure}>{[total && grouped(total, scheme.settings.decimals), grade].filter(Boolean).join(" ")}</span>
      </div>
      {payouts
        .filter(({ helper }) => !helper)
        .map(({ name, amount }) => (
          <div key={name} className={styles.head}>
            <span className={styles.payout}>{name}</span>
            <span className={styles.figure}>{money(amount, scheme.settings.moneyDecimals)}</span>
          </div>
        ))}
      <div>
        {approval.at === undefined ? (
          approvalText(approval, language)
        ) : (
          <CellLink at={approval.at} quiet onReveal={onReveal}>
            {approvalText(approval, language)}
          </CellLink>
        )}{" "}
        <span className={styles.quiet}>{by[0] !== undefined && words.byOn(by[0], by[1] === undefined ? undefined : isoDate(by[1]))}</span>
      </div>
      {approval.state === "draft" && approval.reason !== undefined && <p className={styles.reason}>{words.why(approval.reason)}</p>}
      <div className={styles.actions} aria-label={strings.places.approval} role="group">
        {acts.map((one) => (
          <Button key={one} size="small" appearance={one === "takeBack" ? "subtle" : "secondary"} disabledFocusable={busy} aria-label={words.actOf(words.acts[one], result.name)} onClick={() => onAct(one)}>
            {words.acts[one]}
          </Button>
        ))}
      </div>
    </li>
  );
}
