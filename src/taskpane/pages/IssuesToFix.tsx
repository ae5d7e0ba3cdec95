import { IssueGroup } from "../components/IssueGroup";
import { useLanguage, useStrings } from "../language";
import type { PageProps } from "./pageProps";

/** What stopped the run: on the issues' own place, and in the results' place while there are none. */
export function IssuesToFix({ host, state, onReveal }: PageProps) {
  const language = useLanguage();
  const strings = useStrings().issues;
  const entries = (state.last?.appraisal.issues ?? []).map((issue) => ({ text: host.describeIssue(issue, language), at: issue.at }));
  return <IssueGroup title={strings.fix} hint={strings.fixHint} tone="danger" entries={entries} onReveal={onReveal} />;
}
