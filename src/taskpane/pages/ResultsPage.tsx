import { makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useDeferredValue, useMemo } from "react";
import type { Appraisal, Summary } from "../../appraisal/appraisal.types";
import type { Change } from "../../appraisal/compare";
import { periodsIn } from "../../appraisal/periodsIn";
import type { Scheme } from "../../scheme/scheme";
import { Distribution } from "../components/Distribution";
import { IssueBanner } from "../components/IssueBanner";
import { Movers } from "../components/Movers";
import { PeopleList } from "../components/PeopleList";
import type { EarlierGrade } from "../components/PersonRow";
import { Section } from "../components/Section";
import { PlaceTitle } from "../components/PlaceTitle";
import { PeopleTools } from "../components/PeopleTools";
import { PlaceLinks } from "../components/PlaceLinks";
import { RunHeader } from "../components/RunHeader";
import { SelectedPerson } from "../components/SelectedPerson";
import { Totals } from "../components/Totals";
import { UndoRun } from "../components/UndoRun";
import { useLanguage, useStrings } from "../language";
import type { PaneHost } from "../paneHost";
import { allPeriods, inPeriod, lookedPeriod, peopleOf, shown, type Person } from "../people";
import { offeredIn } from "../places";
import { lacksScheme, noticesOf, unscoredOf } from "../standing";
import { IssuesToFix } from "./IssuesToFix";
import { useInTurn } from "../useInTurn";
import type { PageProps } from "./pageProps";

const CycleStrip = lazy(async () => ({ default: (await import("../components/CycleStrip")).CycleStrip }));
const StartPage = lazy(async () => ({ default: (await import("./StartPage")).StartPage }));

const useStyles = makeStyles({
  opening: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  summary: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  summaryPart: { flex: "1 1 240px", minWidth: 0 },
  changes: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  empty: { margin: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  period: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  periods: { flexShrink: 0 },
});

/** Home: this period's result, and the one primary button. */
export function ResultsPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const { state, host, onPlace } = props;
  const appraisal = state.last?.appraisal;
  if (!appraisal) {
    return (
      <>
        <PlaceTitle>{strings.product}</PlaceTitle>
        {!state.failure && <Spinner className={styles.opening} size="tiny" label={strings.opening} />}
      </>
    );
  }
  if (lacksScheme(appraisal)) return <StartPage {...props} />;
  if (appraisal.scheme && appraisal.issues.length === 0) return <Results {...props} appraisal={appraisal} scheme={appraisal.scheme} />;
  return (
    <>
      <RunHeader title={appraisal.scheme?.settings.name ?? strings.product} state={state} people={0} onRecalculate={() => void host.recalculation.recalculate()} onCancel={host.recalculation.cancel} />
      <IssueBanner unscored={0} notices={noticesOf(appraisal).length} onOpen={() => onPlace("issues")} />
      <IssuesToFix {...props} />
    </>
  );
}

