import { createContext, use } from "react";
import type { Language } from "../scheme/issue";
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
