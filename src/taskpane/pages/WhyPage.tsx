import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Scheme } from "../../scheme/scheme";
import type { ScoreCard } from "../../scoring/scoreCard.types";
import { toNumber } from "../../sheet/exact";
import { Explanation } from "../components/Explanation";
import { GradeChip } from "../components/GradeChip";
import { GradeRuler } from "../components/GradeRuler";
import { PlaceTitle } from "../components/PlaceTitle";
import { grouped } from "../figures";
import { useLanguage, useStrings } from "../language";
import type { PageProps } from "./pageProps";

const PersonPicker = lazy(async () => ({ default: (await import("../components/PersonPicker")).PersonPicker }));
const PersonTrend = lazy(async () => ({ default: (await import("../components/PersonTrend")).PersonTrend }));

const useStyles = makeStyles({
  nobody: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  name: { margin: "0 28px 0 0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  outcome: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  total: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  toNext: { marginLeft: "auto", textAlign: "right", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  explanation: { paddingBottom: tokens.spacingVerticalM },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** One person: why this total, line by line, each figure leading to its cell. */
export function WhyPage(props: PageProps) {
  const styles = useStyles();
  const { why: strings, places } = useStrings();
  const appraisal = props.state.last?.appraisal;
  const card = appraisal?.cards.find((one) => one.result.at === props.person);
  if (!appraisal?.scheme || !card) {
    return (
      <>
        <PlaceTitle>{places.why}</PlaceTitle>
        <p className={styles.nobody}>{props.person === undefined ? strings.nobody : strings.gone}</p>
        {appraisal?.scheme && appraisal.cards.length > 0 && (
          <Suspense fallback={null}>
            <PersonPicker {...props} appraisal={appraisal} scheme={appraisal.scheme} />
          </Suspense>
        )}
      </>
    );
  }
  return <WhyCard {...props} card={card} scheme={appraisal.scheme} />;
}

function WhyCard({ host, state, card, scheme, onReveal, onSay, onFailure }: PageProps & Readonly<{ card: ScoreCard; scheme: Scheme }>) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const { result, total, grade, toNextGrade } = card;
  const sentences = useMemo(() => host.explain(card, scheme, language), [host, card, scheme, language]);
  const [copied, setCopied] = useState<ScoreCard>();
  const grades = scheme.grades.filter((band) => band.table === undefined || band.table === result.table);

  async function copy() {
    try {
      await host.copy(host.explainText(card, scheme, language));
      onSay(strings.announce.copied);
      setCopied(card);
    } catch (error) {
      onFailure(error);
    }
  }

  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.name}>{result.name}</h1>
        <div className={styles.about}>{[result.period, result.department, result.post].filter(Boolean).join(" · ")}</div>
        <div className={styles.outcome}>
          <span className={styles.total}>{total ? grouped(total, scheme.settings.decimals) : "—"}</span>
          {total === undefined ? <GradeChip text={strings.results.unscored} place={-1} /> : grade !== undefined && <GradeChip text={grade} place={grades.findIndex((band) => band.grade === grade)} />}
          {toNextGrade && <span className={styles.toNext}>{strings.why.toNextGrade(grouped(toNextGrade.points, scheme.settings.decimals), toNextGrade.grade)}</span>}
        </div>
      </header>
      {total && <GradeRuler grades={grades} total={toNumber(total)} grade={grade} />}
      {total && state.last && (
        <Suspense fallback={null}>
          <PersonTrend past={host.dashboard.past} appraisal={state.last.appraisal} workbook={state.last.workbook} card={card} decimals={scheme.settings.decimals} />
        </Suspense>
      )}
      <div className={styles.explanation}>
        <Explanation sentences={sentences} onReveal={onReveal} />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => onReveal(result.at)}>{strings.why.show}</Button>
        <Button onClick={() => void copy()}>{copied === card ? strings.why.copied : strings.why.copy}</Button>
      </div>
    </>
  );
}
