import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { comparePeriods } from "../../appraisal/comparePeriods";
import type { Appraisal } from "../../appraisal/appraisal.types";
import type { Scheme } from "../../scheme/scheme";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { NowThenGrades } from "../components/NowThenGrades";
import { PeriodRows } from "../components/PeriodRows";
import { PlaceTitle } from "../components/PlaceTitle";
import { RoundingPart } from "../components/RoundingPart";
import { SchemeComparisonPart } from "../components/SchemeComparisonPart";
import { Section } from "../components/Section";
import { grouped, money } from "../figures";
import { useLanguage, useStrings } from "../language";
import { lookedPeriod } from "../people";
import { compareWords } from "../strings/compare";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  small: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, margin: `${tokens.spacingVerticalS} 0` },
  term: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** 对比: this period and the last, this scheme and another, this way of rounding and others. */
export function ComparePage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const words = compareWords[useLanguage()];
  const { state, view } = props;
  const run = state.last;
  const scheme = run?.appraisal.scheme;
  if (!run || !scheme || run.appraisal.cards.length === 0) {
    return (
      <>
        <PlaceTitle>{strings.places.compare}</PlaceTitle>
        <p className={styles.hint}>{words.none}</p>
      </>
    );
  }
  const period = lookedPeriod(run.appraisal, view);
  const shared = { ...props, workbook: run.workbook, scheme, period };
  return (
    <>
      <PlaceTitle>{[strings.places.compare, period].filter(Boolean).join(" · ")}</PlaceTitle>
      <p className={styles.hint}>{words.hint}</p>
      <Section title={words.before} open>
        <Periods appraisal={run.appraisal} workbook={run.workbook} scheme={scheme} period={period} onPerson={props.onPerson} />
      </Section>
      <Section title={words.schemes} open>
        <SchemeComparisonPart key={run.finishedAt} {...shared} />
      </Section>
      <Section title={words.rounding} open>
        <RoundingPart key={`${run.finishedAt} ${period}`} {...shared} moneyDecimals={scheme.settings.moneyDecimals} />
      </Section>
    </>
  );
}

type PeriodsProps = Readonly<{ appraisal: Appraisal; workbook: WorkbookSnapshot; scheme: Scheme; period: string | undefined; onPerson(at: string): void }>;

function Periods({ appraisal, workbook, scheme, period, onPerson }: PeriodsProps) {
  const styles = useStyles();
  const words = compareWords[useLanguage()];
  const compared = useMemo(() => (period === undefined ? undefined : comparePeriods(appraisal, workbook, period)), [appraisal, workbook, period]);
  if (!compared || compared.rows.length === 0) return <p className={styles.small}>{words.noBefore}</p>;
  const { rows, newcomers, grades, mean, paid } = compared;
  const count = (direction: string) => rows.filter((row) => row.direction === direction).length;
  const pair = (say: (value: number) => string, { then, now }: typeof mean) => `${then === undefined ? "—" : say(then)} → ${now === undefined ? "—" : say(now)}`;
  return (
    <>
      <p className={styles.small}>
        {words.beforeHint(rows.length, newcomers)} {words.counts(count("up"), count("down"), count("same"))}
      </p>
      <NowThenGrades grades={grades.map(({ grade, then, now }) => ({ grade, now: then, then: now }))} sayOf={(grade, then, now) => `${grade}: ${words.then} ${then}, ${words.now} ${now ?? 0}`} />
      <dl className={styles.figures}>
        <dt className={styles.term}>{words.mean}</dt>
        <dd className={styles.figure}>{pair((value) => grouped(value, 2), mean)}</dd>
        {(paid.then !== undefined || paid.now !== undefined) && <dt className={styles.term}>{words.paid}</dt>}
        {(paid.then !== undefined || paid.now !== undefined) && <dd className={styles.figure}>{pair((value) => money(value, scheme.settings.moneyDecimals), paid)}</dd>}
      </dl>
      <PeriodRows label={words.before} rows={rows} ladder={grades.map(({ grade }) => grade)} decimals={scheme.settings.decimals} moneyDecimals={scheme.settings.moneyDecimals} onPerson={onPerson} />
    </>
  );
}
