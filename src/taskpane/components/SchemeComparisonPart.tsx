import { Button, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SchemeComparison } from "../../appraisal/compareSchemes";
import { keptSchemes } from "../../appraisal/schemeStore";
import type { Scheme } from "../../scheme/scheme";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { ChosenScheme } from "../comparing";
import { useLanguage } from "../language";
import type { TemplateCard } from "../paneHost";
import type { PageProps } from "../pages/pageProps";
import { compareWords } from "../strings/compare";
import { WhatIfOutcome } from "./WhatIfOutcome";

const shownFirst = 12;

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  choices: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS, maxWidth: "420px" },
  file: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  said: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  outcome: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  working: { justifyContent: "flex-start", marginTop: tokens.spacingVerticalS },
});

export type SchemeComparisonPartProps = Pick<PageProps, "host" | "budgets" | "onBudgets" | "onPerson" | "onReveal" | "onFailure"> & Readonly<{ workbook: WorkbookSnapshot; scheme: Scheme; period: string | undefined }>;

/** The same people under a template's scheme or another workbook's: who moves, what it costs, where the rules differ. */
export function SchemeComparisonPart({ host, workbook, scheme, period, budgets, onBudgets, onPerson, onReveal, onFailure }: SchemeComparisonPartProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = compareWords[language];
  const [templates, setTemplates] = useState<readonly TemplateCard[]>([]);
  const filed = useMemo(() => keptSchemes(workbook), [workbook]);
  const [chosen, setChosen] = useState<ChosenScheme>();
  const [found, setFound] = useState<SchemeComparison>();
  const [isWorking, setWorking] = useState(false);
  const [all, setAll] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let wanted = true;
    host.templates().then((cards) => wanted && setTemplates(cards), onFailure);
    return () => {
      wanted = false;
    };
  }, [host, onFailure]);

  function choose(other: ChosenScheme | undefined) {
    setChosen(other);
    if (other) void compare(other);
  }

  async function compare(other: ChosenScheme) {
    setWorking(true);
    try {
      setFound(await host.comparing.schemes(workbook, other, period, language));
    } catch (error) {
      onFailure(error);
    } finally {
      setWorking(false);
    }
  }

  return (
    <>
      <p className={styles.hint}>{words.schemesHint}</p>
      <div className={styles.choices}>
        {filed.length > 0 && (
          <OneOf
            label={words.filed}
            none={words.chooseFiled}
            chosen={chosen?.kind === "filed" ? chosen.period : ""}
            options={filed.map(({ period, version }) => [period, words.filedWith(period, version)])}
            disabled={isWorking}
            onChoose={(period) => choose(period === "" ? undefined : { kind: "filed", period })}
          />
        )}
        <OneOf
          label={words.template}
          none={words.choose}
          chosen={chosen?.kind === "template" ? chosen.code : ""}
          options={templates.map(({ code, name }) => [code, name[language]])}
          disabled={isWorking}
          onChoose={(code) => choose(code === "" ? undefined : { kind: "template", code, language: scheme.language })}
        />
        <input
          ref={file}
          className={styles.file}
          type="file"
          accept=".xlsx"
          tabIndex={-1}
          aria-label={words.file}
          onChange={(event) => {
            const given = event.target.files?.[0];
            if (given) choose({ kind: "file", file: given });
            event.target.value = "";
          }}
        />
        <Button size="small" disabledFocusable={isWorking} onClick={() => file.current?.click()}>
          {words.file}
        </Button>
      </div>
      {isWorking && <Spinner className={styles.working} size="tiny" label={words.working} />}
      {found && !isWorking && (
        <>
          <p className={styles.said} role="status">
            {found.name === undefined ? words.noScheme : words.with(found.name, found.version)}
          </p>
          {found.name !== undefined && (
            <>
              <div className={styles.outcome}>
                <WhatIfOutcome outcome={found.outcome} moneyDecimals={scheme.settings.moneyDecimals} budgets={budgets} describe={(issue) => host.describeIssue(issue, language)} onBudgets={onBudgets} onPerson={onPerson} onReveal={onReveal} />
              </div>
              <p className={styles.said}>{found.differences.length === 0 ? words.noDifferences : words.differences(found.differences.length)}</p>
              <ul className={styles.list}>
                {(all ? found.differences : found.differences.slice(0, shownFirst)).map((sentence, index) => (
                  <li key={index}>{sentence}</li>
                ))}
              </ul>
              {!all && found.differences.length > shownFirst && (
                <Button appearance="transparent" size="small" onClick={() => setAll(true)}>
                  {`+${found.differences.length - shownFirst}`}
                </Button>
              )}
            </>
          )}
        </>
      )}
    </>
  );
}

type OneOfProps = Readonly<{ label: string; none: string; chosen: string; options: readonly (readonly [value: string, text: string])[]; disabled: boolean; onChoose(value: string): void }>;

/** One scheme of several; the empty value stands for none. */
function OneOf({ label, none, chosen, options, disabled, onChoose }: OneOfProps) {
  return (
    <Select size="small" aria-label={label} value={chosen} disabled={disabled} onChange={(_, { value }) => onChoose(value)}>
      <option value="">{none}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}
