import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { NowThen, WhatIf } from "../../appraisal/whatIf";
import type { Issue } from "../../scheme/issue";
import { readNumber } from "../../sheet/readNumber";
import { grouped, money } from "../figures";
import { useStrings } from "../language";
import { CellLink } from "./CellLink";
import { Movers } from "./Movers";
import { NowThenGrades } from "./NowThenGrades";

const useStyles = makeStyles({
  outcome: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, alignItems: "center", margin: `${tokens.spacingVerticalS} 0 0` },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  then: { display: "block", fontWeight: tokens.fontWeightSemibold },
  box: { width: "132px" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  over: { color: tokens.colorPaletteRedForeground3, fontWeight: tokens.fontWeightSemibold },
  stops: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorStatusDangerBorder1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusDangerBackground1, overflowWrap: "anywhere" },
  remarks: { margin: `${tokens.spacingVerticalS} 0 0`, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, overflowWrap: "anywhere" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  movers: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What HR may spend on each payout, as typed in the pane: it is kept while the pane is open and nowhere else. */
export type Budgets = ReadonlyMap<string, number>;

export type WhatIfOutcomeProps = Readonly<{
  outcome: WhatIf;
  moneyDecimals: number;
  budgets: Budgets;
  describe(issue: Issue): string;
  onBudgets(budgets: Budgets): void;
  onPerson(at: string): void;
  onReveal(at: string): void;
}>;

/** What a change would do: faults it would cause, the distribution, the money against a budget, and who moves. */
export function WhatIfOutcome({ outcome, moneyDecimals, budgets, describe, onBudgets, onPerson, onReveal }: WhatIfOutcomeProps) {
  const styles = useStyles();
  const strings = useStrings().whatIf;
  const results = useStrings().results;
  const regraded = outcome.moves.filter((move) => move.regraded);
  return (
    <section className={styles.outcome} aria-label={strings.outcome}>
      {outcome.issues.length > 0 && <IssueLines className={styles.stops} title={strings.stops} issues={outcome.issues} describe={describe} onReveal={onReveal} />}
      <NowThenGrades grades={outcome.grades} />
      <dl className={styles.figures}>
        {outcome.mean.now !== undefined && <Pair term={strings.mean} figure={outcome.mean} say={(value) => grouped(value, 2)} />}
        {((outcome.unscored.now ?? 0) > 0 || (outcome.unscored.then ?? 0) > 0) && <Pair term={results.unscored} figure={outcome.unscored} say={String} />}
        {outcome.payouts.map(({ name, ...figure }) => (
          <Payout key={name} name={name} figure={figure} moneyDecimals={moneyDecimals} budget={budgets.get(name)} onBudget={(budget) => onBudgets(withBudget(budgets, name, budget))} />
        ))}
      </dl>
      {outcome.notices.length > 0 && <IssueLines className={styles.remarks} title={strings.remarks} issues={outcome.notices} describe={describe} onReveal={onReveal} />}
      {regraded.length > 0 && (
        <>
          <h2 className={styles.movers}>{strings.movers}</h2>
          <Movers label={strings.movers} moves={regraded} ladder={outcome.grades.map(({ grade }) => grade)} onPerson={onPerson} />
        </>
      )}
    </section>
  );
}

function IssueLines({ className, title, issues, describe, onReveal }: Readonly<{ className: string; title: string; issues: readonly Issue[]; describe(issue: Issue): string; onReveal(at: string): void }>) {
  const styles = useStyles();
  return (
    <div className={className}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {issues.slice(0, 5).map((issue, index) => (
          <li key={index}>
            {describe(issue)}{" "}
            {issue.at && (
              <CellLink at={issue.at} onReveal={onReveal}>
                {issue.at}
              </CellLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Pair({ term, figure: { now, then }, say }: Readonly<{ term: string; figure: NowThen; say(value: number): string }>) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.figure}>
        {now === undefined ? "—" : say(now)}
        {then !== undefined && then !== now && <span className={styles.then}>→ {say(then)}</span>}
      </dd>
    </>
  );
}

function Payout({ name, figure, moneyDecimals, budget, onBudget }: Readonly<{ name: string; figure: NowThen; moneyDecimals: number; budget: number | undefined; onBudget(budget: number | undefined): void }>) {
  const styles = useStyles();
  const strings = useStrings();
  const [text, setText] = useState<string>();
  const spent = figure.then ?? figure.now;
  const left = budget === undefined || spent === undefined ? undefined : budget - spent;
  return (
    <>
      <Pair term={strings.results.payout(name)} figure={figure} say={(value) => money(value, moneyDecimals)} />
      <dt className={styles.term}>
        {strings.whatIf.budget}
        {left !== undefined && <span className={mergeClasses(left < 0 && styles.over)}> {left < 0 ? strings.whatIf.over(money(-left, moneyDecimals)) : strings.whatIf.within(money(left, moneyDecimals))}</span>}
      </dt>
      <dd className={styles.figure}>
        <Input
          size="small"
          className={styles.box}
          input={{ className: styles.number, "aria-label": strings.whatIf.budgetOf(name) }}
          inputMode="decimal"
          autoComplete="off"
          contentBefore={<span aria-hidden>¥</span>}
          value={text ?? (budget === undefined ? "" : grouped(budget, Number.isInteger(budget) ? 0 : moneyDecimals))}
          onChange={(_, data) => {
            setText(data.value);
            onBudget(readNumber(data.value)?.value);
          }}
          onBlur={() => setText(undefined)}
        />
      </dd>
    </>
  );
}

function withBudget(budgets: Budgets, name: string, budget: number | undefined): Budgets {
  const next = new Map(budgets);
  if (budget === undefined) next.delete(name);
  else next.set(name, budget);
  return next;
}
