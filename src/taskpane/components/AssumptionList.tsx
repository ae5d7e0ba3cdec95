import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Assumption } from "../../appraisal/assumptions";
import { useStrings } from "../language";
import { CellLink } from "./CellLink";
import { Portions } from "./Portions";

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "start", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  held: { fontVariantNumeric: "tabular-nums" },
  quote: { gridColumn: "1 / -1", margin: 0, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  at: { fontSize: tokens.fontSizeBase200 },
});

export type AssumptionListProps = Readonly<{ assumptions: readonly Assumption[]; busy: boolean; onConfirm(assumption: Assumption): void; onReveal(at: string): void }>;

/** What the source leaves open, with its sentence, to be confirmed one by one. */
export function AssumptionList({ assumptions, busy, onConfirm, onReveal }: AssumptionListProps) {
  const styles = useStyles();
  const strings = useStrings();
  if (assumptions.length === 0) return <p className={styles.hint}>{strings.setUp.allConfirmed}</p>;
  return (
    <>
      <p className={styles.hint}>{strings.setUp.assumptionsHint}</p>
      <Portions className={styles.list} label={strings.setUp.cards.assumptions} items={assumptions}>
        {(assumption) => (
          <li key={assumption.confirmed.at} className={styles.entry}>
            <span>
              <span className={styles.name}>{assumption.name}</span> <span className={styles.held}>{assumption.held}</span>{" "}
              <span className={styles.at}>
                <CellLink at={assumption.at} onReveal={onReveal}>
                  {assumption.at}
                </CellLink>
              </span>
            </span>
            <Button size="small" disabledFocusable={busy} aria-label={strings.setUp.confirmOf(assumption.name)} onClick={() => onConfirm(assumption)}>
              {strings.setUp.confirm}
            </Button>
            {assumption.text && <blockquote className={styles.quote}>{assumption.text}</blockquote>}
          </li>
        )}
      </Portions>
    </>
  );
}
