import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { periodAside } from "../../appraisal/candidateRows";
import { bestCandidate } from "../../appraisal/mappedTables";
import { headOf, meantSheets } from "../../appraisal/mappedSheets";
import type { MappingRow } from "../../appraisal/mappingTable";
import { offeredColumns } from "../../appraisal/offeredColumns";
import { columnsCalled } from "../../appraisal/proposeMapping";
import type { CellChange } from "../../appraisal/schemeEdits";
import { wantedColumns } from "../../appraisal/wantedColumns";
import { withTables } from "../../appraisal/tableNames";
import { choiceWords } from "../../scheme/choiceWords";
import type { Scheme } from "../../scheme/scheme";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { schemeSheetNames } from "../../templates/mapOwnTable";
import { useLanguage } from "../language";
import type { PageProps } from "../pages/pageProps";
import { mappingWords, type MappingWords } from "../strings/mapping";
import { CellLink } from "./CellLink";
import { oneLine } from "./ColumnChoices";
import { Section } from "./Section";

const useStyles = makeStyles({
  all: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalXS} 0` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  item: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  open: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fields: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  column: { flex: "1 1 0", minWidth: 0, "& > select": { width: "100%" } },
  why: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

type Group = Readonly<{ table: string; sheet: string; rows: readonly MappingRow[] }>;

export type KeptMappingProps = PageProps & Readonly<{ rows: readonly MappingRow[]; workbook: WorkbookSnapshot; scheme: Scheme | undefined }>;

/** The mapping as it stands in its table: every line can be pointed elsewhere, and is written to its cell. */
export function KeptMapping(props: KeptMappingProps) {
  const styles = useStyles();
  const { host, state, rows, scheme } = props;
  const words = mappingWords[useLanguage()];
  const busy = state.running !== undefined;
  const yes = choiceWords.yesNo.yes[scheme?.language ?? "zh"];
  const unconfirmed = rows.filter(({ confirmed, column, cells }) => !confirmed && column !== "" && cells.confirmed !== undefined);
  const groups = [...new Map(rows.map((row) => [`${row.table}\n${row.sheet}`, row])).values()].map(({ table, sheet }): Group => ({ table, sheet, rows: rows.filter((row) => row.table === table && row.sheet === sheet) }));
  return (
    <>
      {unconfirmed.length > 1 && (
        <Button className={styles.all} size="small" disabledFocusable={busy} onClick={() => void host.changes.make(inBothWords((one) => one.confirmedAll), unconfirmed.map(({ cells }) => ({ at: cells.confirmed!, write: yes })), "look")}>
          {words.confirmAll(unconfirmed.length)}
        </Button>
      )}
      {groups.map((group) => (
        <MappedGroup key={`${group.table}\n${group.sheet}`} {...props} group={group} yes={yes} />
      ))}
    </>
  );
}

function MappedGroup({ host, state, workbook, scheme, group, yes, onReveal }: KeptMappingProps & Readonly<{ group: Group; yes: string }>) {
  const styles = useStyles();
  const language = useLanguage();
  const words = mappingWords[language];
  const busy = state.running !== undefined;
  const offered = useMemo(() => offeredTo(group, workbook, scheme), [group, workbook, scheme]);
  const write = (what: (own: MappingWords) => string, changes: readonly CellChange[]) => void host.changes.make(inBothWords(what), changes, "look");
  const confirmed = ({ cells }: MappingRow): readonly CellChange[] => (cells.confirmed === undefined ? [] : [{ at: cells.confirmed, write: yes }]);
  return (
    <Section title={words.group(group.table, offered.gone ? words.sheetGone(group.sheet) : group.sheet)} aside={group.rows.length} open>
      {offered.gone && (
        <Select className={styles.column} size="small" aria-label={words.sheetOf(group.table)} value="" disabled={busy} onChange={(_, data) => write((own) => own.sheetSet(data.value), group.rows.flatMap(({ cells }) => (cells.sheet === undefined ? [] : [{ at: cells.sheet, write: data.value }])))}>
          <option value="">{words.choose}</option>
          {offered.sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
      <ul className={styles.list}>
        {group.rows.map((row) => {
          const held = oneLine(row.column);
          const known = held === "" || offered.has(row.column);
          const value = offered.labels.find((label) => label === held) ?? offered.labelOf(row.column) ?? held;
          return (
            <li key={row.row} className={styles.row}>
              <div className={styles.head}>
                <CellLink at={row.at} onReveal={onReveal} quiet>
                  <span className={styles.item}>{row.item}</span>
                </CellLink>
                {row.unit !== undefined && <span className={styles.open}>{row.unit}</span>}
                {!row.confirmed && <span className={styles.open}>{words.unconfirmed}</span>}
              </div>
              <div className={styles.fields}>
                <Select className={styles.column} size="small" aria-label={words.columnOf(row.item)} value={value} disabled={busy} onChange={(_, data) => write((own) => own.moved(row.item, data.value), [{ at: row.cells.column ?? row.at, write: data.value === "" ? null : data.value }, ...confirmed(row)])}>
                  <option value="">{words.none}</option>
                  {!offered.labels.includes(value) && value !== "" && <option value={value}>{known ? value : words.gone(value)}</option>}
                  {offered.labels.map((label) => (
                    <option key={label}>{label}</option>
                  ))}
                </Select>
                {!row.confirmed && known && held !== "" && (
                  <Button size="small" disabledFocusable={busy} aria-label={words.confirmOf(row.item)} onClick={() => write((own) => own.confirmedOne(row.item), confirmed(row))}>
                    {words.confirm}
                  </Button>
                )}
              </div>
              {!known && !offered.gone && <div className={styles.why}>{words.goneHint}</div>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const inBothWords = (say: (words: MappingWords) => string) => ({ zh: say(mappingWords.zh), en: say(mappingWords.en) });

/** What the sheets of a group offer to choose from, and whether a line of the mapping still means something there. */
function offeredTo({ table, sheet, rows }: Group, workbook: WorkbookSnapshot, scheme: Scheme | undefined) {
  const ours = schemeSheetNames(workbook);
  const meant = meantSheets(workbook, sheet, new Set([...ours].map((name) => name.toLowerCase())), headOf(rows.map(({ column }) => column)));
  const wanted = scheme ? wantedColumns(withTables(scheme), table) : [];
  const candidates = meant.sheets.flatMap(({ candidates: found }) => bestCandidate(found, rows, wanted) ?? []);
  const offered = candidates.map(offeredColumns);
  const first = candidates[0];
  const period = first && scheme ? periodAside(first, scheme.settings.cycle, scheme.language)?.label : undefined;
  const labels = [...new Set([...(offered[0] ?? []).map(({ label }) => oneLine(label)), ...(period === undefined ? [] : [period])])];
  return {
    labels,
    gone: candidates.length === 0,
    sheets: workbook.sheets.map(({ name }) => name).filter((name) => !ours.has(name)),
    has: (column: string) => /^\[.*\]$/.test(column) || offered.every((one) => columnsCalled(one, column).length === 1),
    labelOf: (column: string) => {
      const called = offered[0] ? columnsCalled(offered[0], column) : [];
      return called.length === 1 ? oneLine(called[0]!.label) : undefined;
    },
  };
}
