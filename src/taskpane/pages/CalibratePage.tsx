import { Button, Field, Input, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { movementText, type CalibrationMove } from "../../appraisal/calibrationMoves";
import { periodsIn } from "../../appraisal/periodsIn";
import type { CalibrationWritten } from "../../appraisal/calibrationTable";
import type { Issue, Language } from "../../scheme/issue";
import { quotaMeant } from "../../scheme/quota";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { Text } from "../../templates/text";
import { keepDraft, keptDraft, moveKey, noCalibration, type CalibrationDraft } from "../calibrationDraft";
import { AdjustPerson, CalibrationMoves } from "../components/CalibrationMoves";
import { CalibrationGroupCard } from "../components/CalibrationGroupCard";
import { CalibrationRulesForm, isUnclear } from "../components/CalibrationRulesForm";
import { CalibrationFoot } from "../components/CalibrationFoot";
import { CellLink } from "../components/CellLink";
import { PlaceTitle } from "../components/PlaceTitle";
import { RaterTable } from "../components/RaterTable";
import { Section } from "../components/Section";
import { WrittenCalibration } from "../components/WrittenCalibration";
import { useLanguage } from "../language";
import { lookedPeriod } from "../people";
import { calibrateWords } from "../strings/calibrate";
import { useCalibration, useOutcome } from "../useCalibration";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  period: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  select: { minWidth: 0 },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  stops: { margin: tokens.spacingHorizontalM, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorStatusDangerBorder1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusDangerBackground1, overflowWrap: "anywhere" },
  sign: { marginTop: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  box: { minWidth: 0, width: "100%" },
});

