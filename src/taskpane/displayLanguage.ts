import type { Language } from "../scheme/issue";

/** The language Excel shows its own menus in: every kind of Chinese reads 中文, everybody else English. */
export function displayLanguage(): Language {
  const office = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return (office ?? navigator.language).toLowerCase().startsWith("zh") ? "zh" : "en";
}
