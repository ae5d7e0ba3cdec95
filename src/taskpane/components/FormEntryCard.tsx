import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { correctionOf } from "../../appraisal/appealCorrection";
import { missingFields, scoreBefore, type FormEntry, type FormField } from "../../appraisal/followUpEntries";
import type { FollowUp } from "../../appraisal/followUpTables";
import type { Scheme } from "../../scheme/scheme";
import type { ScoreCard } from "../../scoring/scoreCard.types";
import { sameValue, type CellValue } from "../../sheet/cellValue";
import { readNumber } from "../../sheet/readNumber";
import { useLanguage } from "../language";
import { formPageWords } from "../strings/forms";
import { CellLink } from "./CellLink";
import { FormFields } from "./FormFields";

const useStyles = makeStyles({
  entry: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: `0 ${tokens.spacingHorizontalS}`, marginBottom: tokens.spacingVerticalXS },
  title: { margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorBrandStroke1}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  trouble: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export type FormEntryCardProps = Readonly<{
  kind: FollowUp;
  title: string;
  entry: FormEntry;
  card: ScoreCard;
  scheme: Scheme;
  fields: readonly FormField[];
  busy: boolean;
  onWrite(entry: FormEntry): Promise<boolean>;
  onReveal(at: string): void;
}>;

/** One row of a form: as it stands in the table, or as it would begin; written when somebody presses for it. */
export function FormEntryCard({ kind, title, entry, card, scheme, fields, busy, onWrite, onReveal }: FormEntryCardProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = formPageWords[language];
  const [typed, setTyped] = useState<Readonly<Record<string, CellValue>>>({});
  const [isTried, setTried] = useState(false);
  const values = { ...entry.values, ...typed };
  const missing = missingFields(fields, values);
  const isChanged = entry.row === undefined || Object.entries(typed).some(([field, value]) => !sameValue(entry.values[field] ?? null, value));
  const correction = kind === "appeals" ? correctionOf({ values }, card, scheme) : undefined;

  function type(field: string, value: CellValue) {
    const follows: Readonly<Record<string, CellValue>> = kind === "appeals" && field === "item" ? { before: scoreBefore(String(value ?? ""), card) } : {};
    setTyped((earlier) => ({ ...earlier, [field]: value, ...follows }));
  }

  async function write() {
    setTried(true);
    if (missing.length > 0) return;
    const numbers = Object.fromEntries(fields.filter(({ kind: own }) => own === "number").flatMap(({ field }) => (typeof values[field] === "string" ? [[field, readNumber(values[field])?.value ?? values[field]]] : [])));
    if (await onWrite({ ...entry, values: { ...values, ...numbers } })) {
      setTyped({});
      setTried(false);
    }
  }

  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.state}>
          {entry.at === undefined ? (
            words.prefilled
          ) : (
            <CellLink at={entry.at} onReveal={onReveal}>
              {words.inTable}
            </CellLink>
          )}
        </span>
      </div>
      <FormFields fields={fields.filter(({ field }) => field !== "indicator")} values={values} missing={isTried ? missing.map(({ field }) => field) : []} needed={words.needed} choose={words.choose} onValue={type} />
      {correction && (
        <p className={styles.note}>
          {words.correctionReady(correction.subject, correction.before === undefined ? "—" : String(correction.before), String(correction.adjusted))}
          {language === "zh" ? "。" : ". "}
          {words.correction}
        </p>
      )}
      {isTried && missing.length > 0 && (
        <p className={styles.trouble}>
          {words.missing(missing.map(({ label }) => label).join(language === "zh" ? "、" : ", "))}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={busy || !isChanged} aria-label={words.writeOf(title, card.result.name)} onClick={() => void write()}>
          {words.write}
        </Button>
      </div>
    </li>
  );
}
