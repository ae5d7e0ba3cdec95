import type { Cycle } from "../scheme/setting";
import type { SchemeSource } from "./schemeSource";
import type { Text } from "./text";

/** What a data column holds; it decides alignment, number format and what may be typed. */
export type DataKind = "text" | "period" | "year" | "date" | "choice" | "money" | "score" | "percent" | "count" | "number";

/** One column that HR fills in. */
export type DataColumn = Readonly<{
  header: Text;
  kind: DataKind;
  /** Characters. */
  width: number;
  /** One sentence: what belongs here. Shown when a cell is selected and as the header's note. */
  explanation: Text;
  choices?: readonly Text[];
  min?: number;
  max?: number;
}>;

/** A cell of a sample row. Dates are written `2026-03-05`. */
export type SampleCell = number | string | Text | null;

/** An Excel table of results, or a log of what happened, alone on its sheet. */
export type DataTable = Readonly<{
  /** The sheet's and the table's name; no blanks, as Excel wants it of tables. */
  name: Text;
  /** One sentence under the title: who fills it in, when. */
  guidance: Text;
  columns: readonly DataColumn[];
  /** How many columns from the left stay in view. */
  frozen: number;
  blankRows: number;
  sample: readonly (readonly SampleCell[])[];
}>;

/** A passage of the source, quoted, and where it went in the workbook. */
export type Article = Readonly<{
  /** Its number in the source, or what it is called there. */
  number: Text;
  /** The source's own words. */
  quote: string;
  /** What it says, in English. */
  gloss: string;
  /** The table or sheet that carries it out. */
  place: Text;
}>;

/** Something the source leaves open, and what this workbook does until HR decides. */
export type Assumption = Readonly<{
  /** The registers' numbers, for the record: `AMB-72`. */
  references: readonly string[];
  taken: Text;
  why: Text;
  change: Text;
}>;

/** A scheme ready to use: everything the workbook is drawn from. */
export type Template = Readonly<{
  code: string;
  name: Text;
  /** Who is appraised. */
  post: Text;
  cycle: Cycle;
  /** The cycles in words, as the gallery shows them. */
  cycleWords: Text;
  /** One sentence for the gallery. */
  description: Text;
  /** What the workbook is for; opens 使用说明. */
  purpose: Text;
  source: Readonly<{ title: string; gloss: string; remark?: Text; articles: readonly Article[] }>;
  scheme: SchemeSource;
  results: readonly DataTable[];
  logs: readonly DataTable[];
  assumptions: readonly Assumption[];
  /** Worth knowing before one starts: what is lost, what is switched off. */
  notices: readonly Text[];
  /** Five, in order: a few words and the sentence. */
  steps: readonly Readonly<{ title: Text; text: Text }>[];
}>;
