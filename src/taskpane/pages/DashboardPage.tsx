import { Button, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import type { DashboardFigures } from "../../appraisal/dashboardFigures";
import { dashboardName } from "../../appraisal/dashboardName";
import { signed } from "../../appraisal/dashboardSentences";
import { periodsIn } from "../../appraisal/periodsIn";
import { thresholdWords, type Threshold } from "../../appraisal/warningThresholds";
import { compare, minus } from "../../sheet/exact";
import { quoteSheet } from "../../sheet/address";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { DashboardCharts } from "../components/DashboardCharts";
import { PlaceTitle } from "../components/PlaceTitle";
import { Section } from "../components/Section";
import { ThresholdList } from "../components/ThresholdList";
import { WarningList } from "../components/WarningList";
import { grouped, money } from "../figures";
import { useLanguage } from "../language";
import { lookedPeriod } from "../people";
import { dashboardWords } from "../strings/dashboard";
import type { PageProps } from "./pageProps";

const mostTrends = 12;

const useStyles = makeStyles({
  quiet: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  period: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  select: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  keys: { display: "flex", flexWrap: "wrap", gap: "1px", margin: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralStroke2 },
  key: { flex: "1 1 116px", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1, minWidth: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  beside: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: "24px", fontVariantNumeric: "tabular-nums" },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: "right", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { textAlign: "right", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  left: { textAlign: "left", fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  door: { padding: 0, border: "none", backgroundColor: "transparent", color: tokens.colorBrandForegroundLink, fontFamily: "inherit", fontSize: "inherit", lineHeight: "24px", textAlign: "left", cursor: "pointer", ":hover": { textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** 看板: the period in a few sentences with the charts that prove them, early warnings, and the same as a sheet to print. */
export function DashboardPage(props: PageProps) {
  const { host, state, view, onView, onReveal, onSay, onFailure } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = dashboardWords[language];
  const appraisal = state.last?.appraisal;
  const workbook = state.last?.workbook;
  const periods = appraisal ? periodsIn(appraisal) : [];
  const period = appraisal && (lookedPeriod(appraisal, view) ?? periods[0]);
  const figures = useFigures(props, workbook, period);
  const sheet = workbook && ownSheet(workbook);
  const busy = state.running !== undefined;
  const title = <PlaceTitle>{[words.title, period].filter(Boolean).join(" · ")}</PlaceTitle>;

  async function write() {
    let made: Readonly<{ sheet: string; how: string }> | undefined;
    try {
      const done = await host.changes.edit(
        { zh: dashboardWords.zh.changeMade, en: dashboardWords.en.changeMade },
        async (book) => {
          const wanted = await host.dashboard.edits(book, period);
          made = wanted;
          return wanted?.edits ?? [];
        },
        "look",
      );
      if (!made || (!done && host.recalculation.state().failure)) return;
      onSay(!done ? words.unchanged(made.sheet) : made.how === "refreshed" ? words.refreshed(made.sheet) : words.made(made.sheet));
      onReveal(`${quoteSheet(made.sheet)}!A1`);
    } catch (error) {
      onFailure(error);
    }
  }

  if (!appraisal || appraisal.issues.length > 0 || period === undefined || figures === "none") {
    return (
      <>
        {title}
        <p className={styles.quiet}>{appraisal && appraisal.issues.length > 0 ? words.issuesFirst : words.nothing}</p>
      </>
    );
  }
  return (
    <>
      {title}
      {periods.length > 1 && (
        <label className={styles.period}>
          {words.period}
          <Select className={styles.select} size="small" value={period} onChange={(_, data) => onView({ ...view, period: data.value })}>
            {periods.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </label>
      )}
      <p className={styles.quiet}>{words.hint}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || figures === undefined} onClick={() => void write()}>
          {sheet === undefined ? words.make : words.refresh}
        </Button>
        {sheet !== undefined && <Button onClick={() => onReveal(`${quoteSheet(sheet)}!A1`)}>{words.open}</Button>}
      </div>
      {figures === undefined ? <Spinner className={styles.waiting} size="tiny" label={words.working} /> : <Contents {...props} figures={figures} />}
    </>
  );
}

function Contents({ figures, host, state, onPerson, onPlace, onReveal, onSay, onFailure }: PageProps & Readonly<{ figures: DashboardFigures }>) {
  const styles = useStyles();
  const words = dashboardWords[useLanguage()];

  async function add(key: Threshold) {
    const scheme = state.last?.appraisal.scheme;
    if (!scheme) return;
    const { language } = scheme;
    try {
      const done = await host.changes.edit({ zh: dashboardWords.zh.changeThreshold, en: dashboardWords.en.changeThreshold }, async (book) => (await host.dashboard.threshold(book, key, language))?.edits ?? [], "look");
      if (done) onSay(words.added(thresholdWords[key][language]));
      else if (!host.recalculation.state().failure) onPlace("setUp");
    } catch (error) {
      onFailure(error);
    }
  }
  const { mean, meanBefore, paid, scheme, warnings } = figures;
  const farthest = [...figures.trends].sort((one, other) => compare(spread(other), spread(one))).slice(0, mostTrends);
  return (
    <>
      <dl className={styles.keys}>
        <div className={styles.key}>
          <dt className={styles.term}>{words.people}</dt>
          <dd className={styles.figure}>{words.scored(figures.scored, figures.people)}</dd>
        </div>
        {mean && (
          <div className={styles.key}>
            <dt className={styles.term}>{words.mean}</dt>
            <dd className={styles.figure}>
              {grouped(mean, 2)}
              {meanBefore && <span className={styles.beside}>{words.change(signed(minus(mean, meanBefore), 2))}</span>}
            </dd>
          </div>
        )}
        {paid && (
          <div className={styles.key}>
            <dt className={styles.term}>{words.paid}</dt>
            <dd className={styles.figure}>{money(paid, scheme.moneyDecimals)}</dd>
          </div>
        )}
      </dl>
      <Section title={words.warnings(warnings.length)} open>
        <p className={styles.hint}>
          {words.warningsHint}
        </p>
        {warnings.length === 0 ? <p className={styles.hint}>{words.noWarnings}</p> : <WarningList label={words.warnings(warnings.length)} warnings={warnings} onPerson={onPerson} onReveal={onReveal} />}
      </Section>
      {state.last?.appraisal.scheme && (
        <Section title={words.thresholds}>
          <ThresholdList scheme={state.last.appraisal.scheme} busy={state.running !== undefined} onAdd={(key) => void add(key)} onReveal={onReveal} />
        </Section>
      )}
      <DashboardCharts figures={figures} />
      {farthest.length > 0 && (
        <Section title={words.projection}>
          <p className={styles.hint}>{words.projectionHint}</p>
          <table className={styles.table} aria-label={words.projection}>
            <thead>
              <tr>
                <th scope="col" className={styles.left}>
                  {words.columns.person}
                </th>
                {[words.columns.now, words.columns.next, words.columns.yearEnd].map((word) => (
                  <th key={word} scope="col" className={styles.head}>
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {farthest.map(({ at, name, now, next, yearEnd }) => (
                <tr key={at}>
                  <th scope="row" className={styles.left}>
                    <button type="button" className={styles.door} onClick={() => onPerson(at)}>
                      {name}
                    </button>
                  </th>
                  <td className={styles.cell}>{grouped(now, scheme.decimals)}</td>
                  <td className={styles.cell}>{grouped(next, scheme.decimals)}</td>
                  <td className={styles.cell}>{yearEnd ? grouped(yearEnd.total, scheme.decimals) : "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}

/** The figures of a period, worked out beside the pane; `none` when there is nothing to show. */
function useFigures({ host, onFailure }: PageProps, workbook: WorkbookSnapshot | undefined, period: string | undefined): DashboardFigures | "none" | undefined {
  const [known, setKnown] = useState<Readonly<{ workbook: WorkbookSnapshot; period: string; figures: DashboardFigures | "none" }>>();
  const fail = useEffectEvent(onFailure);
  useEffect(() => {
    if (!workbook || period === undefined) return undefined;
    let wanted = true;
    host.dashboard.figures(workbook, period).then(
      (figures) => wanted && setKnown({ workbook, period, figures: figures ?? "none" }),
      (error: unknown) => wanted && fail(error),
    );
    return () => {
      wanted = false;
    };
  }, [host, workbook, period]);
  // While the next figures are gathered, those of the same period before stay in view.
  return known && (known.workbook === workbook || known.figures !== "none") && known.period === period ? known.figures : undefined;
}

function ownSheet(workbook: WorkbookSnapshot): string | undefined {
  const reference = workbook.names.find(({ name, sheet }) => sheet === undefined && name.toLowerCase() === dashboardName.toLowerCase())?.refersTo;
  return workbook.sheets.find(({ name }) => reference?.startsWith(`${quoteSheet(name)}!`))?.name;
}

function spread({ now, next }: DashboardFigures["trends"][number]) {
  const difference = minus(next, now);
  return difference.n < 0n ? minus(now, next) : difference;
}
