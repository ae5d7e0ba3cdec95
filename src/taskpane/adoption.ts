import { findHistory } from "../appraisal/history";
import { schemeSheetNames } from "../templates/mapOwnTable";
import type { Adoption } from "../templates/adopt";
import type { Candidate } from "../sheet/candidate";
import { findTables } from "../sheet/findTables";
import { formatReference } from "../sheet/address";
import { normalised } from "../sheet/text";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";

/** The scheme that a table is to feed: one drawn from the table, the one that the workbook has, or a template by its code. */
export type SchemeChoice = Readonly<{ kind: "own" } | { kind: "standing" } | { kind: "template"; code: string }>;

/** What a person has decided so far. `columns` and `units` are by the scheme's word; an empty column is not in the table. */
export type AdoptionChoice = Readonly<{
  /** References of the tables: one, or several with the same columns. */
  places: readonly string[];
  scheme: SchemeChoice;
  table?: string;
  /** Where the head of a single table begins. */
  head?: number | "none";
  columns: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
}>;

/** The tables that could be the user's own: not those that the scheme or its history stands in. What is hardly a table comes last. */
export function ownTables(workbook: WorkbookSnapshot): readonly Candidate[] {
  const history = findHistory(workbook);
  const ours = new Set([...schemeSheetNames(workbook), ...(history ? [history.sheet.name] : [])]);
  const found = workbook.sheets.filter(({ name }) => !ours.has(name)).flatMap(({ name }) => findTables(workbook, { sheet: name }));
  const isDoubtful = ({ confidence }: Candidate) => confidence < 0.5;
  return [...found.filter((table) => !isDoubtful(table)), ...found.filter(isDoubtful)];
}

export const placeOfTable = ({ sheet, area }: Candidate): string => formatReference(sheet.name, area);

/** What would be written for a choice, and what is still to be said. Nothing is written here. */
export async function adoptionOf(workbook: WorkbookSnapshot, choice: AdoptionChoice, standing: Scheme | undefined, language: Language): Promise<Adoption | undefined> {
  const options = { language, range: rangeOf(workbook, choice), map: { columns: choice.columns, units: choice.units, ...(choice.table === undefined ? {} : { table: choice.table }) }, ...(choice.head === undefined ? {} : { head: { row: choice.head } }), confirmed: true };
  switch (choice.scheme.kind) {
    case "own":
      return (await import("../templates/adoptOwn")).adoptOwn(workbook, options);
    case "standing":
      return standing && (await import("../templates/mapOwnTable")).mapOwnTable(workbook, standing, options);
    case "template": {
      const [{ templateCoded }, { adoptTemplate }] = await Promise.all([import("../templates/templates"), import("../templates/adopt")]);
      const template = templateCoded(choice.scheme.code);
      return template && adoptTemplate(workbook, template, options);
    }
  }
}

/** One table by its place; of several each by its sheet, or by its place where the sheet has more tables than that. */
function rangeOf(workbook: WorkbookSnapshot, { places }: AdoptionChoice): string {
  if (places.length === 1) return places[0]!;
  const tables = ownTables(workbook);
  const sheets = places.map((place) => tables.find((table) => placeOfTable(table) === place)?.sheet.name ?? place);
  const lone = (sheet: string) => tables.filter((table) => normalised(table.sheet.name) === normalised(sheet)).length === 1 && !/[;；、*?!]/.test(sheet);
  return places.map((place, index) => (lone(sheets[index]!) ? sheets[index]! : place)).join("；");
}
