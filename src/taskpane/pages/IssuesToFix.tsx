import { IssueGroup } from "../components/IssueGroup";
import { useLanguage, useStrings } from "../language";
import { belongsToFix } from "../standing";
import { useRemedies } from "../useRemedies";
import type { PageProps } from "./pageProps";

/** What stopped the run: on the issues' own place, and in the results' place while there are none. */
export function IssuesToFix(props: PageProps) {
  const { host, state, onReveal } = props;
  const language = useLanguage();
  const strings = useStrings().issues;
  const actionsFor = useRemedies(props);
  const appraisal = state.last?.appraisal;
  const found = appraisal ? [...appraisal.issues, ...appraisal.notices.filter((notice) => belongsToFix(notice, appraisal))] : [];
  const entries = found.map((issue) => ({ text: host.describeIssue(issue, language), at: issue.at, actions: actionsFor(issue) }));
  return <IssueGroup title={strings.fix} hint={strings.fixHint} tone="danger" entries={entries} onReveal={onReveal} />;
}
