import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { thresholdWords, type Threshold } from "../../appraisal/warningThresholds";
import type { Scheme } from "../../scheme/scheme";
import { spellings } from "../../scheme/words";
import { sameText } from "../../sheet/text";
import { useLanguage } from "../language";
import { dashboardWords } from "../strings/dashboard";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  about: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export type ThresholdListProps = Readonly<{ scheme: Scheme; busy: boolean; onAdd(key: Threshold): void; onReveal(at: string): void }>;

/** Where warnings begin: the figure of each and its cell, or the row that is still to be added to the parameters. */
export function ThresholdList({ scheme, busy, onAdd, onReveal }: ThresholdListProps) {
  const styles = useStyles();
  const words = dashboardWords[useLanguage()];
  return (
    <>
      <p className={styles.hint}>{words.thresholdsHint}</p>
      <ul className={styles.list} aria-label={words.thresholds}>
        {(Object.keys(thresholdWords) as Threshold[]).map((key) => {
          const name = thresholdWords[key][scheme.language];
          const parameter = scheme.parameters.find((one) => spellings(thresholdWords[key]).some((word) => sameText(word, one.name)));
          return (
            <li key={key} className={styles.line}>
              <span>
                {name}
                <span className={styles.about}>{words.thresholdOf[key]}</span>
              </span>
              {parameter ? (
                <CellLink at={parameter.at} onReveal={onReveal}>
                  {typeof parameter.value === "number" ? String(parameter.value) : words.off}
                </CellLink>
              ) : (
                <Button size="small" disabledFocusable={busy} aria-label={words.addNamed(name)} onClick={() => onAdd(key)}>
                  {words.add}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
