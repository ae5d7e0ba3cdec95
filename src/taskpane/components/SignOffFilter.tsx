import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { signOffStates, type SignOff, type SignOffState } from "../../appraisal/signOffStates";
import { useLanguage } from "../language";
import { signOffWords } from "../strings/signOff";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  chip: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  on: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorCompoundBrandStroke}`, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: "tabular-nums" },
});

export type SignOffFilterProps = Readonly<{ people: readonly SignOff[]; state: SignOffState | undefined; onState(state: SignOffState | undefined): void }>;

/** How many stand where; a press shows only those, a second one all. */
export function SignOffFilter({ people, state, onState }: SignOffFilterProps) {
  const styles = useStyles();
  const words = signOffWords[useLanguage()];
  const chip = (one: SignOffState | undefined, name: string, count: number) => (
    <button key={name} type="button" className={mergeClasses(styles.chip, one === state && styles.on)} aria-pressed={one === state} aria-label={words.filter(name, count)} onClick={() => onState(one === state ? undefined : one)}>
      {name} <span className={styles.count}>{count}</span>
    </button>
  );
  const counts = signOffStates.map((one) => [one, people.filter((person) => person.state === one).length] as const).filter(([one, count]) => count > 0 || one === state);
  return (
    <div className={styles.row} role="group" aria-label={words.filterLabel}>
      {chip(undefined, words.all, people.length)}
      {counts.map(([one, count]) => chip(one, words.states[one], count))}
    </div>
  );
}
