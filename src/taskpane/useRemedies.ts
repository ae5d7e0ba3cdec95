import type { Issue } from "../scheme/issue";
import type { Action } from "./components/IssueGroup";
import { inBoth, useStrings } from "./language";
import type { PageProps } from "./pages/pageProps";
import type { Remedy } from "./remedies";

/** The buttons of a finding: who it is about, for what is written into that person's row. */
export function useRemedies({ host, state, onPlace, onReveal }: Pick<PageProps, "host" | "state" | "onPlace" | "onReveal">): (issue: Issue, who?: string) => readonly Action[] {
  const strings = useStrings().issues;
  const busy = state.running !== undefined;
  function actionOf(remedy: Remedy, who: string): Action {
    switch (remedy.kind) {
      case "fill":
        return { text: strings.fill, label: strings.fillOf(remedy.at), act: () => onReveal(remedy.at) };
      case "notApplicable":
        return { text: strings.notApplicable, label: strings.notApplicableOf(remedy.at), busy, act: () => void host.changes.make(inBoth(({ issues }) => issues.wroteNotApplicable(who, remedy.at)), [remedy.change], "look") };
      case "leaveOut":
        return { text: strings.leaveOut, label: strings.leaveOutOf(remedy.name), busy, act: () => void host.changes.make(inBoth(({ issues }) => issues.wroteLeaveOut(remedy.name)), [remedy.change], "look") };
      case "bonus":
        return { text: strings.bonus, label: strings.bonusOf(remedy.name), busy, act: () => void host.changes.make(inBoth(({ issues }) => issues.wroteBonus(remedy.name)), [remedy.change], "look") };
      case "setUp":
        return { text: strings.toSetUp, act: () => onPlace("setUp") };
      case "resultsOnSheet":
        return { text: strings.onSheet, busy, act: () => void host.changes.edit(inBoth(({ issues }) => issues.wroteOnSheet), async (workbook) => (await import("../appraisal/keepSetting")).resultsOnSheet(workbook), "look") };
      case "mapping":
        return { text: strings.toMapping, act: () => onPlace("mapping") };
      case "confirm":
        return { text: strings.confirm, act: () => onPlace("setUp") };
    }
  }
  return (issue, who = "") => host.remediesOf(issue, state.last?.appraisal.scheme).map((remedy) => actionOf(remedy, who));
}
