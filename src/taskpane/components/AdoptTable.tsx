import { Button, makeStyles, Radio, RadioGroup, Select, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { tableNamesOf, withTables } from "../../appraisal/tableNames";
import type { Scheme } from "../../scheme/scheme";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { Adoption } from "../../templates/adopt";
import { adoptionOf, ownTables, placeOfTable, type AdoptionChoice, type SchemeChoice } from "../adoption";
import { useLanguage } from "../language";
import type { PageProps } from "../pages/pageProps";
import type { TemplateCard } from "../paneHost";
import { mappingWords } from "../strings/mapping";
import { ColumnChoices } from "./ColumnChoices";
import { DrawnScheme } from "./DrawnScheme";
import { FoundTables } from "./FoundTables";
import { Section } from "./Section";

const useStyles = makeStyles({
  none: { margin: tokens.spacingHorizontalM },
  foot: { padding: tokens.spacingHorizontalM },
  still: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  open: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, listStyleType: "none", overflowWrap: "anywhere" },
  small: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  wide: { "& > select": { width: "100%" } },
  under: { marginLeft: "32px", marginBottom: tokens.spacingVerticalXS },
  radio: { "& label": { overflowWrap: "anywhere" } },
});

const undecided = { places: [], scheme: { kind: "own" }, columns: new Map(), units: new Map() } as const satisfies AdoptionChoice;

export type AdoptTableProps = PageProps & Readonly<{ workbook: WorkbookSnapshot; /** The scheme that the workbook has already. */ scheme: Scheme | undefined; onWritten(): void }>;

