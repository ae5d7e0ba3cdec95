import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Candidate } from "../../sheet/candidate";
import { offeredColumns } from "../../appraisal/offeredColumns";
import { reasonWords, sure, type MappingProposal } from "../../appraisal/proposeMapping";
import { useLanguage } from "../language";
import { mappingWords } from "../strings/mapping";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalXS} 0` },
  item: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  fields: { display: "flex", gap: tokens.spacingHorizontalXS },
  column: { flex: "1 1 0", minWidth: 0, "& > select": { width: "100%" } },
  unit: { flex: "0 0 92px", "& > select": { width: "100%" } },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  open: { color: tokens.colorNeutralForeground1, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}` },
  take: { marginLeft: tokens.spacingHorizontalXS },
});

/** Units that people use most; a sheet's own unit is added where it is another. */
const usualUnits = ["%", "分", "元", "万元", "小时", "分钟", "天", "次", "件"];

export type ColumnChoicesProps = Readonly<{
  candidate: Candidate;
  proposals: readonly MappingProposal[];
  /** The period as it stands beside the rows. */
  period?: Readonly<{ label: string; text?: string }>;
  units: ReadonlyMap<string, string>;
  onColumn(item: string, column: string): void;
  onUnit(item: string, unit: string): void;
}>;

/** Every column the scheme wants, the column of the sheet that was found for it, and why; each can be chosen otherwise. */
export function ColumnChoices({ candidate, proposals, period, units, onColumn, onUnit }: ColumnChoicesProps) {
  const words = mappingWords[useLanguage()];
  const offered = [...new Set(offeredColumns(candidate).map(({ label }) => oneLine(label)))];
  const rest = proposals.filter(({ wanted, column }) => !wanted.needed && !(wanted.key !== undefined && (column || (wanted.key === "period" && period))));
  const first = proposals.filter((one) => !rest.includes(one));
  const list = (shown: readonly MappingProposal[]) => <Choices proposals={shown} offered={offered} period={period} units={units} onColumn={onColumn} onUnit={onUnit} />;
  return (
    <>
      {list(first)}
      {rest.length > 0 && <Section title={words.further}>{list(rest)}</Section>}
    </>
  );
}

export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

function Choices({ proposals, offered, period, units, onColumn, onUnit }: Omit<ColumnChoicesProps, "candidate"> & Readonly<{ offered: readonly string[] }>) {
  const styles = useStyles();
  const language = useLanguage();
  const words = mappingWords[language];
  return (
    <ul className={styles.list}>
      {proposals.map(({ wanted, column, reason, confidence }) => {
        const label = column && oneLine(column.label);
        const settled = label !== undefined && confidence >= sure;
        const unit = units.get(wanted.item) ?? column?.unit ?? "";
        const why = settled ? (column?.text === undefined ? reasonWords[reason][language] : words.period(label, column.text)) : label !== undefined ? words.unsure(label) : wanted.key === "period" && period ? words.period(period.label, period.text ?? "") : wanted.needed ? words.choose : undefined;
        return (
          <li key={wanted.item} className={styles.row}>
            <div className={styles.item}>{wanted.item}</div>
            <div className={styles.fields}>
              <Select className={styles.column} size="small" aria-label={words.columnOf(wanted.item)} value={settled ? label : ""} onChange={(_, data) => onColumn(wanted.item, data.value)}>
                <option value="">{wanted.needed ? words.choose : words.none}</option>
                {offered.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </Select>
              {wanted.holds === "figure" && settled && (
                <Select className={styles.unit} size="small" aria-label={words.unitOf(wanted.item)} value={unit} onChange={(_, data) => onUnit(wanted.item, data.value)}>
                  <option value="">{wanted.unit ? `${words.asScheme} ${wanted.unit}` : words.unit}</option>
                  {[...new Set([...usualUnits, ...(unit === "" ? [] : [unit])])].map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </Select>
              )}
            </div>
            {why !== undefined && (
              <div className={settled || !wanted.needed ? styles.why : `${styles.why} ${styles.open}`}>
                {why}
                {!settled && label !== undefined && (
                  <Button className={styles.take} size="small" aria-label={words.takeOf(wanted.item, label)} onClick={() => onColumn(wanted.item, label)}>
                    {words.take(label)}
                  </Button>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
