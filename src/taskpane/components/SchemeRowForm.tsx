import { Button, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { FormulaJudge } from "../../appraisal/judgeFormula";
import type { CellContent } from "../../appraisal/schemeEdits";
import { nameFields, settingField, type FormField, type FormRow, type FormTable } from "../../templates/schemeForm";
import { useLanguage } from "../language";
import { contentsOf, isWorkedOut, textIn, type RowDraft } from "../rowText";
import { schemeRowWords } from "../strings/schemeRows";
import { CellLink } from "./CellLink";
import { FormulaBox } from "./FormulaBox";

const useStyles = makeStyles({
  form: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`, borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, marginBottom: tokens.spacingVerticalS },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))", gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, alignItems: "start" },
  field: { minWidth: 0, display: "flex", flexDirection: "column" },
  wide: { gridColumn: "1 / -1" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  box: { width: "100%", minWidth: 0 },
  hint: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground3 },
  more: { marginTop: tokens.spacingVerticalXS, marginLeft: "-8px" },
  issue: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

export type RowVerbs = Readonly<{
  /** Faults that the row would have or cause, in words. */
  issuesOf(contents: ReadonlyMap<string, CellContent>): readonly string[];
  /** What may be named in a field, to be offered while one types. */
  suggestionsFor(field: string): readonly string[];
  judge: FormulaJudge;
  onWrite(contents: ReadonlyMap<string, CellContent>): void;
  onRemove?(): void;
  onClose(): void;
  onReveal(at: string): void;
}>;

export type SchemeRowFormProps = RowVerbs & Readonly<{ table: Pick<FormTable, "key" | "language" | "fields">; /** Absent for a row that is to be added. */ row?: FormRow; begin?: RowDraft; busy: boolean }>;

/** One row of a scheme table, field by field. Nothing is written before the button is pressed. */
export function SchemeRowForm({ table, row, begin, busy, issuesOf, suggestionsFor, judge, onWrite, onRemove, onClose, onReveal }: SchemeRowFormProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = schemeRowWords[language];
  const [draft, setDraft] = useState<RowDraft>(() => begin ?? new Map());
  const [all, setAll] = useState(false);
  const held = useMemo(() => row?.contents ?? new Map<string, CellContent>(), [row]);
  const fields = useMemo(() => fieldsIn(table, row, draft), [table, row, draft]);
  const contents = useMemo(() => contentsOf(fields, draft, held), [fields, draft, held]);
  const settled = useDeferredValue(contents);
  const issues = useMemo(() => (settled.size === 0 ? [] : issuesOf(settled)), [issuesOf, settled]);
  const nameField = fields.find(({ field }) => field === nameFields[table.key]);
  const named = row !== undefined || (contents.get(nameFields[table.key]) ?? null) !== null;
  const shown = all ? fields : fields.filter(({ usual, field }) => usual || draft.has(field));
  const hidden = fields.length - shown.length;
  const dataTable = draft.get("table") ?? textIn({ kind: "text" }, held.get("table"));
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        {shown.map((field) => (
          <RowField
            key={field.field}
            field={field}
            value={draft.get(field.field) ?? textIn(field, held.get(field.field))}
            content={held.get(field.field)}
            at={row?.cells.get(field.field)}
            suggestions={suggestionsFor(field.field)}
            judge={(text) => judge(text, field.use ?? "payout", dataTable === "" ? undefined : dataTable)}
            onValue={(text) => setDraft((before) => new Map([...before, [field.field, text]]))}
            onReveal={onReveal}
          />
        ))}
      </div>
      {(hidden > 0 || all) && (
        <Button appearance="transparent" size="small" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(hidden)}
        </Button>
      )}
      {!named && draft.size > 0 && nameField && <p className={styles.issue}>{words.nameFirst(nameField.heading)}</p>}
      {issues.map((issue) => (
        <p key={issue} className={styles.issue}>
          {issue}
        </p>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={busy || !named || contents.size === 0} onClick={() => onWrite(contents)}>
          {row ? words.write : words.addThis}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.discard}
        </Button>
        {row && onRemove && (
          <Button size="small" appearance="subtle" disabledFocusable={busy} aria-label={words.removeOf(row.name || row.at)} onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the value of a new setting may be depends on which setting it is. */
function fieldsIn({ key, language, fields }: SchemeRowFormProps["table"], row: FormRow | undefined, draft: RowDraft): readonly FormField[] {
  const item = draft.get("item");
  const own = row?.fields ?? fields;
  return key === "settings" && item !== undefined ? own.map((field) => (field.field === "value" ? settingField(field, item, language) : field)) : own;
}

type RowFieldProps = Readonly<{
  field: FormField;
  value: string;
  content: CellContent | undefined;
  at: string | undefined;
  suggestions: readonly string[];
  judge(text: string): ReturnType<FormulaJudge>;
  onValue(text: string): void;
  onReveal(at: string): void;
}>;

function RowField({ field: { heading, kind, options, prompt }, value, content, at, suggestions, judge, onValue, onReveal }: RowFieldProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = schemeRowWords[language];
  const id = useId();
  const hint = useId();
  const list = useId();
  const described = prompt ? hint : undefined;
  const wide = kind === "sentence" || kind === "formula";
  return (
    <div className={`${styles.field} ${wide ? styles.wide : ""}`}>
      <label htmlFor={id} className={styles.label}>
        {heading}
      </label>
      {isWorkedOut(content) && at !== undefined ? (
        <span id={id} title={words.byFormula}>
          <CellLink at={at} onReveal={onReveal}>
            {value || at}
          </CellLink>
        </span>
      ) : kind === "formula" ? (
        <FormulaBox id={id} label={heading} value={value} describedBy={described} judge={judge} onValue={onValue} />
      ) : kind === "choice" ? (
        <Select id={id} size="small" className={styles.box} aria-describedby={described} value={value} onChange={(_, data) => onValue(data.value)}>
          <option value="">{words.blank}</option>
          {value !== "" && !options.includes(value) && <option>{value}</option>}
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      ) : kind === "sentence" ? (
        <Textarea id={id} size="small" className={styles.box} textarea={{ "aria-describedby": described, rows: Math.min(5, Math.max(1, Math.ceil(value.length / 20))) }} value={value} onChange={(_, data) => onValue(data.value)} />
      ) : (
        <Input id={id} size="small" className={styles.box} autoComplete="off" input={{ "aria-describedby": described, ...(suggestions.length > 0 ? { list } : {}) }} value={value} onChange={(_, data) => onValue(data.value)} />
      )}
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {prompt && (
        <span id={hint} className={styles.hint}>
          {prompt[language]}
        </span>
      )}
    </div>
  );
}
