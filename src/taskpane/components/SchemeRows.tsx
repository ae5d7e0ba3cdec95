import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FormulaJudge } from "../../appraisal/judgeFormula";
import type { CellContent } from "../../appraisal/schemeEdits";
import type { FormRow, FormTable } from "../../templates/schemeForm";
import { useLanguage } from "../language";
import { tellingFields, textIn, type RowDraft } from "../rowText";
import { schemeRowWords } from "../strings/schemeRows";
import { SchemeRowForm } from "./SchemeRowForm";

const portion = 40;

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "12px minmax(0, auto) minmax(0, 1fr)",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  mark: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: "anywhere" },
  what: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", textAlign: "right", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  text: { display: "-webkit-box", WebkitLineClamp: 3, WebkitBoxOrient: "vertical", overflow: "hidden", padding: `0 0 ${tokens.spacingVerticalXS} 16px`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  add: { marginTop: tokens.spacingVerticalXS, marginLeft: "-8px" },
});

export type SchemeRowsProps = Readonly<{
  title: string;
  table: FormTable;
  /** Of a table with several lookups, the rows of one. */
  only?: string;
  busy: boolean;
  judge: FormulaJudge;
  suggestionsFor(field: string): readonly string[];
  /** Faults of the scheme with the row so; `row` is absent for a new one. */
  issuesOf(row: FormRow | undefined, contents: ReadonlyMap<string, CellContent>): readonly string[];
  /** Written or taken out; says whether it was done. */
  onWrite(row: FormRow | undefined, contents: ReadonlyMap<string, CellContent>): Promise<boolean>;
  onRemove?(row: FormRow): Promise<boolean>;
  onReveal(at: string): void;
}>;

/** The rows of a scheme table: each opens to be read and changed field by field, and new ones are added. */
export function SchemeRows({ title, table, only, busy, judge, suggestionsFor, issuesOf, onWrite, onRemove, onReveal }: SchemeRowsProps) {
  const styles = useStyles();
  const words = schemeRowWords[useLanguage()];
  const heading = useId();
  const [open, setOpen] = useState<number | "new">();
  const [limit, setLimit] = useState(portion);
  const rows = only === undefined ? table.rows : table.rows.filter(({ name }) => name === only);
  const close = (done: boolean) => done && setOpen(undefined);
  const kind = words.row[table.key];
  const shared = { table, busy, judge, suggestionsFor, onReveal, onClose: () => setOpen(undefined) };
  return (
    <>
      {rows.length > 0 && (
        <h3 id={heading} className={styles.title}>
          {words.rows(kind)}
        </h3>
      )}
      {rows.length > 0 && (
        <ul className={styles.list} aria-labelledby={heading}>
          {rows.slice(0, limit).map((row) => (
            <li key={row.row}>
              <button type="button" className={styles.row} aria-expanded={open === row.row} onClick={() => setOpen(open === row.row ? undefined : row.row)}>
                <span className={styles.mark} aria-hidden>
                  {open === row.row ? "▾" : "▸"}
                </span>
                <span className={styles.name}>{only === undefined ? row.name || row.at : telling(row, table, ["from", "to"]) || row.at}</span>
                <span className={styles.what}>{telling(row, table, only === undefined ? tellingFields[table.key] : ["result"])}</span>
              </button>
              {open !== row.row && explained(table, row) !== "" && <span className={styles.text}>{explained(table, row)}</span>}
              {open === row.row && (
                <SchemeRowForm {...shared} row={row} issuesOf={(contents) => issuesOf(row, contents)} onWrite={(contents) => void onWrite(row, contents).then(close)} onRemove={onRemove && (() => void onRemove(row).then(close))} />
              )}
            </li>
          ))}
        </ul>
      )}
      {rows.length > limit && (
        <Button appearance="transparent" size="small" onClick={() => setLimit(limit + portion)}>
          {`+${Math.min(portion, rows.length - limit)}`}
        </Button>
      )}
      {open === "new" ? (
        <SchemeRowForm {...shared} key="new" begin={newRow(only)} issuesOf={(contents) => issuesOf(undefined, contents)} onWrite={(contents) => void onWrite(undefined, contents).then(close)} />
      ) : (
        <Button appearance="transparent" size="small" className={styles.add} disabledFocusable={busy} aria-label={words.addTo(kind, title)} onClick={() => setOpen("new")}>
          ＋ {words.add(kind)}
        </Button>
      )}
    </>
  );
}

/** The sentence of a rule, which says more than its figures do. */
function explained({ key }: FormTable, row: FormRow): string {
  return key === "deductions" || key === "payouts" || key === "consequences" ? textIn({ kind: "text" }, row.contents.get(key === "consequences" ? "wording" : "definition")) : "";
}

/** What stands in a row, in a line. */
function telling(row: FormRow, { fields }: FormTable, wanted: readonly string[]): string {
  return wanted.flatMap((name) => {
    const field = fields.find((one) => one.field === name);
    const text = field ? textIn(row.fields.find((one) => one.field === name) ?? field, row.contents.get(name)) : "";
    return text === "" ? [] : [text];
  }).join(name(wanted));
}

function name(wanted: readonly string[]): string {
  return wanted.includes("from") ? " – " : " · ";
}

/** A new band belongs to the lookup it is added to. */
function newRow(only: string | undefined): RowDraft | undefined {
  return only === undefined ? undefined : new Map([["name", only]]);
}
