import { Button, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { appraisalCycle, type CycleStep } from "../../appraisal/appraisalCycle";
import { drawPlan } from "../../appraisal/appraisalPlan";
import { followUpTables } from "../../appraisal/followUpTables";
import { periodsIn } from "../../appraisal/periodsIn";
import type { Issue } from "../../scheme/issue";
import type { Edit } from "../../sheet/edits";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { Text } from "../../templates/text";
import { CellLink } from "../components/CellLink";
import { CycleSteps } from "../components/CycleSteps";
import { PlaceTitle } from "../components/PlaceTitle";
import { useLanguage } from "../language";
import { lookedPeriod } from "../people";
import { cycleWords } from "../strings/cycle";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  select: { minWidth: 0 },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  notices: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  stops: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorStatusDangerBorder1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusDangerBackground1, overflowWrap: "anywhere" },
});

type Made = Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>;

/** 周期: the steps of the period, when they are due, whom they wait for, and the next thing to do. */
export function CyclePage({ host, state, view, onView, onPlace, onPerson, onReveal, onSay, onFailure }: PageProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = cycleWords[language];
  const workbook = state.last?.workbook;
  const appraisal = state.last?.appraisal;
  const periods = useMemo(() => (appraisal ? periodsIn(appraisal) : []), [appraisal]);
  const period = appraisal && (lookedPeriod(appraisal, view) ?? periods[0]);
  const today = host.signOff.today();
  const [stopped, setStopped] = useState<readonly Issue[]>([]);
  const scheme = appraisal?.scheme;
  const cycle = useMemo(() => (workbook && appraisal && scheme && period !== undefined ? appraisalCycle(workbook, { ...appraisal, scheme }, period, today) : undefined), [workbook, appraisal, scheme, period, today]);
  const busy = state.running !== undefined;
  const title = <PlaceTitle>{[words.title, period].filter(Boolean).join(" · ")}</PlaceTitle>;

  if (!cycle || !workbook || !appraisal || !scheme || period === undefined) {
    return (
      <>
        {title}
        {state.running ? <Spinner className={styles.waiting} size="tiny" label={words.working} /> : <p className={styles.hint}>{words.none}</p>}
      </>
    );
  }

  async function write(what: Text, make: (book: WorkbookSnapshot) => Promise<Made> | Made, then: "look" | "recalculate"): Promise<boolean> {
    let found: readonly Issue[] = [];
    const done = await host.changes.edit(
      what,
      async (book) => {
        const made = await make(book);
        found = made.issues;
        return made.edits;
      },
      then,
    );
    setStopped(found);
    return done;
  }
  const both = (say: (one: (typeof cycleWords)["zh"]) => string): Text => ({ zh: say(cycleWords.zh), en: say(cycleWords.en) });

  async function close(asked: string, replace: boolean) {
    let said = "";
    const done = await write(
      both((one) => one.closing(asked)),
      async (book) => {
        const { closePeriod } = await import("../../appraisal/closePeriod");
        const closing = closePeriod(book, asked, { replace });
        said = words.closed(closing.filed, closing.unchanged, closing.replaced) + (closing.unscored.length > 0 ? words.closingUnscored(closing.unscored.length) : "");
        return closing;
      },
      "recalculate",
    );
    if (done) onSay(said);
  }

  async function table(kind: "targets" | "midTerm" | "interviews" | "appeals", asked: string) {
    const name = followUpTables[kind];
    let rows = 0;
    const done = await write(
      { zh: name.zh, en: name.en },
      async (book) => {
        const [{ followUp }, { appraise }] = await Promise.all([import("../../appraisal/followUps"), import("../../appraisal/appraise")]);
        const now = appraise(book);
        if (!now.scheme || now.issues.length > 0) return { edits: [], issues: now.issues };
        const made = followUp(kind, book, { ...now, scheme: now.scheme }, { period: asked, day: today });
        rows = made.rows;
        return made;
      },
      "look",
    );
    if (done) onSay(words.madeTable(name[language], rows));
  }

  async function letters(asked: string) {
    try {
      const [{ targetLetterBook }, { newWorkbook }] = await Promise.all([import("../../appraisal/targetLetters"), import("../../xlsx/newWorkbook")]);
      const book = targetLetterBook(workbook!, { ...appraisal!, scheme: scheme! }, asked, language);
      const bytes = newWorkbook(book.plan);
      if (host.signOff.delivery() === "zip") host.signOff.save(book.fileName, bytes);
      else await host.signOff.openWorkbook(bytes);
      onSay(host.signOff.delivery() === "zip" ? words.lettersSaved(book.count) : words.lettersOpened(book.count));
    } catch (error) {
      onFailure(error);
    }
  }

  function actionsOf(step: CycleStep) {
    if (step.state === "later") return null;
    const asked = cycle!.period;
    const { kind, name, doneAt } = step.step;
    const mark = step.state !== "done" && doneAt !== undefined && (
      <Button key="mark" size="small" appearance="subtle" disabledFocusable={busy} aria-label={words.markOf(name)} onClick={() => void host.changes.make(both((one) => one.markedDone(name, asked)), [{ at: doneAt, write: asked }], "look")}>
        {words.mark}
      </Button>
    );
    const button = (label: string, act: () => void, isFirst = true) => (
      <Button key={label} size="small" appearance={isFirst && step === cycle!.current ? "primary" : "secondary"} disabledFocusable={busy} onClick={act}>
        {label}
      </Button>
    );
    switch (kind) {
      case "scoring":
        return [step.state !== "done" && button(words.recalculate, () => void host.recalculation.recalculate()), mark];
      case "signOff":
        return [step.state !== "done" && button(words.toSignOff, () => onPlace("signOff")), mark];
      case "filing":
        return [step.state !== "done" && button(words.close, () => void close(asked, false)), stopped.some(({ code }) => code === "already-filed") && button(words.replace, () => void close(asked, true)), mark];
      case "targets":
        return [button(words.letters, () => void letters(asked)), button(words.table.targets, () => void table("targets", asked), false), mark];
      case "midTerm":
      case "interviews":
      case "appeals":
        return [button(words.table[kind], () => void table(kind, asked)), mark];
      case "approval":
        return [step.state !== "done" && button(words.toApproval, () => onPlace("approval")), mark];
      case "ratings":
      case "other":
        return [mark];
    }
  }

  return (
    <>
      {title}
      <div className={styles.top}>
        {periods.length > 1 && (
          <Select className={styles.select} size="small" aria-label={words.period} value={period} onChange={(_, data) => onView({ ...view, period: data.value })}>
            {periods.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        )}
        {cycle.plan.stands && (
          <Button size="small" onClick={() => onReveal(cycle.steps.find(({ step }) => step.at)?.step.at ?? "")}>
            {words.showPlan}
          </Button>
        )}
      </div>
      {!cycle.plan.stands && (
        <>
          <p className={styles.hint}>{words.noPlan}</p>
          <div className={styles.top}>
            <Button size="small" disabledFocusable={busy} onClick={() => void write({ zh: cycleWords.zh.plan, en: cycleWords.en.plan }, (book) => drawPlan(book, scheme), "look").then((done) => done && onSay(words.drawn))}>
              {words.draw}
            </Button>
          </div>
        </>
      )}
      {cycle.notices.length > 0 && (
        <ul className={styles.notices} aria-label={words.reminders}>
          {cycle.notices.map((notice, index) => (
            <li key={index}>
              {host.describeIssue(notice, language)} {notice.at && <CellLink at={notice.at} onReveal={onReveal}>{notice.at}</CellLink>}
            </li>
          ))}
        </ul>
      )}
      {stopped.length > 0 && (
        <div className={styles.stops} role="alert">
          {words.stopped}
          {stopped.slice(0, 4).map((issue, index) => (
            <div key={index}>
              {host.describeIssue(issue, language)} {issue.at && <CellLink at={issue.at} onReveal={onReveal}>{issue.at}</CellLink>}
            </div>
          ))}
        </div>
      )}
      <CycleSteps steps={cycle.steps} today={today} current={cycle.current} actionsOf={actionsOf} describe={(issue) => host.describeIssue(issue, language)} onPerson={onPerson} onReveal={onReveal} />
    </>
  );
}
