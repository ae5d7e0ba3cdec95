import { makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { cardStages, type CardLanguage } from "../../appraisal/cardWords";
import { useLanguage } from "../language";
import type { CardChoices as Choices } from "../makeCards";
import { signOffWords } from "../strings/signOff";

const languages: readonly CardLanguage[] = ["zh", "en", "both"];

const useStyles = makeStyles({
  field: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "center", gap: `0 ${tokens.spacingHorizontalM}`, padding: `${tokens.spacingVerticalXXS} 0` },
  select: { minWidth: 0 },
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  switch: { marginLeft: "-8px" },
});

export type CardChoicesProps = Readonly<{ choices: Choices; hasKey: boolean; disabled: boolean; onChoices(choices: Choices): void }>;

/** What the cards show. */
export function CardChoices({ choices, hasKey, disabled, onChoices }: CardChoicesProps) {
  const styles = useStyles();
  const words = signOffWords[useLanguage()].choices;
  const [stage, language] = [useId(), useId()];
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={stage}>{words.stage}</label>
        <Select id={stage} className={styles.select} size="small" disabled={disabled} value={choices.stage} onChange={(_, data) => onChoices({ ...choices, stage: cardStages.find((one) => one === data.value) ?? "whole" })}>
          {cardStages.map((one) => (
            <option key={one} value={one}>
              {words.stages[one]}
            </option>
          ))}
        </Select>
      </div>
      <p className={styles.hint}>{words.stageHint[choices.stage]}</p>
      <div className={styles.field}>
        <label htmlFor={language}>{words.language}</label>
        <Select id={language} className={styles.select} size="small" disabled={disabled} value={choices.language} onChange={(_, data) => onChoices({ ...choices, language: languages.find((one) => one === data.value) ?? "zh" })}>
          {languages.map((one) => (
            <option key={one} value={one}>
              {words.languages[one]}
            </option>
          ))}
        </Select>
      </div>
      {choices.stage !== "facts" && <Switch className={styles.switch} label={words.withPay} disabled={disabled} checked={choices.withPay} onChange={(_, data) => onChoices({ ...choices, withPay: data.checked })} />}
      <div>
        <Switch className={styles.switch} label={words.signed} disabled={disabled || !hasKey} checked={hasKey && choices.signed} onChange={(_, data) => onChoices({ ...choices, signed: data.checked })} />
        {!hasKey && <p className={styles.hint}>{words.signedHint}</p>}
      </div>
    </>
  );
}
