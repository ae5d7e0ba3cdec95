import { createContext, use } from "react";
import type { Language } from "../scheme/issue";
import type { Text } from "../templates/text";
import { en } from "./strings/en";
import type { Strings } from "./strings/strings";
import { zh } from "./strings/zh";

export const stringsOf: Readonly<Record<Language, Strings>> = { zh, en };

/** The language the pane speaks just now. */
export const LanguageContext = createContext<Language>("zh");

export function useLanguage(): Language {
  return use(LanguageContext);
}

export function useStrings(): Strings {
  return stringsOf[use(LanguageContext)];
}

/** What has been done, in both languages: it may be read after the language was switched. */
export function inBoth(say: (strings: Strings) => string): Text {
  return { zh: say(stringsOf.zh), en: say(stringsOf.en) };
}
