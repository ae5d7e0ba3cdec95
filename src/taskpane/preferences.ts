import type { Language } from "../scheme/issue";

/** What the pane remembers about how a person likes it. Nothing about the workbook is ever kept here. */
export type Preferences = Readonly<{ language?: Language; /** Whether the pane recalculates by itself after cells were changed by hand. */ automatic?: boolean }>;

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
    if (typeof stored !== "object" || stored === null) return {};
    const language = "language" in stored ? stored.language : undefined;
    return {
      ...(language === "zh" || language === "en" ? { language } : {}),
      ...("automatic" in stored && stored.automatic === true ? { automatic: true } : {}),
    };
  } catch {
    return {};
  }
}

/** Changes what is stated; the rest stays. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(partitioned(), JSON.stringify({ ...readPreferences(), ...preferences }));
  } catch {
    return;
  }
}
