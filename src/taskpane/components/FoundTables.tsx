import { Button, Checkbox, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Candidate } from "../../sheet/candidate";
import { candidateQuestions, explainCandidate } from "../../sheet/explainCandidate";
import { SheetGrid } from "../../sheet/sheetGrid";
import { placeOfTable } from "../adoption";
import { useLanguage } from "../language";
import { mappingWords } from "../strings/mapping";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  table: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  picked: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  name: { marginLeft: "-2px", overflowWrap: "anywhere" },
  about: { margin: `0 ${tokens.spacingHorizontalS} 0 32px`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  question: { color: tokens.colorNeutralForeground1, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, marginTop: tokens.spacingVerticalXXS },
  show: { marginLeft: "24px" },
  hint: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { display: "flex", flexDirection: "column", marginTop: tokens.spacingVerticalS },
  label: { fontWeight: tokens.fontWeightSemibold },
});

export type FoundTablesProps = Readonly<{
  tables: readonly Candidate[];
  picked: readonly string[];
  /** Where the head of the one picked table begins, when a person has said so. */
  head: number | "none" | undefined;
  onPick(places: readonly string[]): void;
  onHead(head: number | "none"): void;
  onReveal(at: string): void;
}>;

/** The tables that were found, each with how it was read; which are meant, and where the head of a single one begins. */
export function FoundTables({ tables, picked, head, onPick, onHead, onReveal }: FoundTablesProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = mappingWords[language];
  const select = useId();
  const only = picked.length === 1 ? tables.find((table) => placeOfTable(table) === picked[0]) : undefined;
  return (
    <>
      <ul className={styles.list} aria-label={words.tables}>
        {tables.map((table) => {
          const place = placeOfTable(table);
          const checked = picked.includes(place);
          return (
            <li key={place} className={mergeClasses(styles.table, checked && styles.picked)}>
              <Checkbox className={styles.name} label={table.name === undefined ? place : `${table.name} · ${place}`} checked={checked} onChange={(_, data) => onPick(data.checked === true ? [...picked, place] : picked.filter((one) => one !== place))} />
              <p className={styles.about}>{explainCandidate(table, language).slice(`${table.sheet.name}!`.length).replace(/^[A-Z]+\d+(?::[A-Z]+\d+)?[：:]\s*/, "")}</p>
              {candidateQuestions(table, language).map((question) => (
                <p key={question} className={mergeClasses(styles.about, styles.question)}>
                  {question}
                </p>
              ))}
              <Button className={styles.show} size="small" appearance="transparent" aria-label={words.showOf(place)} onClick={() => onReveal(place)}>
                {words.show}
              </Button>
            </li>
          );
        })}
      </ul>
      {tables.length > 1 && <p className={styles.hint}>{words.several}</p>}
      {only && only.name === undefined && (
        <div className={styles.head}>
          <label className={styles.label} htmlFor={select}>
            {words.head}
          </label>
          <Select id={select} value={String(head ?? only.header?.first ?? "none")} onChange={(_, data) => onHead(data.value === "none" ? "none" : Number(data.value))}>
            {headRows(only).map(({ row, text }) => (
              <option key={row} value={row}>
                {words.headRow(row + 1, text)}
              </option>
            ))}
            <option value="none">{words.noHead}</option>
          </Select>
        </div>
      )}
    </>
  );
}

/** The rows that a head could begin in, with the words that stand there: some above the table and the first of it. */
function headRows({ sheet, area }: Candidate): readonly Readonly<{ row: number; text: string }>[] {
  const grid = new SheetGrid(sheet);
  return grid.rows
    .filter((row) => row >= area.top - 8 && row <= Math.min(area.bottom, area.top + 8))
    .flatMap((row) => {
      const texts = grid.filledIn(row, area.left, area.right).flatMap((column) => grid.shown(row, column) ?? []);
      return texts.length < 2 ? [] : [{ row, text: texts.join("、").replace(/\s+/g, " ").slice(0, 40) }];
    });
}
