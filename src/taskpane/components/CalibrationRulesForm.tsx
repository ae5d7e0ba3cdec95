import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ruleParameters, type CalibrationRules } from "../../appraisal/calibrationRules";
import type { GradeBand } from "../../scheme/gradeBand";
import { quotaMeant, quotaText } from "../../scheme/quota";
import type { Scheme } from "../../scheme/scheme";
import { sameText } from "../../sheet/text";
import { readNumber } from "../../sheet/readNumber";
import { useState } from "react";
import { useLanguage } from "../language";
import { calibrationRulesWords } from "../strings/calibrationRules";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(116px, 1fr))", gap: tokens.spacingHorizontalS },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quotas: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(96px, 1fr))", gap: tokens.spacingHorizontalS },
  box: { minWidth: 0, width: "100%" },
  select: { minWidth: 0 },
  hint: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  save: { marginTop: tokens.spacingVerticalS },
});

export type CalibrationRulesFormProps = Readonly<{
  scheme: Scheme;
  bands: readonly GradeBand[];
  rules: CalibrationRules;
  quotas: ReadonlyMap<string, string>;
  changed: boolean;
  busy: boolean;
  onRules(rules: Partial<CalibrationRules>): void;
  onQuota(at: string, text: string): void;
  onSave(): void;
}>;

/** Among whom grades are counted, how strictly, what equal totals do, and how many may have which grade. */
export function CalibrationRulesForm({ scheme, bands, rules, quotas, changed, busy, onRules, onQuota, onSave }: CalibrationRulesFormProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = calibrationRulesWords[language];
  const unclear = (text: string) => text.trim() !== "" && isUnclear(text, scheme);
  return (
    <>
      <div className={styles.fields}>
        {(["by", "mode", "reading", "ties"] as const).map((key) => (
          <Field key={key} label={words[key]} size="small">
            <Select className={styles.select} size="small" value={rules[key]} onChange={(_, { value }) => onRules({ [key]: value })}>
              {Object.entries(ruleParameters[key].readings).map(([value, reading]) => (
                <option key={value} value={value}>
                  {reading[language]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <CeilingField ceiling={rules.ceiling} onCeiling={(ceiling) => onRules({ ceiling })} />
      </div>
      <h3 className={styles.heading}>{words.quotas}</h3>
      <div className={styles.quotas}>
        {bands.map((band) => {
          const text = quotas.get(band.at) ?? (band.quota ? quotaText(band.quota, language) : "");
          return (
            <Field key={band.at} label={band.table === undefined ? band.grade : `${band.grade} · ${band.table}`} size="small" validationState={unclear(text) ? "error" : "none"} validationMessage={unclear(text) ? words.quotaUnclear : undefined}>
              <Input className={styles.box} size="small" autoComplete="off" input={{ "aria-label": words.quotaOf(band.grade) }} value={text} onChange={(_, { value }) => onQuota(band.at, value)} />
            </Field>
          );
        })}
      </div>
      <p className={styles.hint}>
        {words.quotaHint} {words.rounding}
      </p>
      {changed && (
        <Button className={styles.save} size="small" disabledFocusable={busy || [...quotas.values()].some(unclear)} onClick={onSave}>
          {words.saveRules}
        </Button>
      )}
    </>
  );
}

function CeilingField({ ceiling, onCeiling }: Readonly<{ ceiling: number | undefined; onCeiling(ceiling: number | undefined): void }>) {
  const styles = useStyles();
  const words = calibrationRulesWords[useLanguage()];
  const [text, setText] = useState<string>();
  return (
    <Field label={words.ceiling} size="small">
      <Input
        className={styles.box}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        placeholder={words.ceilingHint}
        value={text ?? (ceiling === undefined ? "" : String(ceiling))}
        onChange={(_, { value }) => {
          setText(value);
          onCeiling(readNumber(value)?.value);
        }}
        onBlur={() => setText(undefined)}
      />
    </Field>
  );
}

/** Whether nobody could tell what was typed as a quota: a bare number above 1, or a lookup that is not there. */
export function isUnclear(text: string, { bands }: Scheme): boolean {
  const quota = quotaMeant(text);
  return !quota || (quota.kind === "lookup" && !bands.some(({ name }) => sameText(name, quota.bands)));
}
