import { makeStyles, tokens } from "@fluentui/react-components";
import { IssueGroup, type Entry } from "../components/IssueGroup";
import { RunHeader } from "../components/RunHeader";
import { useLanguage, useStrings } from "../language";
import { belongsToFix, lacksScheme, noticesOf, unscoredOf, waiting } from "../standing";
import { useRemedies } from "../useRemedies";
import { IssuesToFix } from "./IssuesToFix";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  none: { padding: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What a person should put right or know, grouped by what to do about it. */
export function IssuesPage(props: PageProps) {
  const { host, state, onReveal } = props;
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const actionsFor = useRemedies(props);
  const appraisal = state.last?.appraisal;
  const recalculate = () => void host.recalculation.recalculate();
  if (!appraisal) return <RunHeader title={strings.places.issues} state={state} people={0} onRecalculate={recalculate} onCancel={host.recalculation.cancel} />;

  const rows = unscoredOf(appraisal).flatMap((card): Entry[] => {
    const flags = card.findings.filter((finding) => finding.severity === "flag");
    const who = card.result.name;
    return flags.length === 0 ? [{ who, text: strings.results.unscored, at: card.result.at }] : flags.map((flag) => ({ who, text: host.describeIssue(flag, language), at: flag.at ?? card.result.at, actions: actionsFor(flag, who) }));
  });
  const notices = noticesOf(appraisal)
    .filter(({ issue }) => !belongsToFix(issue, appraisal))
    .map(({ issue, card }): Entry => ({ who: card?.result.name, text: host.describeIssue(issue, language), at: issue.at ?? card?.result.at, actions: actionsFor(issue, card?.result.name) }));
  return (
    <>
      <RunHeader title={strings.places.issues} state={state} people={appraisal.cards.length} onRecalculate={recalculate} onCancel={host.recalculation.cancel} />
      <IssuesToFix {...props} />
      <IssueGroup title={strings.issues.rows} hint={strings.issues.rowsHint} tone="warning" entries={rows} onReveal={onReveal} />
      <IssueGroup title={strings.issues.notices} hint={strings.issues.noticesHint} tone="plain" entries={notices} onReveal={onReveal} />
      {waiting(appraisal) === 0 && !lacksScheme(appraisal) && (
        <section className={styles.none}>
          <strong>{strings.issues.none}</strong>
          <p className={styles.hint}>{strings.issues.noneHint}</p>
        </section>
      )}
    </>
  );
}
