import type { Language } from "../scheme/issue";

/** What the pane remembers about how a person likes it. Nothing about the workbook is ever kept here. */
export type Preferences = Readonly<{ language?: Language }>;

const key = "jisuan.preferences";

/** Excel on the web serves many sites from one origin; the partition key keeps their storage apart. */
function partitioned(): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return partition ? partition + key : key;
}

/** Storage may be switched off or full; the pane then simply forgets. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(partitioned()) ?? "{}");
    const language = typeof stored === "object" && stored !== null && "language" in stored ? stored.language : undefined;
    return language === "zh" || language === "en" ? { language } : {};
  } catch {
    return {};
  }
}

export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(partitioned(), JSON.stringify(preferences));
  } catch {
    return;
  }
}
