import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { figureGroups, schemeFigures, type SchemeFigure } from "../../appraisal/schemeFigures";
import type { CellValue } from "../../sheet/cellValue";
import { FigureField } from "../components/FigureField";
import { PlaceLinks } from "../components/PlaceLinks";
import { PlaceTitle } from "../components/PlaceTitle";
import { Section } from "../components/Section";
import { WeightSum, weightSets } from "../components/WeightSum";
import { WhatIfOutcome } from "../components/WhatIfOutcome";
import { wordsOf } from "../changeWords";
import { noDraft } from "../draft";
import { changedFigures, changesOf, drafted, idOf, valueIn } from "../figureText";
import { useLanguage, useStrings } from "../language";
import { lookedPeriod } from "../people";
import { offeredIn } from "../places";
import { useWhatIf } from "../useWhatIf";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  // What is decided stays in view however far down a figure stands.
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  said: { flex: "1 1 200px", minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
});

/** 如果: figures of the scheme are tried out in memory; who would move and what it would cost is seen before anything is written. */
export function WhatIfPage({ host, state, view, draft, budgets, onDraft, onBudgets, onPlace, onPerson, onReveal, onSay, onFailure }: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const workbook = state.last?.workbook;
  const scheme = state.last?.appraisal.scheme;
  const appraisal = state.last?.appraisal;
  const figures = useMemo(() => (workbook ? schemeFigures(workbook) : []), [workbook]);
  const changes = useMemo(() => changesOf(figures, draft), [figures, draft]);
  const changed = changedFigures(figures, draft);
  const period = appraisal && lookedPeriod(appraisal, view);
  const { outcome, working } = useWhatIf(host, workbook, changes, period, onFailure);
  const latest = useRef(draft);
  useEffect(() => void (latest.current = draft), [draft]);
  const onValue = useCallback((figure: SchemeFigure, value: CellValue) => onDraft(drafted(latest.current, figure, value)), [onDraft]);

  async function apply() {
    if (await host.changes.make(wordsOf(changed, draft), changes, "recalculate")) {
      onDraft(noDraft);
      onSay(strings.whatIf.applied);
    }
  }

  if (!workbook || !scheme) {
    return (
      <>
        <PlaceTitle>{strings.places.whatIf}</PlaceTitle>
        {state.running ? <Spinner className={styles.waiting} size="tiny" label={strings.opening} /> : <p className={styles.hint}>{strings.whatIf.none}</p>}
      </>
    );
  }
  const regraded = outcome?.moves.filter((move) => move.regraded) ?? [];
  const up = regraded.filter(({ direction }) => direction === "up").length;
  return (
    <>
      <PlaceTitle>{[strings.places.whatIf, period].filter(Boolean).join(" · ")}</PlaceTitle>
      <p className={styles.hint}>{strings.whatIf.hint}</p>
      <PlaceLinks places={offeredIn("whatIf")} onPlace={onPlace} />
      {outcome ? (
        <WhatIfOutcome
          outcome={outcome}
          moneyDecimals={scheme.settings.moneyDecimals}
          budgets={budgets}
          describe={(issue) => host.describeIssue(issue, language)}
          onBudgets={onBudgets}
          onPerson={onPerson}
          onReveal={onReveal}
        />
      ) : (
        <Spinner className={styles.waiting} size="tiny" label={strings.whatIf.working} />
      )}
      {figureGroups.map((group) => {
        const own = figures.filter((figure) => figure.group === group);
        if (own.length === 0) return null;
        const count = own.filter((figure) => changed.includes(figure)).length;
        return (
          <Section key={group} title={strings.figures.groups[group]} aside={count > 0 ? strings.figures.changes(count) : own.length} open={group === "weight" || group === "grade"}>
            {own.map((figure) => (
              <FigureField key={idOf(figure)} figure={figure} name={nameOf(figure, own, strings.figures.figure)} value={valueIn(draft, figure)} slider onValue={onValue} onReveal={onReveal} />
            ))}
            {weightSets(own).map((set) => (
              <WeightSum key={idOf(set[0]!)} weights={set} draft={draft} onDraft={onDraft} />
            ))}
          </Section>
        );
      })}
      <div className={styles.foot}>
        <span className={styles.said} role="status">
          {working ? strings.whatIf.working : changed.length === 0 ? strings.whatIf.untouched : outcome && outcome.issues.length > 0 ? host.describeIssue(outcome.issues[0]!, language) : regraded.length === 0 ? strings.whatIf.nobody : strings.whatIf.moved(up, regraded.length - up)}
        </span>
        <div className={styles.actions}>
          <Button appearance="primary" size="small" disabledFocusable={changed.length === 0 || state.running !== undefined || (outcome?.issues.length ?? 0) > 0} onClick={() => void apply()}>
            {strings.whatIf.apply}
          </Button>
          <Button size="small" disabledFocusable={changed.length === 0} onClick={() => onDraft(noDraft)}>
            {strings.whatIf.discard}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Where a name has several figures, each is told by its heading. */
function nameOf(figure: SchemeFigure, among: readonly SchemeFigure[], both: (name: string, heading: string) => string): string {
  const plain = among.every(({ field, group }) => group === figure.group && field === among[0]!.field);
  return plain && figure.group !== "band" ? figure.name : both(figure.name, figure.heading);
}