function Results({ host, state, view, person, selected, scroller, onView, onPlace, onPerson, onReveal, onSay, onFailure, appraisal, scheme }: PageProps & Readonly<{ appraisal: Appraisal; scheme: Scheme }>) {
  const styles = useStyles();
  const strings = useStrings().results;
  const language = useLanguage();
  const periods = useMemo(() => periodsIn(appraisal), [appraisal]);
  const period = lookedPeriod(appraisal, view);
  const looked = useMemo(() => inPeriod(appraisal, period), [appraisal, period]);
  const summary = useMemo(() => paidIn(host.summarise(looked), looked), [host, looked]);
  const people = useMemo(() => peopleOf(looked.cards), [looked]);
  const settled = useDeferredValue(view);
  const listed = useMemo(() => shown(people, settled), [people, settled]);
  const inSheet = selected === undefined ? undefined : people.find(({ at }) => at === selected);
  const unscored = summary.people - summary.scored;

  const workbook = state.last?.workbook;
  const before = useInTurn(useCallback(() => (workbook && period !== undefined ? host.earlierStandings(appraisal, workbook, period) : undefined), [host, appraisal, workbook, period]), appraisal.cards.length);
  const changes = useChanges(host, appraisal, period);
  const regraded = changes.filter((change) => change.regraded);
  const ladder = summary.grades.map(({ grade }) => grade);

  function earlierOf({ at, card: { grade } }: Person): EarlierGrade | undefined {
    const earlier = before?.get(at);
    if (earlier?.grade === undefined || grade === undefined || earlier.grade === grade) return undefined;
    return { grade: earlier.grade, period: earlier.period, direction: ladder.indexOf(grade) < ladder.indexOf(earlier.grade) ? "up" : "down" };
  }

  function reasonOf({ card, total }: Person): string | undefined {
    const flag = total === undefined && card.findings.find((finding) => finding.severity === "flag");
    return flag ? host.describeIssue(flag, language) : undefined;
  }

  const aside =
    periods.length > 1 ? (
      <Select className={styles.periods} size="small" aria-label={strings.period} value={period ?? allPeriods} onChange={(_, data) => onView({ ...view, period: data.value })}>
        {periods.map((one) => (
          <option key={one}>{one}</option>
        ))}
        <option value={allPeriods}>{strings.allPeriods}</option>
      </Select>
    ) : (
      <span className={styles.period}>{period}</span>
    );
  return (
    <>
      <RunHeader title={scheme.settings.name} aside={aside} state={state} people={appraisal.cards.length} onRecalculate={() => void host.recalculation.recalculate()} onCancel={host.recalculation.cancel} />
      <UndoRun host={host} state={state} onReveal={onReveal} onSay={onSay} onFailure={onFailure} />
      <IssueBanner unscored={unscoredOf(appraisal).length} notices={noticesOf(appraisal).length} onOpen={() => onPlace("issues")} />
      {workbook && period !== undefined && (
        <Suspense fallback={null}>
          <CycleStrip workbook={workbook} appraisal={appraisal} period={period} today={host.signOff.today()} onOpen={() => onPlace("cycle")} />
        </Suspense>
      )}
      {summary.people === 0 ? (
        <p className={styles.empty}>{strings.nobody}</p>
      ) : (
        <>
          <div className={styles.summary}>
            {(summary.grades.length > 0 || unscored > 0) && (
              <div className={styles.summaryPart}>
                <Distribution grades={summary.grades} unscored={unscored} filter={view.filter} onFilter={(filter) => onView({ ...view, filter })} />
              </div>
            )}
            <div className={styles.summaryPart}>
              <Totals summary={summary} moneyDecimals={scheme.settings.moneyDecimals} />
            </div>
          </div>
          <PlaceLinks places={offeredIn("results")} onPlace={onPlace} />
          {changes.length > 0 && (
            <Section title={strings.changes(changes.length, regraded.length)}>
              <p className={styles.changes}>{strings.changesHint}</p>
              <Movers
                label={strings.changes(changes.length, regraded.length)}
                moves={regraded.length > 0 ? regraded : changes}
                ladder={ladder}
                noteOf={(move) => strings.causes(changes.find((change) => change.at === move.at)?.causes ?? [])}
                onPerson={onPerson}
              />
            </Section>
          )}
          <PeopleTools view={view} shown={listed.length} all={people.length} onView={onView} />
          {listed.length === 0 && <p className={styles.empty}>{strings.none}</p>}
          <PeopleList
            label={strings.people}
            people={listed}
            grades={ladder}
            decimals={scheme.settings.decimals}
            current={person}
            scroller={scroller}
            reasonOf={reasonOf}
            earlierOf={earlierOf}
            onOpen={onPerson}
          />
          {inSheet && <SelectedPerson person={inSheet} decimals={scheme.settings.decimals} onWhy={() => onPerson(inSheet.at)} />}
        </>
      )}
    </>
  );
}

const none: readonly Change[] = [];

function useChanges(host: PaneHost, appraisal: Appraisal, period: string | undefined): readonly Change[] {
  const found = useInTurn(useCallback(() => host.changesSinceWritten(appraisal).filter((change) => period === undefined || change.period === period), [host, appraisal, period]), appraisal.cards.length);
  return found ?? none;
}

/** Without the payouts that nobody of these rows can have, like the year's among the months'. */
function paidIn(summary: Summary, { cards }: Appraisal): Summary {
  const paid = new Set(cards.flatMap((card) => card.payouts.map(({ name }) => name)));
  return { ...summary, payouts: summary.payouts.filter(({ name }) => paid.has(name)) };
}
