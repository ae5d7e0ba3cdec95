import { Button, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { policyDocument, policyText } from "../../appraisal/policyText";
import { schemeDiff } from "../../appraisal/schemeDiff";
import { keptSchemes } from "../../appraisal/schemeStore";
import type { Language } from "../../scheme/issue";
import type { Scheme } from "../../scheme/scheme";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { PlaceTitle } from "../components/PlaceTitle";
import { Section } from "../components/Section";
import { useLanguage, useStrings } from "../language";
import { policyPageWords } from "../strings/policy";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  small: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  articles: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalXL}`, overflowWrap: "anywhere", "& > li": { paddingBottom: tokens.spacingVerticalXS }, "& > li::marker": { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" } },
  compare: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  picker: { display: "none" },
  trouble: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, overflowWrap: "anywhere" },
  changes: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, listStyleType: "none", overflowWrap: "anywhere", "& > li": { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

/** 制度条文: the scheme as sentences, to be pasted into a signed policy, and what changed since an earlier version. */
export function PolicyPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const words = policyPageWords[useLanguage()];
  const { last } = props.state;
  return (
    <>
      <PlaceTitle>{strings.places.policy}</PlaceTitle>
      {!last ? (
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      ) : last.appraisal.scheme ? (
        <Policy {...props} scheme={last.appraisal.scheme} workbook={last.workbook} />
      ) : (
        <p className={styles.hint}>{words.none}</p>
      )}
    </>
  );
}

type PolicyProps = PageProps & Readonly<{ scheme: Scheme; workbook: WorkbookSnapshot }>;

function Policy({ host, scheme, workbook, onSay, onFailure }: PolicyProps) {
  const styles = useStyles();
  const strings = useStrings();
  const spoken = useLanguage();
  const words = policyPageWords[spoken];
  const [language, setLanguage] = useState<Language>(spoken);
  const sections = useMemo(() => policyText(scheme, language), [scheme, language]);
  const firstOf = (index: number) => sections.slice(0, index).reduce((sum, { sentences }) => sum + sentences.length, 1);

  async function copy(text: string) {
    try {
      await host.copy(text);
      onSay(strings.announce.copied);
    } catch (error) {
      onFailure(error);
    }
  }

  return (
    <>
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.tools}>
        <Button size="small" appearance="primary" onClick={() => void copy(policyDocument(scheme, language))}>
          {words.copy}
        </Button>
        <Select size="small" aria-label={words.inLanguage} value={language} onChange={(_, data) => setLanguage(data.value === "en" ? "en" : "zh")}>
          {(["zh", "en"] as const).map((one) => (
            <option key={one} value={one}>
              {words.languages[one]}
            </option>
          ))}
        </Select>
      </div>
      <Compare scheme={scheme} workbook={workbook} onCopy={(text) => void copy(text)} onFailure={onFailure} />
      {sections.map(({ heading, sentences }, index) => (
        <Section key={heading} title={heading} aside={sentences.length} open={index < 2}>
          <ol className={styles.articles} lang={language === "zh" ? "zh-CN" : "en"} start={firstOf(index)}>
            {sentences.map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ol>
        </Section>
      ))}
    </>
  );
}

/** What the scheme is compared with. */
type Other = Readonly<{ name: string; scheme: Scheme }>;

function Compare({ scheme, workbook, onCopy, onFailure }: Readonly<{ scheme: Scheme; workbook: WorkbookSnapshot; onCopy(text: string): void; onFailure(error: unknown): void }>) {
  const styles = useStyles();
  const language = useLanguage();
  const words = policyPageWords[language];
  const versions = useMemo(() => keptSchemes(workbook), [workbook]);
  const [other, setOther] = useState<Other>();
  const [trouble, setTrouble] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const changes = useMemo(() => (other ? schemeDiff(other.scheme, scheme, language) : []), [other, scheme, language]);
  const chosen = versions.find(({ scheme: one }) => one === other?.scheme);

  function choose(period: string) {
    setTrouble(undefined);
    const version = versions.find((one) => one.period === period);
    setOther(version && { name: words.versionOf(version.period, version.version), scheme: version.scheme });
  }

  async function pick(file: File | undefined) {
    if (!file) return;
    setTrouble(undefined);
    setOther(undefined);
    try {
      const { readScheme } = await import("../readScheme");
      const picked = await readScheme(file);
      if ("scheme" in picked) setOther({ name: words.picked(file.name), scheme: picked.scheme });
      else setTrouble(picked.trouble === "faulty" ? words.faulty(file.name, picked.count) : words[picked.trouble](file.name));
    } catch (error) {
      onFailure(error);
    }
  }

  return (
    <Section title={words.compare} aside={other ? words.changes(changes.length) : undefined} open={other !== undefined}>
      <p className={styles.small}>{versions.length === 0 ? `${words.compareHint}${language === "en" ? " " : ""}${words.noVersions}` : words.compareHint}</p>
      <div className={styles.compare}>
        {versions.length > 0 && (
          <Field label={words.version} size="small">
            <Select size="small" value={chosen?.period ?? ""} onChange={(_, data) => choose(data.value)}>
              <option value="">{words.choose}</option>
              {versions.map(({ period, version }) => (
                <option key={period} value={period}>
                  {words.versionOf(period, version)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.pick}
        </Button>
        <input
          ref={picker}
          className={styles.picker}
          type="file"
          accept=".xlsx"
          aria-label={words.pick}
          onChange={(event) => {
            void pick(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {trouble !== undefined && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      {other && (
        <>
          <p className={styles.small} role="status">
            {words.from(other.name)} {changes.length === 0 ? words.same : words.changes(changes.length)}
          </p>
          {changes.length > 0 && (
            <>
              <ul className={styles.changes} aria-label={words.changed}>
                {changes.map(({ sentence }, index) => (
                  <li key={index}>{sentence}</li>
                ))}
              </ul>
              <Button size="small" onClick={() => onCopy(changes.map(({ sentence }) => sentence).join("\n"))}>
                {words.copyChanges}
              </Button>
            </>
          )}
        </>
      )}
    </Section>
  );
}
