import type { Appraisal, Summary } from "../appraisal/appraisal.types";
import type { Change, Earlier } from "../appraisal/compare";
import type { WorkbookPlan } from "../sheet/sheetPlan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Issue, Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { Sentence } from "../scoring/explain.types";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Sketch } from "../templates/sketch";
import type { Text } from "../templates/text";
import type { CalibrationVerbs } from "./calibrationVerbs";
import type { Comparing } from "./comparing";
import type { DashboardVerbs } from "./dashboardVerbs";
import type { Desk } from "./desk";
import type { Failure, Recalculation } from "./recalculation";
import type { Remedy } from "./remedies";
import type { SheetChanges } from "./sheetChanges";
import type { UndoRun } from "./undoRun";
import type { SignOffHost } from "./signOffHost";

/** What the gallery shows of a template. */
export type TemplateCard = Readonly<{ code: string; name: Text; post: Text; cycleWords: Text; description: Text; /** The document it was made from; `gloss` says in English what it is. */ source: Readonly<{ title: string; gloss: string }> }>;

/** Where a template opens: in a workbook of its own, or as further sheets of this one. */
export type TemplatePlace = "new" | "here";

/** Everything the pane can ask for. Excel is behind it in the product, plain data in the tests. */
export type PaneHost = Readonly<{
  recalculation: Recalculation;
  /** What the pane itself writes into cells, and how to take it back. */
  changes: SheetChanges;
  /** What the last run wrote, and how to take it back. */
  undoRun: UndoRun;
  /** Tries changes of the scheme out in memory. */
  whatIf: Desk["whatIf"];
  /** Another scheme over the same people, other ways of rounding. */
  comparing: Comparing;
  calibration: CalibrationVerbs;
  /** Making, sending and checking score cards. */
  signOff: SignOffHost;
  /** The dashboard's figures, its sheet, and what came before a person's result. */
  dashboard: DashboardVerbs;
  summarise(appraisal: Appraisal): Summary;
  /** What people of a period had before, by the reference of the row. */
  earlierStandings(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string): ReadonlyMap<string, Earlier>;
  /** Who stands elsewhere than the sheet said when it was read. */
  changesSinceWritten(appraisal: Appraisal): readonly Change[];
  describeIssue(issue: Issue, language: Language): string;
  /** What can be done about a finding at the press of a button. */
  remediesOf(issue: Issue, scheme: Scheme | undefined): readonly Remedy[];
  explain(card: ScoreCard, scheme: Scheme, language: Language): readonly Sentence[];
  /** The explanation as plain text, to paste into a mail. */
  explainText(card: ScoreCard, scheme: Scheme, language: Language): string;
  /** Selects the cell or range in the sheet. */
  reveal(reference: string): Promise<void>;
  /** Tells what is selected in the sheet from now on; gives back how to stop. */
  onSelection(handler: (reference: string) => void): Promise<() => void>;
  /** Tells where cells have been changed by hand on this computer. */
  onChanged(handler: (reference: string) => void): Promise<() => void>;
  copy(text: string): Promise<void>;
  /** Opens drawn sheets as a workbook of their own, to be printed. */
  openSheets(plan: WorkbookPlan): Promise<void>;
  templates(): Promise<readonly TemplateCard[]>;
  /** The template's first sheet to fill in as a small picture. */
  sketch(code: string, language: Language): Promise<Sketch>;
  /** With `sample` it comes filled with worked data, otherwise blank. */
  openTemplate(code: string, place: TemplatePlace, language: Language, sample: boolean): Promise<void>;
  failureOf(error: unknown): Failure;
}>;
