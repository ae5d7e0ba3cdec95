import { formatPlace, formatReference, quoteSheet, type Area, type Place } from "../sheet/address";

/** The two languages of everything a person reads. */
export type Language = "zh" | "en";

/**
 * How much a finding weighs. An `issue` is a fault in the scheme or in a table's structure: the run stops and nothing is
 * written. A `flag` is a fault in one person's row: that row is not scored, the others are. A `notice` changes nothing
 * and is worth knowing (an assumption, a part that is switched off, text read as a number).
 */
export type Severity = "issue" | "flag" | "notice";

/**
 * Something a person should see. `code` names the sentence in `issueText.ts`, `facts` are the words and numbers put into
 * it, `at` is the cell or range it is about, as `考核方案!C7`.
 */
export type Issue = Readonly<{
  severity: Severity;
  code: string;
  at?: string;
  facts: Readonly<Record<string, string | number>>;
}>;

/** `考核方案!C7` */
export function cellReference(sheet: string, place: Place): string {
  return `${quoteSheet(sheet)}!${formatPlace(place)}`;
}

export function areaReference(sheet: string, area: Area): string {
  return formatReference(sheet, area);
}
