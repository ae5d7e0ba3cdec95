import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CycleStep } from "../../appraisal/appraisalCycle";
import { dayText } from "../../appraisal/appraisalPlan";
import type { OpenItem } from "../../appraisal/cycleProgress";
import type { Issue } from "../../scheme/issue";
import { useLanguage } from "../language";
import { cycleWords, dueWords } from "../strings/cycle";
import { CellLink } from "./CellLink";

const portion = 12;

const useStyles = makeStyles({
  list: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}`, listStyleType: "none" },
  step: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: `0 ${tokens.spacingHorizontalS}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  state: { marginLeft: "auto", padding: `0 ${tokens.spacingHorizontalXS}`, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap" },
  now: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  overdue: { border: `1px solid ${tokens.colorStatusDangerBorder1}`, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2 },
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  people: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  open: { marginLeft: "-8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

export type CycleStepsProps = Readonly<{ steps: readonly CycleStep[]; today: number; current: CycleStep | undefined; actionsOf(step: CycleStep): ReactNode; describe(issue: Issue): string; onPerson(at: string): void; onReveal(at: string): void }>;

/** The steps of a period in words: when, how far, who is missing and where to look; below each what can be done about it. */
export function CycleSteps({ steps, ...props }: CycleStepsProps) {
  const styles = useStyles();
  const words = cycleWords[useLanguage()];
  return (
    <ol className={styles.list} aria-label={words.steps}>
      {steps.map((step, index) => (
        <Step key={`${step.step.name} ${index}`} step={step} {...props} />
      ))}
    </ol>
  );
}

function Step({ step, today, current, actionsOf, describe, onPerson, onReveal }: Omit<CycleStepsProps, "steps"> & Readonly<{ step: CycleStep }>) {
  const styles = useStyles();
  const words = cycleWords[useLanguage()];
  const [unfolded, setUnfolded] = useState<boolean>();
  const { step: plan, state, from, due, left, progress, marked } = step;
  const days = from !== undefined && due !== undefined ? words.between(dayText(from, today), dayText(due, today)) : due !== undefined ? words.until(dayText(due, today)) : from !== undefined ? words.since(dayText(from, today)) : words.noDay;
  const isOpen = state !== "done" && progress.open.length > 0;
  const shown = unfolded ?? step === current;
  const actions = actionsOf(step);
  return (
    <li className={styles.step} aria-current={step === current ? "step" : undefined}>
      <div className={styles.head}>
        <h2 className={styles.name}>{plan.name}</h2>
        <span className={mergeClasses(styles.state, state === "now" && styles.now, state === "overdue" && styles.overdue, (state === "later" || state === "open") && styles.quiet)}>{state === "overdue" && left !== undefined ? words.overdue(-left) : words.states[state]}</span>
      </div>
      <p className={styles.about}>
        {plan.at ? (
          <CellLink at={plan.at} quiet onReveal={onReveal}>
            {days}
          </CellLink>
        ) : (
          days
        )}
        {[...(state === "now" && due !== undefined && left !== undefined ? dueWords({ due: "", left }, words).slice(1) : []), ...(plan.owner ? [words.owner(plan.owner)] : []), ...(plan.assumed ? [words.assumed] : [])].map((part) => ` · ${part}`)}
      </p>
      {plan.how && <p className={styles.about}>{plan.how}</p>}
      <p className={styles.about}>{marked ? words.marked : plan.kind === "appeals" ? words.appeals(progress.open.length) : progress.all > 0 ? words.progress(progress.all - progress.open.length, progress.all) : words.untold}</p>
      {isOpen && plan.kind !== "appeals" && (
        <Button className={styles.open} size="small" appearance="transparent" aria-expanded={shown} onClick={() => setUnfolded(!shown)}>
          {words.open(progress.open.length)}
        </Button>
      )}
      {isOpen && (shown || plan.kind === "appeals") && <OpenPeople items={progress.open} describe={describe} onPerson={onPerson} onReveal={onReveal} />}
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}

function OpenPeople({ items, describe, onPerson, onReveal }: Readonly<{ items: readonly OpenItem[] }> & Pick<CycleStepsProps, "describe" | "onPerson" | "onReveal">) {
  const styles = useStyles();
  const words = cycleWords[useLanguage()];
  const [limit, setLimit] = useState(portion);
  return (
    <>
      <ul className={styles.people}>
        {items.slice(0, limit).map(({ name, why, at, card, cells }, index) => (
          <li key={`${name} ${index}`}>
            {card ? (
              <Link as="button" inline aria-label={words.explain(name)} onClick={() => onPerson(card.result.at)}>
                {name}
              </Link>
            ) : (
              name
            )}{" "}
            {cells && cells.length > 0
              ? cells.map((cell) => (
                  <span key={cell.at}>
                    {describe(cell.flag)}{" "}
                    <CellLink at={cell.at} onReveal={onReveal}>
                      {cell.at}
                    </CellLink>{" "}
                  </span>
                ))
              : words.why[why]}
            {!cells && at && (
              <>
                {" "}
                <CellLink at={at} onReveal={onReveal}>
                  {at}
                </CellLink>
              </>
            )}
          </li>
        ))}
      </ul>
      {items.length > limit && (
        <Button size="small" appearance="transparent" onClick={() => setLimit(limit + 50)}>
          {words.more(Math.min(50, items.length - limit))}
        </Button>
      )}
    </>
  );
}
