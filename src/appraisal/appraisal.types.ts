import type { Edit } from "../sheet/edits";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { AppraisedTable } from "./appraisedTable";
import type { Approval } from "./approvals";
import type { ReadProposal } from "./considerHistory";
import type { NativeColumn } from "./nativeFormulas";

/** What one recalculation found and wants changed. While `issues` is not empty there are no cards and no edits. */
export type Appraisal = Readonly<{
  scheme?: Scheme;
  cards: readonly ScoreCard[];
  /** What the rules over history suggest, for every period filed or in the data tables. */
  proposals?: readonly ReadProposal[];
  /** How far each scored row's approval has got, by the row's reference; absent where the scheme asks for none. */
  approvals?: ReadonlyMap<string, Approval>;
  /** The data tables with their cards by row, for what is filed of them. */
  tables?: readonly AppraisedTable[];
  /** The columns that conditions of 联动规则 name: a period is filed with them. */
  columnsNamed?: readonly string[];
  /** Where live formulas were asked for: which computed columns hold them, which stay values and why. */
  native?: readonly NativeColumn[];
  /** Faults that stopped the run, all at once. */
  issues: readonly Issue[];
  /** Worth knowing; they stop nothing. Flags of single rows stand on their cards. */
  notices: readonly Issue[];
  edits: readonly Edit[];
}>;

/** What the top of the pane and the last line of the command line say. */
export type Summary = Readonly<{
  people: number;
  scored: number;
  flagged: number;
  /** Of the scored ones, to two decimals; absent when nobody was scored. */
  meanTotal?: number;
  /** From the best grade to the lowest, with 0 for grades nobody has; empty while grading is off. */
  grades: readonly Readonly<{ grade: string; count: number }>[];
  /** Per payout, over all people, in money decimals. */
  payouts: readonly Readonly<{ name: string; amount: number; deferred: number }>[];
}>;