/** From a table of the user's own to a mapping: which table, by which scheme, column by column; then it is written. */
export function AdoptTable({ host, state, workbook, scheme, onReveal, onSay, onFailure, onWritten }: AdoptTableProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = mappingWords[language];
  const standing = useMemo(() => scheme && withTables(scheme), [scheme]);
  const tables = useMemo(() => ownTables(workbook), [workbook]);
  const [choice, setChoice] = useState<AdoptionChoice>({ ...undecided, places: surest(tables), scheme: { kind: standing ? "standing" : "own" } });
  const [cards, setCards] = useState<readonly TemplateCard[]>([]);
  const adoption = useAdoption(workbook, choice, standing, onFailure);
  const busy = state.running !== undefined;
  useEffect(() => {
    host.templates().then(setCards, onFailure);
  }, [host, onFailure]);

  /** Another table or scheme has other columns: what was said about the former ones no longer holds. */
  const begin = (part: Partial<AdoptionChoice>) => setChoice((before) => ({ ...before, columns: new Map(), units: new Map(), table: undefined, ...part }));
  const say = (field: "columns" | "units", item: string, text: string) => setChoice((before) => ({ ...before, [field]: new Map([...before[field], [item, text]]) }));

  async function write() {
    const done = await host.changes.edit(
      { zh: standing ? mappingWords.zh.mapped(adoption?.table ?? "") : mappingWords.zh.adopted, en: standing ? mappingWords.en.mapped(adoption?.table ?? "") : mappingWords.en.adopted },
      async (now) => (await adoptionOf(now, choice, standing, language))?.edits ?? [],
      "look",
    );
    if (!done) return;
    onSay(words.written(standing ? words.mapped(adoption?.table ?? "") : words.adopted));
    onWritten();
  }

  if (tables.length === 0) {
    return (
      <div className={styles.none}>
        <p>{words.noTables}</p>
        <Button size="small" disabledFocusable={busy} onClick={() => void host.recalculation.look()}>
          {words.again}
        </Button>
      </div>
    );
  }
  const dataTables = adoption?.scheme ? tableNamesOf(adoption.scheme) : [];
  return (
    <>
      <Section title={words.tables} aside={tables.length} open>
        <FoundTables tables={tables} picked={choice.places} head={choice.head} onPick={(places) => begin({ places, head: undefined })} onHead={(head) => begin({ head })} onReveal={onReveal} />
      </Section>
      {choice.places.length > 0 && (
        <>
          {!standing && (
            <Section title={words.scheme} open>
              <SchemeChoices cards={cards} scheme={choice.scheme} onScheme={(chosen) => begin({ scheme: chosen })} />
              {choice.scheme.kind === "own" && adoption?.scheme && <DrawnScheme scheme={adoption.scheme} notices={adoption.notices.filter(({ code }) => code.startsWith("own-")).map((issue) => host.describeIssue(issue, language))} />}
            </Section>
          )}
          {dataTables.length > 1 && (
            <Section title={words.dataTable} open>
              <Select className={styles.wide} aria-label={words.dataTable} value={adoption?.table ?? ""} onChange={(_, data) => begin({ table: data.value })}>
                {dataTables.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Section>
          )}
          {adoption?.candidate && adoption.proposals.length > 0 && (
            <Section title={words.columns} open>
              <ColumnChoices candidate={adoption.candidate} proposals={adoption.proposals} period={adoption.period} units={choice.units} onColumn={(item, column) => say("columns", item, column)} onUnit={(item, unit) => say("units", item, unit)} />
            </Section>
          )}
          <div className={styles.foot}>
            {!adoption && choice.scheme.kind !== "template" && <Spinner size="tiny" label={words.reading} />}
            {adoption && adoption.issues.length > 0 && (
              <>
                <p className={styles.still}>{words.still}</p>
                <ul className={styles.open}>
                  {adoption.issues.map((issue, index) => (
                    <li key={index}>{host.describeIssue(issue, language)}</li>
                  ))}
                </ul>
              </>
            )}
            <Button appearance="primary" disabledFocusable={busy || !adoption || adoption.issues.length > 0 || adoption.edits.length === 0} onClick={() => void write()}>
              {state.running ? words.writing : words.write}
            </Button>
            <p className={styles.small}>
              {sheetsAdded(adoption).length > 0 && words.adds(sheetsAdded(adoption).join(language === "zh" ? "、" : ", "))}
              {words.untouched}
            </p>
          </div>
        </>
      )}
    </>
  );
}

/** The one table that is plainly meant: found without a doubt, and no other like it. */
function surest(tables: ReturnType<typeof ownTables>): readonly string[] {
  const [only, ...others] = tables;
  if (only && others.length === 0) return [placeOfTable(only)];
  const plain = tables.filter(({ confidence, questions }) => confidence >= 0.8 && questions.length === 0);
  return plain.length === 1 ? [placeOfTable(plain[0]!)] : [];
}

function sheetsAdded(adoption: Adoption | undefined): readonly string[] {
  return (adoption?.edits ?? []).flatMap((edit) => (edit.kind === "addSheet" ? [edit.plan.name] : []));
}

/** What a choice comes to; the former stays until the new one is worked out. */
function useAdoption(workbook: WorkbookSnapshot, choice: AdoptionChoice, standing: Scheme | undefined, onFailure: (error: unknown) => void): Adoption | undefined {
  const language = useLanguage();
  const [adoption, setAdoption] = useState<Adoption>();
  const failed = useEffectEvent(onFailure);
  useEffect(() => {
    let wanted = true;
    const open = choice.places.length === 0 || (choice.scheme.kind === "template" && choice.scheme.code === "");
    const working = open ? Promise.resolve(undefined) : adoptionOf(workbook, choice, standing, language);
    working.then((found) => wanted && setAdoption(found), (error: unknown) => wanted && failed(error));
    return () => {
      wanted = false;
    };
  }, [workbook, choice, standing, language]);
  return adoption;
}

function SchemeChoices({ cards, scheme, onScheme }: Readonly<{ cards: readonly TemplateCard[]; scheme: SchemeChoice; onScheme(scheme: SchemeChoice): void }>) {
  const styles = useStyles();
  const language = useLanguage();
  const words = mappingWords[language];
  return (
    <>
      <RadioGroup className={styles.radio} aria-label={words.scheme} value={scheme.kind} onChange={(_, data) => onScheme(data.value === "own" ? { kind: "own" } : { kind: "template", code: "" })}>
        <Radio value="own" label={words.fromSheet} />
        <Radio value="template" label={words.fromGallery} />
      </RadioGroup>
      {scheme.kind === "template" && (
        <div className={styles.under}>
          <Select className={styles.wide} aria-label={words.gallery} value={scheme.code} onChange={(_, data) => onScheme({ kind: "template", code: data.value })}>
            <option value="">{words.choose}</option>
            {cards.map(({ code, name, post }) => (
              <option key={code} value={code}>
                {name[language]} · {post[language]}
              </option>
            ))}
          </Select>
        </div>
      )}
    </>
  );
}
