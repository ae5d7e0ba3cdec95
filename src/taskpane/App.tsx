import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Language } from "../scheme/issue";
import { displayLanguage } from "./displayLanguage";
import { LanguageContext, stringsOf } from "./language";
import { Pane } from "./Pane";
import type { PaneHost } from "./paneHost";
import { readPreferences, writePreferences } from "./preferences";
import { readBrightness, themes, watchBrightness } from "./theme";

const useStyles = makeStyles({ provider: { height: "100%" } });

export type AppProps = Readonly<{ host: PaneHost }>;

/** The pane in Office's colours and in the reader's language. */
export function App({ host }: AppProps) {
  const brightness = useSyncExternalStore(watchBrightness, readBrightness);
  const [language, setLanguage] = useState<Language>(() => readPreferences().language ?? displayLanguage());
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = stringsOf[language].product;
  }, [language]);

  function change(next: Language) {
    setLanguage(next);
    writePreferences({ language: next });
  }

  return (
    <FluentProvider theme={themes[brightness]} className={useStyles().provider}>
      <LanguageContext value={language}>
        <Pane host={host} onLanguage={change} />
      </LanguageContext>
    </FluentProvider>
  );
}