/** 校准: grades against quotas, strict and lenient raters, changes by hand with their reasons; nothing is written before it is applied. */
export function CalibratePage({ host, state, view, onView, onPlace, onPerson, onReveal, onSay, onFailure }: PageProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = calibrateWords[language];
  const workbook = state.last?.workbook;
  const appraisal = state.last?.appraisal;
  const periods = appraisal ? periodsIn(appraisal) : [];
  const period = appraisal && (lookedPeriod(appraisal, view) ?? periods[0]);
  const [kept, setKept] = useState<CalibrationDraft>(() => keptDraft(host));
  const draft = kept.period === period ? kept : noCalibration;
  const [stopped, setStopped] = useState<readonly Issue[]>([]);
  const calibration = useCalibration(host, workbook, appraisal, period, draft, onFailure);
  const { outcome, working } = useOutcome(host, calibration ? workbook : undefined, calibration?.moves ?? noMoves, period, onFailure);
  const become = (next: CalibrationDraft) => {
    const whole = { ...next, ...(period !== undefined && { period }) };
    keepDraft(host, whole);
    setKept(whole);
  };
  const title = <PlaceTitle>{[words.title, period].filter(Boolean).join(" · ")}</PlaceTitle>;

  if (!calibration || period === undefined) {
    return (
      <>
        {title}
        {state.running || (appraisal && appraisal.issues.length === 0 && period !== undefined) ? <Spinner className={styles.waiting} size="tiny" label={words.working} /> : <p className={styles.hint}>{appraisal && appraisal.issues.length > 0 ? words.issuesFirst : words.none}</p>}
      </>
    );
  }
  const { scheme, cards, groups, rules, raters, rows, moves } = calibration;
  if (groups.length === 0) {
    return (
      <>
        {title}
        <p className={styles.hint}>{cards.some(({ total }) => total) ? words.noGrades : words.none}</p>
        <Button className={styles.period} size="small" onClick={() => onPlace("setUp")}>
          {words.toSetUp}
        </Button>
      </>
    );
  }
  const busy = state.running !== undefined;
  const inForce = rows.filter((row) => row.state !== "reverted");
  const same = moves.length === inForce.length && moves.every((move) => inForce.some(({ move: one }) => moveKey(one) === moveKey(move) && one.to === move.to && one.reason === move.reason));
  const openTies = rules.mode === "forced" ? groups.flatMap(({ ties }) => ties).filter(({ decided }) => !decided).length : 0;
  const lacking = moves.find(({ reason }) => reason.trim() === "");
  const obstacle = openTies > 0 ? words.openTies(openTies) : lacking ? words.lacksReason(lacking.name) : same ? words.nothing : undefined;
  const bands = scheme.grades.filter((band) => band.table === undefined || groups.some(({ table }) => table === band.table));

  async function write(what: Text, edits: (book: WorkbookSnapshot) => Promise<CalibrationWritten>, said: string): Promise<boolean> {
    let found: readonly Issue[] = [];
    const done = await host.changes.edit(
      what,
      async (book) => {
        const made = await edits(book);
        found = made.issues;
        return made.edits;
      },
      "look",
    );
    setStopped(found);
    if (done) onSay(said);
    return done;
  }
  const both = (say: (one: (typeof calibrateWords)[Language]) => string): Text => ({ zh: say(calibrateWords.zh), en: say(calibrateWords.en) });
  const asked = { period, day: host.calibration.today() };

  async function apply() {
    const done = await write(both((one) => one.changeApplied(moves.length, asked.period)), (book) => host.calibration.apply(book, { ...asked, moves, approver: draft.approver.trim() }, scheme), draft.approver.trim() === "" ? words.appliedWaiting : words.applied);
    if (done) become({ ...noCalibration, rules: draft.rules, quotas: draft.quotas, ties: draft.ties, shift: draft.shift });
  }

  async function revert() {
    if (await write(both((one) => one.changeReverted(asked.period)), (book) => host.calibration.revert(book, asked.period, scheme), words.reverted)) become({ ...noCalibration, rules: { ...draft.rules, mode: "guided" }, quotas: draft.quotas });
  }

  async function save() {
    const quotas = new Map([...draft.quotas].map(([at, text]) => [at, quotaMeant(text)] as const));
    if (await write(both((one) => one.rulesWritten), (book) => host.calibration.settings(book, scheme, rules, quotas), words.savedRules)) become({ ...draft, rules: {}, quotas: new Map() });
  }

  return (
    <>
      {title}
      <p className={styles.hint}>{words.hint}</p>
      {periods.length > 1 && (
        <div className={styles.period}>
          <Select className={styles.select} size="small" aria-label={words.period} value={period} onChange={(_, data) => onView({ ...view, period: data.value })}>
            {periods.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </div>
      )}
      {stopped.length > 0 && (
        <div className={styles.stops} role="alert">
          {words.stopped}
          {stopped.slice(0, 3).map((issue, index) => (
            <div key={index}>
              {host.describeIssue(issue, language)} {issue.at && <CellLink at={issue.at} onReveal={onReveal}>{issue.at}</CellLink>}
            </div>
          ))}
        </div>
      )}
      <Section title={words.rules} open={bands.every(({ quota }) => quota === undefined)}>
        <CalibrationRulesForm
          scheme={scheme}
          bands={bands}
          rules={rules}
          quotas={draft.quotas}
          changed={Object.keys(draft.rules).length > 0 || draft.quotas.size > 0}
          busy={busy}
          onRules={(changed) => become({ ...draft, rules: { ...draft.rules, ...changed } })}
          onQuota={(at, text) => become({ ...draft, quotas: new Map([...draft.quotas, [at, text]]) })}
          onSave={() => void save()}
        />
      </Section>
      {groups.map((group) => {
        const name = group.name === undefined ? words.everybody : group.name || words.nameless;
        const over = group.seats.reduce<number>((sum, seats, index) => sum + Math.max(0, seats === undefined ? 0 : group.now[index]! - seats), 0);
        return (
          <Section key={group.key} title={new Set(groups.map(({ table }) => table)).size > 1 ? `${name} · ${group.table}` : name} aside={over > 0 ? words.over(over) : words.people(group.members.length)} open={groups.length === 1 || over > 0}>
            <CalibrationGroupCard
              group={group}
              rules={rules}
              decimals={scheme.settings.decimals}
              onDecide={(tie, choice) => become({ ...draft, ties: decided(draft, tie.key, choice) })}
              onPerson={onPerson}
            />
          </Section>
        );
      })}
      {raters.length > 0 && (
        <Section title={words.raters} aside={raters.length}>
          <RaterTable raters={raters} shift={draft.shift} onShift={(shift) => become({ ...draft, shift })} />
        </Section>
      )}
      <Section title={words.moves} aside={moves.length} open>
        <CalibrationMoves
          moves={moves}
          rows={rows}
          grades={groups[0]!.grades}
          onReason={(move, reason) => become({ ...draft, reasons: new Map([...draft.reasons, [moveKey(move), reason]]) })}
          onRemove={(move) => become({ ...draft, hand: (draft.hand ?? inForce.map((row) => row.move)).filter((one) => moveKey(one) !== moveKey(move)), dropped: new Set([...draft.dropped, moveKey(move)]) })}
          onReveal={onReveal}
        />
        <AdjustPerson cards={cards.filter(({ total }) => total)} scheme={scheme} onAdd={(move) => become({ ...draft, hand: [...(draft.hand ?? inForce.map((row) => row.move)).filter((one) => moveKey(one) !== moveKey(move)), move] })} onReveal={onReveal} />
        <Field className={styles.sign} label={words.approver} hint={words.approverHint} size="small">
          <Input className={styles.box} size="small" autoComplete="off" value={draft.approver} onChange={(_, { value }) => become({ ...draft, approver: value })} />
        </Field>
      </Section>
      {rows.length > 0 && (
        <WrittenCalibration
          rows={rows}
          busy={busy}
          onApprove={(signer) => void write(both((one) => one.changeApproved(asked.period)), (book) => host.calibration.approve(book, { ...asked, approver: signer }, scheme), words.approvedNow)}
          onRevert={() => void revert()}
          onReveal={onReveal}
        />
      )}
      <CalibrationFoot
        said={obstacle ?? (working ? words.working : words.summary(moves.length))}
        outcome={outcome}
        moneyDecimals={scheme.settings.moneyDecimals}
        applies={!busy && obstacle === undefined && ![...draft.quotas.values()].some((text) => text.trim() !== "" && isUnclear(text, scheme))}
        copies={moves.length > 0}
        onApply={() => void apply()}
        onCopy={() => void host.copy(movementText(moves, period, language)).then(() => onSay(words.copied), onFailure)}
      />
    </>
  );
}

const noMoves: readonly CalibrationMove[] = [];

function decided(draft: CalibrationDraft, key: string, choice: "stretch" | "shrink" | undefined): CalibrationDraft["ties"] {
  const ties = new Map(draft.ties);
  if (choice) ties.set(key, choice);
  else ties.delete(key);
  return ties;
}
