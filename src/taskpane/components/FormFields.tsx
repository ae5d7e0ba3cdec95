import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { FormField } from "../../appraisal/followUpEntries";
import { dateOf, isoDate, serialDay } from "../../scheme/period";
import { isFault, type CellValue } from "../../sheet/cellValue";
import { readNumber } from "../../sheet/readNumber";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  box: { width: "100%", minWidth: 0 },
  known: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& dt": { color: tokens.colorNeutralForeground2 }, "& dd": { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" } },
});

export type FormFieldsProps = Readonly<{
  fields: readonly FormField[];
  values: Readonly<Record<string, CellValue>>;
  /** Fields that were left blank although the form needs them. */
  missing: readonly string[];
  needed: string;
  choose: string;
  onValue(field: string, value: CellValue): void;
}>;

/** A form's fields: what the appraisal knows is read, what people know is filled in. */
export function FormFields({ fields, values, missing, needed, choose, onValue }: FormFieldsProps) {
  const styles = useStyles();
  const known = fields.filter(({ ours, field }) => ours && shown(values[field] ?? null) !== "");
  return (
    <div className={styles.fields}>
      {known.length > 0 && (
        <dl className={styles.known}>
          {known.map(({ field, label, kind }) => (
            <div key={field} style={{ display: "contents" }}>
              <dt>{label}</dt>
              <dd>{kind === "date" ? dayText(values[field] ?? null) : shown(values[field] ?? null)}</dd>
            </div>
          ))}
        </dl>
      )}
      {fields
        .filter(({ ours }) => !ours)
        .map((one) => (
          <Field key={one.field} size="small" label={one.label} required={one.needed} validationMessage={missing.includes(one.field) ? needed : undefined}>
            {box(one, values[one.field] ?? null, choose, styles.box, (value) => onValue(one.field, value))}
          </Field>
        ))}
    </div>
  );
}

function box({ kind, choices }: FormField, value: CellValue, choose: string, wide: string, onValue: (value: CellValue) => void) {
  switch (kind) {
    case "choice":
      return (
        <Select className={wide} size="small" value={shown(value)} onChange={(_, data) => onValue(data.value || null)}>
          <option value="">{choose}</option>
          {shown(value) !== "" && !choices.includes(shown(value)) && <option>{shown(value)}</option>}
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      );
    case "date":
      return <Input className={wide} size="small" type="date" value={dayText(value)} onChange={(_, data) => onValue(dayTyped(data.value))} />;
    case "number":
      return <Input className={wide} size="small" inputMode="decimal" autoComplete="off" value={shown(value)} onChange={(_, data) => onValue(data.value.trim() === "" ? null : (numberTyped(data.value) ?? data.value))} />;
    case "long":
      return <Textarea className={wide} size="small" resize="vertical" value={shown(value)} onChange={(_, data) => onValue(data.value === "" ? null : data.value)} />;
    case "text":
      return <Input className={wide} size="small" autoComplete="off" value={shown(value)} onChange={(_, data) => onValue(data.value === "" ? null : data.value)} />;
  }
}

function shown(value: CellValue): string {
  return value === null || isFault(value) ? "" : String(value);
}

/** A number that reads back as it was typed; `85.` and `0.50` stay text until they do. */
function numberTyped(text: string): number | undefined {
  const value = readNumber(text)?.value;
  return value !== undefined && String(value) === text.trim() ? value : undefined;
}

function dayText(value: CellValue): string {
  return typeof value === "number" && dateOf(value).year >= 1900 ? isoDate(value) : "";
}

function dayTyped(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? serialDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
