import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { WhatIf } from "../../appraisal/whatIf";
import { money } from "../figures";
import { useLanguage } from "../language";
import { calibrateWords } from "../strings/calibrate";

const useStyles = makeStyles({
  foot: { position: "sticky", bottom: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 },
  said: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: `0 ${tokens.spacingHorizontalS}`, margin: `${tokens.spacingVerticalXXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  figure: { margin: 0, textAlign: "right" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

export type CalibrationFootProps = Readonly<{ said: string; outcome: WhatIf | undefined; moneyDecimals: number; applies: boolean; copies: boolean; onApply(): void; onCopy(): void }>;

/** What stays in sight while one calibrates: how many changes or what is in the way, what they cost, and the button that writes them. */
export function CalibrationFoot({ said, outcome, moneyDecimals, applies, copies, onApply, onCopy }: CalibrationFootProps) {
  const styles = useStyles();
  const words = calibrateWords[useLanguage()];
  return (
    <div className={styles.foot}>
      <span className={styles.said} role="status">
        {said}
      </span>
      {outcome && outcome.payouts.length > 0 && (
        <dl className={styles.figures}>
          {outcome.payouts.map(({ name, now, then }) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd className={styles.figure}>
                {now === undefined ? "—" : money(now, moneyDecimals)}
                {then !== undefined && then !== now && ` → ${money(then, moneyDecimals)}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={!applies} onClick={onApply}>
          {words.apply}
        </Button>
        <Button size="small" disabledFocusable={!copies} onClick={onCopy}>
          {words.copy}
        </Button>
      </div>
    </div>
  );
}
